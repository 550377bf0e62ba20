"""The wording of every "no" and every event, in both languages.

The core refuses with a code and facts; here the sentence names the thing, the reason
and the next step. One file a module; `{name}` is a fact of the refusal or a key of the
event's payload, written as the language writes it.
"""

from typing import Any, cast

from onestop.frame.words import tables as tables
from onestop.frame.words.facts import Facts
from onestop.frame.words.tables import REFUSALS, SENTENCES
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

UNWORDED = Text(
    "Yêu cầu chưa thực hiện được ({code}). Hãy thử lại, hoặc liên hệ Bộ phận Một cửa.",
    "This could not be done ({code}). Try again, or contact the one-stop section.",
)


def words_for(code: str) -> Text | None:
    """The wording of a refusal's code, with its places for facts."""
    return REFUSALS.get(code)


def say(refusal: Refusal) -> Text:
    """What the person reads. Refusals of the clock word themselves: the command line needs them as well."""
    own = getattr(refusal, "words", None)
    if callable(own) and refusal.code not in REFUSALS:
        return cast("Text", own())
    facts = {"code": refusal.code, **refusal.facts()}
    return _fill(words_for(refusal.code) or UNWORDED, facts)


def sentence(event_type: str, payload: dict[str, Any]) -> Text:
    """What a timeline says of an event."""
    return _fill(SENTENCES.get(event_type) or Text(event_type, event_type), payload)


def worded_events() -> frozenset[str]:
    return frozenset(SENTENCES)


def _fill(words: Text, facts: dict[str, Any]) -> Text:
    return Text(
        words.vi.format_map(Facts(facts, "vi")),
        words.en.format_map(Facts(facts, "en")),
    )
