"""A receipt is false only when it is: how its files were saved does not decide, and what cannot be read is not forged."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.ledger.proof import ADVICE, LARGEST, OUTCOMES, Verdict, verify_files

from .test_receipt import FILES

RECEIPT, PROOF, KEY = (FILES[name].encode() for name in ("receipt.json", "receipt.tlog-proof", "log.vkey"))
SAVED: dict[str, Callable[[str], str]] = {
    "as it was": str,
    "as Windows ends lines": lambda text: text.replace("\n", "\r\n"),
    "as old Macs ended lines": lambda text: text.replace("\n", "\r"),
    "with blank lines after it": lambda text: text + "\n \n\r\n",
    "without its last line end": lambda text: text.rstrip("\n"),
    "with blank lines before it": lambda text: "\n\n" + text,
}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16"]
"""As Linux, as Windows, and as Notepad's "Unicode"."""


def checked(*files: bytes, key: bytes = KEY) -> Verdict:
    return verify_files(files, key=key)


def packed(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name, content)
    return made.getvalue()


WHOLE = packed(
    **{"bien-nhan/receipt.json": RECEIPT, "receipt.tlog-proof": PROOF, "doc-truoc.html": b"<p>", "log.vkey": KEY}
)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("saved", SAVED.values(), ids=SAVED)
def test_how_the_files_were_saved_does_not_decide(saved: Callable[[str], str], encoding: str) -> None:
    receipt, proof, key = (saved(one.decode()).encode(encoding) for one in (RECEIPT, PROOF, KEY))

    assert checked(receipt, proof, key=key).outcome == "holds"


@pytest.mark.parametrize(
    "files", [(RECEIPT, PROOF), (PROOF, RECEIPT), (WHOLE,), (KEY, RECEIPT, PROOF), (b"<p>", WHOLE)]
)
def test_the_files_are_told_apart_by_what_they_say(files: tuple[bytes, ...]) -> None:
    assert checked(*files).outcome == "holds"


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ((), "The file is empty."),
        ((b"", b" \n"), "The file is empty."),
        ((RECEIPT,), "The file receipt.tlog-proof is missing."),
        ((PROOF,), "The file receipt.json is missing."),
        ((b"hello",), "This is not the content of receipt.json, or part of it is missing."),
        ((RECEIPT[:400], PROOF), "This is not the content of receipt.json, or part of it is missing."),
        ((b"[" * 9_000 + RECEIPT, PROOF), "The file receipt.json is missing."),
        ((RECEIPT, PROOF[:120]), "This is not the content of receipt.tlog-proof, or part of it is missing."),
        ((RECEIPT, PROOF.rstrip()[:-9]), "The signature at the end of receipt.tlog-proof is incomplete."),
        ((b"\xff\x81\x00", PROOF), "The file is not text."),
        ((b"x" * (LARGEST + 1),), "The file is too large to be a receipt."),
        ((WHOLE[:-60],), "The zip file is damaged or was not downloaded completely."),
        ((packed(**{"receipt.json": RECEIPT}),), "The file receipt.tlog-proof is missing."),
        (
            (b"%PDF-1.7 ...",),
            "This is a paper (PDF or picture), not an electronic receipt. To check a paper, scan the QR code printed on it, or "
            "choose its PDF on the page Check an issued paper.",
        ),
    ],
)
def test_what_cannot_be_read_is_not_called_false(files: tuple[bytes, ...], why: str) -> None:
    verdict = checked(*files)

    assert verdict.outcome == "unreadable"
    assert verdict.first_failure is not None
    assert verdict.first_failure.why is not None
    assert verdict.first_failure.why.en == why


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"payload": {}}, "The content of receipt.json is not what was recorded."),
        ({"text": {"vi": "Khác", "en": "Other"}}, "The summary in receipt.json is not what was recorded."),
        ({"entry": "{}"}, "The entry in receipt.json was altered."),
    ],
)
def test_what_was_read_and_is_not_so_is_false(changed: dict[str, object], why: str) -> None:
    verdict = checked(json.dumps({**json.loads(RECEIPT), **changed}).encode(), PROOF)

    assert verdict.outcome == "does_not_hold"
    assert verdict.first_failure is not None
    assert verdict.first_failure.why is not None
    assert verdict.first_failure.why.en == why


@given(place=st.integers(0, len(PROOF) - 2), letter=st.integers(0, 255))
def test_no_change_of_the_proof_makes_another_one_hold(place: int, letter: int) -> None:
    changed = PROOF[:place] + bytes([letter]) + PROOF[place + 1 :]
    verdict = checked(RECEIPT, changed)

    assert (verdict.outcome == "holds") == (changed.replace(b"\r", b"\n") == PROOF)


def test_every_outcome_has_words_and_a_next_step() -> None:
    assert OUTCOMES.keys() == ADVICE.keys() == {"holds", "does_not_hold", "unreadable"}
