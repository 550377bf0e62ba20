"""What is shown of every record of the national extract: nothing that would have a citizen do the wrong thing."""

import gzip
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from types import SimpleNamespace
from typing import Any, Final, NamedTuple

import pytest

from beside import EXTRACT, NEEDS_EXTRACT
from onestop.catalogue.api import Channel, Component, ProcedureVersion
from onestop.catalogue.domain.another_procedure import Another, steps_of_another
from onestop.catalogue.domain.competence import agencies_from
from onestop.catalogue.domain.document_numbers import document_numbers
from onestop.catalogue.domain.draft import Draft, refuse_unsound
from onestop.catalogue.domain.finding_kinds import MEANINGS
from onestop.catalogue.domain.finding_places import finding_place
from onestop.catalogue.domain.group_papers import papers_of
from onestop.catalogue.domain.imported import draft_of
from onestop.catalogue.domain.paper_groups import notes_of, read_groups
from onestop.catalogue.domain.paper_joins import joined_rows
from onestop.catalogue.domain.paper_names import bare
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.paper_wanted import and_more_if_any
from onestop.catalogue.domain.paper_words import NEXT_ITEM
from onestop.catalogue.domain.record import Record, read_record
from onestop.catalogue.library import agency_words, generic_form, shared_parts
from onestop.kernel.bilingual import Text
from onestop.kernel.canonical import canonical_bytes
from onestop.kernel.text import fold

from .records import version_of

DEPARTMENTS: Final = [SimpleNamespace(kind="department", code="H09.02", name=Text("Sở Tư pháp", "Justice"))]
READ_ON: Final = date(2026, 7, 1)
LABELS: Final = re.compile(r"Không có thông tin|Từ khóa|Mã thủ tục\d|Thành phần hồ sơ--")
SUM: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d|/)|\d+(?=\s*(?:USD|đồng))")

pytestmark = NEEDS_EXTRACT


MORE_BEHIND: Final = re.compile(r"(?:nộp kèm|nộp thêm|có thêm)\b|^thành phần hồ sơ của\b", re.IGNORECASE)
"""Words with which one row asks for more than one paper."""


class Shown(NamedTuple):
    """A record, and the version people see."""

    record: Record
    version: ProcedureVersion


@cache
def shown() -> tuple[Shown, ...]:
    return tuple(one for one, _ in read_once())


@cache
def read_once() -> tuple[tuple[Shown, bytes], ...]:
    """Every record with what is shown of it, and a digest of all that was made of it: done once for all tests."""
    agencies = agencies_from(DEPARTMENTS, agency_words())
    with gzip.open(EXTRACT) as lines:
        return tuple(_read(record, draft_in(record, agencies)) for record in map(read_record, lines))


def _read(record: Record, made: Draft) -> tuple[Shown, bytes]:
    refuse_unsound(made)
    return Shown(record, version_of(made)), _digest(made)


def _digest(made: Draft) -> bytes:
    found = [[one.kind, one.field, one.seen, one.blocking] for one in made.findings]
    return sha256(canonical_bytes([made.code, made.definition, made.open_for_applying, found])).digest()


def draft_in(record: Record, agencies: Any) -> Draft:
    """What an import makes of a record in a province of these agencies."""
    process = shared_parts().processes["simple_appraisal"]
    return draft_of(record, agencies=agencies, fields={}, form=generic_form(), process=process, on=READ_ON, number=1)


def papers() -> Iterator[tuple[str, Component]]:
    for one in shown():
        for paper in one.version.components:
            yield one.record.code, paper


def doors_by_record() -> Iterator[tuple[Record, tuple[Channel, ...]]]:
    for record, version in shown():
        yield record, (*version.channels, *(door for case in version.variants for door in case.channels))


def channels() -> Iterator[tuple[Record, Channel]]:
    yield from ((record, door) for record, doors in doors_by_record() for door in doors)


def steps_of(record: Record) -> str:
    return str(record.content.get("steps_text") or "")


def plain(text: str) -> str:
    return " ".join(text.split())


def test_a_paper_has_the_name_of_one() -> None:
    for code, paper in papers():
        name = bare(paper.name.vi)
        assert len(re.findall(r"[^\W\d_]", name)) > 3, (code, name)
        assert not re.search(r"\w\.(?:docx?|pdf|xlsx?)$", name), (code, name)
        assert not re.match(r"[-+*;:.,)]|hoặc\b|và\b|lưu ý|người tiếp nhận|bước \d", name, re.IGNORECASE), (code, name)
        assert name.count(")") <= name.count("(") or not name.endswith(")"), (code, name)


def test_every_row_is_a_paper_or_a_note_or_told_as_a_fault() -> None:
    for record, version in shown():
        groups = read_groups(record.content.get("dossier") or [])
        cells = [cell.row for group in record.content.get("dossier") or [] for cell in joined_rows(group["items"])]
        rows = [read_row(row) for row in cells]
        listed = {folded(row.name) for row in rows if row.kind in ("paper", "list", "cut")}
        assert version.publication is not None
        said = {folded(bare(one.name.vi)) for one in version.components}
        # A dossier for one case stands as the heading over what is in it.
        said |= {folded(one.group.vi) for one in version.components}
        noted = " ".join(folded(one) for one in version.publication.notes)

        assert len(version.components) == sum(1 for group in groups for _ in papers_of(group)), record.code
        assert not [name for name in listed - said if name not in noted], record.code
        told = [one for one in version.findings if one.kind in ("component_unnamed", "split_component")]
        assert len(told) == sum(row.kind in ("nothing", "piece", "cut", "joins") for row in rows), record.code
        assert tuple(notes_of(groups)) == version.publication.notes


def folded(name: str) -> str:
    return fold(name).strip(" .;:")


@pytest.mark.parametrize(
    ("code", "begins", "wanted"),
    [
        ("1.003009", "Đơn đề nghị nhận tài sản để trừ", "always"),
        ("1.014147", "Báo cáo tài chính", "always"),
        ("1.001122", "Chứng chỉ đào tạo", "in_case"),
        ("1.011033", "Văn bản thỏa thuận dịch vụ", "in_case"),
        ("1.003614", "Giấy chứng nhận đủ điều kiện bay", "in_case"),
        ("1.008565", "Văn bản ủy quyền", "in_case"),
        ("1.014063", "Giấy tờ, tài liệu có giá trị pháp lý", "in_case"),
        ("1.014832", "Văn bản đề nghị giao rừng", "in_case"),
        ("1.014068", "Phiếu được tạo lập", "office"),
        ("1.010092", "Thành phần hồ sơ của UBND", "office"),
        ("1.012805", "Báo cáo đề xuất và dự thảo", "whose"),
        ("1.012805", "Biên bản hòa giải", "whose"),
        ("1.003777", "Biên bản thẩm tra, xác minh", "by_name"),
        ("1.003777", "Biên bản xét duyệt", "by_steps"),
        ("1.003777", "Quyết định về việc hưởng chế độ", "office"),
        ("3.000152", "Tờ trình của Ủy ban nhân dân", "office"),
        ("1.012413", "Báo cáo thẩm định của Sở", "office"),
        ("1.009505", "Công văn của Sở giao dịch", "heading"),
        ("1.003681", "Giấy chứng nhận xóa đăng ký", "issued"),
        ("1.003593", "Giấy xác nhận nguyên liệu", "issued"),
        ("3.000366", "Văn bản đề nghị dừng hoạt động", "whose"),
        ("6.001434", "Báo cáo giải trình, tiếp thu", "whose"),
        ("1.001294", "Đơn đề nghị cấp lại thẻ", "always"),
        ("2.000005", "Chi tiết danh mục đầu tư", "always"),
        ("6.003637", "Tờ trình của cơ quan", "by_name"),
        ("1.003799", "Công văn đề nghị", "whose"),
        ("2.002043", "Bản sao văn bản của Cơ quan đăng ký đầu tư", "in_case"),
        ("1.001294", "Danh sách người lao động", "by_steps"),
        ("2.000639", "Văn bản đề nghị cấp thẻ", "whose"),
        ("1.003681", "Biên bản xác minh tình trạng", "by_steps"),
        ("6.001434", "Tờ trình đề xuất điều chỉnh", "by_steps"),
        ("1.007660", "Bản trích lục luận chứng", "unclear"),
        ("1.011442", "Trường hợp chi nhánh của pháp nhân", "in_case"),
        ("1.001737", "Gia hạn thời gian lưu hành", "always"),
        ("1.003976", "Phiếu lý lịch tư pháp", "heading"),
        ("2.002206", "Tờ khai đăng ký mã số", "heading"),
        ("1.007765", "Đơn đề nghị thuê nhà", "always"),
        ("1.012680", "Tờ khai đề nghị cấp giấy thông hành", "always"),
        ("3.000109", "Đăng ký ngừng sử dụng", "unclear"),
        ("1.010727", "01 bản chính văn bản đề nghị", "unclear"),
        ("1.001609", "Bản chính Giấy phép thành lập", "always"),
        ("1.009662", "Quyết định chấp thuận chủ trương", "if_any"),
        ("2.001117", "Chứng chỉ hành nghề", "in_case"),
        ("1.000987", "01 bản sao có chứng thực hoặc 01 bản sao kèm bản chính để đối chiếu hoặc", "unless"),
        ("1.004205", "Bản sao bệnh án", "unless"),
        ("1.007999", "Tờ khai kỹ thuật", "in_case"),
        ("1.013489", "Thông báo phê duyệt khai báo", "in_case"),
        ("3.000333", "Tờ khai yêu cầu cấp Phiếu Lý lịch tư pháp", "in_case"),
        ("2.002189", "Hộ chiếu", "in_case"),
    ],
)
def test_a_paper_somebody_was_misled_about_is_wanted_when_it_says(code: str, begins: str, wanted: str) -> None:
    found = {paper.wanted for of, paper in papers() if of == code and paper.name.vi.startswith(begins)}

    assert found == {wanted}


def test_two_stages_that_one_applicant_goes_through_are_no_cases() -> None:
    """1.008581 has the provisional dossier handed in, and in the year after it the final one."""
    version = next(one.version for one in shown() if one.record.code == "1.008581")

    assert not version.variants
    assert {paper.wanted for paper in version.components} <= {"heading", "in_case"}


def test_the_sure_papers_of_a_building_permit_do_not_count_one_right_to_land_three_times() -> None:
    version = next(one.version for one in shown() if one.record.code == "1.013229").for_variant("case_7")

    assert not [one for one in version.always_asked if one.name.vi.startswith("Giấy chứng nhận quyền")]


def test_no_count_is_greater_than_anybody_asks_for() -> None:
    """A number that has grown together with another is taken apart where that is sure, else told as not known."""
    for code, paper in papers():
        assert paper.originals < 10, (code, paper.name.vi)
        assert paper.copies < 10, (code, paper.name.vi)
    parted = [paper for code, paper in papers() if paper.parted_quantity]
    assert all(re.search(r"\d$", paper.name.vi) for paper in parted)
    land = [paper.name.vi for code, paper in papers() if code in ("1.012781", "1.012796")]
    assert {name[-2:] for name in land if name.startswith("Đơn")} == {"18"}


def test_what_an_agency_prints_is_asked_of_nobody_and_what_one_sends_on_as_its_heading_says() -> None:
    told = {code for code, paper in papers() if paper.wanted == "office"}
    assert {"1.010092", "1.014068", "2.001194"} <= told
    of_applicants = [(code, paper) for code, paper in papers() if "do chủ đầu tư lập" in paper.name.vi]
    assert {code for code, _ in of_applicants} >= {"1.012413"}
    assert all(paper.wanted != "office" for _, paper in of_applicants)
    for code, paper in papers():
        assert (paper.source == "held") == (paper.wanted == "office"), code
        assert not re.match(r"Hồ sơ (?:chủ đầu tư|tổ chức, cá nhân)[^:]*nộp đến[^:]*gồm$", paper.name.vi), code


def test_a_case_that_nobody_can_choose_keeps_its_heading() -> None:
    for record, version in shown():
        titles = [one for one in read_groups(record.content.get("dossier") or []) if one.kind == "case" and one.rows]
        if titles and not version.variants:
            headings = {paper.group.vi for paper in version.components}
            assert {one.label for one in titles if [*papers_of(one)]} <= headings, record.code


def test_a_heading_keeps_the_number_the_source_gives_it() -> None:
    """Of 67 records whose headings are numbered, but for one alone that says nothing and for cases numbered in words."""
    number = re.compile(r"\(?(?:\d{1,2}(?:\.\d)*|[ivxIVX]{1,4}\d?|[a-zđ]\d?)(?:\s?\)|\.)")
    numbered = 0
    for record, version in shown():
        told = {paper.group.vi for paper in version.components} | {case.name.vi for case in version.variants}
        groups = read_groups(record.content.get("dossier") or [])
        for group in groups:
            written = plain(str(record.content["dossier"][group.place]["title"])).lstrip("*+•- ")
            if not (found := number.match(written)) or not group.title or not [*papers_of(group)]:
                continue
            numbered += 1
            words = group.number == "".join(found[0].split()) or group.number.rstrip(".") == found[0]
            case = re.match(r"(?:đối với )?trường hợp \(?\d", group.title, re.IGNORECASE)
            assert words, (record.code, written, group.number)
            assert case or any(one.startswith(group.number) for one in told), (record.code, written)
    assert numbered > 180
    names = {one.record.code: [case.name.vi for case in one.version.variants] for one in shown()}
    assert names["1.008910"][0] == "1. Trường hợp thay đổi tên gọi"
    assert names["1.013229"][2] == "(1.3) Đối với công trình tôn giáo"


def test_rows_with_letters_or_roman_numbers_stand_in_their_order() -> None:
    """The portal had mixed them: 1.004205 lists a), đ), e), b), c), d), and 1.005169 (iii), (i), (ii)."""
    of = {one.record.code: [paper.name.vi for paper in one.version.components] for one in shown()}
    begins = [
        "Bản khai cá nhân",
        "Một trong những",
        "Bản sao bệnh án",
        "Biên bản",
        "Giấy chứng nhận",
        "Văn bản đề nghị",
    ]
    assert all(name.startswith(begin) for name, begin in zip(of["1.004205"], begins, strict=True))
    begins = ["Văn bản đề nghị của chủ thể", "Bản sao văn bản kết luận", "Bản sao hợp đồng"]
    assert all(name.startswith(begin) for name, begin in zip(of["1.005169"], begins, strict=False))


def test_of_the_rows_that_were_cut_few_remain_in_pieces() -> None:
    """Of 177 in 49 records six are left, whose beginning or end the source lost, and none counts copies."""
    left = [
        (one.record.code, finding.seen)
        for one in shown()
        for finding in one.version.findings
        if finding.kind == "split_component"
    ]
    assert [code for code, _ in left] == ["1.003777", "1.003777", "2.002233", "3.000261", "3.000261"]
    assert sum(finding.kind == "rows_rejoined" for one in shown() for finding in one.version.findings) == 170
    for code, paper in papers():
        assert not re.search(r"(?:\(|\bhoặc|\bvà|(?<!đã )\bnộp)$", paper.name.vi), (code, paper.name.vi)


def names_several(name: str) -> bool:
    """Whether one row of the source names more than one paper."""
    return bool(NEXT_ITEM.search(name) or MORE_BEHIND.search(name)) or and_more_if_any(name)


def test_a_paper_that_tells_a_case_is_not_asked_of_all() -> None:
    told = re.compile(
        r"\((?:nếu có|trong trường hợp [^()]*|đối với trường hợp [^()]*)\)$|^(?:đối với )?trường hợp", re.IGNORECASE
    )
    for code, paper in papers():
        name = bare(paper.name.vi).rstrip(" .;")
        if (
            told.search(name)
            and not names_several(paper.name.vi)
            and not re.search(r":|gồm|trong đó|nêu rõ|ghi rõ", name)
        ):
            assert not paper.required, (code, name)
            assert paper.wanted in (
                "if_any",
                "in_case",
                "partly",
                "last_if_any",
                "unless",
                "heading",
                "noted",
                "listed",
                "sent_on",
                "office",
                "by_steps",
                "unclear",
            ), (
                code,
                name,
            )


def test_the_first_paper_of_an_application_is_asked_of_all_where_its_list_is_certain() -> None:
    """A plain "Đơn đề nghị theo mẫu" never depends on anything."""
    for one in shown():
        doubtful = {"groups_unclear", "split_component", "cases_among_papers", "heading_names_paper"}
        if any(finding.kind in doubtful for finding in one.version.findings):
            continue
        for paper in one.version.components:
            if re.fullmatch(r"(?:đơn|giấy|văn bản) đề nghị[^(;:.]*theo mẫu", paper.name.vi, re.IGNORECASE):
                case = re.search(r"trường hợp|nếu|đối với", paper.name.vi, re.IGNORECASE)
                assert paper.required or paper.wanted == "heading" or case, (one.record.code, paper.name.vi)


def test_no_number_of_copies_contradicts_the_name_beside_it() -> None:
    """Photographs that a form comes with are no copies of it."""
    for code, paper in papers():
        said = re.search(r"\b0?(\d{1,2})\s*(?:\([^()]*\)\s*)?(?:bản|(?<!kèm 02 )ảnh)\b", paper.name.vi)
        assert not said or not (paper.originals or paper.copies), (code, paper.name.vi)


def test_every_number_of_a_document_is_whole() -> None:
    count = 0
    for one in shown():
        for number in one.version.legal_bases:
            count += 1
            assert document_numbers([number]).read == (number,), (one.record.code, number)
            assert document_numbers([number]).unread == (), (one.record.code, number)
    assert count > 4_000


def test_steps_about_something_else_than_the_name_are_known() -> None:
    """3.000348 would give a driving licence anew and tells how one is exchanged; 1.003494 goes to another neighbour."""
    told = {one.record.code: steps_of_another(one.record.name, steps_of(one.record)) for one in shown()}

    assert {code: about for code, about in told.items() if about} == {
        "3.000348": Another("đổi giấy phép lái xe", "Cấp lại"),
        "1.003494": Another("Cămpuchia", "Trung Quốc"),
    }


def test_dossiers_of_two_agencies_in_turn_are_no_cases_and_a_numbered_case_has_its_name() -> None:
    names = {one.record.code: [case.name.vi for case in one.version.variants] for one in shown()}
    assert names["1.013812"] == []
    assert names["1.009646"][0].startswith("Trường hợp 1: Điều chỉnh chung")
    assert not any(
        re.fullmatch(r"(?:đối với )?(?:các )?trường hợp(?: \d+)?", name.casefold())
        for of_it in names.values()
        for name in of_it
    )


def test_no_case_is_offered_among_which_one_is_met_later_missing_or_of_no_paper() -> None:
    """1.001322 is examined again, 2.002819 begins its cases at the second, and 2.002233 asks the second for nothing."""
    names = {one.record.code: [case.name.vi for case in one.version.variants] for one in shown()}
    for code in ("1.001322", "1.013105", "2.002819", "2.002233", "1.009096"):
        assert names[code] == []
    assert names["3.000084"][1] == "Đối với người nộp thuế gặp khó khăn do thiên tai"


def test_no_label_of_the_portal_is_left_in_a_text() -> None:
    for one in shown():
        version, said = one.version, one.version.publication
        assert said is not None
        texts = [version.name.vi, version.steps.vi, version.result.name.vi, said.decided_by, said.carried_out_by]
        texts += [version.conditions.vi] if version.conditions else []
        texts += [paper.group.vi for paper in version.components]
        for text in texts:
            assert not LABELS.search(text), (one.record.code, text[:200])


def test_papers_without_a_heading_never_stand_behind_one() -> None:
    for one in shown():
        headings = [bool(paper.group.vi) for paper in one.version.components]
        assert headings == sorted(headings), one.record.code


def test_every_finding_is_said_in_words() -> None:
    for one in shown():
        for finding in one.version.findings:
            assert finding.kind in MEANINGS, finding.kind
            assert not re.search(r"[\[\]_]", finding_place(finding.field).vi), finding.field
            assert not re.search(r"\b(?:None|[a-z]+_[a-z_]+)\b", finding.seen), finding


def test_the_written_request_is_a_paper_and_rows_with_other_numbers_are_two() -> None:
    of = {one.record.code: one.version.components for one in shown()}

    assert [one.originals for one in of["2.002731"]] == [1]
    assert [one.originals for one in of["2.002732"]] == [1]
    damage = [one for one in of["1.007721"] if one.name.vi.startswith("Trường hợp thiệt hại về hàng hóa")]
    assert sorted((one.originals, one.copies) for one in damage) == [(1, 0), (1, 1)]


def test_a_heading_that_adds_to_another_list_is_no_case_of_its_own() -> None:
    """2.002165: an heir brings what is listed under his heading *besides* what the injured person brings."""
    [version] = [one.version for one in shown() if one.record.code == "2.002165"]

    assert not version.needs_variant
    assert len(version.components) == 6, "both lists stand together, each under its heading"
