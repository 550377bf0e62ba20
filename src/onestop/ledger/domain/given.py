"""Files as somebody kept them: which of them is which part of a receipt, and what they say however they were saved."""

import codecs
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.ledger.domain import verification_words as words

LARGEST: Final = 200_000
"""Octets of one file; a receipt with its proof has about four thousand."""
_MOST_FILES: Final = 16
_PARTS: Final = (".json", ".tlog-proof")
_ZIP: Final = b"PK\x03\x04"
_PAPERS: Final = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"RIFF")
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
"""Octets some editors write before a text, and how the text goes on."""
_PROOF: Final = "c2sp.org/tlog-proof@"


class Unreadable(ValueError):
    """Nothing of a receipt could be read in it; `why`, for whoever chose the file."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


class Parts(NamedTuple):
    """The two parts of a receipt, as text."""

    receipt: str
    proof: str


def parts_of(given: Iterable[bytes]) -> Parts:
    """The parts among the files given, told apart by what they say; the one download that holds them is opened.

    Raises:
        Unreadable: a part is missing, or nothing is as a part should be.
    """
    texts = list(_texts(given))
    proofs = [text for text in texts if text.startswith(_PROOF)]
    receipts = [text for text in texts if text.startswith("{")]
    if not texts:
        raise Unreadable(words.EMPTY)
    if not proofs and not receipts:
        raise Unreadable(words.UNREADABLE["receipt"])
    if not receipts:
        raise Unreadable(words.NO_RECEIPT)
    if not proofs:
        raise Unreadable(words.NO_PROOF)
    return Parts(receipts[0], proofs[0])


def plain_lines(data: bytes) -> str:
    """Text in lines that end with LF, without marks before it and blank lines around it: as it was signed.

    Raises:
        Unreadable: it is not text.
    """
    mark, encoding = next((one for one in _MARKS if data.startswith(one[0])), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(words.NOT_TEXT) from None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n \t\ufeff")
    return lines + "\n" if lines else ""


def _texts(given: Iterable[bytes]) -> Iterator[str]:
    for data in given:
        if len(data) > LARGEST:
            raise Unreadable(words.TOO_LARGE)
        if data.startswith(_PAPERS):
            raise Unreadable(words.A_PAPER)
        for one in _unpacked(data) if data.startswith(_ZIP) else (data,):
            if text := plain_lines(one):
                yield text


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The parts in the one download; what explains them is left.

    Raises:
        Unreadable: it is damaged, or holds more than a receipt.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            for name in [one for one in pack.namelist() if one.endswith(_PARTS)][:_MOST_FILES]:
                with pack.open(name) as file:
                    yield file.read(LARGEST)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        raise Unreadable(words.BROKEN_DOWNLOAD) from None
