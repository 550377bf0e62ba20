"""The terms and fees of every record of the national extract: told as the source has them, and none that it has not."""

import re
from typing import Final

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.originals_in_steps import originals_in_steps
from onestop.catalogue.domain.shifted_rows import are_shifted
from onestop.catalogue.domain.steps_quotes import start_in_steps, times_in_steps
from onestop.catalogue.domain.steps_terms import steps_tell_otherwise

from .test_real_records import SUM, channels, doors_by_record, shown, steps_of

pytestmark = NEEDS_EXTRACT


def test_no_sum_is_invented_and_an_amount_is_the_only_one_said() -> None:
    for record, door in channels():
        source = str([record.content.get("methods"), record.content.get("methods_text")])
        digits = {re.sub(r"\D", "", said) for said in re.findall(r"\d[\d.,]*", source)}
        note = door.fee_note.vi
        for said in SUM.findall(note):
            assert re.sub(r"\D", "", said) in digits, (record.code, note)
        if door.fee_amount:
            assert str(door.fee_amount) in digits, (record.code, door.fee_amount)
            assert {int(re.sub(r"\D", "", said)) for said in SUM.findall(note)} <= {door.fee_amount}, (
                record.code,
                note,
            )
            assert not re.search(r"đến hết|áp dụng mức", note), (record.code, note)


def test_every_sum_of_a_description_is_told() -> None:
    money = re.compile(r"(?:phí|lệ phí)[^.;\n]*?(\d{1,3}(?:\.\d{3})+) ?đồng", re.IGNORECASE)
    for record, doors in doors_by_record():
        for place, method in enumerate(record.content.get("methods") or []):
            said = set(money.findall(method.get("note") or ""))
            if len(said) > 1:
                notes = [door.fee_note.vi for door in doors if door.channel == method["channel"]]
                assert any(said <= set(re.findall(r"\d{1,3}(?:\.\d{3})+", note)) for note in notes), (
                    record.code,
                    place,
                )


def test_a_term_is_the_one_of_its_description() -> None:
    count = re.compile(r"(?<![\d./])0*(\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?(?:ngày|giờ|tháng(?! \d))", re.IGNORECASE)
    for record, door in channels():
        times = [(one.get("time") or {}) for one in record.content.get("methods") or []]
        if door.term is not None:
            assert (door.term, door.unit) in {(time.get("value"), time.get("unit")) for time in times}, record.code
            said = [int(number) for number in count.findall(door.note.vi)]
            assert not said or door.term in said or max(said) < door.term <= sum(said), (record.code, door.note.vi)


def test_every_number_without_its_unit_is_told_and_none_is_promised() -> None:
    told = [door for _, door in channels() if door.bare_term]
    for door in told:
        assert (door.term, door.unit) == (None, None)
    assert len(told) > 300
    assert {door.bare_term for door in told if door.unit_in_steps} == {2, 3, 4, 5, 17}


OURS: Final = re.compile(r"có thể thiếu|nguồn không nêu|theo cách nộp này|dính liền", re.IGNORECASE)


def test_no_opinion_of_ours_stands_among_the_words_of_the_source_on_fees() -> None:
    doubted = {(record.code, door.fee_doubt) for record, door in channels() if door.fee_doubt}
    assert {
        ("1.002010", "zeros"),
        ("1.000893", "free_here"),
        ("1.007754", "glued"),
        ("1.001248", "free_named"),
        ("1.002372", "free_named"),
        ("1.008888", "free_named"),
        ("3.000348", "free_but"),
    } <= doubted
    assert "no_level" not in {doubt for _, doubt in doubted}, "each of the four columns says free"
    for record, door in channels():
        assert not OURS.search(door.fee_note.vi), (record.code, door.fee_note.vi)
        assert (door.glued is not None) == (door.fee_doubt == "glued"), record.code


def test_no_words_about_nothing_but_a_fee_stand_beside_the_term() -> None:
    """Of 18 records they did; what is left names a time too."""
    told = {record.code: door.note.vi for record, door in channels()}
    for code in ("1.005319", "1.008904", "1.013836", "1.014966", "2.001117", "1.002626"):
        assert told[code] == ""
    assert told["1.003135"] == "- 05 ngày làm việc kể từ ngày nhận đủ hồ sơ"
    assert told["2.000822"].startswith("- 20 ngày làm việc kể từ ngày nhận được hồ sơ")
    sums = re.compile(r"(?:phí|mức|[+-])[^.;\n]{0,30}\d\.000 ?(?:đồng|đ)\b", re.IGNORECASE)
    assert {record.code for record, door in channels() if sums.search(door.note.vi)} == set()
    fees = {record.code: door.fee_note.vi for record, door in channels()}
    assert "Bao gồm: - 1.000.000 đồng" in fees["1.008904"]
    assert "tính từ" not in fees["1.012575"]


def test_no_date_is_promised_of_a_term_that_is_another_for_others_or_starts_elsewhere() -> None:
    """1.001296 differs by its cases, 1.013234 by the class of works; 6.001430 counts from a vote, 1.003596 names a day."""
    shut = {"1.001296", "1.014256", "1.014267", "2.001770", "1.013234", "6.001430", "6.003655", "1.014260", "1.003596"}
    for record, version in shown():
        if record.code in shut:
            assert any(one.blocking and one.kind.startswith(("time", "channels")) for one in version.findings), (
                record.code
            )


def test_a_sum_of_two_acts_is_no_term_and_stages_in_turn_are() -> None:
    terms = {record.code: door.term for record, door in channels()}
    assert (terms["1.008003"], terms["1.014263"], terms["1.009458"]) == (None, 26, 10)


def test_steps_that_disagree_with_the_column_are_known() -> None:
    """1.013832 has 15 days in its column and 5 in each step; 1.001609 ends its 10 with a proposal that takes 5 more.

    2.002636 has 3 days beside an answer of 30, 3.000362 another case's 3 beside its 5, 1.012689 days for working days.
    The tax office says in 1.007037 that it accepts a dossier, and in 1.008498 that one is not complete.
    """
    told = {
        record.code
        for record, door in channels()
        if door.term and door.unit and steps_tell_otherwise((door.term, door.unit), steps_of(record))
    }
    assert {"1.013832", "1.011470", "1.001609", "1.014847", "3.000255"} <= told
    assert {"2.002636", "3.000362", "1.004844", "1.012689", "1.012922", "1.012781", "2.000977", "3.000366"} <= told
    assert not told & {"1.007037", "1.008498", "1.008504", "1.008924", "1.013769", "2.000005", "1.003135", "1.004261"}
    assert not told & {"1.000802", "1.000055", "1.008888", "1.009462", "1.003203", "1.004122", "1.013834"}
    assert len(told) < 50


def test_whoever_may_apply_is_promised_a_term_that_the_steps_he_reads_do_not_dispute() -> None:
    for record, version in shown():
        kinds = {one.kind for one in version.findings}
        beside = frozenset((one.term, one.unit) for one in version.channels if one.term and one.unit)
        for term in beside:
            said = steps_tell_otherwise(term, version.steps.vi, beside) or start_in_steps(term, version.steps.vi)
            assert not said or "time_disputed_in_steps" in kinds, record.code


def test_of_several_blanks_one_is_read() -> None:
    """1.013237 has “06 ngày  làm việc” in its steps and “6 ngày” in its column."""
    one = next(version for record, version in shown() if record.code == "1.013237")

    assert "06 ngày làm việc kể từ ngày có thông báo" in one.steps.vi
    assert "time_disputed_in_steps" in {found.kind for found in one.findings}


def test_what_the_steps_say_of_originals_is_quoted() -> None:
    told = {record.code: originals_in_steps(version.steps.vi) for record, version in shown()}

    assert any("bản gốc Giấy chứng nhận đã cấp" in one for one in told["1.013992"])
    assert told["2.001255"] == (), "the original it speaks of is the certificate the office makes"
    assert max(len(one) for quotes in told.values() for one in quotes) < 900


def test_a_term_is_told_with_the_start_that_the_steps_give_it() -> None:
    told = {
        record.code: start_in_steps((door.term, door.unit), steps_of(record))
        for record, door in channels()
        if door.term and door.unit
    }
    assert told["1.011608"] == "kể từ ngày bắt đầu rà soát theo quy định"
    assert told["3.000412"] == "kể từ ngày bắt đầu rà soát"
    assert told["1.007771"] == "kể từ ngày xác nhận đủ hồ sơ hợp lệ"
    assert told["1.115133"].startswith("kể từ ngày gửi văn bản xác nhận đã nhận đầy đủ hồ sơ")
    assert told["2.000827"].startswith("kể từ ngày gửi văn bản xác nhận")
    assert told["3.000363"].startswith("kể từ ngày phát hiện hành vi vi phạm")
    for code in ("1.011442", "1.011444", "1.011445"):
        assert told[code].startswith("Trường hợp hồ sơ đăng ký đối với quyền sử dụng đất")
        assert told[code].endswith("được tính từ thời điểm Văn phòng đăng ký đất đai nhận được hồ sơ đăng ký hợp lệ")
    assert sum(map(bool, told.values())) < 30


def test_descriptions_that_stand_beside_another_way_are_known() -> None:
    told = {
        one.record.code for one in shown() if are_shifted((door.channel, door.note.vi) for door in one.version.channels)
    }
    assert {"1.014056", "1.014059", "1.014261", "2.001680", "3.000527"} <= told
    assert len(told) < 12


def test_a_doubted_column_is_told_beside_the_doubt() -> None:
    told = {record.code: (door.doubted_term, door.doubted_unit) for record, door in channels() if door.doubted_term}
    assert told["1.010733"] == (35, "day")
    assert (told["1.007878"], told["1.008023"], told["3.000435"]) == ((275, "day"), (300, "day"), (250, "working_day"))


def test_what_is_done_at_once_for_some_has_no_one_term() -> None:
    assert all(door.term is None for record, door in channels() if record.code in {"3.000276", "3.000277"})


def test_times_told_otherwise_than_in_whole_days_are_quoted_from_the_steps() -> None:
    told = {one.record.code: times_in_steps(one.version.steps.vi) for one in shown()}

    assert any(one.startswith("Trong thời hạn 3,5 ngày làm việc") for one in told["1.011477"])
    assert any("chậm nhất là ngày cuối cùng của tháng thứ 3" in one for one in told["1.008346"])
    assert any("bảy ngày làm việc" in one for one in told["1.000034"])


def test_a_time_is_quoted_with_its_whole_sentence() -> None:
    """Each of its words stands in the steps in this order, and it ends where they end one."""
    for one in shown():
        steps = words_of(one.version.steps.vi)
        for quote in times_in_steps(one.version.steps.vi):
            assert " …" not in quote or "…" in one.version.steps.vi, (one.record.code, quote)
            assert words_of(quote)[-18:] in steps, (one.record.code, quote)
    told = {one.record.code: times_in_steps(one.version.steps.vi) for one in shown()}
    assert any(one.startswith("Trường hợp nhận hồ sơ qua hệ thống bưu chính hoặc") for one in told["1.003135"])
    assert any("kết hợp với chữ ký" in one or one.endswith(".") for one in told["1.000084"])


def words_of(text: str) -> str:
    """Without the marks and breaks of lines."""
    return "".join(re.findall(r"\w", text))


def test_a_term_the_steps_tell_in_words_is_set_against_the_column() -> None:
    steps = {record.code: steps_of(record) for record, _ in doors_by_record()}

    assert steps_tell_otherwise((15, "day"), steps["1.000034"])
    assert not steps_tell_otherwise((7, "working_day"), steps["1.000034"])
    found = {
        one.kind for shown_one in shown() if shown_one.record.code == "1.000034" for one in shown_one.version.findings
    }
    assert "time_disputed_in_steps" in found
