"""Fields of Word: instructions that compute text when the file is opened, some of which fetch or start something.

Only those known to stay within the file are taken. A field whose name is itself computed by another field
(`{ { QUOTE 68 68 69 } … }`) is how DDE hides, and is refused as such. (ECMA-376, part 1, 17.16.)
"""

import re
from collections.abc import Mapping

from onestop.documents.inspection.addresses import is_harmless_link

_STAYS_INSIDE = frozenset(
    """= ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION
    COMMENTS COMPARE CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FILLIN
    FORMCHECKBOX FORMDROPDOWN FORMTEXT GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEBARCODE
    MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE PRIVATE QUOTE REF
    REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC
    USERADDRESS USERINITIALS USERNAME XE""".split()  # noqa: SIM905 - forty words are read better than forty strings
)
_DDE = frozenset({"DDE", "DDEAUTO"})
_TAKES_WORDS = re.compile(r'(?<!\\)\\[lot]\s+("[^"]*"|[^\s"\\]+)', re.IGNORECASE)
"""Switches followed by words that are no address: a place in the file, a tip, a window."""
_SWITCH = re.compile(r"\\[a-z*@#!]", re.IGNORECASE)
_ARGUMENT = re.compile(r'"([^"]*)"|(\S+)')


class Fields:
    """The fields of one part, gathered from runs in which their letters may be scattered."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []
        self._listening = False
        self._instructing: list[bool] = []

    def element(self, name: str, attributes: Mapping[str, str]) -> list[str]:
        """What an element begins: a field written in one piece, or a mark of one in pieces."""
        if name == "fldSimple":
            return judge(attributes.get("instr", ""))
        if name in ("instrText", "delInstrText"):
            self._listening = True
        if name == "fldChar":
            return self._mark(attributes.get("fldCharType", ""))
        return []

    def text(self, text: str) -> None:
        if self._listening and self._open and self._instructing[-1]:
            self._open[-1].append(text)

    def ended(self, name: str) -> list[str]:
        if name in ("instrText", "delInstrText"):
            self._listening = False
        return []

    def _mark(self, kind: str) -> list[str]:
        if kind == "begin":
            if self._open and self._instructing[-1]:
                self._open[-1].append(_NESTED)
            self._open.append([])
            self._instructing.append(True)
        elif self._open and kind == "separate":
            self._instructing[-1] = False
            return judge("".join(self._open[-1]))
        elif self._open and kind == "end":
            instructing, written = self._instructing.pop(), "".join(self._open.pop())
            return judge(written) if instructing else []
        return []


_NESTED = "\x00"
"""Stands where another field is computed."""


def judge(instruction: str) -> list[str]:
    """What is wrong with one field, if anything."""
    plain = instruction.strip()
    name = re.split(r"[\s\\\"]", plain, maxsplit=1)[0].upper() if plain else ""
    if name.startswith("="):
        name = "="
    if not name:
        return []
    if name in _DDE or _NESTED in name:
        return ["Dde"]
    if name not in _STAYS_INSIDE:
        return ["RemoteReference"]
    return ["Link"] if name == "HYPERLINK" and not _links_harmlessly(plain[len(name) :]) else []


def _links_harmlessly(arguments: str) -> bool:
    """Every argument that is an address; one another field computes is none we could judge."""
    given = [quoted or bare for quoted, bare in _ARGUMENT.findall(_TAKES_WORDS.sub(" ", arguments))]
    return _NESTED not in arguments and all(is_harmless_link(one) for one in given if not _SWITCH.fullmatch(one))
