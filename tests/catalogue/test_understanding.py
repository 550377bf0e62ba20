"""What was typed is repaired and read in the words of procedures, never into nonsense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.finding import ENOUGH_IN_A_STORY, SCALE, Answer, Finder
from onestop.catalogue.domain.slips import input_left, is_syllable, spelled_as_said
from onestop.catalogue.domain.syllables import Syllable, form_of, keys, syllables
from onestop.catalogue.library import DATA, read_yaml, written_procedures
from onestop.catalogue.phrasebook import absent, directory, phrases, thesaurus


def called(id: int, name: str, *said: str) -> Called:
    return Called(id=id, name=name, name_en="", phrases=said, english=(), field="", agency="", results=(), papers="")


BIRTH = called(1, "Đăng ký khai sinh", "sinh con")
MARRIAGE = called(2, "Đăng ký kết hôn", "lấy vợ")
ABSENCE = called(3, "Khai báo tạm vắng", "đi làm ăn xa")
CERTIFICATE = called(4, "Cấp lại giấy chứng nhận quyền sử dụng đất bị mất")
FINDER = Finder([BIRTH, MARRIAGE, ABSENCE, CERTIFICATE], directory(), thesaurus())


def first(answer: Answer) -> int:
    return max(answer.scores, key=lambda owner: (answer.scores[owner], -owner), default=0)


@pytest.mark.parametrize("typed", ["ký", "kí", "KÝ", "ky\u0301"])
def test_y_and_i_and_either_composition_are_one_form(typed: str) -> None:
    assert syllables(typed)[0].form == form_of("ký")


def test_a_tone_is_the_same_wherever_it_is_put() -> None:
    assert [one.form for one in syllables("hoà thuỷ")] == [one.form for one in syllables("hòa thủy")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("tamj", "tạm"), ("trus", "trú"), ("dduwowngf", "đường"), ("ta5m", "tạm"), ("d9u7o7ng2", "đường")],
)
def test_what_an_input_method_left_standing_is_read(typed: str, meant: str) -> None:
    assert form_of(meant) in list(input_left(typed))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("khai sinhh", 1),
        ("khaisinh", 1),
        ("đăng ký keets hôn", 2),
        ("dang ki ket hon", 2),
        ("tạm vằn", 3),
        ("khai báo tamj vắng", 3),
        ("mất sổ đỏ", 4),
        ("mat so hong", 4),
        ("GCNQSDĐ bị mất", 4),
        ("tôi muốn lấy vợ thì cần giấy tờ gì", 2),
    ],
)
def test_slips_synonyms_and_sentences_find_what_is_meant(typed: str, found: int) -> None:
    assert first(FINDER.find(typed)) == found


@pytest.mark.parametrize("typed", ["tạm vắng tuần sau", "tạm vắng 3 tháng", "sang năm tạm vắng"])
def test_when_and_how_long_says_nothing_of_the_matter(typed: str) -> None:
    assert FINDER.find(typed).scores == FINDER.find("tạm vắng").scores


def test_a_story_around_the_matter_does_not_hide_it() -> None:
    told = "anh hai tui theo bạn bè lên Tây Nguyên hái cà phê mướn, má kêu ra xã khai báo tạm vắng cho ảnh"
    assert first(FINDER.find(told)) == ABSENCE.id


@pytest.mark.parametrize("one", syllables(read_yaml(DATA / "search" / "synonyms.yaml")["idle"]["words"]))
def test_an_idle_word_is_idle_though_another_has_its_key(one: Syllable) -> None:
    """*Tôi* once was none, for *tới* stands behind it in the list."""
    assert thesaurus().is_idle(one, marked=True)
    assert thesaurus().is_idle(one, marked=False)


def test_a_number_of_the_body_is_not_the_red_book() -> None:
    assert "quyền sử dụng đất" not in FINDER.find("số đo").understood


@pytest.mark.parametrize("typed", ["", "  ", "???", "zzzz qqqq", "🙂"])
def test_what_says_nothing_finds_nothing(typed: str) -> None:
    assert FINDER.find(typed).scores == {}


@given(st.text(max_size=200))
def test_whatever_is_typed_is_answered_within_bounds(typed: str) -> None:
    answer = FINDER.find(typed)
    assert all(ENOUGH_IN_A_STORY * SCALE <= score <= 1.2 * SCALE for score in answer.scores.values())
    assert len(answer.elsewhere) <= 2


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyzwáàảãạ", max_size=12))
def test_a_form_has_one_key_and_says_so_again(typed: str) -> None:
    for one in syllables(typed):
        assert [again.key for again in syllables(one.key)] == [one.key]


def test_good_syllables_are_known_from_slips() -> None:
    assert all(is_syllable(key) for key in keys("nghiêng khuya quyền giấy uống yến xoắn"))
    assert not any(is_syllable(key) for key in ("gpxd", "sinhh", "khaisinh", "tamj"))


def test_spelling_follows_the_ear_of_every_region() -> None:
    assert "giay" in set(spelled_as_said("day"))
    assert "tru" in set(spelled_as_said("chu"))


def test_each_of_our_procedures_has_words_of_its_own_in_both_languages() -> None:
    for one in written_procedures():
        said = phrases()[one["code"]]
        assert len({" ".join(keys(phrase)) for phrase in said.vi}) >= 5, one["code"]
        assert len(said.en) >= 2, one["code"]


def test_what_any_procedure_is_called_finds_it_among_all_that_people_have_words_for() -> None:
    every = absent(frozenset())
    finder = Finder(every, (), thesaurus())
    called = [(one.id, phrase) for one in every for phrase in (one.name, *one.phrases)]
    lost = [phrase for id, phrase in called if id not in finder.find(phrase).scores]
    assert len(lost) <= 0.01 * len(called), lost


@pytest.mark.parametrize("group", read_yaml(DATA / "search" / "synonyms.yaml")["same"], ids=lambda group: group[0])
def test_what_is_said_as_procedures_say_it_is_read_as_it_stands(group: list[str]) -> None:
    """No part of it is taken for an abbreviation of the whole: of "giấy phép xây dựng" once came "giấy giấy phép"."""
    assert thesaurus().read(syllables(group[0]), marked=True) == list(syllables(group[0]))
