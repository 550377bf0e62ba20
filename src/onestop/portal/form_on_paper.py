"""What becomes of the form that is filled in online where somebody of our own procedures comes to a counter or writes.

Whoever sends it by post sends the form on paper too, filled in and signed, for nobody asks him anything. At a counter an
official enters it with him; a signed paper is taken and counted there if he brings one.
"""

from collections.abc import Sequence
from typing import Final

from onestop.catalogue.api import Channel, Component, ProcedureVersion
from onestop.kernel.bilingual import Text

_BY_POST: Final = Text("bản giấy, có chữ ký, nếu gửi qua bưu chính", "on paper and signed, if sent by post")
_AT_A_COUNTER: Final = Text(
    "bản giấy có chữ ký, nếu bạn mang đến quầy", "on paper and signed, if you bring it to the counter"
)
_NOT_TAKEN_HERE: Final = Text(
    "bản giấy, có chữ ký, nếu không nộp trực tuyến", "on paper and signed, if you do not apply online"
)
_ENTERED: Final = Text(
    "Tại quầy, công chức nhập tờ khai giúp bạn; bạn có thể mang theo bản giấy đã ký.",
    "At the counter an official enters the form with you; you may bring it on paper, signed.",
)
_SENT: Final = Text(
    "Gửi qua bưu chính thì gửi kèm bản giấy, điền đủ và có chữ ký, của:",
    "By post, send this with it on paper, filled in and signed:",
)
_NOTHING: Final = Text("", "")


def counted_on_paper(version: ProcedureVersion, doors: Sequence[Channel]) -> Text:
    """Beside the form in the table of papers; empty where every way is online, and of what a source published."""
    ways = {one.channel for one in doors if not one.elsewhere.vi} & {"in_person", "postal"}
    if version.source == "imported" or not ways:
        return _NOTHING
    if not version.open_for_applying:
        return _NOT_TAKEN_HERE
    return _BY_POST if "postal" in ways else _AT_A_COUNTER


def forms_by_post(version: ProcedureVersion) -> tuple[Component, ...]:
    """The forms that go along by post, each once; none where nobody sends it so."""
    if not any(one.channel == "postal" and not one.elsewhere.vi for one in version.every_door):
        return ()
    return tuple({one.name.vi: one for one in version.components if one.source == "form"}.values())


def said_of_the_counter(version: ProcedureVersion) -> Text:
    """Who fills it in at a counter; empty where nobody comes to one."""
    return _ENTERED if any(one.channel == "in_person" for one in version.every_door) else _NOTHING


def said_of_the_post(version: ProcedureVersion) -> Text:
    """What opens the list of `forms_by_post`; empty where there is none."""
    return _SENT if forms_by_post(version) else _NOTHING
