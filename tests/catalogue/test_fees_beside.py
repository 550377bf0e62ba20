"""What is paid beside a fee is told with it: no procedure whose form offers copies is called free and no more."""

import re
from typing import Any

import pytest

from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.workflow.api import Definition

from .test_own_data import restored, version_of

WRITTEN = {one["code"]: one for one in written_procedures()}
by_code = pytest.mark.parametrize("code", WRITTEN)
EXEMPT = ("có công với cách mạng", "hộ nghèo", "khuyết tật")
LONGEST = 160
"""Of a note that stands beside the promise, on the last page before sending too."""


def notes(version: ProcedureVersion) -> list[str]:
    doors = (*version.channels, *(door for one in version.variants for door in one.channels))
    return [door.fee_note.vi for door in doors]


def offers_copies(version: ProcedureVersion) -> bool:
    fields: dict[str, Any] = version.form["schema"]["properties"]
    return "copies" in fields


@by_code
def test_where_the_form_offers_copies_the_fee_says_what_they_cost(code: str) -> None:
    version = version_of(WRITTEN[code])
    if offers_copies(version) and not any(door.is_rate for door in version.channels) and not version.publication:
        assert all("bản sao" in note.casefold() for note in notes(version)), notes(version)


@pytest.mark.parametrize("code", ["1.004859", "1.004873", "1.004884", "2.000528"])
def test_whose_fee_is_waived_is_told_as_published(code: str) -> None:
    for note in notes(version_of(WRITTEN[code])):
        assert all(words in note.casefold() for words in EXEMPT), note


@by_code
def test_what_is_told_beside_a_fee_has_room_beside_the_promise(code: str) -> None:
    if "fee_beside" in WRITTEN[code]:
        assert all(len(note) < LONGEST for note in notes(version_of(WRITTEN[code])))


@by_code
def test_it_is_told_in_every_edition_and_case(code: str) -> None:
    for edition in editions_of(WRITTEN[code]):
        if "fee_beside" in edition.written:
            definition = definition_of(edition.written, shared_parts())
            doors = [
                *definition["channels"],
                *(door for one in definition.get("variants", ()) for door in one.get("channels", ())),
            ]
            beside = edition.written["fee_beside"]["vi"].casefold()
            assert all(door["fee_note"]["vi"].casefold().endswith(beside) for door in doors)


@by_code
def test_that_it_is_free_is_said_once(code: str) -> None:
    """The amount says so; its note is read beside it."""
    doors = (*version_of(WRITTEN[code]).channels, *(d for v in version_of(WRITTEN[code]).variants for d in v.channels))
    for door in doors:
        assert door.fee_amount != 0 or door.fee_note.vi == "Miễn phí" or "miễn phí" not in door.fee_note.vi.casefold()


@by_code
def test_where_the_fee_says_what_copies_cost_the_form_asks_how_many(code: str) -> None:
    if "bản sao" in WRITTEN[code].get("fee_beside", {}).get("vi", ""):
        assert offers_copies(version_of(WRITTEN[code]))


@by_code
def test_every_sum_is_told_with_its_currency(code: str) -> None:
    for door in version_of(WRITTEN[code]).channels:
        assert not re.search(r"(?<!VND )(?<![\d,])\d{1,3},\d{3}", door.fee_note.en), door.fee_note.en


@by_code
def test_what_it_is_free_on_is_said_as_a_condition_that_goes_on_with_the_sentence(code: str) -> None:
    """*Miễn phí khi khai đúng hạn*; what is no condition of being free stands elsewhere."""
    for edition in editions_of(WRITTEN[code]):
        written = [edition.written, *edition.written.get("variants", ())]
        doors = [door for one in written for door in one.get("channels", {}).values()]
        free = [door["fee_note"] for door in doors if door["fee"] == 0 and "fee_note" in door]
        assert all(note["vi"].startswith("khi ") and note["en"].startswith("when ") for note in free)


@by_code
def test_the_price_of_copies_that_is_told_is_the_one_that_is_charged(code: str) -> None:
    """In words and as data, by every way and in every edition; beside a rate the words would have to say which is meant."""
    for edition in editions_of(WRITTEN[code]):
        definition = definition_of(edition.written, shared_parts())
        for door in restored(definition).channels:
            told = re.search(r"bản sao[^;]*?([\d.]+) đồng/bản", door.fee_note.vi, re.IGNORECASE)
            copies = door.copies_fee
            assert bool(told) == (copies is not None), door.fee_note.vi
            if told and copies:
                assert int(told[1].replace(".", "")) == copies.amount
                assert copies.question in definition["form"]["schema"]["properties"]
                assert not door.is_rate


def test_copies_are_charged_as_the_copy_of_an_extract() -> None:
    """Circular 281/2016/TT-BTC, as procedure 2.000635 of this catalogue has it."""
    [rate] = {door.fee_amount for door in version_of(WRITTEN["2.000635"]).channels}
    charged = {code: {door.copies_fee for door in version_of(written).channels} for code, written in WRITTEN.items()}
    told = {code: one.amount for code, found in charged.items() for one in found if one is not None}

    assert set(told.values()) == {rate}
    assert {"1.000656", "1.000894", "1.001193", "1.004837", "1.004859", "1.004884", "2.000528", "2.000986"} == set(told)


def test_of_interlinked_results_the_copies_are_of_the_one_that_is_decided() -> None:
    """So an unpaid copy keeps back the birth certificate alone (`part_of_copies`)."""
    process = Definition.from_dict(dict(version_of(WRITTEN["2.000986"]).process))

    assert [step.result.vi for step in process.steps if step.decision and step.result] == ["Giấy khai sinh"]
