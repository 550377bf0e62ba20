"""A provider that writes each message to a file, one line of JSON: for trials, and for a program of the operator's own that
reads the file and speaks to an SMS or chat provider."""

import json
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from onestop.kernel.times import iso
from onestop.notices.channels.provider import NotTaken, Outgoing


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
            with os.fdopen(os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as file:
                file.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as fault:
            raise NotTaken(type(fault).__name__, unreachable=True) from None
