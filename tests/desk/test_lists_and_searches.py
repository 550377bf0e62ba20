"""Lists with all their filters and searches by all that can be typed, against everybody: on whose a case stands.

Filters, measures and agencies come from their tables; what ought to be there stands by hand.
"""

from collections.abc import Callable
from typing import Any, Final

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import APPLICANT, PLACES
from cases.conftest import WITH_PAPERS, World
from cases.examples import COMMUNE
from onestop.cases.models import Case
from onestop.desk.words import FILTERS
from onestop.indicators.measures import MEASURES
from onestop.people.models import Person

from .conftest import SitDown
from .test_nothing_open import (
    ELSEWHERE_ALTOGETHER,
    LISTED,
    NAME,
    Known,
    Who,
    is_told,
    known,
    said,
    seat,
    sees,
)

__all__ = ["known"]
pytestmark = pytest.mark.django_db
PHONE: Final = "0912345678"
CAME: Final = {"name": "Vừ A Páo", "number": "011190000777", "phone": "0987654321"}
"""Who handed it in for its owner."""


def leads_there(who: Who) -> bool:
    """Searched by another thing than the whole code: only agencies that have the case, and the inspector, are led to it."""
    return is_told(who) or who[0] == "inspector"


SEARCHES: Final[dict[str, tuple[str, Callable[[Who], bool]]]] = {
    "code": ("{code}", sees),  # the leader too: whoever writes to him to revoke a document names it
    "end of the code": ("{end}", lambda who: is_told(who) and who[1] == "intake"),
    "name": (NAME, leads_there),
    "number": ("074190000123", leads_there),
    "telephone": (PHONE, leads_there),
    "procedure": (WITH_PAPERS, leads_there),
    "name of who came": (CAME["name"], leads_there),
    "number of who came": (CAME["number"], leads_there),
    "telephone of who came": (CAME["phone"], leads_there),
}
"""By what is searched, and who is led to the case."""


@pytest.fixture
def found_by_all(known: Known, world: World) -> Known:
    """The case, with all that it can be searched by."""
    Person.objects.filter(pk=world.citizen.person_id or 0).update(phone=PHONE)
    Case.objects.filter(code=known.code).update(submitter=CAME)
    return known


def led_to(answer: Any, code: str) -> bool:
    return code in said(answer, "desk:find")


@pytest.mark.exhaustive
@pytest.mark.parametrize("by_what", SEARCHES)
def test_a_search_leads_to_the_case_whom_it_may(found_by_all: Known, sit_down: SitDown, by_what: str) -> None:
    typed, ought = SEARCHES[by_what]
    code = found_by_all.code
    typed = typed.format(code=code, end=code.partition("-")[2])
    wrong: dict[Who, int] = {}
    for who, by in found_by_all.people.items():
        answer = seat(sit_down, by).post(reverse("desk:find"), {"q": typed})
        if led_to(answer, code) != ought(who):
            wrong[who] = answer.status_code

    assert wrong == {}


def test_a_number_is_searched_from_no_address(found_by_all: Known, sit_down: SitDown) -> None:
    for typed in ("074190000123", PHONE):
        for by in found_by_all.people.values():
            assert not led_to(seat(sit_down, by).get(reverse("desk:find"), {"q": typed}), found_by_all.code)


def holds(client: Client, route: str, code: str, *args: str, **asked: str) -> bool:
    return code in said(client.get(reverse(route, args=args), asked), route)  # type: ignore[arg-type]


@pytest.mark.exhaustive
@pytest.mark.parametrize("chosen", FILTERS)
def test_by_no_filter_of_the_work_list_it_stands_on_anybody_elses(known: Known, sit_down: SitDown, chosen: str) -> None:
    on = {who for who, by in known.people.items() if holds(seat(sit_down, by), "desk:home", known.code, loc=chosen)}
    ought = {who for who in known.people if LISTED["desk:home"](who)}

    assert on <= ought
    assert chosen != "all" or on == ought


@pytest.mark.parametrize("agency", sorted({COMMUNE, *PLACES.values()}))
def test_it_stands_in_the_book_of_the_counter_that_took_it_in_and_in_no_other(
    known: Known, sit_down: SitDown, agency: str
) -> None:
    days = {"noi": agency, "tu": "2026-03-02", "den": "2026-03-02"}
    on = {
        who for who, by in known.people.items() if holds(seat(sit_down, by), "desk:tracking_book", known.code, **days)
    }

    assert on == {who for who in known.people if agency == COMMUNE and LISTED["desk:tracking_book"](who)}


@pytest.mark.exhaustive
@pytest.mark.parametrize("measure", MEASURES)
def test_behind_no_figure_it_stands_for_others_than_those_who_see_figures(
    known: Known, sit_down: SitDown, measure: str
) -> None:
    on = {
        who
        for who, by in known.people.items()
        if holds(seat(sit_down, by), "cockpit:drill_down", known.code, measure, ngay="2026-03-31")
    }

    assert on <= {who for who in known.people if LISTED["cockpit:drill_down"](who)}


def test_who_is_nowhere_near_is_led_to_it_by_nothing(known: Known) -> None:
    """Of the table above: no row opens to a stranger, to nobody at all, or where nothing of it is done."""
    nowhere = {who for who in known.people if who[1] in ELSEWHERE_ALTOGETHER or who[0] in ("stranger", "anonymous")}

    assert [by_what for by_what, (_, ought) in SEARCHES.items() if any(map(ought, {*nowhere, APPLICANT}))] == []
