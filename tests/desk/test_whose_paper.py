"""Every kind of paper against everybody, by its number and by its kind, and what each tells: who is not told whose case it is
reads the number off none. Of files handed in each belongs to its case alone.
"""

from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from django.urls import reverse

from cases.act_examples import (
    APPLICANT,
    EXAMPLES,
    PAPERS,
    Example,
    case_ready_for,
    do,
    doer_of,
    everybody,
    holder,
    moment_of,
    sees,
)
from cases.conftest import WITH_PAPERS, World
from cases.erasing import erased, lived
from cases.examples import COMMUNE, at
from onestop.cases import store
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.slips import DOCUMENT, SLIPS, Slip, papers_of
from onestop.cases.paper_access import names_applicant
from onestop.documents import api as documents
from onestop.kernel.actor import ANONYMOUS
from onestop.ledger import api as ledger
from onestop.portal.receipt_pack import NAME as PACK

from .conftest import SitDown
from .test_doors_of_acts import Who, people_of, seat
from .test_papers import pdf

pytestmark = pytest.mark.django_db
NUMBER = "074190000123"
TELLS_THE_NUMBER = {"GN", "BS", "TC", "TH", "DG", "XL", "PT", "TK", "GT"}
"""By hand, as the forms have it. The letter names whom it goes to; the document of the trial its applicant by name."""
AT_WORK = {"receptionist", "specialist", "head"}
ISSUED_BY: Mapping[str, Example] = {
    letters: next(one for one in EXAMPLES.values() if any(ref.startswith(letters) for ref in one.papers))
    for letters in PAPERS
}
"""An act that issues each."""


def is_told(who: Who) -> bool:
    """Whose case it is: at the agencies that receive and decide it, not at those that are asked, nor those above."""
    role, place = who
    return role in AT_WORK and place in {"intake", "competent"}


def addresses(code: str, slip: Slip, ref: str) -> Iterator[str]:
    for which in (ref, slip.kind):
        yield reverse("desk:slip", args=[code, which])
        yield reverse("portal:slip", args=[code, which])


def text_of(answer: Any) -> str:
    read = pypdfium2.PdfDocument(answer.content)
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in read)


def test_every_kind_of_paper_has_an_act_that_issues_it_and_says_whether_it_tells_the_number() -> None:
    assert {slip.letters for slip in SLIPS} == ISSUED_BY.keys()
    assert {slip.letters for slip in SLIPS if slip.names_applicant and slip is not DOCUMENT} == TELLS_THE_NUMBER


@pytest.mark.exhaustive
@pytest.mark.parametrize("slip", SLIPS, ids=lambda one: one.letters)
def test_a_paper_opens_to_those_it_is_for_and_tells_nobody_else_the_number(
    world: World, sit_down: SitDown, slip: Slip
) -> None:
    example = ISSUED_BY[slip.letters]
    code, tells = case_ready_for(example, world), slip.letters in TELLS_THE_NUMBER
    do(example, code, doer_of(example, world), moment_of(example))
    ref = next(one for one in example.papers if one.startswith(slip.letters))
    wrong: dict[Any, int] = {}
    for who, by in people_of(world).items():
        client = seat(sit_down, by)
        for address in addresses(code, slip, ref):
            answer = client.get(address)
            opened = is_told(who) or (sees(who, example) and not tells)
            mine = who == APPLICANT
            expected = mine if "/ban-lam-viec/" not in address else opened and not mine
            if (answer.status_code == 200) != expected:
                wrong[who, address] = answer.status_code
            if answer.status_code == 200 and who in (APPLICANT, ("receptionist", "intake"), ("leader", "province")):
                assert (NUMBER in text_of(answer)) == tells

    assert wrong == {}


def test_who_is_only_asked_finds_papers_named_and_those_that_tell_the_number_not_to_be_opened(
    world: World, sit_down: SitDown
) -> None:
    example = EXAMPLES["give_opinion"]
    code = case_ready_for(example, world)
    client = sit_down(dict(everybody(world))["specialist", "asked"])

    body = client.get(reverse("desk:case", args=[code])).content.decode()
    slip = reverse("desk:slip", args=[code, "GN1"])
    assert "Giấy tiếp nhận và hẹn trả" in body
    assert slip not in body
    answer = client.get(slip)
    assert answer.status_code == 403
    assert "số định danh" in answer.content.decode()
    assert NUMBER not in answer.content.decode()


def content(*rows: str) -> dict[str, Any]:
    return {"groups": [["Nội dung", [[row, row, "…"] for row in rows]]]}


@pytest.mark.parametrize("row", ["applicant_number", "applicant_address"])
def test_a_document_tells_what_its_template_has_it_tell(row: str) -> None:
    def issued(*rows: str) -> Issued:
        return SimpleNamespace(content=content(*rows))  # type: ignore[return-value]

    assert names_applicant(DOCUMENT, issued("kind", row))
    assert not names_applicant(DOCUMENT, issued("kind", "applicant_name"))
    assert names_applicant(DOCUMENT, None), "of one nobody issued yet it is not known"


@pytest.mark.exhaustive
def test_of_a_case_that_was_erased_no_paper_opens_to_anybody(world: World, sit_down: SitDown) -> None:
    code = lived(world)
    there = [one.which for one in papers_of(store.load(code).file)]
    erased(code)
    opened = [
        (who, which)
        for who, by in people_of(world).items()
        for which in there
        for face in ("desk", "portal")
        if seat(sit_down, by).get(reverse(f"{face}:slip", args=[code, which])).status_code == 200
    ]

    assert there
    assert opened == []


def test_a_file_of_another_case_opens_under_no_code_but_its_own(world: World, sit_down: SitDown) -> None:
    """Nor to whoever may open both."""
    codes, files = [], []
    for whose in (world.citizen, world.stranger):
        upload = documents.attach_upload(data=pdf(), name="cccd.pdf", owner_id=whose.person_id, now=at(1))
        files.append(upload.id)
        codes.append(world.lodge(by=whose, procedure_code=WITH_PAPERS, uploads={"id": upload.id}, on_paper=["photo"]))
    routes = {"desk": ("file", "file_original", "file_page"), "portal": ("paper_file", "paper_original", "paper_page")}
    crossed = [(codes[0], files[1]), (codes[1], files[0])]
    opened = []
    for by in (holder("receptionist", COMMUNE), world.citizen, world.stranger, ANONYMOUS):
        client = seat(sit_down, by)
        for face, names in routes.items():
            for name in names:
                page = [1] if name.endswith("_page") else []
                opened += [
                    (by.key, name)
                    for code, file in crossed
                    if client.get(reverse(f"{face}:{name}", args=[code, file, *page])).status_code == 200
                ]
    own = sit_down(holder("receptionist", COMMUNE)).get(reverse("desk:file", args=[codes[0], files[0]]))

    assert own.status_code == 200
    assert opened == []


@pytest.mark.parametrize("which", ["first", "latest"])
def test_what_proves_an_entry_is_its_applicants_alone(world: World, sit_down: SitDown, which: str) -> None:
    code = world.lodge()
    ledger.sequence_once(at(4))
    opened: list[tuple[Who, str]] = []
    names = ("receipt.json", PACK)
    for who, by in people_of(world).items():
        client = seat(sit_down, by)
        opened += [
            (who, name)
            for name in names
            if client.get(reverse("portal:receipt_file", args=[code, which, name])).status_code == 200
        ]

    assert opened == [(APPLICANT, name) for name in names]
