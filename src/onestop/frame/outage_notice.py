"""What every page says of an outage that is announced or going on (Decree 224/2026, Art. 13), and what the clock says of one
that is over."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest

from onestop.frame import language
from onestop.frame.formats import moment
from onestop.kernel.bilingual import Text
from onestop.outages import api as outages
from onestop.rules.api import Reading
from onestop.runtime.api import now

_EVERYTHING: Final = Text("toàn bộ hệ thống", "the whole system")


class Announced(NamedTuple):
    """An outage, and whether it has begun."""

    outage: outages.Outage
    begun: bool


def outages_to_announce(request: HttpRequest) -> tuple[Announced, ...]:
    """Nothing where nobody can be asked: a page that says so has this notice as well."""
    at = getattr(request, "now", None) or now()
    try:
        return tuple(Announced(one, one.has_begun(at)) for one in outages.to_announce())
    except (InterfaceError, OperationalError):
        return ()


def outage_services(outage: outages.Outage) -> str:
    """What does not answer, in the reader's language; all of it is the whole system."""
    if len(outage.services) == len(outages.SERVICES):
        return language.text(_EVERYTHING)
    return ", ".join(language.text(outages.SERVICES[one]) for one in outage.services)


def outage_lines(reading: Reading) -> tuple[Text, ...]:
    """Beside the explanation of a date: each outage in the time counted, by its number, and that the date stands."""
    try:
        return tuple(_lines(reading))
    except (InterfaceError, OperationalError):
        return ()


def _lines(reading: Reading) -> Iterator[Text]:
    working = reading.working
    ended = working.course.finished or working.at or reading.due_at
    for one in outages.certified() if ended else ():
        if one.span and ended and one.span.within(working.received, ended) and one.touches("receive"):
            began, over = one.span
            yield Text(
                f"Hệ thống gián đoạn từ {moment(began, 'vi')} đến {moment(over, 'vi')} ({one.number}): thời hạn giải quyết "
                "vẫn được tính, ngày hẹn trả không thay đổi.",
                f"The platform did not answer from {moment(began, 'en')} to {moment(over, 'en')} ({one.number}): the term "
                "goes on, and the promised date stands.",
            )
