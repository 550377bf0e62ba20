"""Our procedures beside the published ones: every published paper is among ours, or a note says why not.

The file of the national portal lies beside the repository and is never part of it; without it these tests are skipped.
"""

import gzip
import re
from typing import Any

import orjson
import pytest

from beside import EXTRACT, NEEDS_EXTRACT
from onestop.catalogue.domain.deciders import deciders_in_steps
from onestop.catalogue.domain.document_numbers import document_numbers
from onestop.catalogue.domain.editions import editions_of
from onestop.catalogue.domain.fees import SMALLEST_FEE
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.subjects import read_subjects
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.kernel.text import fold

pytestmark = NEEDS_EXTRACT
OURS = {one["code"]: one for one in written_procedures()}
NAMED = {
    "H09.04": "Sở Tài chính",
    "H09.06": "Sở Nông nghiệp và Môi trường",
    "H09.08": "Sở Xây dựng",
    "H09.21": "Văn phòng đăng ký đất đai",
    "commune": "Ủy ban nhân dân",
}
"""Who decides on ours, as the source would name it."""
WAYS = {"online": "truc tuyen", "in_person": "truc tiep", "postal": "buu chinh"}
"""A way of applying, as a note names it."""
SAME_NAME = 0.7
"""Share of the words of our name that stand in the published row: ours is shorter, never other."""
_FORM = re.compile(r"(mau (ho tich )?dien tu|to khai|giay de nghi|don |phieu bao|noi dung khai bao|.{0,3}de nghi khai)")
_OF_AN_ACT = re.compile(r"\b(?:mẫu|phụ lục)\b[^.;]{0,90}?\b(\d+/\d{4}/[A-ZĐ]+-[A-ZĐ]+)", re.IGNORECASE)
_CHAIRMAN = re.compile(r"\bChủ tịch (?:Ủy ban nhân dân|UBND)", re.IGNORECASE)
_EMPTY = frozenset(
    {"va", "hoac", "cua", "cac", "co", "thi", "ban", "giay", "to", "van", "khong", "ve", "cho", "theo", "neu"}
)


def published() -> dict[str, dict[str, Any]]:
    if not EXTRACT.exists():
        return {}
    with gzip.open(EXTRACT) as lines:
        records = map(orjson.loads, lines)
        return {one["code"]: one for one in records if one["code"] in OURS}


RECORDS = published()
by_record = pytest.mark.parametrize("code", sorted(RECORDS))


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text))) - _EMPTY


def papers_of(record: dict[str, Any]) -> list[tuple[str, int, int]]:
    """(name, originals, copies) of each row that is a paper: of instructions the portal asks for none, original or copy."""
    rows = (row for group in record["dossier"] for row in group["items"])
    named = ((read_row(row), row["originals"], row["copies"]) for row in rows)
    return [(row.name, *counts) for row, *counts in named if any(counts) and row.kind not in ("note", "nothing")]


def is_of(row: str, paper: dict[str, Any]) -> bool:
    """Whether a published row speaks of this paper of ours: it has most of one of the names it goes by."""
    if paper["source"] == "form" and _FORM.match(fold(row)):
        return True
    names = re.split(r"[;:]", paper["name"]["vi"])
    return any(called and len(called & words(row)) >= SAME_NAME * len(called) for called in map(words, names))


def explained(written: dict[str, Any]) -> list[str]:
    return [fold(said) for note in written.get("notes", ()) for said in note.get("leaves_out", ())]


@by_record
def test_every_published_paper_is_ours_or_explained(code: str) -> None:
    written = OURS[code]
    papers = definition_of(written, shared_parts())["components"]
    missing = [
        row
        for row, *_ in papers_of(RECORDS[code])
        if not any(is_of(row, paper) for paper in papers) and not any(said in fold(row) for said in explained(written))
    ]
    assert missing == []


@by_record
def test_no_paper_is_ours_alone_without_a_note(code: str) -> None:
    """What is held already may be more than is published: nobody has to bring it."""
    written = OURS[code]
    rows = [row for row, *_ in papers_of(RECORDS[code])]
    rows += [row["name"] for group in RECORDS[code]["dossier"] for row in group["items"]]
    invented = [
        paper["code"]
        for paper in definition_of(written, shared_parts())["components"]
        if paper["source"] == "upload" and not any(is_of(row, paper) for row in rows)
    ]
    assert not invented or any(note["about"] == "components" for note in written.get("notes", ())), invented


@by_record
def test_as_many_are_asked_for_as_published(code: str) -> None:
    """Where a row plainly says one original, or one copy of what it calls a copy, ours says the same."""
    written = OURS[code]
    papers = [one for one in definition_of(written, shared_parts())["components"] if one["source"] == "upload"]
    for row, originals, copies in papers_of(RECORDS[code]):
        ours = [paper for paper in papers if is_of(row, paper)]
        is_copy = fold(row).startswith("ban sao")
        plain = len(ours) == 1 and (originals, copies) == ((0, 1) if is_copy else (1, 0))
        if plain and not any(note["about"] == "components" for note in written.get("notes", ())):
            assert (ours[0]["originals"] > 0, ours[0]["copies"] > 0) == (originals > 0, copies > 0), (
                row,
                ours[0]["code"],
            )


@by_record
def test_published_conditions_are_told_and_whose_they_are(code: str) -> None:
    said = RECORDS[code]["conditions_text"].strip()
    if re.fullmatch(r"(không\W*)?", said, re.IGNORECASE):
        return
    assert OURS[code]["conditions"]["vi"]
    assert any(note["about"] == "conditions" and code in note["source"] for note in OURS[code]["notes"])


@by_record
def test_the_level_is_the_published_one_or_explained(code: str) -> None:
    written, levels = OURS[code], {"province": "Cấp tỉnh", "district": "Cấp huyện", "commune": "Cấp xã"}
    said = {levels[level] for level in written["levels"]}
    assert said <= set(RECORDS[code]["levels"]) or any(note["about"] == "levels" for note in written.get("notes", ()))


def _said_of_ways(code: str) -> str:
    """What our notes say of ways, terms and fees; a note on the one explains no difference in another."""
    notes = (note for note in OURS[code].get("notes", ()) if note["about"] in ("channels", "variants"))
    return " ".join(fold(note["says"]["vi"]) for note in notes)


@by_record
def test_the_ways_are_the_published_ones_or_a_note_names_the_other(code: str) -> None:
    ways = {method["channel"] for method in RECORDS[code]["methods"]} & WAYS.keys()
    unlike = set(OURS[code]["channels"]) ^ ways
    assert [way for way in unlike if WAYS[way] not in _said_of_ways(code)] == []


@by_record
def test_a_term_is_the_published_one_or_a_note_names_that_number(code: str) -> None:
    other = [one["time"]["value"] for one in RECORDS[code]["methods"] if not _term_agrees(OURS[code], one)]
    assert [one for one in other if not re.search(rf"\b0?{one}\b", _said_of_ways(code))] == []


def _term_agrees(written: dict[str, Any], method: dict[str, Any]) -> bool:
    """A term without a unit, and none at all, contradict nothing."""
    time, ours = method["time"], written["channels"].get(method["channel"])
    if time is None or time["unit"] is None or ours is None:
        return True
    return bool((ours["term"], ours["unit"]) == (time["value"], time["unit"]))


@by_record
def test_an_amount_is_the_published_one_or_a_note_names_that_amount(code: str) -> None:
    """A published fee below the smallest note has lost three zeros."""
    written = OURS[code]
    for method in RECORDS[code]["methods"]:
        ours, fee = written["channels"].get(method["channel"], {}).get("fee"), method["fee"]
        if ours and fee and fee["amount"]:
            amounts = {fee["amount"], fee["amount"] * 1000 if fee["amount"] < SMALLEST_FEE else fee["amount"]}
            said = any(f"{one:,}".replace(",", ".") in _said_of_ways(code) for one in amounts)
            assert ours in amounts or said, method


@by_record
def test_nothing_is_free_that_the_source_does_not_call_free(code: str) -> None:
    written = OURS[code]
    free = [way for way, door in written["channels"].items() if door["fee"] == 0]
    for method in RECORDS[code]["methods"]:
        if method["channel"] in free:
            fee = method["fee"]
            assert (fee is not None and fee["amount"] == 0) or "phi" in re.findall(r"\w+", _said_of_ways(code)), method


@by_record
def test_every_published_act_is_cited_or_a_note_names_it(code: str) -> None:
    written = OURS[code]
    named = " ".join(note["says"]["vi"] for note in written.get("notes", ()) if note["about"] == "legal_bases")
    numbers = document_numbers(RECORDS[code]["legal_bases"]).read
    assert [one for one in numbers if one not in written["legal_bases"] and one not in named] == []


def about(code: str, part: str) -> bool:
    return any(note["about"] == part for note in OURS[code].get("notes", ()))


@by_record
def test_whoever_may_apply_is_who_the_source_names_or_a_note_says_why(code: str) -> None:
    """An official is a citizen: he is not named beside them."""
    published, unknown = read_subjects(RECORDS[code]["subjects"])
    assert unknown == []
    assert set(OURS[code]["subjects"]) == set(published) - {"official"} or about(code, "subjects")


@by_record
def test_every_level_of_the_province_is_ours_or_a_note_says_why(code: str) -> None:
    levels = {"Cấp tỉnh": "province", "Cấp xã": "commune"}
    published = {levels[one] for one in RECORDS[code]["levels"] if one in levels}
    assert published <= set(OURS[code]["levels"]) or about(code, "levels") or about(code, "competent")


@by_record
def test_whoever_decides_is_who_the_source_names_or_a_note_says_why(code: str) -> None:
    """Where it names nobody it contradicts nothing."""
    written, record = OURS[code], RECORDS[code]
    named = fold(record["competent_agency"] or record["implementing_agency"])
    for places in ("xã, phường, thị trấn", "các tỉnh, thành phố"):
        named = named.replace(fold(places), "")
    ours = NAMED.get(written.get("competent", ""), written.get("received_elsewhere", {}).get("by", "?"))
    same = not named or (fold(ours) in named and "," not in named)
    assert same or about(code, "competent") or about(code, "decided_by"), (ours, named)


@by_record
def test_a_chairman_who_decides_by_the_steps_of_the_source_does_so_on_ours_and_its_steps_do_not_have_another_decide(
    code: str,
) -> None:
    if _CHAIRMAN.search(" ".join(deciders_in_steps(RECORDS[code]["steps_text"]))):
        assert OURS[code].get("decided_by") == "chairman"
        assert re.search(r"Chủ tịch|quyết định", OURS[code]["steps"]["vi"])
        assert about(code, "decided_by")


@by_record
def test_each_form_of_an_act_that_a_row_names_is_told_of_that_paper(code: str) -> None:
    """Whoever writes it freely has it back: not of the request alone."""
    named = [(row, found[1]) for row, *_ in papers_of(RECORDS[code]) for found in _OF_AN_ACT.finditer(row)]
    acts = {one["code"]: one["template"]["act"] for one in OURS[code]["components"] if "act" in one.get("template", ())}
    papers = [one for one in definition_of(OURS[code], shared_parts())["components"] if one["code"] in acts]
    assert [row for row, act in named if act not in {acts[one["code"]] for one in papers if is_of(row, one)}] == []


def test_before_the_decree_a_department_issued_what_the_chairman_decides_on_now() -> None:
    editions = [one.written for one in editions_of(OURS["1.004363"])]

    assert [one.get("decided_by") for one in editions] == [None, None, "chairman"]
    assert {one["competent"] for one in editions} == {"H09.06"}
