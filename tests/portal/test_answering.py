"""An applicant answers what was asked for: the papers named, or whatever fits where none is."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import cast
from uuid import uuid4

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from onestop.cases import api as cases
from onestop.frame.act_form import read_form
from onestop.frame.request import PageRequest
from onestop.kernel.actor import Actor
from onestop.ops.bench.work import ANSWERS, PROCEDURE
from onestop.people import api as people
from onestop.portal.act_form import READERS
from onestop.runtime.api import now

WARD = "H09.31.03"


def pdf() -> bytes:
    page = BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(page)
    return page.getvalue()


def actor(login: str) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, now())


def lodged(at: datetime) -> str:
    """The code of a case Lan sends at that moment."""
    submission = cases.Submission(
        procedure_code=PROCEDURE, agency=WARD, channel="online", answers=ANSWERS, uploads={}, key=uuid4()
    )
    return cases.lodge(submission, by=actor("lan"), now=at)


def asked(*items: str) -> str:
    """The code of a case of Lan's in which these papers, or none by name, are asked for."""
    at = now() - timedelta(minutes=5)
    code = lodged(at)
    reason = cases.reasons_for("supplement")[0]
    cases.request_supplement(
        code=code,
        items=items,
        reasons=[reason],
        note="" if items else "Ký lại",
        by=actor(f"receptionist.{WARD.lower()}"),
        now=at,
    )
    return code


def test_a_paper_asked_for_by_name_must_come(lan: Client) -> None:
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    named = next(one.code for one in view.version.components if one.source == "upload")
    code = asked(named)

    answer = lan.post(f"/ho-so/{code}/bo-sung")

    assert answer.status_code == 422
    assert cases.case_for(code=code, by=actor("lan"), now=now()).file.asked is not None


@pytest.mark.parametrize("made_up", ["no identifier", "9" * 5000, "00000000-0000-0000-0000-00000000000g"])
def test_a_file_that_was_never_taken_in_is_passed_over(lan: Client, made_up: str) -> None:
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    named = next(one.code for one in view.version.components if one.source == "upload")

    assert lan.post(f"/ho-so/{asked(named)}/bo-sung", {f"kept-file-{named}": made_up}).status_code == 422


@pytest.mark.parametrize("score", ["9" * 5000, "²", "٣", "", "-1"])
def test_a_score_that_is_no_number_is_asked_again(score: str) -> None:
    request = cast("PageRequest", RequestFactory().post("/", {"overall": score}))
    form = read_form(request, cast("cases.CaseView", None), cases.ACTS["rate"], "", face="portal", readers=READERS)

    assert form.answers["overall"] is None
    assert [problem.field for problem in form.problems] == ["overall"]


def test_where_no_paper_is_named_any_may_come(lan: Client) -> None:
    code = asked()
    page = lan.get(f"/ho-so/{code}/bo-sung").content.decode()
    field = page.split('type="file"')[0].rsplit('id="', 1)[1].split('"')[0]

    answer = lan.post(f"/ho-so/{code}/bo-sung", {field: SimpleUploadedFile("a.pdf", pdf(), "application/pdf")})

    assert answer.status_code == 302
    file = cases.case_for(code=code, by=actor("lan"), now=now())
    assert file.file.asked is None


def names_of(code: str) -> list[str]:
    """What the request of a case names, as the citizen reads it."""
    view = cases.case_for(code=code, by=actor("lan"), now=now())
    assert view.file.asked is not None
    return [one.name.vi for one in view.version.components if one.code in view.file.asked.items]


def test_wherever_more_is_asked_for_the_documents_are_named_in_the_procedures_order(lan: Client) -> None:
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    papers = [one.code for one in view.version.components if one.source == "upload"][:2]
    code = asked(*reversed(papers))

    for address in (f"/ho-so/{code}", f"/ho-so/{code}/bo-sung", "/ho-so"):
        body = lan.get(address).content.decode().split("<main")[1]
        places = [body.find(name) for name in names_of(code)]
        assert len(places) == len(papers)
        assert -1 not in places
        assert places == sorted(places)
