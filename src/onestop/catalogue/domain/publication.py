"""What is told of a version beside the law: where an imported one comes from, and where one of our own rests on doubt."""

from dataclasses import dataclass
from datetime import date

from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where an imported version comes from: what the national portal published, and when it was taken over here."""

    read_on: date
    decision: str = ""
    """Number of the decision that announced the procedure; its day is not published with it."""
    decided_by: str = ""
    """The competent agency in the portal's own words."""
    carried_out_by: str = ""
    works_with: str = ""
    sets: int | None = None
    """Sets of the dossier to hand in; None: not stated."""
    notes: tuple[str, ...] = ()
    """What stands among the papers and is none."""
    unread_bases: tuple[str, ...] = ()
    """What stands among the legal bases and is no number of a document."""
    ways: str = ""
    """The table of ways of applying as it stands, a line a way, where it names more of them than could be read."""
    no_conditions: str = ""
    """Its words that there are none, where that is all its field of conditions says."""
    done_at: tuple[str, ...] = ()
    """Every level in the portal's own words, where not all are of the province; empty: those of the version are all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Where one of our own differs from what is published, or rests on what nobody has checked: what and why."""

    about: str
    """The part of the procedure it is about, as its file calls it."""
    says: Text
    source: str
    """Where it was read."""
