"""How a fault of a source is written down."""

from typing import Final

from onestop.catalogue.domain.version import Finding

_LONGEST_SEEN: Final = 200


def finding(kind: str, field: str, seen: object, *, blocking: bool = False) -> Finding:
    """A finding, with what was seen cut to a readable length."""
    if isinstance(seen, list):
        seen = ", ".join(str(one) for one in seen)
    text = seen if isinstance(seen, str) else repr(seen)
    return Finding(kind=kind, field=field, seen=text[:_LONGEST_SEEN], blocking=blocking)
