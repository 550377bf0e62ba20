"""A provider that writes each message to a file, one line of JSON: for trials, and for a program of the operator's own that
reads the file and speaks to an SMS or chat provider."""

import fcntl
import json
import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, cast
from urllib.parse import unquote, urlsplit

from onestop.kernel.times import iso, moment
from onestop.notices.channels.provider import NotTaken, Outgoing

_NAME: Final = re.compile(r"(?P<code>.+)\.[0-9]+\.[a-z]+")
"""A message, as `DueMessage.name` calls it: case, entry and recipient."""

_LETTER: Final = re.compile(r"letter-[0-9]+")
"""A message about no case, as `DueLetter.name` calls it."""

_ERASED: Final = b'{"erased": true}'
"""What stands in place of a message, filled up with blanks to its length: no program takes it for one, for it has no `to`."""


class File:
    """`file:/path`: messages are added at its end, each written out to the disk before it counts as taken."""

    def __init__(self, url: str) -> None:
        """Raises ValueError: `url` names no file."""
        parts = urlsplit(url)
        if parts.scheme != "file" or not parts.path.startswith("/"):
            raise ValueError("write file: and the full path of a file")
        self._path = Path(unquote(parts.path))

    @property
    def name(self) -> str:
        return f"file:{self._path}"

    def hand_over(self, message: Outgoing) -> None:
        said = {"id": message.id, "to": message.to, "text": message.body, "at": iso(message.at)}
        try:
            with self._alone(os.O_WRONLY | os.O_APPEND | os.O_CREAT, "ab") as file:
                file.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
                _to_disk(file)
        except OSError as fault:
            raise NotTaken(type(fault).__name__, unreachable=True) from None

    def cases(self) -> frozenset[str]:
        """The codes of the cases of which messages lie there; nothing where there is no such file."""
        try:
            return frozenset(filter(None, map(_case_of, self._path.read_bytes().splitlines())))
        except FileNotFoundError:
            return frozenset()

    def forget(self, codes: Collection[str]) -> int:
        """Blank out what lies there of these cases; how many messages.

        No byte moves and the file grows no shorter: whoever reads on in it where he stopped reads the next message, and what
        was killed in the middle is done again.

        Raises:
            OSError: it cannot be read or written.
        """
        return self._blank(lambda line: _case_of(line) in codes)

    def forget_letters(self, before: datetime) -> int:
        """Blank out what is about no case and was written earlier; how many messages.

        Raises:
            OSError: it cannot be read or written.
        """
        try:
            return self._blank(lambda line: _is_letter(line, before))
        except FileNotFoundError:
            return 0

    def _blank(self, of: Callable[[bytes], bool]) -> int:
        with self._alone(os.O_RDWR, "r+b") as file:
            places = list(_places_of(file.readlines(), of))
            for start, length in places:
                file.seek(start)
                file.write(_ERASED.ljust(length))
            if places:
                _to_disk(file)
        return len(places)

    @contextmanager
    def _alone(self, flags: int, mode: str) -> Iterator[BinaryIO]:
        """The file, with whoever else of ours would write to it waiting."""
        with cast("BinaryIO", os.fdopen(os.open(self._path, flags, 0o600), mode)) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file


def _places_of(lines: Sequence[bytes], of: Callable[[bytes], bool]) -> Iterator[tuple[int, int]]:
    """Where each of these lines begins, and how long it is without its end."""
    start = 0
    for line in lines:
        if of(line):
            yield start, len(line.rstrip(b"\r\n"))
        start += len(line)


def _case_of(line: bytes) -> str:
    """The case a message is about, as its `id` begins; nothing of what is no message of ours."""
    with suppress(ValueError, TypeError, KeyError):
        named = _NAME.fullmatch(json.loads(line)["id"])
        return named["code"] if named else ""
    return ""


def _is_letter(line: bytes, before: datetime) -> bool:
    """Whether it is a message about no case, written earlier."""
    with suppress(ValueError, TypeError, KeyError):
        said = json.loads(line)
        return bool(_LETTER.fullmatch(said["id"])) and moment(said["at"]) < before
    return False


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
