"""What a table keeps, compared with what stands for it in the ledger: a keyed digest, or the value itself."""

from collections.abc import Callable
from typing import Any

from onestop.kernel.event import ContentDigest
from onestop.ledger.sealing import actor_digest, is_digest_of


class KeptContent:
    """Equal to kept content that has the digest an event bears; where the event bears none, to the value expected."""

    __hash__ = None  # type: ignore[assignment]  # only ever compared

    def __init__(self, expected: Any, content: Callable[[Any], Any] | None = None, *, own: str = "") -> None:
        self.expected, self.own = expected, own
        self.content = content or (lambda kept: kept)
        """The content as the event had it, from what is kept."""

    def __eq__(self, kept: object) -> bool:
        if isinstance(self.expected, ContentDigest):
            return is_digest_of(self.expected.digest, self.content(kept), own=self.own)
        return bool(self.content(kept) == self.expected)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.expected!r})"


class KeptActor(KeptContent):
    """Equal to the kept key of an actor whose digest the entry of his act bears."""

    def __eq__(self, kept: object) -> bool:
        if isinstance(self.expected, ContentDigest):
            return actor_digest(str(kept)) == self.expected.digest
        return bool(kept == self.expected)
