"""Each section of the page of one's own case is a row of the table and a template of its name, under its heading."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

import onestop
from cases.act_examples import EXAMPLES, case_ready_for
from cases.conftest import World
from cases.examples import at
from onestop.cases import api as cases
from onestop.frame.request import PageRequest
from onestop.frame.sections import SHARED, Section
from onestop.portal.case_sections import SECTIONS, Looked
from onestop.portal.views.my_cases import values_of_case

from .conftest import SitDown

TEMPLATES = Path(onestop.__file__).parent
HEADED = re.compile(r'<section (?:class="[^"]+" )?aria-labelledby="(\w+)">\s*<h2 (?:class="[^"]+" )?id="(\w+)">')


def test_every_section_has_its_template_and_every_template_its_section() -> None:
    """Those that both pages of a case have alike lie with the frame, and each page has all of them."""
    for folder in ("portal/case", SHARED):
        own = [section.name for section in SECTIONS if section.folder == folder]
        assert sorted(own) == sorted(path.stem for path in written_in(folder).iterdir())


def written_in(folder: str) -> Path:
    return TEMPLATES / folder.partition("/")[0] / "templates" / folder


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.name)
def test_a_template_is_one_section_under_a_heading_of_its_name(section: Section[Any, Looked]) -> None:
    written = (written_in(section.folder) / f"{section.name}.jinja").read_text("utf-8")

    assert HEADED.findall(written) == [(section.name, section.name)]
    assert written.count("<section") == 1


def looked_at(world: World, code: str) -> Looked:
    found = cases.case_for(code=code, by=world.citizen, now=at(9))
    request = PageRequest()
    request.actor, request.now = world.citizen, at(9)
    return Looked(request, found, cases.timeline(code=code, by=world.citizen), values_of_case(found))


@pytest.mark.django_db
@pytest.mark.parametrize("waits_for", ["decide", "answer_supplement", "rate"])
def test_no_two_sections_tell_something_under_the_same_name(waits_for: str, world: World) -> None:
    looked = looked_at(world, case_ready_for(EXAMPLES[waits_for], world))

    told = Counter(name for section in SECTIONS for name in section.made(looked))

    assert {name for name, times in told.items() if times > 1} == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("waits_for", "there", "not_there"),
    [
        ("answer_supplement", {"asked"}, {"outcome", "then", "pay"}),
        ("rate", {"outcome", "then"}, {"asked", "hops", "opinions", "withdrawal"}),
        ("answer_withdrawal", {"withdrawal"}, {"outcome", "not_withdrawn"}),
    ],
)
def test_a_case_shows_what_it_has_in_the_order_of_the_table(
    waits_for: str, there: set[str], not_there: set[str], world: World, sit_down: SitDown
) -> None:
    code = case_ready_for(EXAMPLES[waits_for], world)

    page = sit_down(world.citizen).get(reverse("portal:case", args=[code])).content.decode()

    shown = [name for name, _ in HEADED.findall(page.split("<main")[1])]
    assert [name for name in shown if name in {one.name for one in SECTIONS}] == [
        section.name for section in SECTIONS if section.name in shown
    ]
    assert {section.name for section in SECTIONS if section.always} | there <= set(shown)
    assert not_there.isdisjoint(shown)
