"""A version's content as one JSON document, and back. Its digest is the version's identity.

Dates are ISO strings, texts `{vi, en}`; canonical bytes (RFC 8785) make the digest the
same on every machine.
"""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.catalogue.domain.channel import Beyond, Channel, CopiesFee
from onestop.catalogue.domain.component import Component
from onestop.catalogue.domain.duties import read_duty
from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.domain.publication import Note, Publication
from onestop.catalogue.domain.result_document import read_document
from onestop.catalogue.domain.said_of_ways import says_a_rate, says_originals_are_shown
from onestop.catalogue.domain.version import ProcedureVersion, Result, ServiceLevel, Variant
from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes

_NOTHING = {"vi": "", "en": ""}
"""What a definition leaves out it had no words for; those of earlier years know no variants."""

_SEVERAL = "several"
"""What versions published until 2026 say of a row that names more than one paper: too often wrongly, and nobody reads it."""


def digest_of(definition: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical definition, hex."""
    return hashlib.sha256(canonical_bytes(definition)).hexdigest()


def text(value: dict[str, str]) -> Text:
    return Text(value["vi"], value["en"])


def _channel(item: dict[str, Any]) -> Channel:
    return Channel(
        channel=item["channel"],
        term=item["term"],
        unit=item["unit"],
        fee_amount=item["fee_amount"],
        fee_note=text(item["fee_note"]),
        fee_per=text(item.get("fee_per", _NOTHING)),
        fee_beyond=_beyond(item.get("fee_beyond")),
        copies_fee=_copies_fee(item.get("copies_fee")),
        is_rate=bool(item["fee_amount"]) and _is_rate(item),
        fee_doubt=item.get("fee_doubt", ""),
        glued=item.get("glued"),
        shows_originals=_shows_originals(item),
        note=text(item.get("note", _NOTHING)),
        elsewhere=text(item.get("elsewhere", _NOTHING)),
        elsewhere_at=item.get("elsewhere_at", ""),
        bare_term=item.get("bare_term"),
        unit_in_steps=item.get("unit_in_steps"),
        term_words=item.get("term_words", ""),
        doubted_term=item.get("doubted_term"),
        doubted_unit=item.get("doubted_unit"),
    )


def _beyond(item: Mapping[str, Any] | None) -> Beyond | None:
    return Beyond(**{**item, "each": text(item["each"])}) if item else None


def _copies_fee(item: Mapping[str, Any] | None) -> CopiesFee | None:
    return CopiesFee(**{**item, "per": text(item["per"])}) if item else None


def _is_rate(item: Mapping[str, Any]) -> bool:
    """Where the note says what each copy costs beside the fee, that is no rate of the fee itself."""
    said = "copies_fee" not in item and says_a_rate(item["fee_note"]["vi"])
    return "fee_per" in item or item.get("is_rate", said)


def _shows_originals(item: Mapping[str, Any]) -> bool:
    said = says_originals_are_shown(item["fee_note"]["vi"], item.get("note", _NOTHING)["vi"])
    return bool(item.get("shows_originals", said))


def _component(item: dict[str, Any]) -> Component:
    kept = {**item, "name": text(item["name"]), "variants": tuple(item.get("variants", ()))}
    kept |= {names: tuple(item.get(names, ())) for names in ("channels", "described_by", "answered", "published")}
    kept |= {words: text(item.get(words, _NOTHING)) for words in ("group", "only_if", "stands_for")}
    kept["asked_when"] = {name: tuple(values) for name, values in item.get("asked_when", {}).items()}
    kept.pop(_SEVERAL, None)
    return Component(**kept)


def _variant(item: dict[str, Any]) -> Variant:
    return Variant(
        code=item["code"],
        name=text(item["name"]),
        channels=tuple(map(_channel, item.get("channels", ()))),
        clock=item.get("clock"),
    )


def _result(item: dict[str, Any]) -> Result:
    name = text(item["name"])
    return Result(
        code=item["code"],
        name=name,
        document=read_document(item.get("document"), name=name),
        not_issued=text(item.get("not_issued", _NOTHING)),
    )


def _publication(item: dict[str, Any] | None) -> Publication | None:
    if item is None:
        return None
    lists = {name: tuple(item.get(name, ())) for name in ("notes", "unread_bases", "done_at")}
    return Publication(**item | lists | {"read_on": date.fromisoformat(item["read_on"])})


def _note(item: dict[str, Any]) -> Note:
    return Note(about=item["about"], says=text(item["says"]), source=item["source"])


def restore_version(
    definition: dict[str, Any],
    *,
    id: int,
    number: int,
    source: Any,
    digest: str,
    valid_from: date,
    valid_until: date | None,
    open_for_applying: bool,
    findings: tuple[Finding, ...] = (),
) -> ProcedureVersion:
    """The frozen value that a stored definition stands for."""
    return ProcedureVersion(
        id=id,
        number=number,
        source=source,
        digest=digest,
        valid_from=valid_from,
        valid_until=valid_until,
        open_for_applying=open_for_applying,
        findings=findings,
        **_what_it_is(definition),
        **_how_it_is_done(definition),
        **_said_beside(definition),
    )


def _what_it_is(definition: dict[str, Any]) -> dict[str, Any]:
    """Its name, whose it is, for whom, and what comes of it."""
    return {
        "code": definition["code"],
        "name": text(definition["name"]),
        "field": text(definition["field"]),
        "field_code": definition["field_code"],
        "levels": tuple(definition["levels"]),
        "subjects": tuple(definition["subjects"]),
        "competent": definition["competent"],
        "head_decides": definition.get("head_decides", False),
        "result": _result(definition["result"]),
    }


def _how_it_is_done(definition: dict[str, Any]) -> dict[str, Any]:
    """Ways of applying, cases, papers, form and process."""
    conditions = definition["conditions"]
    return {
        "channels": tuple(map(_channel, definition["channels"])),
        "clock": definition["clock"],
        "components": tuple(map(_component, definition["components"])),
        "form": definition["form"],
        "process": definition["process"],
        "once": tuple(definition.get("once", ())),
        "duties": tuple(map(read_duty, definition.get("duties", ()))),
        "steps": text(definition["steps"]),
        "conditions": text(conditions) if conditions else None,
        "question": text(definition.get("question", _NOTHING)),
        "variants": tuple(map(_variant, definition.get("variants", ()))),
    }


def _said_beside(definition: dict[str, Any]) -> dict[str, Any]:
    """Law, service levels, where it was published, and what nobody has checked."""
    since = definition["on_national_portal_since"]
    levels = definition["service_levels"]
    return {
        "legal_bases": tuple(definition["legal_bases"]),
        "service_levels": tuple(ServiceLevel(date.fromisoformat(one["from"]), one["level"]) for one in levels),
        "on_national_portal_since": date.fromisoformat(since) if since else None,
        "publication": _publication(definition.get("publication")),
        "notes": tuple(map(_note, definition.get("notes", ()))),
        "unverified_bases": tuple(definition.get("unverified_bases", ())),
    }
