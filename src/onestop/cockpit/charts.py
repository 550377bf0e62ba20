"""The line of months as SVG, drawn on the server; each page sets the same numbers in a table beside it.

Written out by hand: a charting engine takes seconds to wake and half a second a picture,
and its letters and decimal marks are not ours.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from onestop.frame import formats

_HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 264, 46, 14, 30, 30
WIDE, NARROW = 640, 310
_LABEL = 68
"""Room a label of a month needs."""
_RULE_LABEL = 110
"""Room the words beside the target need, at the right."""
_INK, _RIVER, _GOLD, _GOLD_INK, _LINE = "#57534c", "#0f4c81", "#d8a13a", "#855000", "#ddd8cf"


def months(points: Sequence[tuple[date, float]], target: float | None, target_label: str, language: str) -> Markup:
    """Shares (0..1) by month with the target as a rule, drawn for a desk and again for a phone; the style shows one."""
    return Markup("").join(_drawn(points, target, target_label, language, width) for width in (WIDE, NARROW))


def _drawn(
    points: Sequence[tuple[date, float]], target: float | None, target_label: str, language: str, width: int
) -> Markup:
    """A month without data breaks the line."""
    placed = [(_x(day, points, width), _y(share)) for day, share in points]
    days = [day for day, _share in points]
    parts = [
        *_grid(width),
        *_ticks(days, placed, language),
        *_rule(target, width),
        *_lines(days, placed),
        *_dots(placed),
        *_rule_label(target, target_label, width, placed),
    ]
    return Markup(  # noqa: S704 - numbers, our own colours, and a label that is escaped
        f'<svg class="os-chart__{"wide" if width == WIDE else "narrow"}" viewBox="0 0 {width} {_HEIGHT}" '
        'aria-hidden="true" focusable="false" font-size="13">'
        f"{''.join(parts)}</svg>"
    )


def share_points(series: Sequence[tuple[date, float | None]]) -> tuple[tuple[date, float], ...]:
    """The months that have a share; a month without population is a gap, not a zero."""
    return tuple((day, share) for day, share in series if share is not None)


def _x(day: date, points: Sequence[tuple[date, float]], width: int) -> float:
    first, last = points[0][0], points[-1][0]
    room = width - _LEFT - _RIGHT - 12
    return round(_LEFT + 6 + room * (day - first).days / max((last - first).days, 1), 1)


def _y(share: float) -> float:
    return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - min(max(share, 0), 1)), 1)


def _grid(width: int) -> Iterator[str]:
    for percent in (0, 25, 50, 75, 100):
        y = _y(percent / 100)
        yield f'<path d="M{_LEFT} {y}H{width - _RIGHT}" stroke="{_LINE}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end" fill="{_INK}">{percent}</text>'


def _ticks(days: Sequence[date], placed: Sequence[tuple[float, float]], language: str) -> Iterator[str]:
    """The first, the last, and those between that touch neither the one before nor the last."""
    last = placed[-1][0]
    before = float("-inf")
    for place, (day, (x, _)) in enumerate(zip(days, placed, strict=True)):
        ends = place == len(days) - 1
        if x - before < 1.5 * _LABEL or (not ends and place and last - x < 1.5 * _LABEL):
            continue
        before = x
        anchor = "end" if ends else "middle" if place else "start"
        label = formats.month(day, language)
        yield f'<text x="{x}" y="{_HEIGHT - 8}" text-anchor="{anchor}" fill="{_INK}">{label}</text>'


def _rule(target: float | None, width: int) -> Iterator[str]:
    if target is not None:
        yield f'<path d="M{_LEFT} {_y(target)}H{width - _RIGHT}" stroke="{_GOLD}" stroke-width="2"/>'


def _rule_label(target: float | None, label: str, width: int, placed: Sequence[tuple[float, float]]) -> Iterator[str]:
    """On the side of the rule where the figures beside it do not run; last, with an edge of paper, for some cross it."""
    if target is None:
        return
    y, right = _y(target), width - _RIGHT - 2
    beside = [other - y for x, other in placed if x > right - _RULE_LABEL]
    baseline = y - 7 if sum(beside) >= 0 else y + 17
    yield (
        f'<text x="{right}" y="{baseline}" text-anchor="end" font-weight="600" fill="{_GOLD_INK}"'
        f' stroke="#fff" stroke-width="5" paint-order="stroke">{Markup.escape(label)}</text>'
    )


def _lines(days: Sequence[date], placed: Sequence[tuple[float, float]]) -> Iterator[str]:
    for (start, end), ((x, y), (to_x, to_y)) in zip(pairwise(days), pairwise(placed), strict=True):
        if (end - start).days <= 31:
            yield f'<path d="M{x} {y}L{to_x} {to_y}" stroke="{_RIVER}" stroke-width="3" stroke-linecap="round"/>'


def _dots(placed: Sequence[tuple[float, float]]) -> Iterator[str]:
    for x, y in placed:
        yield f'<circle cx="{x}" cy="{y}" r="3.5" fill="{_RIVER}"/>'
