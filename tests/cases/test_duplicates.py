"""A dossier turned away as lodged before: the other is named by its code, and is one of the same applicant and procedure."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.kernel.codes import case_codes_in

from .conftest import WITH_PAPERS, World
from .examples import COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at
from .pressed import Pressed


def turned_away(code: str, note: str, press: Any = None) -> cases.CaseFile:
    said: dict[str, Any] = {"reasons": ["duplicate"], "note": note, "by": RECEPTIONIST, "now": at(3)}
    return cases.perform(cases.ACTS["refuse_intake"], code=code, press=press or Pressed(), **said)


@pytest.mark.django_db
@pytest.mark.parametrize("written", ["Trùng hồ sơ {code}.", "đã nộp: {lower} ngày 2/3", "Xem {dashed}, nộp trước"])
def test_the_case_lodged_before_is_named_and_stands_on_the_refusal(world: World, written: str) -> None:
    before, again, pressed = world.lodge(), world.lodge(), Pressed()
    note = written.format(code=before, lower=before.lower(), dashed=before.replace("-", " – "))

    file = turned_away(again, note, pressed)

    assert (file.outcome, pressed["TC1"].note) == ("not_accepted", note)


@pytest.mark.django_db
def test_no_other_case_will_do(world: World) -> None:
    code = world.lodge()
    others = {
        "its own": code,
        "a stranger's": world.lodge(by=world.stranger),
        "of another procedure": world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"]),
        "of nobody": f"{COMMUNE}-260302-9999",
        "none": "Đã nộp ngày 12 tháng 2",
    }
    for other in others.values():
        with pytest.raises(cases.DuplicateNotNamed):
            turned_away(code, f"Trùng {other}")
    assert cases.file_for(code=code, by=RECEPTIONIST).status is cases.Status.SUBMITTED


@pytest.mark.django_db
def test_of_two_dossiers_only_the_later_is_turned_away_for_the_other(world: World) -> None:
    """Nor for one that was itself turned away: whoever applied twice has one dossier left."""
    first, second, third = world.lodge(), world.lodge(), world.lodge()

    with pytest.raises(cases.DuplicateNotNamed):
        turned_away(first, f"Trùng {second}")
    turned_away(second, f"Trùng {first}")
    with pytest.raises(cases.DuplicateNotNamed):
        turned_away(third, f"Trùng {second}")
    assert turned_away(third, f"Trùng {first}").outcome == "not_accepted"


@pytest.mark.django_db
def test_what_is_said_first_is_that_it_is_too_late(world: World) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))

    with pytest.raises(cases.AlreadyAccepted):
        turned_away(code, "Trùng")


@pytest.mark.django_db
def test_a_dispute_is_said_in_words(world: World) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))

    with pytest.raises(cases.ReasonNotExplained):
        cases.decide(code=code, outcome="refused", reasons=["dispute"], by=HEAD, now=at(4))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("H09.31.05-260302-0001 và H09.31.05-260302-0002", ("H09.31.05-260302-0001", "H09.31.05-260302-0002")),
        ("000.00.06.H56-231027-0361.", ("H56.06-231027-0361",)),
        ("số 074190000123, ngày 12-02-2026, H09.31.05-269902-0001", ()),
        ("Đã nộp H09 31 03 261127 0003, nay nộp lại", ("H09.31.03-261127-0003",)),
        ("trùng h0931032611270003 và H09.31.03 261127 0004.", ("H09.31.03-261127-0003", "H09.31.03-261127-0004")),
        ("H09 31 03 261127 0003 0004", ("H09.31.03-261127-0003",)),
        ("Tờ A12 ngày 26 11 2027, thửa 0003", ()),
        ("xH09.31.05-260302-0001", ()),
        ("", ()),
    ],
)
def test_codes_are_read_out_of_words(words: str, codes: tuple[str, ...]) -> None:
    assert case_codes_in(words) == codes
