"""A record of the national catalogue made into a version of ours.

It has no form or process of ours: people apply with the generic request form beside the papers the source lists, and
one specialist appraises before the head decides. Nothing is added to what the source says, and what it leaves open
stays open. Its text exists in Vietnamese only, so both languages show it as it is. The national portal publishes it,
and whether it is fully online nobody has said: with an online channel it is at least partial.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from onestop.catalogue.domain.competence import Agencies, Competence, competence_of, levels_of, levels_written
from onestop.catalogue.domain.document_numbers import document_numbers
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.ended_agencies import ended_agencies
from onestop.catalogue.domain.fees import Fee, fee_entered, free_in_doubt, read_fee, words_in_term_column
from onestop.catalogue.domain.group_papers import papers_of
from onestop.catalogue.domain.inspection import CHANNELS, inspect
from onestop.catalogue.domain.leftovers import agency_text, own_text, unwrapped, without_page_numbers
from onestop.catalogue.domain.own_case import is_the_procedures_own
from onestop.catalogue.domain.paper_groups import (
    PaperGroup,
    group_findings,
    in_order,
    left_open,
    notes_of,
    read_groups,
)
from onestop.catalogue.domain.paper_makers import drawn_up_in, issued_in
from onestop.catalogue.domain.paper_names import bare, begun
from onestop.catalogue.domain.paper_rows import PaperRow
from onestop.catalogue.domain.papers import sets_of
from onestop.catalogue.domain.promises import read_promise
from onestop.catalogue.domain.record import Record
from onestop.catalogue.domain.record_variants import RecordVariant, RecordVariants, case_named, variants_of
from onestop.catalogue.domain.said_of_ways import says_a_rate, says_originals_are_shown
from onestop.catalogue.domain.steps_terms import unit_in_steps
from onestop.catalogue.domain.subjects import read_subjects
from onestop.catalogue.domain.ways import methods_of, ways_written
from onestop.catalogue.domain.words import plain_words

WHICH_CASE: Final = {"vi": "Hồ sơ của bạn thuộc trường hợp nào?", "en": "Which case is yours?"}
_NO_CONDITION: Final = re.compile(r"(?:\W*không(?: có| quy định| yêu cầu)?(?: điều kiện)?\W*)+", re.IGNORECASE)
_CODE_BETWEEN: Final = re.compile(r"\s*Mã:\s*KQ\.\w\d+\.\d{6}", re.IGNORECASE)
"""The code of a result that grew together with the name of the next."""
_OR: Final = re.compile(r"\bhoặc\s+", re.IGNORECASE)
_TERM: Final = ("term", "unit", "bare", "term_words")
_FEE: Final = ("fee_amount", "fee_note", "fee_doubt", "glued")
_UNKNOWN: Final[Mapping[str, Any]] = {
    "term": None, "unit": None, "bare": {}, "term_words": "", "fee_amount": None, "fee_note": "", "fee_doubt": "", "glued": None,
}  # fmt: skip


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
    groups = read_groups(record.content.get("dossier") or [])
    steps = own_text(record.content.get("steps_text"))
    methods = _methods(methods_of(record.content), steps)
    variants = variants_of(groups, methods, steps)
    found = (*inspect(record), *ended_agencies(record, agencies.ended))
    # What provinces are listed for is no agency's of every province, and of the one who reads this nobody can say.
    of_others = any(one.kind == "of_named_provinces" for one in found)
    competence = Competence({}) if of_others else competence_of(record, agencies)
    findings = (*found, *group_findings(groups, record.name), *variants.findings, *competence.findings)
    groups = groups if variants.variants else left_open(groups)
    definition = {
        **_heading(record, fields, on),
        **_doors(methods, variants, _of_everybody(groups, record.name), steps),
        "form": form,
        "process": process,
        "competent": competence.competent,
        "publication": _publication(record, groups, on),
    }
    return Draft(
        code=record.code,
        definition=definition,
        source="imported",
        source_digest=record.digest,
        open_for_applying=not any(finding.blocking for finding in findings),
        valid_from=on,
        findings=findings,
        number=number,
    )


def _heading(record: Record, fields: Mapping[str, str], on: date) -> dict[str, Any]:
    content = record.content
    online = any(method["channel"] == "online" for method in methods_of(content))
    field = content.get("field") or ""
    return {
        "code": record.code,
        "name": _both(" ".join(record.name.split()).rstrip(" ;:,")),
        "field": _both(field),
        "field_code": fields.get(plain_words(field)) or plain_words(field).replace(" ", "_")[:120] or "unknown",
        "levels": levels_of(record),
        "subjects": read_subjects(content.get("subjects") or [])[0],
        "clock": {},
        "result": _result(content.get("results") or []),
        "legal_bases": list(document_numbers(content.get("legal_bases") or []).read),
        "steps": _both(unwrapped(own_text(content.get("steps_text")))),
        "conditions": _both(unwrapped(conditions))
        if (conditions := own_text(content.get("conditions_text"))) and not _NO_CONDITION.fullmatch(conditions)
        else None,
        "service_levels": [{"from": on.isoformat(), "level": "PARTIAL" if online else "INFO_ONLY"}],
        # The portal does not say since when; it did when it was read.
        "on_national_portal_since": on.isoformat(),
        "decision_number": content.get("decision_number") or "",
    }


def _publication(record: Record, groups: Sequence[PaperGroup], on: date) -> dict[str, Any]:
    content = record.content
    return {
        "read_on": on.isoformat(),
        "decision": content.get("decision_number") or "",
        "decided_by": agency_text(content.get("competent_agency")),
        "carried_out_by": agency_text(content.get("implementing_agency")),
        "works_with": agency_text(content.get("coordinating_agency")),
        "sets": sets_of(content.get("dossier") or [], content.get("steps_text") or ""),
        "notes": list(notes_of(groups)),
        **({"done_at": levels} if (levels := levels_written(record)) else {}),
        **(
            {"no_conditions": words}
            if _NO_CONDITION.fullmatch(words := own_text(content.get("conditions_text")))
            else {}
        ),
        **({"ways": ways} if (ways := ways_written(content)) else {}),
        "unread_bases": list(document_numbers(content.get("legal_bases") or []).unread),
    }


def _both(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def _methods(methods: Sequence[Mapping[str, Any]], steps: str) -> list[dict[str, Any]]:
    fees = free_in_doubt([read_fee(one) for one in methods])
    return [_method(one, fee, steps) for one, fee in zip(methods, fees, strict=True)]


def _method(method: Mapping[str, Any], fee: Fee, steps: str) -> dict[str, Any]:
    """A way of applying with what is known of its term and fee; what is doubtful about them the inspection tells."""
    promise = read_promise(method.get("time"), fee.rest, steps=steps, fee_entered=fee_entered(method))
    bare = promise.bare and {"bare_term": promise.bare, "unit_in_steps": unit_in_steps(promise.bare, steps)}
    doubted = promise.doubted and dict(zip(("doubted_term", "doubted_unit"), promise.doubted, strict=True))
    glued = "time_is_a_fee" in promise.kinds and fee.amount is None
    in_column = words_in_term_column(method)
    return {
        "channel": method["channel"],
        "term": promise.term,
        "unit": promise.unit,
        "fee_amount": fee.amount,
        "fee_note": fee.note,
        "fee_doubt": "glued" if glued else fee.doubt,
        "glued": (method.get("time") or {})["value"] if glued else None,
        "said": fee.rest,
        "note": fee.beside.removeprefix(in_column).lstrip(" .\n") if in_column else fee.beside,
        "term_words": in_column,
        "bare": bare or doubted or {},
    }


def _channel(method: Mapping[str, Any]) -> dict[str, Any]:
    said = {"note": _both(without_page_numbers(method["note"]))} if method["note"] else {}
    doubt = {key: method[key] for key in ("fee_doubt", "glued", "term_words") if method[key]}
    return {key: method[key] for key in ("channel", "term", "unit", "fee_amount")} | {
        "fee_note": _both(method["fee_note"]), **said, **doubt, **method["bare"],
        "is_rate": says_a_rate(method["fee_note"]),
        "shows_originals": says_originals_are_shown(method["fee_note"], method["said"]),
    }  # fmt: skip


def _doors(
    methods: list[dict[str, Any]], variants: RecordVariants, groups: Sequence[PaperGroup], steps: str
) -> dict[str, Any]:
    """Ways of applying, papers, and where there are cases, the question and what each case has of its own."""
    codes = {case: f"case_{number}" for number, case in enumerate(variants.variants, start=1)}
    of_group = {place: code for case, code in codes.items() for place in case.groups}
    made: dict[str, Any] = {
        "channels": list(_said_once(methods) if not _has_terms(variants) else _common(methods)),
        "components": list(_components(groups, of_group, steps)),
    }
    if codes:
        made |= {"question": WHICH_CASE, "variants": [_variant(case, code, methods) for case, code in codes.items()]}
    return made


def _has_terms(variants: RecordVariants) -> bool:
    return any(case.methods for case in variants.variants)


def _variant(case: RecordVariant, code: str, methods: list[dict[str, Any]]) -> dict[str, Any]:
    own = [_channel(methods[place]) for place in case.methods if methods[place]["channel"] in CHANNELS]
    return {"code": code, "name": _both(case.name)} | ({"channels": own} if own else {})


def _said_once(methods: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """As the source has them, but a channel that says the same twice is said once.

    A row that names no case goes on from the last one that does: the same words are another stage behind another case.
    """
    seen: list[tuple[str, dict[str, Any]]] = []
    cases: dict[str, str] = {}
    for method in methods:
        case = cases[method["channel"]] = case_named(method["said"]) or cases.get(method["channel"], "")
        if method["channel"] in CHANNELS and (case, method) not in seen:
            seen.append((case, method))
            yield _channel(method)


def _common(methods: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each way of applying once, with what holds in every case; what differs is said with the case."""
    for name in dict.fromkeys(one["channel"] for one in methods if one["channel"] in CHANNELS):
        of_it = [one for one in methods if one["channel"] == name]
        yield _channel({**of_it[0], "note": "", **_differing(of_it, _TERM), **_differing(of_it, _FEE)})


def _differing(methods: Sequence[Mapping[str, Any]], keys: Sequence[str]) -> dict[str, Any]:
    """The keys as unknown, where the methods do not agree in each of them."""
    alike = all(one[key] == methods[0][key] for one in methods for key in keys)
    return {} if alike else {key: _UNKNOWN[key] for key in keys}


def _by_the_steps(row: PaperRow, drawn_up: Container[str], steps: str) -> PaperRow:
    """A paper of which the steps say that an agency draws it up or issues it, where its name tells no case for it.

    Where that is one of two papers of which either will do, nobody says whose it is.
    """
    if row.wanted in ("office", "in_case", "unless", "online", "partly", "last_if_any"):
        return row
    if begun(row.name) in drawn_up:
        return replace(row, wanted="by_steps")
    if issued_in(steps, row.name):
        return replace(row, wanted="issued")
    either = any(begun(part) in drawn_up for part in _OR.split(row.name)[1:])
    return replace(row, wanted="whose") if either and row.wanted == "always" else row


def _of_everybody(groups: Sequence[PaperGroup], name: str) -> list[PaperGroup]:
    """The groups, in which no paper is kept to a case that is the procedure itself."""
    return [replace(group, rows=tuple(_own(row, name) for row in group.rows)) for group in groups]


def _own(row: PaperRow, name: str) -> PaperRow:
    return replace(row, wanted="always") if row.wanted == "in_case" and is_the_procedures_own(row.name, name) else row


def _components(groups: Sequence[PaperGroup], of_group: Mapping[int, str], steps: str) -> Iterator[dict[str, Any]]:
    """Every row that names a paper, with the heading it stands under and the case it belongs to."""
    number, drawn_up = 0, drawn_up_in(steps)
    alone = all(group.kind in ("office", "note") for group in groups)
    for group in in_order(groups):
        for told in papers_of(group):
            row = _by_the_steps(told, drawn_up, steps)
            if alone and row.wanted == "sent_on":
                # Nothing else tells what the applicant brings, so it may be in there.
                row = replace(row, wanted="heading")
            number += 1
            yield {
                "code": f"paper_{number}",
                "name": _both(row.label),
                "originals": row.originals,
                "copies": row.copies,
                "required": row.wanted == "always",
                "wanted": row.wanted,
                "source": "held" if row.wanted == "office" else "upload",
                **({"named_quantity": True} if row.named_quantity else {}),
                **({"garbled_quantity": True} if row.garbled_quantity else {}),
                **({"parted_quantity": True} if row.parted else {}),
                **({"put_back": "; ".join(row.put_back)} if row.put_back else {}),
                **({"published": list(row.published)} if any(row.published) else {}),
                **({"group": _both(group.label)} if group.title and group.kind != "case" else {}),
                **({"template": row.template} if row.template else {}),
                **({"variants": [of_group[group.place]]} if group.place in of_group else {}),
            }


def _result(results: list[dict[str, Any]]) -> dict[str, Any]:
    if not results:
        return {"code": "", "name": _both("")}
    told = (part for result in results for part in _CODE_BETWEEN.split(str(result.get("name") or "")))
    names = "; ".join(said for part in told if (said := bare(part).rstrip(" .;")))
    return {"code": str(results[0].get("code") or ""), "name": _both(names)}
