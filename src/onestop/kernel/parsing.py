"""Reading what stands in an address or a hidden field, where anything may stand."""

from uuid import UUID

_MOST_DIGITS = 18
"""What a bigint of the database holds, whatever the digits. Python refuses to read thousands of them."""


def whole_number(text: str, *, digits: int = _MOST_DIGITS) -> int | None:
    """A number of at most so many of the digits 0 to 9; anything else is none.

    >>> whole_number("0417"), whole_number("²"), whole_number("9" * 5000), whole_number("-1")
    (417, None, None, None)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None


def uuid_or_none(text: str) -> UUID | None:
    """The identifier, or nothing where it is none.

    >>> uuid_or_none("not one")
    """
    try:
        return UUID(text)
    except ValueError:
        return None
