"""What people call things, as the files in `data/search` say."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.elsewhere import Elsewhere, directory_of
from onestop.catalogue.domain.thesaurus import Thesaurus
from onestop.catalogue.library import DATA, read_yaml, written_procedures
from onestop.kernel.bilingual import Text

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


def absent(held: Container[str]) -> list[Called]:
    """The procedures that people have words for and a catalogue does not hold; numbered below zero, apart from its own."""
    others = ((code, said) for code, said in phrases().items() if code not in held)
    return [
        Called(
            id=-at,
            name=said.vi[0] if said.vi else "",
            name_en="",
            phrases=said.vi[1:],
            english=said.en,
            field="",
            agency="",
            results=(),
            papers="",
        )
        for at, (_, said) in enumerate(others, start=1)
    ]


@cache
def everyday() -> tuple[Text, ...]:
    """One everyday phrase of each of our own procedures, to be offered while somebody types."""
    return also_called(sorted(one["code"] for one in written_procedures()))


def also_called(codes: Iterable[str]) -> tuple[Text, ...]:
    """The first everyday phrase of each procedure that has one, in the order asked for."""
    known = (phrases().get(code) for code in codes)
    return tuple(Text(said.vi[0], said.en[0]) for said in known if said and said.vi and said.en)


@cache
def directory() -> tuple[Elsewhere, ...]:
    """What people ask for and find no procedure for."""
    return directory_of(read_yaml(_SEARCH / "elsewhere.yaml"))
