"""Codes the nation agrees on: procedures, agencies, cases, results, people, taxpayers.

Each is parsed from how people write it, checked as far as its own digits allow, and
written back in one canonical form. Two orders of agency code are alive: the old one of
QCVN 102:2016 (lowest level first, `000.00.06.H56`) and the new one of Decision
20/2020/QĐ-TTg (highest level first, `H56.06`); the new one is canonical here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.numbers import CitizenNumber, TaxCode
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import DASHES, halfwidth

_OLD_AGENCY: Final = re.compile(r"(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})", re.ASCII)
_NEW_AGENCY: Final = re.compile(r"[A-Y]\d{2}(\.[0-9A-Z]+)*|Z[0-9A-Z]{2}(\.?[0-9A-Z]+)*", re.ASCII)
_PROCEDURE: Final = re.compile(r"(\d\.\d{6})(?:\.(.+))?", re.ASCII)
_CASE: Final = re.compile(r"(.+)-([0-9]{6})-([0-9]{4,9})", re.ASCII)
_LABEL: Final = re.compile(r"\s*(?:mã|ma|số|so)\s*(?:hồ|ho)\s*(?:sơ|so)\s*:?\s*|\s*case\s*code\s*:?\s*", re.IGNORECASE)
_PARTED: Final = re.compile(r"([A-Y]\d{2}(?: [0-9A-Z]+)*?) (\d{6}) (\d{4,9})", re.ASCII)
_RUN_TOGETHER: Final = re.compile(r"([A-Y]\d{2})((?: ?\d{2}){1,3}) ?(\d{6}) ?(\d{4})", re.ASCII)
"""A break that was typed stands between two parts, never within one."""
_IN_WORDS: Final = re.compile(
    r"(?<![0-9A-Z.])(?:[A-Y]\d{2}(?:\.[0-9A-Z]+)*|\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})\s*-\s*\d{6}\s*-\s*\d{4,9}(?!\d)",
    re.ASCII,
)
_BEGINS: Final = re.compile(r"(?<![0-9A-Z.])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}[0-9A-Z]*", re.ASCII)
_GOES_ON: Final = re.compile(r"[\s.\u200b-\u200d\u2060\ufeff-]+[0-9A-Z]+", re.ASCII)
_MOST_PARTS: Final = 12
"""Of a code in words: as many as the longest agency, its day and its number have."""
_RESULT: Final = re.compile(r"KQ\.(.+)\.([0-9]{6})", re.ASCII)
_END: Final = re.compile(r"([0-9]{6})-[0-9]{4,9}", re.ASCII)
_DASHES: Final = re.compile(f"[{DASHES}]")
_BLANKS: Final = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")
_PAIR: Final = re.compile(r"\d{2}", re.ASCII)
_BREAKS: Final = re.compile(r"[\s.\u200b-\u200d\u2060\ufeff-]+")
_LONGEST_AGENCY: Final = 35
_OLD_WIDTHS: Final = (2, 2, 3)
"""Digits of levels 2, 3 and 4 in the old order."""


class CodeNotValid(Refusal):
    """Base: what was written is not such a code. `reason` says which rule it breaks."""

    code: ClassVar[str] = "kernel.code_not_valid"
    kind: ClassVar[Kind] = "invalid"
    what: ClassVar[Text] = Text("Mã", "The code")
    example: ClassVar[str] = ""

    def __init__(self, *, seen: str, reason: str) -> None:
        self.seen = seen
        self.reason = reason

    def words(self) -> Text:
        return Text(
            f"{self.what.vi} “{self.seen}” không hợp lệ; ví dụ đúng: {self.example}.",
            f"{self.what.en} “{self.seen}” is not valid; a valid one reads {self.example}.",
        )


class ProcedureCodeNotValid(CodeNotValid):
    code: ClassVar[str] = "kernel.procedure_code_not_valid"
    what: ClassVar[Text] = Text("Mã thủ tục", "The procedure code")
    example: ClassVar[str] = "1.001193"


class AgencyCodeNotValid(CodeNotValid):
    code: ClassVar[str] = "kernel.agency_code_not_valid"
    what: ClassVar[Text] = Text("Mã cơ quan", "The agency code")
    example: ClassVar[str] = "H09.31.05, 000.00.06.H56"


class CaseCodeNotValid(CodeNotValid):
    code: ClassVar[str] = "kernel.case_code_not_valid"
    what: ClassVar[Text] = Text("Mã hồ sơ", "The case code")
    example: ClassVar[str] = "H09.31.05-260424-0001"


class ResultTypeCodeNotValid(CodeNotValid):
    code: ClassVar[str] = "kernel.result_type_code_not_valid"
    what: ClassVar[Text] = Text("Mã kết quả", "The result code")
    example: ClassVar[str] = "KQ.G15.000031"


@dataclass(frozen=True, slots=True, order=True)
class AgencyCode:
    """An agency, highest level first.

    Levels are how a code is written, not where the agency stands: who is under whom is dated, and known to
    `organisation` alone.

    >>> AgencyCode.parse("000.00.06.H56").canonical
    'H56.06'
    >>> AgencyCode.parse("H56.06").old_order
    '000.00.06.H56'
    """

    canonical: str

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> "AgencyCode":
        """Read either order. Cached: a province has some hundred codes, and every dossier names one.

        Raises:
            AgencyCodeNotValid: neither order, or longer than 35 characters.
        """
        written = tidy_code(text)
        if old := _OLD_AGENCY.fullmatch(written):
            return cls(_without_empty_levels(".".join(reversed(old.groups()))))
        if len(written) > _LONGEST_AGENCY:
            raise AgencyCodeNotValid(seen=text, reason="too_long")
        if not _NEW_AGENCY.fullmatch(written):
            raise AgencyCodeNotValid(seen=text, reason="form")
        return cls(_without_empty_levels(written))

    @property
    def levels(self) -> tuple[str, ...]:
        return tuple(self.canonical.split("."))

    @property
    def old_order(self) -> str:
        """As QCVN 102:2016 writes it, zero-filled to four levels.

        Raises:
            AgencyCodeNotValid: it has a level the old form has no room for.
        """
        first, *lower = self.levels
        padded = [*lower, *("0" * width for width in _OLD_WIDTHS[len(lower) :])]
        written = ".".join([*reversed(padded), first])
        if not _OLD_AGENCY.fullmatch(written):
            raise AgencyCodeNotValid(seen=self.canonical, reason="no_old_form")
        return written

    def __str__(self) -> str:
        return self.canonical


@dataclass(frozen=True, slots=True, order=True)
class ProcedureCode:
    """A procedure of the national catalogue, or a province's own version of it.

    >>> str(ProcedureCode.parse("1.001193.000.00.00.H09"))
    '1.001193.H09'
    """

    national: str
    agency: AgencyCode | None = None

    @classmethod
    def parse(cls, text: str) -> "ProcedureCode":
        """Read `N.NNNNNN`, or that with an agency in either order: `N.NNNNNN.H56.06`, `N.NNNNNN.000.00.06.H56`.

        Raises:
            ProcedureCodeNotValid: none of these.
        """
        match = _PROCEDURE.fullmatch(tidy_code(text))
        if not match:
            raise ProcedureCodeNotValid(seen=text, reason="form")
        national, agency = match.groups()
        try:
            return cls(national, AgencyCode.parse(agency) if agency else None)
        except AgencyCodeNotValid:
            raise ProcedureCodeNotValid(seen=text, reason="agency") from None

    @property
    def canonical(self) -> str:
        return f"{self.national}.{self.agency}" if self.agency else self.national

    @property
    def printed(self) -> str:
        """The long form some forms print: procedure and agency in the old order. Raises AgencyCodeNotValid as that does."""
        return f"{self.national}.{self.agency.old_order}" if self.agency else self.national

    def __str__(self) -> str:
        return self.canonical


@dataclass(frozen=True, slots=True, order=True)
class CaseCode:
    """One dossier for life (Circular 01/2018 Art. 19): who received it, on which day, the number of that day.

    >>> CaseCode.make(agency="H09.31.05", on=date(2026, 4, 24), number=1)
    'H09.31.05-260424-0001'
    >>> CaseCode.parse("000.00.06.H56-231027-0361").canonical
    'H56.06-231027-0361'
    """

    agency: AgencyCode
    on: date
    number: int

    @classmethod
    def parse(cls, text: str) -> "CaseCode":
        """Read a code with its agency in either order, as it stands on paper or as people type it.

        Its label before it, blanks or dots for the dashes, and all run together are read where that can be one code
        only: run together, there is one level at least, levels have
        two digits and the number four.

        >>> CaseCode.parse("Mã hồ sơ: h09 31 03 261126 0001") == CaseCode.parse("H0931032611260001")
        True

        Raises:
            CaseCodeNotValid: its form, agency, date or number cannot be.
        """
        match = _CASE.fullmatch(_dashed(_LABEL.sub("", text, count=1) if _LABEL.match(text) else text))
        if not match:
            raise CaseCodeNotValid(seen=text, reason="form")
        agency, on, number = match.groups()
        if int(number) == 0:
            raise CaseCodeNotValid(seen=text, reason="number")
        try:
            return cls(AgencyCode.parse(agency), _yymmdd(on), int(number))
        except AgencyCodeNotValid:
            raise CaseCodeNotValid(seen=text, reason="agency") from None
        except ValueError:
            raise CaseCodeNotValid(seen=text, reason="date") from None

    @classmethod
    def make(cls, *, agency: str, on: date, number: int) -> str:
        """The code of the `number`-th case `agency` received that day; past 9999 the number grows wider.

        Raises:
            AgencyCodeNotValid: no such form of agency code.
            CaseCodeNotValid: a number below 1, or a year the code cannot say.
        """
        parsed = AgencyCode.parse(agency)
        if number < 1 or on.year // 100 != 20:
            raise CaseCodeNotValid(seen=f"{agency} {on} {number}", reason="number" if number < 1 else "date")
        return _case_code(parsed.canonical, on, number)

    @property
    def canonical(self) -> str:
        return _case_code(self.agency.canonical, self.on, self.number)

    @property
    def old_order(self) -> str:
        return _case_code(self.agency.old_order, self.on, self.number)

    def __str__(self) -> str:
        return self.canonical


@dataclass(frozen=True, slots=True, order=True)
class ResultTypeCode:
    """A type of result an agency issues.

    >>> ResultTypeCode.parse("kq.g15.000031").number
    31
    """

    agency: AgencyCode
    number: int

    @classmethod
    def parse(cls, text: str) -> "ResultTypeCode":
        """Read `KQ.<agency>.<six digits>`.

        Raises:
            ResultTypeCodeNotValid: another form, or no such agency code.
        """
        match = _RESULT.fullmatch(tidy_code(text))
        if not match:
            raise ResultTypeCodeNotValid(seen=text, reason="form")
        try:
            return cls(AgencyCode.parse(match[1]), int(match[2]))
        except AgencyCodeNotValid:
            raise ResultTypeCodeNotValid(seen=text, reason="agency") from None

    @property
    def canonical(self) -> str:
        return f"KQ.{self.agency}.{self.number:06d}"

    def __str__(self) -> str:
        return self.canonical


def national_code(text: str) -> str | None:
    """The code under which the whole country knows a procedure, of a code as forms print it; none where it is no such code.

    >>> national_code("1.001193.000.00.00.H09"), national_code("khai-sinh")
    ('1.001193', None)
    """
    try:
        return ProcedureCode.parse(text).national
    except ProcedureCodeNotValid:
        return None


def is_case_code(text: str) -> bool:
    """Whether it reads as the code of a case, however its dashes and blanks were typed.

    >>> is_case_code("h09.31.03 – 261126 – 0001"), is_case_code("khai sinh")
    (True, False)
    """
    try:
        CaseCode.parse(text)
    except CaseCodeNotValid:
        return False
    return True


def case_codes_in(text: str) -> tuple[str, ...]:
    """The codes of cases that stand in words, each once, in the order met, in every writing that `CaseCode.parse` reads.

    >>> case_codes_in("Đã nộp: h09.31.03 – 261126 – 0001, trùng H09 31 03 261126 0001 và H0931032611260002.")
    ('H09.31.03-261126-0001', 'H09.31.03-261126-0002')
    """
    words = _DASHES.sub("-", halfwidth(text)).upper()
    return tuple(dict.fromkeys(CaseCode.parse(one).canonical for one in _written_in(words)))


def _written_in(words: str) -> Iterator[str]:
    end = 0
    for begins in _BEGINS.finditer(words):
        if begins.start() >= end and (written := _code_at(words, begins)):
            end = begins.start() + len(written)
            yield written


def _code_at(words: str, begins: re.Match[str]) -> str:
    """The code that begins there: the fewest parts that are one; empty where none are."""
    start, end = begins.span()
    if (strict := _IN_WORDS.match(words, start)) and is_case_code(strict[0]):
        return strict[0]
    for _ in range(_MOST_PARTS):
        if is_case_code(words[start:end]):
            return words[start:end]
        if not (goes_on := _GOES_ON.match(words, end)):
            return ""
        end = goes_on.end()
    return ""


def is_end_of_case_code(text: str) -> bool:
    """Whether it reads as the day and the number at the end of a case code, and not as anybody's number with a dash in it.

    >>> is_end_of_case_code("261126 – 0001"), is_end_of_case_code("0274-3822825"), is_end_of_case_code("741900-1234")
    (True, False, False)
    """
    found = _END.fullmatch(tidy_code(text))
    if not found:
        return False
    try:
        return bool(_yymmdd(found[1]))
    except ValueError:
        return False


def tidy_code(text: str) -> str:
    """As codes are written: one kind of dash, no blanks, plain digits and letters, capitals.

    Phones and word processors put in dashes of their own, copying puts in blanks, and full-width digits look the same.
    """
    plain = halfwidth(text)
    return _BLANKS.sub("", _DASHES.sub("-", plain)).upper()


def _dashed(text: str) -> str:
    """A case code with its own dashes and dots, where others or none were typed; anything else tidied."""
    written = tidy_code(text)
    strict = _CASE.fullmatch(written)
    if strict and "-" not in strict[1]:
        return written
    parted = _BREAKS.sub(" ", _DASHES.sub("-", halfwidth(text))).strip().upper()
    if found := _PARTED.fullmatch(parted):
        return f"{found[1].replace(' ', '.')}-{found[2]}-{found[3]}"
    if found := _RUN_TOGETHER.fullmatch(parted):
        return f"{'.'.join([found[1], *_PAIR.findall(found[2])])}-{found[3]}-{found[4]}"
    return written


def _without_empty_levels(code: str) -> str:
    """Levels filled with zeros at the low end say only that there is no such level."""
    levels = code.split(".")
    while len(levels) > 1 and not levels[-1].strip("0"):
        levels.pop()
    return ".".join(levels)


def _case_code(agency: str, on: date, number: int) -> str:
    return f"{agency}-{on.year % 100:02}{on.month:02}{on.day:02}-{number:04d}"  # strftime takes ten times as long


def _yymmdd(digits: str) -> date:
    return date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))


__all__ = [
    "AgencyCode",
    "AgencyCodeNotValid",
    "CaseCode",
    "CaseCodeNotValid",
    "CitizenNumber",
    "CodeNotValid",
    "ProcedureCode",
    "ProcedureCodeNotValid",
    "ResultTypeCode",
    "ResultTypeCodeNotValid",
    "TaxCode",
    "case_codes_in",
    "is_case_code",
    "tidy_code",
]
