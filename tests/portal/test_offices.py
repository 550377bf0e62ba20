"""Finding an office: by area, by a name however it is typed, and knowing what each kind decides."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.portal.offices import offices_called, offices_of
from onestop.runtime.api import now

pytestmark = pytest.mark.usefixtures("province")


def found(typed: str) -> list[str]:
    groups = offices_called(typed, offices_of(local_date(now())))
    return [
        f"{one.name.vi}, {group.former.get(one.code, group.heading).vi}" for group in groups for one in group.offices
    ]


@pytest.mark.parametrize("typed", ["Phú Cường", "phu cuong", "  PHÚ  CƯỜNG ", "phường phú cường", "phu cuo"])
def test_a_name_finds_its_office_however_it_is_typed(typed: str) -> None:
    assert found(typed) == ["Phường Phú Cường, Thành phố Thủ Dầu Một"]


def test_names_alike_are_told_apart_by_their_area() -> None:
    assert found("an bình") == ["Phường An Bình, Thành phố Dĩ An", "Xã An Bình, Huyện Phú Giáo"]
    assert "Phường An Bình, Thành phố Dĩ An" in found("an bình dĩ an")
    assert "Xã An Bình, Huyện Phú Giáo" not in found("an bình dĩ an")


@pytest.mark.parametrize(
    ("typed", "first"),
    [("sở tư pháp", "Sở Tư pháp"), ("department of justice", "Sở Tư pháp")],
)
def test_departments_are_found_too(typed: str, first: str) -> None:
    assert found(typed)[0].startswith(f"{first}, ")


def test_the_page_lists_what_was_found_or_leads_back_to_all() -> None:
    client = Client()
    body = client.get("/noi-tiep-nhan", {"q": "phu cuong"}).content.decode()
    nothing = client.get("/noi-tiep-nhan", {"q": "xyzzy"}).content.decode()

    assert body.count('href="/noi-tiep-nhan/H09.') == 1
    assert nothing.count("Không có nơi nào mang tên “") == 1
    assert "<b>0</b>" not in nothing
    assert 'href="/noi-tiep-nhan"' in nothing


def test_what_each_kind_of_office_decides_is_said() -> None:
    today = local_date(now())
    decided = catalogue.decided_on(today)

    for competent in ("commune", "H09.08"):
        one = decided[competent]
        assert one.total == catalogue.search("", on=today, agency=_an_agency(competent, today), limit=1).total
        assert one.fields
    body = Client().get("/noi-tiep-nhan").content.decode()
    assert f"{decided['commune'].total} thủ tục: {decided['commune'].fields[0].vi}" in body


def _an_agency(competent: str, today: date) -> str:
    """One that decides nothing but what every agency of its level does, where a level is given."""
    return next(one.code for group in offices_of(today) for one in group.offices if competent in (one.code, one.kind))


@pytest.mark.parametrize("typed", ["p. phu cuong", "P.Phú Cường", "p phú cường"])
def test_the_kind_of_a_unit_may_be_shortened(typed: str) -> None:
    assert found(typed) == ["Phường Phú Cường, Thành phố Thủ Dầu Một"]


@pytest.mark.parametrize(
    ("typed", "district"),
    [
        ("thu dau mot", "Thành phố Thủ Dầu Một"),
        ("Thuận An", "Thành phố Thuận An"),
        ("Bến Cát", "Thành phố Bến Cát"),
        ("tp. bến cát", "Thành phố Bến Cát"),
        ("Dầu Tiếng", "Huyện Dầu Tiếng"),
        ("h. phu giao", "Huyện Phú Giáo"),
    ],
)
def test_a_district_that_ended_leads_to_the_communes_it_had(typed: str, district: str) -> None:
    today = local_date(now())
    shown = [(one.code, group) for group in offices_called(typed, offices_of(today)) for one in group.offices]
    had = [code for code, group in shown if code in group.former and group.former[code].vi == district]

    assert len(had) >= 5
    assert f"trước đây thuộc {district}" in Client().get("/noi-tiep-nhan", {"q": typed}).content.decode()


@pytest.mark.parametrize("typed", ["tân định", "an bình", "tân hiệp"])
def test_communes_of_one_name_are_told_apart_by_where_they_stood(typed: str) -> None:
    body = Client().get("/noi-tiep-nhan", {"q": typed}).content.decode()

    assert body.count('href="/noi-tiep-nhan/H09.') == 2
    assert body.count("trước đây thuộc") == 2
    assert "kể cả huyện, thành phố trước đây" in body


MERGED: dict[str, Any] = {
    "decision": "Nghị quyết về sắp xếp đơn vị hành chính cấp xã",
    "valid_from": date(2026, 1, 1),
    "end": ["H09.31.03", "H09.31.05"],
    "open": [
        {"code": "H09.61", "kind": "commune", "under": "H09", "vi": "Phường Thủ Dầu Một", "en": "Thu Dau Mot Ward"}
    ],
    "succeed": [
        {"from": "H09.31.03", "to": "H09.61", "kind": "merged"},
        {"from": "H09.31.05", "to": "H09.61", "kind": "merged"},
    ],
}


@pytest.mark.parametrize("typed", ["Phú Cường", "p. phu cuong", "phường phú thọ", "phu tho ward", "thu dau mot"])
def test_the_name_of_a_ward_that_was_merged_leads_to_the_ward_of_today(typed: str) -> None:
    """Whose address was written before the merger does not know the new name."""
    decided = organisation.read_reorganisation(MERGED)
    organisation.reorganise(decided, by=SYSTEM, now=now())
    today = local_date(now())
    earlier = organisation.earlier_names(today)

    found = [one.code for group in offices_called(typed, offices_of(today), earlier) for one in group.offices]
    assert "H09.61" in found
    assert {name.vi for name in earlier["H09.61"]} == {"Phường Phú Cường", "Phường Phú Thọ"}
    body = Client().get("/noi-tiep-nhan", {"q": typed}).content.decode()
    assert "trước đây là Phường Phú Cường, Phường Phú Thọ" in body
