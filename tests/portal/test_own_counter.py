"""A procedure of our own that is taken at a counter or by post says at which counter, with the way to its page."""

import pytest
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.portal.form_on_paper import counted_on_paper, forms_by_post
from onestop.portal.own_counter import own_counter
from onestop.runtime.api import now

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]


def page(code: str, language: str = "vi") -> str:
    return " ".join(Client().get(f"/thu-tuc/{code}?lang={language}").content.decode().split())


def test_every_own_procedure_with_another_way_than_online_names_its_counter() -> None:
    today, told = local_date(now()), 0
    for version, _ in catalogue.own_versions_with_popularity(today):
        doors = [*version.channels, *(door for case in version.variants for door in case.channels)]
        on_paper = any(one.channel != "online" and not one.elsewhere.vi for one in doors)
        counter = own_counter(version, today)
        assert (counter is not None) == (on_paper and version.open_for_applying and version.publication is None), (
            version.code
        )
        told += counter is not None
    assert told > 30


def test_of_a_department_it_is_its_own_section_with_a_link() -> None:
    told = page("1.004616")

    assert "Nếu không nộp trực tuyến" in told
    assert "tại Bộ phận Một cửa Sở Y tế" in told
    assert 'href="/noi-tiep-nhan/H09.15"' in told


def test_of_communes_it_is_the_one_that_decides_and_the_list_to_find_it_in() -> None:
    told = page("1.001193")

    assert "Bộ phận Một cửa của xã, phường giải quyết việc của bạn".casefold() in told.casefold()
    assert "Tìm nơi tiếp nhận" in told
    assert "at the one-stop section of the commune or ward" in page("1.001193", "en")


def test_what_the_police_decide_is_sent_to_no_counter_of_ours() -> None:
    assert own_counter(catalogue.version_in_force("1.004194", local_date(now())), local_date(now())) is None


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("1.004194", "Trực tuyến: Cổng Dịch vụ công quốc gia"),
        ("1.003677", "Trực tuyến: Cổng Dịch vụ công quốc gia"),
        ("3.000333", "“cổng dịch vụ công”"),
    ],
)
def test_where_the_police_take_it_online_is_told_as_the_source_has_it(code: str, system: str) -> None:
    told = page(code)

    assert system in told
    assert "không nêu hệ thống" not in told
    assert "Hãy nộp tại đó." in told or code == "1.003677"


def test_what_goes_by_post_has_its_form_on_paper_with_the_name_of_its_template() -> None:
    told = page("1.004363")

    assert "Gửi qua bưu chính thì gửi kèm bản giấy, điền đủ và có chữ ký, của:" in told
    assert "(Theo Mẫu số 03, Phụ lục III ban hành kèm theo Nghị định số 33/2026/NĐ-CP)" in told
    assert "bản giấy, có chữ ký, nếu gửi qua bưu chính" in told
    assert "send this with it on paper, filled in and signed" in page("1.004363", "en")


def test_where_nobody_sends_it_by_post_the_counter_fills_it_in() -> None:
    told = page("1.004616")

    assert "Tại quầy, công chức nhập tờ khai giúp bạn; bạn có thể mang theo bản giấy đã ký." in told
    assert "Gửi qua bưu chính thì" not in told


def test_every_own_procedure_that_is_not_only_online_says_what_becomes_of_its_form() -> None:
    today = local_date(now())
    versions = [version for version, _ in catalogue.own_versions_with_popularity(today)]

    told = [bool(counted_on_paper(one, one.every_door).vi) for one in versions]
    by_post = [bool(forms_by_post(one)) for one in versions]
    assert (len(told), sum(told), sum(by_post)) == (49, 49, 29)
