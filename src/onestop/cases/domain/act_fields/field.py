"""What every field of an act has: its name, its words, where it is asked, and what is wrong with an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from onestop.cases.domain.face import FACES, Face
from onestop.kernel.alphabet import refusal_of
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import TextTooLong, within
from onestop.kernel.refusal import Refusal

Answers: TypeAlias = Mapping[str, Any]


def wrong_words(typed: str, longest: int, label: Text) -> Text | Refusal | None:
    """Why free words cannot be kept: too many, or a letter no paper can carry."""
    it = Text(f"“{label.vi}”", f"“{label.en}”")
    try:
        within(typed, longest)
    except TextTooLong as refusal:
        return refusal.about(it)
    return refusal_of(typed, it)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Base of everything an act may ask."""

    kind: ClassVar[str] = ""
    about_one_case: ClassVar[bool] = True
    """Whether an answer says something of that case alone, so that many cannot be answered at once."""

    name: str
    label: Text
    hint: Text | None = None
    asked_at: tuple[Face, ...] = FACES
    """Where it is asked; whoever does the act elsewhere leaves it at what its law takes for granted."""

    @property
    def keywords(self) -> tuple[str, ...]:
        """What the operation takes for it."""
        return (self.name,)

    def problem(self, answers: Answers) -> Text | Refusal | None:
        """What is wrong with the answers so far as this field is concerned."""
        return None

    def as_dict(self) -> dict[str, Any]:
        """For a machine: its kind, its keywords, where it is asked, its words and what may be chosen."""
        said = {"kind": self.kind, "keywords": list(self.keywords), "faces": list(self.asked_at)}
        return {**said, "label": self.label.as_dict(), **self._more()}

    def _more(self) -> dict[str, Any]:
        return {}
