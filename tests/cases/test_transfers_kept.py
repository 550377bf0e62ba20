"""A transfer as the database keeps it: who sees the case, what `fsck` proves, to whom figures attribute it, who is told."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.refusals_of_transfers import NobodyToTakeOver
from onestop.indicators import api as indicators
from onestop.indicators.models import CaseFact
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger

from .act_examples import CONSULTED, holder
from .conftest import World
from .erasing import faults
from .examples import COMMUNE, at

pytestmark = pytest.mark.django_db

HERE, THERE = holder("receptionist", COMMUNE), holder("receptionist", CONSULTED)
HEAD, THEIR_HEAD = holder("head", COMMUNE), holder("head", CONSULTED)
SENT_ON: dict[str, Any] = {"receiver": CONSULTED, "level": "commune", "reasons": ["other_place"]}


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def at_the_counter(world: World) -> str:
    code = world.lodge()
    done(code, "transfer", HERE, 3, **SENT_ON)
    return code


def at_work(world: World) -> str:
    code = world.lodge()
    done(code, "accept", HERE, 3)
    done(code, "transfer", HEAD, 4, **SENT_ON)
    return code


def sees(by: Actor, code: str) -> bool:
    try:
        cases.file_for(code=code, by=by)
    except cases.NotFound:
        return False
    return True


def in_list(by: Actor, code: str) -> bool:
    return code in [line.code for line in cases.worklist(by=by, now=at(5)).items]


def wrong() -> list[ledger.Finding]:
    ledger.sequence_once(at(20))
    return [one for one in faults() if one.code == "wrong_case"]


def test_the_other_agency_sees_it_from_the_offer_on_and_finds_it_by_its_code(world: World) -> None:
    code = world.lodge()
    assert not sees(THERE, code)

    done(code, "transfer", HERE, 3, **SENT_ON)

    assert (sees(THERE, code), in_list(THERE, code), in_list(HERE, code)) == (True, True, True)
    assert [line.code for line in cases.find_cases(query=code, by=THERE, now=at(4)).items] == [code]


def test_declined_it_is_no_work_of_its_own_any_more_and_seen_while_it_goes_on(world: World) -> None:
    code = at_the_counter(world)
    done(code, "decline_transfer", THERE, 4, reasons=["not_handed_over"], reply="Bản vẽ")

    assert (in_list(THERE, code), in_list(HERE, code), sees(THERE, code)) == (False, True, True)


def test_taken_back_it_was_not_the_other_agencys_business(world: World) -> None:
    code = at_the_counter(world)
    done(code, "take_back_transfer", HERE, 4)

    assert (sees(THERE, code), sees(HERE, code)) == (False, True)


def test_taken_over_it_is_no_work_of_the_first_counter_which_goes_on_seeing_what_was_filed_there(world: World) -> None:
    code = at_the_counter(world)
    done(code, "take_over", THERE, 4)

    assert (sees(HERE, code), in_list(HERE, code), in_list(THERE, code)) == (True, False, True)
    done(code, "refuse_intake", THERE, 5, reasons=["not_eligible"], note="Không thường trú")
    assert (sees(HERE, code), sees(THERE, code)) == (True, True)


@pytest.mark.parametrize("begun", [at_the_counter, at_work])
@pytest.mark.parametrize("ended", ["take_over", "decline_transfer", ""])
def test_fsck_proves_the_row_by_its_entries(world: World, begun: Any, ended: str) -> None:
    code = begun(world)
    said = {"reasons": ["not_handed_over"], "reply": "Bản vẽ"} if ended == "decline_transfer" else {}
    if ended:
        done(code, ended, THERE, 5, **said)

    assert wrong() == []


def test_fsck_finds_papers_counted_by_the_second_counter(world: World) -> None:
    code = at_the_counter(world)
    done(code, "take_over", THERE, 4)
    done(code, "accept", THERE, 5)

    assert wrong() == []
    assert store.load(code).file.competent_agency == CONSULTED


def test_figures_are_whose_the_case_is_as_its_entries_say(world: World) -> None:
    code = at_work(world)
    ledger.sequence_once(at(20))
    indicators.follow_all(at(20))
    assert CaseFact.objects.get(case_code=code).competent_agency == COMMUNE

    done(code, "take_over", THERE, 5)
    ledger.sequence_once(at(20))
    indicators.follow_all(at(20))
    fact = CaseFact.objects.get(case_code=code)

    assert (fact.intake_agency, fact.competent_agency, fact.level) == (COMMUNE, CONSULTED, "commune")


@pytest.mark.parametrize("wrong_one", [{"receiver": "H09.99"}, {"level": "province"}, {"receiver": "H09", "level": ""}])
def test_it_goes_to_an_agency_that_handles_cases_today_at_its_level(world: World, wrong_one: dict[str, str]) -> None:
    with pytest.raises(NobodyToTakeOver):
        done(world.lodge(), "transfer", HERE, 3, **SENT_ON | wrong_one)


def test_its_applicant_reads_that_it_is_sent_on_and_that_it_went_each_time_why(world: World) -> None:
    code = at_the_counter(world)
    before = len(cases.timeline(code=code, by=world.citizen))
    done(code, "take_over", THERE, 4)

    offer, gone = cases.timeline(code=code, by=world.citizen)[before - 1 :]
    why, not_answered = gone.wording.detail
    assert offer.wording.detail == (why,) == (cases.words_of("other_place"),)
    assert "no day is promised" in not_answered.en
    assert len(cases.timeline(code=code, by=THERE)) == 3
