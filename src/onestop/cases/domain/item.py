"""One thing a request for more names: a paper of the dossier, or an answer of the form that must be put right.

Events, rows and posted forms keep its key: the code of a component, or `answer:` and the name of a question, which no
component can be called. Nothing else reads or writes one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from onestop.cases.domain.received import ONE, Sets
from onestop.kernel.bilingual import Text

ItemKind: TypeAlias = Literal["paper", "answer"]
_ANSWER: Final = "answer:"
LONGEST_REASON: Final = 300
"""Characters of the reason of one item; it stands in a column of form 02."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paper by the code of its component, or an answer by the name of its question; `name` calls it in words."""

    kind: ItemKind
    code: str
    name: Text = field(compare=False)
    sets: Sets = field(default=ONE, compare=False)
    """Of a paper: how many are wanted, or still wanted."""
    in_part: bool = field(default=False, compare=False)
    """Whether others of it are there."""
    anew: bool = field(default=False, compare=False)
    """Whether all of it was there, so that what is asked for is to supplement it."""

    @property
    def said(self) -> Text:
        """Its name, with how many where that is not one.

        >>> Item("paper", "drawings", Text("Bản vẽ", "Drawings"), Sets(originals=1), in_part=True).said.vi
        'Bản vẽ (còn thiếu 1 bản chính)'
        """
        if not self.in_part and self.sets.total == 1:
            return self.name
        vi, en = self.sets.words.vi, self.sets.words.en
        if self.in_part:
            vi, en = f"còn thiếu {vi}", f"still missing: {en}"
        return Text(f"{self.name.vi} ({vi})", f"{self.name.en} ({en})")

    @property
    def not_come(self) -> Text:
        """That it did not come; of what was there before, that its supplement did not.

        >>> Item("answer", "area", Text("Diện tích", "Area"), anew=True).not_come.vi
        'Chưa bổ sung: Diện tích'
        """
        vi, en = ("Chưa bổ sung", "Not supplemented") if self.anew else ("Chưa nhận", "Not received")
        return Text(f"{vi}: {self.said.vi}", f"{en}: {self.said.en}")

    @property
    def key(self) -> str:
        """As it is kept.

        >>> Item("answer", "father_birth_year", Text("Năm sinh", "Year of birth")).key
        'answer:father_birth_year'
        """
        return self.code if self.kind == "paper" else answer_key(self.code)


def answer_key(question: str) -> str:
    """The key of the answer to a question.

    >>> answer_key("father_birth_year")
    'answer:father_birth_year'
    """
    return _ANSWER + question


def questions_in(keys: Iterable[str]) -> tuple[str, ...]:
    """The questions that are to be answered anew, in the order named.

    >>> questions_in(["birth_notice", "answer:father_birth_year"])
    ('father_birth_year',)
    """
    return tuple(key.removeprefix(_ANSWER) for key in keys if key.startswith(_ANSWER))
