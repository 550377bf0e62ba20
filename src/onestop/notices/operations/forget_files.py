"""Take what was written to providers' files out of them again: once the content of its case is erased, or a day later."""

from datetime import datetime, timedelta
from typing import Final

from onestop.ledger import api as ledger
from onestop.notices.channels.files import File
from onestop.notices.channels.providers import CHANNELS, providers

LETTERS_FOR: Final = timedelta(days=1)
"""A program that reads the file and was down over night still finds the word of a change."""


def forget_files(*, now: datetime) -> int:
    """In every file that this process writes to; how many messages. Done again it finds nothing; the worker does it every hour.

    What is about no case, such as a code, goes after `LETTERS_FOR`: nothing it says holds any more.

    What a program of the operator's has read from such a file meanwhile is its own to forget.
    """
    return sum(_forget(one, now) for channel in CHANNELS for one in providers(channel) if isinstance(one, File))


def _forget(file: File, now: datetime) -> int:
    letters = file.forget_letters(now - LETTERS_FOR)
    erased = ledger.erased_cases(sorted(file.cases()))
    return letters + (file.forget(erased) if erased else 0)
