"""Who decides, as far as a source tells: a field that is empty is never filled from another, and the steps are quoted."""

import re
from collections.abc import Sequence
from typing import Final

from onestop.catalogue.api import (
    ProcedureVersion,
    deciders_in_steps,
    names_a_place,
    names_nobody,
    names_several,
    of_a_case,
    under_a_case,
)
from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold

_DECIDED_BY: Final = Text("Cơ quan giải quyết", "Decided by")
_CARRIED_OUT: Final = Text(
    "Cơ quan thực hiện (nguồn để trống mục cơ quan có thẩm quyền)",
    "Carried out by (the source's field of who decides is empty)",
)
_NOBODY_NAMED: Final = Text(
    "Cơ quan thực hiện (mục cơ quan có thẩm quyền của nguồn không nêu tên cơ quan nào)",
    "Carried out by (the source's field of who decides names no agency)",
)
_THEY_SAY: Final = Text("Các bước của nguồn viết:", "The steps of the source say:")
_OF_SOME_CASES: Final = Text(
    "Các bước của nguồn viết (chỉ cho trường hợp nêu trong câu; với trường hợp khác, hãy đọc phần Các bước):",
    "The steps of the source say (only of the case in the sentence; for other cases read the steps):",
)
_OF_THE_ROW_ABOVE: Final = Text(
    "Các bước của nguồn viết (có câu chỉ cho trường hợp mà dòng phía trên nó nêu; với trường hợp khác, hãy đọc phần Các bước):",
    "The steps of the source say (some of it only of the case that the line above it names; for others read the steps):",
)
_OF_ONE_PLACE: Final = Text(
    "Đó là cơ quan của một địa phương, không phải của mọi nơi.", "That is the agency of one place, not of every."
)
_ONE_OF_ONE_PLACE: Final = Text(
    "Trong đó có cơ quan của một địa phương, không phải của mọi nơi.", "One of them is of one place, not of every."
)
_AT_MOST: Final = 4
"""Sentences that can be read beside a field; of more, the steps are where to read them."""


def decider_label(version: ProcedureVersion) -> Text:
    """What the row is of: who decides, or only who carries it out."""
    said = version.publication
    if said is None or not said.carried_out_by:
        return _DECIDED_BY
    if not said.decided_by:
        return _CARRIED_OUT
    return _NOBODY_NAMED if names_nobody(said.decided_by) else _DECIDED_BY


def deciders_quoted(version: ProcedureVersion) -> tuple[str, ...]:
    """The sentences of the steps in which somebody decides, where no field says who does or they name nobody whom it does."""
    said = version.publication
    told = deciders_in_steps(version.steps.vi) if said else ()
    if said is None or len(told) > _AT_MOST or _are_named_there(said.decided_by, told):
        return ()
    return told


def named_by_the_source(version: ProcedureVersion) -> str:
    """The agencies that the field of a source names, where they are several and the page tells one of ours; "" else."""
    said = version.publication
    named = (said.decided_by or said.carried_out_by) if said and version.competent else ""
    return named if names_several(named) else ""


def of_one_place(version: ProcedureVersion, named: str = "") -> Text | None:
    """That the agency which the page has from the source, or `named`, is of one place; None where it is not, or ours is told."""
    said = version.publication
    told = named or ((said.decided_by or said.carried_out_by) if said and not version.competent else "")
    if not names_a_place(told):
        return None
    return _ONE_OF_ONE_PLACE if names_several(told) else _OF_ONE_PLACE


def named_besides(decides: str, carries_out: str) -> str:
    """The agencies that one field names beside those that the other has too; "" where the fields have none in common.

    >>> named_besides("Sở Y tế, Bộ Y tế", "Sở Y tế"), named_besides("Ủy ban nhân dân cấp tỉnh", "Sở Y tế")
    ('Bộ Y tế', '')
    """
    known = {fold(one).strip(" .") for one in re.split("[,;]", carries_out)}
    others = [one.strip(" .") for one in re.split("[,;]", decides) if fold(one).strip(" .") not in known]
    alike = len(others) < len(re.split("[,;]", decides))
    return ", ".join(one for one in others if one) if alike else ""


def said_of_deciders(told: Sequence[str], steps: str) -> Text:
    """How those sentences of the steps are to be read: where one is of some case, in other cases it may be somebody else.

    >>> said_of_deciders(["Trường hợp phức tạp, Bộ Y tế quyết định."], "").en.startswith("The steps of the source say (only")
    True
    """
    if told and all(map(of_a_case, told)):
        return _OF_SOME_CASES
    return _OF_THE_ROW_ABOVE if any(under_a_case(steps, one) for one in told) else _THEY_SAY


def _are_named_there(field: str, told: Sequence[str]) -> bool:
    """Whether some sentence names an agency of the field as it stands there; a committee's chairman is not the committee.

    >>> _are_named_there("Chủ tịch Ủy ban nhân dân cấp tỉnh", ["Chủ tịch Uỷ ban nhân dân cấp tỉnh quyết định."])
    True
    >>> _are_named_there("Bộ Tài chính", ["Cục Hải quan quyết định giảm thuế."])
    False
    >>> _are_named_there("Ủy ban nhân dân cấp tỉnh", ["Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định."])
    False
    """
    named, said = [fold(one).strip(" .") for one in re.split("[,;]", field)], fold(" ".join(told))
    return any(re.search(rf"(?<!chu tich ){re.escape(one)}", said) for one in named if one)
