"""Who posts a form is answered in the language he reads by then, whatever the address of its page still says; down to the word
that a screen reader hears before what is wrong."""

import re

import pytest
from django.test import Client

from architecture.modules import SOURCE

SIGN_IN = "/dang-nhap"
WRONG = {"login": "lan@vidu.vn", "password": "sai-mat-khau"}


@pytest.mark.django_db
def test_a_page_opened_by_an_address_that_says_a_language_is_in_it_from_then_on(client: Client) -> None:
    assert '<html lang="en"' in client.get(f"{SIGN_IN}?lang=en").content.decode()
    assert '<html lang="en"' in client.post(SIGN_IN, WRONG).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("opened", "chosen"), [("vi", "en"), ("en", "vi")])
def test_a_language_chosen_since_is_newer_than_the_address_of_the_form(
    client: Client, opened: str, chosen: str
) -> None:
    client.get(f"{SIGN_IN}?lang={opened}")
    client.get(f"/ngon-ngu/{chosen}")

    assert f'<html lang="{chosen}"' in client.post(f"{SIGN_IN}?lang={opened}", WRONG).content.decode()
    assert client.cookies["lang"].value == chosen


@pytest.mark.django_db
def test_a_form_shown_again_in_another_language_leaves_it_so(client: Client) -> None:
    client.get(f"{SIGN_IN}?lang=vi")

    again = client.post(f"{SIGN_IN}?lang=vi", {**WRONG, "display": "lang=en"})

    assert '<html lang="en"' in again.content.decode()
    assert client.cookies["lang"].value == "en"


def test_every_error_of_a_field_is_called_one_in_the_language_of_the_page() -> None:
    """The macros of GOV.UK say “Error” before it unless they are told otherwise."""
    untold = [
        f"{template.name}: {said[:60]}"
        for template in sorted(SOURCE.rglob("*.jinja"))
        for said in re.findall(r'"errorMessage": (\{.*?\})', template.read_text())
        if "visuallyHiddenText" not in said
    ]

    assert untold == []
