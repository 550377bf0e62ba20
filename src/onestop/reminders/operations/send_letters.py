"""Send the briefings that go by e-mail: one letter, one transaction, so that what was handed over is noted at once."""

from datetime import datetime
from typing import Final

from onestop.kernel.times import local_date
from onestop.notices import api as notices
from onestop.reminders import store
from onestop.reminders.domain.letter import Line, briefing_letter
from onestop.reminders.figures import FIGURES
from onestop.reminders.models import BriefingRow
from onestop.runtime.api import public_url, transaction

PAGE: Final = "/ban-lam-viec/nhac-viec"


def send_letters(*, now: datetime) -> int:
    """How many were tried. One that cannot be sent is tried later, or given up; one of another day says nothing any more."""
    tried = 0
    while _send_next(now):
        tried += 1
    return tried


@transaction
def _send_next(now: datetime) -> bool:
    row = store.next_letter(now)
    if row is None:
        return False
    attempt = notices.Attempt("given_up", "over")
    if row.day == local_date(now):
        subject, body = _written(row)
        attempt = notices.hand_over_letter(
            f"briefing-{row.pk}", to=row.address, subject=subject, body=body, attempts=row.attempts, now=now
        )
    row.attempts, row.next_try_at = row.attempts + 1, attempt.next_try_at
    if attempt.next_try_at is None:
        row.address = ""
    row.save(update_fields=["attempts", "next_try_at", "address"])
    return True


def _written(row: BriefingRow) -> tuple[str, str]:
    lines = [
        Line(row.figures.get(code, 0), figure.words, figure.of_unit)
        for code, figure in FIGURES.items()
        if row.figures.get(code) or (figure.always and code in row.figures)
    ]
    return briefing_letter(lines, day=row.day, link=public_url(PAGE), language=row.language)
