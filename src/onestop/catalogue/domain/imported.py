"""A record of the national catalogue made into a version of ours.

It has no form or process of ours: people apply with the generic request form, and one
specialist appraises before the head decides. Its text exists in Vietnamese only, so both
languages show it as it is. Whether it is fully online nobody has said: with an online
channel it is at least partial, and that is all that is claimed.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.catalogue.domain.competence import Agencies, competence_of, levels_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.inspection import CHANNELS, NO_INFORMATION, inspect, promise
from onestop.catalogue.domain.papers import is_piece, is_prose, paper_text
from onestop.catalogue.domain.record import Record
from onestop.catalogue.domain.subjects import read_subjects
from onestop.catalogue.domain.words import plain_words

REQUEST = {
    "code": "request",
    "name": {"vi": "Đơn đề nghị", "en": "Request"},
    "originals": 1,
    "copies": 0,
    "required": True,
    "source": "form",
}


def draft_of(
    record: Record,
    *,
    agencies: Agencies,
    fields: Mapping[str, str],
    form: Mapping[str, Any],
    process: Mapping[str, Any],
    on: date,
    number: int,
) -> Draft:
    """The version to publish; open for applying only if nothing found blocks. `fields`: our codes by folded name."""
    competence = competence_of(record, agencies)
    findings = (*inspect(record), *competence.findings)
    return Draft(
        code=record.code,
        definition=_definition(record, competence.competent, fields, form, process, on),
        source="imported",
        source_digest=record.digest,
        open_for_applying=not any(finding.blocking for finding in findings),
        valid_from=on,
        findings=findings,
        number=number,
    )


def _definition(
    record: Record,
    competent: dict[str, str],
    fields: Mapping[str, str],
    form: Mapping[str, Any],
    process: Mapping[str, Any],
    on: date,
) -> dict[str, Any]:
    content = record.content
    channels = _channels(content.get("methods") or [])
    online = any(channel["channel"] == "online" for channel in channels)
    field = content.get("field") or ""
    return {
        "code": record.code,
        "name": _both(" ".join(record.name.split())),
        "field": _both(field),
        "field_code": fields.get(plain_words(field)) or plain_words(field).replace(" ", "_")[:120] or "unknown",
        "levels": levels_of(record),
        "subjects": read_subjects(content.get("subjects") or [])[0],
        "channels": channels,
        "clock": {},
        "components": [REQUEST, *_components(content.get("dossier") or [])],
        "form": form,
        "process": process,
        "result": _result(content.get("results") or []),
        "legal_bases": content.get("legal_bases") or [],
        "steps": _both(content.get("steps_text") or ""),
        "conditions": _both(content["conditions_text"]) if _is_text(content.get("conditions_text")) else None,
        "competent": competent,
        "service_levels": [{"from": on.isoformat(), "level": "PARTIAL" if online else "INFO_ONLY"}],
        "on_national_portal_since": None,
        "decision_number": content.get("decision_number") or "",
    }


def _both(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _channels(methods: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """As the source has them, but a channel that says the same twice is said once."""
    seen: set[tuple[Any, ...]] = set()
    channels = []
    for method in methods:
        offer = (method["channel"], *promise(method))
        if method["channel"] in CHANNELS and offer not in seen:
            seen.add(offer)
            channels.append(_channel(method))
    return channels


def _channel(method: dict[str, Any]) -> dict[str, Any]:
    term, unit, fee = promise(method)
    note = method.get("note") if _is_text(method.get("note")) else ""
    return {
        "channel": method["channel"],
        "term": term if type(term) is int else None,
        "unit": unit if isinstance(unit, str) else None,
        "fee_amount": fee if type(fee) is int and fee >= 0 else None,
        "fee_note": _both(str(note).removeprefix(NO_INFORMATION).removeprefix("VNĐ").strip()),
    }


def _components(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every row that says anything. Of several groups (cases) none is required of all; prose is no paper to hand in."""
    papers = [paper for group in groups for paper in group.get("items") or [] if paper_text(paper)]
    return [
        {
            "code": f"paper_{number}",
            "name": _both(paper_text(paper)),
            "originals": _count(paper.get("originals")),
            "copies": _count(paper.get("copies")),
            "required": len(groups) == 1 and _is_required(paper_text(paper)),
            "source": "upload",
        }
        for number, paper in enumerate(papers, start=1)
    ]


def _is_required(name: str) -> bool:
    return "nếu có" not in name.casefold() and not is_prose(name) and not is_piece(name)


def _count(number: Any) -> int:
    return number if type(number) is int and number >= 0 else 0


def _result(results: list[dict[str, Any]]) -> dict[str, Any]:
    if not results:
        return {"code": "", "name": _both("")}
    names = "; ".join(str(result.get("name") or "") for result in results)
    return {"code": str(results[0].get("code") or ""), "name": _both(names)}
