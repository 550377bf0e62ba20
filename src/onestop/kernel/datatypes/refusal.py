"""Why something typed is not what was asked for, in words that name the rule it breaks."""

from collections.abc import Mapping
from typing import ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class EntryNotValid(Refusal):
    """Something typed is not of the kind asked for; `reason` is the rule it breaks, a key of `reasons`.

    What was typed is not repeated: it may be personal, and a refusal may reach a log. `seen` holds what may be said of it.
    """

    code: ClassVar[str] = "kernel.entry_not_valid"
    kind: ClassVar[Kind] = "invalid"
    it: ClassVar[Text] = Text("Nội dung", "The entry")
    """What the sentence is about where no question was asked."""
    reasons: ClassVar[Mapping[str, Text]] = {}

    def __init__(self, *, reason: str, **seen: int | str | Text | None) -> None:
        self.reason = reason
        self.seen = seen

    def words(self) -> Text:
        return self.about(self.it)

    def about(self, it: Text) -> Text:
        """The sentence about something called `it`, such as a question in quotation marks."""
        said = self.reasons[self.reason]
        return Text(*(said.in_(language).format_map(self._facts(it, language)) for language in ("vi", "en")))

    def _facts(self, it: Text, language: str) -> dict[str, int | str | None]:
        told = {"it": it, **self.seen}
        return {name: fact.in_(language) if isinstance(fact, Text) else fact for name, fact in told.items()}


class TextTooLong(EntryNotValid):
    """More characters than are kept; nothing is cut."""

    code: ClassVar[str] = "kernel.text_too_long"
    reasons: ClassVar[Mapping[str, Text]] = {
        "too_long": Text(
            "{it} dài {length} ký tự; tối đa {limit}. Hãy viết ngắn hơn.",
            "{it} has {length} characters; the most is {limit}. Please shorten it.",
        )
    }


def within(text: str, limit: int) -> str:
    """The text as it is.

    Raises:
        TextTooLong.
    """
    if len(text) > limit:
        raise TextTooLong(reason="too_long", length=len(text), limit=limit)
    return text
