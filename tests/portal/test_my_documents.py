"""What somebody was granted: his store, the page of his case, and what its check page tells whoever holds it."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.runtime.api import raw

from .conftest import SitDown, World
from .test_issued_papers import address_of, main_of

pytestmark = pytest.mark.django_db
STORE = reverse("portal:my_documents")


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def brought_to(world: World, name: str) -> str:
    """A case in which that act of the examples was just done."""
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    return code


@pytest.mark.parametrize(("language", "state"), [("vi", "Đang có hiệu lực"), ("en", "In force")])
def test_a_document_lies_in_its_owners_store_with_how_it_stands(
    world: World, sit_down: SitDown, language: str, state: str
) -> None:
    code = brought_to(world, "correct_result")
    owner = sit_down(world.citizen)
    owner.cookies[LANGUAGE_COOKIE] = language

    page = main_of(owner, STORE)

    assert (state in page, f"{code}/VB2" in page, f"{code}/VB1" in page) == (True, True, False)
    assert reverse("portal:slip", args=[code, "VB2"]) in page
    assert owner.get(reverse("portal:slip", args=[code, "VB2"])).content.startswith(b"%PDF")


def test_of_a_revoked_one_the_store_shows_the_notice(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "revoke_result")

    page = main_of(sit_down(world.citizen), STORE)

    assert "Đã bị thu hồi" in page
    assert reverse("portal:slip", args=[code, "TH1"]) in page


def test_nobody_sees_the_documents_of_another(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "decide")
    stranger = sit_down(world.stranger)

    assert code not in main_of(stranger, STORE)
    assert stranger.get(reverse("portal:slip", args=[code, "VB1"])).status_code == 404


def test_whoever_is_not_signed_in_is_asked_to(world: World, client: Client) -> None:
    assert client.get(STORE).status_code == 302


def test_a_place_in_the_store_that_is_none_of_ours_is_the_first_page(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "decide")
    owner = sit_down(world.citizen)

    for place in ("x", "1.2.3", "9" * 40, "0.0"):
        answer = owner.get(STORE, {"sau": place})
        assert answer.status_code == 200
        assert (code in answer.content.decode()) == (place != "0.0")


def test_the_page_of_a_case_shows_its_document_before_its_letter(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "decide")

    page = main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))

    document, letter = reverse("portal:slip", args=[code, "VB1"]), reverse("portal:slip", args=[code, "ket-qua"])
    assert 0 < page.index(document) < page.index(letter)
    assert "chưa được ký số" in page


def test_a_case_whose_procedure_issues_none_shows_none(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "decide")
    raw("DELETE FROM cases_issued WHERE paper = 'document'")
    raw("UPDATE cases_case SET answers = '{}'")

    page = main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))

    assert "van-ban.pdf" not in page


def test_whoever_holds_a_revoked_document_reads_that_it_was_revoked(world: World, client: Client) -> None:
    code = brought_to(world, "revoke_result")

    said = main_of(client, address_of(code, "VB1"))

    assert re.search(r"đã bị thu hồi ngày \d{1,2}/\d{1,2}/\d{4} và không còn giá trị sử dụng", said)
    assert address_of(code, "TH1") in said
    assert "Nguyễn Văn An" not in said


def test_whoever_holds_one_past_its_last_day_reads_so(world: World, client: Client) -> None:
    code = brought_to(world, "decide")
    raw("UPDATE cases_issued SET content = content || '{\"valid_until\": \"2026-03-10\"}' WHERE paper = 'document'")

    assert "đã hết thời hạn" in main_of(client, address_of(code, "VB1"))


def test_an_official_sees_on_the_case_which_document_was_revoked(world: World, sit_down: SitDown) -> None:
    code = brought_to(world, "revoke_result")

    page = main_of(sit_down(doer_of(EXAMPLES["revoke_result"], world)), reverse("desk:case", args=[code]))

    assert "đã bị thu hồi" in page
    assert "đã có giấy mới thay" not in page
