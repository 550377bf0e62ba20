"""A receipt holds, alone and offline, and no byte of it can be changed."""

import json
import subprocess
import sys
from typing import Any

import pytest

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.checkpoint import TreeHead, sign_checkpoint
from onestop.ledger.domain.entry import SealedEntry, seal_entry
from onestop.ledger.domain.merkle import inclusion_proof
from onestop.ledger.domain.note import SignerKey
from onestop.ledger.domain.proof import ProofFile, ProofFileRejected
from onestop.ledger.domain.receipt import Receipt, plain_words
from onestop.ledger.domain.verification import verify_receipt

from .happenings import CASE, NOW
from .trees import naive_node, naive_root, numbered_leaves

KEY = SignerKey.from_seed("motcua.example/ledger", bytes(range(32)))
INDEX, SIZE = 5, 13


def an_entry() -> SealedEntry:
    payload = {"case_code": CASE, "note": "Hồ sơ đầy đủ", "pages": 3, "items": [True, None]}
    return seal_entry(type_name="cases.lodged", payload=payload, at=NOW, actor="0" * 64, case_key=bytes(32), prev=None)


def a_receipt() -> Receipt:
    entry, leaves = an_entry(), numbered_leaves(SIZE)
    leaves[INDEX] = entry.leaf
    head = TreeHead(origin=KEY.name, size=SIZE, root=naive_root(leaves))
    hashes = inclusion_proof(index=INDEX, size=SIZE, node=naive_node(leaves))
    payload = json.loads(entry.payload)
    return Receipt(
        entry=entry.body.decode(),
        payload=payload,
        salt=entry.salt,
        text=plain_words(entry.type, NOW, payload),
        proof=ProofFile(index=INDEX, hashes=tuple(hashes), checkpoint=sign_checkpoint(head, KEY)),
        key=KEY.verifier(),
    )


FILES = a_receipt().files()


def failing(**changed: str) -> str | None:
    files = {"receipt": FILES["receipt.json"], "proof": FILES["receipt.tlog-proof"], "key": FILES["log.vkey"]}
    files |= changed
    verdict = verify_receipt(receipt=files["receipt"], proof=files["proof"], key=files["key"])
    assert verdict.holds == (verdict.first_failure is None)
    return verdict.first_failure.code if verdict.first_failure else None


def receipt_with(**changed: Any) -> str:
    return json.dumps({**json.loads(FILES["receipt.json"]), **changed}, ensure_ascii=False)


def test_a_receipt_has_exactly_the_promised_fields() -> None:
    assert list(json.loads(FILES["receipt.json"])) == ["entry", "payload", "salt", "text"]


def test_a_receipt_holds() -> None:
    assert failing() is None
    assert failing(receipt=receipt_with()) is None


def test_the_words_name_the_event_the_case_and_the_moment() -> None:
    said = json.loads(FILES["receipt.json"])["text"]

    assert said["vi"] == f"Sự kiện cases.lodged của hồ sơ {CASE}, ghi vào sổ lúc 24/04/2026 10:00:00 (giờ Việt Nam)."
    assert said["en"] == f"Event cases.lodged of case {CASE}, recorded at 24/04/2026 10:00:00 (Vietnam time)."


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"payload": {"case_code": CASE}}, "payload"),
        ({"payload": {"case_code": "\ud800"}}, "payload"),
        ({"salt": "00" * 16}, "payload"),
        ({"salt": "zz" * 16}, "receipt"),
        ({"salt": None}, "receipt"),
        ({"text": {"vi": "Khác", "en": "Other"}}, "text"),
        ({"entry": an_entry().body.decode()}, "payload"),
        ({"entry": "{}"}, "entry"),
        ({"more": 1}, "receipt"),
    ],
)
def test_a_changed_receipt_fails_where_it_was_changed(changed: dict[str, Any], code: str) -> None:
    receipt = json.dumps({**json.loads(FILES["receipt.json"]), **changed})

    assert failing(receipt=receipt) == code


@pytest.mark.parametrize("receipt", ["", "[]", "{", '{"entry": "", "entry": ""}', "[" * 100_000])
def test_what_is_not_a_receipt_is_refused(receipt: str) -> None:
    assert failing(receipt=receipt) == "receipt"


def test_another_log_is_not_believed() -> None:
    other = SignerKey.from_seed(KEY.name, bytes(32)).verifier().text()
    elsewhere = SignerKey.from_seed("other.example", bytes(range(32))).verifier().text()

    assert failing(key=other) == "checkpoint"
    assert failing(key=elsewhere) == "checkpoint"
    assert failing(key="") == "key"


def test_no_byte_of_the_proof_can_be_flipped() -> None:
    raw = FILES["receipt.tlog-proof"].encode()
    for at in range(len(raw)):
        flipped = (raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]).decode("utf-8", "replace")

        assert failing(proof=flipped) is not None, f"byte {at} of the proof"


def test_no_byte_of_the_key_can_be_flipped() -> None:
    raw = FILES["log.vkey"].rstrip("\n").encode()
    for at in range(len(raw)):
        flipped = (raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]).decode("utf-8", "replace")

        assert failing(key=flipped) is not None, f"byte {at} of the key"


def test_no_byte_of_the_receipt_that_says_anything_can_be_flipped() -> None:
    raw = FILES["receipt.json"].encode()
    said = json.loads(raw)
    for at in range(len(raw)):
        flipped = (raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]).decode("utf-8", "replace")
        code = failing(receipt=flipped)

        assert code is not None or json.loads(flipped) == said, f"byte {at} of the receipt"


def test_a_proof_file_reads_back_as_written() -> None:
    proof = a_receipt().proof
    annotated = ProofFile(index=0, hashes=(), checkpoint=proof.checkpoint, extra=b"anything")

    assert ProofFile.parse(proof.text()) == proof
    assert ProofFile.parse(annotated.text()) == annotated
    assert annotated.text().startswith("c2sp.org/tlog-proof@v1\nextra YW55dGhpbmc=\nindex 0\n\nmotcua.example")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nx",
        "c2sp.org/tlog-proof@v1\n\nx",
        "c2sp.org/tlog-proof@v1\nindex 01\n\nx",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nx",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nx",
        "c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\nx",
        "c2sp.org/tlog-proof@v1\nextra YQ==\n\nx",
    ],
)
def test_a_proof_file_has_one_form(text: str) -> None:
    with pytest.raises(ProofFileRejected):
        ProofFile.parse(text)


def test_other_words_can_be_agreed_on() -> None:
    def shout(type_name: str, at: object, payload: object) -> Text:
        return Text("!", "!")

    files = a_receipt().files()
    verdict = verify_receipt(
        receipt=receipt_with(text={"vi": "!", "en": "!"}),
        proof=files["receipt.tlog-proof"],
        key=files["log.vkey"],
        words=shout,
    )

    assert [check.code for check in verdict.checks][:5] == ["key", "receipt", "entry", "payload", "text"]


def test_verifying_needs_no_django() -> None:
    code = "import sys, onestop.ledger.proof; print(any(n.split('.')[0] in ('django', 'psycopg') for n in sys.modules))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
