"""Dates, numbers, money and terms as each language writes them. A date carries its weekday."""

from datetime import date, datetime
from decimal import Decimal

from onestop.kernel.times import local

_DAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_UNITS: dict[str, tuple[str, str, str]] = {
    "working_day": ("ngày làm việc", "working day", "working days"),
    "day": ("ngày", "day", "days"),
    "working_hour": ("giờ làm việc", "working hour", "working hours"),
    "hour": ("giờ", "hour", "hours"),
    "minute": ("phút", "minute", "minutes"),
    "week": ("tuần", "week", "weeks"),
    "month": ("tháng", "month", "months"),
    "year": ("năm", "year", "years"),
}


def as_date(value: date | datetime | str) -> date:
    """A moment gives its local date; text is ISO 8601, as events carry it."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return local(value).date() if isinstance(value, datetime) else value


def day(value: date | datetime | str | None, language: str = "vi") -> str:
    """thứ Hai, 4/5/2026 · Monday 4 May 2026."""
    if value is None:
        return "–"
    on = as_date(value)
    weekday = _DAYS["en" if language == "en" else "vi"][on.weekday()]
    if language == "en":
        return f"{weekday} {on.day} {_MONTHS[on.month - 1]} {on.year}"
    return f"{weekday}, {on.day}/{on.month}/{on.year}"


def short_day(value: date | datetime | str | None, language: str = "vi") -> str:
    """4/5/2026 · 4 May 2026: for columns whose heading says enough."""
    if value is None:
        return "–"
    on = as_date(value)
    return f"{on.day} {_MONTHS[on.month - 1][:3]} {on.year}" if language == "en" else f"{on.day}/{on.month}/{on.year}"


def month(value: date, language: str = "vi") -> str:
    """5/2026 · May 2026."""
    return f"{_MONTHS[value.month - 1][:3]} {value.year}" if language == "en" else f"{value.month}/{value.year}"


def moment(value: datetime | str | None, language: str = "vi") -> str:
    """16:40 thứ Hai, 4/5/2026 · Monday 4 May 2026, 16:40."""
    if value is None:
        return "–"
    at = local(datetime.fromisoformat(value) if isinstance(value, str) else value)
    clock = f"{at:%H:%M}"
    return f"{day(at, language)}, {clock}" if language == "en" else f"{clock} {day(at, language)}"


def number(value: int | Decimal | float | None, language: str = "vi", places: int = 0) -> str:
    """41.206 · 41,206."""
    if value is None:
        return "–"
    written = f"{value:,.{places}f}"
    return written if language == "en" else written.translate(str.maketrans(",.", ".,"))


def percentage(share: Decimal | float | None, language: str = "vi", places: int = 1) -> str:
    """A share of 1 as 31,9 % · 31.9%; without a population there is no share."""
    if share is None:
        return "không có dữ liệu" if language != "en" else "no data"
    written = number(Decimal(str(share)) * 100, language, places)
    return f"{written}%" if language == "en" else f"{written}\u00a0%"


def money(amount: int | Decimal | None, language: str = "vi") -> str:
    """Đồng have no fractions; nothing to pay says so."""
    if amount is None:
        return "–"
    if amount == 0:
        return "Free" if language == "en" else "Miễn phí"
    return f"VND\u00a0{number(amount, 'en')}" if language == "en" else f"{number(amount)}\u00a0đ"


def term(value: int | None, unit: str, language: str = "vi", minutes: int = 0) -> str:
    """3 ngày làm việc · 3 working days; same_day is the day itself; hours may have minutes beyond."""
    if unit == "same_day":
        return "Same day" if language == "en" else "Trong ngày"
    if value is None:
        return "not stated" if language == "en" else "chưa công bố"
    if minutes:
        whole = term(value, "hour", language) + " " if value else ""
        return whole + term(minutes, "minute", language)
    vi, one, many = _UNITS.get(unit, (unit, unit, unit))
    return f"{value} {one if value == 1 else many}" if language == "en" else f"{value} {vi}"


def size(octets: int, language: str = "vi") -> str:
    """File sizes: 340 KB, 1,2 MB, which no line may break."""
    if octets < 1_000_000:
        return f"{max(1, octets // 1000)}\u00a0KB"
    return f"{number(octets / 1_000_000, language, 1)}\u00a0MB"
