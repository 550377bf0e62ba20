"""That a source lists what offices write to one another among the papers to hand in, and does not mark each of them."""

from typing import Final

from onestop.catalogue.api import ProcedureVersion

_OF_OFFICES: Final = ("by_name", "by_steps", "whose")
_SOME: Final = 2
"""Papers of offices in one list, from which on an unmarked one beside them may be theirs too."""


def lists_papers_of_offices(version: ProcedureVersion) -> bool:
    """Whether such papers stand beside others of which nothing says whose they are."""
    wanted = [one.wanted for one in version.components]
    theirs = sum(one in _OF_OFFICES for one in wanted)
    return version.publication is not None and theirs >= _SOME and theirs < len(wanted)
