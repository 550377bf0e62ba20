"""The pages on which one changes one's own address: what is typed stands in no address, and a refusal beside its field."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from onestop.access.models import AccessLine
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.notices import api as notices
from onestop.notices.models import Caught, Letter
from onestop.people.api import User
from onestop.runtime.api import now

EMAIL, PHONE = reverse("portal:change_email"), reverse("portal:change_phone")
NEW = "moi@hopthu.example"


def text(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def code_sent(to: str = NEW) -> str:
    for channel in ("email", "sms"):
        while notices.send_next(channel, now):
            pass
    return Caught.objects.filter(to=to).latest("id").body.partition("xác nhận")[2].lstrip(": ")[:6]


def email_of(login: str) -> str:
    person = User.objects.get(login=login).person
    assert person is not None
    return person.email


def test_the_way_of_notices_leads_there(lan: Client) -> None:
    page = text(lan.get(reverse("portal:notice_ways")))

    assert EMAIL in page
    assert PHONE in page


def test_an_address_is_asked_for_proved_and_in_use(lan: Client) -> None:
    asked = lan.post(EMAIL, {"do": "ask", "value": NEW})
    assert asked.status_code == 302
    assert NEW not in asked["Location"]
    page = text(lan.get(asked["Location"]))
    assert NEW in page
    assert 'autocomplete="one-time-code"' in page
    assert email_of("lan") != NEW

    code = code_sent()
    done = lan.post(EMAIL, {"do": "confirm", "code": code})
    assert code not in done["Location"]

    assert "Đã xác nhận" in text(lan.get(done["Location"]))
    assert email_of("lan") == NEW
    assert NEW in text(lan.get(reverse("portal:notice_ways")))


def test_the_access_log_says_who_changed_what_and_not_to_what(lan: Client) -> None:
    written = AccessLine.objects.filter(what="email_changed")
    before = written.count()
    lan.post(EMAIL, {"do": "ask", "value": NEW})
    lan.post(EMAIL, {"do": "confirm", "code": "abcdef"})
    assert written.count() == before
    lan.post(EMAIL, {"do": "confirm", "code": code_sent()})

    assert written.count() == before + 1
    line = written.latest("id")
    lan_account = User.objects.get(login="lan")
    assert (line.user_id, line.subject) == (lan_account.pk, str(lan_account.person_id))
    assert NEW not in str(vars(line))


def test_a_number_is_changed_alike(lan: Client) -> None:
    written = AccessLine.objects.filter(what="phone_changed")
    before = written.count()
    lan.post(PHONE, {"do": "ask", "value": "0987 654 321"})
    lan.post(PHONE, {"do": "confirm", "code": code_sent("0987654321")})

    assert "0987654321" in text(lan.get(PHONE)).replace(" ", "")
    assert written.count() == before + 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Mã chưa đúng. Hãy xem lại tin mới nhất chúng tôi gửi; bạn còn 4 lần gõ."),
        ("en", "you have 4 tries left"),
    ],
)
def test_a_wrong_code_is_said_beside_its_field(lan: Client, language: str, said: str) -> None:
    lan.cookies[LANGUAGE_COOKIE] = language
    lan.post(EMAIL, {"do": "ask", "value": NEW})

    page = text(lan.post(EMAIL, {"do": "confirm", "code": "<b>wrong"}), 422)

    assert said in page
    assert 'href="#code"' in page
    assert "<b>wrong" not in page


def test_what_is_no_address_is_said_beside_it_and_stays_typed(lan: Client) -> None:
    page = text(lan.post(EMAIL, {"do": "ask", "value": '"><script>'}), 422)

    assert 'href="#value"' in page
    assert "<script>" not in page.partition("<main")[2].partition("</main")[0]
    assert "&#34;&gt;&lt;script&gt;" in page or "&quot;&gt;&lt;script&gt;" in page
    assert not Letter.objects.exists()


def test_a_code_that_holds_no_more_asks_for_the_address_again(lan: Client) -> None:
    page = text(lan.post(EMAIL, {"do": "confirm", "code": "123456"}), 409)

    assert "không còn dùng được" in page
    assert 'href="#value"' in page


def test_a_new_code_can_be_had_and_the_change_given_up(lan: Client) -> None:
    lan.post(EMAIL, {"do": "ask", "value": NEW})
    assert "Đã gửi mã mới" in text(lan.post(EMAIL, {"do": "again"}, follow=True))
    page = text(lan.post(EMAIL, {"do": "give_up"}, follow=True))

    assert "Đã thôi đổi" in page
    assert NEW not in page


def test_too_many_are_told_when_to_come_back(lan: Client) -> None:
    for number in range(5):
        lan.post(EMAIL, {"do": "ask", "value": f"so{number}@hopthu.example"})
    answer = lan.post(EMAIL, {"do": "again"})

    assert "thử lại sau 12 phút" in text(answer, 429)
    assert int(answer["Retry-After"]) > 600


@pytest.mark.parametrize("sent", [{}, {"do": "x"}, {"do": ""}, {"code": "1", "value": NEW}])
def test_what_no_button_of_the_page_sends_does_nothing(lan: Client, sent: dict[str, str]) -> None:
    assert lan.post(EMAIL, sent).status_code == 200
    assert not Letter.objects.exists()


def test_another_language_shows_what_was_typed_and_sends_nothing(lan: Client) -> None:
    page = text(lan.post(EMAIL, {"display": "lang=en", "do": "ask", "value": "abc"}))

    assert 'value="abc"' in page
    assert "Send the code" in page
    assert not Letter.objects.exists()


def test_only_who_is_signed_in_and_applies_comes_there(lan: Client, province: None) -> None:
    assert Client().get(EMAIL).status_code == 302
    assert not Client().post(EMAIL, {"do": "ask", "value": NEW})["Location"].count(NEW)


def test_another_sees_nothing_of_it(lan: Client, minh: Client) -> None:
    lan.post(EMAIL, {"do": "ask", "value": NEW})

    assert NEW not in text(minh.get(EMAIL))
    assert minh.post(EMAIL, {"do": "confirm", "code": code_sent()}).status_code == 409


def test_the_code_is_sent_in_the_language_of_the_page(lan: Client) -> None:
    lan.cookies[LANGUAGE_COOKIE] = "en"
    lan.post(EMAIL, {"do": "ask", "value": NEW})
    code_sent()

    assert Caught.objects.get(to=NEW).body.startswith("Confirmation code: ")
