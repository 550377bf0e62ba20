"""The timeline of a case: whatever is recorded about it is said in full, to those it is for."""

from dataclasses import replace

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.timeline import Audience
from onestop.cases.events import Accepted, Decided, LatenessNoted, Lodged, PaperIssued, Returned, StepCompleted
from onestop.frame.timeline import TimelineLine, timeline_lines
from onestop.frame.words import sentence, worded
from onestop.kernel import event as kernel_event
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.event import event_types, kind_of
from onestop.ledger import api as ledger

from .act_examples import CODE, EXAMPLES, PLACES, Line, case_ready_for, do, doer_of, holder, moment_of
from .conftest import WITH_PAPERS, World
from .examples import RECEPTIONIST, at

OFFICIAL = holder("receptionist", PLACES["intake"])


def after(world: World, name: str) -> str:
    """A case to which that example was just done."""
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    return code


def lines(code: str, by: Actor) -> list[TimelineLine]:
    return timeline_lines(cases.timeline(code=code, by=by))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_an_act_records_is_said_with_its_facts_to_those_it_is_for(world: World, name: str) -> None:
    code = after(world, name)
    kinds = [kind_of(entry.type) for entry in ledger.entries_of_case(code)]

    for by, own in ((world.citizen, True), (OFFICIAL, False)):
        entries = cases.timeline(code=code, by=by)
        theirs = [kind for kind in kinds if cases.TIMELINE[kind].audience.includes(applicant=own)]
        assert [one.kind for one in entries] == theirs
        assert [one.wording.title for one in entries] == [cases.TIMELINE[kind].full for kind in theirs]
        said = [text for line in lines(code, by) for text in (line.title, line.detail)]
        assert not [text for text in said if set("{}…") & set(text.vi + text.en)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_its_applicant_reads_what_was_done_and_why(world: World, name: str) -> None:
    code = case_ready_for(EXAMPLES[name], world)
    before = len(cases.timeline(code=code, by=world.citizen))
    do(EXAMPLES[name], code, doer_of(EXAMPLES[name], world), moment_of(EXAMPLES[name]))

    new = cases.timeline(code=code, by=world.citizen)[before:]

    told = [Line(_about(line.title, code), line.because) for line in EXAMPLES[name].told]
    assert [Line(worded(one.wording), one.wording.detail) for one in new] == told


def _about(said: Text, code: str) -> Text:
    return Text(said.vi.replace(CODE, code), said.en.replace(CODE, code))


def test_that_it_is_late_is_said_with_the_day_that_was_promised(world: World) -> None:
    code = after(world, "accept")
    due = cases.file_for(code=code, by=world.citizen).due_at
    assert due is not None
    cases.note_lateness(now=at(30))

    latest = lines(code, world.citizen)[0]

    assert cases.timeline(code=code, by=world.citizen)[-1].kind is LatenessNoted
    assert f"{due.day}/{due.month}/{due.year}" in latest.title.vi


def test_a_line_is_explained_by_reasons_then_papers_then_who_acted(world: World) -> None:
    code = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"])
    cases.request_supplement(code=code, reasons=["unsigned"], items=["photo", "id"], by=RECEPTIONIST, now=at(3))

    asked, opened = lines(code, world.citizen)

    reason = cases.words_of("unsigned")
    assert asked.detail.en.startswith(f"{reason.en}; Paper id; Paper photo · ")
    assert opened.detail.vi == "", "the applicant acts for no agency"
    assert lines(code, RECEPTIONIST) == [asked, opened], "both faces read the same"


def test_what_is_for_officials_alone_is_kept_from_the_applicant(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    code = after(world, "return_result")
    monkeypatch.setitem(cases.TIMELINE, Returned, replace(cases.TIMELINE[Returned], audience=Audience.OFFICIALS))

    assert Returned in {one.kind for one in cases.timeline(code=code, by=OFFICIAL)}
    assert Returned not in {one.kind for one in cases.timeline(code=code, by=world.citizen)}


def test_an_event_of_later_code_is_left_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    code = after(world, "accept")
    known = {name: kind for name, kind in event_types().items() if kind is not Accepted}
    monkeypatch.setattr(kernel_event, "_known", known)

    assert [one.kind for one in cases.timeline(code=code, by=OFFICIAL)] == [Lodged, PaperIssued]


def test_without_a_case_at_hand_a_step_is_not_called_by_its_code() -> None:
    done = StepCompleted(case_code="X", at="2026-03-02T08:00:00+07:00", step="appraise", role="specialist")
    decided = Decided(case_code="X", outcome="refused", reasons=[], finished_at=done.at, due_at=None, late=False)

    assert sentence(done) == cases.TIMELINE[StepCompleted].title
    assert sentence(decided).en == "Decided: refused"
    assert sentence(replace(decided, outcome="of later code")) == cases.TIMELINE[Decided].title
