"""Who is an agency, by the words of a record: the names of `data/agency_words.yaml` as patterns, by their kind.

A reader asks for the kinds that matter to it and says itself what must stand around a name. Nothing else lists names.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, TypeAlias

import yaml

Kind: TypeAlias = Literal["committee", "agency", "officer", "council", "system", "desk", "host"]
"""A host is where one hands in, or whoever applies: a centre, a school; a desk one that receives for agencies."""

_TONE_FIRST: Final = ["óa", "òa", "ỏa", "õa", "ọa", "óe", "òe", "ỏe", "õe", "ọe", "úy", "ùy", "ủy", "ũy", "ụy"]
_TONE_LAST: Final = ["oá", "oà", "oả", "oã", "oạ", "oé", "oè", "oẻ", "oẽ", "oẹ", "uý", "uỳ", "uỷ", "uỹ", "uỵ"]
_EITHER: Final = dict(zip(_TONE_FIRST, _TONE_LAST, strict=True))
_VOWELS: Final = re.compile(rf"(?:{'|'.join(_TONE_FIRST)})\b")


def body_names(*kinds: Kind) -> str:
    """A pattern of the names of these kinds, the longest first, whole words; for use where letters' case is ignored.

    >>> name = re.compile(body_names("committee", "agency"), re.IGNORECASE)
    >>> [name.match(said) is not None for said in ("Uỷ ban nhân dân xã", "CHI CỤC THUẾ", "sở thích", "Cơ quan, tổ chức")]
    [True, True, False, False]
    """
    return _one_of([one for kind in kinds for one in _words()["bodies"][kind]])


def heads() -> str:
    """A pattern of whoever acts for a body, as he stands before its name.

    >>> bool(re.fullmatch(heads() + body_names("agency"), "lãnh đạo các Chi cục", re.IGNORECASE))
    True
    """
    return rf"(?:{_one_of(_words()['heads'])} )*"


def stems(kind: Literal["committee", "directorate"]) -> str:
    """A pattern of what names of that kind begin with, whichever of them follows.

    >>> [bool(re.fullmatch(stems("committee"), said)) for said in ("ủy ban nhân dân", "uỷ ban nhân dân", "ủy ban")]
    [True, True, False]
    """
    return _one_of(_words()["stems"][kind])


def ministries() -> str:
    """A pattern of the ministries and others at the centre, by their full names.

    >>> re.match(ministries(), "bộ nông nghiệp và môi trường cấp", re.IGNORECASE)[0]
    'bộ nông nghiệp và môi trường'
    """
    return _one_of(_words()["ministries"])


@cache
def _words() -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(
        (files("onestop.catalogue") / "data" / "agency_words.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader
    )
    return data


def _one_of(names: Sequence[str | Mapping[str, Any]]) -> str:
    """One of these names as whole words, the longest that fits.

    What names begin with alike is written once: a text is read over and over, and few of its words begin any of them.
    """
    entries: list[Mapping[str, Any]] = [{"name": one} if isinstance(one, str) else one for one in names]
    proper = [rf"(?-i:{one['name']}|{one['name'].upper()})\b{_after(one)}" for one in entries if one.get("proper")]
    others = [
        (name, rf"\b{_after(one)}")
        for one in entries
        if not one.get("proper")
        for name in sorted(_spellings(one["name"]))
    ]
    return rf"\b(?:{'|'.join([*proper, *_branches(others)])})"


def _branches(names: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Names with what follows them, a branch for each first letter; a name that ends where others go on comes last."""
    ends = [after for name, after in names if not name]
    goes_on: dict[str, list[tuple[str, str]]] = {}
    for name, after in names:
        if name:
            goes_on.setdefault(name[0], []).append((name[1:], after))
    for letter, rest in goes_on.items():
        branches = list(_branches(rest))
        yield letter + (branches[0] if len(branches) == 1 else rf"(?:{'|'.join(branches)})")
    yield from ends


def _after(entry: Mapping[str, Any]) -> str:
    signs = (("before", "="), ("not_before", "!"))
    return "".join(rf"(?{sign}{'|'.join(_following(entry[key]))})" for key, sign in signs if key in entry)


def _spellings(name: str) -> set[str]:
    """As it is, in small letters, and with its tones on the last vowels.

    >>> sorted(_spellings("Ủy ban")), _spellings("hoàn")
    (['uỷ ban', 'ủy ban'], {'hoàn'})
    """
    small = name.lower()
    return {small, _VOWELS.sub(lambda found: _EITHER[found[0]], small)}


def _following(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from (one if one.startswith(",") else f" {one}" for one in sorted(_spellings(word)))
