"""Finding an office: by area, by a name however it is typed, and knowing what each kind decides."""

from datetime import date

import pytest
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.portal.offices import offices_called, offices_of
from onestop.runtime.api import now

pytestmark = pytest.mark.usefixtures("province")


def found(typed: str) -> list[str]:
    groups = offices_called(typed, offices_of(local_date(now())))
    return [f"{one.name.vi}, {group.heading.vi}" for group in groups for one in group.offices]


@pytest.mark.parametrize("typed", ["Phú Cường", "phu cuong", "  PHÚ  CƯỜNG ", "phường phú cường", "phu cuo"])
def test_a_name_finds_its_office_however_it_is_typed(typed: str) -> None:
    assert found(typed) == ["Phường Phú Cường, Thành phố Thủ Dầu Một"]


def test_names_alike_are_told_apart_by_their_area() -> None:
    assert found("an bình") == ["Xã An Bình, Huyện Phú Giáo", "Phường An Bình, Thành phố Dĩ An"]
    assert "Phường An Bình, Thành phố Dĩ An" in found("an bình dĩ an")
    assert "Xã An Bình, Huyện Phú Giáo" not in found("an bình dĩ an")


@pytest.mark.parametrize(
    ("typed", "first"),
    [("sở tư pháp", "Sở Tư pháp"), ("department of justice", "Sở Tư pháp"), ("dĩ an", "Thành phố Dĩ An")],
)
def test_departments_and_districts_are_found_too(typed: str, first: str) -> None:
    assert found(typed)[0].startswith(f"{first}, ")


def test_the_page_lists_what_was_found_or_leads_back_to_all() -> None:
    client = Client()
    body = client.get("/noi-tiep-nhan", {"q": "phu cuong"}).content.decode()
    nothing = client.get("/noi-tiep-nhan", {"q": "xyzzy"}).content.decode()

    assert body.count('href="/noi-tiep-nhan/H09.') == 1
    assert "Không có nơi nào mang tên ấy" in nothing
    assert 'href="/noi-tiep-nhan"' in nothing


def test_what_each_kind_of_office_decides_is_said() -> None:
    today = local_date(now())
    decided = catalogue.decided_on(today)

    for competent in ("commune", "district", "H09.08"):
        one = decided[competent]
        assert one.total == catalogue.search("", on=today, agency=_an_agency(competent, today), limit=1).total
        assert one.fields
    body = Client().get("/noi-tiep-nhan").content.decode()
    assert f"{decided['commune'].total} thủ tục: {decided['commune'].fields[0].vi}" in body


def _an_agency(competent: str, today: date) -> str:
    """One that decides nothing but what every agency of its level does, where a level is given."""
    return next(one.code for group in offices_of(today) for one in group.offices if competent in (one.code, one.kind))
