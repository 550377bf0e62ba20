"""A reason drawn for a simulated case is one that its record holds, whatever was drawn."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from cases.examples import accepted, terms
from onestop.cases import api as cases
from onestop.cases.domain.case_file import CaseFile
from onestop.ops.simulation.simulated_case import _reason

OCCASIONS: tuple[cases.Occasion, ...] = ("not_accepted", "supplement", "refused")
"""On which reasons are drawn."""


def drawing(reason: str) -> SimpleNamespace:
    return SimpleNamespace(choice=lambda listed: next(one for one in listed if one == reason))


@pytest.fixture
def bare() -> CaseFile:
    """Of a field without planning, with no file handed in and nobody asked."""
    return accepted(under=replace(terms(), field="civil_status"))


@pytest.mark.parametrize(("occasion", "drawn"), [(on, one) for on in OCCASIONS for one in cases.reasons_for(on)])
def test_what_is_given_the_record_holds(bare: CaseFile, occasion: cases.Occasion, drawn: str) -> None:
    case: Any = SimpleNamespace(rng=drawing(drawn), file=bare)

    assert _reason(case, occasion) in cases.open_reasons(occasion, bare)
