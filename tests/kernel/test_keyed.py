"""A keyed hash is HMAC-SHA-256, whatever was hashed under the same key before."""

import hmac

from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.keyed import keyed_hash


@given(st.binary(min_size=1, max_size=80), st.lists(st.binary(max_size=200), min_size=1, max_size=4))
def test_it_is_hmac_sha_256(secret: bytes, texts: list[bytes]) -> None:
    assert [keyed_hash(secret, text) for text in texts] == [hmac.digest(secret, text, "sha256") for text in texts]


def test_it_is_what_rfc_4231_says() -> None:
    """RFC 4231, test case 2."""
    assert keyed_hash(b"Jefe", b"what do ya want for nothing?").hex() == (
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
