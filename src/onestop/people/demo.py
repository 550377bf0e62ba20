"""The people the demo is played by, as written in its data file and as invented around it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from onestop.kernel.signing import SignsAs
from onestop.organisation.api import AgencyView, history
from onestop.people.domain.invented import official_login
from onestop.people.domain.names import invented_name
from onestop.people.domain.roles import ROLES

CASE_ROLES = ("receptionist", "specialist", "head")
PARTNER_ROLES = ("specialist", "head")


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedOfficial:
    """One official in one post or more, from the first day of the agency on."""

    login: str
    name: str
    role: str
    agency: AgencyView
    signs_as: SignsAs = "head"
    also: tuple[str, ...] = ()
    """Roles of further posts at the same agency."""

    @property
    def since(self) -> date:
        # Not of the period read: a town's officials stay when it becomes a city.
        return history(self.agency.code)[0].valid_from


@cache
def demo_data() -> dict[str, Any]:
    text = (files("onestop.people") / "data" / "demo.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def applicants() -> Iterator[tuple[str, dict[str, Any]]]:
    """Kind and record of every citizen and business of the demo."""
    for citizen in demo_data()["citizens"]:
        yield "citizen", citizen
    for business in demo_data()["businesses"]:
        yield "business", business


def officials(agencies: tuple[AgencyView, ...]) -> Iterator[InventedOfficial]:
    """A receptionist, two specialists and a head wherever cases are handled, a specialist and a head at the
    bodies of other sectors, a few deputies and receptionists who check as well, and the posts over the province."""
    for agency in agencies:
        if agency.parent_code is None:
            yield from _over(agency)
        if agency.handles_cases:
            for role in CASE_ROLES:
                login = official_login(role, agency.code)
                yield InventedOfficial(login=login, name=invented_name(login), role=role, agency=agency)
            login = official_login("specialist2", agency.code)
            yield InventedOfficial(login=login, name=invented_name(login), role="specialist", agency=agency)
            yield from _deputies(agency)
            yield from _who_also_check(agency)
        elif agency.is_partner:
            yield from _at_partner(agency)


def _at_partner(agency: AgencyView) -> Iterator[InventedOfficial]:
    """Two posts: what a body of another sector does of a case."""
    for role in PARTNER_ROLES:
        login = official_login(role, agency.code)
        yield InventedOfficial(login=login, name=invented_name(login), role=role, agency=agency)


def _deputies(agency: AgencyView) -> Iterator[InventedOfficial]:
    for post in demo_data()["deputies"]:
        if post["agency"] == agency.code:
            login = official_login("deputy", agency.code)
            yield InventedOfficial(login=login, name=post["name"], role="head", agency=agency, signs_as="deputy")


def _who_also_check(agency: AgencyView) -> Iterator[InventedOfficial]:
    for post in demo_data()["receive_and_check"]:
        if post["agency"] == agency.code:
            login = official_login("certifier", agency.code)
            yield InventedOfficial(
                login=login, name=post["name"], role="receptionist", agency=agency, also=("specialist",)
            )


def _over(province: AgencyView) -> Iterator[InventedOfficial]:
    """Of several in one post the second goes by the post and 2, as specialists do."""
    held: Counter[str] = Counter()
    for post in demo_data()["province_posts"]:
        role = ROLES[post["role"]].code
        held[role] += 1
        login = official_login(role if held[role] == 1 else f"{role}{held[role]}", province.code)
        yield InventedOfficial(login=login, name=post["name"], role=role, agency=province)
