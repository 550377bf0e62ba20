"""A sentence in both languages, kept together so that neither can be forgotten."""

from collections.abc import Iterable
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

    def inside(self) -> "Text":
        """The same with a small first letter, as it stands inside a sentence; names within keep theirs.

        >>> Text("Giấy chứng nhận đã cấp", "The certificate").inside().vi
        'giấy chứng nhận đã cấp'
        """
        return Text(self.vi[:1].lower() + self.vi[1:], self.en[:1].lower() + self.en[1:])


def listed(texts: Iterable[Text]) -> Text:
    """Several one after the other, as a list in one line; nothing of none.

    >>> listed([Text("Giấy khai sinh", "Birth certificate"), Text("Thẻ", "Card")]).en
    'Birth certificate; Card'
    """
    told = tuple(texts)
    return Text("; ".join(one.vi for one in told), "; ".join(one.en for one in told))
