"""How often a signal was seen beside what is expected, as SVG: a dot over what is usual, bars with a dashed line.

Written out by hand, as the leaders' charts are; the same numbers stand in words beside each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2
from typing import Final

from markupsafe import Markup

from onestop.anomalies.api import Finding
from onestop.frame import formats

_LINE, _USUAL, _SEEN, _PALE, _INK, _GOLD = "#ddd8cf", "#8f877a", "#855000", "#6f98c3", "#57534c", "#d8a13a"
_ROW_WIDTH: Final = 160
_ONE: Final = 36
"""Where once the expected share lies in a row, and how far on its double."""
_DOUBLE: Final = 28
TIMES: Final = (1, 2, 4, 8)
WIDE, NARROW = 758, 330
_HEIGHT, _LEFT, _TOP, _BOTTOM = 200, 40, 18, 30


def times_expected(found: Finding) -> Markup:
    """The dot of a row, over the bar of what is usual, by how many times the expected share; text stands in its cells."""
    parts = [f'<path d="M{_x(times)} 3V17" stroke="{_LINE}"/>' for times in TIMES]
    low, high = (_x(count / found.population / found.expected) for count in (found.low, found.high))
    parts.append(f'<rect x="{low}" y="6" width="{max(high - low, 2):.1f}" height="8" rx="2" fill="{_USUAL}"/>')
    parts.append(_dot(found.ratio))
    svg = f'<svg viewBox="0 0 {_ROW_WIDTH} 20" width="{_ROW_WIDTH}" height="20" aria-hidden="true" focusable="false">'
    return Markup(f"{svg}{''.join(parts)}</svg>")  # noqa: S704 - numbers and our own colours


def scale() -> Markup:
    """What stands over the dots."""
    words = "".join(
        f'<text x="{_x(times)}" y="12" text-anchor="middle" fill="{_INK}">{times}×</text>' for times in TIMES
    )
    return Markup(  # noqa: S704 - numbers and our own colours
        f'<svg viewBox="0 0 {_ROW_WIDTH} 16" width="{_ROW_WIDTH}" height="16" font-size="12" aria-hidden="true" '
        f'focusable="false">{words}</svg>'
    )


def _x(times: float) -> float:
    """Beyond what fits, at the edge."""
    return round(min(max(_ONE + _DOUBLE * log2(max(times, 0.01)), 4), _ROW_WIDTH - 14), 1)


def _dot(times: float) -> str:
    x = _x(times)
    if x >= _ROW_WIDTH - 14:
        return f'<path d="M{x} 4l10 6-10 6z" fill="{_SEEN}"/>'
    return f'<circle cx="{x}" cy="10" r="5.5" fill="{_SEEN}"/>'


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, how many were expected there, and whether it is what the signal is about."""

    name: str
    """What stands under it, or beside it in the table."""
    count: int
    expected: float
    marked: bool


def bars(drawn: Sequence[Bar], ends: tuple[str, str, str], language: str) -> Markup:
    """Bars with a dashed line of what is expected, drawn for a desk and again for a phone; the style shows one."""
    return Markup("").join(_bars(drawn, ends, language, width) for width in (WIDE, NARROW))


def _bars(drawn: Sequence[Bar], ends: tuple[str, str, str], language: str, width: int) -> Markup:
    most = max([one.count for one in drawn] + [one.expected for one in drawn] + [1])
    step = (width - _LEFT - 6) / max(len(drawn), 1)
    parts = [
        *_grid(most, width, language),
        *_columns(drawn, most, step),
        _dashed(drawn, most, step),
        *_ends(ends, width),
    ]
    return Markup(  # noqa: S704 - numbers, our own colours, and words that are escaped
        f'<svg class="os-chart__{"wide" if width == WIDE else "narrow"}" viewBox="0 0 {width} {_HEIGHT}" '
        f'aria-hidden="true" focusable="false" font-size="13">{"".join(parts)}</svg>'
    )


def _y(value: float, most: float) -> float:
    return round(_HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / most, 1)


def _grid(most: float, width: int, language: str) -> Iterator[str]:
    for value in (0, round(most / 2), round(most)):
        y = _y(value, most)
        yield f'<path d="M{_LEFT} {y}H{width - 6}" stroke="{_LINE}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end" fill="{_INK}">{formats.number(value, language)}</text>'


def _columns(drawn: Sequence[Bar], most: float, step: float) -> Iterator[str]:
    for place, one in enumerate(drawn):
        y, x = _y(one.count, most), round(_LEFT + place * step + step * 0.08, 1)
        height = round(_HEIGHT - _BOTTOM - y, 1)
        colour = _SEEN if one.marked else _PALE
        yield f'<rect x="{x}" y="{y}" width="{step * 0.84:.1f}" height="{height}" fill="{colour}"/>'


def _dashed(drawn: Sequence[Bar], most: float, step: float) -> str:
    points = [f"{_LEFT + place * step:.1f} {_y(one.expected, most)}h{step:.1f}" for place, one in enumerate(drawn)]
    path = "M" + "M".join(points) if points else ""
    return f'<path d="{path}" fill="none" stroke="{_INK}" stroke-width="2" stroke-dasharray="5 4"/>'


def _ends(ends: tuple[str, str, str], width: int) -> Iterator[str]:
    places = ((_LEFT, "start"), ((_LEFT + width - 6) / 2, "middle"), (width - 6, "end"))
    for words, (x, anchor) in zip(ends, places, strict=True):
        yield f'<text x="{x}" y="{_HEIGHT - 8}" text-anchor="{anchor}" fill="{_INK}">{Markup.escape(words)}</text>'
