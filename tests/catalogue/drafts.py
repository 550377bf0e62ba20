"""What an import makes of a record spoiled by a test, and what tests ask of it."""

import json
from datetime import date
from typing import Any

from onestop.catalogue.api import ProcedureVersion
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.draft import Draft, refuse_unsound
from onestop.catalogue.domain.imported import draft_of
from onestop.catalogue.domain.record import read_record
from onestop.catalogue.library import agency_words, generic_form, shared_parts

from .records import record, version_of

READ_ON = date(2026, 7, 1)


def draft(**changed: Any) -> Draft:
    made = draft_of(
        read_record(json.dumps(record(**changed))),
        agencies=agencies_from([], agency_words()),
        fields={},
        form=generic_form(),
        process=shared_parts().processes["simple_appraisal"],
        on=READ_ON,
        number=1,
    )
    refuse_unsound(made)
    return made


def version(**changed: Any) -> ProcedureVersion:
    made = draft(**changed)
    return version_of(made)


def group(title: str, *papers: dict[str, Any]) -> dict[str, Any]:
    return {"title": title, "items": [*papers]}


def blocking(**changed: Any) -> set[str]:
    return {finding.kind for finding in draft(**changed).findings if finding.blocking}


def names(version: ProcedureVersion) -> list[tuple[str, bool]]:
    return [(one.name.vi, one.required) for one in version.components]
