"""Recurring work keeps the name under which its jobs wait, does what that name says, and comes round as often as it must."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest
from croniter import croniter

from onestop.access import api as access
from onestop.anomalies import api as anomalies
from onestop.assembly.wiring import RECURRING, Recurring, Sweep
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.notices import api as notices
from onestop.people import api as people
from onestop.reminders import api as reminders
from onestop.tickets import api as tickets
from onestop.worklists import api as worklists


class Promised(NamedTuple):
    """What a job does, and the longest time between two of its turns."""

    operation: Sweep
    every: timedelta


NEVER_CHANGED = {
    "onestop.cases.api.note_lateness": Promised(cases.note_lateness, timedelta(minutes=10)),
    "onestop.cases.api.note_late_opinions": Promised(cases.note_late_opinions, timedelta(hours=1)),
    "onestop.cases.api.note_silences": Promised(cases.note_silences, timedelta(minutes=10)),
    "onestop.cases.api.hand_over_lying_steps": Promised(cases.hand_over_lying_steps, timedelta(hours=1)),
    "onestop.cases.api.move_for_outages": Promised(cases.move_for_outages, timedelta(minutes=10)),
    "onestop.documents.api.scan_waiting": Promised(documents.scan_waiting, timedelta(minutes=5)),
    "onestop.people.api.forget_ended_sessions": Promised(people.forget_ended_sessions, timedelta(hours=1)),
    "onestop.people.api.forget_contact_changes": Promised(people.forget_contact_changes, timedelta(hours=1)),
    "onestop.cases.api.purge_papers": Promised(cases.purge_papers, timedelta(days=1)),
    "onestop.documents.api.purge_previews": Promised(documents.purge_previews, timedelta(days=1)),
    "onestop.notices.api.purge_texts": Promised(notices.purge_texts, timedelta(days=1)),
    "onestop.notices.api.forget_files": Promised(notices.forget_files, timedelta(hours=1)),
    "onestop.access.api.forget_old": Promised(access.forget_old, timedelta(days=1)),
    "onestop.bulk.api.finish_runs": Promised(bulk.finish_runs, timedelta(minutes=2)),
    "onestop.bulk.api.forget_old": Promised(bulk.forget_old, timedelta(days=1)),
    "onestop.bulk.api.learn_hours": Promised(bulk.learn_hours, timedelta(minutes=30)),
    "onestop.tickets.api.forget_old": Promised(tickets.forget_old, timedelta(days=1)),
    "onestop.worklists.api.forget_opened": Promised(worklists.forget_opened, timedelta(days=1)),
    "onestop.reminders.api.remind": Promised(reminders.remind, timedelta(minutes=10)),
    "onestop.reminders.api.brief": Promised(reminders.brief, timedelta(minutes=10)),
    "onestop.reminders.api.send_letters": Promised(reminders.send_letters, timedelta(minutes=5)),
    "onestop.reminders.api.forget_old": Promised(reminders.forget_old, timedelta(days=1)),
    "onestop.anomalies.api.roll_up": Promised(anomalies.roll_up, timedelta(days=1)),
}
"""By the name under which each job waits."""


def test_every_job_has_its_name_and_no_other() -> None:
    assert {work.name for work in RECURRING} == NEVER_CHANGED.keys()


@pytest.mark.parametrize("work", RECURRING, ids=lambda work: work.name)
def test_it_does_what_its_name_promised(work: Recurring) -> None:
    assert work.operation is NEVER_CHANGED[work.name].operation


@pytest.mark.parametrize("work", RECURRING, ids=lambda work: work.name)
def test_it_comes_round_in_time(work: Recurring) -> None:
    turns = croniter(work.cron, datetime(2026, 2, 27, tzinfo=UTC))
    moments = [turns.get_next(datetime) for _ in range(50)]

    assert max(later - earlier for earlier, later in pairwise(moments)) <= NEVER_CHANGED[work.name].every
