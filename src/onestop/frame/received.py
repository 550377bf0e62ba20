"""What was handed in, in words: “1 bản chính, 2 bản sao”."""

from typing import Final

from onestop.cases.api import CaseFile, Received
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

_WORDS: Final = {
    "originals": (Text("bản chính", "original"), "originals"),
    "certified": (Text("bản sao chứng thực", "certified copy"), "certified copies"),
    "copies": (Text("bản sao", "copy"), "copies"),
    "files": (Text("tệp", "file"), "files"),
}


_UNCOUNTED: Final = Text("bản giấy", "on paper")
_ANNOUNCED: Final = Text("sẽ mang bản giấy, chưa nhận", "to be brought on paper, not received yet")


def on_paper(file: CaseFile, component: str, round_: int = 0) -> Text:
    """What was received of something that came, or was to come, on paper: at first, or in answer to a request."""
    received = file.received_in(round_).get(component, Received()).on_paper
    if received:
        return counted(received)
    # A dossier accepted before papers were counted had them.
    return _ANNOUNCED if file.counted else _UNCOUNTED


def counted(received: Received) -> Text:
    """All of it; empty where there is nothing."""
    there = [(number, *_WORDS[kind]) for kind, number in received._asdict().items() if number]
    return Text(
        ", ".join(f"{number} {one.vi}" for number, one, _ in there),
        ", ".join(f"{number} {plural(number, one.en, many)}" for number, one, many in there),
    )
