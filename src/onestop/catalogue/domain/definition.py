"""A version's content as one JSON document, and back. Its digest is the version's identity.

Dates are ISO strings, texts `{vi, en}`; canonical bytes (RFC 8785) make the digest the
same on every machine.
"""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.catalogue.domain.version import (
    Channel,
    Component,
    Finding,
    Note,
    ProcedureVersion,
    Publication,
    Result,
    ServiceLevel,
    Variant,
)
from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes

_NOTHING = {"vi": "", "en": ""}
"""What a definition leaves out it had no words for; those of earlier years know no variants."""


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
        note=text(item.get("note", _NOTHING)),
        elsewhere=text(item.get("elsewhere", _NOTHING)),
        bare_term=item.get("bare_term"),
        unit_in_steps=item.get("unit_in_steps"),
    )


def _component(item: dict[str, Any]) -> Component:
    kept = {**item, "name": text(item["name"]), "variants": tuple(item.get("variants", ()))}
    kept |= {names: tuple(item.get(names, ())) for names in ("channels", "described_by")}
    kept |= {words: text(item.get(words, _NOTHING)) for words in ("group", "only_if")}
    kept["asked_when"] = {name: tuple(values) for name, values in item.get("asked_when", {}).items()}
    return Component(**kept)


def _variant(item: dict[str, Any]) -> Variant:
    return Variant(
        code=item["code"],
        name=text(item["name"]),
        channels=tuple(map(_channel, item.get("channels", ()))),
        clock=item.get("clock"),
    )


def _publication(item: dict[str, Any] | None) -> Publication | None:
    if item is None:
        return None
    lists = {name: tuple(item.get(name, ())) for name in ("notes", "unread_bases")}
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
    since = definition["on_national_portal_since"]
    conditions = definition["conditions"]
    return ProcedureVersion(
        id=id,
        number=number,
        source=source,
        digest=digest,
        valid_from=valid_from,
        valid_until=valid_until,
        open_for_applying=open_for_applying,
        findings=findings,
        code=definition["code"],
        name=text(definition["name"]),
        field=text(definition["field"]),
        field_code=definition["field_code"],
        levels=tuple(definition["levels"]),
        subjects=tuple(definition["subjects"]),
        channels=tuple(map(_channel, definition["channels"])),
        clock=definition["clock"],
        components=tuple(map(_component, definition["components"])),
        form=definition["form"],
        process=definition["process"],
        result=Result(code=definition["result"]["code"], name=text(definition["result"]["name"])),
        legal_bases=tuple(definition["legal_bases"]),
        steps=text(definition["steps"]),
        conditions=text(conditions) if conditions else None,
        competent=definition["competent"],
        service_levels=tuple(
            ServiceLevel(date.fromisoformat(level["from"]), level["level"]) for level in definition["service_levels"]
        ),
        on_national_portal_since=date.fromisoformat(since) if since else None,
        question=text(definition.get("question", _NOTHING)),
        variants=tuple(map(_variant, definition.get("variants", ()))),
        publication=_publication(definition.get("publication")),
        notes=tuple(map(_note, definition.get("notes", ()))),
        unverified_bases=tuple(definition.get("unverified_bases", ())),
        head_decides=definition.get("head_decides", False),
    )
