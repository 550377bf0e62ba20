"""Which passwords are refused: short ones, known ones, and those anybody here would try first.

No rule asks for capitals, digits or signs: such rules give `Matkhau@123`. A password may be a sentence with
its accents. Officials, who see other people's data, need fifteen characters; applicants ten, because many
type on a small telephone, and wrong tries are slowed.

Source: NIST SP 800-63B-4, 3.1.1.2 (length, block list, no composition rules).
"""

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from zxcvbn import zxcvbn

from onestop.kernel.text import fold
from onestop.people.domain.names import NAME_SYLLABLES
from onestop.people.domain.refusals import PasswordCommon, PasswordGuessable, PasswordTooShort, PasswordYours

LEAST_OF_OFFICIALS: Final = 15
LEAST_OF_APPLICANTS: Final = 10
GUESSES: Final = 10**8
"""A password found with fewer is refused: at the rate the throttle lets one network try, that takes decades; a copy
of the table is tried faster, and there the cost of each hash counts."""
_LOOKED_AT: Final = 72
"""Characters the estimator reads; more only make a password better."""
_LEAST_PART: Final = 4
_WORDS: Final = (
    "mat khau mot cua viet nam binh duong thanh pho tinh ubnd hanh chinh cong dan vien chuc can bo ho so dich vu "
    "yeu em anh con me gia dinh ha noi sai gon dep trai gai admin password welcome onestop"
)
"""What people here begin a password with, beside their names; folded."""
_LEET: Final = str.maketrans("@013457$!", "aoieastsi")
_ENDS: Final = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def least_length(kind: str) -> int:
    """Characters a password must have, by the kind of the account."""
    return LEAST_OF_OFFICIALS if kind == "official" else LEAST_OF_APPLICANTS


def require_strong(password: str, *, kind: str, about: Iterable[str], known: Collection[str]) -> None:
    """Refuse what is easily guessed. `about` is what is known of its owner: login, name, number; `known` are
    passwords found in breaches, small letters.

    Raises:
        PasswordTooShort, PasswordCommon, PasswordYours, PasswordGuessable: each a PasswordTooWeak.
    """
    if len(password) < least_length(kind):
        raise PasswordTooShort(least=least_length(kind))
    if any(one in known for one in _forms(password)):
        raise PasswordCommon
    if _says(password, about):
        raise PasswordYours
    if _is_name_and_number(password) or _guesses(password) < GUESSES:
        raise PasswordGuessable


def _forms(password: str) -> set[str]:
    """As typed, without accents, without what was put at its ends, and with letters for the signs that stand for them."""
    folded = fold(password)
    bare = {folded, folded.translate(_LEET)}
    return {
        password.casefold(),
        *bare,
        *(stripped for one in bare if len(stripped := _ENDS.sub("", one)) >= _LEAST_PART),
    }


def _says(password: str, about: Iterable[str]) -> bool:
    compact = re.sub(r"\W", "", fold(password))
    parts = (re.sub(r"\W", "", fold(part)) for one in about for part in (one, one.partition("@")[0]))
    return any(len(part) >= _LEAST_PART and part in compact for part in parts)


def _is_name_and_number(password: str) -> bool:
    """Nguyenvanan1990, Matkhau@2026: syllables anybody would try, and a few digits or signs."""
    letters = re.sub(r"[^a-z]", "", fold(password))
    return len(letters) < len(password.replace(" ", "")) and _is_made_of_names(letters, pieces=4)


def _is_made_of_names(letters: str, *, pieces: int) -> bool:
    if not letters:
        return True
    return pieces > 0 and any(
        letters.startswith(one) and _is_made_of_names(letters[len(one) :], pieces=pieces - 1) for one in _syllables()
    )


@cache
def _syllables() -> tuple[str, ...]:
    return tuple(sorted({fold(one) for one in NAME_SYLLABLES} | set(_WORDS.split())))


def _guesses(password: str) -> int:
    return int(zxcvbn(fold(password)[:_LOOKED_AT], user_inputs=list(_syllables()))["guesses"])
