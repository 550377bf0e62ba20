"""What the page of an act showed goes with its form; sent from a page that shows something else it is refused, and shown anew."""

import re

import pytest

from cases.act_examples import case_ready_for, doer_of
from cases.conftest import World
from onestop.cases import api as cases
from onestop.cases import store
from onestop.frame.words import words_for
from onestop.ledger import api as ledger

from .conftest import SitDown
from .test_acts import AT_THE_DESK, address_of, told_before

pytestmark = pytest.mark.django_db

RESTING = {name: one for name, one in AT_THE_DESK.items() if cases.ACTS[one.act].shows}


def seen_on(page: str) -> list[str]:
    return re.findall(r'name="seen" value="([\w:]+)"', page)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", RESTING)
def test_its_form_says_what_it_showed_and_another_is_not_taken(world: World, sit_down: SitDown, name: str) -> None:
    example, act = RESTING[name], cases.ACTS[RESTING[name].act]
    code = case_ready_for(example, world)
    client, address = sit_down(doer_of(example, world)), address_of(example, code)
    before, now = ledger.entries_of_case(code), act.seen(store.load(code).file, example.step)
    shown = [f"{one}:{digest}" for one, digest in now.items()]
    form = {**example.form, **told_before(client, address)}

    assert seen_on(client.get(address).content.decode()) == shown

    refused = client.post(address, {**form, "seen": [f"{act.shows[-1].code}:0000000000000000"]})
    page = refused.content.decode()
    words = words_for("cases.shown_changed")
    assert words is not None
    assert refused.status_code == 422
    assert words.vi.format(case_code=code, what=act.shows[-1].words.vi) in page
    assert seen_on(page) == shown
    assert ledger.entries_of_case(code) == before

    assert client.post(address, {**form, "seen": seen_on(page)}).status_code == 302


def test_a_form_with_something_wrong_in_it_still_tells_of_the_page_it_was_opened_from(
    world: World, sit_down: SitDown
) -> None:
    example = RESTING["replace_result"]
    code = case_ready_for(example, world)
    client, address = sit_down(doer_of(example, world)), address_of(example, code)

    page = client.post(address, {"answer": "", "seen": ["replacement:0000000000000000"]})

    assert page.status_code == 422
    assert seen_on(page.content.decode()) == ["replacement:0000000000000000"]


def test_a_button_that_asks_nothing_says_what_its_page_showed(world: World, sit_down: SitDown) -> None:
    example = RESTING["release"]
    code = case_ready_for(example, world)
    client = sit_down(doer_of(example, world))

    page = client.get(f"/ban-lam-viec/ho-so/{code}").content.decode()

    (form,) = re.findall(rf'action="{address_of(example, code)}[?"].*?</form>', page, re.DOTALL)
    assert seen_on(form) == [f"step:{cases.ACTS[example.act].seen(store.load(code).file, example.step)['step']}"]
