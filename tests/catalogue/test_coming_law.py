"""A law that is known begins on its own day, whatever day a process was started or the catalogue was loaded."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from onestop.catalogue.api import load_own, names, version_in_force, versions_hold
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.catalogue.models import Version
from onestop.catalogue.operations import load_own as loading
from onestop.catalogue.operations.load_own import OwnEdition, own_editions
from onestop.kernel.times import LOCAL

pytestmark = pytest.mark.django_db
HOUSE, BUSINESS = "1.013225", "1.001612"
BEFORE = datetime(2026, 1, 2, 8, 0, tzinfo=LOCAL)
"""Somebody starts the system, and does not start it again for a year."""
PERMITS, BUSINESSES = date(2026, 7, 1), date(2026, 7, 23)
"""From when Law 135/2025/QH15 and Decree 296/2026/NĐ-CP are in force."""
DAY = timedelta(days=1)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, 0, tzinfo=LOCAL)


def days() -> Iterator[date]:
    """The first and the last day of every edition of ours from the day of loading on, and a year later."""
    begins = {one.since for editions in own_editions().values() for one in editions if one.since > BEFORE.date()}
    return iter(sorted({*begins, *(day - DAY for day in begins), BEFORE.date() + 365 * DAY}))


def of_the_day(code: str, day: date) -> OwnEdition:
    return [one for one in own_editions()[code] if one.since <= day][-1]


def written_anew(monkeypatch: pytest.MonkeyPatch, code: str, **changes: Any) -> None:
    """The file of one procedure, rewritten in these keys."""
    written = next(one for one in written_procedures() if one["code"] == code) | changes
    monkeypatch.setattr(loading, "own_editions", lambda: {code: tuple(loading._editions(written))})


def in_force(code: str, day: date) -> str:
    return version_in_force(code, day).digest


def edition(code: str, number: int, **changes: Any) -> str:
    """The digest of what one edition of a file says, with these changes."""
    written = next(one for one in written_procedures() if one["code"] == code) | changes
    return digest_of(definition_of([*editions_of(written)][number].written, shared_parts()))


def test_on_every_day_to_come_the_edition_of_that_day_is_in_force() -> None:
    load_own(BEFORE)
    for day in days():
        for code in own_editions():
            if own_editions()[code][0].since <= day:
                assert in_force(code, day) == of_the_day(code, day).digest, (code, day)


def test_a_house_asked_for_under_the_new_law_has_its_term_without_anybody_starting_anything() -> None:
    load_own(BEFORE)
    old, new = (version_in_force(HOUSE, day).for_variant("house") for day in (PERMITS - DAY, PERMITS))
    assert (old.channel("online").term, new.channel("online").term) == (15, 7)
    assert version_in_force(HOUSE, date(2026, 11, 16)).valid_from == PERMITS
    assert version_in_force(BUSINESS, date(2026, 11, 16)).valid_from == BUSINESSES


def test_the_day_of_a_start_changes_nothing() -> None:
    load_own(BEFORE)
    assert [load_own(at(day)) for day in days()] == [0] * len([*days()])


def test_a_province_loaded_before_editions_were_published_ahead_gets_those_to_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = {code: tuple(one for one in some if one.since <= BEFORE.date()) for code, some in own_editions().items()}
    with monkeypatch.context() as before:
        before.setattr(loading, "own_editions", lambda: {code: some for code, some in begun.items() if some})
        load_own(BEFORE)
    load_own(at(date(2026, 3, 1)))
    assert version_in_force(HOUSE, PERMITS).valid_from == PERMITS
    assert version_in_force(HOUSE, PERMITS - DAY).valid_until == PERMITS
    assert [*versions_hold(lambda _done, _all: None)] == []


def test_a_file_rewritten_before_a_law_begins_keeps_the_law_s_day(monkeypatch: pytest.MonkeyPatch) -> None:
    load_own(BEFORE)
    steps = {"vi": "Kiểm tra, trình ký.", "en": "Checked and signed."}
    written_anew(monkeypatch, HOUSE, steps=steps)
    rewritten = date(2026, 3, 1)
    load_own(at(rewritten))
    assert in_force(HOUSE, rewritten - DAY) == of_the_day(HOUSE, rewritten).digest
    assert in_force(HOUSE, rewritten) == edition(HOUSE, -2, steps=steps)
    assert in_force(HOUSE, PERMITS - DAY) == edition(HOUSE, -2, steps=steps)
    assert in_force(HOUSE, PERMITS) == edition(HOUSE, -1, steps=steps)
    assert [*versions_hold(lambda _done, _all: None)] == []


def test_a_law_that_is_put_off_does_not_begin_on_its_first_day(monkeypatch: pytest.MonkeyPatch) -> None:
    load_own(BEFORE)
    written_anew(monkeypatch, HOUSE, since=PERMITS + 31 * DAY)
    load_own(at(date(2026, 3, 1)))
    assert version_in_force(HOUSE, PERMITS).for_variant("house").channel("online").term == 15
    assert version_in_force(HOUSE, PERMITS + 31 * DAY).for_variant("house").channel("online").term == 7
    assert load_own(at(date(2026, 3, 1))) == 0
    assert [*versions_hold(lambda _done, _all: None)] == []


def test_a_coming_name_is_not_used_before_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    written = next(one for one in written_procedures() if one["code"] == HOUSE)
    coming = {"since": PERMITS, "name": {"vi": "Cấp phép xây dựng", "en": "Licence to build"}}
    earlier = [*written["earlier"][:-1], {**written["earlier"][-1], "name": written["name"]}]
    written_anew(monkeypatch, HOUSE, **coming, earlier=earlier)
    load_own(BEFORE)
    assert names([HOUSE], PERMITS - DAY)[HOUSE].vi == written["name"]["vi"]
    assert names([HOUSE], PERMITS)[HOUSE].vi == "Cấp phép xây dựng"


def test_on_no_day_two_versions_of_a_procedure_are_in_force() -> None:
    load_own(BEFORE)
    for day in days():
        codes = [row.code for row in Version.objects.filter(valid_from__lte=day).exclude(valid_until__lte=day)]
        assert len(codes) == len(set(codes))
