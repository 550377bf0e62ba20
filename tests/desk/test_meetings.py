"""Joint meetings at the desk: who is called and when stands in the work list and in the case; the minutes ask of each agency."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_example import CONSULTED, ELSEWHERE, NEIGHBOUR
from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, everybody
from cases.conftest import World
from cases.examples import at
from onestop.cases import api as cases
from onestop.cases.domain.refusals_of_opinions import NobodyToAsk

from .conftest import SitDown

pytestmark = pytest.mark.django_db
WHEN = "14:00 thứ Hai, 9/3/2026"
MINUTES = EXAMPLES["record_minutes"]


def body(client: Client, name: str, *args: str) -> str:
    return str(client.get(reverse(name, args=args)).content.decode())


def test_whoever_is_called_and_whoever_called_find_its_moment_in_their_work_list(
    world: World, sit_down: SitDown
) -> None:
    case_ready_for(MINUTES, world)
    people = dict(everybody(world))

    for place in ("asked", "competent"):
        assert WHEN in body(sit_down(people["specialist", place]), "desk:home"), place


def test_those_called_read_where_and_what_for_and_why_it_was_moved(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(MINUTES, world)
    do(EXAMPLES["move_meeting"], code, doer_of(MINUTES, world), at(6))
    page = body(sit_down(dict(everybody(world))["specialist", "asked"]), "desk:case", code)
    card = page.split('id="meetings"')[1].split("</section>")[0]

    for said in ("Phòng họp số 5", "Lối vào thửa đất từ đường nào?", "Chủ trì bận họp", "08:00 thứ Ba, 10/3/2026"):
        assert said in card


def test_the_minutes_ask_of_each_that_has_not_answered_and_propose_whom_it_named(
    world: World, sit_down: SitDown
) -> None:
    code = case_ready_for(MINUTES, world)
    asked = dict(everybody(world))["specialist", "asked"]
    do(EXAMPLES["answer_meeting"], code, asked, at(6))
    page = body(sit_down(doer_of(MINUTES, world)), "desk:record_minutes", code)

    assert f'name="position-{CONSULTED}"' in page
    assert 'value="Ông Lê Văn Bình, Phó Chủ tịch"' in page

    do(EXAMPLES["give_opinion"], code, asked, at(7))
    page = body(sit_down(doer_of(MINUTES, world)), "desk:record_minutes", code)

    assert f'name="position-{CONSULTED}"' not in page
    assert "Không hỏi lại" in page


@pytest.mark.parametrize(
    ("typed", "led_to"),
    [
        ({}, "position"),
        ({"position": "agrees"}, "who"),
        ({"position": "disagrees", "who": "Ông Bình"}, "words"),
        ({"position": "agrees", "who": "x" * 2001}, "who"),
    ],
)
def test_what_is_not_said_is_asked_again_at_its_field(
    world: World, sit_down: SitDown, typed: dict[str, str], led_to: str
) -> None:
    code = case_ready_for(MINUTES, world)
    form = {f"{part}-{CONSULTED}": words for part, words in typed.items()} | {"settled_words": "Giải quyết tiếp."}
    answer = sit_down(doer_of(MINUTES, world)).post(reverse("desk:record_minutes", args=[code]), form)

    assert answer.status_code == 422
    assert f'href="#{led_to}-{CONSULTED}"' in answer.content.decode()


def test_what_was_said_and_who_stayed_away_stands_in_the_case(world: World, sit_down: SitDown) -> None:
    code = world.lodge(competent_agency=ELSEWHERE)
    by = doer_of(MINUTES, world)
    do(EXAMPLES["accept"], code, doer_of(EXAMPLES["accept"], world), at(3))
    said = {**EXAMPLES["call_meeting"].answers, "agencies": [CONSULTED, NEIGHBOUR]}
    cases.perform(cases.ACTS["call_meeting"], code=code, by=by, now=at(4), **said)
    positions = {**MINUTES.answers["positions"], NEIGHBOUR: {"position": "absent"}}
    cases.perform(
        cases.ACTS["record_minutes"],
        code=code,
        by=by,
        now=at(10),
        positions=positions,
        settled_words="Chừa lối đi 3 m.",
    )
    page = body(sit_down(by), "desk:case", code)
    card = page.split('id="meetings"')[1].split("</section>")[0]
    opinions = page.split('id="opinions"')[1].split("</section>")[0]

    for words in (
        "Đồng ý, có điều kiện",
        "Ông Bình, Phó Chủ tịch",
        "Phải chừa lối đi 3 m",
        "Vắng mặt",
        "Chừa lối đi 3 m.",
    ):
        assert words in card
    assert "nêu tại cuộc họp" in opinions
    assert "không trả lời" in opinions


def test_an_agency_that_does_not_handle_cases_is_not_called(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["call_meeting"]
    code = case_ready_for(example, world)
    client = sit_down(doer_of(example, world))
    answer = client.post(reverse("desk:call_meeting", args=[code]), {**example.form, "agencies": ["H09.99"]})

    assert answer.status_code == 422
    assert "Hãy chọn ít nhất một cơ quan." in answer.content.decode()
    with pytest.raises(NobodyToAsk):
        cases.perform(
            cases.ACTS["call_meeting"],
            code=code,
            by=doer_of(example, world),
            now=at(4),
            **{**example.answers, "agencies": ["H09.99"]},
        )
