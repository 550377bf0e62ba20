"""What every page does, whatever it shows."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import engines
from django.test import Client, RequestFactory
from jinja2 import DictLoader, UndefinedError

from onestop.frame import language
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


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ({"q": "khai sinh", "display": "lang=en"}, "/tim?q=khai+sinh"),
        ({"q": "", "level": "", "display": "size=130"}, "/tim"),
        ({"q": "mới", "display": "contrast=1?q=cũ&after=abc&lang=vi"}, "/tim?q=m%E1%BB%9Bi&after=abc&lang=vi"),
        ({"q": "mới", "display": "lang=en?q=cũ&lang=vi"}, "/tim?q=m%E1%BB%9Bi"),
        ({"q": "a", "display": "lang=xx"}, "/tim?q=a"),
    ],
    ids=["what is typed", "nothing typed", "with the rest of the address", "not the old language", "no choice of ours"],
)
def test_an_option_beside_a_search_keeps_what_is_typed_there(
    client: Client, asked: dict[str, str], address: str
) -> None:
    answer = client.get("/tim", asked)

    assert (answer.status_code, answer.headers["Location"]) == (302, address)
    chosen = asked["display"].partition("?")[0].partition("=")
    assert {name: morsel.value for name, morsel in answer.cookies.items()} == (
        {} if chosen[2] == "xx" else {chosen[0]: chosen[2]}
    )


@pytest.mark.parametrize(
    ("page", "field"), [("/", "q"), ("/tim", "q"), ("/noi-tiep-nhan", "q"), ("/tra-cuu?code=H09.1", "code")]
)
def test_a_page_with_a_search_offers_its_options_as_buttons_of_it(client: Client, page: str, field: str) -> None:
    body = client.get(page).content.decode()
    options = re.findall(
        r'<button type="submit" form="([\w-]+)" name="display" value="([^"]+)" formaction="([^"]+)"', body
    )

    assert len(options) == 2 * 5, "three sizes, contrast and language, in the strip and in the menu"
    assert {address for _, _, address in options} == {page.partition("?")[0]}
    form = re.search(rf'<form[^>]*id="{options[0][0]}".*?</form>', body, re.DOTALL)
    assert form
    assert f'name="{field}"' in form[0]


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


@pytest.mark.parametrize("address", ["/tim?q=khai%00+sinh", "/tim?%00q=khai+sinh"])
def test_zero_bytes_are_left_out_of_what_was_typed(client: Client, address: str) -> None:
    assert "“khai sinh”" in client.get(address).content.decode()


@pytest.mark.parametrize("unseen", ["\u202e", "\u200b", "\u2067", "\ufeff"])
def test_letters_nobody_sees_are_left_out_of_what_was_typed(client: Client, unseen: str) -> None:
    answer = client.post("/dang-nhap", {"login": f"la{unseen}n", "password": "a"})
    assert 'value="lan"' in answer.content.decode()
    assert client.get(f"/tra-cuu/H09{unseen}").status_code == 404


@pytest.mark.parametrize("address", ["/thu-tuc/%00", "/tra-cuu/%00", "/ho-so/H09%00"])
def test_no_address_holds_a_zero_byte(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_form_with_zero_bytes_is_read_without_them(client: Client) -> None:
    answer = client.post("/dang-nhap", {"login": "la\0n", "password": "a\0"})
    assert answer.status_code == 422
    assert 'value="lan"' in answer.content.decode()


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
    made = environment(loader=DictLoader({"t": "{{ nmae }}"}), autoescape=True)
    with pytest.raises(UndefinedError):
        made.get_template("t").render(name="x")


def test_a_figure_written_in_a_template_is_said_in_each_readers_language() -> None:
    made = environment(loader=DictLoader({"t": "{{ 0 | money }} {{ 3 | term('working_day') }}"}), autoescape=True)
    said = []
    for spoken in ("vi", "en"):
        language.use(spoken)
        said.append(made.get_template("t").render())
    language.use("vi")

    assert said == ["Miễn phí 3 ngày làm việc", "Free 3 working days"]


@pytest.mark.parametrize(("kind", "role"), [("success", "alert"), ("", "region")])
def test_a_notice_is_shown_whatever_its_kind(client: Client, kind: str, role: str) -> None:
    template = "{% from 'frame/ui.jinja' import notice with context %}{{ notice('Đã lưu.', kind) }}"
    said = engines["jinja2"].from_string(template).render({"kind": kind})

    assert "Đã lưu." in said
    assert f'role="{role}"' in said


def test_what_was_compiled_for_other_filters_is_thrown_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    stale = tmp_path / "templates" / "stale.cache"
    stale.parent.mkdir()
    stale.touch()

    for _ in range(2):
        environment(loader=DictLoader({"t": "{{ 1 | number }}"}), autoescape=True).get_template("t")

    assert not stale.exists()
    assert len(list(tmp_path.glob("templates/*/*.cache"))) == 1


def test_an_option_left_out_of_a_mapping_does_not() -> None:
    made = environment(loader=DictLoader({"t": "{% if params.hint.text %}x{% endif %}"}), autoescape=True)
    assert made.get_template("t").render(params={}) == ""
