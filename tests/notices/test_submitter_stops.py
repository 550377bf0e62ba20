"""Whoever hands dossiers in for others stops their messages as his own: by the wishes of the account with his number."""

from dataclasses import replace

import pytest

from cases.conftest import World, submission
from cases.examples import RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.notices import api as notices
from onestop.people import api as people

from .conftest import Clock, follow, person_of, send_all

pytestmark = pytest.mark.django_db(transaction=True)
NUMBER = "074191000999"


@pytest.mark.parametrize("stops", [False, True])
def test_he_is_told_until_he_stops_it(told_world: World, stops: bool) -> None:
    binh = people.register_account(
        login="0987654321", password="mot-cua-xin-chao", name="Lê Thị Bình", number=NUMBER, now=at(1)
    )
    if stops:
        notices.prefer(notices.Wishes(sms=False), by=people.actor_of(binh, at(1)), now=at(1))
    cases.lodge_for_other(
        replace(
            submission(channel="in_person", on_paper=["id"]),
            submitter=cases.submitter(name="Lê Thị Bình", number=NUMBER, phone="0987654321"),
        ),
        applicant=cases.NewApplicant(kind="citizen", name="Nguyễn Văn An", number=person_of(told_world).get().number),
        by=RECEPTIONIST,
        now=at(2),
    )
    follow(at(2))
    send_all(Clock(at(2)))

    told = {one.to for one in notices.caught().items if one.channel == "sms"}
    assert told == ({"0912345678"} if stops else {"0912345678", "0987654321"})
