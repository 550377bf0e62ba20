"""What a way of applying costs, as the national catalogue writes it: a column that often says two things at once.

Published tables put the amount, a remark in brackets and the description of the way into one cell. "Miễn phí" there
means only that no amount was entered, so nothing is free unless the remark agrees. What is not stated stays unknown;
what is stated otherwise than as one amount of đồng is shown in the source's own words. What we think of these words is
never among them: it is a doubt, and is worded where it is shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias

from onestop.catalogue.domain.fee_words import besides, sentences_of, sums_in, tells_money, words
from onestop.catalogue.domain.findings import Finding, finding
from onestop.catalogue.domain.letters import CAPITALS, SMALL

_NOTHING_SAID: Final = re.compile(r"\s*(?:Không\s*)?Không có thông tin\s*")
Doubt: TypeAlias = Literal["", "zeros", "free_here", "glued", "no_level", "free_named", "free_but"]
"""A sum that has probably lost its zeros; free by this way and not by another; one number with the term; a fee without
its sum, in a column without an amount or in one that says free; free beside words that set a fee or say for whom."""
SMALLEST_FEE: Final = 1_000
"""The smallest note in use; a fee below it has lost its zeros."""
_STATED: Final = re.compile(
    r"(?P<free>Miễn phí)|(?P<amount>\d[\d.,]*)\s*(?P<currency>Việt Nam Đồng|VNĐ|VND|đồng|USD|EUR)|(?P<none>VNĐ)"
)
_FREE_WITHIN: Final = re.compile(rf"(?<=[{SMALL}])Miễn phí(?=[{CAPITALS}(])")
"""The column of fees between the words of the two beside it."""
_FREE_ONLINE: Final = re.compile(
    r"^\W*miễn (?:phí|lệ phí|phí, lệ phí)\b[^.;]{0,60}\b(?:đối với|khi|nếu)\b[^.;]{0,60}"
    r"(?:qua mạng|trực tuyến|môi trường (?:mạng|điện tử))",
    re.IGNORECASE,
)
"""Words that call free just what the way is they stand beside."""
_FREE: Final = re.compile(
    r"[-+\s]*(không( có| thu| quy định| phải nộp)?( phí| lệ phí)*|miễn( thu)?( phí| lệ phí)?)?[\s.;]*"
    r"(\([^()]*(thông tư|nghị định)[^()]*\))?[\s.;]*",
    re.IGNORECASE,
)
_FREE_BY_LAW: Final = re.compile(
    r"[-+\s]*(?:không được quy định tại biểu (?:phí|lệ phí)\b[^.;]*"
    r"|không thu (?:lệ )?phí[^.;,()]{0,40}? đối với (?!người|hộ\b|cá nhân|trẻ|các |trường hợp|đối tượng)(?:[^\W\d]+ ){1,4}"
    r"theo quy định (?:tại|của)[^.;]*(?:luật|nghị định|thông tư)[^.;]*)[\s.;]*",
    re.IGNORECASE,
)
"""One sentence that says by which law nothing is charged, or that a schedule of fees has none: a column that is free agrees."""
_NUMBERING: Final = re.compile(r"\d{1,2}|[ivx]{1,4}|[a-zđ]", re.IGNORECASE)
"""What stands in brackets before the first of several cases, and is no remark."""
_OF_THE_WAY: Final = re.compile(r"cách thức thực hiện\s*:", re.IGNORECASE)
"""The description of a way, where brackets make it look like a remark on its fee."""
_A_DOSSIER: Final = "hồ sơ"
"""A lone unit, which tells nothing beside a sum that is one."""
_ONLY_PER: Final = re.compile(r"/\s*[^\W\d_]+(?: [^\W\d_]+)?")
"""Of what a sum is charged for each, "/hồ sơ", left over where the words behind it tell the sums."""
_NAMES_A_FEE: Final = re.compile(r"(?:lệ )?phí\s*:\s*\d", re.IGNORECASE)
_HOW_MUCH: Final = re.compile(
    r"\d|quy định|quyết định|thông tư|theo|không|miễn|mức|hội đồng|chi trả|nếu", re.IGNORECASE
)
_FOR_A_TIME: Final = re.compile(r"áp dụng|(?:kể )?từ ngày \d|đến hết|đến ngày|\d\s*%|^-?\s*không\b", re.IGNORECASE)
"""Words under which an amount holds for a time, in part, or not at all."""


_IS_LAID_DOWN: Final = re.compile(
    r"^(?:(?:mức )?(?:thu )?(?:phí|lệ phí|phí, lệ phí)[:,]? )(?:được )?(?:thực hiện )?(?=theo\b)"
)
"""Before a ground that is told already."""


_COLUMN_OF_TERMS: Final = re.compile(
    rf"(?!Không có thông tin)(?P<words>[{CAPITALS}][^\n]{{3,160}}?)\s*"
    rf"(?:(?<=[{SMALL}])Miễn phí(?=[{CAPITALS}(])|Không có thông tin)"
)
"""What stands before the column of fees."""


def words_in_term_column(method: Mapping[str, Any]) -> str:
    """What the source has in its column of terms, where that is words and no number; "" else.

    >>> words_in_term_column({"time": None, "fee": None, "note": "Không phải trả kết quảMiễn phíTại Trung tâm"})
    'Không phải trả kết quả'
    """
    if told := method.get("term_words"):
        return str(told)
    note = method.get("note")
    if method.get("time") or fee_entered(method) or not isinstance(note, str):
        return ""
    found = _COLUMN_OF_TERMS.match(note)
    return found["words"].strip() if found else ""


@dataclass(frozen=True, slots=True)
class Fee:
    """`amount` in đồng, None while it is not known; `note` in the source's words; `rest` is the description of the way."""

    amount: int | None
    note: str
    rest: str
    findings: tuple[Finding, ...] = ()
    doubt: Doubt = ""

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(one.kind for one in self.findings)

    @property
    def beside(self) -> str:
        """`rest` without its sentences about nothing but money that `note` quotes, so that they stand beside no term.

        >>> Fee(None, "Lệ phí: 20.000 đồng", "- 05 ngày làm việc\\n- Lệ phí: 20.000 đồng").beside
        '- 05 ngày làm việc'
        """
        return besides(self.rest, self.note)


def fee_entered(method: Mapping[str, Any]) -> bool:
    """Whether the source has an amount in the column of fees, however it is to be read."""
    return (method.get("fee") or {}).get("amount") is not None


def read_fee(method: Mapping[str, Any], where: str = "fee") -> Fee:
    """The fee of one way of applying, and what is doubtful about it."""
    entered = method.get("fee") or {}
    amount, currency = entered.get("amount"), entered.get("currency")
    text = method.get("note") if isinstance(method.get("note"), str) else ""
    stated, remark, rest = _taken_apart(str(text), entered=amount is not None)
    if amount is None:
        amount, currency = stated if stated else (None, "VND")
    if amount is not None and (type(amount) is not int or amount < 0 or currency != "VND"):
        said = _with_amount(f"{amount} {currency}", remark)
        return Fee(None, said, rest, (finding("fee_in_other_money", where, said),))
    if remark.casefold() == _A_DOSSIER:
        remark = f"/{_A_DOSSIER}" if amount and amount < SMALLEST_FEE else ""
    return _judged(amount, remark, rest, where, online=method.get("channel") == "online")


def free_in_doubt(fees: Sequence[Fee]) -> tuple[Fee, ...]:
    """The fees of all ways of one record: free without a word, beside a way that tells of money, is not surely free."""
    if not any(one.kinds & {"fee_set_elsewhere", "fee_in_words", "fee_and_note_differ"} for one in fees):
        return tuple(fees)
    return tuple(
        replace(one, amount=None, doubt="free_here") if (one.amount, one.note) == (0, "") else one for one in fees
    )


def _judged(amount: int | None, remark: str, rest: str, where: str, *, online: bool) -> Fee:
    about = _about_money(remark, rest)
    if amount is None:
        kind = "fee_in_words" if about else "fee_missing"
        return Fee(None, about, rest, (finding(kind, where, about),), _without_level(about))
    if amount == 0:
        if (online and _FREE_ONLINE.search(about or remark)) or _FREE_BY_LAW.fullmatch(about or remark):
            return Fee(0, (about or remark).lstrip(" -+"), rest)
        if _FREE.fullmatch(remark) and (not about or about == remark):
            return Fee(0, remark.lstrip(" -+") if "(" in remark else "", rest)
        said = about or remark
        doubt: Doubt = "free_named" if _without_level(said) else "free_but"
        return Fee(None, said, rest, (finding("fee_set_elsewhere", where, said),), doubt)
    if amount < SMALLEST_FEE:
        said = f"{amount} đồng" + ("" if not about else about if about.startswith("/") else f"; {about}")
        return Fee(None, said, rest, (finding("fee_suspicious", where, said, blocking=True),), "zeros")
    if any(seen != amount for seen in sums_in(about)):
        said = _with_amount(f"{_written(amount)} đồng", about)
        return Fee(None, said, rest, (finding("fee_and_note_differ", where, said),))
    if _FOR_A_TIME.search(about):
        said = _with_amount(f"{_written(amount)} đồng", about)
        return Fee(None, said, rest, (finding("fee_in_words", where, said),))
    return Fee(amount, about, rest)


def _with_amount(amount: str, about: str) -> str:
    """The words about money, behind the amount where they do not name it."""
    said = about.strip(" -+.")
    said = _inside(said) if said.startswith("(") else said
    if not said or re.search(rf"(?<![\d.,]){re.escape(amount.split()[0])}(?![\d.,]\d)", said):
        return said or amount
    return f"{amount}{said}" if said.startswith("/") else f"{amount} ({said})"


def _without_level(about: str) -> Doubt:
    """Whether words name a fee and say nothing of how much it is."""
    return "no_level" if about and not _HOW_MUCH.search(about) else ""


def _taken_apart(text: str, *, entered: bool) -> tuple[tuple[int, str] | None, str, str]:
    """(amount and currency stated in the text, the remark in brackets, what is left)."""
    rest, stated = text.strip(), None
    while said := _NOTHING_SAID.match(rest):
        rest = rest[said.end() :]
    if not entered and (said := _STATED.match(rest)):
        rest = rest[said.end() :].strip()
        stated = _stated(said)
    if not entered and stated is None and (glued := _FREE_WITHIN.search(rest)):
        stated, rest = (0, "VND"), f"{rest[: glued.start()]}. {rest[glued.end() :]}"
    remark, rest = _bracketed(rest)
    if _OF_THE_WAY.match(remark):
        return stated, "", f"{remark} {rest}".strip()
    return stated, remark, rest


def _stated(said: "re.Match[str]") -> tuple[int, str] | None:
    if said["none"]:
        return None
    if said["free"]:
        return 0, "VND"
    digits = re.sub(r"\D", "", said["amount"])
    return int(digits), said["currency"] if said["currency"] in ("USD", "EUR") else "VND"


def _bracketed(text: str) -> tuple[str, str]:
    """What stands in the brackets the text begins with, and what follows them."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth > 0:
            continue
        inside = text[1:place].strip()
        return ("", text) if not place or _NUMBERING.fullmatch(inside) else (_bare(inside), text[place + 1 :].strip())
    return _bare(text), ""


def _bare(text: str) -> str:
    """Without the second pair of brackets, or the half of one, that some remarks stand in."""
    said = text.strip()
    if said.startswith("(") and said.count("(") > said.count(")"):
        said = said[1:].strip()
    said = _inside(said) if said.startswith("(") else said
    return said.removeprefix("đồng").strip() if said.startswith("đồng/") else said


def _inside(text: str) -> str:
    """What one pair of brackets around the whole holds; the text, where they are two pairs."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return text[1:-1].strip() if place == len(text) - 1 else text
    return text


def _about_money(remark: str, rest: str) -> str:
    """All words about money: the remark, and each sentence of the description that speaks of a fee and is not in it."""
    said = dict.fromkeys(map(words, sentences_of(rest)))
    ground = words(remark).casefold()
    told = (one for one in said if tells_money(one) and _IS_LAID_DOWN.sub("", one.casefold()) not in ground)
    sums = [one for one in told if one]
    left_over = _ONLY_PER.fullmatch(remark) and any(_NAMES_A_FEE.match(one) for one in sums)
    return "; ".join(one for one in ("" if left_over else remark, *sums) if one)


def _written(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
