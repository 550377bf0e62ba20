"""What a request for more names: papers of the dossier, and answers of the form that must be put right.

Each is one item: the code of a component, or `answer:` and the name of a question, which no component can be called.
"""

from collections.abc import Iterable
from typing import Final

_ANSWER: Final = "answer:"
LONGEST_REASON: Final = 300
"""Characters of the reason of one item; it stands in a column of form 02."""


def answer_item(question: str) -> str:
    """The item that asks for another answer to a question.

    >>> answer_item("father_birth_year")
    'answer:father_birth_year'
    """
    return _ANSWER + question


def question_of(item: str) -> str:
    """The question an item is about; nothing of a paper.

    >>> question_of("answer:father_birth_year"), question_of("birth_notice")
    ('father_birth_year', '')
    """
    return item.removeprefix(_ANSWER) if item.startswith(_ANSWER) else ""


def questions_in(items: Iterable[str]) -> tuple[str, ...]:
    """The questions that are to be answered anew, in the order named."""
    return tuple(filter(None, map(question_of, items)))
