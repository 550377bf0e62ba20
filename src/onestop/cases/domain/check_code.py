"""The check code (mã kiểm tra) of an issued paper: only the paper bears it, so whoever knows it holds the paper.

Numbers of papers follow from codes of cases, which run in turn by law (Circular 01/2018, Article 19); a page that
answered to the number alone would let anybody count an agency's refusals.
"""

import re
from typing import Final

from onestop.kernel.codes import tidy_code

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: five bits each, none that is read for another."""
_READ_AS: Final = str.maketrans("ILO", "110")
_LENGTH: Final = 8
_PLACES: Final = tuple(reversed(range(0, 5 * _LENGTH, 5)))
_NUMBER: Final = re.compile(r"(.+?)[/.-]*([A-Z]{2}[0-9]{1,4})", re.ASCII)


def check_code(digest: str) -> str:
    """Forty bits of a keyed digest (hex), in eight letters: a trillion, of which a stranger may try some hundreds an hour.

    >>> check_code("00443214c74254b635cf" + "0" * 44)
    '01234567'
    """
    bits = int(digest[: _LENGTH * 5 // 4], 16)
    return "".join([_LETTERS[(bits >> place) & 31] for place in _PLACES])


def printed_check_code(code: str) -> str:
    """In two halves, as it is easier to copy.

    >>> printed_check_code("7K3M9QXA")
    '7K3M 9QXA'
    """
    return f"{code[:4]} {code[4:]}".strip()


def read_check_code(typed: str) -> str:
    """As it is compared, of what was typed or stood in an address.

    >>> read_check_code(" 7k3m-9qxa "), read_check_code("oi23 4567")
    ('7K3M9QXA', '01234567')
    """
    return tidy_code(typed).replace("-", "").translate(_READ_AS)


def read_paper_number(typed: str) -> tuple[str, str] | None:
    """The code of the case and what follows it; None where it cannot be a paper's number.

    >>> read_paper_number("h09.31.05-260302-0001 / gn1")
    ('H09.31.05-260302-0001', 'GN1')
    >>> read_paper_number("H09.31.05-260302-0001") is None
    True
    """
    found = _NUMBER.fullmatch(tidy_code(typed))
    return (found[1], found[2]) if found else None
