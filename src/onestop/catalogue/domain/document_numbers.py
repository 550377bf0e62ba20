"""Numbers of legal documents, read out of a column in which they grew together with what follows them.

The national portal prints number and title in one cell: `123/2015/NĐ-CP` and "Quy định…" arrive as `123/2015/NĐ-CPQ`,
a number that stands twice as `54/2014/QH1354` and `2014/QH13`. A number ends where the issuer's sign ends (Decree
30/2020/NĐ-CP, Annex III), and the signs are a closed list. What does not read so is not
a number: it is left out, and told.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from onestop.catalogue.domain.letters import CAPITALS

_MINISTRIES: Final = (
    "BCA", "BCT", "BDTTG", "BGDĐT", "BGTVT", "BKHCN", "BKHĐT", "BLĐTBXH", "BNG", "BNN", "BNNMT", "BNNPTNT", "BNV", "BQP",
    "BTC", "BTNMT", "BTP", "BTTTT", "BVHTTDL", "BXD", "BYT", "NHNN", "TANDTC", "TTCP", "UBDT", "VKSNDTC", "VPCP",
)  # fmt: skip
_OTHERS: Final = ("BHXH", "TCT", "UBND", "TCHQ", "KTNN")
_ISSUER: Final = "(?:" + "|".join(sorted(_MINISTRIES, key=len, reverse=True)) + ")"
_DECIDES: Final = "(?:" + "|".join(sorted((*_MINISTRIES, *_OTHERS), key=len, reverse=True)) + ")"
_YEAR: Final = r"(?:19[4-9]\d|20\d\d)"
_DATED: Final = re.compile(
    rf"(?P<number>\d{{1,3}}/(?P<year>{_YEAR})/"
    rf"(?:NĐ-CP|L-CTN|QĐ-TTg|(?:(?:PL-)?UBTV)?QH(?P<assembly>\d\d)|TTLT(?:-{_ISSUER}){{2,}}|(?:TT|QĐ)-{_ISSUER}"
    rf"|QĐ-(?:KTNN|UBND)|NQ-(?:HĐND|HĐTP)))(?P<rest>.*)",
    re.DOTALL,
)
GROWN_ON: Final = re.compile(rf"/{_YEAR}/(?>NĐ-CP|(?:TT|QĐ)-{_ISSUER})(?=[^\W_])")
"""The end of a number inside a text, where something follows without a blank."""
_UNDATED: Final = re.compile(rf"(?P<number>\d{{1,4}}/(?:QĐ-(?:TTg|{_DECIDES})|NQ-CP))(?P<rest>.*)", re.DOTALL)
_SINCE_2026: Final = r"20(?:2[6-9]|[3-9]\d)"
_RESOLUTION: Final = re.compile(
    rf"(?P<number>\d{{1,3}}(?:\.\d{{1,2}}/{_YEAR}|/{_SINCE_2026})/NQ-CP)(?P<rest>.*)", re.DOTALL
)
"""With a year before 2026 the Government's resolutions have a point, 66.7/2025/NQ-CP: without it a part of the number is
lost. Since 2026 they are numbered without one, as the catalogue itself cites them: 24/2026/NQ-CP."""
_CITED: Final = re.compile(
    rf"(?<![\d/.])\d{{1,4}}/{_YEAR}/(?:NĐ-CP|QĐ-TTg|(?:TT|QĐ)-{_ISSUER}|TTLT(?:-{_ISSUER}){{2,}}|QH\d\d)"
)
_REST: Final = re.compile(rf"-?[{CAPITALS}]{{0,4}}|\d{{1,5}}")
"""What may have grown on: the first letters of the next word, or the digits of the next number."""
_TYPED_PLAIN: Final = (
    (re.compile(r"(?<=/)ND-CP"), "NĐ-CP"),
    (re.compile(r"(?<=/)Q[DĐ]-TT(?:[gG]|(?![A-ZĐa-z]))"), "QĐ-TTg"),
)
_HEADLESS: Final = re.compile(rf"{_YEAR}/(?!{_YEAR}/)")
"""A year where a number should begin; one before another year is a number grown on to the one before it."""
_TWICE: Final = re.compile(r"(?P<digits>\d{1,3})(?P=digits)(?P<rest>/.*)", re.DOTALL)
_ASSEMBLIES: Final = {"10": (1997, 2002), "11": (2002, 2007), "12": (2007, 2011), "13": (2011, 2016), "14": (2016, 2021),
                      "15": (2021, 2026), "16": (2026, 2031)}  # fmt: skip
"""The years of each National Assembly; another year beside its number is no law."""


@dataclass(frozen=True, slots=True)
class DocumentNumbers:
    """`read` are numbers, each once, in the order of the source; `unread` is what stands there and is none."""

    read: tuple[str, ...]
    unread: tuple[str, ...] = ()


class _Read(NamedTuple):
    """A number, and what had grown on to it."""

    number: str
    rest: str


def document_numbers(written: Sequence[str]) -> DocumentNumbers:
    """All numbers of a column.

    >>> document_numbers(["123/2015/NĐ-CPQ", "54/2024/QH15193", "2025/NĐ-CP193", "2025/NĐ-CPL", "118/2025/NĐ-CQ"])
    DocumentNumbers(read=('123/2015/NĐ-CP', '54/2024/QH15', '193/2025/NĐ-CP'), unread=('118/2025/NĐ-CQ',))
    """
    read: dict[str, None] = {}
    unread: list[str] = []
    carried = ""
    for one in written:
        found = _headless(one, carried, read) if _HEADLESS.match(one) else _whole(one)
        carried = found.rest if found and found.rest.isdigit() else ""
        if found is None:
            unread.append(one)
        else:
            read.setdefault(found.number)
    return DocumentNumbers(tuple(read), tuple(_once(one for one in unread if not _is_said(one, read))))


def _once(unread: Iterable[str]) -> Iterator[str]:
    """Each, but of those that are alike up to a letter grown on to them the first."""
    told: list[str] = []
    for one in unread:
        if not any(one.startswith(before) for before in told):
            told.append(one)
            yield one


def _whole(written: str) -> _Read | None:
    """The number a text begins with; None where it begins with none."""
    text = _proper(written)
    found = next(filter(None, (form.fullmatch(text) for form in (_DATED, _UNDATED, _RESOLUTION))), None)
    if found and _REST.fullmatch(found["rest"]) and _is_of_its_assembly(found):
        return _Read(found["number"], found["rest"])
    twice = _TWICE.fullmatch(text)
    return _whole(twice["digits"] + twice["rest"]) if twice else None


def _headless(written: str, carried: str, read: Collection[str]) -> _Read | None:
    """A number whose first digits grew on to the one before it: believed where it is said a second time."""
    found = _whole(f"{carried}/{written}") if carried else None
    return found if found and (found.number in read or found.rest == carried) else None


def _proper(written: str) -> str:
    for plain, proper in _TYPED_PLAIN:
        written = plain.sub(proper, written)
    return written


def _is_of_its_assembly(found: "re.Match[str]") -> bool:
    of_it = found.groupdict().get("assembly")
    begins, ends = _ASSEMBLIES.get(of_it or "", (0, 0))
    return of_it is None or begins <= int(found["year"]) <= ends


def _is_said(garbled: str, read: Collection[str]) -> bool:
    """Whether it is one of the numbers read, without its first digits or its end, or with digits of what stands before it."""
    text = _proper(garbled)
    if any(number.startswith(f"{text}-") for number in read):
        return True
    if _HEADLESS.match(text):
        cut_off = (_whole(f"{number.partition('/')[0]}/{text}") for number in read)
        return any(found is not None and found.number in read for found in cut_off)
    fronts = range(1, len(text.partition("/")[0]))
    return any((found := _whole(text[cut:])) is not None and found.number in read for cut in fronts)


def numbers_cited(text: str) -> tuple[str, ...]:
    """The numbers of documents that a text cites, each once.

    >>> numbers_cited("Theo Nghị định số 38/2018/NĐ-CP, ngày 11/3/2018; Nghị định 38/2018/NĐ-CP")
    ('38/2018/NĐ-CP',)
    """
    return tuple(dict.fromkeys(one[0] for one in _CITED.finditer(text)))
