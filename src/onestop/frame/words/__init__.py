"""The wording of every "no" and every event, in both languages.

The core refuses with a code and facts; here the sentence names the thing, the reason
and the next step. A module has a file, small ones share one (`engines`, `platform`); `{name}`
is a fact of the refusal or a field of the event, written as the language writes it. Events
about a case are worded where their timeline is.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, cast

from onestop.cases.api import TIMELINE, Wording, wording_of
from onestop.frame.words import tables as tables
from onestop.frame.words.facts import Facts
from onestop.frame.words.tables import REFUSALS, SENTENCES
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
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


def say_kept(kept: Mapping[str, Any], instead: Mapping[str, Text] = MappingProxyType({})) -> Text:
    """The same of a refusal of which the code and the facts were kept, and its own words where it has them; by code, what is
    said `instead` where it is read elsewhere than on the page it was said on."""
    words = instead.get(kept["code"]) or words_for(kept["code"])
    if words is None and "words" in kept:
        return Text(**kept["words"])
    return _fill(words or UNWORDED, {"code": kept["code"], **kept["facts"]})


def sentence(event: Event) -> Text:
    """What is said of an event wherever it is met; of one about a case, as its timeline says it.

    Raises:
        KeyError: nobody worded events of its type.
    """
    wording = wording_of(event)
    return worded(wording) if wording else _fill(SENTENCES[type(event)], event.payload())


def worded(wording: Wording) -> Text:
    """The title of a line of a timeline, with its facts as each language writes them."""
    return _fill(wording.title, wording.facts)


def worded_events() -> frozenset[type[Event]]:
    return frozenset({*SENTENCES, *TIMELINE})


def _fill(words: Text, facts: Mapping[str, Any]) -> Text:
    return Text(
        words.vi.format_map(Facts(facts, "vi")),
        words.en.format_map(Facts(facts, "en")),
    )
