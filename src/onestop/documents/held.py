"""Files that somebody keeps: whoever does has a foreign key on them, of whatever room, above this one as well."""

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

from onestop.documents.models import Upload


def held_by_keys(ids: Collection[UUID]) -> set[UUID]:
    """Those of `ids` to which a row of another table refers."""
    return {one for table, column in _keys() for one in _referred(table, column, ids)}


def _referred(table: Any, column: str, ids: Collection[UUID]) -> set[UUID]:
    rows = table._base_manager.filter(**{f"{column}__in": list(ids)})
    return set(rows.values_list(column, flat=True))


@cache
def _keys() -> tuple[tuple[Any, str], ...]:
    """Every table with a foreign key on a file, and its column."""
    relations: Any = [
        one for one in Upload._meta.get_fields(include_hidden=True) if one.auto_created and one.is_relation
    ]
    return tuple((one.related_model, one.field.attname) for one in relations)
