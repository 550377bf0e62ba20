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
    with pytest.raises(ledger.EntryErased):
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


def empty(_history: ledger.History, _head: bytes) -> dict[str, object]:
    return {"said": ""}


def projection(said: str, *, erased: bool = True, cases: tuple[str, ...] = (CASE, OTHER_CASE)) -> Projection:
    rows = " UNION ALL ".join(f"SELECT '{one}' AS code, '{said}' AS said" for one in cases)
    return Projection(
        fault="wrong",
        noun=Text("dòng", "row"),
        rows=rows,
        columns=("code", "said"),
        expected=nothing,
        erased=empty if erased else None,
    )


@pytest.mark.usefixtures("two_cases")
def test_a_row_is_not_compared_with_what_cannot_be_read_any_more() -> None:
    assert [one.where for one in ledger.mismatches([projection("", erased=False)])] == [CASE, OTHER_CASE]
    erase(ledger.contents_of_case(CASE))

    assert [one.where for one in ledger.mismatches([projection("", erased=False)])] == [OTHER_CASE]


@pytest.mark.usefixtures("two_cases")
def test_the_row_of_an_erased_case_is_held_to_what_can_still_be_said_of_it() -> None:
    erase(ledger.contents_of_case(CASE))

    assert [one.where for one in ledger.mismatches([projection("")])] == [OTHER_CASE]
    assert [one.where for one in ledger.mismatches([projection("something")])] == [OTHER_CASE, CASE]


@pytest.mark.usefixtures("two_cases")
def test_the_row_of_an_erased_case_that_is_lost_is_found_by_the_key_of_the_case() -> None:
    erase(ledger.contents_of_case(CASE))
    key = f"{ledger.case_key_of(CASE).hex()[:16]}…"

    assert [one.where for one in ledger.mismatches([projection("", cases=(OTHER_CASE,))])] == [OTHER_CASE, key]


@pytest.mark.usefixtures("two_cases")
def test_nothing_is_erased_that_a_follower_has_still_to_read() -> None:
    leaves = ledger.contents_of_case(CASE)
    raw("INSERT INTO ledger_follower (name, next_seq, fault) VALUES ('slow', 1, '')")

    with pytest.raises(ledger.NotReadYet):
        erase(leaves)
    raw("UPDATE ledger_follower SET next_seq = 2")
    raw(
        "INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at) "
        "VALUES ('slow', 1, %s, '', 'not_taken', '', now())",
        [leaves[1]],
    )
    with pytest.raises(ledger.NotReadYet):
        erase(leaves)
    raw("DELETE FROM ledger_shelf")
    assert erase(leaves)


@pytest.mark.usefixtures("two_cases")
def test_it_is_known_of_which_cases_something_was_erased() -> None:
    erase(ledger.contents_of_case(CASE)[:1])

    assert ledger.erased_cases([CASE, OTHER_CASE, "another"]) == {CASE}
