"""Which papers an invented applicant hands in."""

from collections.abc import Mapping
from typing import Any

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue


def papers_of(
    version: catalogue.ProcedureVersion, answers: Mapping[str, Any], channel: str
) -> tuple[cases.DossierPaper, ...]:
    """What must be handed in by whoever answered so and applies by `channel`: what is on the form is there already."""
    return tuple(paper for paper in cases.terms_of(version, channel).required if paper.is_asked(answers))
