"""Charts as SVG, drawn on the server; each page sets the same numbers in a table beside it."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Any

_INK, _RIVER, _GOLD, _LINE = "#1d1b18", "#0f4c81", "#9a5b00", "#ddd8cf"
_FONT = "Be Vietnam Pro, system-ui, sans-serif"


@lru_cache(maxsize=256)
def months(points: tuple[tuple[date, float], ...], target: float | None, target_label: str, language: str) -> str:
    """A line of monthly shares (0..1) with the target as a rule; SVG without width or scripts.

    Drawn once for the same numbers: the figures of closed months do not move.
    """
    # Both libraries take a second to wake; only pages with a chart pay for it.
    alt: Any = import_module("altair")
    vl_convert: Any = import_module("vl_convert")

    rows = [{"month": day.isoformat(), "share": round(share * 100, 2)} for day, share in points]
    label = "%m/%Y" if language == "vi" else "%b %Y"
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("month:T", title=None, axis=alt.Axis(format=label, labelAngle=0, tickCount=6, grid=False)),
        y=alt.Y("share:Q", title="%", scale=alt.Scale(domain=[0, 100])),
    )
    layers: list[Any] = [
        base.mark_line(color=_RIVER, strokeWidth=3),
        base.mark_point(color=_RIVER, filled=True, size=45),
    ]
    if target is not None:
        layers += _rule(alt, target * 100, target_label)
    chart = (
        alt.layer(*layers).properties(width=620, height=240, background="transparent", padding=4).configure(font=_FONT)
    )
    spec = chart.configure_axis(labelColor=_INK, titleColor=_INK, gridColor=_LINE, labelFontSize=13, titleFontSize=13)
    return _responsive(vl_convert.vegalite_to_svg(spec.configure_view(stroke=None).to_dict()))


def _rule(alt: Any, percent: float, label: str) -> list[Any]:
    data = alt.Data(values=[{"share": percent, "label": label}])
    rule = alt.Chart(data).mark_rule(color=_GOLD, strokeWidth=2, strokeDash=[6, 4]).encode(y="share:Q")
    text = alt.Chart(data).mark_text(color=_GOLD, align="right", dy=-8, fontSize=13, fontWeight=600)
    return [rule, text.encode(y="share:Q", x=alt.value(615), text="label:N")]


def _responsive(svg: str) -> str:
    """Let the page set the width; the picture is decorative beside its table, so it is hidden from readers."""
    head, _gt, rest = svg.partition(">")
    kept = [part for part in head.split(" ") if not part.startswith(("width=", "height="))]
    return " ".join(kept) + ' role="img" aria-hidden="true" focusable="false">' + rest


def share_points(series: Sequence[tuple[date, float | None]]) -> tuple[tuple[date, float], ...]:
    """The months that have a share; a month without population is a gap, not a zero."""
    return tuple((day, share) for day, share in series if share is not None)
