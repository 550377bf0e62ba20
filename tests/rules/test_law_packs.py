"""Law packs: which law a dossier lives under follows from the day it was lodged, and every number says where it stands."""

import itertools
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from onestop.kernel.times import LOCAL
from onestop.rules.api import (
    ClockPolicy,
    Happening,
    LawPack,
    law_packs,
    national_calendar,
    pack_on,
    read_clock,
    supplement_request_by,
)

LAST_OF_61, FIRST_OF_118 = date(2025, 6, 30), date(2025, 7, 1)
LAST_OF_118, FIRST_OF_309 = date(2026, 8, 4), date(2026, 8, 5)
PACKS = law_packs()
CODES = [pack.code for pack in PACKS]


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("lodged", "code"),
    [
        (date(2017, 3, 1), "61-2018"),
        (date(2018, 6, 21), "61-2018"),
        (LAST_OF_61, "61-2018"),
        (FIRST_OF_118, "118-2025"),
        (LAST_OF_118, "118-2025"),
        (FIRST_OF_309, "309-2026"),
        (date(2026, 11, 27), "309-2026"),
    ],
)
def test_a_dossier_lives_under_the_pack_of_the_day_it_was_lodged(lodged: date, code: str) -> None:
    assert pack_on(lodged).code == code


def test_packs_follow_one_another_without_a_gap_and_the_last_has_no_end() -> None:
    for pack, following in itertools.pairwise(PACKS):
        assert pack.valid_to == following.valid_from - timedelta(days=1)
    assert PACKS[-1].valid_to is None


@pytest.mark.parametrize("pack", PACKS, ids=CODES)
def test_the_forms_of_a_pack_begin_with_it_and_are_numbered_on(pack: LawPack) -> None:
    assert pack.circulars[0].valid_from == pack.valid_from
    for circular in pack.circulars:
        numbers = [form.number for form in circular.papers.values()]
        assert numbers == [f"{nth:02}" for nth in range(1, len(numbers) + 1)]


@pytest.mark.parametrize(
    ("lodged", "forms", "control", "book", "stop"),
    [
        (date(2024, 3, 4), 6, "05", "06", ""),
        (date(2025, 9, 14), 6, "05", "06", ""),
        (date(2025, 9, 15), 7, "06", "07", "Mẫu số 05, Thông tư 03/2025/TT-VPCP"),
        (FIRST_OF_309, 7, "06", "07", "Mẫu số 05, Thông tư 03/2025/TT-VPCP"),
    ],
)
def test_circular_01_has_six_forms_and_circular_03_seven(
    lodged: date, forms: int, control: str, book: str, stop: str
) -> None:
    circular = pack_on(lodged).circular_on(lodged)

    assert len(circular.papers) == forms
    assert (circular.papers["control"].number, circular.papers["book"].number) == (control, book)
    assert circular.on_paper("stop") == stop


@pytest.mark.parametrize("pack", PACKS, ids=CODES)
def test_what_was_not_read_under_a_pack_is_as_in_the_one_before_and_says_so(pack: LawPack) -> None:
    before = PACKS[max(0, PACKS.index(pack) - 1)]
    carried = {name for name, rule in pack.rules.items() if rule.checked == "unverified"}

    assert all(pack.rules[name].value == before.rules[name].value for name in carried)
    assert all(pack.rules[name].source.startswith("Giữ theo") for name in carried)
    assert bool(carried) is (pack is not PACKS[0]), "there is none before the first"


def test_what_the_decree_of_2026_says_was_read_in_a_republished_text_and_says_so() -> None:
    pack = pack_on(FIRST_OF_309)
    said = {name: (rule.source, rule.checked) for name, rule in pack.rules.items()} | dict(pack.reasons)
    of_it = {name: how for name, how in said.items() if "309/2026/NĐ-CP" in how[0]}

    assert of_it.keys() == {"transfer_until", "taken_in_elsewhere", "supplement", "not_accepted", "transferred"}
    assert all(how[1] == "read" and how[0].endswith("bản đăng lại, chưa đối chiếu Công báo") for how in of_it.values())


def test_only_the_law_since_2026_says_when_the_time_begins_of_what_was_taken_in_elsewhere() -> None:
    assert [pack.code for pack in PACKS if "taken_in_elsewhere" in pack.rules] == ["309-2026"]


@pytest.mark.parametrize("pack", PACKS, ids=CODES)
def test_a_supplement_starts_the_term_again_where_neither_pack_nor_procedure_says_otherwise(pack: LawPack) -> None:
    assert pack.rules["on_supplement"].value == ClockPolicy("day", 1).on_supplement


@pytest.mark.parametrize("pack", PACKS, ids=CODES)
def test_the_law_of_a_procedure_goes_before_the_pack(pack: LawPack) -> None:
    assert (ClockPolicy("day", 9).supplements(pack), ClockPolicy("day", 9).notice_within(pack)) == (1, 3)
    own = ClockPolicy("day", 9, max_supplements=0, supplement_notice_within=7)
    assert (own.supplements(pack), own.notice_within(pack)) == (0, 7)


def test_the_numbers_are_those_of_the_pack_and_stand_nowhere_else() -> None:
    """A pack that gives five days and two rounds is obeyed at once."""
    rules = dict(PACKS[0].rules)
    rules["supplement_within"] = replace(rules["supplement_within"], value=5)
    rules["supplements"] = replace(rules["supplements"], value=2)
    to_come, policy = replace(PACKS[0], rules=rules), ClockPolicy("working_day", 20)
    given = {"policy": policy, "received": at(date(2026, 3, 2)), "calendar": national_calendar()}

    assert supplement_request_by(**given, pack=to_come) == date(2026, 3, 9)  # type: ignore[arg-type]
    assert supplement_request_by(**given) == date(2026, 3, 5)  # type: ignore[arg-type]
    assert policy.supplements(to_come) == 2


@pytest.mark.parametrize(("lodged", "decree"), [(LAST_OF_61, "61/2018/NĐ-CP"), (None, "118/2025/NĐ-CP")])
def test_a_dossier_lodged_under_one_decree_and_received_under_the_next_keeps_the_former(
    lodged: date | None, decree: str
) -> None:
    asked, came = at(FIRST_OF_118 + timedelta(days=1)), at(FIRST_OF_118 + timedelta(days=3))
    reading = read_clock(
        policy=ClockPolicy("working_day", 10),
        received=at(FIRST_OF_118),
        happenings=[Happening("supplement_requested", asked), Happening("supplement_answered", came)],
        calendar=national_calendar(),
        lodged=lodged,
    )

    said = " ".join(line.vi for line in reading.explanation)
    assert {one for one in ("61/2018/NĐ-CP", "118/2025/NĐ-CP") if one in said} == {decree}
