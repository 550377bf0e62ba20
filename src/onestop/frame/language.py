"""The language of the page being made: Vietnamese unless the reader chose English."""

from contextvars import ContextVar
from typing import cast

from onestop.kernel.bilingual import Language, Text

_current: ContextVar[Language] = ContextVar("language", default="vi")


def known(code: str | None) -> Language | None:
    """`code` if we write it, else nothing."""
    return cast("Language", code) if code in ("vi", "en") else None


def use(language: Language) -> None:
    """Write in `language` from here on, in this request."""
    _current.set(language)


def current() -> Language:
    return _current.get()


def pick(vi: str, en: str) -> str:
    """Of a pair written side by side, the one the reader reads."""
    return en if _current.get() == "en" else vi


def text(words: Text) -> str:
    return words.in_(_current.get())
