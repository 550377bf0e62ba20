"""What can be refused about lists, with the facts its wording needs."""

from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class NameNotValid(Refusal):
    """A filter has a name of some letters, in one line."""

    code: ClassVar[str] = "worklists.name_not_valid"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, most: int) -> None:
        self.most = most


class NameTaken(Refusal):
    """Another filter of this official has that name, and is not to be replaced."""

    code: ClassVar[str] = "worklists.name_taken"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, name: str) -> None:
        self.name = name


class TooManySaved(Refusal):
    """He keeps as many as there is room for beside a list."""

    code: ClassVar[str] = "worklists.too_many_saved"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, most: int) -> None:
        self.most = most


class NoSuchSaved(Refusal):
    """He keeps none of that key: it was removed, or is another's."""

    code: ClassVar[str] = "worklists.no_such_saved"
    kind: ClassVar[Kind] = "not_found"
