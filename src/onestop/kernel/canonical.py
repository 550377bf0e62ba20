"""One value, one sequence of bytes (RFC 8785, JCS)."""

import hashlib
from typing import Any

import rfc8785


def canonical_bytes(value: Any) -> bytes:
    """The canonical JSON of `value` as UTF-8.

    Raises:
        rfc8785.CanonicalizationError: a float that is not finite, an integer beyond 2^53-1.
    """
    return bytes(rfc8785.dumps(value))


def commitment(salt: bytes, value_bytes: bytes) -> bytes:
    """SHA-256(salt ‖ canonical bytes): binds to the value without revealing it."""
    return hashlib.sha256(salt + value_bytes).digest()
