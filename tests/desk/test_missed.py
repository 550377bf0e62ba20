"""Who is asked for and not there is written down, by a digest: whoever tries number after number is seen, and no number stands
anywhere."""

import pytest

from cases.conftest import PROCEDURE, World
from onestop.access import api as access
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

from .conftest import SitDown
from .test_desk import DESK, counter_form
from .test_look_up import clerk

__all__ = ["clerk"]

pytestmark = pytest.mark.django_db
NOBODY = "074199000777"


def missed(by: Actor) -> list[tuple[str, str]]:
    lines = access.accesses(access.AccessFilter(user_id=by.user_id, what="not_found"), limit=50).items
    return [(line.purpose, line.subject) for line in lines]


def test_a_number_that_nobody_has_is_written_down_and_stands_nowhere(
    world: World, sit_down: SitDown, clerk: Actor
) -> None:
    client = sit_down(clerk)
    for typed in (NOBODY, "074 199 000 777", "074199000778"):
        client.post(f"{DESK}/tiep-nhan/{PROCEDURE}", {"look-up": "1", "applicant-number": typed})

    (one, again, other) = missed(clerk)[::-1]
    assert one == again != other, "the same number is told to be the same"
    assert one[0] == "intake"
    assert one[1].startswith("sought:")
    assert raw("SELECT count(*) FROM access_log WHERE access_log::text LIKE %s", [f"%{NOBODY}%"]) == [(0,)]


@pytest.mark.parametrize(
    ("address", "typed", "purpose"),
    [
        (f"tiep-nhan/{PROCEDURE}", {"look-up": "1", "applicant-number": "Hồ Thị Không Có"}, "intake"),
        (
            f"tiep-nhan/{PROCEDURE}",
            counter_form()
            | {
                "applicant-number": "",
                "document-kind": "passport",
                "document-number": "M98765432",
                "document-issuer": "Hàn Quốc",
            },
            "intake",
        ),
        ("tim", {"q": NOBODY}, "lookup"),
    ],
    ids=["name", "document", "search"],
)
def test_so_is_a_name_a_document_and_a_search(
    address: str, typed: dict[str, str], purpose: str, world: World, sit_down: SitDown, clerk: Actor
) -> None:
    sit_down(clerk).post(f"{DESK}/{address}", typed)
    assert [said for said, _ in missed(clerk)] == [purpose]
