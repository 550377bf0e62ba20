"""The finder of each web process: made when first asked, and again when the catalogue has changed.

It is kept in the process and not in PostgreSQL, since a phrase is repaired and weighed by the whole vocabulary at
once, which takes a millisecond in memory and a dozen questions of a database. A version published is never changed,
so the newest version and the day say what is in force; a version closed meanwhile is left out by the search itself.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, Final

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.elsewhere import beside
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.phrasebook import Phrases, absent, directory, phrases, thesaurus
from onestop.organisation import api as organisation
from onestop.runtime.api import raw

_KEPT: Final = 3
"""Today's, and a few of other days for who looks back."""
_NEWEST: Final = "SELECT coalesce(max(id), 0) FROM catalogue_version"
_IN_FORCE: Final = """
SELECT id, code, name_vi, name_en, field_vi, competent, definition->'result'->'name'->>'vi',
       (SELECT string_agg(item->'name'->>'vi', ' ') FROM jsonb_array_elements(definition->'components') AS item),
       (SELECT array_agg(item->'name'->>'vi') FROM jsonb_array_elements(definition->'variants') AS item)
FROM catalogue_version WHERE valid_from <= %(on)s AND (valid_until IS NULL OR valid_until > %(on)s) ORDER BY id
"""
_NOTHING: Final = Phrases()


def finder(on: date) -> Finder:
    """Finds among the procedures in force on the day."""
    return _finder(raw(_NEWEST, [])[0][0], on)


@lru_cache(maxsize=_KEPT)
def _finder(newest: int, on: date) -> Finder:
    rows = raw(_IN_FORCE, {"on": on})
    held = {row[1] for row in rows}
    return Finder(list(_called(rows, on)), beside(directory(), held), thesaurus(), absent(held))


def _called(rows: list[tuple[Any, ...]], on: date) -> Iterator[Called]:
    agencies: dict[str, str] = {}
    for id, code, name, name_en, field, competent, result, papers, cases in rows:
        if competent not in agencies:
            agencies[competent] = _agency_name(competent, on)
        said = phrases().get(code, _NOTHING)
        yield Called(
            id=id,
            name=name,
            name_en="" if name_en == name else name_en,
            phrases=said.vi,
            english=said.en,
            field=field,
            agency=agencies[competent],
            results=(result or "",),
            papers=papers or "",
            cases=tuple(cases or ()),
        )


def _agency_name(competent: str, on: date) -> str:
    """The name of the one department that is competent; a level of administration has none."""
    try:
        return organisation.agency(competent, on).name.vi
    except organisation.UnknownAgency:
        return ""
