"""Rows of messages: made in batches, taken one by one in the order of their case."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

import orjson

from onestop.notices.domain.notice import Channel, Recipient
from onestop.notices.domain.sending import Attempt
from onestop.notices.domain.wording import Written
from onestop.runtime.api import in_transaction_required, raw


class NewMessage(NamedTuple):
    """A message to make."""

    case_code: str
    seq: int
    recipient: Recipient
    channel: Channel
    person: int | None
    text: str
    facts: dict[str, str | None]
    happened_at: datetime


class DueMessage(NamedTuple):
    """A message whose turn it is."""

    id: int
    case_code: str
    seq: int
    recipient: Recipient
    channel: Channel
    text: str
    facts: dict[str, Any]
    happened_at: datetime
    attempts: int

    @property
    def name(self) -> str:
        """The same however often it is handed over, so that a repetition can be told from another message."""
        return f"{self.case_code}.{self.seq}.{self.recipient}"


_ADD: Final = """
INSERT INTO notices_message (case_code, seq, recipient, channel, person_id, text, facts, happened_at,
  made_at, state, attempts, next_try_at, provider, why, language, subject, body, digest)
SELECT given.case_code, given.seq, given.recipient, given.channel, given.person, given.text, given.facts, given.happened_at,
  %(now)s, 'queued', 0, %(now)s, '', '', '', '', '', ''
FROM jsonb_to_recordset(%(rows)s::jsonb) AS given (case_code text, seq bigint, recipient text, channel text, person bigint,
  text text, facts jsonb, happened_at timestamptz)
ON CONFLICT (case_code, seq, recipient, channel) DO NOTHING
"""
# A later message of the same case, to the same recipient by the same channel, waits while an earlier one is open. Who has
# locked the earlier one still shows it open to everybody else, so two senders cannot turn the order around either. A question
# of its own for each row, and no join: by statistics of a table in which nothing was open, the server would join wrongly.
_DUE: Final = """
SELECT id, case_code, seq, recipient, channel, text, facts::text, happened_at, attempts FROM notices_message m
WHERE channel = %s AND next_try_at <= %s AND seq = (
  SELECT min(open.seq) FROM notices_message open
  WHERE open.case_code = m.case_code AND open.recipient = m.recipient AND open.channel = m.channel
    AND open.state IN ('queued', 'failed'))
ORDER BY next_try_at, id LIMIT %s FOR UPDATE SKIP LOCKED
"""
_SENT: Final = """
UPDATE notices_message SET state = 'sent', attempts = attempts + 1, next_try_at = NULL, provider = %s, why = '',
  handed_over_at = %s, language = %s, subject = %s, body = %s, digest = %s WHERE id = %s
"""
_BEHIND: Final = """
UPDATE notices_message SET next_try_at = %s
WHERE case_code = %s AND recipient = %s AND channel = %s AND seq > %s AND state IN ('queued', 'failed') AND next_try_at < %s
"""
_FAILED: Final = """
UPDATE notices_message SET state = %s, attempts = attempts + 1, next_try_at = %s, provider = %s, why = %s WHERE id = %s
"""

_OPEN: Final = """
SELECT 1 FROM notices_message WHERE case_code = %s AND recipient = %s AND state IN ('queued', 'failed') LIMIT 1
"""


@in_transaction_required
def add(messages: Iterable[NewMessage], now: datetime) -> None:
    """Make them, to be sent at once; one that was made before is left as it is."""
    rows = [one._asdict() for one in messages]
    if rows:
        raw(_ADD, {"rows": orjson.dumps(rows).decode(), "now": now})


@in_transaction_required
def due(channel: Channel, now: datetime, *, limit: int = 1) -> list[DueMessage]:
    """The messages of a channel whose turn it is, locked until the transaction ends; nobody else is given them."""
    return [DueMessage._make((*row[:6], orjson.loads(row[6]), *row[7:])) for row in raw(_DUE, [channel, now, limit])]


@in_transaction_required
def keep_sent(message: DueMessage, written: Written, *, language: str, provider: str, at: datetime) -> None:
    """Note that it was handed over, and what it said."""
    digest = digest_of(written)
    raw(_SENT, [provider, at, language, written.subject, written.body, digest, message.id])


@in_transaction_required
def keep_failed(message: DueMessage, attempt: Attempt, *, provider: str) -> None:
    """Note that a try was in vain, and when the next is; what waits behind it need not be looked at before then."""
    raw(_FAILED, [attempt.state, attempt.next_try_at, provider, attempt.why, message.id])
    if attempt.next_try_at is not None:
        line = [message.case_code, message.recipient, message.channel, message.seq]
        raw(_BEHIND, [attempt.next_try_at, *line, attempt.next_try_at])


def has_open(case_code: str, recipient: Recipient) -> bool:
    """Whether something of the case is still to be sent to this recipient."""
    return bool(raw(_OPEN, [case_code, recipient]))


def digest_of(written: Written) -> str:
    """SHA-256 of a message as it was sent."""
    return hashlib.sha256(f"{written.subject}\n\n{written.body}".encode()).hexdigest()


def codes(messages: Sequence[DueMessage]) -> list[str]:
    """The cases they are about, each once."""
    return sorted({one.case_code for one in messages})
