"""A case keeps the papers, questions and names of the version it was lodged under, on every face, whatever came since."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from cases.conftest import FORM, WITH_PAPERS, definition, paper
from cases.examples import BRANCHING, RECEPTIONIST, SPECIALIST, at
from documents.extractors import EXTRACTORS
from onestop.cases import api as cases
from onestop.cases import terms
from onestop.catalogue import api as catalogue
from onestop.catalogue import store
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.kernel.actor import Actor, Grant
from onestop.ledger import api as ledger

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db
NEW = ("Giấy id mới", "Paper id of today", "Giấy nova", "Loại mới", "Thủ tục mới", "Bước mới")
"""What only the newer version says."""
KEEPER = Actor(kind="official", key="keeper", grants=(Grant("catalogue.publish", "H09"),))
BOTH = {"id": cases.Received(originals=1), "photo": cases.Received(copies=1)}
WHY = {"photo": "Ảnh mờ", "answer:kind": "Ghi rõ"}


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def newer() -> dict[str, Any]:
    """Another name for the first paper, another paper for the second, another question, other names of the steps."""
    process, form = deepcopy(BRANCHING), deepcopy(FORM)
    for node in process["nodes"].values():
        node |= {"name": {"vi": "Bước mới", "en": "A step of today"}} if node["kind"] == "step" else {}
    form["pages"][0]["fields"][0]["label"] = {"vi": "Loại mới", "en": "Kind of today"}
    renamed = paper("id") | {"name": {"vi": "Giấy id mới", "en": "Paper id of today"}}
    written = definition(WITH_PAPERS, process, [renamed, paper("nova")])
    return written | {"form": form, "name": {"vi": "Thủ tục mới", "en": "A procedure of today"}}


def publish_newer() -> None:
    """It is in force from the 3rd on."""
    written = newer()
    draft = Draft(
        code=WITH_PAPERS, definition=written, number=2, source="own", source_digest=digest_of(written),
        open_for_applying=True, valid_from=at(3).date(),
    )  # fmt: skip
    catalogue.publish(draft, by=KEEPER, now=at(3))


@pytest.fixture(params=["the process that knew it", "a process started since"])
def older(world: World, request: pytest.FixtureRequest) -> str:
    """A case lodged under the version before, whose papers are still to be counted."""
    code = world.lodge(procedure_code=WITH_PAPERS, answers={"kind": "cũ"}, on_paper=["id", "photo"])
    publish_newer()
    if request.param == "a process started since":
        for kept in (store._kept, store._latest, terms._terms, terms._processes, terms._plans):
            kept.clear()
    return code


def main_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode().partition("<main")[2]


def of_the_older(said: str, *names: str) -> None:
    """It names these, and nothing that only the newer version has."""
    assert [name for name in names if name not in said] == []
    assert [name for name in NEW if name in said] == []


def pdf_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(next(iter(EXTRACTORS.values()))(answer.content).split())


def test_its_pages_name_what_was_asked_of_it(older: str, world: World, sit_down: SitDown) -> None:
    of_the_older(main_of(sit_down(world.citizen), f"/ho-so/{older}"), "Giấy id", "Giấy photo", "Thủ tục thử")
    of_the_older(main_of(sit_down(RECEPTIONIST), f"/ban-lam-viec/ho-so/{older}"), "Giấy id", "Giấy photo", "Loại")
    of_the_older(main_of(sit_down(RECEPTIONIST), "/ban-lam-viec/?loc=to_receive"), "Thủ tục thử", older)
    of_the_older(main_of(sit_down(world.citizen), "/ho-so"), "Thủ tục thử", older)


def test_the_counter_counts_its_papers_and_asks_for_its_papers(older: str, sit_down: SitDown) -> None:
    clerk = sit_down(RECEPTIONIST)

    of_the_older(main_of(clerk, f"/ban-lam-viec/ho-so/{older}/tiep-nhan"), "Giấy id", "Giấy photo")
    of_the_older(main_of(clerk, f"/ban-lam-viec/ho-so/{older}/yeu-cau-bo-sung"), "Giấy photo", "Giấy other", "Loại")
    with pytest.raises(cases.UnknownItem):
        cases.request_supplement(code=older, reasons=["unsigned"], items=["nova"], by=RECEPTIONIST, now=at(4))


def test_what_is_asked_and_answered_is_named_as_it_was(older: str, world: World, sit_down: SitDown) -> None:
    cases.accept(code=older, received=BOTH, by=RECEPTIONIST, now=at(4))
    cases.request_supplement(
        code=older, reasons=["unreadable"], items=list(WHY), item_notes=WHY, by=SPECIALIST, now=at(4, 10)
    )
    of_the_older(main_of(sit_down(world.citizen), f"/ho-so/{older}"), "Giấy photo", "Loại")
    of_the_older(main_of(sit_down(world.citizen), f"/ho-so/{older}/bo-sung"), "Giấy photo", "Loại")
    of_the_older(main_of(sit_down(RECEPTIONIST), f"/ban-lam-viec/ho-so/{older}/nhan-bo-sung"), "Giấy photo", "Loại")

    cases.answer_supplement(
        code=older,
        received={"photo": cases.Received(originals=1)},
        corrected={"kind": "rõ"},
        by=RECEPTIONIST,
        now=at(5),
    )
    of_the_older(main_of(sit_down(world.citizen), f"/ho-so/{older}"), "Giấy photo", "Loại", "Giấy id")
    of_the_older(main_of(sit_down(SPECIALIST), f"/ban-lam-viec/ho-so/{older}"), "Giấy photo", "Loại", "Giấy id")
    of_the_older(main_of(sit_down(SPECIALIST), f"/ban-lam-viec/ho-so/{older}/buoc/appraise"), "appraise")


def test_its_slips_say_what_was_received_and_asked_for(older: str, world: World, sit_down: SitDown) -> None:
    cases.accept(code=older, received=BOTH, by=RECEPTIONIST, now=at(4))
    cases.request_supplement(
        code=older, reasons=["unreadable"], items=list(WHY), item_notes=WHY, by=SPECIALIST, now=at(4, 10)
    )
    client = sit_down(world.citizen)
    of_the_older(pdf_of(client, f"/ho-so/{older}/phieu/giay-hen.pdf"), "Giấy id", "Giấy photo", "Thủ tục thử")
    of_the_older(pdf_of(client, f"/ho-so/{older}/phieu/bo-sung.pdf"), "Giấy photo", "Loại", "Thủ tục thử")


def test_its_receipt_is_verified_and_says_nothing_of_today(older: str, world: World, sit_down: SitDown) -> None:
    cases.accept(code=older, received=BOTH, by=RECEPTIONIST, now=at(4))
    ledger.sequence_once(at(5))
    client = sit_down(world.citizen)
    receipt = client.get(f"/ho-so/{older}/bien-nhan/first/receipt.json").content.decode()

    of_the_older(receipt, older)
    of_the_older(main_of(client, f"/ho-so/{older}/da-nop"), older)


def test_it_is_complete_by_its_own_papers(older: str) -> None:
    """Neither may what only a newer version asks for be missed, nor what it dropped be done without."""
    with pytest.raises(cases.PapersNotReceived) as refused:
        cases.accept(code=older, received={"id": cases.Received(originals=1)}, by=RECEPTIONIST, now=at(4))
    assert [name.vi for name in refused.value.papers] == ["Giấy photo"]

    assert cases.accept(code=older, received=BOTH, by=RECEPTIONIST, now=at(4)).terms.procedure_version == 1
