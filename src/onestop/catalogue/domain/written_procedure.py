"""A procedure as we write it (YAML) made into the whole definition that is published.

What is shared (process, form, name of the field) is copied in, so that a published
version never changes because something it shares was rewritten.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from onestop.catalogue.domain.duties import written_duties
from onestop.catalogue.domain.written_papers import component, situations_of, situations_page, written_papers
from onestop.forms.api import form_plan
from onestop.kernel.text import nfc

FEES: dict[str, dict[str, str]] = {
    "council": {
        "vi": "Theo nghị quyết của Hội đồng nhân dân tỉnh",
        "en": "As set by the Provincial People's Council",
    },
    "law": {"vi": "Theo quy định về phí và lệ phí", "en": "As set by the law on fees and charges"},
    "unstated": {"vi": "", "en": ""},
}
"""Fees whose amount is decided elsewhere or stated nowhere: the amount is unknown here, never zero."""
FREE = {"vi": "Miễn phí", "en": "Free"}
NO_NOTE = {"vi": "", "en": ""}


@dataclass(frozen=True, slots=True)
class SharedParts:
    """The shared pieces written procedures refer to by name."""

    fields: Mapping[str, Any]
    processes: Mapping[str, Any]
    forms: Mapping[str, Any]
    shared_questions: Mapping[str, Any]
    papers: Mapping[str, Any] = field(default_factory=dict)
    """Papers several procedures ask for, by code."""
    situations: Mapping[str, Any] = field(default_factory=dict)
    """What may be so of whoever applies, and asks for more papers; in words, by code."""
    duties: Mapping[str, Any] = field(default_factory=dict)
    """What binds whoever applies for any of several procedures, by code."""
    acts: Mapping[str, Any] = field(default_factory=dict)
    """When the acts they cite are in force, and whether anybody has read so, by number."""
    systems: Mapping[str, Any] = field(default_factory=dict)
    """Systems of the nation that take online what is not lodged here, by code."""


def definition_of(written: Mapping[str, Any], shared_parts: SharedParts) -> dict[str, Any]:
    """The published definition of a written procedure."""
    written = _told_beside(written)
    since = written.get("on_national_portal_since")
    papers, situations = (
        written_papers(written, shared_parts.papers),
        situations_of(written, shared_parts.situations),
    )
    definition = {
        "code": written["code"],
        "name": written["name"],
        "field": shared_parts.fields[written["field"]],
        "field_code": written["field"],
        "levels": written["levels"],
        "subjects": written["subjects"],
        "channels": _channels(written["channels"], shared_parts.systems),
        "clock": written.get("clock", {}),
        "components": [component(paper, situations, written["legal_bases"]) for paper in papers],
        "form": _form(written, shared_parts, papers, situations),
        "process": _process(
            shared_parts.processes[written["process"]], quota=written.get("quotas", {}), lasts=written.get("lasts", {})
        ),
        "result": written["result"],
        "legal_bases": written["legal_bases"],
        "steps": written["steps"],
        "conditions": written.get("conditions"),
        "competent": competent(written["competent"]) if "competent" in written else {},
        "service_levels": [
            {"from": day.isoformat(), "level": level} for day, level in written["service_levels"].items()
        ],
        "on_national_portal_since": since.isoformat() if since else None,
    }
    definition |= _said_beside(written, shared_parts.acts)
    if duties := [*written_duties(written, shared_parts.duties)]:
        definition["duties"] = duties
    if "received_elsewhere" in written:
        definition["publication"] = _publication(written["received_elsewhere"])
    if written.get("variants"):
        variants = [_variant(one, shared_parts.systems) for one in written["variants"]]
        definition |= {"question": written["question"], "variants": variants}
    composed: dict[str, Any] = _composed(definition)
    return composed


def _said_beside(written: Mapping[str, Any], acts: Mapping[str, Any]) -> dict[str, Any]:
    """What nobody has checked, whether a chairman decides, and what tells for whom it is done once; what there is nothing of is
    left out.
    """
    notes = [{name: note[name] for name in ("about", "says", "source")} for note in written.get("notes", ())]
    unread = [number for number in written["legal_bases"] if acts.get(number, {}).get("unverified")]
    said = {"notes": notes, "unverified_bases": unread, "head_decides": written.get("decided_by") == "chairman"}
    said["once"] = written.get("once", [])
    return {name: value for name, value in said.items() if value}


def _publication(elsewhere: Mapping[str, Any]) -> dict[str, Any]:
    """What the national portal says of a procedure that is not the province's: who decides, and where to apply."""
    by = elsewhere["by"]
    return {"read_on": elsewhere["read_on"].isoformat(), "decision": elsewhere["decision"], "decided_by": by} | {
        "carried_out_by": by,
        "notes": [],
    }


def competent(written: str) -> dict[str, str]:
    """An agency by its code, or every agency of a level within its own area."""
    return {"agency": written} if "." in written else {"level": written}


def _composed(value: Any) -> Any:
    """The same value with every text in Unicode composed form."""
    match value:
        case str():
            return nfc(value)
        case list():
            return [_composed(item) for item in value]
        case dict():
            return {key: _composed(item) for key, item in value.items()}
        case _:
            return value


def _form(
    written: Mapping[str, Any], shared_parts: SharedParts, papers: list[dict[str, Any]], situations: Mapping[str, Any]
) -> dict[str, Any]:
    """The form, and the page of situations that decide which papers are wanted."""
    form = shared_parts.forms[written["form"]]
    more = [*situations_page(papers, situations, form)]
    form = {**form, "pages": [*form["pages"], *more]} if more else form
    return form_plan(form, shared_parts.shared_questions, rules=written.get("rules", ()))


def _channels(written: Mapping[str, Any], systems: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [_channel(name, channel, systems) for name, channel in written.items()]


def _variant(written: Mapping[str, Any], systems: Mapping[str, Any]) -> dict[str, Any]:
    """A case, with its own terms, fees and clock where it has any."""
    variant: dict[str, Any] = {"code": written["code"], "name": written["name"]}
    if "channels" in written:
        variant["channels"] = _channels(written["channels"], systems)
    if "clock" in written:
        variant["clock"] = written["clock"]
    return variant


def _channel(name: str, written: Mapping[str, Any], systems: Mapping[str, Any]) -> dict[str, Any]:
    fee, beside = written["fee"], written.get("fee_beside", NO_NOTE)
    # That it is free its amount says; what is paid beside it is all there is to add.
    note = FEES[fee] if isinstance(fee, str) else FREE if fee == 0 and beside == NO_NOTE else NO_NOTE
    return {
        "channel": name,
        "term": written["term"],
        "unit": written["unit"],
        "fee_amount": None if isinstance(fee, str) else fee,
        "fee_note": _with(written.get("fee_note", note), beside),
        **{
            name: written[name]
            for name in ("fee_per", "fee_beyond", "copies_fee", "shows_originals")
            if name in written
        },
        **(_elsewhere(systems[written["elsewhere"]]) if "elsewhere" in written else {}),
    }


def _elsewhere(system: Mapping[str, Any]) -> dict[str, Any]:
    return {"elsewhere": system["name"], "elsewhere_at": system["link"]}


def _told_beside(written: Mapping[str, Any]) -> dict[str, Any]:
    """What is paid or waived beside the fee, told at every way of applying and in every case."""
    beside = {name: written[name] for name in ("fee_beside", "copies_fee") if name in written}
    if not beside:
        return dict(written)
    told: dict[str, Any] = {"channels": _each_told(written["channels"], beside)}
    if "variants" in written:
        told["variants"] = [
            {**one, "channels": _each_told(one["channels"], beside)} if "channels" in one else one
            for one in written["variants"]
        ]
    return {**written, **told}


def _each_told(channels: Mapping[str, Any], beside: Mapping[str, Any]) -> dict[str, Any]:
    return {name: {**beside, **channel} for name, channel in channels.items()}


def _with(note: Mapping[str, str], beside: Mapping[str, str]) -> dict[str, str]:
    whole = {language: "; ".join(filter(None, (said, beside[language]))) for language, said in note.items()}
    return {language: said[:1].upper() + said[1:] for language, said in whole.items()}


def _process(shared: Mapping[str, Any], **times: Mapping[str, Any]) -> dict[str, Any]:
    """The shared process with this procedure's shares of time, and what its steps must last."""
    process: dict[str, Any] = deepcopy(dict(shared))
    for name, by_step in times.items():
        for step, time in by_step.items():
            process["nodes"][step][name] = time
    return process
