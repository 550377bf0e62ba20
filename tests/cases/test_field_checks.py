"""What is answered to a field is checked where only the organisation or the form can say: each kind says where it is judged."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.act_fields import FIELD_KINDS, Note
from onestop.cases.domain.acts import ACTS
from onestop.cases.operations import field_checks
from onestop.cases.operations.field_checks import CHECKS, Said, check_fields
from onestop.kernel.alphabet import NotWritable

from .examples import HEAD, at, lodged

BY_THE_LAW_ALONE = {
    "reasons", "note", "defects", "papers", "reply", "count_papers", "earlier_step", "day", "choice", "why_in_part", "conditions",
    "originals_back", "this_document", "document_rows", "confirm", "gateway_facts", "scores", "one_line", "money", "of_the_case",
    "fee_taken", "hour", "positions", "papers_at_return", "papers_seen",
}  # fmt: skip
"""What the file and the answers are enough for; files handed in are checked as files."""


def test_every_kind_of_field_is_checked_or_judged_by_the_law_alone() -> None:
    assert sorted([*CHECKS, *BY_THE_LAW_ALONE]) == sorted(kind.kind for kind in FIELD_KINDS)


@pytest.mark.parametrize("kind", CHECKS)
def test_some_act_asks_what_is_checked(kind: str) -> None:
    assert [act.code for act in ACTS.values() if any(field.kind == kind for field in act.asks)]


@pytest.mark.parametrize("act", ACTS.values(), ids=lambda act: act.code)
def test_each_answer_is_checked_once_and_what_is_not_answered_is_not(act: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Any] = []
    monkeypatch.setattr(field_checks, "CHECKS", dict.fromkeys(CHECKS, lambda _said, answer: checked.append(answer)))
    asked = [field.name for field in act.asks if field.kind in CHECKS]

    check_fields(act, Said(lodged(), "", {name: name for name in asked}, at(2)))
    check_fields(act, Said(lodged(), "", {}, at(2)))

    assert checked == asked


WORDS = [(act, field) for act in ACTS.values() for field in act.asks if isinstance(field, Note)]


@pytest.mark.parametrize(("act", "field"), WORDS, ids=lambda one: getattr(one, "code", None) or one.name)
def test_a_letter_no_paper_carries_is_told_by_the_name_of_its_field(act: Any, field: Note) -> None:
    """By every act, and by whichever door: a number that holds one is no note."""
    with pytest.raises(NotWritable) as refused:
        cases.perform(
            act, code="H09.31.05-260302-0001", by=HEAD, now=at(2), **dict[str, Any]({field.name: "7\u202e/QĐ"})
        )

    assert refused.value.seen["called"] == field.label
