"""What runs in the limited process: `python -m onestop.documents.limited.child`, spoken to through its pipes.

It knows neither settings nor database. A refusal goes back by its code and facts; anything unforeseen ends the process,
and its parent calls the file unreadable. When the parent is gone its pipe is closed, and this ends too. (A signal on the
parent's death would not do: Linux sends it when the thread that started us ends.)
"""

import sys
from collections.abc import Callable
from dataclasses import fields
from typing import BinaryIO

from onestop.documents.domain.budget import MEMORY, Allowance, TooMuchMemory
from onestop.documents.inspection import inspect
from onestop.documents.limited.confinement import bound, bound_time, confine, niceness
from onestop.documents.limited.messages import Message, PipeBroken, receive, send
from onestop.documents.limited.warming import warm_up
from onestop.documents.preview import preview
from onestop.kernel.refusal import Refusal


def main() -> None:
    niceness()
    warm_up()
    bound(memory=MEMORY)
    confined = confine()
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    send(outgoing, Message({"ready": True, "confined": confined}))
    _serve(incoming, outgoing)


def _serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    while True:
        try:
            asked = receive(incoming)
        except PipeBroken:
            return
        send(outgoing, _answer(asked))


def _answer(asked: Message) -> Message:
    bound_time(float(asked.head["seconds"]))
    try:
        return _WORK[asked.head["work"]](asked)
    except Refusal as refusal:
        return Message({"refused": refusal.code, "facts": _plain(refusal)})
    except MemoryError:
        return Message({"refused": TooMuchMemory.code, "facts": {}})


def _plain(refusal: Refusal) -> dict[str, str | int]:
    """What its maker was given; words are made on the other side."""
    return {fact: said for fact, said in vars(refusal).items() if isinstance(said, str | int)}


def _inspect(asked: Message) -> Message:
    head = asked.head
    left = Allowance(seconds=head["seconds"], pixels=head["pixels"], objects=head["objects"])
    seen = inspect(asked.body, name=head["name"], allowed=left)
    said = {one.name: getattr(seen, one.name) for one in fields(seen) if one.name not in ("content", "kind")}
    return Message({**said, "kind": seen.kind.code}, seen.content)


def _preview(asked: Message) -> Message:
    head = asked.head
    page = preview(asked.body, kind=head["kind"], page=head["page"], name=head["name"])
    return Message({"pages": page.pages, "width": page.width, "height": page.height}, page.content)


_WORK: dict[str, Callable[[Message], Message]] = {"inspect": _inspect, "preview": _preview}


if __name__ == "__main__":
    main()
