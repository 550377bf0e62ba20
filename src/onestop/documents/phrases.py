"""The phrases of the forms, as the file beside this module says."""

from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from onestop.documents.domain.citing import cited, cited_for
from onestop.documents.domain.phrases import Phrases, in_force, read_phrases


@lru_cache(maxsize=1024)
def phrases_on(day: date) -> Phrases:
    """What papers about a matter of that day say beside its own values."""
    return in_force(_all(), day)


@lru_cache(maxsize=4096)
def cite(number: str) -> str:
    """A legal instrument as papers name it: “Luật Hộ tịch số 60/2014/QH13”."""
    return cited(number, _laws())


def cite_for(number: str, *, ended: str, since: date) -> str:
    """The instrument that took the place of one that has ended, as papers name it."""
    return cited_for(number, ended, since, _laws())


@cache
def _laws() -> dict[str, str]:
    text = (files("onestop.documents") / "data" / "laws.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@cache
def _all() -> tuple[Phrases, ...]:
    text = (files("onestop.documents") / "data" / "phrases.yaml").read_text(encoding="utf-8")
    return read_phrases(yaml.safe_load(text))
