"""What an outage does to terms, by the rule of the law packs."""

from datetime import date, datetime, timedelta
from functools import partial

import pytest

from onestop.kernel.times import LOCAL
from onestop.rules.api import OutageRule, Span, announce_by, law_packs, merged, national_calendar, outage_rule, pack_on

CALENDAR = national_calendar()
RULE = outage_rule(pack_on(date(2026, 3, 2)))


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment of March 2026; the 2nd is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=LOCAL)


def span(*moments: datetime) -> Span:
    return Span(*moments)


class TestTheApplicantsLastDay:
    @pytest.mark.parametrize(
        ("began", "ended", "to"),
        [
            (at(5, 8), at(5, 9), date(2026, 3, 6)),
            (at(5, 8), at(5, 8, 59), None),
            (at(4, 8), at(5, 0, 59), None),
            (at(6, 0), at(6, 12), None),
            (at(6, 20), at(8, 7), date(2026, 3, 9)),
            (at(4), at(13, 12), date(2026, 3, 16)),
        ],
        ids=["an hour of it", "less", "the hour before", "the day after", "a Friday night", "days on end"],
    )
    def test_it_moves_to_the_working_day_after_the_recovery(
        self, began: datetime, ended: datetime, to: date | None
    ) -> None:
        last = date(2026, 3, 6) if began == at(6, 20) else date(2026, 3, 5)

        assert RULE.reply_by(last, span(began, ended), CALENDAR) == to

    def test_it_stays_where_the_pack_says_so(self) -> None:
        stands = RULE._replace(moves_reply=False)

        assert stands.reply_by(date(2026, 3, 5), span(at(5), at(6)), CALENDAR) is None


class TestTheCountersTime:
    """Handed in on Monday the 2nd at 8:00, it is to be answered by Tuesday at 8:00, as nobody were away."""

    def plain(self) -> datetime:
        return RULE.answer_by(at(2, 8), [], CALENDAR)

    def test_office_hours_of_an_outage_are_left_out(self) -> None:
        assert RULE.answer_by(at(2, 8), [span(at(2, 9), at(2, 10))], CALENDAR) == self.plain() + timedelta(hours=1)

    def test_nights_and_what_overlaps_count_once(self) -> None:
        spans = [span(at(2, 9), at(2, 10)), span(at(2, 9, 30), at(2, 10)), span(at(2, 18), at(3, 6))]

        assert RULE.answer_by(at(2, 8), spans, CALENDAR) == self.plain() + timedelta(hours=1)

    def test_one_after_its_end_or_before_its_beginning_washes_nothing_away(self) -> None:
        spans = [span(at(1), at(2, 8)), span(self.plain(), at(9))]

        assert RULE.answer_by(at(2, 8), spans, CALENDAR) == self.plain()

    def test_one_that_begins_within_the_hours_won_counts_as_well(self) -> None:
        both = [span(at(2, 9), at(2, 10)), span(self.plain(), self.plain() + timedelta(minutes=30))]

        assert RULE.answer_by(at(2, 8), both, CALENDAR) == self.plain() + timedelta(minutes=90)

    def test_none_is_left_out_where_the_pack_says_so(self) -> None:
        runs_on = RULE._replace(leaves_out=False)

        assert runs_on.answer_by(at(2, 8), [span(at(2, 9), at(2, 10))], CALENDAR) == self.plain()


def test_seven_whole_working_days_lie_between_the_announcement_and_the_outage() -> None:
    """Announced on Wednesday the 4th: the 5th, 6th, 9th to 13th lie between; it may begin on the 14th, a Saturday."""
    november = partial(datetime, 2026, 11, tzinfo=LOCAL)
    assert announce_by(november(14, 0), pack_on(date(2026, 11, 2)), CALENDAR) == date(2026, 11, 4)
    assert announce_by(november(13, 23), pack_on(date(2026, 11, 2)), CALENDAR) == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("begins", "last"),
    [
        # Before Decree 224/2026 (1 July 2026) nothing says how long ahead: the day before is early enough.
        (datetime(2026, 3, 14, tzinfo=LOCAL), date(2026, 3, 13)),
        (datetime(2026, 6, 30, 20, tzinfo=LOCAL), date(2026, 6, 29)),
        # Seven working days before Friday the 10th is Tuesday 30 June, when it was no law yet; before Saturday the 11th 1 July.
        (datetime(2026, 7, 10, 20, tzinfo=LOCAL), date(2026, 7, 9)),
        (datetime(2026, 7, 11, 20, tzinfo=LOCAL), date(2026, 7, 1)),
        (datetime(2026, 7, 15, 20, tzinfo=LOCAL), date(2026, 7, 5)),
    ],
)
def test_it_is_so_only_since_the_decree_that_says_it(begins: datetime, last: date) -> None:
    assert announce_by(begins, pack_on(date(2026, 7, 1)), CALENDAR) == last


def test_spans_that_touch_are_one() -> None:
    assert merged([span(at(3), at(4)), span(at(2), at(3)), span(at(6), at(7))]) == [
        span(at(2), at(4)),
        span(at(6), at(7)),
    ]


@pytest.mark.parametrize("pack", law_packs(), ids=lambda pack: pack.code)
def test_what_no_text_says_is_marked_as_our_own_and_moves_no_promise(pack: object) -> None:
    rules = pack.rules  # type: ignore[attr-defined]
    ours = {name: rule for name, rule in rules.items() if name.startswith("outage_") and name != "outage_announced"}

    assert {rule.checked for rule in ours.values()} == {"assumed"}
    assert ours["outage_promise"].value == "stand"
    assert outage_rule(pack) == OutageRule(True, timedelta(hours=1), True, assumed=True)  # type: ignore[arg-type]
