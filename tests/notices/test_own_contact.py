"""One's own address is changed by a code that was sent there: until it is typed the old one holds, and the old one is told."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.test.utils import override_settings

from cases.conftest import World
from cases.examples import SPECIALIST, at
from onestop.kernel.actor import NotPermitted
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.notices.models import Caught, Letter
from onestop.notices.stops import stop, stop_link, stopped, way_of
from onestop.people import api as people
from onestop.people.models import ContactChange
from onestop.runtime.api import transaction

from .conftest import Clock, person_of, send_all

pytestmark = pytest.mark.django_db(transaction=True)
NOW = at(2, 9)
OLD, NEW = "an@hopthu.example", "moi@hopthu.example"


@pytest.fixture
def world(told_world: World) -> World:
    return told_world


def ask(world: World, typed: str = NEW, kind: people.ContactKind = "email", now: datetime = NOW) -> None:
    notices.ask_for_contact(kind, typed, by=world.citizen, now=now)


def send(now: datetime = NOW) -> None:
    send_all(Clock(now), "email", "sms")


def code_sent(to: str = NEW) -> str:
    body = Caught.objects.filter(to=to).latest("id").body
    return "".join(char for char in body.partition("xác nhận")[2].lstrip(": ")[:6])


def confirm(world: World, code: str, kind: people.ContactKind = "email", now: datetime = NOW) -> None:
    notices.confirm_contact(kind, code, by=world.citizen, now=now)


def other(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def email_of(world: World) -> str:
    return person_of(world).get().email


def told(to: str) -> list[str]:
    return list(Caught.objects.filter(to=to).order_by("id").values_list("body", flat=True))


def test_until_the_code_is_typed_the_old_address_holds(world: World) -> None:
    ask(world)
    send()

    assert email_of(world) == OLD
    confirm(world, code_sent())
    assert email_of(world) == NEW


def test_the_code_goes_to_the_new_address_and_names_nobody(world: World) -> None:
    ask(world)
    send()

    [body] = told(NEW)
    assert told(OLD) == []
    assert world.citizen.name not in body
    assert Letter.objects.count() == 0


def test_the_old_address_is_told_and_not_where_notices_go_now(world: World) -> None:
    ask(world)
    send()
    confirm(world, code_sent())
    send()

    [body] = told(OLD)
    assert "vừa được đổi lúc 09:00 ngày" in body
    assert "gọi 1022" in body
    assert NEW not in body


def test_who_had_no_address_is_told_by_the_telephone(world: World) -> None:
    person_of(world).update(email="")
    ask(world)
    send()
    confirm(world, code_sent())
    send()

    assert "vừa đổi" in told("0912345678")[-1]


def test_a_code_is_good_once(world: World) -> None:
    ask(world)
    send()
    code = code_sent()
    confirm(world, code)

    with pytest.raises(people.ProofOver):
        confirm(world, code)
    assert ContactChange.objects.count() == 0


def test_a_wrong_code_changes_nothing_and_five_end_it(world: World) -> None:
    ask(world)
    send()
    code = code_sent()

    for left in (4, 3, 2, 1):
        with pytest.raises(people.ProofWrong) as refused:
            confirm(world, other(code))
        assert refused.value.left == left
    with pytest.raises(people.ProofOver):
        confirm(world, other(code))
    with pytest.raises(people.ProofOver):
        confirm(world, code)
    assert email_of(world) == OLD


@pytest.mark.parametrize("typed", ["", " ", "abc", "١٢٣٤٥٦", "1234567", "' OR 1=1 --", "12345\u0000"])
def test_what_is_no_code_is_a_wrong_one(world: World, typed: str) -> None:
    ask(world)

    with pytest.raises(people.ProofWrong):
        confirm(world, typed)


def test_a_code_may_be_typed_in_groups(world: World) -> None:
    ask(world)
    send()
    code = code_sent()

    confirm(world, f" {code[:3]} {code[3:]} ")

    assert email_of(world) == NEW


def test_a_late_code_is_refused(world: World) -> None:
    ask(world)
    send()
    code = code_sent()

    with pytest.raises(people.ProofOver):
        confirm(world, code, now=NOW + people.LASTS)
    confirm(world, code, now=NOW + people.LASTS - timedelta(seconds=1))


def test_a_new_code_ends_the_one_before(world: World) -> None:
    ask(world)
    send()
    first = code_sent()
    notices.ask_again("email", by=world.citizen, now=NOW)
    send()

    with pytest.raises(people.ProofWrong):
        confirm(world, first)
    confirm(world, code_sent())


def test_the_code_of_one_address_proves_no_other(world: World) -> None:
    ask(world, "mot@hopthu.example")
    send()
    first = code_sent("mot@hopthu.example")
    ask(world)

    with pytest.raises(people.ProofWrong):
        confirm(world, first)


def test_nobody_proves_for_another(world: World) -> None:
    ask(world)
    send()

    with pytest.raises(people.ProofOver):
        notices.confirm_contact("email", code_sent(), by=world.stranger, now=NOW)


def test_a_change_given_up_has_no_code_and_sends_none(world: World) -> None:
    ask(world)
    notices.give_up_contact("email", by=world.citizen)
    send()

    assert told(NEW) == []
    with pytest.raises(people.ProofOver):
        notices.ask_again("email", by=world.citizen, now=NOW)


@pytest.mark.parametrize(
    "typed", ["khong-phai", "a@b", "a@b@c.vn", "x@y.vn\r\nBcc: z@y.vn", "<script>@y.vn", "a" * 200 + "@y.vn", "ấ@y.vn"]
)
def test_what_is_no_address_is_sent_nothing(world: World, typed: str) -> None:
    with pytest.raises(EntryNotValid):
        ask(world, typed)
    assert Letter.objects.count() == 0


def test_nothing_and_the_address_in_use_are_refused(world: World) -> None:
    with pytest.raises(people.ContactMissing):
        ask(world, " ")
    with pytest.raises(people.ContactUnchanged):
        ask(world, OLD)


def test_a_telephone_number_is_proved_by_a_message_and_must_take_one(world: World) -> None:
    with pytest.raises(people.NumberNotMobile):
        ask(world, "(0274) 3822 123", "phone")
    ask(world, "0987 654 321", "phone")
    send()
    confirm(world, code_sent("0987654321"), "phone")
    send()

    assert person_of(world).get().phone == "0987654321"
    assert "vừa đổi" in told("0912345678")[-1]


def test_codes_are_asked_for_so_often_and_no_more(world: World) -> None:
    for number in range(5):
        ask(world, f"so{number}@hopthu.example")
    with pytest.raises(people.TooManyProofs) as refused:
        ask(world, "so5@hopthu.example")

    assert refused.value.minutes == 12
    ask(world, "so5@hopthu.example", now=NOW + timedelta(minutes=12))


def test_one_address_is_written_to_so_often_whoever_asks(world: World) -> None:
    """One account three times; again by whichever accounts six times."""
    for _ in range(3):
        ask(world)
    with pytest.raises(people.TooManyProofs):
        ask(world)
    for key in ("second", "third"):
        for _ in range(3):
            notices.ask_for_contact("email", NEW.upper(), by=replace(world.stranger, key=key), now=NOW)

    fourth = replace(world.stranger, key="fourth")
    notices.ask_for_contact("email", NEW, by=fourth, now=NOW)
    with pytest.raises(people.TooManyProofs):
        notices.ask_for_contact("email", NEW, by=fourth, now=NOW)


def test_however_often_others_asked_its_owner_is_sent_a_code_and_proves_it(world: World) -> None:
    for key in ("first", "second", "third", "fourth"):
        with suppress(people.TooManyProofs):
            for _ in range(4):
                notices.ask_for_contact("email", NEW, by=replace(world.stranger, key=key), now=NOW)
    ask(world)
    send()
    confirm(world, code_sent())

    assert email_of(world) == NEW


def test_the_first_requests_of_very_many_are_bounded_too(world: World) -> None:
    for number in range(30):
        notices.ask_for_contact("email", NEW, by=replace(world.stranger, key=f"one-{number}"), now=NOW)
    with pytest.raises(people.TooManyProofs):
        notices.ask_for_contact("email", NEW, by=replace(world.stranger, key="one-more"), now=NOW)


def test_what_is_told_at_the_counter_ends_a_code_that_waits_for_another_number(world: World) -> None:
    """Whoever has his session asked for it; he told the counter in person what holds."""
    ask(world, "0999999999", "phone")
    waiting = people.waiting_proof(world.citizen.person_id or 0, "phone", now=NOW)
    assert waiting is not None
    with transaction():
        people.change_contact(world.citizen.person_id or 0, phone="0911111111", by=SPECIALIST, now=NOW)

    with pytest.raises(people.ProofOver):
        confirm(world, waiting.code, "phone")
    assert person_of(world).get().phone == "0911111111"


def test_codes_are_typed_so_often_and_no_more(world: World) -> None:
    for _ in range(15):
        with pytest.raises(people.ProofOver):
            confirm(world, "000000")
    with pytest.raises(people.TooManyProofs):
        confirm(world, "000000")


def test_a_stop_at_the_new_address_ends_with_the_proof_and_one_at_the_old_stays_there(world: World) -> None:
    for address in (OLD, NEW):
        named = way_of(stop_link("email", address).rpartition("/")[2])
        assert named is not None
        stop(named, now=NOW)
    ask(world)
    send()
    assert stopped([("email", NEW)])
    confirm(world, code_sent())

    assert stopped([("email", NEW), ("email", OLD)]) == {("email", OLD)}


def test_an_official_has_no_address_here(world: World) -> None:
    with pytest.raises(NotPermitted):
        notices.ask_for_contact("email", NEW, by=SPECIALIST, now=NOW)
    with pytest.raises(NotPermitted):
        notices.confirm_contact("email", "000000", by=SPECIALIST, now=NOW)
    with pytest.raises(NotPermitted):
        notices.give_up_contact("email", by=SPECIALIST)


def test_where_nothing_is_sent_nothing_is_proved(world: World) -> None:
    with override_settings(DEMO=False), pytest.raises(notices.ChannelNotOffered):
        ask(world)


def test_neither_the_ledger_nor_a_refusal_says_what_was_typed(world: World) -> None:
    ask(world)
    send()
    code = code_sent()
    with pytest.raises(people.ProofWrong) as refused:
        confirm(world, other(code))
    confirm(world, code)

    [entry] = ledger.stream_of_types("people.contact_changed")
    said = f"{entry} {refused.value}"
    assert all(word not in said for word in (NEW, OLD, code, other(code)))


def test_what_was_never_proved_is_forgotten(world: World) -> None:
    ask(world)

    assert people.forget_contact_changes(now=NOW + timedelta(minutes=29)) == 0
    assert people.forget_contact_changes(now=NOW + people.LASTS) == 1


def test_the_code_is_kept_nowhere(world: World) -> None:
    ask(world)
    proof = people.waiting_proof(world.citizen.person_id or 0, "email", now=NOW)
    assert proof is not None

    kept = str(list(ContactChange.objects.values())) + str(list(Letter.objects.values()))

    assert proof.code not in kept
