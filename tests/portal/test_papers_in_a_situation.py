"""A paper wanted in a situation: its row says the situation and what is to be known then, not that it is optional."""

import pytest
from django.test import Client

from onestop.catalogue.domain.written_papers import component

SITUATIONS = {"servant": {"vi": "Là công chức", "en": "A public servant"}}
THEN = {"vi": "khi đó phải nộp, trừ khi tra được", "en": "then it must come, unless it is found"}
PAPER = {"code": "superior", "name": {"vi": "Văn bản xác nhận", "en": "Confirmation"}, "only_if": THEN}
ROW = {
    "vi": "đang trong lực lượng vũ trang; khi đó phải nộp, trừ khi cơ quan đăng ký hộ tịch tra được thông tin ấy trong cơ sở "
    "dữ liệu</span>",
    "en": "serves in the armed forces; then it must be handed in, unless the registrar finds the same in the databases</span>",
}


@pytest.mark.parametrize(("key", "vi"), [("when", "Chỉ khi"), ("unless", "Trừ khi")])
def test_what_is_to_be_known_then_follows_the_situation(key: str, vi: str) -> None:
    made = component(PAPER | {key: "servant"}, SITUATIONS)

    assert made["only_if"]["vi"] == f"{vi}: Là công chức; khi đó phải nộp, trừ khi tra được"
    assert list(made["asked_when"]) == ["situation_servant"]


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_public_servant_does_not_read_that_the_confirmation_is_optional(language: str) -> None:
    page = " ".join(Client().get(f"/thu-tuc/1.004884?lang={language}").content.decode().split())

    assert ROW[language] in page
