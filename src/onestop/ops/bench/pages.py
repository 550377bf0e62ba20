"""The first page of every list on data that exist, asked for as a browser asks, against the limit for a page.

In process: what the network and the browser add is not ours. Each page is asked for by
somebody with much to see: officials of the busiest agency, the applicant with the most
dossiers among those with an account.
"""

import statistics
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from django.test import Client
from django.urls import reverse

from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.people import api as people
from onestop.runtime.api import raw

LIMIT_MS: Final = 50.0
"""For the median of a first page, with a million cases there."""
LIST_LIMIT_MS: Final = 30.0
"""The same for a list of an official's work: he comes back to it after every act."""
_OK: Final = 200
_BUSIEST = """
SELECT agency FROM cases_task WHERE urgent_at IS NOT NULL GROUP BY agency ORDER BY count(*) DESC, agency LIMIT 1
"""
_URGENT = """
SELECT c.code FROM cases_task t JOIN cases_case c ON c.id = t.case_id
WHERE t.urgent_at IS NOT NULL AND t.agency = %s ORDER BY t.urgent_at LIMIT 1
"""
_HOLDER = """
SELECT u.login FROM people_user u JOIN people_post p ON p.official_id = u.official_id
LEFT JOIN organisation_agency a ON a.id = p.agency_id
WHERE p.role = %(role)s AND (%(agency)s::text IS NULL OR a.code = %(agency)s) ORDER BY u.id LIMIT 1
"""
_SIGNAL = (
    "SELECT signal, agency FROM anomalies_finding WHERE stands_out ORDER BY population DESC, signal, agency LIMIT 1"
)
_APPLICANT = """
SELECT u.login FROM people_user u LEFT JOIN cases_case c ON c.applicant_id = u.person_id
WHERE u.person_id IS NOT NULL GROUP BY u.id ORDER BY count(c.id) DESC, u.id LIMIT 1
"""


_SENTENCE: Final = "tôi muốn xin fép mỡ quán cafe ở nhà thì cần giấy tờ gì"
"""With slips in it, so that every means of understanding is used."""


class Visit(NamedTuple):
    """A page, and whose."""

    page: str
    address: str
    login: str | None = None
    may_lead_on: bool = False
    """A search that finds one case shows it at once."""
    limit: float = LIMIT_MS


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTime:
    """How long the server took, in milliseconds: the first time, and over the times after it."""

    page: str
    first: float
    median: float
    worst: float
    limit: float = LIMIT_MS

    @property
    def reached(self) -> bool:
        return self.median <= self.limit

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "reached": self.reached}


class PageBroken(RuntimeError):
    """A page answered something else than itself."""


class NothingLodged(RuntimeError):
    """There is not a single open case to look at."""


def time_pages(*, times: int = 15) -> Iterator[PageTime]:
    """Each page asked for once and then `times` times.

    Raises:
        NothingLodged: an empty database gives no numbers.
        PageBroken: it was refused, or moved, or failed.
    """
    indicators.compile_all()  # as the web server does before its first request
    for visit in _visits():
        client = _client(visit.login)
        first, *rest = [timed_visit(client, visit) for _ in range(times + 1)]
        median, worst = statistics.median(rest), max(rest)
        yield PageTime(page=visit.page, first=first, median=median, worst=worst, limit=visit.limit)


def _visits() -> Iterator[Visit]:
    busiest = raw(_BUSIEST)
    if not busiest:
        raise NothingLodged
    agency = str(busiest[0][0])
    code = str(raw(_URGENT, [agency])[0][0])
    yield Visit("portal: home", reverse("portal:home"))
    yield Visit("portal: search", reverse("portal:search") + "?q=khai+sinh")
    yield Visit("portal: search by a sentence", f"{reverse('portal:search')}?{urlencode({'q': _SENTENCE})}")
    yield Visit("portal: tracking", reverse("portal:progress", args=[code]))
    yield Visit("portal: my cases", reverse("portal:my_cases"), str(raw(_APPLICANT)[0][0]))
    yield from _of_the_desk(_holder("receptionist", agency), code)
    for role in ("receptionist", "specialist", "head"):
        yield from _lists_of(role, agency)
    yield from _of_the_unit(agency)
    yield from _of_signals()
    yield from _of_the_cockpit(_holder("leader", None))


def _of_the_desk(login: str, code: str) -> Iterator[Visit]:
    yield Visit("desk: find by name", reverse("desk:find") + "?q=nguyen", login, may_lead_on=True)
    yield Visit("desk: find by procedure", reverse("desk:find") + "?q=khai+sinh", login, may_lead_on=True)
    yield Visit("desk: case", reverse("desk:case", args=[code]), login)


def _lists_of(role: str, agency: str) -> Iterator[Visit]:
    """Every tab and every order of his own work."""
    for login in _holders(role, agency):
        for name in cases.FILTERS:
            address = f"{reverse('desk:home')}?loc={name}"
            yield Visit(f"desk: {role}'s work, {name}", address, login, limit=LIST_LIMIT_MS)
        for sort in cases.SORTS:
            address = f"{reverse('desk:home')}?xep={sort}"
            yield Visit(f"desk: {role}'s work by {sort}", address, login, limit=LIST_LIMIT_MS)


def _of_the_unit(agency: str) -> Iterator[Visit]:
    for login in _holders("head", agency):
        for name in (*cases.TO_DO, *cases.WAITING[1:]):
            address = f"{reverse('desk:unit_work')}?loc={name}"
            yield Visit(f"desk: work of the unit, {name}", address, login, limit=LIST_LIMIT_MS)
        yield Visit("desk: load of the unit", reverse("desk:unit"), login)
        yield Visit(
            "desk: bulk runs of the unit", reverse("desk:bulk_runs") + "?cua=don-vi", login, limit=LIST_LIMIT_MS
        )
        yield Visit("desk: tracking book", reverse("desk:tracking_book"), login)


def _of_signals() -> Iterator[Visit]:
    """One signal alone where something stands out."""
    for login in _holders("inspector", None):
        yield Visit("desk: signals", reverse("desk:signals"), login)
        for signal, agency in raw(_SIGNAL):
            yield Visit("desk: one signal", reverse("desk:signal", args=[signal, agency]), login)


def _of_the_cockpit(login: str) -> Iterator[Visit]:
    yield Visit("cockpit: programme", reverse("cockpit:programme"), login)
    yield Visit("cockpit: measures", reverse("cockpit:measures"), login)
    yield Visit("cockpit: agencies", reverse("cockpit:agencies"), login)
    for measure in indicators.CASE_MEASURES:
        yield Visit(f"cockpit: {measure.code}", reverse("cockpit:measure", args=[measure.code]), login)
        yield Visit(f"cockpit: drill down {measure.code}", reverse("cockpit:drill_down", args=[measure.code]), login)


def _holder(role: str, agency: str | None) -> str:
    return _holders(role, agency)[0]


def _holders(role: str, agency: str | None) -> list[str]:
    """One who has the post, or nobody."""
    return [str(login) for (login,) in raw(_HOLDER, {"role": role, "agency": agency})]


def _client(login: str | None) -> Client:
    client = Client(raise_request_exception=False, SERVER_NAME="localhost")
    user = people.user_by_login(login) if login else None
    if user is not None:
        client.force_login(user)
    return client


def timed_visit(client: Client, visit: Visit) -> float:
    """Milliseconds for one answer.

    Raises:
        PageBroken: it is not the page.
    """
    began = time.perf_counter()
    answer = client.get(visit.address, follow=visit.may_lead_on)
    took = (time.perf_counter() - began) * 1000
    if answer.status_code != _OK:
        raise PageBroken(f"{visit.address}: {answer.status_code}")
    return took
