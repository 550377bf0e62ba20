"""An ended case whose content was lawfully erased: what it was about is gone, that it was and how it went is proved."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from documents.samples import picture
from onestop.assembly import database as assembly_database
from onestop.assembly.commands.erase import erase
from onestop.assembly.complaints import Complaint
from onestop.assembly.wiring import PROJECTIONS
from onestop.cases import api as cases
from onestop.cases.events import Lodged
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.feedback.events import Rated
from onestop.indicators import api as indicators
from onestop.kernel.actor import NotPermitted
from onestop.ledger import api as ledger
from onestop.ledger.domain.receipt import plain_words
from onestop.people import api as people
from onestop.runtime.api import blobs, raw, transaction

from .conftest import WITH_PAPERS, World
from .drafting import keep_draft
from .erasing import WHY, WORDS, erased, faults, lived
from .examples import HEAD, LEADER, RECEPTIONIST, SPECIALIST, at
from .tampering import tampered

pytestmark = pytest.mark.django_db
_TABLES = (
    "cases_case",
    "cases_task",
    "cases_wait",
    "cases_component",
    "cases_issued",
    "feedback_rating",
    "cases_draft",
)


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def upload(world: World, name: str) -> UUID:
    return documents.attach_upload(data=picture(), name=name, owner_id=world.citizen.person_id, now=at(1)).id


def kept_of(*tables: str) -> str:
    return " ".join(row for table in tables for (row,) in raw(f"SELECT t::text FROM {table} t"))  # noqa: S608


def fact_of(code: str) -> list[tuple[Any, ...]]:
    return raw("SELECT f::text FROM indicators_case_fact f WHERE case_code = %s", [code])


def test_what_the_case_said_is_nowhere_any_more(world: World) -> None:
    code = lived(world, upload(world, "của An.jpg"))
    assert all(word in kept_of(*_TABLES, "documents_upload") for word in WORDS)

    assert erased(code) == 17, "what he brought on paper went back, for nothing was granted"

    everything = kept_of(*_TABLES, "documents_upload")
    assert not [word for word in WORDS if word in everything]
    assert raw("SELECT count(*) FROM ledger_disclosure WHERE leaf = ANY(SELECT leaf FROM ledger_erasure)") == [(0,)]


def test_that_it_was_and_how_it_went_stays_and_is_proved(world: World) -> None:
    code = lived(world)
    before = cases.file_for(code=code, by=SPECIALIST)
    erased(code)
    ledger.sequence_once(at(12))
    indicators.follow_all(at(12))

    file = cases.file_for(code=code, by=SPECIALIST)

    same = ("code", "stage", "outcome", "lodged_at", "received_at", "due_at", "finished_at", "returned_at", "late")
    assert [getattr(file, name) for name in same] == [getattr(before, name) for name in same]
    assert file.content_erased_at == at(11)
    assert [task.kind for task in file.tasks] == [task.kind for task in before.tasks]
    assert file.because is not None
    assert before.because is not None
    assert (file.because.reasons, file.because.note) == (before.because.reasons, "")
    assert [wait.began_at for wait in file.waits] == [wait.began_at for wait in before.waits]
    assert faults() == []


def test_files_go_but_for_those_that_another_case_or_a_draft_names(world: World) -> None:
    own, shared, drafted = (upload(world, name) for name in ("own.jpg", "shared.jpg", "drafted.jpg"))
    world.lodge(procedure_code=WITH_PAPERS, uploads={"id": shared}, on_paper=["photo"])
    content = {"uploads": {"id": [str(drafted)]}}
    keep_draft(content, by=world.citizen, now=at(1), procedure_code=WITH_PAPERS)
    first, second = lived(world, own, shared), lived(world, drafted)

    erased(first)
    erased(second)

    assert set(documents.uploads([own, shared, drafted])) == {shared, drafted}
    assert cases.attached_uploads([own, shared, drafted]) == {shared}
    assert faults() == []


def test_what_lay_on_the_disk_goes_at_once_unless_it_is_of_today_or_still_named(world: World) -> None:
    alone = documents.attach_upload(
        data=picture(size=(31, 17)), name="a.jpg", owner_id=world.citizen.person_id, now=at(1)
    )
    code = lived(world, alone.id, upload(world, "b.jpg"))
    upload(world, "the same.jpg")  # of the same content as the second paper
    named = documents.uploads(cases_papers(world, code))
    path = blobs.path_of(alone.digest)
    documents.preview_page(alone, 1)
    two_days = path.stat().st_mtime - 2 * 24 * 60 * 60
    for one in named.values():
        os.utime(blobs.path_of(one.digest), (two_days, two_days))

    erased(code)

    assert not path.exists()
    assert not list(path.parents[3].glob("previews/*/*"))
    assert [blobs.path_of(one.digest).exists() for one in named.values() if one.id != alone.id] == [True]


def cases_papers(world: World, code: str) -> list[UUID]:
    view = cases.case_for(code=code, by=world.citizen, now=at(10))
    return [paper.upload_id for paper in view.papers if paper.upload_id]


def test_a_blob_of_today_is_left_to_the_nightly_sweep(world: World) -> None:
    one = documents.uploads([upload(world, "a.jpg")])
    code = lived(world, *one)
    (path,) = (blobs.path_of(each.digest) for each in one.values())

    erased(code)
    assert path.exists()
    two_days = path.stat().st_mtime - 2 * 24 * 60 * 60
    os.utime(path, (two_days, two_days))
    cases.purge_papers(now=at(12))
    assert not path.exists()


def test_only_an_ended_case_is_erased_once_by_an_official_for_a_reason_under_a_provision(world: World) -> None:
    code, open_one = lived(world), world.lodge(hour=9)
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))

    with pytest.raises(cases.NotEnded):
        erased(open_one)
    with pytest.raises(cases.NotFound):
        erased("H09.31.05-260302-9999")
    with pytest.raises(NotPermitted):
        cases.erase_content(code=code, by=world.citizen, now=at(11), **WHY)
    with pytest.raises(ledger.NoLegalBasis):
        cases.erase_content(code=code, by=HEAD, now=at(11), **WHY | {"legal_basis": " "})
    assert cases.file_for(code=code, by=SPECIALIST).applicant_name  # all of it or nothing
    erased(code)
    with pytest.raises(cases.ContentErased):
        erased(code)


def test_it_waits_until_its_entries_have_their_place_and_are_counted(world: World) -> None:
    code = lived(world, rated=False)
    cases.rate_case(code=code, overall=4, by=world.citizen, now=at(9, 10))
    with pytest.raises(ledger.NotErasable):
        erased(code)
    ledger.sequence_once(at(10))
    with pytest.raises(ledger.NotReadYet):
        erased(code)
    indicators.follow_all(at(10))
    assert erased(code)


def test_a_case_that_was_not_accepted_can_be_erased_too(world: World) -> None:
    code = world.lodge(answers={"kind": "bí mật"})
    cases.refuse_intake(code=code, reasons=["wrong_agency"], note="lời phê", by=RECEPTIONIST, now=at(3))
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))

    erased(code)

    assert faults() == []


def test_its_history_shows_that_something_happened_and_no_more(world: World) -> None:
    code = lived(world)
    erased(code)

    entries = cases.timeline(code=code, by=world.citizen)

    assert len(entries) == 17
    assert [one.wording for one in entries] == [cases.Wording(title=cases.TIMELINE[one.kind].title) for one in entries]
    assert (entries[0].kind, entries[-1].kind) == (Lodged, Rated)


def test_it_is_found_by_its_code_and_no_more_by_who_applied(world: World) -> None:
    code = lived(world)
    clerk = LEADER if LEADER.may("cases.see_all", "H09.31.05") else SPECIALIST
    assert [line.code for line in cases.find_cases(query="Nguyễn Văn An", by=clerk, now=at(11)).items] == [code]

    erased(code)

    assert cases.find_cases(query="Nguyễn Văn An", by=clerk, now=at(11)).items == ()
    assert [line.code for line in cases.find_cases(query=code, by=clerk, now=at(11)).items] == [code]
    assert [line.code for line in cases.my_cases(by=world.citizen, now=at(11)).items] == [code]


def test_no_slip_is_made_of_it_and_nobody_rates_it(world: World) -> None:
    code = lived(world, rated=False)
    erased(code)

    for slip in ("giay-hen", "bo-sung", "tu-choi", "ket-qua", "GN1"):
        with pytest.raises(cases.ContentErased):
            cases.print_paper(code=code, which=slip, by=world.citizen, now=at(12))
    with pytest.raises(cases.ContentErased):
        cases.rate_case(code=code, overall=5, by=world.citizen, now=at(12))
    assert cases.case_for(code=code, by=world.citizen, now=at(12)).actions == ()


def test_the_score_stays_without_its_comment(world: World) -> None:
    code = lived(world)
    erased(code)

    rating = feedback.rating_of(code)

    assert rating is not None
    assert (rating.overall, rating.comment) == (4, "")


def test_old_receipts_verify_and_a_new_one_is_refused_with_the_reason(world: World) -> None:
    code = lived(world)
    files = ledger.receipt_of(code, words=plain_words).files()
    erased(code)
    ledger.sequence_once(at(12))

    verdict = ledger.verify_receipt(
        receipt=files["receipt.json"], proof=files["receipt.tlog-proof"], key=files["log.vkey"]
    )

    assert verdict.holds
    for which in ("first", "latest"):
        with pytest.raises(ledger.EntryErased):
            ledger.receipt_of(code, which)


def test_where_the_entries_were_erased_before_the_rest_goes_without_a_second_reason(world: World) -> None:
    code = lived(world)
    with transaction():
        ledger.erase(ledger.contents_of_case(code), erased_for="asked for", legal_basis="a law", by=HEAD, now=at(11))
    ledger.sequence_once(at(12))
    assert {one.code for one in faults()} == {"wrong_case"}  # content lies there though an entry says it was erased

    assert erased(code) == 0

    assert faults() == []


HARM = {
    "applicant_name": "UPDATE cases_case SET applicant_name = 'x'",
    "answers": 'UPDATE cases_case SET answers = \'{"kind": "x"}\'',
    "tokens": "UPDATE cases_case SET tokens = jsonb_set(tokens, '{facts}', '{\"a\": 1}')",
    "because": 'UPDATE cases_case SET because = because || \'{"note": "x"}\'',
    "tasks": "UPDATE cases_task SET answer = '{\"a\": 1}' WHERE nth = 2",
    "waits": 'UPDATE cases_wait SET because = because || \'{"note": "x"}\'',
    "waits of items": 'UPDATE cases_wait SET because = because || \'{"item_notes": {"id": "x"}}\'',
    "waits corrected": 'UPDATE cases_wait SET corrected = \'{"kind": ["x", null]}\'',
    "waits replied": "UPDATE cases_wait SET reply = 'x'",
    "papers": "INSERT INTO cases_component (case_id, code, round, given_at) SELECT id, 'id', 0, now() FROM cases_case",
    "comment": "UPDATE feedback_rating SET comment = 'x'",
    "content_erased_at": "UPDATE cases_case SET content_erased_at = NULL",
    "head_leaf": "UPDATE cases_case SET head_leaf = set_byte(head_leaf, 3, get_byte(head_leaf, 3) # 1)",
    "stage": "UPDATE cases_case SET stage = 9",
}
"""What somebody could put back, or change, by the column that is named."""


@pytest.mark.parametrize("column", HARM)
def test_content_that_lies_there_after_an_erasure_is_a_fault(world: World, column: str) -> None:
    code = lived(world)
    erased(code)
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []

    with tampered(HARM[column]):
        (found,) = ledger.mismatches([cases.CASE_PROJECTION])

    assert found.where == code
    assert column.split()[0] in found.text.en


def test_an_erased_case_that_was_lost_is_missed(world: World) -> None:
    code = lived(world)
    erased(code)
    raw("DELETE FROM indicators_case_fact WHERE case_code = %s", [code])

    assert [one.code for one in ledger.mismatches(PROJECTIONS)] == ["wrong_fact"]


def test_a_case_that_says_it_was_erased_and_was_not_is_found(world: World) -> None:
    lived(world)
    with tampered("UPDATE cases_case SET content_erased_at = %s", at(11)):
        (found,) = ledger.mismatches([cases.CASE_PROJECTION])

    assert "content_erased_at" in found.text.en


@pytest.mark.django_db(transaction=True)
def test_a_rebuild_keeps_what_was_counted(committed_world: World) -> None:
    code, _other = lived(committed_world), lived(committed_world)
    before = [indicators.figure(measure.code, as_of=at(12).date()) for measure in indicators.CASE_MEASURES]
    fact = fact_of(code)
    erased(code)
    ledger.sequence_once(at(12))

    ledger.rebuild(indicators.FOLLOWER, at(12) + timedelta(hours=1), progress=lambda _done, _total: None)

    assert fact_of(code) == fact != []
    assert [indicators.figure(measure.code, as_of=at(12).date()) for measure in indicators.CASE_MEASURES] == before
    assert list(indicators.cells_hold(lambda _done, _total: None)) == []
    assert ledger.mismatches(PROJECTIONS) == []


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command uses the test's own database."""

    @contextmanager
    def database(data: Path | None = None) -> Iterator[None]:
        yield

    monkeypatch.setattr(assembly_database, "database", database)


def call(*arguments: str, typed: str = "") -> Result:
    app = typer.Typer()
    app.command()(erase)
    return CliRunner().invoke(app, list(arguments), input=typed)


@pytest.mark.usefixtures("here")
def test_the_command_has_the_code_typed_once_more_and_refuses_in_words(world: World) -> None:
    people.load_demo(at(1))
    code = lived(world)
    said = ("--reason", "asked for", "--law", "a law", "--by", "specialist.h09.08")

    assert isinstance(call(code, *said, typed="yes\n").exception, Complaint)
    assert call(code, *said).exit_code == 1  # nobody answered
    assert isinstance(call(code, *said[:-1], "nobody", "--confirm", code).exception, Complaint)
    assert cases.file_for(code=code, by=SPECIALIST).content_erased_at is None

    done = call(code, *said, typed=f"{code}\n")

    assert done.exit_code == 0, done.output
    again = call(code, *said, "--confirm", code).exception
    assert isinstance(again, Complaint)
    assert "đã xóa theo quy định" in again.text.vi
    ledger.sequence_once(at(12))
    assert {one.code for one in ledger.fsck()} == set()


@pytest.mark.parametrize("line", cases.TIMELINE.values(), ids=lambda line: line.title.en)
def test_every_title_can_be_said_of_an_erased_entry(line: Any) -> None:
    assert "{" not in line.title.vi + line.title.en
