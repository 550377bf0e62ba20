"""Where the system holds no file of a result, the portal is no way of receiving it: of the whole as of a part.

Source: `not_issued` and the duties of 1.013831, 1.013833 (the certificate is printed on the State's blank; the old one is
handed in "khi nhận kết quả").
"""

import json
from dataclasses import replace

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import Delivery, delivery_of, way_of
from onestop.cases.domain.law.note_papers import note_papers
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.part_returns import must_come_first, ways_of
from onestop.cases.domain.refusals import NotReceivedOnline
from onestop.cases.domain.refusals_of_returning import NothingToShow
from onestop.cases.domain.returning import is_fetched
from onestop.catalogue.library import generic_form
from onestop.catalogue.operations.load_own import own_editions
from onestop.portal.next_step import next_step

from .examples import CALENDAR, CITIZEN, RECEPTIONIST, at
from .test_papers_at_return import bound, decided, in_parts, online

BOTH_DONE = {"identity": "done", "certificate": "done"}


def made_elsewhere(file: CaseFile) -> CaseFile:
    return replace(file, terms=replace(file.terms, gives_document=False))


@pytest.mark.parametrize("answers", [{"delivery": "online"}, {}])
def test_who_chose_the_portal_or_lodged_there_fetches_it_where_he_filed(answers: dict[str, str]) -> None:
    file = replace(made_elsewhere(online(bound(decided()))), answers=answers)

    assert delivery_of(file) == Delivery("counter")
    assert is_fetched(file)
    assert "Bộ phận Một cửa" in next_step(file, to_bring=False).vi
    assert "Nhận kết quả điện tử" not in next_step(file, to_bring=False).vi


def test_nobody_gives_up_a_certificate_for_a_button() -> None:
    file = made_elsewhere(online(bound(decided())))

    assert not must_come_first(file)
    assert not {one.code for one in possible_actions(file, RECEPTIONIST)} & {"note_papers"}
    assert not {one.code for one in possible_actions(file, CITIZEN)} & {"receive_result"}
    with pytest.raises(NothingToShow):
        note_papers(file, papers_shown=BOTH_DONE, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    with pytest.raises(NotReceivedOnline):
        receive_result(file, by=CITIZEN, at=at(5), calendar=CALENDAR)
    _, (event,) = return_result(file, papers_shown=BOTH_DONE, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    assert (event.delivery, event.papers_taken) == ("counter", 1)


def test_of_several_none_is_on_the_portal_either() -> None:
    assert ways_of(online(in_parts()), "sign") == ("counter", "post", "online")
    assert ways_of(made_elsewhere(online(in_parts())), "sign") == ("counter", "post")


def test_a_refusal_is_a_letter_and_is_there() -> None:
    assert delivery_of(made_elsewhere(online(decided("refused")))).way == "online"


def test_what_is_posted_is_posted() -> None:
    assert way_of({"delivery": "post"}, "online", here=False) == "post"


def test_no_form_offers_the_portal_for_what_is_not_there() -> None:
    """Of every published procedure, and of those that come from the national portal: it offers what it can keep."""
    forms = {
        code: (editions[-1].definition.get("form"), editions[-1].definition["result"].get("document"))
        for code, editions in own_editions().items()
    }
    asked = {code: one for code, one in (forms | {"generic": (generic_form(), None)}).items() if _ways(one[0])}

    assert {"1.013831", "1.013833", "2.001583", "generic"} <= set(asked)
    wrong = [code for code, (form, document) in asked.items() if ("online" in _ways(form)) != (document is not None)]
    assert wrong == []


def _ways(form: object) -> set[str]:
    """What the question `delivery` offers, wherever it stands in the form; nothing where it is not asked."""
    found: set[str] = set()

    def look(part: object) -> None:
        if isinstance(part, dict):
            if part.get("name") == "delivery":
                found.update(one["value"] for one in part["options"])
            for one in part.values():
                look(one)
        elif isinstance(part, list):
            for one in part:
                look(one)

    look(json.loads(json.dumps(form or {})))
    return found
