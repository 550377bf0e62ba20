"""Every act of the portal as its applicant meets it: offered, worded and asked as the table of acts says."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cases.act_examples import APPLICANT, EXAMPLES, MAY_BE_SENT_AS_IT_STANDS, Example, case_ready_for, everybody, sees
from documents.samples import pdf
from onestop.cases import api as cases
from onestop.cases import store
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.ledger import api as ledger

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db

AT_THE_PORTAL = {name: one for name, one in EXAMPLES.items() if "portal" in cases.ACTS[one.act].faces}


def address_of(example: Example, code: str) -> str:
    return reverse(f"portal:{example.act}", args=[code, *([example.step] if example.step else [])])


def sent(example: Example) -> dict[str, Any]:
    """What the applicant types and the files he gives."""
    return {**example.form, **{name: SimpleUploadedFile("a.pdf", pdf(), "application/pdf") for name in example.files}}


def main_of(client: Client, address: str) -> str:
    return client.get(address).content.decode().split("<main")[1]


@pytest.mark.parametrize("name", AT_THE_PORTAL)
def test_an_act_is_offered_to_its_applicant_and_done_by_him(world: World, sit_down: SitDown, name: str) -> None:
    example = AT_THE_PORTAL[name]
    code, act = case_ready_for(example, world), cases.ACTS[example.act]
    before, client = len(ledger.entries_of_case(code)), sit_down(world.citizen)
    case = reverse("portal:case", args=[code])

    assert re.search(f'(href|action)="{address_of(example, code)}"', main_of(client, case))
    answer = client.post(address_of(example, code), sent(example))

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(f"{case}?xong=")
    assert len(ledger.entries_of_case(code)) > before
    assert act.at("portal").done.vi in main_of(client, answer.headers["Location"])
    assert 'role="alert"' not in main_of(client, f"{case}?xong={example.act}"), "an address says only what happened"
    assert (address_of(example, code) in main_of(client, case)) != _done_for_good(example)


@pytest.mark.parametrize("name", AT_THE_PORTAL)
def test_nobody_else_does_it_there(world: World, sit_down: SitDown, name: str) -> None:
    example = AT_THE_PORTAL[name]
    code = case_ready_for(example, world)
    before = ledger.entries_of_case(code)

    for who, by in everybody(world):
        if who == APPLICANT:
            continue
        answer = sit_down(by).post(address_of(example, code), sent(example))
        assert answer.status_code == (404 if by.may("portal.apply") and not sees(who, example) else 403), who
    assert ledger.entries_of_case(code) == before


def _done_for_good(example: Example) -> bool:
    """Whether it is not offered again to what came of it, as `act_example` says."""
    return example.once and not example.opens_anew


@pytest.mark.parametrize("name", AT_THE_PORTAL)
def test_its_form_says_what_follows_and_asks_every_field(world: World, sit_down: SitDown, name: str) -> None:
    example, act = AT_THE_PORTAL[name], cases.ACTS[AT_THE_PORTAL[name].act]
    code, client = case_ready_for(example, world), sit_down(world.citizen)
    offers = cases.possible_actions(store.load(code).file, world.citizen)
    button = next(one.words_at("portal") for one in offers if (one.code, one.step) == (example.act, example.step))

    for language in ("vi", "en"):
        client.cookies[LANGUAGE_COOKIE] = language
        body = main_of(client, address_of(example, code))
        assert body.count(button.in_(language)) >= 2, "its heading and its button"
        assert ("govuk-button--warning" in body) == example.grave
        assert act.says_before(store.load(code).file, "portal").in_(language) in body
        for field in act.asks:
            # Papers the trial's procedure has none; answers are asked by the questions themselves: test_answering.py.
            if field.kind not in ("papers", "corrections") and "portal" in field.asked_at:
                assert f'name="{field.name}"' in body
                called = (field.label, getattr(field, "alone", field.label))
                assert any(words.in_(language) in body for words in called)


@pytest.mark.parametrize("name", AT_THE_PORTAL)
def test_an_unanswered_form_asks_again_and_a_second_press_finds_it_done(
    world: World, sit_down: SitDown, name: str
) -> None:
    example = AT_THE_PORTAL[name]
    code, client = case_ready_for(example, world), sit_down(world.citizen)

    if example.form and example.act not in MAY_BE_SENT_AS_IT_STANDS:
        assert client.post(address_of(example, code), {}).status_code == 422
    assert client.post(address_of(example, code), sent(example)).status_code == 302
    again = (422 if example.opens_anew else 409) if example.once else 302
    assert client.post(address_of(example, code), sent(example)).status_code == again
    if _done_for_good(example):
        assert client.get(address_of(example, code)).headers["Location"] == reverse("portal:case", args=[code])


def test_a_comment_that_is_too_long_is_kept_and_said_at_its_field(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["rate"]
    code, client = case_ready_for(example, world), sit_down(world.citizen)

    answer = client.post(address_of(example, code), {"overall": "4", "comment": "dài quá " * 300})

    body = answer.content.decode()
    assert answer.status_code == 422
    assert "dài 2400 ký tự; tối đa 2000" in body
    assert "dài quá dài quá" in body


def test_a_list_leads_to_what_is_asked_of_the_applicant(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["answer_supplement"]
    code = case_ready_for(example, world)

    body = main_of(sit_down(world.citizen), reverse("portal:my_cases"))

    assert f'href="{address_of(example, code)}"' in body
    assert cases.ACTS["answer_supplement"].at("portal").words.vi in body
    assert cases.ACTS["request_withdrawal"].at("portal").words.vi not in body, "nobody waits for that"
