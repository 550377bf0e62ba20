"""What happens in a life, and the procedures it asks for: the first page begins there, not with an office's fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal, TypeAlias

import yaml

from onestop.catalogue import api as catalogue
from onestop.kernel.bilingual import Text

Tone: TypeAlias = Literal["", "river", "lacquer", "leaf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    """One door of the first page. `procedures` are codes, what mostly comes first before the rest."""

    slug: str
    name: Text
    about: Text
    picture: str
    tone: Tone
    procedures: tuple[str, ...]


def _read(path: Path) -> Iterator[LifeEvent]:
    for one in yaml.safe_load(path.read_text(encoding="utf-8")):
        yield LifeEvent(
            slug=one["slug"],
            name=Text(**one["name"]),
            about=Text(**one["about"]),
            picture=one["picture"],
            tone=one.get("tone", ""),
            procedures=tuple(one["procedures"]),
        )


LIFE_EVENTS: Final = tuple(_read(Path(__file__).parent / "data" / "life_events.yaml"))
BY_SLUG: Final[Mapping[str, LifeEvent]] = {one.slug: one for one in LIFE_EVENTS}


def that_lead_somewhere(on: date) -> Iterator[LifeEvent]:
    """Those of which at least one procedure had come into force by the day; asked once for all."""
    published = catalogue.names((code for one in LIFE_EVENTS for code in one.procedures), on)
    return (one for one in LIFE_EVENTS if any(code in published for code in one.procedures))


def event_of(procedure: str) -> LifeEvent | None:
    """The event a procedure mostly belongs to: the first that names it."""
    return next((one for one in LIFE_EVENTS if procedure in one.procedures), None)
