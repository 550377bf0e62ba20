"""The alphabet: every letter that can be set on a paper and taken out of it again as it was typed.

What no paper can carry is refused where it is typed, before anything is done with it. A letter with a mark that Unicode has no
composed form of, such as ơ̆ of the Ede and Jarai languages, is one of the alphabet as a whole.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar, Final, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.text import nfc

LINES: Final = "\n\r\t\u2028\u2029"
"""What parts lines and columns of a longer text."""


class Unwritable(NamedTuple):
    """A letter outside the alphabet with what it stands upon, and its place in the text, counted from one as people count."""

    letter: str
    position: int

    @property
    def shown(self) -> str:
        """The letter, or its number where there is nothing to see.

        >>> Unwritable("🙂", 1).shown, Unwritable("\\uf0b7", 1).shown
        ('🙂', 'U+F0B7')
        """
        seen = unicodedata.category(self.letter[-1])[0] not in "CZM" or len(self.letter) > 1
        return self.letter if seen else number_of(self.letter)


class NotWritable(EntryNotValid):
    """What was typed holds a letter that no paper can carry; the rest of what was typed is not repeated."""

    code: ClassVar[str] = "kernel.not_writable"
    reasons: ClassVar[Mapping[str, Text]] = {
        "letter": Text(
            "{it} có ký tự “{letter}” (ký tự thứ {position}) không in được trên giấy tờ. Hãy bỏ hoặc thay ký tự này.",
            "{it} contains “{letter}” (character {position}), which cannot be printed on papers. Remove or replace it.",
        )
    }

    @classmethod
    def of(cls, fault: Unwritable, called: Text | None = None) -> "NotWritable":
        """Because of that letter, in what is `called` so."""
        return cls(reason="letter", letter=fault.shown, position=fault.position, called=called)

    def words(self) -> Text:
        called = self.seen.get("called")
        return self.about(called if isinstance(called, Text) else self.it)


def unwritable(text: str) -> Unwritable | None:
    """The first letter of a text that no paper can carry.

    >>> unwritable("Y Bhăm Niê"), unwritable("Hơ̆ Kƀin"), unwritable("Lan 🙂")
    (None, None, Unwritable(letter='🙂', position=5))
    """
    composed = nfc(text)
    fault = _faults().search(composed)
    if fault is None:
        return None
    at, end = fault.start(), fault.end()
    at -= at > 0 and _is_mark(fault.group())
    while end < len(composed) and _is_mark(composed[end]):
        end += 1
    return Unwritable(composed[at:end], 1 + sum(not _is_mark(one) for one in composed[:at]))


def refusal_of(text: str, it: Text | None = None) -> NotWritable | None:
    """Why no paper can carry what was typed at `it`, where none can."""
    fault = unwritable(text)
    return NotWritable.of(fault, it) if fault else None


def writable(text: str, it: Text | None = None) -> str:
    """What was typed at `it`, composed.

    Raises:
        NotWritable: a letter is not of the alphabet.
    """
    refusal = refusal_of(text, it)
    if refusal is not None:
        raise refusal
    return nfc(text)


def faults_in(value: Any, where: str = "") -> Iterator[tuple[str, Unwritable]]:
    """Every text of nested data that no paper can carry, with its place there.

    >>> list(faults_in({"items": [{"name": "Lan 🙂"}]}))
    [('items[0].name', Unwritable(letter='🙂', position=5))]
    """
    match value:
        case str():
            if fault := unwritable(value):
                yield where, fault
        case Mapping():
            for name, one in value.items():
                yield from faults_in(one, f"{where}.{name}" if where else str(name))
        case list() | tuple():
            for number, one in enumerate(value):
                yield from faults_in(one, f"{where}[{number}]")


def written_out(text: str) -> str:
    """Composed, with the number in place of each letter that no paper can carry: what older data may hold.

    >>> written_out("Lan 🙂")
    'Lan [U+1F642]'
    """
    return _faults().sub(lambda fault: f"[{number_of(fault.group())}]", nfc(text))


def number_of(letter: str) -> str:
    """What Unicode calls it: U+1F642; of a letter with marks, all of them."""
    return " ".join(f"U+{ord(one):04X}" for one in letter)


def letters() -> Iterator[str]:
    """Every letter of the alphabet, those with a further mark as a whole."""
    alphabet = _alphabet()
    for first, last in alphabet.ranges:
        yield from map(chr, range(first, last + 1))
    yield from alphabet.marked


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"


class _Alphabet(NamedTuple):
    ranges: tuple[tuple[int, int], ...]
    marked: tuple[str, ...]


@cache
def _alphabet() -> _Alphabet:
    """As `scripts/cut-fonts` wrote it down from the fonts."""
    lines = (files("onestop.kernel") / "data" / "alphabet.txt").read_text(encoding="utf-8").splitlines()
    written = [line.split() for line in lines if not line.startswith("#")]
    runs = [run.partition("-") for line in written[:-1] for run in line]
    ranges = [(int(first, 16), int(last or first, 16)) for first, _, last in runs]
    return _Alphabet(tuple(sorted(ranges)), tuple(written[-1]))


@cache
def _faults() -> re.Pattern[str]:
    """A letter with marks that is none of the marked ones, or a single letter that is none of the alphabet."""
    alphabet = _alphabet()
    single = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in alphabet.ranges)
    marks = "".join(sorted({one[1] for one in alphabet.marked}))
    bases: dict[str, str] = {}
    for one in alphabet.marked:
        bases[one[1]] = bases.get(one[1], "") + one[0]
    known = "|".join(f"[{letters}]{mark}" for mark, letters in bases.items())
    # What is no single letter is looked for first, and only then whether it is the mark of a marked one: a search goes
    # over whole texts by the former alone.
    return re.compile(f"[^{single}{LINES}](?:(?=[{marks}])|(?<!{known}))")
