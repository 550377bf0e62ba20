"""What is taken in regardless of boundary: neither where it is decided, nor below it, nor where its officials sit."""

from datetime import date

import pytest

from onestop.cases.operations.deciders import is_beyond

from .conftest import World
from .examples import COMMUNE, DEPARTMENT

ON = date(2026, 9, 7)
CENTRE, PROVINCE, NEIGHBOUR = "H09.20", "H09", "H09.31.06"

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("intake", "competent", "beyond"),
    [
        (COMMUNE, COMMUNE, False),
        (COMMUNE, PROVINCE, False),
        (COMMUNE, NEIGHBOUR, True),
        (COMMUNE, DEPARTMENT, True),
        (CENTRE, DEPARTMENT, False),
        (CENTRE, COMMUNE, True),
        ("H09.08", DEPARTMENT, True),
        (DEPARTMENT, COMMUNE, True),
    ],
)
def test_a_boundary_is_crossed(world: World, intake: str, competent: str, beyond: bool) -> None:
    """Decree 118/2025 Art. 10.2c, as amended by Decree 309/2026 Art. 5.1: departments send their officials to the centre."""
    assert is_beyond(intake, competent, on=ON) == beyond
