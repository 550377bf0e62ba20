"""Sections of a page that is a table of them: a new one is a row of that table and a template of its name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeAlias, TypeVar

Told: TypeAlias = dict[str, Any]
SHARED: Final = "frame/case"
"""Where the templates of sections lie that both pages of a case have alike."""
P = TypeVar("P", bound=str)
L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Section(Generic[P, L]):
    """A part of a page, by the name of its heading and of its template in the `folder` of the page."""

    folder: str
    name: str
    place: P
    """Where on the page it stands, as the page's own template calls it."""
    made: Callable[[L], Told]
    """What its template is told; a section of nothing but empty values is not there."""
    always: bool = False
    """Whether it is there all the same."""

    @property
    def template(self) -> str:
        return f"{self.folder}/{self.name}.jinja"


def sections_told(sections: Iterable[Section[P, L]], looked: L) -> Told:
    """The sections that are there, and what their templates are told."""
    made = [(section, section.made(looked)) for section in sections]
    there = [section for section, told in made if section.always or any(told.values())]
    return {name: value for _, told in made for name, value in told.items()} | {"sections": there}
