"""Where to go with what is not taken here, where no words of its steps surely say it."""

from collections.abc import Set
from typing import Final

from onestop.catalogue.api import (
    ProcedureVersion,
    Publication,
    is_cut_off,
    names_a_place,
    names_an_office,
    names_several,
)
from onestop.kernel.bilingual import Text
from onestop.portal.whom_to_ask import whom_to_ask

_THERE: Final = Text("Hãy nộp tại đó.", "Apply there.")


def without_a_quote(version: ProcedureVersion, published: Publication) -> Text:
    """Where to go, where no words of the steps surely say it."""
    ways, named = {one.channel for one in version.channels}, published.carried_out_by or published.decided_by
    if ways and "in_person" not in ways:
        return _no_counter(ways, version.steps.vi)
    if is_cut_off(version.steps.vi):
        whom = whom_to_ask(version.field.vi, named)
        return Text(
            f"Các bước của nguồn bị ngắt giữa chừng, không có phần nói nơi nộp: hãy hỏi {whom.vi} trước khi nộp.",
            f"The steps of the source break off before they say where to hand it in: ask {whom.en} before you apply.",
        )
    if version.source != "imported" and named and not names_several(named):
        return _THERE
    if version.steps.vi:
        return _read_them_yourself(version, named)
    if not named or names_an_office(named):
        whom = whom_to_ask(version.field.vi, named)
        return Text(
            f"Nguồn không nói nơi nhận hồ sơ; hãy hỏi {whom.vi} trước khi nộp.",
            f"The source does not say who takes it; ask {whom.en} before you apply.",
        )
    if names_several(named):
        return Text(
            "Nguồn không nói cơ quan nào nhận hồ sơ của bạn; hãy hỏi một trong các cơ quan đó.",
            "The source does not say which of them takes yours; ask one of them.",
        )
    if names_a_place(named):
        return Text(
            "Đó là cơ quan của một địa phương; ở nơi khác, hãy hỏi cơ quan cùng chức năng trước khi nộp.",
            "That is the agency of one place; of another, ask the one that does the same before you apply.",
        )
    return _THERE


def _no_counter(ways: Set[str], steps: str) -> Text:
    read = (
        Text(": hãy đọc phần Các bước trước khi nộp.", ": read the steps before you apply.")
        if steps
        else Text(".", ".")
    )
    if ways == {"online"}:
        return Text(
            f"Bảng cách nộp của nguồn chỉ có trực tuyến{read.vi}",
            f"The source's table lists only the online way{read.en}",
        )
    return Text(
        f"Bảng cách nộp của nguồn không có nộp trực tiếp{read.vi}",
        f"The source's table has no way of handing it in oneself{read.en}",
    )


def _or_whom_the_steps_name(whom: Text, named: str) -> Text:
    """The field of agencies may lack the one that the steps send most people to."""
    if not named or names_an_office(named):
        return whom
    return Text(f"{whom.vi} hoặc cơ quan mà các bước nêu", f"{whom.en} or an agency that the steps name")


def _read_them_yourself(version: ProcedureVersion, named: str) -> Text:
    """The steps are on the page; that no sentence of them is quoted does not mean that they say nothing."""
    whom = _or_whom_the_steps_name(whom_to_ask(version.field.vi, named), named)
    asks = Text(
        f"Trang này không tách được câu nói nơi nộp: hãy đọc phần Các bước, và hỏi {whom.vi} trước khi nộp.",
        f"No sentence on where to hand in could be singled out: read the steps, and ask {whom.en} before you apply.",
    )
    if names_a_place(named) and names_several(named):
        return Text(f"Trong đó có cơ quan của một địa phương. {asks.vi}", f"One of them is of one place. {asks.en}")
    if names_a_place(named):
        return Text(f"Đó là cơ quan của một địa phương. {asks.vi}", f"That is the agency of one place. {asks.en}")
    return asks
