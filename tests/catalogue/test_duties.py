"""What binds whoever applies beside the papers, as our procedures say it."""

from typing import Any

import pytest

from onestop.catalogue.domain.duties import MOMENTS
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures

WRITTEN = {one["code"]: one for one in written_procedures()}


def duties(code: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = definition_of(WRITTEN[code], shared_parts())["duties"]
    return found


def said(code: str, at: str) -> str:
    return " ".join(one["says"]["vi"] for one in duties(code) if one["at"] == at)


def test_both_who_marry_are_told_to_come_and_what_to_bring() -> None:
    assert "cùng có mặt" in said("1.000894", "signing")
    assert "giấy tờ tùy thân" in said("1.000894", "signing")
    assert "một trong hai bên cư trú" in said("1.000894", "place")


def test_a_foreign_birth_paper_is_legalised() -> None:
    assert "hợp pháp hóa lãnh sự" in said("2.000528", "papers")


def test_record_number_two_is_asked_for_by_nobody_else() -> None:
    assert "công chứng, chứng thực" in said("3.000333", "papers")
    assert "không ủy quyền được" in said("3.000333", "lodging")


@pytest.mark.parametrize("code", ["1.001193", "1.004859", "1.004873", "1.004884", "2.000528", "1.004837", "1.013833"])
def test_what_is_handed_in_at_the_return_is_told_before(code: str) -> None:
    """Source: the published records, domain notes 2.5: copies and files first, originals before the result."""
    assert said(code, "collecting")


def papers_of(code: str, channel: str) -> dict[str, list[str]]:
    """What is shown or taken in when a result of it is received, and as what each stands for what was sent."""
    bind = [one for one in duties(code) if one["at"] == "collecting" and channel in one.get("channels", [channel])]
    return {paper["code"]: paper.get("sent_as", []) for one in bind for paper in one.get("papers", [])}


@pytest.mark.parametrize("code", ["1.001193", "1.004859", "1.004873", "1.004884", "2.000528"])
def test_of_civil_status_the_paper_of_a_file_is_asked_of_whoever_applied_online_alone(code: str) -> None:
    """What came to a counter or by post came on paper; who receives the result is shown by everybody."""
    assert papers_of(code, "online") == {"identity": [], "originals": ["files"]}
    for channel in ("in_person", "postal"):
        assert papers_of(code, channel) == {"identity": []}


def test_of_a_guardianship_nothing_is_asked_of_whoever_came_in_person() -> None:
    assert papers_of("1.004837", "online") == {"identity": [], "originals": ["files"]}
    assert papers_of("1.004837", "in_person") == {}


def test_of_land_the_originals_of_copies_are_asked_for_as_the_record_says() -> None:
    """1.013833: "ai đã nộp bản sao hoặc tệp thì mang bản chính"; 1.013831 is taken to be as that, of what is lodged online."""
    copies = {"originals": ["files", "copies", "certified"], "certificate": []}
    assert [papers_of("1.013833", channel) for channel in ("online", "in_person", "postal")] == [copies] * 3
    assert [papers_of("1.013831", channel) for channel in ("online", "in_person")] == [copies, {}]


def signed() -> list[str]:
    found = [code for code, written in WRITTEN.items() if "duties" in written]
    return [code for code in found if any(p["how"] == "signed" for one in duties(code) for p in one.get("papers", ()))]


def test_what_is_signed_in_person_is_offered_by_no_other_way() -> None:
    """A form that asked for the portal or the post would promise what nobody keeps."""
    assert signed() == ["1.000894"]
    for code in signed():
        pages = definition_of(WRITTEN[code], shared_parts())["form"]["pages"]
        assert not [field for page in pages for field in page["fields"] if field["name"] == "delivery"], code


@pytest.mark.parametrize("code", ["1.000894", "1.001193", "1.004859", "1.004873", "1.004884", "2.000528", "1.004837"])
def test_the_draft_binds_whoever_applies_online_alone(code: str) -> None:
    draft = next(one for one in duties(code) if one["at"] == "confirming")
    assert draft["channels"] == ["online"]


def test_they_stand_in_the_order_somebody_meets_them() -> None:
    order = list(MOMENTS)
    for code, written in WRITTEN.items():
        if "duties" in written:
            met = [order.index(one["at"]) for one in duties(code)]
            assert met == sorted(met), code


def test_a_duty_with_a_day_of_its_own_is_in_no_edition_before_it() -> None:
    plain = WRITTEN["2.001019"]
    written = {**plain, "duties": [{**plain["duties"][0], "from": plain["since"]}, plain["duties"][1]]}
    counts = [len(edition.written["duties"]) for edition in editions_of(written)]
    assert counts[-1] == 2
    assert set(counts[:-1]) <= {1}


def test_a_shared_duty_there_is_not_leads_nowhere() -> None:
    from onestop.catalogue.domain.references import dangling

    broken = {**WRITTEN["1.001193"], "duties": [{"use": "nothing_of_the_kind"}]}
    assert [one.path for one in dangling([broken], shared_parts())][:1] == ["duties.0.use"]


@pytest.mark.parametrize(("code", "channel"), [("1.013833", "in_person"), ("1.013831", "online")])
def test_the_land_certificate_is_not_asked_for_where_the_original_came_with_the_dossier(
    code: str, channel: str
) -> None:
    """The duty names it among the originals of whoever "đã nộp bản sao hoặc tệp"."""
    bind = [one for one in duties(code) if one["at"] == "collecting" and channel in one.get("channels", [channel])]
    named = {paper["code"]: paper.get("component") for one in bind for paper in one.get("papers", ())}
    asked = {one["code"] for one in WRITTEN[code]["components"]}

    assert named == {"originals": None, "certificate": "certificate"}
    assert "certificate" in asked
