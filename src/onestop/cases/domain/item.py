"""One thing a request for more names: a paper of the dossier, or an answer of the form that must be put right.

Events, rows and posted forms keep its key: the code of a component, or `answer:` and the name of a question, which no
component can be called. Nothing else reads or writes one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

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
