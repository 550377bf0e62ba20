"""The codes of the cases somebody lodged, and nothing else of them."""

from typing import Final

from onestop.runtime.api import raw

_CODES: Final = "SELECT code FROM cases_case WHERE applicant_id = %s ORDER BY id DESC LIMIT %s"


def codes_of(person_id: int, *, limit: int = 1_000) -> tuple[str, ...]:
    """The latest first."""
    return tuple(code for (code,) in raw(_CODES, [person_id, limit]))
