"""HMAC-SHA-256 under a key used many times (RFC 2104, section 4: keep the state after the key's block)."""

import hashlib
from functools import lru_cache
from typing import Final

_BLOCK: Final = 64
_INNER: Final = bytes(byte ^ 0x36 for byte in range(256))
_OUTER: Final = bytes(byte ^ 0x5C for byte in range(256))


def keyed_hash(secret: bytes, data: bytes) -> bytes:
    """The 32 bytes of HMAC-SHA-256, as `hmac.digest` gives them, at a third of the cost: every entry needs several."""
    began_inner, began_outer = _begun(secret)
    inner = began_inner.copy()
    inner.update(data)
    outer = began_outer.copy()
    outer.update(inner.digest())
    return outer.digest()


@lru_cache(maxsize=64)
def _begun(secret: bytes) -> "tuple[hashlib._Hash, hashlib._Hash]":
    """Both hashes after the block of the key; a key longer than a block is hashed first."""
    key = (hashlib.sha256(secret).digest() if len(secret) > _BLOCK else secret).ljust(_BLOCK, b"\0")
    return hashlib.sha256(key.translate(_INNER)), hashlib.sha256(key.translate(_OUTER))
