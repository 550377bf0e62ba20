"""What every page does, whatever it shows."""

import pytest
from django.test import Client, RequestFactory
from jinja2 import UndefinedError

from onestop.frame.environment import environment
from onestop.frame.preferences import Preferences

pytestmark = pytest.mark.django_db


def test_pages_speak_vietnamese_until_the_reader_chooses(client: Client) -> None:
    assert '<html lang="vi"' in client.get("/tro-giup").content.decode()
    client.get("/ngon-ngu/en", {"next": "/tro-giup"})
    assert '<html lang="en"' in client.get("/tro-giup").content.decode()


def test_lang_in_the_address_is_remembered(client: Client) -> None:
    assert '<html lang="en"' in client.get("/tro-giup?lang=en").content.decode()
    assert '<html lang="en"' in client.get("/tro-giup").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com/", "javascript:alert(1)", ""])
def test_a_choice_never_leads_elsewhere(client: Client, elsewhere: str) -> None:
    assert client.get("/ngon-ngu/en", {"next": elsewhere}).headers["Location"] == "/"


def test_choosing_a_language_drops_the_one_in_the_address(client: Client) -> None:
    answer = client.get("/ngon-ngu/vi", {"next": "/tim?q=a&lang=en"})
    assert answer.headers["Location"] == "/tim?q=a"


def test_text_size_and_contrast_are_classes_of_the_root(client: Client) -> None:
    client.get("/tuy-chon", {"size": "130", "next": "/tro-giup"})
    client.get("/tuy-chon", {"contrast": "1", "next": "/tro-giup"})
    assert "os-text-130 os-contrast" in client.get("/tro-giup").content.decode()
    client.get("/tuy-chon", {"size": "999"})
    assert "os-text-130" in client.get("/tro-giup").content.decode()


def test_unknown_preferences_are_the_usual_ones() -> None:
    assert Preferences().classes == ""


def test_no_page_runs_or_loads_what_we_did_not_serve(client: Client) -> None:
    answer = client.get("/dang-nhap")
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    body = answer.content.decode()
    assert "<script>" not in body
    assert " style=" not in body


def test_a_missing_page_says_so(client: Client) -> None:
    body = client.get("/khong-co-trang-nay").content.decode()
    assert "Không tìm thấy trang này" in body


def test_a_wrong_password_keeps_the_login_and_not_the_password(client: Client) -> None:
    answer = client.post("/dang-nhap", {"login": "lan@vidu.vn", "password": "sai-mat-khau"})
    body = answer.content.decode()
    assert answer.status_code == 422
    assert "lan@vidu.vn" in body
    assert "sai-mat-khau" not in body


def test_demo_people_cannot_be_used_outside_a_demo(client: Client, settings: object) -> None:
    settings.DEMO = False  # type: ignore[attr-defined]
    assert client.post("/dang-nhap/trinh-dien", {"login": "lan"}).status_code == 404


def test_a_misspelt_name_in_a_template_fails(rf: RequestFactory) -> None:
    from jinja2 import DictLoader

    made = environment(loader=DictLoader({"t": "{{ nmae }}"}), autoescape=True)
    with pytest.raises(UndefinedError):
        made.get_template("t").render(name="x")


def test_an_option_left_out_of_a_mapping_does_not() -> None:
    from jinja2 import DictLoader

    made = environment(loader=DictLoader({"t": "{% if params.hint.text %}x{% endif %}"}), autoescape=True)
    assert made.get_template("t").render(params={}) == ""
