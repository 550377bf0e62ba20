"""A place in a list that was altered on the way."""

from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class BadPageKey(Refusal):
    """The address of a later page was altered on the way."""

    code: ClassVar[str] = "indicators.bad_page_key"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, key: str) -> None:
        self.key = key
