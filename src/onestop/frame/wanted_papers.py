"""The papers an answer to a request may bring: those the request names, those the answers typed call for, and whatever was sent.

Used by every face. What an answer calls for is known once it is typed, so its fields stand on the page from the first press on.
What must come is not said here: it is what would be outstanding (`still_missing`), as the law has it.
"""

from collections.abc import Container, Iterator
from typing import NamedTuple

from onestop.cases import api as cases
from onestop.catalogue.api import Component
from onestop.frame.act_form import Filling, asked_for
from onestop.frame.corrections import posted_correction
from onestop.kernel.bilingual import Text


class WantedPapers(NamedTuple):
    """Papers in the procedure's order, named ones first."""

    named: tuple[Component, ...]
    """As `asked_for` has them."""
    more: tuple[Component, ...]
    """Named by nobody, but required with the answers typed, or sent with them."""

    @property
    def shown(self) -> tuple[Component, ...]:
        return (*self.named, *self.more)


class Missing(NamedTuple):
    """A paper that would be outstanding, with how many; whether nobody named it, but the answers typed call for it."""

    code: str
    name: Text
    called_for: bool


def may_come(filling: Filling) -> tuple[Component, ...]:
    """Every paper the posted form can hold: those named, and those that hang on an answer."""
    file, named = filling.case.file, asked_for(filling.case)
    hanging = {one.code for one in file.terms.papers if one.asked_when} if cases.asked_anew(file) else set()
    hanging -= {one.code for one in named}
    return (*named, *(one for one in filling.case.version.components if one.code in hanging))


def wanted_papers(filling: Filling, sent: Container[str] = ()) -> WantedPapers:
    """What is to be handed in with the answers as posted; before that, what the request names. Nothing `sent` is let go."""
    file, named = filling.case.file, asked_for(filling.case)
    read = posted_correction(filling)
    called = {one.code for one in cases.called_for(file, read.changed)} if read else set()
    more = (one for one in may_come(filling) if one not in named and (one.code in called or one.code in sent))
    return WantedPapers(named, tuple(more))


def still_missing(filling: Filling, received: cases.Counts) -> Iterator[Missing]:
    """The papers that would be outstanding if the answer as posted, with these papers, were taken."""
    file, read = filling.case.file, posted_correction(filling)
    names = file.asked.items if file.asked else ()
    answer = cases.Answer(received, read.changed if read else {})
    for one in cases.outstanding(file, answer):
        if one.kind == "paper":
            yield Missing(one.code, one.said, one.key not in names)
