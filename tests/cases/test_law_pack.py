"""An open case keeps the law of the day it was lodged: its numbers, its forms, and the decree its clock names."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cases.examples import CITIZEN, SPECIALIST, accepted, at, lodged
from onestop.cases.domain import law_pack
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law_pack import circular_of, pack_of, rounds_allowed
from onestop.cases.domain.reasons import REASONS
from onestop.cases.domain.refusals_of_requests import SupplementUsedUp
from onestop.kernel.times import LOCAL
from onestop.rules.api import LawPack, law_packs, national_calendar, pack_on

CALENDAR = national_calendar()
EVE, DAY = (datetime(2025, 6, 30, 9, tzinfo=LOCAL), datetime(2025, 7, 1, 9, tzinfo=LOCAL))
PAGE = (Path(__file__).parents[2] / "docs" / "law-packs.md").read_text("utf-8")


def with_other(pack: LawPack, **numbers: int) -> LawPack:
    return replace(
        pack, rules=dict(pack.rules) | {name: replace(pack.rules[name], value=n) for name, n in numbers.items()}
    )


def test_a_case_lodged_on_the_eve_and_received_under_the_next_decree_keeps_its_own() -> None:
    file = replace(accepted(), lodged_at=EVE, received_at=DAY)

    assert pack_of(file).code == "61-2018"
    assert pack_of(replace(file, lodged_at=DAY)).code == "118-2025"


def test_its_forms_are_those_of_that_day_however_long_it_is_open() -> None:
    file = replace(accepted(), lodged_at=datetime(2025, 9, 14, 9, tzinfo=LOCAL))

    assert (pack_of(file).code, circular_of(file).number) == ("118-2025", "01/2018/TT-VPCP")
    assert circular_of(replace(file, lodged_at=file.lodged_at + timedelta(days=1))).number == "03/2025/TT-VPCP"


def test_how_often_more_is_asked_for_is_the_packs_number(monkeypatch: pytest.MonkeyPatch) -> None:
    none_at_all = with_other(pack_on(date(2026, 3, 2)), supplements=0)
    monkeypatch.setattr(law_pack, "pack_on", lambda _day: none_at_all)

    assert rounds_allowed(accepted()) == 0
    with pytest.raises(SupplementUsedUp):
        request_supplement(
            accepted(), reasons=["missing_paper"], note="Bản đồ", by=SPECIALIST, at=at(3), calendar=CALENDAR
        )


def test_by_when_it_is_asked_for_is_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def in_time() -> bool:
        _, (event,) = request_supplement(
            accepted(), reasons=["missing_paper"], note="Bản đồ", by=SPECIALIST, at=at(9), calendar=CALENDAR
        )
        return event.in_time

    assert not in_time(), "five working days after receipt"
    five_days = with_other(pack_on(date(2026, 3, 2)), supplement_within=5)
    monkeypatch.setattr(law_pack, "pack_on", lambda _day: five_days)
    assert in_time()


def test_and_by_when_a_withdrawal_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer_by() -> str:
        _, (event,) = request_withdrawal(lodged(), by=CITIZEN, at=at(3), calendar=CALENDAR)
        return event.answer_by[:10]

    assert answer_by() == "2026-03-06"
    monkeypatch.setattr(law_pack, "pack_on", lambda day: with_other(pack_on(day), withdrawal_within=1))
    assert answer_by() == "2026-03-04"


@pytest.mark.parametrize("pack", law_packs(), ids=lambda pack: pack.code)
def test_the_words_of_the_act_name_the_days_of_every_pack(pack: LawPack) -> None:
    act, days = ACTS["request_withdrawal"], pack.number("withdrawal_within")
    assert act.by_applicant is not None

    for said in (act.before, act.by_applicant.before, act.by_applicant.done):
        assert f"trong {days:02} ngày làm việc" in said.vi
        assert {3: "within three working days"}[days] in said.en


@pytest.mark.parametrize("pack", law_packs(), ids=lambda pack: pack.code)
def test_a_pack_says_where_every_occasion_to_give_a_reason_stands(pack: LawPack) -> None:
    assert pack.reasons.keys() == REASONS.keys()


@pytest.mark.parametrize("pack", law_packs(), ids=lambda pack: pack.code)
def test_the_page_of_law_packs_has_every_rule_form_and_circular(pack: LawPack) -> None:
    papers = [form for circular in pack.circulars for form in circular.papers.items()]

    assert [name for name in pack.rules if f"| `{name}` |" not in PAGE] == []
    assert [code for code, form in papers if f"| `{code}` |" not in PAGE or form.name.vi not in PAGE] == []
    assert all(f"Circular {circular.number.split('/TT')[0]}" in PAGE for circular in pack.circulars)
