"""Signals for inspectors: what stands out, one signal at one agency with its cases, and questions with their answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onestop.anomalies import api as anomalies
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk import signal_charts as charts
from onestop.desk.answer_files import read_files
from onestop.desk.signal_forms import SignalForm
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame import formats
from onestop.frame.agencies import agency_name
from onestop.frame.bodies import FILES
from onestop.frame.doors import SIGNED_IN, door
from onestop.frame.language import current, text
from onestop.frame.notices import noticed, with_notice
from onestop.frame.pages import page
from onestop.frame.paging import page_links, place_in
from onestop.frame.redisplay import is_sent
from onestop.frame.request import PageRequest
from onestop.frame.statuses import mark
from onestop.frame.uploads import FieldUploads
from onestop.frame.workbooks import workbook
from onestop.indicators import api as indicators
from onestop.kernel.bilingual import Text
from onestop.kernel.paging import Page
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.people import api as people
from onestop.rules.api import national_calendar

PERIOD: Final = "ky"
PAGE: Final = 25
MOST_IN_A_FILE: Final = 20_000
_DONE: Final[dict[str, Text]] = {
    "ask": Text(
        "Đã hỏi. Lãnh đạo cơ quan thấy câu hỏi ở trang đầu.",
        "Asked. The head of the agency finds it on the first page.",
    ),
    "answer": Text(
        "Đã trả lời. Thanh tra thấy câu trả lời cạnh con số.",
        "Answered. It stands beside the figure for the inspectors.",
    ),
    "close": Text("Đã đóng. Dấu hiệu ở lại trong số liệu.", "Closed. The signal stays in the figures."),
}


@door(permission=anomalies.SEE)
def signals(request: PageRequest) -> HttpResponse:
    """What stands out in a period, as it was rolled up last night; what is open first."""
    known = anomalies.rolled_up()
    shown = _chosen(request, known)
    found = anomalies.standing_out(shown.code, by=request.actor) if shown else ()
    return page(request, "desk/signals.jinja", {
        "periods": [(one, anomalies.PERIODS[one.code]) for one in known],
        "period": shown,
        "rows": _rows(found, shown.first, local_date(request.now)) if shown else [],
        "scale": charts.scale(),
        "today": local_date(request.now),
        "by_chance": anomalies.expected_by_chance(len(found), anomalies.FALSE_ALARMS),
        "signals": anomalies.SIGNALS,
        "here_query": f"?{PERIOD}={shown.code}" if shown else "",
    })  # fmt: skip


@door(permission=anomalies.SEE)
def signals_file(request: PageRequest) -> HttpResponse:
    """The same as a workbook."""
    shown = _chosen(request, anomalies.rolled_up())
    if shown is None:
        raise Http404
    today, found = local_date(request.now), anomalies.standing_out(shown.code, by=request.actor)
    latest = anomalies.latest_questions(((one.signal, one.agency) for one in found), since=shown.first)
    lines = [_line(one, latest.get((one.signal, one.agency)), today) for one in found]
    return workbook("dau-hieu", _OF_SIGNALS, [lines])


@door(permission=anomalies.SEE)
def signal(request: PageRequest, signal: str, agency: str) -> HttpResponse:
    """One signal at one agency: the figure and what is expected, its cases, and what was asked about it."""
    request.actor.require(anomalies.SEE, agency)
    shown, found = anomalies.found_in(request.GET.get(PERIOD, ""), signal, agency)
    meant = anomalies.SIGNALS[signal]
    listed = anomalies.cases_of(
        signal, agency=agency, first=shown.first, last=shown.last, after=place_in(request), limit=PAGE
    )
    asked = anomalies.questions_about(signal, agency)
    bars = _bars(meant, found, shown)
    return page(request, "desk/signal.jinja", {
        "signal": meant,
        "finding": found,
        "agency": agency_name(agency, local_date(request.now)),
        "period": shown,
        "bars": bars,
        "chart": charts.bars(bars, _ends(meant, shown), current()),
        "asked": asked,
        "open": next((one for one in asked if one.question.state != "closed"), None),
        "links": page_links(request, listed, **{PERIOD: shown.code}),
        "here_query": f"?{PERIOD}={shown.code}",
        "done": _DONE.get(noticed(request)),
        **_listed(request, listed, agency, asked),
    })  # fmt: skip


@door(permission=anomalies.SEE)
def signal_months(request: PageRequest, signal: str, agency: str) -> HttpResponse:
    """One signal at one agency month by month: whether it is new, or of long standing."""
    request.actor.require(anomalies.SEE, agency)
    meant, today = anomalies.signal_of(signal), local_date(request.now)
    values = {
        "signal": meant,
        "agency": agency_name(agency, today),
        "months": anomalies.months_of(meant, agency=agency, today=today),
        "back_to": reverse("desk:signal", args=[signal, agency]),
    }
    return page(request, "desk/signal_months.jinja", values)


@door(permission=anomalies.SEE)
def signal_file(request: PageRequest, signal: str, agency: str) -> HttpResponse:
    """The cases of a signal at an agency as a workbook."""
    request.actor.require(anomalies.SEE, agency)
    shown = _required(request)
    meant = anomalies.signal_of(signal)
    found = anomalies.cases_of(signal, agency=agency, first=shown.first, last=shown.last, limit=MOST_IN_A_FILE)
    names = catalogue.names({row["procedure_code"] for row in found.items}, local_date(request.now))
    lines = [
        (
            row["case_code"],
            row["procedure_code"],
            text(names[row["procedure_code"]]) if row["procedure_code"] in names else "",
            row["due_at"],
            row["counted_at"],
        )
        for row in found.items
    ]
    return workbook(f"{meant.code}-{agency}", _OF_CASES, [lines])


@door(permission=anomalies.SEE, redisplays=True)
def ask(request: PageRequest, signal: str, agency: str) -> HttpResponse:
    """Ask the agency about a signal, with a last day."""
    request.actor.require(anomalies.SEE, agency)
    shown = _required(request)
    found = anomalies.finding(shown.code, signal, agency)
    usual = national_calendar().nth_working_after(local_date(request.now), anomalies.ANSWER_WITHIN)
    form = SignalForm("ask", request, {"last_day": usual.isoformat()})
    onward = reverse("desk:signal", args=[signal, agency]) + f"?{PERIOD}={shown.code}"

    def act() -> None:
        anomalies.ask(
            signal=signal, agency=agency, period=shown.code, question=form.answers["question"],
            last_day=form.day("last_day"), by=request.actor, now=request.now,
        )  # fmt: skip

    values = {
        "signal": anomalies.SIGNALS[signal],
        "agency": agency_name(agency, local_date(request.now)),
        "finding": found,
        "period": shown,
        "back_to": onward,
    }
    return _answered(form, act, onward, "desk/signal_ask.jinja", values)


@door(permission=SIGNED_IN, body=FILES, redisplays=True)
def question(request: PageRequest, question: str) -> HttpResponse:
    """A question with its cases: for the head of the agency, who answers, and for inspectors, who close it."""
    said = anomalies.question(question, by=request.actor)
    asked, number = said.question, said.question.number
    watches = request.actor.may(anomalies.SEE, asked.agency)
    answers = request.actor.may(anomalies.ANSWER, asked.agency) and asked.state == "asked"
    form = SignalForm("answer" if answers else "close", request, {})
    acts = answers or (watches and asked.state != "closed")
    files = read_files(request, number) if answers and request.method == "POST" else FieldUploads()

    def act() -> None:
        if form.code == "answer":
            anomalies.answer(
                number=number, answer=form.answers["answer"], files=files.uploads, by=request.actor, now=request.now
            )
        else:
            anomalies.close(number=number, reason=form.answers["reason"], by=request.actor, now=request.now)

    listed = anomalies.cases_of(
        asked.signal, agency=asked.agency, first=asked.first, last=asked.last, after=place_in(request), limit=PAGE
    )
    values = {
        "said": said,
        "question": asked,
        "signal": anomalies.SIGNALS[asked.signal],
        "agency": agency_name(asked.agency, local_date(request.now)),
        "acts": acts,
        "today": local_date(request.now),
        "watches": watches,
        "files": files,
        "accept": documents.ACCEPT,
        "most_files": anomalies.MOST_FILES,
        "overdue": asked.is_overdue(local_date(request.now)),
        "links": page_links(request, listed),
        "done": _DONE.get(noticed(request)),
        **_listed(request, listed, asked.agency, [said]),
    }
    return _answered(form, act, request.path, "desk/signal_question.jinja", values, files.problems)


def _answered(
    form: SignalForm,
    act: Callable[[], None],
    onward: str,
    template: str,
    values: Mapping[str, Any],
    beside: Sequence[FieldError] = (),
) -> HttpResponse:
    """Done, on to where it can be seen; or the page, with what is wrong at its fields and `beside` them."""
    problems, refused = [*form.problems, *beside], None
    if is_sent(form.request) and not problems:
        try:
            act()
            return HttpResponseRedirect(with_notice(form.request, onward, form.code))
        except Refusal as refusal:
            problems, refused = form.refused_at(refusal), refusal
    status = 422 if problems and is_sent(form.request) else None
    told = {**values, "form": form, "problems": problems}
    return mark(page(form.request, template, told, status=status), refused)


def _chosen(request: PageRequest, known: Sequence[anomalies.RolledUp]) -> anomalies.RolledUp | None:
    """The period the address names, or the first there is."""
    wanted = request.GET.get(PERIOD, "")
    return next((one for one in known if one.code == wanted), known[0] if known else None)


def _required(request: PageRequest) -> anomalies.RolledUp:
    shown = _chosen(request, anomalies.rolled_up())
    if shown is None:
        raise anomalies.NoSuchSignal
    return shown


def _rows(found: Sequence[anomalies.Finding], since: date, today: date) -> list[dict[str, Any]]:
    """What waits for somebody first, then what is new, then what was answered and closed."""
    latest = anomalies.latest_questions(((one.signal, one.agency) for one in found), since=since)
    rows = [
        {
            "finding": one,
            "signal": anomalies.SIGNALS[one.signal],
            "agency": agency_name(one.agency, today),
            "chart": charts.times_expected(one),
            "question": latest.get((one.signal, one.agency)),
        }
        for one in found
    ]
    return sorted(rows, key=lambda row: _ORDER[row["question"].state if row["question"] else ""])


_ORDER: Final = {"asked": 0, "": 1, "answered": 2, "closed": 3}


def _listed(
    request: PageRequest, found: Page[dict[str, Any]], agency: str, asked: Sequence[anomalies.Said]
) -> dict[str, Any]:
    """Cases with procedures by name, who brought each to its end where this person may see that, and who said what about them."""
    codes = [row["case_code"] for row in found.items]
    ended = cases.ended_by(codes) if request.actor.may("cases.see", agency) else {}
    said_by = {key for one in asked for key in (one.asked_by, one.answered_by, one.closed_by) if key}
    names = people.names_of(said_by | set(ended.values())) if said_by or ended else {}
    return {
        "names": names,
        "states": anomalies.STATES,
        "cases": found.items,
        "ended_by": {code: names.get(key, "") for code, key in ended.items()},
        "procedures": catalogue.names({row["procedure_code"] for row in found.items}, local_date(request.now)),
        "again": _again(request, codes),
    }


def _again(request: PageRequest, codes: Sequence[str]) -> dict[str, str]:
    """Of refused cases the case by which each was filed again; empty where that one is not for this person to see."""
    again = anomalies.filed_again_as(codes)
    seen = {line.code for line in cases.lines_called(list(again.values()), by=request.actor, now=request.now)}
    return {code: other if other in seen else "" for code, other in again.items()}


def _bars(meant: anomalies.Signal, found: anomalies.Finding, period: anomalies.RolledUp) -> list[charts.Bar]:
    counts = anomalies.drawn(meant, agency=found.agency, period=period)
    if meant.bins is not None:
        parts = anomalies.in_bins(meant.bins, counts, found.expected)
        return [_bar(_minutes(meant.bins, place), part) for place, part in enumerate(parts)]
    weeks = anomalies.in_weeks(period.first, period.last, counts, found.expected)
    return [_bar(formats.short_day(begins, current()), part) for begins, part in weeks]


def _bar(name: str, part: anomalies.Part) -> charts.Bar:
    return charts.Bar(name, part.seen, part.expected, part.marked)


def _minutes(bins: anomalies.Bins, place: int) -> str:
    """How many minutes were left, of a bin of ten."""
    return f"{(bins.count - place) * 10}–{(bins.count - place - 1) * 10}"


def _ends(meant: anomalies.Signal, period: anomalies.RolledUp) -> tuple[str, str, str]:
    """What stands under the first bar, the middle and the last."""
    if meant.bins is not None:
        return text(meant.bins.first), text(meant.bins.middle), text(meant.bins.last)
    return formats.short_day(period.first, current()), "", formats.short_day(period.last, current())


_OF_SIGNALS: Final = (
    indicators.Column("signal", indicators.TEXT, Text("Dấu hiệu", "Signal")),
    indicators.Column("agency_code", indicators.CODE, Text("Mã cơ quan", "Code of the agency")),
    indicators.Column("agency", indicators.TEXT, Text("Cơ quan", "Agency")),
    indicators.Column("seen", indicators.NUMBER, Text("Thấy", "Seen")),
    indicators.Column("population", indicators.NUMBER, Text("Trong số", "Of")),
    indicators.Column("share", indicators.NUMBER, Text("Tỷ lệ thấy", "Share seen")),
    indicators.Column("expected", indicators.NUMBER, Text("Tỷ lệ mong đợi", "Share expected")),
    indicators.Column("low", indicators.NUMBER, Text("Thường gặp từ", "Usual from")),
    indicators.Column("high", indicators.NUMBER, Text("Thường gặp đến", "Usual to")),
    indicators.Column("state", indicators.TEXT, Text("Tình trạng", "State")),
    indicators.Column("last_day", indicators.DAY, Text("Hạn trả lời", "Last day to answer")),
)
_OF_CASES: Final = (
    indicators.Column("case_code", indicators.CODE, Text("Mã hồ sơ", "Case")),
    indicators.Column("procedure_code", indicators.CODE, Text("Mã thủ tục", "Code of the procedure")),
    indicators.Column("procedure", indicators.TEXT, Text("Thủ tục", "Procedure")),
    indicators.Column("due_at", indicators.MOMENT, Text("Hẹn trả", "Promised")),
    indicators.Column("counted_at", indicators.MOMENT, Text("Tính lúc", "Counted at")),
)


def _line(found: anomalies.Finding, asked: anomalies.Question | None, today: date) -> tuple[Any, ...]:
    state = anomalies.STATES[asked.state] if asked else anomalies.NEW
    return (
        text(anomalies.SIGNALS[found.signal].name), found.agency, text(agency_name(found.agency, today)), found.seen,
        found.population, round(found.share, 4), round(found.expected, 4), found.low, found.high, text(state),
        asked.last_day if asked else None,
    )  # fmt: skip
