"""What is filed online in a system of the nation is received here at the counter only, and every door says where."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.test import Client

from cases.conftest import submission
from cases.examples import CITIZEN, COMMUNE, official
from desk.conftest import SitDown
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.frame.words import say
from onestop.kernel.actor import Grant
from onestop.kernel.times import local_date
from onestop.ops.simulation.demand import demand_on
from onestop.runtime.api import now

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]
HOUSEHOLD, ENTERPRISE = "Hệ thống thông tin về đăng ký hộ kinh doanh", "Cổng thông tin quốc gia về đăng ký doanh nghiệp"
AT = {HOUSEHOLD: "https://hokinhdoanh.dkkd.gov.vn", ENTERPRISE: "https://dangkykinhdoanh.gov.vn"}
WHERE = dict.fromkeys(("1.001570", "1.001612", "1.014035"), HOUSEHOLD) | dict.fromkeys(
    ("2.001583", "2.001610"), ENTERPRISE
)


def in_force(code: str) -> catalogue.ProcedureVersion:
    return catalogue.version_in_force(code, local_date(now()))


def steps_of(code: str) -> Iterator[str]:
    """Every address of an application."""
    version = in_force(code)
    yield f"/thu-tuc/{code}/nop"
    yield from (f"/thu-tuc/{code}/nop/{step}" for step in ("truong-hop", "noi-giai-quyet", "kiem-tra"))
    yield from (f"/thu-tuc/{code}/nop/khai/{page['code']}" for page in version.form["pages"])
    yield from (f"/thu-tuc/{code}/nop/giay-to/{paper.code}" for paper in version.asked_papers)


def test_the_page_leads_to_the_system_that_takes_it_online(client: Client) -> None:
    for code, system in WHERE.items():
        version = in_force(code)
        page = client.get(f"/thu-tuc/{code}").content.decode()
        assert version.open_for_applying
        assert not version.receivable_online
        assert f"Trực tuyến thì nộp trên {system}, không nộp ở đây." in page
        assert f'href="{AT[system]}"' in page
        assert f'action="/thu-tuc/{code}/nop"' not in page


def test_no_step_of_an_application_begins_before_it_says_who_takes_it(lan: Client) -> None:
    for code, system in WHERE.items():
        for address in steps_of(code):
            for answer in (lan.get(address), lan.post(address, {"variant": "ordinary"})):
                said = answer.content.decode()
                assert answer.status_code == 409, address
                assert f"nộp trên {system} ({AT[system]}), không nộp ở đây" in said, address
    assert "Đang khai" not in lan.get("/ho-so").content.decode()


def test_what_was_begun_may_be_thrown_away_all_the_same(lan: Client) -> None:
    assert lan.get("/thu-tuc/1.001612/nop/bo").status_code == 200


def test_what_nobody_receives_online_is_not_begun_either(lan: Client) -> None:
    for code in ("1.004222", "3.000333"):
        assert not in_force(code).open_for_applying
        assert lan.post(f"/thu-tuc/{code}/nop").status_code == 409


def test_who_takes_it_is_told_in_english_too() -> None:
    with pytest.raises(catalogue.TakenElsewhere) as said:
        cases.check_open(in_force("2.001610"), "online")
    assert "the National Business Registration Portal (https://dangkykinhdoanh.gov.vn), not here" in say(said.value).en


def test_a_dossier_of_it_is_not_lodged_online_whoever_sends_it() -> None:
    """Whichever case is chosen, and before one is."""
    for code, system in WHERE.items():
        version = in_force(code)
        for asked in (version, *map(version.for_variant, (one.code for one in version.variants))):
            with pytest.raises(catalogue.TakenElsewhere) as said:
                cases.check_open(asked, "online")
            assert (said.value.system.vi, said.value.address) == (system, AT[system])


def test_lodging_asks_it_once_more(lan: Client) -> None:
    by = replace(CITIZEN, grants=(Grant("portal.apply", COMMUNE),))
    with pytest.raises(catalogue.TakenElsewhere):
        cases.lodge(submission(procedure_code="1.014035", answers={}), by=by, now=now())


@pytest.fixture
def counter(sit_down: SitDown) -> Client:
    return sit_down(official(COMMUNE, "cases.lodge_for_other", "cases.accept"))


def test_the_counter_takes_it_on_paper(counter: Client) -> None:
    for code in ("1.001612", "1.001570", "1.014035"):
        page = counter.get(f"/ban-lam-viec/tiep-nhan/{code}")
        assert page.status_code == 200, code
        assert cases.is_open(in_force(code), "in_person")
        assert cases.is_open(in_force(code), "postal")


def test_the_counter_takes_nothing_that_is_received_online_alone_or_by_others(counter: Client) -> None:
    assert counter.get("/ban-lam-viec/tiep-nhan/1.004222").status_code == 409


def test_nobody_simulated_lodges_what_is_not_received_that_way() -> None:
    demand = demand_on(local_date(now()))

    for channel, (kinds, _) in demand.by_channel.items():
        assert kinds
        for kind in kinds:
            cases.check_open(kind.version, channel)
    assert WHERE.keys() <= {kind.version.code for kind in demand.by_channel["in_person"][0]}
    assert not WHERE.keys() & {kind.version.code for kind in demand.by_channel["online"][0]}
