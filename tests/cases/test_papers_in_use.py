"""A file that a case or a draft names is never thrown away; one that nobody names is."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from documents.samples import picture
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.runtime.api import raw

from .conftest import WITH_PAPERS, World
from .drafting import keep_draft
from .examples import at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def upload(world: World, name: str = "a.jpg") -> UUID:
    person = world.citizen.person_id
    return documents.attach_upload(data=picture(), name=name, owner_id=person, now=at(1)).id


def test_files_of_cases_and_of_drafts_stay_and_others_go(world: World) -> None:
    attached, drafted, loose = upload(world), upload(world), upload(world)
    code = world.lodge(procedure_code=WITH_PAPERS, uploads={"id": attached}, on_paper=["photo"])
    content = {"uploads": {"id": [str(drafted)]}, "answers": {"id": str(loose)}}
    keep_draft(content, by=world.citizen, now=at(1), procedure_code=WITH_PAPERS)
    later = at(1).replace(year=at(1).year + 1)

    assert cases.attached_uploads([attached, drafted, loose]) == {attached}
    assert cases.purge_papers(now=later) == 1
    assert set(documents.uploads([attached, drafted, loose])) == {attached, drafted}
    view = cases.case_for(code=code, by=world.citizen, now=later)
    assert [paper.filename for paper in view.papers] == ["a.jpg", ""]

    cases.discard_draft(procedure_code=WITH_PAPERS, by=world.citizen)
    assert cases.purge_papers(now=later) == 1
    assert set(documents.uploads([attached, drafted])) == {attached}


def test_a_draft_with_no_or_odd_uploads_is_in_nobodys_way(world: World) -> None:
    loose = upload(world)
    odd: list[dict[str, Any]] = [
        {},
        {"uploads": {}},
        {"uploads": []},
        {"uploads": {"id": "x"}},
        {"uploads": {"id": [1, None]}},
    ]
    for content in odd:
        keep_draft(content, by=world.citizen, now=at(1), procedure_code=WITH_PAPERS)
        assert cases.purge_papers(now=at(2)) == 0
    assert loose in documents.uploads([loose])


def test_a_case_that_names_a_file_without_a_row_is_found(world: World) -> None:
    attached = upload(world)
    world.lodge(procedure_code=WITH_PAPERS, uploads={"id": attached}, on_paper=["photo"])
    assert list(cases.papers_have_files(lambda _done, _total: None)) == []

    # As somebody could who owns the database: without the triggers that keep the two together.
    raw("SET CONSTRAINTS ALL IMMEDIATE")
    raw("SET session_replication_role = replica")
    raw("DELETE FROM documents_upload")
    raw("SET session_replication_role = origin")

    found = list(cases.papers_have_files(lambda _done, _total: None))
    assert [(one.code, str(attached) in one.where) for one in found] == [("cases.paper_without_file", True)]


def test_whether_a_file_is_in_use_is_asked_of_an_index(world: World) -> None:
    raw("SET enable_seqscan = off")
    plan = raw("EXPLAIN SELECT upload_id FROM cases_component WHERE upload_id = ANY(%s::uuid[])", [[upload(world)]])
    raw("RESET enable_seqscan")
    assert "papers_by_file" in str(plan)
