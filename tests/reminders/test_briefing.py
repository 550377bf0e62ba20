"""The briefing of the morning: once a day for everybody, as lists count, and by e-mail to whoever wants it."""

from collections import Counter
from datetime import datetime
from typing import Any

import pytest
from django.test.utils import override_settings

from cases.act_examples import ELSEWHERE
from cases.conftest import World, colleagues
from cases.examples import RECEPTIONIST, at
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.kernel.actor import Actor, NotPermitted
from onestop.notices.models import Caught
from onestop.people import api as people
from onestop.people.models import Official, User
from onestop.reminders import api as reminders
from onestop.reminders import store
from onestop.reminders.models import BriefingRow
from onestop.reminders.operations import brief as operation

pytestmark = pytest.mark.django_db
ONE, HEAD = "9001", "9003"


@pytest.fixture
def morning(world: World) -> World:
    """Two cases lie with the specialists of an agency; one of them and the head are reached by e-mail."""
    colleagues()
    for key in (ONE, HEAD):
        Official.objects.filter(users=int(key)).update(email=f"n{key}@coquan.example")
    for _ in range(2):
        code = world.lodge(competent_agency=ELSEWHERE)
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    return world


def actor(key: str, now: datetime) -> Actor:
    return people.actor_of(User.objects.get(pk=int(key)), now)


def briefed() -> Counter[str]:
    return Counter(BriefingRow.objects.values_list("official", flat=True))


def test_it_is_made_once_a_working_day_from_seven_on(morning: World) -> None:
    assert reminders.brief(now=at(3, 6, 59)) == 0
    made = reminders.brief(now=at(3, 7))
    assert made == len(briefed()) >= 3
    assert reminders.brief(now=at(3, 7, 10)) == 0
    assert reminders.brief(now=at(7, 8)) == 0, "a Saturday"
    assert reminders.brief(now=at(4, 12)) == made


def test_it_counts_what_the_lists_count(morning: World) -> None:
    reminders.brief(now=at(17, 7))
    figures = {row.official: row.figures for row in BriefingRow.objects.all()}

    for key, found in figures.items():
        by = actor(key, at(17, 7))
        for code, number in found.items():
            listing = reminders.FIGURES[code].listing
            if listing is None:
                assert number == len(bulk.overloaded(by=by, now=at(17, 7)))
                continue
            assert number == len(cases.worklist(by=by, now=at(17, 7), listing=listing, limit=100).items), code
    assert (figures[ONE]["todo"], figures[ONE]["overdue"]) == (2, 2)
    assert (figures[HEAD]["todo"], figures[HEAD]["unit_overdue"], figures[HEAD]["unit_nobodys"]) == (0, 2, 2)
    assert "unit_todo" not in figures[ONE]


def figures_of(key: str, day: int) -> dict[str, int]:
    reminders.brief(now=at(day, 7))
    return dict(BriefingRow.objects.get(official=key, day=at(day).date()).figures)


def test_a_head_is_told_what_was_sent_back_since_the_last_working_day(morning: World) -> None:
    [code, _] = cases_there(3)
    cases.complete_step(code=code, step="appraise", by=actor(ONE, at(5)), now=at(5))
    cases.perform(
        cases.ACTS["send_back"], code=code, step="sign", by=actor(HEAD, at(6)), now=at(6, 16), to="appraise",
        reasons=["new_facts"], note="Đơn của hàng xóm",
    )  # fmt: skip

    assert figures_of(HEAD, 9)["unit_sent_back"] == 1, "Monday: it was on Friday"
    assert figures_of(HEAD, 10)["unit_sent_back"] == 0, "Tuesday: he was told"
    assert "unit_sent_back" not in figures_of(ONE, 9)


def test_a_head_is_told_of_messages_nobody_answered_and_of_those_that_are_late(morning: World) -> None:
    [code, _] = cases_there(3)
    cases.perform(cases.ACTS["write_to_office"], code=code, by=morning.citizen, now=at(3, 9), words="Có kịp không ạ?")
    found = {day: figures_of(HEAD, day) for day in (4, 6)}

    assert [(one["unit_messages"], one["unit_messages_late"]) for one in found.values()] == [(1, 0), (1, 1)]
    assert figures_of(ONE, 9)["messages"] == 1


def test_a_head_is_told_who_is_overloaded_as_the_page_of_the_unit_says(morning: World) -> None:
    for _ in range(10):
        code = morning.lodge(competent_agency=ELSEWHERE)
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    for code in cases_there(3):
        cases.perform(
            cases.ACTS["assign"], code=code, step="appraise", by=actor(HEAD, at(3)), now=at(3, 8), assignee=ONE
        )

    by = actor(HEAD, at(20, 7))
    page = [one.key for one in bulk.unit_load(by=by, now=at(20, 7)).people if one.state == "over"]
    assert figures_of(HEAD, 20)["unit_overloaded"] == len(page) == 1


def test_killed_in_the_middle_it_goes_on_with_the_rest(morning: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operation, "BATCH", 1)
    times = iter(range(100))

    def dies(*given: Any) -> None:
        if next(times) == 1:
            raise KeyboardInterrupt
        keep(*given)

    keep = store.keep_briefings
    monkeypatch.setattr(store, "keep_briefings", dies)
    with pytest.raises(KeyboardInterrupt):
        reminders.brief(now=at(3, 7))
    assert sum(briefed().values()) == 1
    reminders.brief(now=at(3, 7, 10))

    assert set(briefed().values()) == {1}
    assert {ONE, HEAD} <= briefed().keys()


def test_whoever_is_away_gets_none(morning: World) -> None:
    user = User.objects.get(pk=int(ONE))
    absence = people.Absence(
        official=user.official_id or 0,
        begins_at=at(3, 0),
        ends_at=at(6, 0),
        why="leave",
        deputy=None,
        scope=frozenset(),
    )
    people.record_absence(absence, by=actor(ONE, at(3, 0)), now=at(3, 0))
    reminders.brief(now=at(3, 7))

    assert ONE not in briefed()
    assert HEAD in briefed()


class TestLetters:
    def test_it_goes_once_to_whoever_has_an_address_and_something_to_do(self, morning: World) -> None:
        reminders.brief(now=at(3, 7))
        with override_settings(DEMO=True):
            assert reminders.send_letters(now=at(3, 7)) == 2
            assert reminders.send_letters(now=at(3, 7, 5)) == 0

        assert sorted(Caught.objects.values_list("to", flat=True)) == [
            *("n9001@coquan.example", "n9003@coquan.example")
        ]
        assert not BriefingRow.objects.exclude(address="").exists(), "no address is kept longer than it is needed"

    def test_it_names_no_case_and_nobody(self, morning: World) -> None:
        reminders.brief(now=at(17, 7))
        with override_settings(DEMO=True):
            reminders.send_letters(now=at(17, 7))
        letter = Caught.objects.get(to="n9001@coquan.example")

        assert "2 việc đang nằm ở bạn" in letter.subject
        assert "- 2 quá hạn\n" in letter.body
        assert "/ban-lam-viec/nhac-viec" in letter.body
        for told in (*cases_there(), "Nguyễn Văn An"):
            assert told not in letter.subject + letter.body

    def test_he_who_wants_none_gets_none_and_is_reminded_all_the_same(self, morning: World) -> None:
        reminders.choose(by_email=False, language="vi", by=actor(ONE, at(3)))
        reminders.choose(by_email=True, language="en", by=actor(HEAD, at(3)))
        reminders.brief(now=at(17, 7))
        reminders.remind(now=at(17, 7))
        with override_settings(DEMO=True):
            reminders.send_letters(now=at(17, 7))

        [letter] = Caught.objects.all()
        assert "of the unit overdue" in letter.body
        assert reminders.number_open(actor(ONE, at(17))) == 2

    def test_a_head_reads_what_is_his_apart_from_what_is_the_units(self, morning: World) -> None:
        reminders.brief(now=at(17, 7))
        with override_settings(DEMO=True):
            reminders.send_letters(now=at(17, 7))
        letter = Caught.objects.get(to="n9003@coquan.example")

        assert letter.subject == "Việc của bạn sáng 17/3/2026: 2 việc đơn vị phải làm", "nothing lies with himself"
        own, unit = letter.body.split("Của đơn vị bạn phụ trách:\n")
        assert "- 0 việc đang nằm ở bạn\n" in own
        assert "- 2 việc của đơn vị quá hạn\n" in unit
        assert "đơn vị" not in own

    def test_where_nobody_takes_e_mail_it_is_given_up(self, morning: World) -> None:
        reminders.brief(now=at(3, 7))
        with override_settings(DEMO=False, SMTP_URL="", SMTP_URL_2=""):
            assert reminders.send_letters(now=at(3, 7)) == 2
            assert reminders.send_letters(now=at(3, 8)) == 0

    def test_a_letter_of_yesterday_says_nothing_any_more(self, morning: World) -> None:
        reminders.brief(now=at(3, 7))
        with override_settings(DEMO=True):
            reminders.send_letters(now=at(4, 6))

        assert not Caught.objects.exists()

    def test_a_citizen_chooses_nothing(self, world: World) -> None:
        with pytest.raises(NotPermitted):
            reminders.choose(by_email=True, language="vi", by=world.citizen)


def cases_there(day: int = 17) -> list[str]:
    return [line.code for line in cases.worklist(by=actor(ONE, at(day)), now=at(day)).items]


def test_briefings_of_past_weeks_are_forgotten(morning: World) -> None:
    reminders.brief(now=at(3, 7))

    assert reminders.forget_old(now=at(3) + reminders.BRIEFED_FOR) == 0
    assert reminders.forget_old(now=at(4) + reminders.BRIEFED_FOR) > 0
    assert not briefed()
