"""Values as the forms write them: hours, days and money in Vietnamese words; every string in letters that can be set."""

import dataclasses
import re
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from onestop.documents.domain.slips import FeeLine
from onestop.kernel.alphabet import written_out
from onestop.kernel.text import visible
from onestop.kernel.times import local

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]")
"""Of any width, kept together or not: on a paper each is a blank."""


def day_in_words(day: date) -> str:
    """ngày 05 tháng 9 năm 2026; days below ten and months below three carry a nought, as the rule for papers says."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def moment_in_words(moment: datetime) -> str:
    here = local(moment)
    return f"{here.hour:02} giờ {here.minute:02} phút, {day_in_words(here.date())}"


def money_in_words(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + " đồng"


@singledispatch
def plain(value: Any) -> Any:
    """JSON for a template."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


@plain.register
def _(value: str) -> str:
    return written_out(_BLANKS.sub(" ", _LINE_ENDS.sub("\n", visible(value)))).strip()


@plain.register
def _(value: tuple) -> list[Any]:  # type: ignore[type-arg]
    return [plain(one) for one in value]


@plain.register
def _(value: date) -> dict[str, str]:
    return {"day": day_in_words(value)}


@plain.register
def _(value: datetime) -> dict[str, str]:
    return {"day": day_in_words(local(value).date()), "moment": moment_in_words(value)}


@plain.register
def _(value: FeeLine) -> dict[str, Any]:
    return {
        "name": plain(value.name),
        "amount": money_in_words(value.amount) + (f"/{plain(value.per)}" if value.per else ""),
        "is_rate": value.is_rate,
        "note": plain(value.note),
        "when": "Thu trước" if value.when == "before" else "Thu sau",
        "paid": value.paid,
        "state": plain(value.state),
    }
