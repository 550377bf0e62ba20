"""Note that an official opened a case: for him alone it is no longer unread."""

from datetime import datetime

from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import CannotKeep, transaction
from onestop.worklists import store


def open_case(*, file: cases.CaseFile, by: Actor, now: datetime) -> None:
    """Of a case in which something is his to do.

    Written as the page is shown, in a transaction of its own; where nothing can be written the page is shown all the same, and
    the case stays unread.

    It says nothing of the case and changes none of its state, so a page asked for twice, or by a browser ahead of its reader,
    does no harm. Who looked stands in the access log, whatever becomes of this.
    """
    came = [task.entered_at for task in file.open_tasks if cases.is_own_work(task, by)]
    if not came:
        return
    try:
        _note(file.code, max(came), by, now)
    except CannotKeep:
        return


@transaction
def _note(code: str, came: datetime, by: Actor, now: datetime) -> None:
    store.open_case(by.key, code, came=came, at=now)
