"""Invented applicants for past cases: well-formed, repeatable, and as many as asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from onestop.kernel.numbers import CitizenNumber, TaxCode, tax_check_digit
from onestop.people.domain.names import invented_name, invented_sex

_ONE_IN: Final = 8
"""Every eighth applicant is a business, about the share of the province's dossiers."""
_FIRST_SERIAL: Final = 100_000
_SIMULATED: Final = "simulated "
_TRADES: Final = ("Xây dựng", "Vận tải", "Thương mại", "Cơ khí", "May mặc", "Thực phẩm", "Nông sản", "Dịch vụ")


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedApplicant:
    kind: str
    name: str
    number: str
    birth_year: int | None


def invented_applicants(count: int) -> Iterator[InventedApplicant]:
    """The first `count` of them; a longer row begins with the shorter."""
    for index in range(count):
        yield _business(index) if index % _ONE_IN == _ONE_IN - 1 else _citizen(index)


def official_login(role: str, agency_code: str) -> str:
    """Told from the post alone, so that any agency's demo officials can be named."""
    return f"{role}.{agency_code.lower()}"


def simulated_official(role: str, agency_code: str) -> str:
    """The key under which an official acts in a simulated past."""
    return f"{_SIMULATED}{role} {agency_code}"


def simulated_name(key: str) -> str | None:
    """The name of whoever acts under such a key: that of the official of the demo who has the post; None for any other key.

    >>> simulated_name("7"), simulated_name(simulated_official("head", "H09.31.05")) == invented_name("head.h09.31.05")
    (None, True)
    """
    role, _, agency = key.removeprefix(_SIMULATED).partition(" ")
    return invented_name(official_login(role, agency)) if key.startswith(_SIMULATED) and agency else None


def _citizen(index: int) -> InventedApplicant:
    seed = f"citizen {index}"
    born = 1950 + (index * 37) % 55
    sex = invented_sex(seed)
    # A serial is used once a year of birth and sex, so a million of them are a million numbers.
    number = CitizenNumber.make(province="074", sex=sex, birth_year=born, serial=_FIRST_SERIAL + index % 900_000)
    return InventedApplicant(kind="citizen", name=invented_name(seed), number=number.text, birth_year=born)


def _business(index: int) -> InventedApplicant:
    trade = _TRADES[index // _ONE_IN % len(_TRADES)]
    name = f"Công ty TNHH {trade} {' '.join(invented_name(f'business {index}').split()[1:])}"
    return InventedApplicant(kind="business", name=name, number=_tax_code(index // _ONE_IN), birth_year=None)


def _tax_code(index: int) -> str:
    """Ten stems an index, of which the first that has a check digit is taken."""
    stems = (f"{370_500_000 + 10 * index + step:09d}" for step in range(10))
    return TaxCode.make(stem=next(stem for stem in stems if tax_check_digit(stem) is not None)).text
