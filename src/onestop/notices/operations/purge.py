"""Forget what notices have kept long enough."""

from datetime import datetime, timedelta
from typing import Final

from onestop.notices.domain.recipients import NEWS_FOR
from onestop.notices.letter_rows import GIVEN_UP_FOR
from onestop.runtime.api import raw

TEXT_FOR: Final = timedelta(days=90)
"""How long what was sent out of the house is kept in words, so that somebody who asks what he was told can be answered."""
ROWS_FOR: Final = timedelta(days=730)
"""How long a message is kept at all, the inbox with it. Set by us: no law we know says how long; the case itself is kept."""
_BATCH: Final = 5_000
_TEXTS: Final = """
WITH emptied AS (
  UPDATE notices_message SET subject = '', body = '' WHERE id IN (
    SELECT id FROM notices_message WHERE channel <> 'inbox' AND body <> '' AND handed_over_at < %s LIMIT %s) RETURNING 1
) SELECT count(*) FROM emptied"""
_ROWS: Final = """
WITH gone AS (
  DELETE FROM notices_message WHERE id IN (
    SELECT id FROM notices_message WHERE made_at < %s AND next_try_at IS NULL LIMIT %s) RETURNING 1
) SELECT count(*) FROM gone"""
_CAUGHT: Final = """
WITH gone AS (
  DELETE FROM notices_caught WHERE id IN (SELECT id FROM notices_caught WHERE at < %s LIMIT %s) RETURNING 1
) SELECT count(*) FROM gone"""
_LETTERS: Final = """
WITH gone AS (
  DELETE FROM notices_letter WHERE id IN (SELECT id FROM notices_letter WHERE given_up_at < %s LIMIT %s) RETURNING 1
) SELECT count(*) FROM gone"""


def purge_texts(*, now: datetime) -> int:
    """Empty texts and remove rows whose time is over, some thousands at a time; how many.

    A row that is gone lets its entry be told again; `NEWS_FOR` is so much shorter that nobody is.
    """
    assert NEWS_FOR < ROWS_FOR  # noqa: S101 - two constants
    done = 0
    for statement, kept_for in ((_TEXTS, TEXT_FOR), (_CAUGHT, TEXT_FOR), (_LETTERS, GIVEN_UP_FOR), (_ROWS, ROWS_FOR)):
        while count := raw(statement, [now - kept_for, _BATCH])[0][0]:
            done += count
    return done
