"""A sentence in both languages, kept together so that neither can be forgotten."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """Vietnamese first: it is the language of the law; English says the same."""

    vi: str
    en: str

    def in_(self, language: str) -> str:
        """The sentence in `language`; anything but English reads Vietnamese."""
        return self.en if language == "en" else self.vi

    def lower(self) -> "Text":
        """The same within a sentence."""
        return Text(self.vi.lower(), self.en.lower())

    def as_dict(self) -> dict[str, str]:
        return {"vi": self.vi, "en": self.en}
