"""How the province serves people, in four shares; each with its population, none invented."""

from dataclasses import dataclass
from datetime import date

from onestop.catalogue import api as catalogue
from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

_CASES = ("hồ sơ", "case", "cases")
_SHOWN = {
    "cases_on_time": (Text("đúng hoặc trước hạn", "on or before time"), _CASES),
    "cases_resolved_online": (Text("hồ sơ giải quyết trực tuyến", "resolved online"), _CASES),
    "cases_satisfied": (Text("hài lòng", "satisfied"), ("lượt đánh giá", "rating", "ratings")),
}
"""What each says, and what is counted: in Vietnamese, one and many in English."""
_RECEIVED = Text("thủ tục nộp trực tuyến được ở đây", "of procedures can be applied for online here")
_PROCEDURES = ("thủ tục", "procedure", "procedures")


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
    return (*(_served(code, on) for code in _SHOWN), _received_here(on))


def _served(code: str, on: date) -> ServiceFigure:
    found = indicators.figure(code, as_of=on)
    what, counted = _SHOWN[code]
    over_cases = indicators.MEASURES[code].over == "cases"
    return ServiceFigure(
        share=found.value,
        what=what,
        met=found.numerator,
        of=found.denominator,
        counted=_counted(found.denominator, counted),
        a_year=over_cases,
    )


def _received_here(on: date) -> ServiceFigure:
    """Not the national service level, which counts what is online anywhere: what a citizen can send from this page."""
    met, of = catalogue.received_online_on(on)
    share = met / of if of else None
    return ServiceFigure(share=share, what=_RECEIVED, met=met, of=of, counted=_counted(of, _PROCEDURES), a_year=False)


def _counted(number: int, words: tuple[str, str, str]) -> Text:
    vi, one, many = words
    return Text(vi, plural(number, one, many))
