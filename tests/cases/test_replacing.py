"""A slip of writing is corrected, wrong content replaced by an equal document made by two hands (Decree 30/2020/NĐ-CP Art. 18.3);
what a document of civil status says is changed by a registration of its own (Law 60/2014/QH13 Art. 28).
"""

from dataclasses import replace
from functools import reduce
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.law.correct_result import correct_result
from onestop.cases.domain.law.draft_replacement import draft_replacement
from onestop.cases.domain.law.reissue_result import reissue_result
from onestop.cases.domain.law.replace_result import replace_result
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reasons import UnknownReason
from onestop.cases.domain.refusals_of_replacing import (
    ChangedByProcedure,
    NoReplacementDrafted,
    ReplacementNotExplained,
    SlipNotShown,
)
from onestop.cases.domain.replacements import drafted
from onestop.cases.domain.results import with_changes_of
from onestop.frame.words import say
from onestop.kernel.actor import Actor
from onestop.rules.api import after_issue

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import faults
from .examples import CALENDAR, DEPUTY, HEAD, SPECIALIST, at
from .test_results import granted


def corrected(note: str = "", **more: Any) -> Any:
    given: dict[str, Any] = {"motion": "agency", "reasons": ["misspelt"], "rows": {"place": "Số 7"}, "note": note}
    return correct_result(granted(), by=HEAD, at=at(10), calendar=CALENDAR, **{**given, **more})


def draft(file: CaseFile, by: Actor = SPECIALIST, **more: Any) -> tuple[CaseFile, Any]:
    given: dict[str, Any] = {
        "motion": "agency",
        "reasons": ["content_wrong"],
        "rows": {"place": "Số 7"},
        "note": "Sổ 3",
    }
    return draft_replacement(file, by=by, at=at(10), calendar=CALENDAR, **{**given, **more})


def answered(file: CaseFile, answer: Any = "signed", by: Actor = HEAD, **more: Any) -> tuple[CaseFile, Any]:
    return replace_result(file, answer=answer, by=by, at=at(11), calendar=CALENDAR, **more)


class TestSlips:
    def test_what_the_dossier_says_is_corrected_without_a_word_more(self) -> None:
        assert corrected(dossier={"place": "Số 7"})[1]

    @pytest.mark.parametrize("note", ["", ".", "Biên bản đo đạc ngày 3/3/2026"])
    @pytest.mark.parametrize("dossier", [{"place": "Số 5"}, {"place": ""}, {}])
    def test_what_it_does_not_say_is_no_slip_whatever_is_written_beside_it(
        self, note: str, dossier: dict[str, str]
    ) -> None:
        with pytest.raises(SlipNotShown) as refusal:
            corrected(note, dossier=dossier)

        assert "Vị trí" in say(refusal.value).vi
        assert "người khác ký" in say(refusal.value).vi

    def test_one_row_of_several_that_it_does_not_say_holds_back_all(self) -> None:
        with pytest.raises(SlipNotShown):
            corrected("x", dossier={"place": "Số 7"}, rows={"place": "Số 7", "number": "12/2026"})

    def test_nothing_is_struck_out_as_a_slip(self) -> None:
        with pytest.raises(SlipNotShown):
            corrected("x", dossier={"place": ""}, rows={"place": ""})

    def test_a_line_left_open_is_filled_in_by_two_hands(self) -> None:
        with pytest.raises(SlipNotShown):
            corrected("Số do Sở cấp", dossier={"number": ""}, rows={"number": "12/2026"})
        file, _ = answered(draft(granted(), reasons=["left_open"], rows={"number": "12/2026"})[0])
        assert file.amendments[-1].changed == {"number": ["", "12/2026"]}

    def test_what_two_hands_replaced_one_hand_does_not_bring_back(self) -> None:
        replaced = answered(draft(granted())[0])[0]
        says = with_changes_of(replaced.issued[-1].content, replaced.amendments[-1].changed)
        second = replace(replaced, issued=(*replaced.issued, replaced.issued[-1]._replace(nth=2, content=says)))
        with pytest.raises(SlipNotShown):
            correct_result(
                second, motion="agency", reasons=["misspelt"], rows={"place": "Số 5"}, note="x",
                dossier={"place": "Số 5"}, by=HEAD, at=at(12), calendar=CALENDAR,
            )  # fmt: skip

    def test_that_the_register_says_otherwise_is_no_slip(self) -> None:
        with pytest.raises(UnknownReason):
            corrected("Sổ hộ tịch", reasons=["differs_from_register"])

    def test_corrections_made_so_before_keep_their_words(self) -> None:
        assert words_of("differs_from_register").en == "It says something else than the register"


class TestReplacing:
    def test_prepared_by_one_and_signed_by_another(self) -> None:
        before, events = draft(granted())
        file, more = answered(before)
        done = file.amendments[-1]

        assert [(one.kind, one.hands) for one in before.open_tasks if one.kind == "replacement"] == [
            ("replacement", "head")
        ]
        assert (done.kind, done.changed, done.motion) == ("replaced", {"place": ["Số 5", "Số 7"]}, "agency")
        assert drafted(file) is None
        assert reduce(evolve, [*events, *more], granted()) == file

    def test_not_by_whoever_drafted_it(self) -> None:
        with pytest.raises(FourEyes):
            answered(draft(granted(), by=HEAD)[0], by=HEAD)
        assert answered(draft(granted(), by=HEAD)[0], by=DEPUTY)[1]

    def test_whoever_signs_reads_what_it_changes_and_why(self) -> None:
        told = ACTS["replace_result"].says_before(draft(granted())[0], "desk")

        assert "“Số 7” thay cho “Số 5”" in told.vi
        assert "Nội dung đã cấp không đúng (Sổ 3)" in told.vi

    def test_turned_down_it_is_gone_and_whoever_drafted_it_is_told_why(self) -> None:
        before = draft(granted())[0]
        with pytest.raises(ReplacementNotExplained):
            answered(before, "turned_down")
        file, _ = answered(before, "turned_down", reply="Sổ ghi Số 5")

        assert (drafted(file), file.amendments) == (None, ())
        with pytest.raises(NoReplacementDrafted):
            answered(file)

    def test_drafted_anew_the_later_one_waits(self) -> None:
        file = draft(draft(granted())[0], rows={"place": "Số 9"})[0]
        waiting = drafted(file)

        assert waiting is not None
        assert waiting.changed == {"place": ["Số 5", "Số 9"]}

    def test_drafted_for_a_document_that_was_issued_again_it_lapses(self) -> None:
        again = reissue_result(draft(granted())[0], reasons=["lost"], by=HEAD, at=at(10), calendar=CALENDAR)[0]

        assert drafted(again) is None

    @pytest.mark.parametrize("procedure", ["1.001193", "1.000894"])
    def test_civil_status_is_led_to_the_procedure_of_its_own(self, procedure: str) -> None:
        terms = replace(granted().terms, after=after_issue(field="civil_status", procedure=procedure))
        with pytest.raises(ChangedByProcedure) as refusal:
            draft(replace(granted(), terms=terms))

        assert "1.004859" in say(refusal.value).vi
        assert "60/2014/QH13" in say(refusal.value).en

    def test_nor_is_it_rewritten_as_a_slip(self) -> None:
        terms = replace(granted().terms, after=after_issue(field="civil_status", procedure="1.001193"))
        said: dict[str, Any] = {"motion": "agency", "reasons": ["misspelt"], "note": "theo lời khai mới"}
        with pytest.raises(ChangedByProcedure):
            correct_result(
                replace(granted(), terms=terms), rows={"place": "Số 7"}, dossier={"place": "Số 5"}, **said, by=HEAD,
                at=at(10), calendar=CALENDAR,
            )  # fmt: skip

    def test_what_stood_open_on_it_is_filled_in_by_two_hands(self) -> None:
        """The personal number of a birth is given by another register, and is no change of the entry."""
        terms = replace(granted().terms, after=after_issue(field="civil_status", procedure="1.001193"))
        file = replace(granted(), terms=terms)

        assert ACTS["draft_replacement"].when.holds(file)
        filled = draft(file, reasons=["left_open"], rows={"number": "079226001234"})[0]
        assert answered(filled)[0].amendments[-1].kind == "replaced"
        with pytest.raises(ChangedByProcedure):
            draft(file, rows={"place": "Số 7", "number": "079226001234"})

    @pytest.mark.parametrize("procedure", ["1.004873", "1.004859"])
    def test_what_rests_on_no_entry_that_a_change_could_touch_is_replaced(self, procedure: str) -> None:
        """Law 60/2014/QH13 Art. 26 to 28 are about what stands in the book: neither about whoever is single, nor about the
        extract of a change itself."""
        terms = replace(granted().terms, after=after_issue(field="civil_status", procedure=procedure))

        assert draft(replace(granted(), terms=terms))[1]


@pytest.mark.django_db
def test_the_new_document_says_what_was_drafted_and_the_ledger_proves_it(world: World) -> None:
    example = EXAMPLES["replace_result"]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))

    file = cases.file_for(code=code, by=doer_of(example, world))
    document = cases.in_force(file)

    assert document is not None
    assert {line.code: line.value for line in cases.lines_of(document.content)}["kind"] == "Loại khác"
    assert cases.state_of(file, 1, today=at(20).date()) == "replaced"
    assert faults() == []
