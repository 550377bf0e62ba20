"""An act on a case, told: entry, follower, message, provider and inbox; each once, and never to whom it does not concern."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test.utils import override_settings

from cases.conftest import World, submission
from cases.erasing import WHY, lived
from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from onestop.cases import api as cases
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.notices.domain.recipients import NEWS_FOR
from onestop.notices.models import Caught, Message
from onestop.notices.operations import purge
from onestop.people.models import User
from onestop.runtime.api import raw, transaction

from .conftest import Clock, follow, person_of, send_all

pytestmark = pytest.mark.django_db(transaction=True)


def titles(world: World) -> list[str]:
    return [one.title.vi for one in notices.inbox(by=world.citizen).items]


def has_account(world: World) -> None:
    User.objects.create(login="0912345678", kind="citizen", person_id=world.citizen.person_id, made_at=at(1))


def test_what_happens_to_a_case_is_told_in_the_inbox_by_email_and_by_sms(told_world: World) -> None:
    code = told_world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    follow(at(2, 9))

    send_all(Clock(at(2, 9)))

    assert titles(told_world) == ["Hồ sơ đã được tiếp nhận", "Đã nhận hồ sơ bạn nộp"]
    caught = notices.caught().items
    assert {(one.channel, one.to) for one in caught} == {("email", "an@hopthu.example"), ("sms", "0912345678")}
    assert [one.subject for one in caught if one.channel == "email"] == [
        f"Hồ sơ đã được tiếp nhận: hồ sơ {code}",
        f"Đã nhận hồ sơ bạn nộp: hồ sơ {code}",
    ]
    (letter,) = (one.body for one in caught if one.subject.startswith("Hồ sơ đã được tiếp nhận"))
    assert "Kính gửi Nguyễn Văn An" in letter
    assert "hẹn trả kết quả lúc 17:00 ngày 16/3/2026" in letter
    assert f"/ho-so/{code}" in letter


def test_a_whole_life_is_told_in_its_order(told_world: World) -> None:
    code = told_world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received={"id": cases.Received(originals=1)}, by=RECEPTIONIST, now=at(4))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(5))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(6))
    cases.return_result(code=code, by=RECEPTIONIST, now=at(6, 10))
    follow(at(4, 9))
    send_all(Clock(at(6, 11)))

    assert titles(told_world)[::-1] == [
        "Đã nhận hồ sơ bạn nộp",
        "Hồ sơ đã được tiếp nhận",
        "Đến lượt bạn: cần bổ sung hồ sơ",
        "Đã nhận phần bổ sung",
        "Hồ sơ đang được giải quyết",
        "Đã có kết quả",
        "Kết quả đã được trả",
    ]


def test_nothing_is_told_twice_when_the_follower_loses_its_place(told_world: World) -> None:
    told_world.lodge()
    follow(at(2))
    send_all(Clock(at(2)))
    raw("UPDATE ledger_follower SET next_seq = 0 WHERE name = 'notices'")

    follow(at(2))
    send_all(Clock(at(2)))

    assert Message.objects.count() == 2
    assert Caught.objects.count() == 1


def test_a_rebuild_is_refused_for_nothing_sent_can_be_sent_back() -> None:
    with pytest.raises(ledger.CannotRebuild):
        ledger.rebuild(notices.FOLLOWER, at(2), progress=lambda *_: None)


@pytest.mark.parametrize("account", [True, False])
def test_what_is_first_read_when_it_is_old_is_kept_for_whoever_has_an_account_and_sent_nowhere(
    told_world: World,
    account: bool,
) -> None:
    told_world.lodge()
    if account:
        has_account(told_world)
    late = at(2) + NEWS_FOR + timedelta(hours=1)
    follow(late)
    send_all(Clock(late))

    assert titles(told_world) == (["Đã nhận hồ sơ bạn nộp"] if account else [])
    assert notices.caught().items == ()


def test_old_entries_cost_two_questions_a_batch_and_load_no_case(told_world: World, monkeypatch: Any) -> None:
    for _ in range(5):
        told_world.lodge()
    loaded: list[list[str]] = []

    def cases_to_tell(codes: list[str]) -> dict[str, cases.CaseToTell]:
        loaded.append(codes)
        return {}

    monkeypatch.setattr(cases, "cases_to_tell", cases_to_tell)

    follow(at(2) + timedelta(days=400))

    assert loaded == [[]]


def test_whoever_handed_it_in_for_another_is_told_by_sms_what_is_to_be_done(told_world: World) -> None:
    submitter = cases.submitter(name="Lê Thị Bình", number="074191000456", phone="0987654321")
    given = submission(channel="in_person", on_paper=["id"], submitter=submitter)
    number = person_of(told_world).get().number
    code = cases.lodge_for_other(
        given,
        applicant=cases.NewApplicant(kind="citizen", name="Nguyễn Văn An", number=number),
        by=RECEPTIONIST,
        now=at(2),
    )
    follow(at(2))
    send_all(Clock(at(2)))

    told = {one.to: one for one in notices.caught().items if one.channel == "sms"}
    assert set(told) == {"0912345678", "0987654321"}
    assert f"/tra-cuu/{code}" in told["0987654321"].body
    assert titles(told_world) == ["Hồ sơ đã được tiếp nhận"], "told once what a counter does in one moment"


def test_a_message_whose_address_is_gone_is_given_up(told_world: World) -> None:
    told_world.lodge()
    follow(at(2))
    person_of(told_world).update(email="")

    send_all(Clock(at(2)), "email")

    (lost,) = notices.given_up()
    assert (lost.channel, lost.why) == ("email", "no_address")


def test_where_no_provider_is_set_outside_a_demo_only_the_inbox_tells(told_world: World) -> None:
    with override_settings(DEMO=False):
        told_world.lodge()
        follow(at(2))

    assert set(Message.objects.values_list("channel", flat=True)) == {"inbox"}


def test_somebody_who_wants_english_and_no_sms_is_told_so(told_world: World) -> None:
    wishes = notices.Wishes(language="en", email=True, sms=False)
    notices.prefer(wishes, by=told_world.citizen, now=at(1))
    code = told_world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2, 9))
    follow(at(2, 9))
    send_all(Clock(at(2, 9)))

    assert {(one.channel, one.subject) for one in notices.caught().items} == {
        ("email", f"Your application has arrived: case {code}"),
        ("email", f"Your case is accepted: case {code}"),
    }


def test_what_was_told_goes_with_the_content_of_the_case(told_world: World) -> None:
    code = lived(told_world)
    follow(at(2))
    send_all(Clock(at(2)), "inbox", "email")
    ledger.sequence_once(at(20))
    follow(at(20))
    assert Message.objects.exclude(body="").exists()

    cases.erase_content(code=code, by=replace(HEAD, user_id=7), now=at(20), beside=(notices.erase_case,), **WHY)

    assert not Message.objects.filter(case_code=code).exclude(body="", subject="", facts={}).exists()
    assert not Message.objects.filter(next_try_at__isnull=False).exists(), "nothing more is sent"
    assert not Caught.objects.exists()
    assert titles(told_world) == []
    assert notices.sent_about(code), "that something was told stays"


def test_texts_go_after_their_time_and_what_is_told_stays_in_the_inbox(told_world: World) -> None:
    told_world.lodge()
    follow(at(2))
    send_all(Clock(at(2)))

    notices.purge_texts(now=at(3) + purge.TEXT_FOR)
    kept = dict(Message.objects.values_list("channel", "body"))
    assert kept["email"] == ""
    assert kept["inbox"] != ""
    assert all(Message.objects.values_list("digest", flat=True))

    notices.purge_texts(now=at(3) + purge.ROWS_FOR)
    assert not Message.objects.exists()


def test_a_simulated_past_is_told_to_nobody(told_world: World) -> None:
    told_world.lodge()
    ledger.sequence_once(at(2))
    head = ledger.latest_checkpoint()
    assert head is not None
    with transaction():
        notices.step_over(head.size)
    follow(at(2))

    assert not Message.objects.exists()


def test_what_is_told_of_a_case_names_no_address_to_those_at_work_on_it(told_world: World) -> None:
    code = told_world.lodge()
    follow(at(2))
    send_all(Clock(at(2)))

    told = notices.sent_about(code)
    assert {(one.channel, one.recipient, one.state) for one in told} == {
        ("inbox", "applicant", "sent"),
        ("email", "applicant", "sent"),
    }
    assert "an@hopthu.example" not in repr(told)
