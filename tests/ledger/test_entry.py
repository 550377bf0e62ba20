"""An entry's bytes: canonical by RFC 8785, without a word about a person."""

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

import pytest
import rfc8785
from hypothesis import example, given
from hypothesis import strategies as st

from onestop.kernel.actor import Actor
from onestop.kernel.canonical import canonical_bytes, is_canonical
from onestop.kernel.times import LOCAL, iso
from onestop.ledger import api as ledger
from onestop.ledger.domain.entry import NotAnEntry, checked_type, read_body, seal_entry
from onestop.ledger.domain.order import in_chain_order

from .happenings import CASE, CLERK, NOW, Lodged, story

KEYS = st.text(min_size=1, max_size=8)
ATOMS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=20)
VALUES = st.recursive(
    ATOMS | st.floats(-1e15, 1e15),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.dictionaries(KEYS, VALUES, max_size=6)
DIGESTS = st.binary(min_size=32, max_size=32)


@given(value=OBJECTS)
@example(value={"\U0001f600": 1, "\ufb33": 2})
@example(value={"đ": '\x7f\u2028\x1f\b\t\n\f\r"\\/', "e": 1e-7})
def test_canonical_json_is_that_of_rfc_8785(value: dict[str, Any]) -> None:
    expected = bytes(rfc8785.dumps(value))

    assert canonical_bytes(value) == expected
    assert is_canonical(expected)


@given(value=OBJECTS)
def test_only_the_canonical_form_is_recognised(value: dict[str, Any]) -> None:
    for other in (json.dumps(value), json.dumps(value, indent=1), json.dumps(value, ensure_ascii=False) + " "):
        data = other.encode("utf-8", "surrogatepass")
        assert is_canonical(data) == (data == bytes(rfc8785.dumps(value)))


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"a":1,"a":1}', b'{"a":1e+16}', b'{"a":NaN}', b'{"a":9007199254740993}', b"\xff", b'{"a":1.0}'],
)
def test_what_has_no_canonical_form_is_not_canonical(data: bytes) -> None:
    assert not is_canonical(data)


@pytest.mark.parametrize("value", [{"a": 2**53}, {"a": float("nan")}, {"a": "\ud800"}, {"a": object()}])
def test_what_has_no_canonical_form_cannot_be_sealed(value: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - rfc8785's own errors and Unicode's are both ValueErrors
        canonical_bytes(value)


@given(
    at=st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(LOCAL)),  # noqa: DTZ001
    case_key=st.none() | DIGESTS,
    prev=st.none() | DIGESTS,
    actor=DIGESTS,
)
def test_the_body_written_by_hand_is_canonical(
    at: datetime, case_key: bytes | None, prev: bytes | None, actor: bytes
) -> None:
    entry = seal_entry(
        type_name="cases.lodged", payload={"a": 1}, at=at, actor=actor.hex(), case_key=case_key, prev=prev
    )
    said: dict[str, Any] = {
        "v": 1,
        "type": "cases.lodged",
        "at": iso(at),
        "case": case_key.hex() if case_key else "",
        "actor": actor.hex(),
        "payload": hashlib.sha256(entry.salt + entry.payload).hexdigest(),
        "prev": prev.hex() if prev else "",
    }

    assert entry.body == rfc8785.dumps(said)
    assert entry.leaf == hashlib.sha256(b"\x00" + entry.body).digest()
    assert read_body(entry.body)._asdict() == {key: said[key] for key in said if key != "v"}


def test_a_body_names_nobody() -> None:
    entry = ledger.seal(Lodged(), at=NOW, by=Actor(kind="official", key="nguyen.van.a"), case=CASE, prev=None)

    assert CASE.encode() not in entry.body
    assert b"nguyen" not in entry.body
    assert entry.case_key == ledger.case_key_of(CASE)


def test_equal_events_are_sealed_under_different_salts() -> None:
    one, other = (ledger.seal(Lodged(), at=NOW, by=CLERK, case=CASE, prev=None) for _ in range(2))

    assert len(one.salt) == 16
    assert (one.salt, one.leaf) != (other.salt, other.leaf)


def test_what_happened_together_is_sealed_under_a_salt_for_each() -> None:
    entries = ledger.seal_all([Lodged(), Lodged(), Lodged()], at=NOW, by=CLERK, case=CASE, prev=None)

    assert {len(entry.salt) for entry in entries} == {16}
    assert len({entry.salt for entry in entries}) == 3


def test_a_given_salt_makes_sealing_repeatable() -> None:
    one, other = (
        ledger.sealer().seal(Lodged(), at=NOW, by=CLERK, case=CASE, prev=None, salt=bytes(16)) for _ in range(2)
    )

    assert one == other


def test_the_same_instant_on_another_clock_is_the_same_body() -> None:
    utc = NOW.astimezone(tz=None)

    assert (
        ledger.sealer().seal(Lodged(), at=utc, by=CLERK, case=CASE, prev=None, salt=bytes(16)).leaf
        == ledger.sealer().seal(Lodged(), at=NOW, by=CLERK, case=CASE, prev=None, salt=bytes(16)).leaf
    )


def test_events_that_happen_together_are_chained() -> None:
    first, second, third = story(length=3)

    assert first.prev is None
    assert (second.prev, third.prev) == (first.leaf, second.leaf)


@pytest.mark.parametrize("name", ["", "Cases.Lodged", "cases lodged", 'x","v":2', "cases..lodged"])
def test_a_type_is_words_joined_by_dots(name: str) -> None:
    with pytest.raises(NotAnEntry):
        checked_type(name)


def test_a_body_has_one_form_to_the_byte() -> None:
    body = story()[0].body

    for other in (body + b"\n", body.replace(b'"v":1', b'"v":2'), body.replace(b":", b": ", 1), b"\xff"):
        with pytest.raises(NotAnEntry):
            read_body(other)


@given(chain=st.permutations([b"a", b"b", b"c", b"d"]))
def test_no_entry_comes_before_the_one_it_builds_on(chain: list[bytes]) -> None:
    builds_on = {b"a": b"0", b"b": b"a", b"c": b"b", b"d": None}
    waiting = {leaf: builds_on[leaf] for leaf in chain}

    ordered = in_chain_order(waiting, {b"0"})

    assert sorted(ordered) == sorted(chain)
    assert ordered.index(b"a") < ordered.index(b"b") < ordered.index(b"c")


def test_what_builds_on_nothing_known_waits_with_its_followers() -> None:
    waiting = {b"b": b"a", b"a": b"lost", b"x": None, b"r": b"s", b"s": b"r"}

    assert in_chain_order(waiting, set()) == [b"x"]


def test_moments_keep_their_microseconds() -> None:
    at = NOW + timedelta(microseconds=1)

    assert b"10:00:00.000001+07:00" in ledger.seal(Lodged(), at=at, by=CLERK, case=CASE, prev=None).body
