"""The page of a procedure, and the counter that receives it, tell what nobody has checked of the edition they show."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from cases.conftest import definition, published
from cases.examples import RECEPTIONIST, SIMPLE
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.catalogue.library import written_procedures
from onestop.frame.preferences import LANGUAGE_COOKIE
from onestop.kernel.times import local_date
from onestop.runtime.api import now

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db
CODES = [one["code"] for one in written_procedures()]


def shown(page: str, words: str) -> bool:
    return str(escape(words)) in page


@pytest.mark.usefixtures("province")
def test_every_page_tells_its_notes_their_sources_and_its_unverified_acts(client: Client) -> None:
    for code in CODES:
        version = catalogue.version_in_force(code, local_date(now()))
        page = client.get(f"/thu-tuc/{code}").content.decode()
        for one in catalogue.doubts(version, local_date(now())):
            assert shown(page, one.says.vi), (code, one.says.vi)
            assert shown(page, one.source), (code, one.source)
        for number in version.unverified_bases:
            assert page.count(number) >= 2, (code, number)


@pytest.mark.usefixtures("province")
def test_they_are_told_in_english_too(client: Client) -> None:
    client.cookies[LANGUAGE_COOKIE] = "en"
    doubt = catalogue.doubts(catalogue.version_in_force("1.002693", local_date(now())), local_date(now()))[0]
    assert shown(client.get("/thu-tuc/1.002693").content.decode(), doubt.says.en)


def test_whoever_works_on_a_case_reads_them_while_it_is_open(world: World, sit_down: SitDown) -> None:
    says = {"vi": "Thời hạn chưa đối chiếu với bản gốc.", "en": "The time was not compared with the original text."}
    note = {"about": "channels", "says": says, "source": "Nghị định thử"}
    published([definition("9.000009", SIMPLE, []) | {"notes": [note]}])
    code = world.lodge(procedure_code="9.000009")
    client = sit_down(RECEPTIONIST)
    page = client.get(f"/ban-lam-viec/ho-so/{code}").content.decode()
    assert shown(page, says["vi"])
    assert shown(page, "Nghị định thử")


def test_whoever_signs_a_paper_reads_first_which_acts_it_cites_nobody_has_read(world: World, sit_down: SitDown) -> None:
    published([definition("9.000009", SIMPLE, []) | {"unverified_bases": ["61/2018/NĐ-CP"]}])
    code = world.lodge(procedure_code="9.000009")
    client = sit_down(RECEPTIONIST)
    says = "Ngày có hiệu lực chưa đối chiếu với văn bản gốc: 61/2018/NĐ-CP."
    refusing = client.get(reverse("desk:refuse_intake", args=[code])).content.decode()
    assert shown(refusing, "Văn bản sẽ dẫn các căn cứ chưa ai đối chiếu với bản gốc")
    assert shown(refusing, says)
    assert not shown(client.get(reverse("desk:accept", args=[code])).content.decode(), says)


def test_receipts_cite_no_law_and_every_other_paper_does() -> None:
    assert [slip.code for slip in cases.SLIPS if not slip.cites_law] == [
        "receipt",
        "apology",
        "fee_receipt",
        "handed_over",
        "papers_noted",
    ]


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("code", ["1.001612", "1.013225"])
def test_whoever_receives_it_reads_them_before_promising_anything(code: str, sit_down: SitDown) -> None:
    catalogue.load_own(now=now())
    page = sit_down(RECEPTIONIST).get(f"/ban-lam-viec/tiep-nhan/{code}").content.decode()
    for one in catalogue.doubts(catalogue.version_in_force(code, local_date(now())), local_date(now())):
        assert shown(page, one.says.vi)
