"""Whatever stands in an address, a query or a form: never a fault of ours."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

import onestop
from onestop.ledger import api as ledger
from onestop.runtime.api import now

from .conftest import signed_in
from .test_answering import WARD, lodged

ODD: Final = [
    "9" * 5000,
    "H09-260101-" + "1" * 5000,
    "H09.31.05-２６０３０２-0001",
    "-1",
    str(2**63),
    "²",
    "٣",
    "\u202egnp.exe",
    "\u200b",
    "\udc80",
    "\x00",
    "00000000-0000-0000-0000-00000000000g",
    "[" * 3000,
    '{"a":' * 500,
    "%s' OR 1=1 --",
    "../../etc/passwd",
    "true",
]
PLACE: Final = re.compile(r"<(?:\w+:)?(\w+)>")
SOURCE: Final = Path(onestop.__file__).parent
READ: Final = re.compile(r"""(?:GET|POST)(?:\.get|\.getlist|\[)\(?f?"([\w-]+)"|_asked\(request, "([\w-]+)"\)""")


def addresses(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    for each in patterns:
        place = f"{prefix}{each.pattern}"
        if isinstance(each, URLResolver):
            yield from addresses(each.url_patterns, place)
        else:
            yield f"/{place}"


def names_read() -> list[str]:
    """Every parameter that a view reads, found where it is read, and those made of a code."""
    faces = [file for face in ("frame", "portal", "desk", "cockpit") for file in (SOURCE / face).rglob("*.py")]
    found = {name for file in faces for pair in READ.findall(file.read_text()) for name in pair if name}
    return sorted(found | {"taken-to-khai", "file-to-khai", "paper-to-khai", "kept-to-khai", "score-staff", "overall"})


def encoded(value: str) -> str:
    return quote(value.encode("utf-8", "surrogateescape"), safe="")


@pytest.fixture
def everybody(province: None) -> dict[str, Client]:
    lodged(now() - timedelta(minutes=5))
    ledger.sequence_once(now())  # or `/healthz` rightly says that nobody signs
    logins = ("lan", f"receptionist.{WARD.lower()}", "inspector.h09")
    people = {"anonymous": Client(), **{login: signed_in(login) for login in logins}}
    for client in people.values():
        client.raise_request_exception = False
    return people


def who_enters(address: str, everybody: dict[str, Client]) -> Client:
    """Somebody whom the door lets in, so that what lies behind it is tried."""
    if address.startswith("/dieu-hanh"):
        return everybody["inspector.h09"]
    if address.startswith("/ban-lam-viec"):
        return everybody[f"receptionist.{WARD.lower()}"]
    return everybody["lan"] if address.startswith(("/ho-so", "/thu-tuc")) else everybody["anonymous"]


def some_of(values: list[str], number: int) -> list[str]:
    """A few values for each address, all of them over the addresses: quick, and the same every time."""
    return values[number % 5 :: 5]


def usual(name: str) -> str:
    values = {"code": "H09.31.01-260302-0001", "procedure": "1.001193", "upload": str(uuid4()), "kind": "tiep-nhan"}
    return values.get(name, "x")


def odd_addresses() -> Iterator[str]:
    for number, address in enumerate(addresses(get_resolver().url_patterns)):
        for place in PLACE.finditer(address):
            for value in some_of(ODD, number):
                here = address[: place.start()] + encoded(value) + address[place.end() :]
                yield PLACE.sub(lambda other: encoded(usual(other[1])), here)


@pytest.mark.exhaustive
def test_no_address_breaks_a_page(everybody: dict[str, Client]) -> None:
    broken = [
        address[:200] for address in odd_addresses() if who_enters(address, everybody).get(address).status_code >= 500
    ]

    assert broken == []


def plain_addresses() -> list[str]:
    return [PLACE.sub(lambda place: usual(place[1]), address) for address in addresses(get_resolver().url_patterns)]


def odd_queries() -> Iterator[tuple[str, str]]:
    """An address, and one odd value for everything that any view reads."""
    queries = [_everything_is(value) for value in ODD]
    for number, address in enumerate(plain_addresses()):
        for query in some_of(queries, number):
            yield address, query


def _everything_is(value: str) -> str:
    return "&".join(f"{quote(name)}={encoded(value)}" for name in names_read())


@pytest.mark.exhaustive
def test_no_query_breaks_a_page(everybody: dict[str, Client]) -> None:
    broken = [
        (address, query[:40])
        for address, query in odd_queries()
        if who_enters(address, everybody).get(f"{address}?{query}").status_code >= 500
    ]

    assert broken == []


@pytest.mark.exhaustive
def test_no_form_breaks_a_page(everybody: dict[str, Client]) -> None:
    typed = "application/x-www-form-urlencoded"
    broken = [
        (address, body[:40])
        for address, body in odd_queries()
        if who_enters(address, everybody).post(address, body, content_type=typed).status_code >= 500
    ]

    assert broken == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("login", ["lan", "inspector.h09"])
def test_what_is_somebodys_own_is_kept_nowhere(everybody: dict[str, Client], login: str) -> None:
    kept = {address: everybody[login].get(address).headers.get("Cache-Control", "") for address in plain_addresses()}

    assert {address: how for address, how in kept.items() if "no-store" not in how} == {}


def test_what_is_everybodys_is_kept_by_its_reader_alone(everybody: dict[str, Client]) -> None:
    public = ["/", "/tim?q=khai", "/tro-giup", "/tra-cuu", "/dang-nhap"]

    assert {everybody["anonymous"].get(address).headers["Cache-Control"] for address in public} == {"private, no-cache"}
    assert "no-store" in everybody["anonymous"].get("/ho-so").headers["Cache-Control"]
