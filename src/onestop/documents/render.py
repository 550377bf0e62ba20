"""Typesetting: a template of ours and data as JSON become PDF/A.

Data is read by the template as data; nothing anyone typed is ever part of a template. Only the fonts beside this file
are used, no package is looked for, and the time on the paper is the slip's own, so the same slip gives the same bytes.
"""

import io
import json
import re
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Final
from unicodedata import category

import pikepdf
import segno
import typst

_HERE = Path(__file__).parent
_one_at_a_time = Lock()
FONTS: Final = (
    "Be Vietnam Pro",
    "Noto Sans",
    "Noto Sans Symbols2",
    "Noto Sans Symbols",
    "Noto Sans Math",
    "Droid Sans Fallback",
)
"""Families beside this file: of each letter the first that has it."""
_FAMILIES: Final = {"fonts": json.dumps(FONTS)}
_CLOSER: Final = {"closer": "yes"}
_ONE_TOO_MANY: Final = 2
"""Pages of a paper that may fit on one; setting it closer gains less than a page."""
MOST_MARKS: Final = 4
"""Upon one letter; a Vietnamese one carries two, one of Hebrew or Thai up to four."""
_MARKS: Final = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Unicode categories of what belongs to the letter before it, and of what has no width at all."""
_MAYBE_TOO_MANY: Final = re.compile(rf"[^\x00-\x7f]{{{MOST_MARKS + 1},}}")
"""No mark is ASCII: only in a run of others, which no Vietnamese word is, can there be one too many."""


def pdf(template: str, data: dict[str, Any], *, made_at: datetime, link: str) -> bytes:
    """The paper as PDF/A-3a, tagged, with a QR code to `link`; on one page where a slightly closer setting makes it fit."""
    inputs = {"data": json.dumps(data | {"qr": qr_svg(link), "link": link}, ensure_ascii=False)}
    inputs = {name: with_few_marks(text) for name, text in inputs.items()} | _FAMILIES
    made = _set(template, inputs, made_at)
    if _pages_of(made) != _ONE_TOO_MANY:
        return made
    closer = _set(template, inputs | _CLOSER, made_at)
    return closer if _pages_of(closer) == 1 else made


def register_pdf(template: str, data: dict[str, Any], *, made_at: datetime) -> bytes:
    """A table of many lines as PDF/A-3a, tagged; it leads to no page, so it bears no code."""
    inputs = {"data": with_few_marks(json.dumps(data, ensure_ascii=False))} | _FAMILIES
    return _set(template, inputs, made_at)


def _set(template: str, inputs: dict[str, str], made_at: datetime) -> bytes:
    with _one_at_a_time:
        made = _compiler().compile(
            input=str(_HERE / "templates" / f"{template}.typ"),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards="a-3a",
            timestamp=int(made_at.timestamp()),
        )
    assert isinstance(made, bytes)  # noqa: S101 - one document in, one out
    return made


def _pages_of(made: bytes) -> int:
    with pikepdf.open(io.BytesIO(made)) as document:
        return len(document.pages)


def plain_pdf(source: bytes, data: str) -> bytes:
    """`source`, a template of ours that needs no other file, with data as JSON; for drawing, not for keeping."""
    with _one_at_a_time:
        made = _compiler().compile(
            input=source, format="pdf", sys_inputs={"data": with_few_marks(data)} | _FAMILIES, pdf_tags=False
        )
    assert isinstance(made, bytes)  # noqa: S101 - one document in, one out
    return made


def with_few_marks(text: str) -> str:
    """At most so many marks upon one letter: setting a letter takes longer the more it carries, and hundreds take minutes.

    >>> with_few_marks("a" + "\u0301" * 500) == "a" + "\u0301" * MOST_MARKS
    True
    """
    return _MAYBE_TOO_MANY.sub(lambda found: _with_few(found[0]), text)


def _with_few(text: str) -> str:
    kept, run = [], 0
    for letter in text:
        run = run + 1 if category(letter) in _MARKS else 0
        if run <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


@lru_cache(maxsize=512)  # drawing one takes as long as setting a page; a case has one address, on each of its papers
def qr_svg(link: str, *, fills: bool = False) -> str:
    """Error correction M, as a small drawing that prints sharp at any size; on a page it `fills` what it stands in."""
    drawn = io.BytesIO()
    code = segno.make(link, error="m", micro=False)
    code.save(drawn, kind="svg", border=0, xmldecl=False, svgns=True, omitsize=fills)
    return drawn.getvalue().decode()


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_HERE / "fonts")])
    nowhere = str(_HERE / "templates" / "no-packages")
    return typst.Compiler(
        root=str(_HERE / "templates"), font_paths=fonts, package_path=nowhere, package_cache_path=nowhere
    )
