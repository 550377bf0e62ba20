"""Addresses to which nothing is sent any more, because whoever gets what is sent there said so."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from django.conf import settings

from onestop.notices.domain.notice import Channel
from onestop.notices.domain.recipients import Wishes
from onestop.notices.domain.stopping import Stopping, read_token, stopping
from onestop.notices.models import Stop
from onestop.runtime.api import in_transaction_required, public_url, transaction

STOP_PAGE: Final = "/t/"
Way = tuple[Channel, str]
"""A channel and the address it goes to."""


def stop_link(channel: Channel, address: str) -> str:
    """Where whoever reads a message sent there stops them; a telephone knows a link without its scheme, and letters count."""
    link = public_url(f"{STOP_PAGE}{stopping(channel, address, _key()).token(_key())}")
    return link if channel == "email" else link.removeprefix("https://")


def stopped(ways: Collection[Way]) -> frozenset[Way]:
    """Those of them that were stopped, in one question."""
    named = {stopping(channel, address, _key()).address: (channel, address) for channel, address in ways if address}
    rows = Stop.objects.filter(address__in=list(named)).values_list("address", flat=True) if named else ()
    return frozenset(named[one] for one in rows)


def way_of(token: str) -> Stopping | None:
    """Which messages a link stops; None where it is none of ours."""
    return read_token(token, _key())


def is_stopped(named: Stopping) -> bool:
    return Stop.objects.filter(address=named.address).exists()


@transaction
def stop(named: Stopping, *, now: datetime) -> None:
    """Send nothing there from now on; pressed twice it is stopped once."""
    Stop.objects.get_or_create(address=named.address, defaults={"channel": named.channel, "stopped_at": now})


@transaction
def take_up_again(named: Stopping) -> None:
    """Send there again."""
    Stop.objects.filter(address=named.address).delete()


@in_transaction_required
def forget_stops(wishes: Wishes, *, email: str = "", phone: str = "") -> None:
    """Send there again, by the ways their owner wishes now."""
    ways: tuple[Way, ...] = (("email", email), ("sms", phone), ("chat", phone))
    wished = [way for way in ways if way[1] and wishes.wants(way[0])]
    named = [stopping(channel, address, _key()).address for channel, address in wished]
    Stop.objects.filter(address__in=named).delete()


def _key() -> bytes:
    return settings.SECRET_KEY.encode()
