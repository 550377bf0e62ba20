"""Static files under names that bear their digest: a new build is fetched, an old one never is again.

WhiteNoise serves them as they lie in the packages, compressed where `scripts/build-assets` left a `.gz` or `.br` beside.
"""

import hashlib
import re
from functools import cache
from pathlib import PurePosixPath
from typing import Any, ClassVar, Final

from django.contrib.staticfiles import finders
from django.templatetags.static import static as static_url
from whitenoise.middleware import WhiteNoiseMiddleware

A_YEAR: Final = 31_536_000
"""Seconds."""
_BEARS_A_DIGEST: Final = re.compile(r"\.[0-9a-f]{12}\.\w+$")


class DigestNames(WhiteNoiseMiddleware):  # type: ignore[misc]  # comes without types
    """Every file once more under its name with the digest, which browsers may keep for a year."""

    FOREVER: ClassVar[int] = A_YEAR

    def add_file_to_dictionary(self, url: str, path: str, stat_cache: Any = None) -> None:
        super().add_file_to_dictionary(url, path, stat_cache=stat_cache)
        if url in self.files:  # a compressed twin is no file of its own
            super().add_file_to_dictionary(named(url, path), path, stat_cache=stat_cache)

    def immutable_file_test(self, path: str, url: str) -> bool:
        return _BEARS_A_DIGEST.search(url) is not None


@cache
def static(path: str) -> str:
    """The address of a file we serve, with its digest."""
    found = finders.find(path)
    return named(static_url(path), found) if isinstance(found, str) else static_url(path)


@cache
def named(url: str, path: str) -> str:
    """`/static/onestop.css` as `/static/onestop.0123456789ab.css`; a name that bears a digest already stays."""
    if _BEARS_A_DIGEST.search(url):
        return url
    place = PurePosixPath(url)
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    return str(place.with_name(f"{place.stem}.{digest}{place.suffix}"))
