"""A receipt: the entry, its disclosed content and salt, and the proof that the log holds it; how it is written and read."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.entry import SALT_BYTES
from onestop.ledger.domain.note import VerifierKey
from onestop.ledger.domain.proof import ProofFile

Words: TypeAlias = Callable[[str, datetime, dict[str, Any]], Text]
"""(type, moment, payload) → the sentence a receipt says about its entry."""


class ReceiptRejected(ValueError):
    """The text is not in the form of a receipt."""


def plain_words(type_name: str, at: datetime, payload: dict[str, Any]) -> Text:
    """The sentence on every receipt. Receipts already given out repeat it, so it must never change."""
    moment, case = f"{at:%d/%m/%Y %H:%M:%S}", payload.get("case_code")
    of_vi, of_en = (f" của hồ sơ {case}", f" of case {case}") if case else ("", "")
    return Text(
        f"Sự kiện {type_name}{of_vi}, ghi vào sổ lúc {moment} (giờ Việt Nam).",
        f"Event {type_name}{of_en}, recorded at {moment} (Vietnam time).",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The three files a citizen keeps."""

    entry: str
    payload: dict[str, Any]
    salt: bytes
    text: Text
    proof: ProofFile
    key: VerifierKey

    def files(self) -> dict[str, str]:
        """Name → content, as written by `./onestop receipt` and offered for download."""
        content = {
            "entry": self.entry,
            "payload": self.payload,
            "salt": self.salt.hex(),
            "text": self.text.as_dict(),
        }
        return {
            "receipt.json": json.dumps(content, ensure_ascii=False, indent=2) + "\n",
            "receipt.tlog-proof": self.proof.text(),
            "log.vkey": self.key.text() + "\n",
        }


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """What the receipt file itself says, before anything is believed."""

    entry: str
    payload: dict[str, Any]
    salt: bytes
    text: dict[str, str]


def open_receipt(text: str) -> ReceiptContent:
    """Read receipt.json.

    Raises:
        ReceiptRejected: not JSON, a key twice, a key too many or too few, or of another type.
    """
    try:
        found = json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as fault:
        raise ReceiptRejected(str(fault)) from fault
    if not isinstance(found, dict) or set(found) != {"entry", "payload", "salt", "text"}:
        raise ReceiptRejected("a receipt has entry, payload, salt and text")
    entry, payload, salt, words = (found[key] for key in ("entry", "payload", "salt", "text"))
    if not isinstance(entry, str) or not isinstance(payload, dict) or not isinstance(words, dict):
        raise ReceiptRejected("entry is a string, payload and text are objects")
    return ReceiptContent(entry, payload, _salt(salt), words)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _salt(text: object) -> bytes:
    if isinstance(text, str) and len(text) == 2 * SALT_BYTES and text == text.lower():
        try:
            return bytes.fromhex(text)
        except ValueError:
            pass
    raise ReceiptRejected(f"the salt is {SALT_BYTES} bytes in lower-case hexadecimal")
