"""Take what was written to providers' files out of them again, once the content of its case is erased."""

from datetime import datetime

from onestop.ledger import api as ledger
from onestop.notices.channels.files import File
from onestop.notices.channels.providers import CHANNELS, providers


def forget_files(*, now: datetime) -> int:
    """In every file that this process writes to; how many messages. Done again it finds nothing; the worker does it every hour.

    What a program of the operator's has read from such a file meanwhile is its own to forget.
    """
    del now
    return sum(_forget(one) for channel in CHANNELS for one in providers(channel) if isinstance(one, File))


def _forget(file: File) -> int:
    erased = ledger.erased_cases(sorted(file.cases()))
    return file.forget(erased) if erased else 0
