"""What others may use of the law as data and functions."""

from onestop.rules.after_issue import OF_THE_ISSUER, AfterIssue, after_issue, rules_after_issue
from onestop.rules.apologies import LAST_CALL, LONGEST, PROPOSED_BEFORE, ApologyRule, apology_rule, is_near
from onestop.rules.calendars import calendar_from_dict, hours_from, national_calendar, read_calendar
from onestop.rules.clock.closing_hour import closing_rule
from onestop.rules.clock.elsewhere import counts_from
from onestop.rules.clock.happenings import (
    ENDINGS,
    KINDS,
    SUPPLEMENT_AFFIRMED,
    SUPPLEMENT_ANSWERED,
    SUPPLEMENT_INCOMPLETE,
    Happening,
)
from onestop.rules.clock.limits import is_supplement_request_in_time, supplement_request_by, transfer_by
from onestop.rules.clock.policy import UNITS, ClockPolicy
from onestop.rules.clock.question import UNANSWERABLE, answer_question, brief, read_question, refused
from onestop.rules.clock.reading import Reading, read_clock
from onestop.rules.clock.working import TimeLeft
from onestop.rules.law_packs import Circular, Form, LawPack, Paper, law_packs, pack_on
from onestop.rules.outages import Interruption, OutageRule, Span, announce_by, merged, outage_rule
from onestop.rules.refusals import CalendarNotUsable, ClockRefusal, NotUnderstood

__all__ = [
    "ENDINGS",
    "KINDS",
    "LAST_CALL",
    "LONGEST",
    "OF_THE_ISSUER",
    "PROPOSED_BEFORE",
    "SUPPLEMENT_AFFIRMED",
    "SUPPLEMENT_ANSWERED",
    "SUPPLEMENT_INCOMPLETE",
    "UNANSWERABLE",
    "UNITS",
    "AfterIssue",
    "ApologyRule",
    "CalendarNotUsable",
    "Circular",
    "ClockPolicy",
    "ClockRefusal",
    "Form",
    "Happening",
    "Interruption",
    "LawPack",
    "NotUnderstood",
    "OutageRule",
    "Paper",
    "Reading",
    "Span",
    "TimeLeft",
    "after_issue",
    "announce_by",
    "answer_question",
    "apology_rule",
    "brief",
    "calendar_from_dict",
    "closing_rule",
    "counts_from",
    "hours_from",
    "is_near",
    "is_supplement_request_in_time",
    "law_packs",
    "merged",
    "national_calendar",
    "outage_rule",
    "pack_on",
    "read_calendar",
    "read_clock",
    "read_question",
    "refused",
    "rules_after_issue",
    "supplement_request_by",
    "transfer_by",
]
