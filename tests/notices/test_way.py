"""An act on a case, told: entry, follower, message, mailbox and inbox."""

import pytest

from cases.conftest import World
from cases.examples import RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.notices import api as notices

from .conftest import Clock, follow, send_all

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_happens_to_a_case_is_told_in_the_inbox_by_email_and_by_sms(told_world: World) -> None:
    code = told_world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    clock = Clock(at(2, 9))
    follow(clock())

    send_all(clock)

    titles = [one.title for one in notices.inbox(by=told_world.citizen).items]
    assert titles == ["Hồ sơ đã được tiếp nhận", "Đã nhận hồ sơ bạn nộp"]
    caught = notices.caught().items
    assert {(one.channel, one.to) for one in caught} == {("email", "an@hopthu.example"), ("sms", "0912345678")}
    assert [one.subject for one in caught if one.channel == "email"] == [
        f"Hồ sơ đã được tiếp nhận: hồ sơ {code}",
        f"Đã nhận hồ sơ bạn nộp: hồ sơ {code}",
    ]
    letter = caught[1].body if caught[1].channel == "email" else caught[0].body
    print(letter)
    print([one.body for one in caught if one.channel == "sms"])
