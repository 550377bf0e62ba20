"""What people call things, as the files in `data/search` say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onestop.catalogue.domain.elsewhere import Elsewhere, elsewhere_of
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.library import DATA, read_yaml

_SEARCH = DATA / "search"


@dataclass(frozen=True, slots=True)
class Phrases:
    """What people call one procedure beside its name."""

    vi: Sequence[str] = ()
    en: Sequence[str] = ()


@cache
def thesaurus() -> Thesaurus:
    """Words that mean the same, English, and idle words."""
    return Thesaurus(read_yaml(_SEARCH / "synonyms.yaml"), read_yaml(_SEARCH / "english.yaml"))


@cache
def phrases() -> Mapping[str, Phrases]:
    """By the code of a procedure."""
    return {code: Phrases(**said) for code, said in read_yaml(_SEARCH / "procedures.yaml").items()}


@cache
def directory() -> tuple[Elsewhere, ...]:
    """What is not the province's to do."""
    return tuple(elsewhere_of(item) for item in read_yaml(_SEARCH / "elsewhere.yaml"))
