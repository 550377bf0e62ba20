"""Sessions: kept open while somebody works, ended when nobody does, listed and ended by their owner."""

from contextlib import suppress
from datetime import datetime

from django.db import DatabaseError

from onestop.people.domain.session_limits import APPLICANT, OFFICIAL, SEEN_EVERY, ends_at
from onestop.people.domain.views import SessionView
from onestop.people.models import Session, User
from onestop.people.session_store import digest_of


def keep_open(session: Session, user: User, now: datetime) -> bool:
    """Whether the session still runs at `now`; if so, that it was seen is written down, at most once a minute."""
    if now >= ends_at(user.kind, opened_at=session.opened_at, seen_at=session.seen_at):
        return False
    if now - session.seen_at >= SEEN_EVERY:
        with suppress(DatabaseError):  # a full disk must not keep anybody from reading
            Session.objects.filter(pk=session.pk, seen_at__lt=now).update(seen_at=now)
    return True


def account_of_session(session_key: str, now: datetime) -> int | None:
    """Whose session, running at `now`, a cookie's key opens; nothing is written down."""
    row = Session.objects.select_related("user").filter(key=digest_of(session_key)).first()
    if row is None or now >= ends_at(row.user.kind, opened_at=row.opened_at, seen_at=row.seen_at):
        return None
    return row.user_id


def sessions_of(user: User, now: datetime, *, current: int | None = None) -> tuple[SessionView, ...]:
    """The sessions of an account that run at `now`, the latest seen first; `current` is the one that asks."""
    rows = Session.objects.filter(user=user).order_by("-seen_at", "-pk")
    return tuple(
        SessionView(
            id=row.pk,
            device=row.device,
            place=row.place,
            opened_at=row.opened_at,
            seen_at=row.seen_at,
            current=row.pk == current,
        )
        for row in rows
        if now < ends_at(user.kind, opened_at=row.opened_at, seen_at=row.seen_at)
    )


def end_session(user: User, session_id: int) -> bool:
    """End one of the account's own sessions; False where it has none such."""
    return bool(Session.objects.filter(user=user, pk=session_id).delete()[0])


def end_other_sessions(user: User, *, keep: int | None) -> int:
    """End all sessions of the account but one; how many there were."""
    return Session.objects.filter(user=user).exclude(pk=keep or 0).delete()[0]


def forget_ended_sessions(*, now: datetime) -> int:
    """Remove the rows of sessions that are over by anybody's limits; how many."""
    officials = Session.objects.filter(user__kind="official")
    applicants = Session.objects.exclude(user__kind="official")
    return sum(
        some.filter(seen_at__lte=now - SEEN_EVERY - limits.idle).delete()[0]
        + some.filter(opened_at__lte=now - limits.most).delete()[0]
        for some, limits in ((officials, OFFICIAL), (applicants, APPLICANT))
    )
