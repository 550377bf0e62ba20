"""The line of months as SVG, drawn on the server; each page sets the same numbers in a table beside it.

Written out by hand: a charting engine takes seconds to wake and half a second a picture,
and its letters and decimal marks are not ours.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from markupsafe import Markup

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 250, 46, 14, 16, 30
_INK, _RIVER, _GOLD, _GOLD_INK, _LINE = "#57534c", "#0f4c81", "#d8a13a", "#855000", "#ddd8cf"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def months(points: Sequence[tuple[date, float]], target: float | None, target_label: str, language: str) -> Markup:
    """Shares (0..1) by month with the target as a rule; a month without data breaks the line."""
    parts = [*_grid(), *_ticks(points, language), *_rule(target, target_label), *_lines(points), *_dots(points)]
    return Markup(  # noqa: S704 - numbers, our own colours, and a label that is escaped
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true" focusable="false" font-size="13">'
        f"{''.join(parts)}</svg>"
    )


def share_points(series: Sequence[tuple[date, float | None]]) -> tuple[tuple[date, float], ...]:
    """The months that have a share; a month without population is a gap, not a zero."""
    return tuple((day, share) for day, share in series if share is not None)


def _x(day: date, points: Sequence[tuple[date, float]]) -> float:
    first, last = points[0][0], points[-1][0]
    room = _WIDTH - _LEFT - _RIGHT - 12
    return round(_LEFT + 6 + room * (day - first).days / max((last - first).days, 1), 1)


def _y(share: float) -> float:
    return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - min(max(share, 0), 1)), 1)


def _grid() -> Iterator[str]:
    for percent in (0, 25, 50, 75, 100):
        y = _y(percent / 100)
        yield f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="{_LINE}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end" fill="{_INK}">{percent}</text>'


def _ticks(points: Sequence[tuple[date, float]], language: str) -> Iterator[str]:
    """First, last and those between at equal steps, never so many that they touch."""
    step = max(1, -(-(len(points) - 1) // 4))
    shown = [day for day, _share in points[::step]]
    for place, day in enumerate(shown):
        anchor = "start" if place == 0 else "end" if day == points[-1][0] else "middle"
        label = f"{_MONTHS[day.month - 1]} {day.year}" if language == "en" else f"{day.month}/{day.year}"
        yield f'<text x="{_x(day, points)}" y="{_HEIGHT - 8}" text-anchor="{anchor}" fill="{_INK}">{label}</text>'


def _rule(target: float | None, label: str) -> Iterator[str]:
    if target is None:
        return
    y = _y(target)
    above = y - 7 if y > _TOP + 18 else y + 17
    yield f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="{_GOLD}" stroke-width="2"/>'
    words = Markup.escape(label)
    yield (
        f'<text x="{_WIDTH - _RIGHT - 2}" y="{above}" text-anchor="end" font-weight="600" fill="{_GOLD_INK}">'
        f"{words}</text>"
    )


def _lines(points: Sequence[tuple[date, float]]) -> Iterator[str]:
    for (start, low), (end, high) in pairwise(points):
        if (end - start).days <= 31:
            yield (
                f'<path d="M{_x(start, points)} {_y(low)}L{_x(end, points)} {_y(high)}" stroke="{_RIVER}" '
                'stroke-width="3" stroke-linecap="round"/>'
            )


def _dots(points: Sequence[tuple[date, float]]) -> Iterator[str]:
    for day, share in points:
        yield f'<circle cx="{_x(day, points)}" cy="{_y(share)}" r="3.5" fill="{_RIVER}"/>'
