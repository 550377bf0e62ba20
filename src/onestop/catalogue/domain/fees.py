"""What a way of applying costs, as the national catalogue writes it: a column that often says two things at once.

Published tables put the amount, a remark in brackets and the description of the way into one cell. "Miễn phí" there
means only that no amount was entered, so nothing is free unless the remark agrees. What is not stated stays unknown;
what is stated otherwise than as one amount of đồng is shown in the source's own words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from onestop.catalogue.domain.findings import finding
from onestop.catalogue.domain.version import Finding

NO_INFORMATION: Final = "Không có thông tin"
SMALLEST_FEE: Final = 1_000
"""The smallest note in use; a fee below it has lost its zeros."""
_STATED: Final = re.compile(
    r"(?P<free>Miễn phí)|(?P<amount>\d[\d.,]*)\s*(?P<currency>Việt Nam Đồng|VNĐ|VND|đồng|USD|EUR)|(?P<none>VNĐ)"
)
_FREE: Final = re.compile(
    r"[-+\s]*(không( có| thu| quy định| phải nộp)?( phí| lệ phí)*|miễn( thu)?( phí| lệ phí)?|chưa quy định)?[\s.;]*"
    r"(\([^()]*(thông tư|nghị định)[^()]*\))?[\s.;]*",
    re.IGNORECASE,
)
_NUMBERING: Final = re.compile(r"\d{1,2}|[ivx]{1,4}|[a-zđ]", re.IGNORECASE)
"""What stands in brackets before the first of several cases, and is no remark."""
_SUM: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d|/)|\d+(?=\s*(?:USD|đ\b|đồng|VNĐ))")
_OF_MONEY: Final = re.compile(
    r"[^.;\n]*(?<!kinh )(?<!chi )\b(?:phí|lệ phí)\b[^.;\n]*(?:\.\d{3}[^;\n]*)?", re.IGNORECASE
)
_SAYS_MONEY: Final = re.compile(r"\d|quy định|quyết định|theo|không|miễn|mức|thu\b|nộp", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fee:
    """`amount` in đồng, None while it is not known; `note` in the source's words; `rest` is not about money."""

    amount: int | None
    note: str
    rest: str
    findings: tuple[Finding, ...] = ()


def read_fee(method: Mapping[str, Any], where: str = "fee") -> Fee:
    """The fee of one way of applying, and what is doubtful about it."""
    entered = method.get("fee") or {}
    amount, currency = entered.get("amount"), entered.get("currency")
    text = method.get("note") if isinstance(method.get("note"), str) else ""
    stated, remark, rest = _taken_apart(str(text), entered=amount is not None)
    if amount is None:
        amount, currency = stated if stated else (None, "VND")
    if amount is not None and (type(amount) is not int or amount < 0 or currency != "VND"):
        said = " ".join(part for part in (f"{amount} {currency}", remark) if part)
        return Fee(None, said, rest, (finding("fee_in_other_money", where, said),))
    return _judged(amount, remark, rest, where)


def _judged(amount: int | None, remark: str, rest: str, where: str) -> Fee:
    about = _about_money(remark, rest)
    if amount is None:
        kind = "fee_in_words" if about else "fee_missing"
        return Fee(None, about, rest, (finding(kind, where, about),))
    if amount == 0:
        if _FREE.fullmatch(remark) and (not about or about == remark):
            return Fee(0, remark if "(" in remark else "", rest)
        return Fee(None, about or remark, rest, (finding("fee_set_elsewhere", where, about or remark),))
    if amount < SMALLEST_FEE:
        said = f"{amount} đồng ({remark})" if remark else f"{amount} đồng"
        return Fee(None, said, rest, (finding("fee_suspicious", where, said, blocking=True),))
    if any(seen != amount for seen in _sums(f"{remark}; {_said_of_money(rest)}")):
        said = f"{_written(amount)} đồng ({remark or _said_of_money(rest)})"
        return Fee(None, said, rest, (finding("fee_and_note_differ", where, said),))
    return Fee(amount, remark, rest)


def _taken_apart(text: str, *, entered: bool) -> tuple[tuple[int, str] | None, str, str]:
    """(amount and currency stated in the text, the remark in brackets, what is left)."""
    rest, stated = text.strip(), None
    while rest.startswith(NO_INFORMATION):
        rest = rest.removeprefix(NO_INFORMATION).strip()
    if not entered and (said := _STATED.match(rest)):
        rest = rest[said.end() :].strip()
        stated = _stated(said)
    remark, rest = _bracketed(rest)
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
    """Without the second pair of brackets some remarks stand in."""
    return text[1:-1].strip() if text.startswith("(") and text.endswith(")") and text.count("(") == 1 else text.strip()


def _about_money(remark: str, rest: str) -> str:
    """The words about money: the remark, else a sentence of the description that speaks of a fee."""
    return remark or _said_of_money(rest)


def _said_of_money(rest: str) -> str:
    said = (found[0].strip(" -+*\t") for found in _OF_MONEY.finditer(rest))
    return next((one for one in said if _SAYS_MONEY.search(one)), "")


def _sums(text: str) -> Iterator[int]:
    for said in _SUM.finditer(text):
        yield int(re.sub(r"\D", "", said[0]))


def _written(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
