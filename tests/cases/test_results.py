"""The document a decision issues: what stands on it for ever, how it is replaced and revoked, and who may know of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.case_file import Amendment, CaseFile, with_changes
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.law.correct_result import correct_result
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.reasons import Grounds
from onestop.cases.events import PaperIssued
from onestop.catalogue.api import ResultDocument
from onestop.catalogue.domain.result_document import DocumentGroup, DocumentRow, Validity
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .act_examples_results import MISSPELT, WRITTEN_RIGHT
from .conftest import WITH_PAPERS, World
from .erasing import WHY, faults
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, SPECIALIST, accepted, at
from .pressed import Pressed

CONTENT: dict[str, Any] = {
    "kind": "permit",
    "title": {"vi": "Giấy phép", "en": "Permit"},
    "result_code": "",
    "valid_until": "2026-06-30",
    "groups": [["Nội dung", [["place", "Vị trí", "Số 5"], ["number", "Số", ""]]]],
}
BECAUSE = Grounds(("misspelt",), "", "12")


def granted(*amendments: Amendment, papers: int = 1) -> CaseFile:
    """A granted case of which so many documents were issued."""
    issued = tuple(Issued("document", nth, "a" * 64, 10, at(5 + nth), False, CONTENT) for nth in range(1, papers + 1))
    return with_changes(
        accepted(), issued=issued, amendments=amendments, outcome="granted", finished_at=at(6), changed_at=at(6)
    )


def revoked(nth: int) -> Amendment:
    return Amendment("revoked", nth, at(9), BECAUSE)


class TestStanding:
    def test_the_last_document_is_in_force_and_those_before_it_are_replaced(self) -> None:
        file = granted(papers=2)

        assert [cases.state_of(file, nth, today=date(2026, 3, 9)) for nth in (1, 2)] == ["replaced", "in_force"]
        assert cases.in_force(file) == file.issued[1]

    def test_a_revoked_one_holds_no_longer_and_what_it_had_replaced_stays_replaced(self) -> None:
        file = granted(revoked(2), papers=2)

        assert [cases.state_of(file, nth, today=date(2026, 3, 9)) for nth in (1, 2)] == ["replaced", "revoked"]
        assert cases.in_force(file) is None

    @pytest.mark.parametrize(("today", "state"), [(date(2026, 6, 30), "in_force"), (date(2026, 7, 1), "expired")])
    def test_it_is_good_to_the_end_of_its_last_day(self, today: date, state: str) -> None:
        assert cases.state_of(granted(), 1, today=today) == state

    def test_what_was_erased_is_not_in_force(self) -> None:
        file = with_changes(granted(), issued=(Issued("document", 1, "", 0, at(6), False),))

        assert cases.in_force(file) is None

    def test_every_way_to_stand_has_its_words(self) -> None:
        assert all(words.vi and words.en for words in cases.STATES.values())


class TestLaw:
    def correct(self, file: CaseFile, **said: Any) -> tuple[CaseFile, tuple[Any, ...]]:
        given: dict[str, Any] = {
            "motion": "agency",
            "reasons": ["misspelt"],
            "rows": {"place": "Số 7"},
            "note": "Tờ khai, mục 3",
            "dossier": {"place": "Số 7"},
        }
        return correct_result(file, by=HEAD, at=at(10), calendar=CALENDAR, **{**given, **said})

    def test_a_correction_says_what_stood_and_what_stands_and_leaves_the_case_decided(self) -> None:
        file, (event,) = self.correct(granted())

        assert event.changed == {"place": ["Số 5", "Số 7"]}
        assert (event.document, event.motion, event.rows) == (1, "agency", 1)
        assert (file.outcome, file.stage) == ("granted", granted().stage)
        assert file.amendments[-1].changed == event.changed

    @pytest.mark.parametrize("rows", [{}, {"place": "Số 5"}, {"place": " Số  5 "}, {"nowhere": "x"}])
    def test_nothing_that_would_read_otherwise_is_no_correction(self, rows: dict[str, str]) -> None:
        with pytest.raises(cases.NothingPutRight):
            self.correct(granted(), rows=rows)

    def test_what_no_paper_can_carry_stands_on_no_document(self) -> None:
        with pytest.raises(Refusal):
            self.correct(granted(), rows={"place": "Số 7 🙂"})

    def test_of_what_is_not_in_force_nothing_is_corrected_issued_again_or_revoked(self) -> None:
        for file in (granted(papers=0), granted(revoked(1))):
            with pytest.raises(cases.NoDocument):
                self.correct(file)
            with pytest.raises(cases.NoDocument):
                revoke_result(file, reasons=["given_up"], by=HEAD, at=at(10), calendar=CALENDAR)

    def test_a_ground_that_says_too_little_is_explained(self) -> None:
        with pytest.raises(cases.ReasonNotExplained):
            revoke_result(granted(), reasons=["not_entitled"], by=HEAD, at=at(10), calendar=CALENDAR)

    def test_only_who_chose_the_portal_receives_his_result_there(self) -> None:
        file = with_changes(granted(), answers={"delivery": "post"})

        with pytest.raises(cases.NotReceivedOnline):
            receive_result(file, by=CITIZEN, at=at(10), calendar=CALENDAR)


def test_an_open_place_is_a_row_and_an_answer_nobody_gave_is_none() -> None:
    row = DocumentRow(code="number", source="open", label=Text("Số", "Number"))
    template = ResultDocument(
        kind="permit",
        title=Text("Giấy phép", "Permit"),
        groups=(DocumentGroup(title=Text("Nội dung", "Content"), rows=(row,)),),
        validity=Validity(months=6, source="x"),
    )

    assert template.rows == (row,)


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def brought_to(world: World, name: str, *, do_it: bool = True) -> str:
    """A case in which that act of the examples is the next, or was just done."""
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    if do_it:
        do(example, code, doer_of(example, world), moment_of(example))
    return code


def issued(code: str) -> list[PaperIssued]:
    return [entry.event for entry in ledger.entries_of_case(code) if isinstance(entry.event, PaperIssued)]


def said(code: str, nth: int) -> dict[str, str]:
    """What the document of that number says, by row."""
    file = cases.file_for(code=code, by=HEAD)
    return {line.code: line.value for line in cases.lines_of(file.issued[nth - len(file.issued) - 1].content)}


@pytest.mark.django_db
@pytest.mark.usefixtures("folder")
class TestIssued:
    def decided(self, world: World, **lodged: Any) -> str:
        code = world.lodge(**lodged)
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
        cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))
        return code

    def document(self, code: str) -> Issued:
        found = cases.in_force(cases.file_for(code=code, by=HEAD))
        assert found is not None
        return found

    def test_what_stands_on_it_is_the_answers_and_facts_the_template_names(self, world: World) -> None:
        content = self.document(self.decided(world)).content

        rows = [
            ["kind", "Loại", "new"],
            ["applicant_name", "Người đề nghị", "Nguyễn Văn An"],
            ["number", "Số đăng ký", ""],
        ]
        assert content["groups"] == [["Nội dung", rows]]
        assert (content["kind"], content["result_code"]) == ("certificate", "KQ.G15.000034")

    def test_it_is_the_same_whatever_becomes_of_the_case(self, world: World) -> None:
        code = self.decided(world)
        first = cases.print_paper(code=code, which="VB1", by=HEAD, now=at(5)).content
        raw("UPDATE people_person SET name = 'Ai Khác'")
        raw('UPDATE cases_case SET answers = \'{"kind": "old"}\'')

        assert cases.print_paper(code=code, which="van-ban", by=world.citizen, now=at(20)).content == first
        assert self.document(code).content["groups"][0][1][0][2] == "new"

    def test_the_ledger_has_its_digest_alone(self, world: World) -> None:
        code = self.decided(world)
        letter, document = issued(code)[-2:]

        assert (letter.paper, document.paper) == ("result", "document")
        entry = next(one for one in ledger.entries_of_case(code) if one.event == document)
        assert "Nguyễn Văn An" not in str(entry.payload)
        assert set(entry.payload["private"]) == {"says"}

    def test_a_procedure_without_a_template_issues_its_letter_alone(self, world: World) -> None:
        code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])
        file = cases.file_for(code=code, by=HEAD)

        assert file.terms.gives_document is False

    def test_of_what_was_filled_in_elsewhere_nothing_is_certified(self, world: World) -> None:
        code = self.decided(world)
        raw("DELETE FROM cases_issued WHERE paper = 'document'")
        raw("UPDATE cases_case SET answers = '{}'")

        with pytest.raises(cases.NoDocument):
            cases.print_paper(code=code, which="van-ban", by=HEAD, now=at(9))

    def test_of_an_older_case_it_is_issued_when_first_asked_for_and_bears_the_day_of_the_decision(
        self, world: World
    ) -> None:
        code, pressed = self.decided(world), Pressed()
        raw("DELETE FROM cases_issued WHERE paper = 'document'")
        cases.print_paper(code=code, which="van-ban", by=world.citizen, now=at(20))
        file = cases.file_for(code=code, by=HEAD)

        [document] = [one for one in file.issued if one.paper == "document"]
        assert document.later is True
        assert cases.issued_on(file, document) == at(4)
        assert pressed.said == {}

    def test_a_corrected_one_says_the_rest_as_before_and_names_the_one_it_replaces(self, world: World) -> None:
        code = brought_to(world, "correct_result")

        assert said(code, 3)["applicant_name"] == MISSPELT
        assert said(code, 4) | {"applicant_name": MISSPELT} == said(code, 3)
        assert said(code, 4)["applicant_name"] == WRITTEN_RIGHT
        assert faults() == []

    def test_it_names_who_signs_and_what_it_is_until_it_is_signed(self, world: World) -> None:
        code, pressed = brought_to(world, "decide", do_it=False), Pressed()
        example = EXAMPLES["decide"]
        cases.perform(
            cases.ACTS["decide"], code=code, by=doer_of(example, world), now=at(6), press=pressed, **example.answers
        )
        document = pressed["VB1"]

        assert document.signed_as == ("TM. Ủy ban nhân dân", "Chủ tịch")
        assert document.signatory == "Trần Thị Hoa"
        assert "chưa được ký số" in document.unsigned
        assert document.replaces_said == ""
        assert document.title == "Thủ tục thử"

    @pytest.mark.parametrize(
        ("act", "words"), [("correct_result", "Đính chính, thay"), ("reissue_result", "Cấp lại, thay")]
    )
    def test_a_later_one_says_which_it_stands_for(self, world: World, act: str, words: str) -> None:
        code, pressed, example = brought_to(world, act, do_it=False), Pressed(), EXAMPLES[act]
        cases.perform(
            cases.ACTS[act], code=code, by=doer_of(example, world), now=at(12), press=pressed, **example.answers
        )

        assert pressed["VB1"].replaces_said.startswith(f"{words} cho văn bản mã {code}/VB1")
        assert pressed["VB1"].number == f"{code}/VB2"

    def test_a_notice_of_revocation_says_which_why_and_where_to_complain(self, world: World) -> None:
        code, pressed, example = brought_to(world, "revoke_result", do_it=False), Pressed(), EXAMPLES["revoke_result"]
        cases.perform(
            cases.ACTS["revoke_result"],
            code=code,
            by=doer_of(example, world),
            now=at(12),
            press=pressed,
            **example.answers,
        )
        notice = pressed["TH1"]

        assert (notice.document_number, notice.document_title) == (f"{code}/VB1", "Thủ tục thử")
        assert notice.reasons == ("Người được cấp xin trả lại",)
        assert "khiếu nại đến" in notice.next_step
        assert notice.document_issued_by.startswith("Ủy ban nhân dân")
        assert "khi đáp ứng đủ điều kiện" not in notice.next_step, "who gives it up lacked none"
        assert "việc từ chối" not in notice.next_step

    def test_a_notice_from_above_says_who_issued_it_by_which_provision_and_by_whose_decision(
        self, world: World
    ) -> None:
        code, pressed, example = brought_to(world, "revoke_below", do_it=False), Pressed(), EXAMPLES["revoke_below"]
        order = {"ordered_by": "Chủ tịch UBND tỉnh", "number": "9/KL-UBND", "decided_on": date(2026, 3, 6)}
        said = {**example.answers, **order, "reasons": ["not_entitled", "authority_ordered"]}
        by = doer_of(example, world)
        cases.perform(cases.ACTS["revoke_below"], code=code, by=by, now=at(12), press=pressed, **said)
        notice = pressed["TH1"]

        assert notice.office.name != notice.document_issued_by
        assert "Điều 70" in notice.competence
        assert notice.order == "Bản án, quyết định số 9/KL-UBND, ngày 06 tháng 3 năm 2026, của Chủ tịch UBND tỉnh"
        assert faults() == []

    def test_erasing_the_case_erases_what_stood_on_it_and_what_was_put_right(self, world: World) -> None:
        code = brought_to(world, "correct_result")
        cases.return_result(code=code, by=doer_of(EXAMPLES["return_result"], world), now=at(12))
        ledger.sequence_once(at(13))
        cases.erase_content(code=code, by=HEAD, now=at(14), **WHY)

        assert raw("SELECT count(*) FROM cases_issued WHERE content <> '{}'") == [(0,)]
        assert raw("SELECT amendments -> 0 ->> 'note', amendments -> 0 ->> 'changed' FROM cases_case") == [("", "{}")]
        assert faults() == []

    @pytest.mark.parametrize(
        "tampering",
        [
            "UPDATE cases_issued SET content = jsonb_set(content, '{groups,0,1,1,2}', '\"99\"') WHERE paper = 'document'",
            "UPDATE cases_case SET amendments = '[]'",
            "UPDATE cases_case SET amendments = jsonb_set(amendments, '{0,changed,applicant_name,1}', '\"99\"')",
            "UPDATE cases_case SET amendments = jsonb_set(amendments, '{0,reasons}', '[\"differs_from_dossier\"]')",
        ],
    )
    def test_whoever_changes_what_was_issued_or_done_to_it_is_found(self, world: World, tampering: str) -> None:
        brought_to(world, "correct_result")
        ledger.sequence_once(at(13))
        raw(tampering)

        assert [fault.code for fault in faults()] == ["wrong_case"]


@pytest.mark.django_db
@pytest.mark.usefixtures("folder")
class TestWhoMayKnow:
    def check(self, code: str, ref: str) -> cases.PublicPaper:
        seen = cases.paper_seen_by(code=code, ref=ref, by=HEAD)
        return cases.public_paper(code=code, ref=ref, check=seen.check)

    def test_whoever_holds_a_replaced_document_is_led_to_the_one_that_holds(self, world: World) -> None:
        code = brought_to(world, "correct_result")
        old, new = self.check(code, "VB1"), self.check(code, "VB2")

        assert (old.holds, old.replaced_by, new.holds) == (False, "VB2", True)
        assert new.kind == Text("Giấy chứng nhận, xác nhận", "Certificate")

    def test_whoever_holds_a_revoked_one_is_led_to_the_notice(self, world: World) -> None:
        code = brought_to(world, "revoke_result")
        paper = self.check(code, "VB1")

        assert (paper.holds, paper.replaced_by, paper.revoked_by) == (False, "", "TH1")
        assert paper.revoked_at == moment_of(EXAMPLES["revoke_result"])
        assert self.check(code, "TH1").check == paper.revoked_check

    def test_a_store_has_the_last_document_of_each_case_of_its_owner_alone(self, world: World) -> None:
        first, second = brought_to(world, "revoke_result"), brought_to(world, "correct_result")
        documents = cases.own_documents(by=world.citizen, today=date(2026, 3, 12))

        assert {one.case_code: (one.which, one.state, one.revoked_by) for one in documents.items} == {
            first: ("VB1", "revoked", "TH1"),
            second: ("VB2", "in_force", ""),
        }
        assert cases.own_documents(by=world.stranger, today=date(2026, 3, 12)).items == ()
        assert cases.own_documents(by=HEAD, today=date(2026, 3, 12)).items == ()

    def test_the_certificate_of_an_interlinked_case_is_there_while_others_work_on_the_rest(self, world: World) -> None:
        """Decree 63/2024 Art. 4.3, as amended: each result as soon as it is there."""
        code = brought_to(world, "return_part")

        (own,) = cases.own_documents(by=world.citizen, today=date(2026, 3, 12)).items
        assert (own.case_code, own.which, own.state) == (code, "VB1", "in_force")
        assert cases.own_documents(by=world.stranger, today=date(2026, 3, 12)).items == ()

    def test_a_store_is_read_page_by_page(self, world: World) -> None:
        codes = [brought_to(world, "decide") for _ in range(3)]
        first = cases.own_documents(by=world.citizen, today=date(2026, 3, 12), limit=2)
        rest = cases.own_documents(by=world.citizen, today=date(2026, 3, 12), limit=2, after=first.next)

        assert [one.case_code for one in (*first.items, *rest.items)] == codes[::-1]
        assert (bool(first.next), rest.next) == (True, None)

    def test_in_a_store_there_is_nothing_of_what_was_refused_or_erased(self, world: World) -> None:
        code = brought_to(world, "decide")
        raw("UPDATE cases_case SET outcome = 'refused'")

        assert cases.own_documents(by=world.citizen, today=date(2026, 3, 12)).items == ()
        assert code
