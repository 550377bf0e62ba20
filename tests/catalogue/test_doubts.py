"""What nobody has checked is told: every note of ours, and every act whose days were not read in its own text."""

from datetime import date
from typing import Any

import orjson

from onestop.catalogue.domain.definition import digest_of, restore_version
from onestop.catalogue.domain.doubts import OF_LAW, OF_TERMS, PARTS, doubts
from onestop.catalogue.domain.editions import Edition, editions_of
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import DATA, read_yaml, shared_parts, written_procedures
from over_each import over_each

ACTS: dict[str, Any] = read_yaml(DATA / "acts.yaml")["acts"]
EDITIONS = [edition for written in written_procedures() for edition in editions_of(written)]
by_edition = over_each({f"{one.written['code']}-{one.since}": (one,) for one in EDITIONS})


def version_of(edition: Edition) -> ProcedureVersion:
    definition = definition_of(edition.written, shared_parts())
    return restore_version(
        definition,
        id=1,
        number=1,
        source="own",
        digest=digest_of(definition),
        valid_from=edition.since,
        valid_until=None,
        open_for_applying=True,
    )


@by_edition
def test_every_note_and_every_unverified_act_of_an_edition_is_told(edition: Edition) -> None:
    told = doubts(version_of(edition))
    said = {(one.says.vi, one.says.en, one.source) for one in told}
    for note in edition.written.get("notes", ()):
        assert (note["says"]["vi"], note["says"]["en"], note["source"]) in said
    words = " ".join(one.says.vi for one in told)
    for number in edition.written["legal_bases"]:
        assert ("unverified" not in ACTS[number]) or number in words


def test_what_is_told_stands_beside_the_terms_or_beside_the_law_and_nowhere_twice() -> None:
    assert PARTS.keys() == OF_TERMS | OF_LAW
    assert not OF_TERMS & OF_LAW


def test_a_note_on_a_later_law_is_not_told_of_the_law_before() -> None:
    note = {"about": "channels", "says": {"vi": "Mới", "en": "New"}, "source": "x", "from": date(2026, 7, 1)}
    written = {
        "components": [],
        "notes": [note],
        "since": date(2026, 7, 1),
        "earlier": [{"since": date(2025, 7, 1), "x": 1}],
    }
    before, now = editions_of(written)
    assert (before.written["notes"], now.written["notes"]) == ([], [note])


def test_a_note_is_about_a_part_that_the_page_can_name() -> None:
    schema = orjson.loads((DATA / "schemas" / "procedure.schema.json").read_bytes())
    assert set(schema["$defs"]["note"]["properties"]["about"]["enum"]) == PARTS.keys()


@by_edition
def test_a_level_of_service_has_its_source_or_is_said_to_be_assumed(edition: Edition) -> None:
    version = version_of(edition)
    told = [one for one in doubts(version, parts={"service_levels"}) if "giả định" in one.says.vi]

    assert bool(told) is not any(note.about == "service_levels" for note in version.notes)
