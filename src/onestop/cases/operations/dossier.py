"""What a dossier must hold before it may be lodged: answers, papers, a place to go."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final, TypeAlias
from uuid import UUID

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.item import Item
from onestop.cases.domain.outstanding import asked_anew, in_part_of, lacking_of
from onestop.cases.domain.received import Counts
from onestop.cases.domain.refusals_of_lodging import (
    AnswersNotAccepted,
    NoCompetentAgency,
    NotOpenForApplying,
    NotReceivedHere,
    PaperNotAsked,
    PapersMissing,
)
from onestop.cases.store import Paper
from onestop.cases.terms import plan_of, terms_of, version_of
from onestop.catalogue.api import ProcedureVersion
from onestop.documents import api as documents
from onestop.forms import api as forms
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal
from onestop.organisation import api as organisation

Uploads: TypeAlias = Mapping[str, UUID | Sequence[UUID]]
"""Component code → one file or several."""
KINDS_OF_LEVEL: Final = {
    "province": ("department", "office"),
    "district": ("district",),
    "commune": ("commune",),
}


def check_open(version: ProcedureVersion, channel: str) -> None:
    """Whether a dossier may be begun, or lodged, by `channel`: asked before anything is typed, and again at the end.

    Raises:
        NotOpenForApplying, TakenElsewhere, NoSuchChannel.
    """
    if not version.open_for_applying:
        raise NotOpenForApplying(procedure=version.code)
    version.check_received_by(channel)


def is_open(version: ProcedureVersion, channel: str) -> bool:
    """Whether `check_open` lets it through."""
    try:
        check_open(version, channel)
    except Refusal:
        return False
    return True


def check_answers(version: ProcedureVersion, answers: Mapping[str, Any], *, today: date) -> None:
    """Raises AnswersNotAccepted."""
    errors = forms.check_answers(plan_of(version), answers, today=today) if version.form else []
    if errors:
        raise AnswersNotAccepted(errors=tuple(errors))


def check_correction(file: CaseFile, corrected: Mapping[str, Any], *, today: date) -> None:
    """The form as a whole holds with these answers, and only what the open request asks for, or is bound to it, changes.

    Raises:
        AnswersNotAccepted.
    """
    if not corrected or file.asked is None:
        return
    asked, plan = asked_anew(file), plan_of(version_of(file))
    errors = forms.correction_faults(plan, file.answers, corrected, asked=asked, today=today)
    if errors:
        raise AnswersNotAccepted(errors=tuple(errors))


def papers_of(uploads: Uploads, on_paper: Collection[str]) -> dict[str, tuple[UUID, ...]]:
    """Files by component; a component that comes on paper has none."""
    papers: dict[str, tuple[UUID, ...]] = dict.fromkeys(on_paper, ())
    for code, given in uploads.items():
        files = (given,) if isinstance(given, UUID) else tuple(given)
        if files:
            papers[code] = files
    return papers


def check_asked(version: ProcedureVersion, papers: Mapping[str, Sequence[UUID]]) -> None:
    """All that is handed in is for a component of the procedure. Raises PaperNotAsked."""
    if papers:
        asked = {component.code for component in version.components}
        for code in papers:
            if code not in asked:
                raise PaperNotAsked(component=code)


def check_complete(
    version: ProcedureVersion, papers: Mapping[str, Sequence[UUID]], *, answers: Mapping[str, Any], channel: str
) -> None:
    """Every paper that is required with these answers is there, as a file or on paper. Raises PapersMissing."""
    wanted = [one for one in version.asked_papers if one.required and one.code not in papers]
    missing = [one for one in wanted if one.is_asked(answers, channel)]
    if missing:
        raise PapersMissing(
            procedure=version.code,
            papers=tuple(component.name for component in missing),
            components=tuple(component.code for component in missing),
        )


def lacking_papers(
    version: ProcedureVersion, *, answers: Mapping[str, Any], channel: str, received: Counts
) -> tuple[Item, ...]:
    """The required papers that are not there in the number they take, each with how many; what acceptance refuses for.

    Nothing by a way in which it is not received: that is refused for itself.
    """
    return lacking_of(terms_of(version, channel), answers, received) if is_open(version, channel) else ()


def papers_in_part_of(
    version: ProcedureVersion, *, answers: Mapping[str, Any], channel: str, received: Counts
) -> tuple[Item, ...]:
    """Those that need not come, of which fewer came than are wanted: acceptance asks why they will do."""
    return in_part_of(terms_of(version, channel), answers, received) if is_open(version, channel) else ()


def check_uploads(papers: Mapping[str, Sequence[UUID]], *, applicant_id: int | None, by: Actor) -> dict[UUID, str]:
    """The digests of these files, which are the applicant's own or were scanned at a counter by whoever hands them in.

    Raises:
        NoSuchUpload, Infected.
    """
    wanted = [upload for uploads in papers.values() for upload in uploads]
    found = documents.check_attachable(wanted, applicant_id=applicant_id, by=by)
    return {upload: found[upload].digest for upload in wanted}


def papers_given(
    papers: Mapping[str, Sequence[UUID]], digests: Mapping[UUID, str], *, round_: int = 0
) -> tuple[Paper, ...]:
    """One row a file, each file once a component; a component without any came on paper."""
    return tuple(
        Paper(component, upload, round_, digests[upload] if upload else "")
        for component, uploads in papers.items()
        for upload in (dict.fromkeys(uploads) or (None,))
    )


def as_content(papers: Sequence[Paper]) -> tuple[tuple[str, str], ...]:
    """Papers as the law and its events know them: (component, digest)."""
    return tuple((paper.component, paper.digest) for paper in papers)


def check_received_at(agency: str, *, on: date) -> None:
    """Raises NotReceivedHere, UnknownAgency."""
    if not organisation.agency(agency, on).handles_cases:
        raise NotReceivedHere(agency=agency)


def competent_agency(version: ProcedureVersion, *, intake: str, chosen: str | None, on: date) -> tuple[str, str]:
    """(agency, level): who decides on what was handed in at `intake`, or at the agency `chosen`.

    Raises:
        NoCompetentAgency: it does not follow; the applicant must choose.
    """
    named = version.competent.get("agency")
    if named:
        return named, version.levels[0] if version.levels else "province"
    levels = (*version.levels, *filter(None, (version.competent.get("level"),)))
    kinds = _kinds_of(levels)
    code: str | None = chosen or intake
    while code is not None:
        agency = organisation.agency(code, on)
        if agency.kind in kinds:
            return agency.code, kinds[agency.kind]
        code = agency.parent_code
    raise NoCompetentAgency(procedure=version.code, agency=chosen or intake, levels=tuple(dict.fromkeys(levels)))


@lru_cache(maxsize=64)
def _kinds_of(levels: tuple[str, ...]) -> Mapping[str, str]:
    """Which kinds of agency decide, and at which of the levels that is."""
    return {kind: level for level in levels for kind in KINDS_OF_LEVEL.get(level, ())}
