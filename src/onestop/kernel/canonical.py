"""One value, one sequence of bytes (RFC 8785, JCS), at the speed of a compiled writer where that is safe.

For str, int, bool, None and lists and dicts of these, with ASCII keys, `orjson` with sorted
keys writes exactly what RFC 8785 asks for: same escapes, same separators, and code-point
order equals UTF-16 order for ASCII. Everything else goes the careful way.
"""

import hashlib
import json
from typing import Any, Final

import orjson
import rfc8785

_SORTED: Final = orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER
_ATOMS: Final = frozenset({str, bool, int, type(None)})
_PLAIN: Final = _ATOMS | {dict, list, tuple}


def canonical_bytes(value: Any) -> bytes:
    """The canonical JSON of `value` as UTF-8.

    Raises:
        ValueError: a value without a canonical form: a float that is not finite, an integer beyond
            2^53-1, half a character, anything that is not JSON.
    """
    if _is_plain(value):
        try:
            return orjson.dumps(value, option=_SORTED)
        except TypeError:
            pass  # half a character or a number beyond 2^53-1, say: the careful way has the words for it
    return bytes(rfc8785.dumps(value))


def is_canonical(data: bytes) -> bool:
    """Whether `data` is the RFC 8785 form of what it says: parse, write again, compare."""
    try:
        value = orjson.loads(data)
        if _is_plain(value):
            return bool(orjson.dumps(value, option=_SORTED) == data)
        # Here numbers may be longer than a compiled reader keeps them.
        return bool(bytes(rfc8785.dumps(json.loads(data))) == data)
    except (ValueError, TypeError, RecursionError):
        return False


def commitment(salt: bytes, value_bytes: bytes) -> bytes:
    """SHA-256(salt ‖ canonical bytes): binds to the value without revealing it."""
    return hashlib.sha256(salt + value_bytes).digest()


def _is_plain(value: Any) -> bool:
    # Level by level: most values are atoms, and telling the kinds of a whole level apart costs less than one call for each.
    level = [value]
    while level:
        kinds = set(map(type, level))
        if kinds <= _ATOMS:
            return True
        if not kinds <= _PLAIN:
            return False
        deeper: list[Any] = []
        for one in level:
            kind: type = type(one)
            if kind is dict:
                if not _are_ascii(one):
                    return False
                deeper += one.values()
            elif kind is list or kind is tuple:
                deeper += one
        level = deeper
    return True


def _are_ascii(keys: dict[Any, Any]) -> bool:
    try:
        return "".join(keys).isascii()
    except TypeError:  # one of them is no text
        return False
