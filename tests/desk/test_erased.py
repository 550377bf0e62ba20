"""The pages of a case whose content was erased say so, show nothing of it, and all else of it as before."""

import pytest
from django.test import Client

from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from onestop.assembly.wiring import PROJECTIONS
from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db
SAID = ("Nguyễn Văn An", "bí mật", "lời phê")


@pytest.fixture
def erased(world: World) -> str:
    code = world.lodge(answers={"kind": "bí mật"})
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))
    cases.decide(code=code, outcome="refused", reasons=["dispute"], note="lời phê", by=HEAD, now=at(4))
    cases.return_result(code=code, by=RECEPTIONIST, now=at(5))
    ledger.sequence_once(at(6))
    indicators.follow_all(at(6))
    cases.erase_content(code=code, reason="asked for", legal_basis="a law", kept_in=PROJECTIONS, by=HEAD, now=at(9))
    return code


def main_of(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == status
    return answer.content.decode().partition("<main")[2]


def test_the_desk_says_that_it_was_erased_and_offers_nothing_that_needs_it(erased: str, sit_down: SitDown) -> None:
    page = main_of(sit_down(SPECIALIST), f"/ban-lam-viec/ho-so/{erased}")

    assert "đã xóa nội dung theo quy định" in page
    assert "Đã trả kết quả" in page
    assert "khai trong hồ sơ" not in page
    assert "ban-lam-viec/ho-so/" + erased + "/phieu" not in page
    assert not [word for word in SAID if word in page]


def test_the_forms_read_off_the_case_show_where_it_was_and_nothing_of_what_it_said(
    erased: str, sit_down: SitDown
) -> None:
    client = sit_down(SPECIALIST)
    slip = main_of(client, f"/ban-lam-viec/ho-so/{erased}/kiem-soat")
    book = main_of(client, "/ban-lam-viec/so-theo-doi?tu=2026-03-02&den=2026-03-02")

    assert erased in slip
    assert slip.count('data-label="Bên giao"') >= 4
    assert erased in book
    assert not [word for word in SAID if word in slip + book]


def test_a_slip_is_refused_with_the_reason(erased: str, sit_down: SitDown) -> None:
    page = main_of(sit_down(SPECIALIST), f"/ban-lam-viec/ho-so/{erased}/phieu/ket-qua.pdf", 409)

    assert "đã xóa theo quy định" in page


def test_the_applicant_reads_it_too(erased: str, world: World, sit_down: SitDown) -> None:
    client = sit_down(world.citizen)
    page = main_of(client, f"/ho-so/{erased}")

    assert "Nội dung hồ sơ đã xóa theo quy định" in page
    assert "(PDF)" not in page
    assert "receipt.json" not in page
    assert not [word for word in ("bí mật", "lời phê") if word in page]
    assert erased in main_of(client, "/ho-so")
    refused = main_of(client, f"/ho-so/{erased}/bien-nhan/first/receipt.json", 404)
    assert "đã xóa theo quy định" in refused


def test_a_list_names_nobody(erased: str, sit_down: SitDown) -> None:
    page = main_of(sit_down(SPECIALIST), f"/ban-lam-viec/tim?q={erased}")

    assert erased in page
    assert not [word for word in SAID if word in page]
