"""Drawings of pages: icons, objects and scenes, set inline so that they take the ink of their place and either theme.

Each says its own size, for on a bad line a page may come without its style sheet.

A name is that of a file of `pictures/`; one that is not there fails, and a test draws them all.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from markupsafe import Markup

FOLDER: Final = Path(__file__).parent / "pictures"
_SVG: Final = re.compile(r'<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)


class _Drawing(NamedTuple):
    box: str
    inside: str


@cache
def icon(name: str, size: str = "") -> Markup:
    """A sign of 24 px beside words that say the same; `size` is "s" (20 px) or "l" (32 px)."""
    return _drawn("icons", name, "os-i" + (f" os-i--{size}" if size else ""), ' fill="none" stroke="currentColor"')


@cache
def object_picture(name: str) -> Markup:
    """A thing of life, 64 px."""
    return _drawn("objects", name, "os-pic")


@cache
def scene(name: str, fit: str = "meet") -> Markup:
    """A drawing of people and doors; `fit` is "meet", or "slice" to fill its place from the ground up."""
    return _drawn("scenes", name, "os-scene", f' preserveAspectRatio="xMidYMax {fit}"')


@cache
def mark_picture() -> Markup:
    """The province's mark."""
    return _drawn("icons", "mark", "")


def _drawn(kind: str, name: str, look: str, more: str = "") -> Markup:
    box, inside = _read(FOLDER / kind / f"{name}.svg")
    width, height = box.split()[2:]
    named = f' class="{look}"' if look else ""
    sized = f'{named} width="{width}" height="{height}" viewBox="{box}"{more}'
    return Markup(f'<svg{sized} aria-hidden="true" focusable="false">{inside}</svg>')  # noqa: S704 - our own file


def _read(path: Path) -> _Drawing:
    found = _SVG.search(path.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{path} is no drawing")
    return _Drawing(found[1], re.sub(r"<title>.*?</title>", "", found[2]).strip())
