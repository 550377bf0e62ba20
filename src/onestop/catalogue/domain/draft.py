"""A version about to be published, and what forbids it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, ClassVar, Literal

from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.domain.result_document import document_faults
from onestop.forms.api import profile_faults, variants_of
from onestop.kernel.alphabet import NotWritable, faults_in
from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes
from onestop.kernel.refusal import Kind, Refusal
from onestop.rules.api import ClockPolicy, ClockRefusal
from onestop.workflow.api import Definition, MalformedDefinition, check


class Unsound(Refusal):
    """The definition could deadlock, ask the impossible or promise no date; `faults` say where."""

    code = "catalogue.unsound"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, faults: tuple[Text, ...]) -> None:
        self.procedure = procedure
        self.faults = faults
        self.reason = Text(" ".join(fault.vi for fault in faults), " ".join(fault.en for fault in faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What to publish. `source_digest` identifies the record it was made from."""

    code: str
    definition: dict[str, Any]
    source: Literal["own", "imported"]
    source_digest: str
    open_for_applying: bool
    valid_from: date
    findings: tuple[Finding, ...] = ()
    popularity: int = 0
    number: int = 1


def refuse_unsound(draft: Draft) -> None:
    """Let only what can be carried out be published.

    Raises:
        Unsound: with everything to mend.
    """
    faults = (*_process_faults(draft.definition["process"]), *_form_faults(draft.definition["form"]))
    faults += tuple(_letter_faults(draft.definition))
    faults += tuple(_variant_faults(draft.definition))
    faults += tuple(_condition_faults(draft.definition))
    faults += tuple(_once_faults(draft.definition))
    faults += tuple(document_faults(draft.definition))
    if draft.open_for_applying:
        faults += tuple(_clock_faults(draft.definition))
    if faults:
        raise Unsound(procedure=draft.code, faults=faults)


def _letter_faults(definition: Mapping[str, Any]) -> Iterator[Text]:
    """Names of a procedure and of what belongs to it stand on papers."""
    for where, fault in faults_in(definition):
        yield NotWritable.of(fault, Text(where, where)).words()


def _process_faults(process: Mapping[str, Any]) -> tuple[Text, ...]:
    return _checked_process(canonical_bytes(process))


def _form_faults(form: Mapping[str, Any]) -> tuple[Text, ...]:
    return _checked_form(canonical_bytes(form))


@lru_cache(maxsize=512)
def _checked_process(written: bytes) -> tuple[Text, ...]:
    """Hundreds of procedures share a process; its state space is searched once."""
    try:
        definition = Definition.from_dict(json.loads(written))
    except MalformedDefinition as malformed:
        return (Text(f"Quy trình không đọc được: {malformed}", f"The process cannot be read: {malformed}"),)
    faults = tuple(fault.words for fault in check(definition))
    if b'"decision":true' not in written:
        faults += (Text("Quy trình không có bước quyết định.", "No step of the process decides."),)
    return faults


@lru_cache(maxsize=512)
def _checked_form(written: bytes) -> tuple[Text, ...]:
    return tuple(fault.words for fault in profile_faults(json.loads(written)))


def _variant_faults(definition: Mapping[str, Any]) -> Iterator[Text]:
    """A case chosen by nobody, or a paper or a question of a case there is not, would be asked of nobody."""
    codes = [variant["code"] for variant in definition.get("variants", ())]
    if len(set(codes)) != len(codes) or len(codes) == 1:
        yield Text("Các trường hợp phải có từ hai và mã khác nhau.", "Cases must be two or more, each with its code.")
    for component in definition["components"]:
        for code in component.get("variants", ()):
            if code not in codes:
                name = component["code"]
                yield Text(f"Giấy tờ {name}: không có trường hợp {code}.", f"Paper {name}: there is no case {code}.")
    for name, variants in variants_of(definition["form"]).items():
        for code in variants:
            if code not in codes:
                yield Text(f"Câu {name}: không có trường hợp {code}.", f"Question {name}: there is no case {code}.")


def _condition_faults(definition: Mapping[str, Any]) -> Iterator[Text]:
    """A paper wanted with an answer nobody can give, or not in one of its cases, would be asked of nobody, one described by
    it not described.
    """
    every = [variant["code"] for variant in definition.get("variants", ())]
    asked = {name: set(variants or every) for name, variants in variants_of(definition["form"]).items()}
    for component in definition["components"]:
        named = {name for key in ("asked_when", "described_by", "answered") for name in component.get(key, ())}
        cases = set(component.get("variants") or every)
        for name in sorted(name for name in named if name not in asked or not cases <= asked[name]):
            code = component["code"]
            yield Text(
                f"Giấy tờ {code}: biểu mẫu không hỏi “{name}”.", f"Paper {code}: the form does not ask for “{name}”."
            )


def _once_faults(definition: Mapping[str, Any]) -> Iterator[Text]:
    """What nobody is asked tells nobody apart."""
    asked = variants_of(definition["form"])
    for name in definition.get("once", ()):
        if name not in asked:
            yield Text(f"once: biểu mẫu không hỏi “{name}”.", f"once: the form does not ask for “{name}”.")


def _clock_faults(definition: Mapping[str, Any]) -> Iterator[Text]:
    for channel, clock in _counted(definition):
        try:
            ClockPolicy.from_dict({**clock, "unit": channel["unit"], "term": channel["term"]})
        except ClockRefusal as refusal:
            name = channel["channel"]
            yield Text(f"Thời hạn qua kênh {name}: {refusal}", f"The term by {name}: {refusal}")


def _counted(definition: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Each channel with how its term is counted, those of the cases among them."""
    variants = definition.get("variants", ())
    # What the procedure says for all is never used where each case says it for itself.
    shared = () if variants and all("channels" in one for one in variants) else (definition,)
    for part in (*shared, *variants):
        clock = part.get("clock", definition["clock"])
        yield from ((channel, clock) for channel in part.get("channels", ()))
