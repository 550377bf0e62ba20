"""The papers an answer to a request must bring: those the request names, and those the answers typed with it call for.

Used by every face. What an answer calls for is known once it is typed, so its fields stand on the page from the first press on.
"""

from typing import NamedTuple

from onestop.cases import api as cases
from onestop.catalogue.api import Component
from onestop.forms import api as forms
from onestop.frame.act_form import Filling, asked_for
from onestop.frame.corrections import posted_correction


class WantedPapers(NamedTuple):
    """Papers in the procedure's order, named ones first."""

    named: tuple[Component, ...]
    """As `asked_for` has them."""
    called_for: tuple[Component, ...] = ()
    """Named by nobody, but required with the answers typed."""
    needless: frozenset[str] = frozenset()
    """Codes of those that the answers typed do not want: they may come and need not."""

    @property
    def shown(self) -> tuple[Component, ...]:
        return (*self.named, *self.called_for)

    def must_come(self, code: str) -> bool:
        return code not in self.needless


def wanted_papers(filling: Filling) -> WantedPapers:
    """What is to be handed in with the answers as posted; before that, what the request names."""
    file, named = filling.case.file, asked_for(filling.case)
    read = posted_correction(filling)
    if read is None:
        return WantedPapers(named)
    wanted = {one.code for one in cases.wanted_with(file, read.changed, {})}
    kept = _kept(filling, read) - wanted
    codes = wanted | kept
    more = tuple(one for one in filling.case.version.components if one.code in codes and one not in named)
    return WantedPapers(named, more, kept | cases.needless_with(file, read.changed))


def _kept(filling: Filling, read: forms.Correction) -> frozenset[str]:
    """An answer that cannot be read calls for nothing, and takes away no paper that was sent with it."""
    wrong = {error.field for error in read.errors}
    papers = filling.case.file.terms.papers
    return frozenset(one.code for one in papers if one.asked_when.keys() & wrong and _sent(filling, one.code))


def _sent(filling: Filling, code: str) -> bool:
    sent = filling.request.POST.keys() | filling.request.FILES.keys()
    return bool(sent & {f"file-{code}", f"kept-file-{code}", f"originals-{code}"})
