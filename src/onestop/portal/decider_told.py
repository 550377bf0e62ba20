"""Who decides, as far as a source tells: a field that is empty is never filled from another, and the steps are quoted."""

from typing import Final

from onestop.catalogue.api import ProcedureVersion, deciders_in_steps
from onestop.kernel.bilingual import Text

_DECIDED_BY: Final = Text("Cơ quan giải quyết", "Decided by")
_CARRIED_OUT: Final = Text(
    "Cơ quan thực hiện (nguồn để trống mục cơ quan có thẩm quyền)",
    "Carried out by (the source's field of who decides is empty)",
)
_AT_MOST: Final = 4
"""Sentences that can be read beside a field; of more, the steps are where to read them."""


def decider_label(version: ProcedureVersion) -> Text:
    """What the row is of: who decides, or only who carries it out."""
    said = version.publication
    return _CARRIED_OUT if said and said.carried_out_by and not said.decided_by else _DECIDED_BY


def deciders_quoted(version: ProcedureVersion) -> tuple[str, ...]:
    """The sentences of the steps in which somebody decides, where no field says who does or the steps name somebody else."""
    said = version.publication
    if said is None or (said.decided_by and not any(one.kind == "decided_above" for one in version.findings)):
        return ()
    told = deciders_in_steps(version.steps.vi)
    return told if len(told) <= _AT_MOST else ()
