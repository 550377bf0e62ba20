"""What goes through the pipe: a line of JSON that says how many bytes follow, and the bytes."""

import json
import struct
from dataclasses import dataclass, field
from typing import Any, BinaryIO

_HEAD = struct.Struct(">II")
_LONGEST_HEAD = 64 * 1024
LARGEST_BODY = 256 * 1024 * 1024


class PipeBroken(OSError):
    """The other side has gone, or says what it cannot mean."""


@dataclass(frozen=True, slots=True)
class Message:
    """`head` is plain JSON: no code travels either way."""

    head: dict[str, Any]
    body: bytes = field(default=b"")


def send(pipe: BinaryIO, message: Message) -> None:
    """Raises PipeBroken."""
    head = json.dumps(message.head, ensure_ascii=False).encode()
    try:
        pipe.write(_HEAD.pack(len(head), len(message.body)))
        pipe.write(head)
        pipe.write(message.body)
        pipe.flush()
    except (OSError, ValueError) as error:
        raise PipeBroken(str(error)) from error


def receive(pipe: BinaryIO) -> Message:
    """Raises PipeBroken."""
    head_size, body_size = _HEAD.unpack(_exactly(pipe, _HEAD.size))
    if head_size > _LONGEST_HEAD or body_size > LARGEST_BODY:
        raise PipeBroken("too long")
    try:
        head = json.loads(_exactly(pipe, head_size))
    except ValueError as error:
        raise PipeBroken("not JSON") from error
    if not isinstance(head, dict):
        raise PipeBroken("not an object")
    return Message(head, _exactly(pipe, body_size))


def _exactly(pipe: BinaryIO, size: int) -> bytes:
    found = pipe.read(size) if size else b""
    if len(found) != size:
        raise PipeBroken("ended")
    return found
