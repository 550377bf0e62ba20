"""What is not in the catalogue is told in whole sentences, only where it was said, and with facts that have a source."""

import re
from datetime import date

import pytest

from onestop.catalogue.api import import_procedures, search
from onestop.catalogue.domain.elsewhere import Elsewhere, beside
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.domain.slips import is_syllable
from onestop.catalogue.domain.syllables import keys
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import directory, thesaurus
from onestop.kernel.bilingual import Text

from .records import NOW, TODAY, WriteLines, record

EVERY = pytest.mark.parametrize("one", directory(), ids=lambda one: one.code)
A_LAW = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ]|Công ước Viên .* 1963")
A_FACT = re.compile(r"\d{3}|https?:|\.vn\b|tổng đài \d|hotline \d", re.IGNORECASE)


@EVERY
def test_its_sentence_is_whole_in_both_languages(one: Elsewhere) -> None:
    for text in (one.sentence.vi, one.sentence.en, one.go.vi, one.go.en):
        assert re.fullmatch(r"\S(?:.*\S)?\.", text), text
        assert text[0].isupper(), text
        assert "  " not in text, text
        assert ".." not in text, text
        assert " ." not in text, text


@EVERY
def test_whose_it_is_stands_inside_the_sentence(one: Elsewhere) -> None:
    """A negation or a verb there once made "Không phải thủ tục hành chính giải quyết việc này"."""
    assert (one.whose is None) <= (one.kind != "authority")
    if one.whose is not None:
        assert not one.whose.vi.casefold().startswith(("không", "đây", "việc")), one.whose.vi
        assert not one.whose.en.casefold().startswith(("no ", "not ", "this")), one.whose.en
        assert not one.whose.vi.endswith(".")
        assert one.sentence.vi.count(one.whose.vi) == 1


@EVERY
def test_whose_it_is_is_said_by_a_law_or_not_at_all(one: Elsewhere) -> None:
    claimed = one.kind != "private" and one.whose is not None
    assert not claimed or A_LAW.search(one.source), one.source


def test_of_what_no_source_gives_to_anybody_only_that_it_is_not_here_is_said() -> None:
    unclaimed = [one for one in directory() if one.kind == "province" and one.whose is None]
    assert [one.code for one in unclaimed] == ["house_number"]
    assert unclaimed[0].sentence.en == "The catalogue here does not hold this procedure yet."


@EVERY
def test_a_number_or_an_address_stands_only_in_a_contact_with_its_source(one: Elsewhere) -> None:
    for text in (*_both(one.name), *_both(one.go), *(_both(one.whose) if one.whose else ())):
        assert not A_FACT.search(text), text
    for contact in one.contacts:
        assert bool(contact.number) != bool(contact.link)
        assert contact.source
        assert date(2026, 1, 1) <= contact.checked <= date(2027, 12, 31)


@EVERY
def test_its_phrases_are_of_two_words_or_of_one_that_means_nothing_else(one: Elsewhere) -> None:
    for phrase in one.phrases:
        assert len(keys(phrase)) > 1 or not is_syllable(keys(phrase)[0]), phrase
    for phrase in one.english:
        idle = thesaurus().english_idle
        telling = [word for word in phrase.split() if word not in idle]
        # Of one word that tells, the words beside it that do not are asked for as well.
        assert len(telling) > 1 or len(phrase.split()) == 1 or len(phrase.split()) > 2, phrase


def _both(text: Text) -> tuple[str, str]:
    return text.vi, text.en


def said(typed: str) -> list[str]:
    return [one.code for one in Finder([], directory(), thesaurus()).find(typed).elsewhere]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("nuôi con nuôi", ["adoption"]),
        ("karaoke", ["karaoke"]),
        ("xin nghỉ học", ["school"]),
        ("vay vốn ngân hàng chính sách", ["policy_bank"]),
        ("bán rượu", ["alcohol"]),
        ("tố cáo hàng xóm", ["complaints"]),
        ("lịch cúp điện", ["electricity"]),
        ("lich cup dien", ["electricity"]),
        ("power cut tomorrow", ["electricity"]),
        ("quyền nuôi con", ["court"]),
        ("nuôi con", []),
        ("xin tiền nhà nước", []),
        ("nhập quốc tịch Úc", ["foreign_visa"]),
        ("nhập quốc tịch Việt Nam", ["nationality"]),
        ("nghỉ", []),
        ("ngân hàng", []),
        ("con", []),
    ],
)
def test_only_a_phrase_said_as_a_whole_names_others(typed: str, codes: list[str]) -> None:
    assert said(typed) == codes


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("mẹ tôi 82 tuổi không có lương hưu xin trợ cấp", "social_pension"),
        ("trợ cấp hưu trí xã hội", "social_pension"),
        ("tro cap nguoi tren 75 tuoi", "social_pension"),
        (
            "ngoại tôi tám mươi hai tuổi sống một mình, không lương không bảo hiểm, có được lãnh tiền gì không",
            "social_pension",
        ),
        ("bà cụ nhà bên tám chục tuổi, lương hưu không có, mỗi tháng nhà nước có cho đồng nào không", "social_pension"),
        ("pension for the elderly without insurance", "social_pension"),
        ("xác định mức độ khuyết tật", "disability_certificate"),
        ("đăng ký kết hôn với người nước ngoài", "foreign_marriage"),
        ("lấy chồng Đài Loan", "foreign_marriage"),
        ("marry a foreigner", "foreign_marriage"),
        ("khai tử cho người nước ngoài", "foreign_death"),
        ("giám hộ có yếu tố nước ngoài", "foreign_guardianship"),
        ("đăng ký lại khai sinh có yếu tố nước ngoài", "foreign_birth_again"),
    ],
)
def test_what_the_catalogue_lacks_is_said_alone_and_not_what_it_is_taken_for(typed: str, code: str) -> None:
    found = search(typed, on=TODAY)
    assert [one.code for one in found.elsewhere] == [code]
    assert found.items == ()


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("typed", "ours", "code"),
    [
        ("trợ cấp người già hộ nghèo", "1.001776", "social_pension"),
        ("chế độ người cao tuổi", "1.001776", "social_pension"),
        ("giấy để kết hôn với người nước ngoài", "1.004873", "foreign_marriage"),
        ("cải chính hộ tịch người nước ngoài", "1.004859", "foreign_change"),
    ],
)
def test_where_either_may_be_meant_both_are_said(typed: str, ours: str, code: str) -> None:
    found = search(typed, on=TODAY)
    assert found.items[0].code == ours
    assert [one.code for one in found.elsewhere] == [code]


@pytest.mark.parametrize("typed", ["nghỉ hưu lãnh lương hưu", "cụ 80 tuổi làm căn cước", "lương hưu tháng này có chưa"])
def test_who_has_a_pension_or_only_says_an_age_asks_for_no_social_one(typed: str) -> None:
    assert "social_pension" not in said(typed)


@EVERY
def test_what_is_taken_for_one_of_ours_says_for_whom_that_is(one: Elsewhere) -> None:
    assert one.taken_for.keys() <= {ours["code"] for ours in written_procedures()}
    for whom in one.taken_for.values():
        assert all(re.fullmatch(r"\S(?:.*\S)?\.", text) for text in _both(whom))
    assert one.source or not one.taken_for


def test_no_page_leads_to_another_matter_that_leads_back() -> None:
    """A matter that is held is linked to from the pages it is taken for, and its own page may lead on."""
    leads: dict[str, set[str]] = {}
    for one in directory():
        for code in one.taken_for:
            leads.setdefault(code, set()).update(one.unless)
    for begin in leads:
        reached, ahead = set[str](), {begin}
        while ahead:
            ahead = set().union(*(leads.get(code, set()) for code in ahead)) - reached
            reached |= ahead
        assert begin not in reached


def test_words_far_apart_say_nothing() -> None:
    assert "electricity" not in said("mất giấy tờ trên đường đi làm ở công ty điện")


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    "typed",
    [
        "xem tuổi xây nhà hướng nào tốt",
        "quán nhậu nào mở khuya",
        "lời chúc đám cưới hay",
        "trồng cây gì trước nhà cho mát",
        "bệnh viện phụ sản ở đâu",
        "cheap coffee beans for my shop",
        "best restaurant in town",
    ],
)
def test_what_is_only_wanted_chosen_or_dreamt_of_is_nobodys(typed: str) -> None:
    assert search(typed, on=TODAY).items == ()


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    ("typed", "ours", "others"),
    [
        ("sao y hộ chiếu", "2.000815", "passport"),
        ("ủy quyền nộp thuế thay", "2.000884", "tax"),
        ("mở tiệm sửa xe máy", "1.001612", "shopping"),
        ("ly hôn rồi xin giấy độc thân", "1.004873", "court"),
    ],
)
def test_what_is_ours_and_what_is_not_stand_side_by_side(typed: str, ours: str, others: str) -> None:
    found = search(typed, on=TODAY)
    assert found.items[0].code == ours
    assert others in [one.code for one in found.elsewhere]


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
def test_a_procedure_of_the_province_that_is_not_in_the_catalogue_is_said_to_be_so(write_lines: WriteLines) -> None:
    lost = search("sổ đỏ bị mất", on=TODAY)
    assert [(one.code, one.kind) for one in lost.elsewhere] == [("land_certificate", "province")]
    assert lost.items == ()
    import_procedures(write_lines(record(code="1.012786", name="Cấp lại Giấy chứng nhận do bị mất")), now=NOW)
    again = search("sổ đỏ bị mất", on=TODAY)
    assert again.elsewhere == ()
    assert again.items[0].code == "1.012786"


@EVERY
def test_what_the_catalogue_holds_stays_the_other_authoritys_and_is_no_longer_wanting_in_the_province(
    one: Elsewhere,
) -> None:
    left = list(beside([one], one.unless))
    if not one.unless:
        assert left == [one]
    else:
        assert [known.held for known in left] == ([True] if one.kind == "authority" else [])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("giá bao nhiêu", "prices"),
        ("tòa án mấy giờ mở cửa", "court"),
        ("lương hưu tháng này có chưa", "social_insurance_question"),
        ("phong bì đám cưới bao nhiêu", "entertainment"),
    ],
)
def test_what_says_nothing_of_a_procedure_may_say_what_is_elsewhere(typed: str, code: str) -> None:
    assert code in said(typed)


def test_every_phrase_names_its_own_entry() -> None:
    finder = Finder([], directory(), thesaurus())
    lost = {
        phrase: one.code
        for one in directory()
        for phrase in one.phrases
        if one.code not in [found.code for found in finder.find(phrase).elsewhere]
    }
    assert lost == {}
