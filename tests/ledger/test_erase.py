"""What was said can be erased under an entry that says so; that it was said, where and in which order stays proved."""

import pytest
from django.db import IntegrityError, connection, transaction

from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.ledger.domain.projection import Projection
from onestop.ledger.events import ContentErased
from onestop.runtime.api import raw
from onestop.runtime.api import transaction as one_operation

from .happenings import CASE, CLERK, NOW, OTHER_CASE, Accepted, story

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_cases() -> None:
    ledger.record(story(CASE))
    ledger.record(story(OTHER_CASE))
    ledger.sequence_once(NOW)


def erase(
    leaves: list[bytes], *, erased_for: str = "asked for by whom it is about", law: str = "a law, Art. 1"
) -> bytes:
    with one_operation():
        return ledger.erase(leaves, erased_for=erased_for, legal_basis=law, by=CLERK, now=NOW)


@pytest.mark.usefixtures("two_cases")
def test_content_goes_and_everything_that_proves_it_was_there_stays() -> None:
    kept = ledger.receipt_of(CASE)
    leaves = ledger.contents_of_case(CASE)

    said_by = erase(leaves)
    ledger.sequence_once(NOW)

    assert [(one.leaf, one.erased, one.payload) for one in ledger.entries_of_case(CASE)] == [
        (leaf, True, {}) for leaf in leaves
    ]
    assert raw("SELECT count(*) FROM ledger_disclosure WHERE leaf = ANY(%s)", [leaves]) == [(0,)]
    event = ledger.read_from(3, 1)[0].event
    assert event == ContentErased(
        leaves=[leaf.hex() for leaf in leaves], erased_for="asked for by whom it is about", legal_basis="a law, Art. 1"
    )
    assert ledger.read_from(3, 1)[0].leaf == said_by
    files = kept.files()
    assert ledger.verify_receipt(
        receipt=files["receipt.json"], proof=files["receipt.tlog-proof"], key=files["log.vkey"]
    ).holds
    assert ledger.fsck() == []
    with pytest.raises(ledger.NothingRecorded):
        ledger.receipt_of(CASE)


@pytest.mark.usefixtures("two_cases")
def test_readers_meet_an_erased_entry_in_its_place() -> None:
    erase(ledger.contents_of_case(CASE))

    assert [(one.seq, one.erased) for one in ledger.read_from(-1, 10)] == [(0, True), (1, True), (2, False), (3, False)]


@pytest.mark.usefixtures("two_cases")
def test_the_case_goes_on_after_its_past_was_erased() -> None:
    head = ledger.entries_of_case(CASE)[-1].leaf
    erase(ledger.contents_of_case(CASE))
    ledger.record([ledger.seal(Accepted(), at=NOW, by=CLERK, case=CASE, prev=head)])
    ledger.sequence_once(NOW)

    assert [one.erased for one in ledger.entries_of_case(CASE)] == [True, True, False]
    assert ledger.fsck() == []


def test_before_its_place_is_given_nothing_is_erased_for_nobody_could_judge_it() -> None:
    ledger.record(story(CASE))

    with pytest.raises(ledger.NotErasable):
        erase([ledger.entries_of_case(CASE)[0].leaf])


@pytest.mark.usefixtures("two_cases")
def test_nothing_is_erased_twice_nor_what_says_what_was_erased() -> None:
    leaves = ledger.contents_of_case(CASE)
    said_by = erase(leaves)
    ledger.sequence_once(NOW)

    for again in (leaves[:1], [said_by], [bytes(32)], []):
        with pytest.raises(ledger.NotErasable):
            erase(again)


@pytest.mark.usefixtures("two_cases")
@pytest.mark.parametrize("unsaid", [{"erased_for": " "}, {"law": ""}])
def test_reason_and_provision_must_be_named(unsaid: dict[str, str]) -> None:
    with pytest.raises(ledger.NoLegalBasis):
        erase(ledger.contents_of_case(CASE), **unsaid)


@pytest.mark.usefixtures("two_cases")
def test_the_tables_let_go_only_of_what_an_erasure_names() -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        raw("DELETE FROM ledger_disclosure")
    erase(ledger.contents_of_case(CASE))
    for statement in (
        "DELETE FROM ledger_erasure",
        "UPDATE ledger_erasure SET by_entry = leaf",
        "TRUNCATE ledger_erasure",
        "TRUNCATE ledger_disclosure",
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            raw(statement)


@pytest.mark.usefixtures("two_cases")
@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("DELETE FROM ledger_disclosure WHERE leaf = (SELECT leaf FROM ledger_entry WHERE seq = 2)", "undisclosed"),
        ("DELETE FROM ledger_erasure WHERE leaf = (SELECT leaf FROM ledger_entry WHERE seq = 0)", "undisclosed"),
        ("INSERT INTO ledger_erasure SELECT leaf, leaf FROM ledger_entry WHERE seq = 2", "erasure"),
        (
            "INSERT INTO ledger_erasure SELECT leaf, (SELECT by_entry FROM ledger_erasure LIMIT 1)"
            " FROM ledger_entry WHERE seq = 2",
            "erasure",
        ),
        (
            "INSERT INTO ledger_disclosure SELECT leaf, '\\x00', '{}' FROM ledger_entry WHERE seq = 0",
            "not_erased",
        ),
    ],
)
def test_what_is_missing_without_an_entry_that_says_so_is_found(harm: str, code: str) -> None:
    erase(ledger.contents_of_case(CASE))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(harm)
        cursor.execute("SET LOCAL session_replication_role = origin")

    assert code in {one.code for one in ledger.fsck()}


def nothing(_history: ledger.History, _head: bytes) -> dict[str, object]:
    return {"code": "another"}


@pytest.mark.usefixtures("two_cases")
def test_a_row_is_not_compared_with_what_cannot_be_read_any_more() -> None:
    projection = Projection(
        fault="wrong", noun=Text("dòng", "row"), rows=f"SELECT '{CASE}' AS code", columns=("code",), expected=nothing
    )
    assert [one.where for one in ledger.mismatches([projection])] == [CASE, OTHER_CASE]
    erase(ledger.contents_of_case(CASE))

    assert [one.where for one in ledger.mismatches([projection])] == [OTHER_CASE]
