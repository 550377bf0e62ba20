"""The letter that carries the decision, granted or refused."""

from collections.abc import Iterator

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts import Part, ended_parts, what_came
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.slips import REFUSAL, STOP, Slip
from onestop.cases.queries.reopened import Again, dealt_with_again
from onestop.cases.queries.slips.competent_person import capacity, decided_above, decider, head_of
from onestop.cases.queries.slips.document import conditions_said
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import bases_of, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.offices import agency_at
from onestop.cases.queries.slips.part_ended import head_of_part
from onestop.cases.terms import version_of
from onestop.documents.api import Phrases, ResultLetter


def result(slip: Slip, file: CaseFile, matter: Matter) -> ResultLetter:
    """The letter that carries the decision."""
    assert file.outcome in ("granted", "refused")  # noqa: S101 - issued once it is decided
    assert file.finished_at is not None  # noqa: S101
    assert file.received_at is not None  # noqa: S101
    version, phrases, because = version_of(file), phrases_of(file), file.because
    agency = agency_at(file.competent_agency, file.finished_at)
    return ResultLetter(
        **on_every_paper(slip, file, version, matter, file.finished_at),
        subject=phrases.subject(version.name.vi),
        addressee=f"{matter.applicant.title} {matter.applicant.name}".strip(),
        granted=file.outcome == "granted",
        decider=decider(file, phrases),
        partly=bool(ended_parts(file)),
        paragraphs=(*_paragraphs(file, matter, phrases), *filter(None, (decided_above(file, version, phrases),))),
        legal_bases=bases_of(file, file.finished_at),
        copies_to=phrases.letter.copies_to,
        received_at=file.received_at,
        issued_at=file.finished_at,
        signed_as=phrases.signing[agency.kind].block(
            capacity(file, matter), agency=agency.authority.vi, for_collective=not version.decided_by_head
        ),
        signatory=name_of(because.given_by if because else "", matter.by),
    )


def _paragraphs(file: CaseFile, matter: Matter, phrases: Phrases) -> tuple[str, ...]:
    """What was decided, with what it was granted, and what of several results did not come, each with what one can do."""
    assert file.outcome in ("granted", "refused")  # noqa: S101 - issued once it is decided
    because, you = file.because, matter.applicant.title or phrases.you["business"]
    result, note = version_of(file).result.name.vi, because.note if because else ""
    head = head_of(file.competent_agency, file, phrases)
    came, gone = (
        what_came(file),
        tuple(words for one in ended_parts(file) for words in _not_there(one, file, phrases, you)),
    )
    if conditions := conditions_said(file):
        made = came.vi if came else result
        return (
            *phrases.with_conditions(result=made, conditions=conditions, note=note, you=you, decider=head),
            *gone,
        )
    if came:
        return (phrases.letter.granted_partly.format(result=came.vi), *filter(None, (note,)), *gone)
    reasons = tuple(words_of(reason).vi for reason in because.reasons) if because else ()
    return phrases.decision(file.outcome, result=result, reasons=reasons, note=note, you=you, decider=head)


def _not_there(part: Part, file: CaseFile, phrases: Phrases, you: str) -> Iterator[str]:
    """Of one that did not come of this case: what was overturned is told as that, and nothing is complained of or applied for
    anew (Law 02/2011/QH13 on complaints, Art. 46; from memory)."""
    again = dealt_with_again(file, part.step)
    return _not_made(part, file.code, phrases, you) if again is None else iter((_again(part, again, phrases, you),))


def _again(part: Part, again: Again, phrases: Phrases, you: str) -> str:
    """In which case it is dealt with again, by which decision, and how far that is."""
    assert part.ended_at is not None  # noqa: S101 - it was ended
    letter, name, one = phrases.letter, part.name.lower().vi, again.because
    if one is None:
        return letter.came_elsewhere.format(name=name, code=again.code)
    because = letter.again_because["own" if one.reasons else "upheld"].format(
        number=one.number, day=f"{one.decided_on:%d/%m/%Y}", authority=one.said.get("authority", "")
    )
    return letter.again.format(
        name=name,
        office=agency_at(part.ended_by, part.ended_at).authority.vi,
        how=letter.how_ended[part.state],
        code=again.code,
        because=because,
        now=letter.again_now[again.state].format(you=you),
    )


def _not_made(part: Part, code: str, phrases: Phrases, you: str) -> Iterator[str]:
    """Which did not come, by whom and why, and where its own paper is; what was refused or stopped can be complained about
    where it was. The letter is signed by whoever granted the rest, and none of this is his to sign for.
    """
    assert part.ended_at is not None  # noqa: S101 - it was ended
    name, reasons = part.name.lower().vi, tuple(words_of(one).vi for one in part.reasons)
    office = agency_at(part.ended_by, part.ended_at).authority.vi
    paper = (REFUSAL if part.state == "refused" else STOP).words.vi
    said = phrases.not_made(name, office, part.state, reasons=reasons, note=part.note)
    yield f"{said} {phrases.letter.paper_of_part.format(paper=paper, office=office, code=code)}"
    if part.state != "withdrawn":
        step = phrases.next_step(head_of_part(part, part.ended_at))
        yield phrases.letter.of_part.format(name=name, you=you, next_step=step)
