"""Receipts drawn from the stored ledger verify offline, whichever entry they are of."""

from datetime import timedelta

import pytest

from onestop.ledger import api as ledger

from .happenings import CASE, NOW, Accepted, Lodged, story

pytestmark = pytest.mark.django_db


def holds(receipt: ledger.Receipt) -> bool:
    files = receipt.files()
    return ledger.verify_receipt(
        receipt=files["receipt.json"], proof=files["receipt.tlog-proof"], key=files["log.vkey"]
    ).holds


@pytest.fixture
def a_busy_ledger() -> None:
    ledger.record(story(length=3))
    for number in range(300):
        ledger.record(story(f"H09.32-260424-{number:04}", at=NOW + timedelta(seconds=number)))
    ledger.sequence_once(NOW)


@pytest.mark.usefixtures("a_busy_ledger")
@pytest.mark.parametrize(
    ("which", "payload"),
    [("first", Lodged()), ("latest", Accepted()), ("tests.lodged", Lodged()), ("tests.accepted", Accepted())],
)
def test_any_entry_of_a_case_can_be_proved(which: str, payload: Lodged | Accepted) -> None:
    receipt = ledger.receipt_of(CASE, which)

    assert holds(receipt)
    assert receipt.payload == payload.payload()
    assert CASE in receipt.text.vi


@pytest.mark.usefixtures("a_busy_ledger")
@pytest.mark.parametrize("number", [0, 1, 127, 128, 255, 298, 299])
def test_entries_anywhere_in_the_tree_are_proved(number: int) -> None:
    assert holds(ledger.receipt_of(f"H09.32-260424-{number:04}"))
    assert holds(ledger.receipt_of(f"H09.32-260424-{number:04}", "latest"))


@pytest.mark.usefixtures("a_busy_ledger")
def test_what_was_never_recorded_has_no_receipt() -> None:
    with pytest.raises(ledger.NothingRecorded):
        ledger.receipt_of("H09.99-260424-0001")
    with pytest.raises(ledger.NothingRecorded):
        ledger.receipt_of(CASE, "tests.decided")


@pytest.mark.parametrize("which", ["first", "latest", "tests.lodged"])
def test_an_entry_waits_for_its_seal(which: str) -> None:
    ledger.record(story())

    with pytest.raises(ledger.NotYetSealed):
        ledger.receipt_of(CASE, which)
