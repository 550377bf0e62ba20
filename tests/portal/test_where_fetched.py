"""Whoever fetches his result at a counter says at which before he sends; who does not is not asked."""

import pytest
from django.test import Client

from onestop.cases import api as cases
from onestop.cases import store
from onestop.kernel.bilingual import Text

from .test_applying import BIRTH, answers_of_the_last_page, fill, next_of, send

FETCH = f"{BIRTH}/noi-nhan-ket-qua"
DECIDES, ELSEWHERE = "H09.31.01", "H09.31.07"


def applied(lan: Client, way: str) -> str:
    """Everything up to checking, the result received that way; the key of what is sent."""
    key = fill(lan)
    next_of(lan, f"{BIRTH}/khai/request", answers_of_the_last_page(lan) | {"delivery": way})
    return key


def code_in(address: str) -> str:
    return next(part for part in address.split("/") if part.startswith("H09"))


def test_it_is_fetched_where_it_is_decided_unless_another_counter_is_chosen(lan: Client) -> None:
    key = applied(lan, "counter")
    assert f'href="{FETCH}"' in lan.get(f"{BIRTH}/kiem-tra").content.decode()
    assert f'<option value="{DECIDES}" selected>' in lan.get(FETCH).content.decode()

    assert store.load(code_in(send(lan, key))).file.return_agency == ""


def test_the_counter_that_was_chosen_goes_with_what_is_sent(lan: Client) -> None:
    key = applied(lan, "counter")
    assert next_of(lan, FETCH, {"return_agency": ELSEWHERE}) == f"{BIRTH}/kiem-tra"
    assert "phường Định Hoà" in lan.get(f"{BIRTH}/kiem-tra").content.decode()

    file = store.load(code_in(send(lan, key))).file
    assert (file.competent_agency, file.return_agency) == (DECIDES, ELSEWHERE)


def test_a_place_that_hands_nothing_over_is_refused(lan: Client) -> None:
    applied(lan, "counter")

    assert lan.post(FETCH, {"return_agency": "H09"}).status_code == 422


@pytest.mark.parametrize("way", ["counter", ""])
def test_of_several_results_each_is_asked_for_and_what_is_chosen_stands_where_it_is_checked(
    lan: Client, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """As of an interlinked birth, whose certificate and card go back one by one. Another counter alone is a way as well."""
    results = {"sign": Text("Giấy khai sinh", "Birth certificate"), "card": Text("Thẻ bảo hiểm y tế", "Health card")}
    monkeypatch.setattr(cases, "results_of", lambda _version: results)
    monkeypatch.setattr(
        cases,
        "ways_in",
        lambda _version, step: ("counter", "post", "online") if step == "sign" else ("counter", "post"),
    )
    applied(lan, "counter")
    of_the_card, of_the_certificate = "Qua bưu chính công ích", "phường Định Hoà"
    before = lan.get(f"{BIRTH}/kiem-tra").content.decode()
    assert of_the_card not in before
    assert of_the_certificate not in before
    opened = lan.get(FETCH).content.decode()
    assert all(f'name="{name}"' in opened for name in ("way-sign", "place-sign", "way-card", "place-card"))

    said = {"return_agency": DECIDES, "way-sign": way, "place-sign": ELSEWHERE, "way-card": "post"}
    refused = lan.post(FETCH, said)
    assert refused.status_code == 422, "by post it goes to an address"
    assert 'href="#address-card"' in refused.content.decode()
    assert '<option value="online"' in opened[opened.index("way-sign") : opened.index("way-card")]
    assert '<option value="online"' not in opened[opened.index("way-card") :], "the portal has no file of a card"
    assert next_of(lan, FETCH, said | {"address-card": "Số 1, đường Lê Lợi"}) == f"{BIRTH}/kiem-tra"

    checked = lan.get(f"{BIRTH}/kiem-tra").content.decode()
    assert 0 < checked.find("Giấy khai sinh</dt>") < checked.find("Thẻ bảo hiểm y tế</dt>"), "as they are asked for"
    assert of_the_card in checked
    assert of_the_certificate in checked
    assert "Số 1, đường Lê Lợi" in checked
    assert f'<option value="{ELSEWHERE}" selected>' in lan.get(FETCH).content.decode()


@pytest.mark.parametrize("way", ["online", "post"])
def test_who_receives_it_otherwise_is_not_asked(lan: Client, way: str) -> None:
    applied(lan, way)

    assert f'href="{FETCH}"' not in lan.get(f"{BIRTH}/kiem-tra").content.decode()
    assert lan.get(FETCH).status_code == 404
