"""Load invented applicants by COPY, as many as past cases need; those already there stay."""

from collections.abc import Iterator
from itertools import islice

from onestop.kernel.text import sort_key
from onestop.people.domain.invented import InventedApplicant, invented_applicants
from onestop.people.domain.spelling import searchable
from onestop.people.domain.views import Applicant
from onestop.people.models import Person
from onestop.runtime.api import copy_rows, transaction

_COLUMNS = ("kind", "name", "number", "birth_year", "phone", "email", "address", "folded", "sort_key")
_AT_ONCE = 5_000


def load_invented(count: int) -> list[Applicant]:
    """The first `count` invented applicants in their own order, loaded if need be."""
    return [applicant for batch in _batches(count) for applicant in _loaded(batch)]


def _batches(count: int) -> Iterator[list[InventedApplicant]]:
    invented = invented_applicants(count)
    while batch := list(islice(invented, _AT_ONCE)):
        yield batch


def _loaded(batch: list[InventedApplicant]) -> list[Applicant]:
    with transaction():
        known = _ids(batch)
        copy_rows("people_person", _COLUMNS, (_row(each) for each in batch if each.number not in known))
        ids = _ids(batch)
    return [Applicant(id=ids[each.number], kind=each.kind, name=each.name, number=each.number) for each in batch]


def _ids(batch: list[InventedApplicant]) -> dict[str, int]:
    found = Person.objects.filter(number__in=[each.number for each in batch])
    return dict(found.values_list("number", "id"))


def _row(each: InventedApplicant) -> tuple[object, ...]:
    names = (searchable(each.name), sort_key(each.name))
    return (each.kind, each.name, each.number, each.birth_year, "", "", "", *names)
