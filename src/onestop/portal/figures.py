"""How the province serves people, in four shares; each with its population, none invented."""

from dataclasses import dataclass
from datetime import date

from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

_CASES = ("hồ sơ", "case", "cases")
_SHOWN = {
    "cases_on_time": (Text("đúng hoặc trước hạn", "on or before time"), _CASES),
    "cases_resolved_online": (Text("hồ sơ giải quyết trực tuyến", "resolved online"), _CASES),
    "cases_satisfied": (Text("hài lòng", "satisfied"), ("lượt đánh giá", "rating", "ratings")),
    "procedures_online": (
        Text("thủ tục nộp được trực tuyến", "of procedures are online"),
        ("thủ tục", "procedure", "procedures"),
    ),
}
"""What each says, and what is counted: in Vietnamese, one and many in English."""


@dataclass(frozen=True, slots=True)
class ServiceFigure:
    """One number of the front page. `share` is None where nobody has been counted yet."""

    share: float | None
    what: Text
    met: int
    of: int
    counted: Text
    a_year: bool
    """Whether it looks at the last twelve months, or at today."""


def how_we_serve(on: date) -> tuple[ServiceFigure, ...]:
    """The four numbers as of a day."""
    return tuple(_served(code, on) for code in _SHOWN)


def _served(code: str, on: date) -> ServiceFigure:
    found = indicators.figure(code, as_of=on)
    what, (vi, one, many) = _SHOWN[code]
    counted = Text(vi, plural(found.denominator, one, many))
    over_cases = indicators.MEASURES[code].over == "cases"
    return ServiceFigure(
        share=found.value, what=what, met=found.numerator, of=found.denominator, counted=counted, a_year=over_cases
    )
