"""How much our own procedures are asked for, where the catalogue says so."""

from datetime import date

from django.db.models import Q

from onestop.catalogue import store
from onestop.catalogue.domain.version import ProcedureVersion
from onestop.catalogue.models import Version


def own_versions_with_popularity(on: date) -> list[tuple[ProcedureVersion, int]]:
    """Our own versions in force on a day with their popularity (0 to 100), in the order of codes."""
    rows = (
        Version.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on), source="own", valid_from__lte=on)
        .order_by("code")
        .values_list("id", "popularity")
    )
    popularity = dict(rows)
    return [
        (version, popularity[version.id]) for version in sorted(store.by_ids(list(popularity)), key=lambda v: v.code)
    ]


def own_changes(after: date, through: date) -> tuple[date, ...]:
    """The days in (after, through] from which one of our own procedures has another version, or none."""
    rows = Version.objects.filter(source="own").values_list("valid_from", "valid_until")
    return tuple(sorted({day for ends in rows for day in ends if day is not None and after < day <= through}))
