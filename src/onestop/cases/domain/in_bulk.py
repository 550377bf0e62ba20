"""How an act is done to many cases at once: what is asked once for all, what is the same of each, what keeps one out.

Each case is done by its own act, with its own ground: many acts at once, never one act about many (our rule; no provision speaks
of acts in bulk). So nothing is asked once that says something of one case alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.bilingual import Text


def never_alone(_file: CaseFile, _step: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class InBulk:
    """Each field of the act stands in one of these, by name."""

    once: tuple[str, ...] = ()
    """Asked once for all the cases: a choice among values, never free words."""
    same: Mapping[str, Any] = field(default_factory=dict)
    """Answers nobody is asked for, the same of each case."""
    empty: tuple[str, ...] = ()
    """Left as its law takes them for granted, as words that only another answer would want."""
    if_asked: tuple[str, ...] = ()
    """Asked of some cases alone: such a case is left to its own page."""
    words: Text | None = None
    """What the button says, where not what the act is called."""
    before: Text | None = None
    """What will follow, where not what is said of the act alone."""
    says: Mapping[str, Text] = field(default_factory=dict)
    """By field asked once, what whoever ticks it says of many cases, where not what he says of one whose page he reads."""
    alone: Callable[[CaseFile, str], bool] = never_alone
    """`(file, step)`: whether this case asks something of its own, and is left to its page."""
    each_ticked: bool = False
    """Whether whoever does it looks at each case and ticks it before: nothing stands ticked."""

    def as_dict(self) -> dict[str, Any]:
        """For a machine."""
        return {"once": list(self.once), "same": dict(self.same), "if_asked": list(self.if_asked)}
