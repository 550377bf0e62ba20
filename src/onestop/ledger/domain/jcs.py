"""Canonical JSON at the speed of the standard library, where that is safe.

For str, int, bool, None and lists and dicts of these, with ASCII keys, `json` with
sorted keys writes exactly what RFC 8785 asks for: same escapes, same separators, and
code-point order equals UTF-16 order for ASCII. Everything else goes the careful way.
"""

import json
from typing import Any, NoReturn

from onestop.kernel.canonical import canonical_bytes

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")).encode
_SAFE_INTEGER = 2**53 - 1
_ATOMS = frozenset({str, bool, type(None)})


def canonical(value: Any) -> bytes:
    """The RFC 8785 bytes of `value`.

    Raises:
        rfc8785.CanonicalizationError: a value that has no canonical form.
    """
    if _is_plain(value):
        return _encode(value).encode()
    return canonical_bytes(value)


class _Careful(Exception):
    """Met while reading what only the careful way can judge."""


def _refuse_float(_: str) -> NoReturn:
    raise _Careful


def _small_int(text: str) -> int:
    if len(text) > 15:
        raise _Careful
    return int(text)


_decode = json.JSONDecoder(parse_float=_refuse_float, parse_int=_small_int, parse_constant=_refuse_float).raw_decode
_ASTRAL = tuple(bytes([lead]) for lead in range(0xF0, 0xF5))


def is_canonical(data: bytes) -> bool:
    """Whether `data` is the RFC 8785 form of what it says: parse, write again, compare."""
    try:
        text = data.decode()
        for lead in _ASTRAL:  # letters beyond 16 bits sort otherwise in UTF-16
            if lead in data:
                raise _Careful
        value, _ = _decode(text)
        return bool(_encode(value) == text)
    except _Careful:
        return _is_carefully_canonical(data)
    except (ValueError, RecursionError):
        return False


def _is_carefully_canonical(data: bytes) -> bool:
    try:
        return bool(canonical_bytes(json.loads(data)) == data)
    except (ValueError, RecursionError):
        return False


def _is_plain(value: Any) -> bool:
    kind: type = type(value)
    if kind in _ATOMS:
        return True
    if kind is int:
        return bool(-_SAFE_INTEGER <= value <= _SAFE_INTEGER)
    if kind is dict:
        # The loop is written out because most payloads are one flat dict of atoms.
        for key, item in value.items():
            if type(key) is not str or not key.isascii():
                return False
            if type(item) not in _ATOMS and not _is_plain(item):
                return False
        return True
    return kind is list and all(map(_is_plain, value))
