"""Which acts have ended by a day, which will soon, and the procedures that still rest on them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from onestop.catalogue.domain import doubts as domain
from onestop.catalogue.domain.ended import EndedAct, ended
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.catalogue.library import shared_parts
from onestop.kernel.bilingual import Text
from onestop.runtime.api import raw

WARNED_AHEAD: Final = timedelta(days=183)
"""Half a year: to read the new act, rewrite what rests on the old one, and have it looked through."""
_OUTLIVING = """
SELECT act.number, v.code, v.name_vi, v.name_en
FROM unnest(%(numbers)s::text[], %(days)s::date[]) AS act (number, ends)
JOIN catalogue_version v ON v.definition->'legal_bases' ? act.number
WHERE v.valid_from <= %(on)s AND (v.valid_until IS NULL OR v.valid_until > %(on)s)
  AND (v.valid_until IS NULL OR v.valid_until > act.ends)
ORDER BY v.code
"""


@dataclass(frozen=True, slots=True)
class Outlived:
    """An act that ends, or has ended, and the procedures in force whose edition goes on citing it."""

    act: EndedAct
    procedures: tuple[tuple[str, Text], ...]
    """Code and name."""


def ended_acts(bases: Iterable[str], on: date) -> tuple[EndedAct, ...]:
    """Those of the cited acts that are no longer in force on the day."""
    return tuple(ended(bases, shared_parts().acts, on))


def doubts(
    version: ProcedureVersion, on: date, parts: Collection[str] = domain.PARTS.keys()
) -> tuple[domain.Doubt, ...]:
    """What nobody has checked of these parts on the day, in the order written; an act that has ended comes first."""
    return domain.doubts(version, ended_acts(version.legal_bases, on), parts)


def outlived_acts(on: date) -> tuple[Outlived, ...]:
    """Acts that have ended or end within half a year, the first to end first, and who still cites them then.

    A procedure whose next edition is published already and begins in time is not among them.
    """
    acts = sorted(ended(shared_parts().acts, shared_parts().acts, on + WARNED_AHEAD), key=lambda act: act.since)
    rows = raw(_OUTLIVING, {"numbers": [act.number for act in acts], "days": [act.since for act in acts], "on": on})
    citing: dict[str, list[tuple[str, Text]]] = {}
    for number, code, vi, en in rows:
        citing.setdefault(number, []).append((code, Text(vi, en)))
    return tuple(Outlived(act, tuple(citing[act.number])) for act in acts if act.number in citing)
