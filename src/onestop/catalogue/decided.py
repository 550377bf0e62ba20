"""What each office decides, in a word: its fields by how many procedures they have, for all offices at once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onestop.kernel.bilingual import Text
from onestop.runtime.api import raw

_BY_FIELD = """
SELECT v.competent, min(v.field_vi), min(v.field_en), count(*) FROM catalogue_version v
WHERE v.valid_from <= %(on)s AND (v.valid_until IS NULL OR v.valid_until > %(on)s) AND v.competent <> ''
GROUP BY v.competent, v.field_code ORDER BY count(*) DESC, v.field_code
"""

_RECEIVABLE = """
SELECT count(*) FILTER (WHERE v.open_for_applying AND (
    v.definition @? '$.channels[*] ? (@.channel == "online" && !(@.elsewhere.vi != ""))'
    OR v.definition @? '$.variants[*].channels[*] ? (@.channel == "online" && !(@.elsewhere.vi != ""))'
)), count(*) FROM catalogue_version v
WHERE v.valid_from <= %(on)s AND (v.valid_until IS NULL OR v.valid_until > %(on)s)
"""


@dataclass(frozen=True, slots=True)
class Decided:
    """Procedures in force that one agency, or every agency of one level, decides."""

    total: int = 0
    fields: tuple[Text, ...] = ()
    """Those with most procedures first."""


def decided_on(day: date) -> Mapping[str, Decided]:
    """By code of the agency, or by the level all of whose agencies are competent."""
    rows = defaultdict[str, list[tuple[Text, int]]](list)
    for competent, vi, en, count in raw(_BY_FIELD, {"on": day}):
        rows[competent].append((Text(vi, en), count))
    return {
        competent: Decided(sum(count for _, count in found), tuple(name for name, _ in found))
        for competent, found in rows.items()
    }


def received_online_on(day: date) -> tuple[int, int]:
    """Of how many procedures this portal takes applications that day (`receivable_online`), and how many are in force."""
    [(received, every)] = raw(_RECEIVABLE, {"on": day})
    return received, every
