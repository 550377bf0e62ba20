"""One name in several spellings: signs, blanks and composition differ, the person does not.

Names of the Central Highlands have signs in them (H'Hen, Y-Bhăm, K'Brơi), and every keyboard has its own apostrophe
and its own dash. Two names are the same when their words have one spelling by the rule of the kernel, which keeps numbers
apart: a company of 1-2 is not one of 12. A person is found by the words of the name, also where a word was written in one
with the one before it, or apart from it.
"""

import re
from itertools import pairwise
from typing import Final

from onestop.kernel.spelling import one_spelling
from onestop.kernel.text import fold, halfwidth, visible

MOST_WORDS: Final = 10
"""Of what was typed, that are looked for; no name has more, and a query of thousands overflows the database."""
LONGEST: Final = 300
"""Letters of `searchable` that are kept."""
_PARTS: Final = re.compile(r"[^\W_\u02b0-\u02ff]+")
"""Letters and digits; modifier letters, such as the apostrophe of some keyboards, are signs."""


def same_name(one: str, other: str) -> bool:
    """Whether both are spellings of one name.

    >>> same_name("H'Hen Niê", "H’HEN NIE"), same_name("Y-Bhăm", "Y – Bhăm"), same_name("Lan", "Loan")
    (True, True, False)
    >>> same_name("Nhà máy 1-5", "Nhà máy 1/5"), same_name("Nhà máy 1-5", "Nhà máy 15")
    (True, False)
    """
    return _spelling(one) == _spelling(other)


def searchable(name: str) -> str:
    """The folded words of a name, and those that a sign or a single letter may join: what a search looks through.

    >>> searchable("H'Hen Niê"), searchable("Trần Văn Minh")
    ('h hen nie hhen', 'tran van minh')
    """
    parts = name_words(name)
    joined = [first + second for first, second in pairwise(parts) if len(first) == 1]
    joined += [_letters(word) for word in fold(name).split() if len(name_words(word)) > 1]
    return " ".join(dict.fromkeys([*parts, *joined]))[:LONGEST]


def name_words(typed: str) -> list[str]:
    """The folded words of what was typed; signs part them."""
    return _PARTS.findall(fold(typed))


def name_query(typed: str) -> str:
    """A `to_tsquery` of the words typed, as beginnings; empty when there are none.

    >>> name_query("H’Hen  Niê")
    'h:* & hen:* & nie:*'
    """
    return " & ".join(f"{word}:*" for word in name_words(typed)[:MOST_WORDS])


def parted_name_query(typed: str) -> str:
    """The same, of names kept as they were written: a word typed in one may stand there as a letter, a sign and the rest.

    >>> parted_name_query("hhen niê")
    '(hhen:* | h <-> hen:*) & (nie:* | n <-> ie:*)'
    """
    return " & ".join(
        f"({one}:* | {one[0]} <-> {one[1:]}:*)" if one[1:] else f"{one}:*" for one in name_words(typed)[:MOST_WORDS]
    )


def _spelling(name: str) -> str:
    """Which sign parts two words of a name says nothing, that one parts two numbers does."""
    return one_spelling(" ".join(name_words(halfwidth(visible(name)))))


def _letters(name: str) -> str:
    return "".join(name_words(name))
