"""One public address on every paper and in every message: said by the operator, or found by a demo."""

import os
from collections.abc import Callable

import pytest

from architecture.modules import SOURCE
from onestop.assembly import processes
from onestop.assembly.complaints import Complaint
from onestop.assembly.public_address import VARIABLE, served_at, take_public_address
from onestop.frame.addresses import origin_of


@pytest.fixture(autouse=True)
def _unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONESTOP_DEMO", "0")
    monkeypatch.setenv(VARIABLE, "")


def test_nothing_of_ours_is_addressed_by_the_host_of_a_request() -> None:
    """The name an official's browser uses inside the office leads a citizen nowhere."""
    files = [file for file in SOURCE.rglob("*.*") if file.suffix in (".py", ".jinja", ".typ")]
    texts = {file.relative_to(SOURCE): file.read_text(encoding="utf-8") for file in files}

    asking = [str(file) for file, text in texts.items() if "build_absolute_uri" in text or "get_host" in text]
    assert asking == ["frame/errors.py"], "it compares where a form stood with where it was sent, and writes neither"


def test_a_demo_is_found_where_it_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONESTOP_DEMO", "1")
    take_public_address(served_at("::", 8106))

    assert os.environ[VARIABLE] == "http://127.0.0.1:8106"


def test_what_the_operator_says_is_kept_in_a_demo_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONESTOP_DEMO", "1")
    monkeypatch.setenv(VARIABLE, "https://motcua.example.vn")
    take_public_address(served_at("127.0.0.1", 8000))

    assert os.environ[VARIABLE] == "https://motcua.example.vn"


@pytest.mark.parametrize(
    "seen", ["", "motcua.example.vn", "https://motcua.example.vn/cong", "ftp://example.vn", "https://"]
)
def test_outside_a_demo_nothing_is_served_without_it(seen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, seen)
    with pytest.raises(Complaint) as complaint:
        take_public_address(served_at("127.0.0.1", 8000))

    for words in (complaint.value.text.vi, complaint.value.text.en):
        assert VARIABLE in words
        assert seen in words


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://Motcua.Example.vn/", "https://motcua.example.vn"),
        (" http://[::1]:8000 ", "http://[::1]:8000"),
        ("http://10.0.0.2:80", "http://10.0.0.2:80"),
    ],
)
def test_an_address_is_a_scheme_and_a_host(written: str, origin: str) -> None:
    assert origin_of(written) == origin


@pytest.mark.parametrize("start", [lambda: processes.web("127.0.0.1", "8000"), processes.worker], ids=["web", "worker"])
def test_no_process_that_writes_to_the_public_starts_without_it(start: Callable[[], None]) -> None:
    with pytest.raises(SystemExit) as ended:
        start()

    assert VARIABLE in str(ended.value.code)


def test_the_machine_opens_what_it_listens_on() -> None:
    assert served_at("::", 8000) == "http://127.0.0.1:8000"
    assert served_at("::1", 8000) == "http://[::1]:8000"
    assert served_at("motcua.local", 80) == "http://motcua.local:80"
