"""Every act of the desk through its address: who gets in, what the form shows, what the button says."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import (
    APPLICANT,
    EXAMPLES,
    PLACES,
    Example,
    case_ready_for,
    do,
    doer_of,
    everybody,
    holder,
    moment_of,
    sees,
)
from cases.act_examples_results import MISSPELT, WRITTEN_RIGHT
from cases.conftest import World
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.cases import store
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger

from .conftest import SitDown

pytestmark = pytest.mark.django_db

AT_THE_DESK = {name: one for name, one in EXAMPLES.items() if "desk" in cases.ACTS[one.act].faces}


RETURNING = cases.ACTS["return_result"].needs
REFS = tuple(sorted({ref for example in EXAMPLES.values() for ref in example.papers}))


def address_of(example: Example, code: str) -> str:
    step = (example.step,) if cases.ACTS[example.act].per_step else ()
    return reverse(f"desk:{example.act}", args=[code, *step])


def buttons_of(client: Client, code: str) -> str:
    """The addresses the buttons of a case lead to, among what one may do and in its sections; "" where it offers none."""
    page = client.get(reverse("desk:case", args=[code])).content.decode()
    acts = page.split("os-case__acts")[1].split("os-case__main")[0] if "os-case__acts" in page else ""
    return acts + " ".join(re.findall(r'<form[^>]* action="([^"]+)"', page))


def told_before(client: Client, address: str) -> dict[str, list[str]]:
    """What a form sends back of the steps it says its sender will lose."""
    page = client.get(address).content.decode()
    return {"forfeits": re.findall(r'name="forfeits" value="(\w*)"', page)}


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", AT_THE_DESK)
def test_an_act_is_shown_and_let_be_done_by_those_who_may(world: World, sit_down: SitDown, name: str) -> None:
    example = AT_THE_DESK[name]
    code, people = case_ready_for(example, world), dict(everybody(world))
    before = ledger.entries_of_case(code)

    for who, by in people.items():
        client = sit_down(by)
        if by.kind == "official" and sees(who, example):
            assert (address_of(example, code) in buttons_of(client, code)) == (who in example.may), who
        if who not in example.may:
            answer = client.post(address_of(example, code), example.form)
            hidden = not sees(who, example) and by.may(cases.ACTS[example.act].door)
            refused = 409 if who in example.in_other_hands else 403
            assert answer.status_code == (404 if hidden else refused), who
    assert ledger.entries_of_case(code) == before
    for who in example.may - {APPLICANT}:
        code = case_ready_for(example, world)
        client = sit_down(people[who])
        answer = client.post(
            address_of(example, code), {**example.form, **told_before(client, address_of(example, code))}
        )
        assert answer.status_code == 302
        assert "xong=" in answer.headers["Location"]
        assert len(ledger.entries_of_case(code)) > len(before)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", AT_THE_DESK)
def test_its_button_warns_where_it_is_grave_and_its_slip_is_handed_out(
    world: World, sit_down: SitDown, name: str
) -> None:
    example = AT_THE_DESK[name]
    code, client = case_ready_for(example, world), sit_down(doer_of(example, world))

    form = client.get(address_of(example, code)).content.decode()
    done = client.post(address_of(example, code), example.form, follow=True).content.decode()

    assert ("govuk-button--warning" in form) == example.grave
    slips = [ref for ref in REFS if reverse("desk:slip", args=[code, ref]) in done.split("<h1")[0]]
    assert slips == sorted(example.papers)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", AT_THE_DESK)
def test_its_form_says_what_follows_and_asks_every_field(world: World, sit_down: SitDown, name: str) -> None:
    example, act = AT_THE_DESK[name], cases.ACTS[AT_THE_DESK[name].act]
    code = case_ready_for(example, world)
    client = sit_down(doer_of(example, world))

    for language in ("vi", "en"):
        client.cookies[LANGUAGE_COOKIE] = language
        page = client.get(address_of(example, code))
        body = page.content.decode()
        assert page.status_code == 200
        assert act.says_before(store.load(code).file, "desk").in_(language) in body
        for field in (one for one in act.asks if "desk" in one.asked_at):
            if field.kind not in (
                "gateway_facts",
                "corrections",  # asked by the questions of the form themselves: test_defects.py
                "papers",
                "count_papers",
                "fee_taken",  # by fields of its own: test_fees.py
                "why_in_part",  # asked once fewer were counted: test_in_part.py
                "originals_back",  # each paper by its code: test_originals.py
                "papers_at_return",  # each paper by its code: test_papers_at_return.py
                "papers_seen",  # the same: test_papers_at_return.py
                "positions",  # each agency by its code: test_meetings.py
                "document_rows",  # each row by its code, as a test below says
            ):  # the trial's procedure has none
                typed_at = f"{field.name}-day" if field.kind == "day" else field.name
                if isinstance(field, cases.Conditions) and not store.load(code).file.terms.conditional:
                    assert f'name="{typed_at}"' not in body
                    continue
                if isinstance(field, cases.Choice) and len(field.open_to(store.load(code).file)) == 1:
                    assert f'name="{typed_at}"' not in body
                    continue
                if isinstance(field, cases.OfTheCase) and not field.listed(store.load(code).file, None):
                    assert f'name="{typed_at}"' not in body, "nothing is asked of a case that has none of it"
                    continue
                assert f'name="{typed_at}"' in body
                called = (field.label, getattr(field, "alone", field.label))
                assert any(words.in_(language) in body for words in called)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", AT_THE_DESK)
def test_an_unanswered_form_asks_again_and_a_second_press_finds_it_done(
    world: World, sit_down: SitDown, name: str
) -> None:
    example = AT_THE_DESK[name]
    code = case_ready_for(example, world)
    before = ledger.entries_of_case(code)
    client = sit_down(doer_of(example, world))

    if example.form and any(field.kind != "note" for field in cases.ACTS[example.act].asks):
        assert client.post(address_of(example, code), {"note": "Trang 2 mờ"}).status_code == 422
        assert ledger.entries_of_case(code) == before
    assert client.post(address_of(example, code), example.form).status_code == 302
    again = (422 if example.opens_anew else 409) if example.once else 302
    assert client.post(address_of(example, code), example.form).status_code == again
    if example.once and not example.opens_anew:
        assert client.get(address_of(example, code)).headers["Location"] == reverse("desk:case", args=[code])


def test_the_usual_act_of_another_face_is_no_button_of_the_desk(
    world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though this official's posts would let him do it: the desk has no address for it."""
    monkeypatch.setitem(cases.ACTS, "rate", replace(cases.ACTS["rate"], usual=True, needs=RETURNING))
    code = case_ready_for(EXAMPLES["rate"], world)

    page = sit_down(holder("receptionist", PLACES["intake"])).get(reverse("desk:case", args=[code]))

    assert page.status_code == 200
    assert cases.ACTS["rate"].words.vi not in page.content.decode()


def test_what_another_face_withholds_is_not_told_at_the_desk(
    world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = cases.ACTS["request_supplement"]
    told = replace(row.when, holds=lambda _: False, otherwise=Text("vì lẽ này.", "for this reason."))
    code = case_ready_for(EXAMPLES["complete_step"], world)
    case = reverse("desk:case", args=[code])
    client = sit_down(holder("specialist", PLACES["competent"]))

    here, elsewhere = replace(row, when=told), replace(row, when=told, faces=("portal",))
    for act in (here, elsewhere):
        monkeypatch.setitem(cases.ACTS, row.code, act)
        assert ("vì lẽ này." in client.get(case).content.decode()) == (act is here)


def test_an_address_says_only_what_happened(world: World, sit_down: SitDown) -> None:
    address, client = reverse("desk:case", args=[world.lodge()]), sit_down(RECEPTIONIST)

    def said(**query: str) -> str:
        return client.get(address, query).content.decode().split("<h1")[0]

    assert [act.code for act in cases.ACTS.values() if act.done.vi in said(xong=act.code)] == []
    assert cases.ACTS["accept"].done.vi in client.post(f"{address}/tiep-nhan", follow=True).content.decode()


def test_a_correction_shows_every_row_of_the_document_and_names_what_is_wrong_with_one(
    world: World, sit_down: SitDown
) -> None:
    example = EXAMPLES["correct_result"]
    code = case_ready_for(example, world)
    client, address = sit_down(doer_of(example, world)), address_of(example, code)

    opened = client.get(address).content.decode()
    assert all(f'name="row-{row}"' in opened for row in ("kind", "applicant_name", "number"))
    assert f"{code}/VB1" in opened
    unchanged = client.post(address, {**example.form, "row-applicant_name": MISSPELT}).content.decode()
    assert 'href="#rows"' in unchanged
    unwritable = client.post(address, {**example.form, "row-applicant_name": "An 🙂"}).content.decode()
    assert 'href="#row-applicant_name"' in unwritable
    assert 'value="An 🙂"' in unwritable, "what was typed is still there"


def test_what_was_opened_before_somebody_else_corrected_it_undoes_nothing(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["correct_result"]
    code = case_ready_for(example, world)
    client, address = sit_down(doer_of(example, world)), address_of(example, code)
    do(example, code, doer_of(example, world), moment_of(example))

    stale = client.post(address, {**example.form, "row-number": "99", "row-applicant_name": WRITTEN_RIGHT})

    assert stale.status_code == 422
    assert "vừa được thay bằng văn bản khác" in stale.content.decode()
    assert store.load(code).file.amendments[-1].changed == {"applicant_name": [MISSPELT, WRITTEN_RIGHT]}
