"""English words among what is typed: they are never the Vietnamese syllables of the same letters."""

from collections.abc import Iterable

from onestop.catalogue.domain.syllables import Syllable, syllable


def english(said: Iterable[Syllable]) -> list[Syllable]:
    """Words taken as English ones, without a plural s."""
    return [_foreign(singular(one).text) for one in said]


def is_english(said: Iterable[Syllable]) -> bool:
    """Whether any of the words is taken as an English one."""
    return any(one.key.startswith("~") for one in said)


def _foreign(text: str) -> Syllable:
    return Syllable(text, f"~{text}", f"~{text}0")


def singular(word: Syllable) -> Syllable:
    """An English word without its plural s."""
    plain = word.text
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss"):
        return syllable(plain[:-1])
    return word
