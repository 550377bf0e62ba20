"""The fee at the counter: what becomes of it is said on the page that accepts, and nothing typed of it is lost."""

from typing import Any

import pytest
from django.test import Client

from cases.conftest import World, definition, published
from cases.examples import HEAD, RECEPTIONIST, SIMPLE, SPECIALIST
from onestop.cases import api as cases
from onestop.kernel.actor import Actor

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
FREE, COPIES, COUNCIL = "9.000031", "9.000032", "9.000033"
RESOLVED = {"vi": "Theo nghị quyết của Hội đồng nhân dân tỉnh", "en": "As set by the Provincial People's Council"}
NO_WORDS = {"vi": "", "en": ""}
SOURCE = "Nghị quyết số 05/2026/NQ-HĐND"


def with_fee(code: str, **fee: Any) -> dict[str, Any]:
    given = definition(code, SIMPLE, [])
    return {**given, "channels": [{**one, **fee} for one in given["channels"]]}


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    published(
        [
            with_fee(FREE, fee_amount=0, fee_note=NO_WORDS),
            with_fee(COPIES, fee_amount=8_000, fee_note=NO_WORDS, fee_per={"vi": "bản", "en": "copy"}),
            with_fee(COUNCIL, fee_amount=None, fee_note=RESOLVED),
        ]
    )
    return sit_down(RECEPTIONIST)


def taken_in(desk: Client, procedure: str, **said: str) -> cases.CaseFile:
    """Received at the counter with these words about the fee."""
    form = counter_form() | {name.replace("_", "-"): value for name, value in said.items()}
    answer = desk.post(f"{DESK}/tiep-nhan/{procedure}", form)
    assert answer.status_code == 302, answer.content.decode()
    return cases.file_for(code=answer.headers["Location"].split("/")[3], by=RECEPTIONIST)


def told(file: cases.CaseFile) -> list[tuple[str, int]]:
    return [(line.what, line.amount) for line in file.fees]


class TestAtTheCounter:
    def test_of_what_is_free_nothing_is_asked(self, desk: Client) -> None:
        assert "fee-way" not in desk.get(f"{DESK}/tiep-nhan/{FREE}").content.decode()
        assert told(taken_in(desk, FREE)) == []

    def test_cash_is_taken_and_its_receipt_lies_ready_on_the_next_page(self, desk: Client) -> None:
        file = taken_in(desk, COPIES, fee_way="now", fee_quantity="3", fee_payer="Lê Thị Bình")

        assert told(file) == [("set", 24_000), ("paid", 24_000)]
        assert f"{DESK}/ho-so/{file.code}/phieu/PT1" in desk.get(f"{DESK}/ho-so/{file.code}").content.decode()

    @pytest.mark.parametrize(
        ("said", "lines"),
        [
            ({"fee_way": "at_return", "fee_amount": "75.000", "fee_source": SOURCE}, [("set", 75_000)]),
            (
                {
                    "fee_way": "exempt",
                    "fee_amount": "75.000",
                    "fee_source": SOURCE,
                    "fee_ground": "merit",
                    "fee_proof": "Thẻ số 3",
                },
                [("set", 75_000), ("waived", 75_000)],
            ),
            ({"fee_way": "later"}, []),
        ],
    )
    def test_an_amount_of_the_councils_is_entered_with_its_source_or_left_for_later(
        self, desk: Client, said: dict[str, str], lines: list[tuple[str, int]]
    ) -> None:
        assert told(taken_in(desk, COUNCIL, **said)) == lines

    @pytest.mark.parametrize(
        ("said", "wrong"),
        [
            ({"fee-way": "now", "fee-amount": "", "fee-source": SOURCE, "fee-payer": "An"}, "fee-amount"),
            ({"fee-way": "now", "fee-amount": "75,5", "fee-source": SOURCE, "fee-payer": "An"}, "fee-amount"),
            ({"fee-way": "at_return", "fee-amount": "75.000"}, "fee-source"),
            ({"fee-way": "exempt", "fee-amount": "75.000", "fee-source": SOURCE, "fee-proof": "x"}, "fee-ground"),
            ({"fee-way": "exempt", "fee-amount": "75.000", "fee-source": SOURCE, "fee-ground": "merit"}, "fee-proof"),
            ({"fee-way": "later", "fee-amount": "75.000"}, "fee-way"),
        ],
    )
    def test_what_is_wrong_is_said_beside_it_and_what_was_typed_stays(
        self, desk: Client, said: dict[str, str], wrong: str
    ) -> None:
        answer = desk.post(f"{DESK}/tiep-nhan/{COUNCIL}", counter_form() | said)
        body = answer.content.decode()

        assert answer.status_code == 422
        assert f'href="#{wrong}"' in body
        assert all(f'value="{value}"' in body for value in said.values() if value)


class TestOfOneFromThePortal:
    def test_it_is_asked_before_it_is_accepted(self, world: World, desk: Client) -> None:
        code = world.lodge(procedure_code=COPIES)
        address = f"{DESK}/ho-so/{code}/tiep-nhan"
        assert f'href="{address}' in desk.get(f"{DESK}/ho-so/{code}").content.decode()
        assert 'value="at_return" checked' in desk.get(address).content.decode()

        assert desk.post(address, {"fee-way": "at_return", "fee-quantity": "2"}).status_code == 302
        assert told(cases.file_for(code=code, by=RECEPTIONIST)) == [("set", 16_000)]

    def test_money_is_never_taken_for_having_been_taken(self, world: World, desk: Client) -> None:
        body = desk.get(f"{DESK}/ho-so/{world.lodge(procedure_code=COUNCIL)}/tiep-nhan").content.decode()

        assert 'value="now" checked' not in body
        assert 'value="later" checked' in body


def test_no_result_is_handed_over_while_something_is_due_and_the_page_says_why(
    world: World, sit_down: SitDown, desk: Client
) -> None:
    file = taken_in(desk, COPIES, fee_way="at_return", fee_quantity="1")
    head = Actor(**{**vars_of(HEAD), "grants": (*HEAD.grants, *RECEPTIONIST.grants)})
    cases.complete_step(code=file.code, step="appraise", by=SPECIALIST, now=file.changed_at)
    cases.decide(code=file.code, outcome="granted", by=head, now=file.changed_at)

    body = sit_down(RECEPTIONIST).get(f"{DESK}/ho-so/{file.code}").content.decode()
    assert "còn khoản phải nộp thì thu tiền hoặc ghi miễn trước." in body
    assert f"{DESK}/ho-so/{file.code}/tra-ket-qua" not in body
    answer = sit_down(RECEPTIONIST).post(f"{DESK}/ho-so/{file.code}/tra-ket-qua", {"delivery": "counter"})
    assert answer.status_code == 409
    assert "còn phải nộp 8.000 đồng" in answer.content.decode()


def vars_of(actor: Actor) -> dict[str, Any]:
    return {name: getattr(actor, name) for name in ("kind", "key", "name", "post", "agency")}
