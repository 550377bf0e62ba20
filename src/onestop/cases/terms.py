"""The terms of a published version as the law of a case needs them, kept in memory: they never change."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_rule import (
    UNSTATED,
    Falls,
    FeeKind,
    FeeRule,
    OfCopies,
    amount_due,
    rule_for,
)
from onestop.cases.domain.fees import dotted
from onestop.cases.domain.received import ONE, Sets
from onestop.cases.domain.terms import DossierPaper, FormQuestion, PaperAtReturn, Terms
from onestop.cases.one_result import of_one_result, own_bases
from onestop.catalogue import api as catalogue
from onestop.forms import api as forms
from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold
from onestop.rules.api import ClockPolicy, after_issue
from onestop.workflow.api import Definition, alone

_NO_WORDS: Final = Text("", "")
# A digest is part of the first key so that a replaced database is never answered with the old one's terms.
_processes: dict[tuple[int, str], Definition] = {}
_plans: dict[tuple[int, str, str], forms.Plan] = {}
_terms: dict[tuple[int, str, str, str], tuple[catalogue.ProcedureVersion, Terms]] = {}
"""By id of the version, variant, channel and the one result it is about alone, beside the version they were read from, as it is
for that."""


def terms_of(version: catalogue.ProcedureVersion, channel: str, part: str = "") -> Terms:
    """What `version`, in the variant chosen of it, says about a case received by `channel`; where that is about one of several
    results alone, `part` is the step that yields it.

    Raises:
        NoSuchChannel, NoTerm: the version is not received that way, or promises nothing.
        KeyError: its process has no such step, or that yields nothing apart.
    """
    key = (version.id, version.variant, channel, part)
    if key not in _terms or _terms[key][0].digest != version.digest:
        process = _process(version)
        about = of_one_result(version, process, part) if part else version
        _terms[key] = (about, _read(about, channel, alone(process, part) if part else process))
    return _terms[key][1]


def makes_apart(version: catalogue.ProcedureVersion, part: str) -> bool:
    """Whether its process has a step of that code which yields a result that can be made alone."""
    return part in _process(version).results_apart


def names_bases_of_group(file: CaseFile, part: str = "") -> bool:
    """Whether what is written of that one of several results, or in a case about one alone, can only name the group's bases."""
    about, version = part or file.part, whole_version_of(file)
    return makes_apart(version, about) and not own_bases(_process(version), about)


def legal_bases_of(file: CaseFile, part: str = "") -> tuple[str, ...]:
    """What a case rests on, or that one of its several results."""
    version = version_of(file)
    return (makes_apart(version, part) and own_bases(_process(version), part)) or version.legal_bases


def version_of(file: CaseFile) -> catalogue.ProcedureVersion:
    """The version a case lives under, in the variant it was lodged in.

    As it was when its terms were read: what it says of a case never changes, when it ends and whether it is open may.
    """
    version, terms = _terms.get((file.terms.version_id, file.variant, file.channel, file.part), (None, None))
    if version is None or terms is not file.terms:
        whole = whole_version_of(file)
        return of_one_result(whole, _process(whole), file.part) if file.part else whole
    return version


def whole_version_of(file: CaseFile) -> catalogue.ProcedureVersion:
    """The same of the whole matter, where the case is about one of its results alone."""
    return _in_case(catalogue.version(file.terms.version_id), file.variant)


def step_names(version: catalogue.ProcedureVersion) -> dict[str, Text]:
    """What the steps of its process are called, by code."""
    return {step.code: step.name for step in _process(version).steps}


def _in_case(version: catalogue.ProcedureVersion, variant: str) -> catalogue.ProcedureVersion:
    """The version in the variant chosen; as it is before choosing where that was erased with the content of the case."""
    return version.for_variant(variant) if variant or not version.variants else version.before_choosing


def plan_of(version: catalogue.ProcedureVersion) -> forms.Plan:
    """The form of `version`, which must have one, as its variant asks it; read once."""
    key = (version.id, version.digest, version.variant)
    if key not in _plans:
        _plans[key] = forms.read_plan(version.form)
    return _plans[key]


def terms_kept(
    version_id: int, variant: str, channel: str, procedure_code: str, procedure_version: int, part: str = ""
) -> Terms:
    """The terms a stored case lives under; the catalogue is asked the first time only."""
    _, kept = _terms.get((version_id, variant, channel, part), (None, None))
    if kept and (kept.procedure_code, kept.procedure_version) == (procedure_code, procedure_version):
        return kept
    return terms_of(_in_case(catalogue.version(version_id), variant), channel, part)


def _read(version: catalogue.ProcedureVersion, channel: str, process: Definition) -> Terms:
    return Terms(
        version_id=version.id,
        procedure_code=version.code,
        procedure_version=version.number,
        policy=_policy(version, channel),
        process=process,
        papers=tuple(_papers(version, channel)),
        questions=tuple(_questions(version)) if version.form else (),
        once=version.once,
        gives_document=version.result.document is not None,
        conditional=bool(version.result.document and version.result.document.conditional),
        not_reissued=_not_reissued(version),
        fee=_fee(version, channel),
        field=version.field_code,
        after=after_issue(field=version.field_code, procedure=version.code),
        at_return=tuple(_at_return(version, channel)),
    )


def reserved_in(version_id: int) -> Iterator[str]:
    """The codes of the steps that the process of that version gives to another agency by law."""
    return (step.code for step in _process(catalogue.version(version_id)).steps if step.only_there)


def _not_reissued(version: catalogue.ProcedureVersion) -> Text | None:
    document = version.result.document
    return document.reissue.says if document and document.reissue else None


def _fee(version: catalogue.ProcedureVersion, channel: str) -> FeeRule:
    """That of the variant; where it was erased nothing is said of any."""
    return UNSTATED if version.needs_variant else fee_rule(version.channel(channel))


def door_of(file: CaseFile, version: catalogue.ProcedureVersion) -> catalogue.Channel | None:
    """The way by which a case came, with what is charged for it: nothing, or the rest, where one it takes up again was paid."""
    door = next((one for one in version.channels if one.channel == file.channel), None)
    if door is None or not file.paid_before:
        return door and _charged(door, file.fee)
    if file.fee.is_for_copies:
        return _charged(door, file.fee)
    if file.fee.takes_money:
        return replace(door, fee_amount=file.fee.amount)
    return replace(door, fee_amount=0, fee_note=_NO_WORDS, fee_per=_NO_WORDS, fee_doubt="")


def door_for(door: catalogue.Channel, answers: Mapping[str, Any]) -> catalogue.Channel:
    """A way of applying with what is charged of one application whose form is answered so."""
    return _charged(door, rule_for(fee_rule(door), answers))


def _charged(door: catalogue.Channel, rule: FeeRule) -> catalogue.Channel:
    """With the copies that are asked for: as the sum where that is known, beside who sets it where it is not."""
    if not rule.copies or rule.of_copies is None:
        return door
    said = _copies(rule.of_copies, rule.copies, rule.due_for_copies)
    if not rule.is_for_copies:
        return replace(door, copies=Text(f"Thu riêng, ngoài khoản trên. {said.vi}", f"Charged beside it. {said.en}"))
    return replace(door, copies=said, fee_amount=amount_due(rule))


def _copies(of: OfCopies, many: int, due: int) -> Text:
    vi, en = f"{of.per.vi} × {many} = {dotted(due)} đồng", f" per {of.per.en} × {many} = VND {due:,}"
    return Text(f"Bản sao: {dotted(of.amount)} đồng/{vi}", f"Copies: VND {of.amount:,}{en}")


def fee_rule(door: catalogue.Channel) -> FeeRule:
    """What is to be paid by one way of applying, as its version says it; `rule_for` adds what one application asks for."""
    rule, copies = _fee_rule(door), door.copies_fee
    if copies is None:
        return rule
    return replace(rule, of_copies=OfCopies(amount=copies.amount, per=copies.per, question=copies.question))


def _fee_rule(door: catalogue.Channel) -> FeeRule:
    if door.fee_amount == 0:
        return FeeRule(kind="free", said=door.fee_beside)
    if door.fee_amount:
        kind: FeeKind = "rate" if door.is_rate else "amount"
        return FeeRule(
            kind=kind, amount=door.fee_amount, per=door.fee_per, falls=_falls(door.fee_beyond), said=door.fee_note
        )
    if not door.fee_note.vi:
        return UNSTATED
    council = "hoi dong nhan dan" in fold(door.fee_note.vi)
    return FeeRule(kind="council" if council else "law", said=door.fee_note)


def _falls(beyond: catalogue.Beyond | None) -> Falls | None:
    if beyond is None:
        return None
    return Falls(first=beyond.first, amount=beyond.amount, most=beyond.most, each=beyond.each)


def _policy(version: catalogue.ProcedureVersion, channel: str) -> ClockPolicy:
    """That of the variant. Where it was erased, of any that promises something: what it promised stands in the row, and nothing
    more is decided by it.
    """
    if not version.needs_variant:
        return version.clock_policy(channel)
    for one in version.variants:
        with suppress(catalogue.NoSuchChannel, catalogue.NoTerm):
            return version.for_variant(one.code).clock_policy(channel)
    return version.clock_policy(channel)


def _papers(version: catalogue.ProcedureVersion, channel: str) -> Iterator[DossierPaper]:
    """The form is filled in, so no paper of it is required; a request may ask for it anew all the same."""
    for one in version.components:
        if one.source != "held" and (not one.channels or channel in one.channels):
            required, sets = one.required and one.source == "upload", Sets(one.originals, one.copies)
            yield DossierPaper(one.code, one.name, required, one.asked_when, sets if sets.total else ONE, one.shown)


def _at_return(version: catalogue.ProcedureVersion, channel: str) -> Iterator[PaperAtReturn]:
    """The papers of what binds whoever receives the result; of two duties that name one paper it is one."""
    bind = [one for one in version.duties if one.at in catalogue.AT_RETURN and one.binds(channel)]
    papers = {paper.code: paper for one in bind for paper in one.papers}
    yield from (PaperAtReturn(one.code, one.how, one.name, one.sent_as, one.component) for one in papers.values())


def _questions(version: catalogue.ProcedureVersion) -> Iterator[FormQuestion]:
    for page in plan_of(version).pages:
        for one in page.fields:
            name = Text(_under(page.title.vi, one.label.vi), _under(page.title.en, one.label.en))
            yield FormQuestion(one.name, name, one.asked_when)


def _under(title: str, label: str) -> str:
    """A question with its heading, which may be a question itself.

    >>> _under("Cha", "Năm sinh"), _under("Which of these apply?", "The parents are married")
    ('Cha: Năm sinh', 'Which of these apply? The parents are married')
    """
    return f"{title} {label}" if title.endswith("?") else f"{title}: {label}"


def _process(version: catalogue.ProcedureVersion) -> Definition:
    """One definition for all channels of a version, for its tables grow with use."""
    key = (version.id, version.digest)
    if key not in _processes:
        data: dict[str, Any] = version.process
        _processes[key] = Definition.from_dict(data)
    return _processes[key]
