"""What a record of the national catalogue becomes beside its papers: fees, ways of applying, origin, and small leavings."""

import pytest

from onestop.catalogue.domain.fees import read_fee
from onestop.catalogue.domain.paper_names import name_and_template

from .drafts import READ_ON, blocking, group, version
from .records import method, paper


class TestFees:
    @pytest.mark.parametrize(
        "note",
        [
            "",
            "(Không)",
            "(Không quy định.)",
            "(Không có)05 ngày làm việc",
            "(Miễn lệ phí (Thông tư số 47/2019/TT-BTC).)",
        ],
    )
    def test_nothing_is_to_be_paid_where_the_remark_agrees(self, note: str) -> None:
        assert read_fee(method(note=note)).amount == 0

    @pytest.mark.parametrize(
        "note",
        [
            "(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người thuộc gia đình có công)",
            "(Theo quy định của Luật phí và lệ phí)",
            "(do Ủy ban nhân dân cấp tỉnh quy định.)",
            "(Nộp 150.000 đồng + (số tấn x 15.000 đồng/tấn))",
            "- Lệ phí (nếu có): Hội đồng nhân dân cấp tỉnh quy định",
        ],
    )
    def test_free_beside_a_note_that_says_otherwise_is_not_free(self, note: str) -> None:
        fee = read_fee(method(note=note))

        assert fee.amount is None
        assert fee.note
        assert [finding.kind for finding in fee.findings] == ["fee_set_elsewhere"]

    @pytest.mark.parametrize(
        ("note", "amount", "said", "kinds"),
        [
            ("Không có thông tin50,000 Việt Nam Đồng(/di chúc)", 50_000, "/di chúc", []),
            ("Không có thông tinMiễn phí15 ngày làm việc", 0, "", []),
            ("10 USD(10 USD/lần)nộp bổ sung", None, "10 USD/lần", ["fee_in_other_money"]),
            ("VNĐ(Phí công bố: 100.000 đồng/lần)", None, "Phí công bố: 100.000 đồng/lần", ["fee_in_words"]),
            ("Không có thông tin", None, "", ["fee_missing"]),
            ("Không có thông tin(1) Trường hợp A", None, "", ["fee_missing"]),
        ],
    )
    def test_an_amount_that_stands_in_the_note_is_read(
        self, note: str, amount: int | None, said: str, kinds: list[str]
    ) -> None:
        fee = read_fee(method(fee=None, note=note))

        assert (fee.amount, fee.note, [finding.kind for finding in fee.findings]) == (amount, said, kinds)

    def test_a_sum_the_remark_contradicts_is_told_with_the_remark(self) -> None:
        fee = read_fee(
            method(fee={"amount": 1_000_000, "currency": "VND"}, note="(Áp dụng mức phí: 500.000 đồng đến hết 2026)")
        )

        assert (fee.amount, fee.note) == (None, "1.000.000 đồng (Áp dụng mức phí: 500.000 đồng đến hết 2026)")

    @pytest.mark.parametrize(
        ("amount", "note", "said"),
        [
            (
                800_000,
                "(Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026).)Lệ phí: 100.000 đồng/hồ sơ.",
                "Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026).; Lệ phí: 100.000 đồng/hồ sơ",
            ),
            (
                25_000,
                "(25.000đ/giấy (áp dụng đến hết ngày 31/12/2024))",
                "25.000đ/giấy (áp dụng đến hết ngày 31/12/2024)",
            ),
            (
                800_000,
                "(/hồ sơ)Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026). Lệ phí: 100.000 đồng/hồ sơ.",
                "Phí: 800.000 đồng/hồ sơ (áp dụng 400.000 đồng đến hết 2026); Lệ phí: 100.000 đồng/hồ sơ",
            ),
            (100_000, "(Không được quy định tại Biểu phí.)", "100.000 đồng (Không được quy định tại Biểu phí)"),
            (50, "(hồ sơ)", "50 đồng/hồ sơ"),
            (
                3_500_000,
                "(/hồ sơ)(áp dụng 1.750.000 đồng/hồ sơ đến hết 2026)",
                "3.500.000 đồng/hồ sơ; (áp dụng 1.750.000 đồng/hồ sơ đến hết 2026)",
            ),
        ],
    )
    def test_several_sums_or_one_for_a_time_are_told_in_the_words_of_the_source(
        self, amount: int, note: str, said: str
    ) -> None:
        fee = read_fee(method(fee={"amount": amount, "currency": "VND"}, note=note))

        assert (fee.amount, fee.note) == (None, said)

    def test_a_fee_named_without_a_sum_is_a_doubt_beside_the_words_of_the_source(self) -> None:
        fee = read_fee(method(fee=None, note="(Phí thẩm định)"))

        assert (fee.note, fee.doubt) == ("Phí thẩm định", "no_level")

    @pytest.mark.parametrize(
        ("words", "doubt"),
        [("Phí thẩm định", "free_named"), ("Theo quy định của Hội đồng nhân dân cấp tỉnh", "free_but"), ("Không", "")],
    )
    def test_words_beside_a_column_that_says_free_do_not_hide_what_the_column_says(
        self, words: str, doubt: str
    ) -> None:
        assert read_fee(method(note=f"({words})")).doubt == doubt

    @pytest.mark.parametrize(("channel", "doubt"), [("online", ""), ("in_person", "free_but")])
    def test_words_that_free_just_whoever_applies_online_speak_against_no_other_way(
        self, channel: str, doubt: str
    ) -> None:
        said = "Miễn lệ phí đối với trường hợp đăng ký qua mạng điện tử"
        fee = read_fee({**method(note=f"({said})"), "channel": channel})

        assert (fee.doubt, fee.note) == (doubt, said)
        assert (fee.amount == 0) == (channel == "online")

    def test_a_sum_that_lost_its_zeros_is_told_as_the_source_has_it(self) -> None:
        fee = read_fee(method(fee={"amount": 50, "currency": "VND"}, note="(áp dụng mức 25.000 đồng)"))

        assert (fee.amount, fee.note, fee.doubt) == (None, "50 đồng; áp dụng mức 25.000 đồng", "zeros")

    def test_the_description_of_a_way_in_brackets_is_no_remark_on_its_fee(self) -> None:
        fee = read_fee(method(fee=None, note="Miễn phí(Cách thức thực hiện: tại Sở. Thời hạn: 15 ngày)"))

        assert (fee.amount, fee.note, fee.rest) == (0, "", "Cách thức thực hiện: tại Sở. Thời hạn: 15 ngày")

    def test_all_sums_of_a_description_are_told(self) -> None:
        fee = read_fee(
            method(fee=None, note="- 05 ngày làm việc\n- Lệ phí: 20.000 đồng/giấy;\n- Lệ phí: 50.000 đồng/bằng")
        )

        assert fee.note == "Lệ phí: 20.000 đồng/giấy; Lệ phí: 50.000 đồng/bằng"
        assert fee.beside == "- 05 ngày làm việc"

    @pytest.mark.parametrize(
        ("said", "told", "beside"),
        [
            ("Phí: 800.000 đồng/hồ sơ.\n\nLệ phí: 100.000 đồng/hồ sơ.", "100.000", ""),
            ("Bao gồm:\n- 1.000.000 đồng cho trung tâm\n- 3.000.000 đồng cho chi nhánh", "Bao gồm: - 1.000.000", ""),
            ("Lệ phí: 50.000 đồng (máy trưởng: 50.000 đồng/giấy;)\nNộp tại Sở.", "50.000 đồng/giấy;)", "Nộp tại Sở."),
            ("(Phí 4.500.000 đồng.)- 20 ngày làm việc", "4.500.000 đồng", "- 20 ngày làm việc"),
            ("Trong 05 ngày từ khi nộp phí 50.000 đồng", "50.000", "Trong 05 ngày từ khi nộp phí 50.000 đồng"),
            ("Không quy định thời hạn, phí, lệ phí", "lệ phí", "Không quy định thời hạn, phí, lệ phí"),
        ],
    )
    def test_words_about_a_fee_stand_with_the_fee_and_those_about_a_time_with_the_time(
        self, said: str, told: str, beside: str
    ) -> None:
        found = version(methods=[method(fee=None, note=said)]).channels[0]

        assert told in found.fee_note.vi
        assert found.note.vi == beside

    def test_that_a_time_runs_from_a_payment_is_no_word_about_the_fee(self) -> None:
        said = "Thời hạn giải quyết được tính từ khi nhận đủ hồ sơ và chủ xe hoàn thành việc nộp lệ phí"
        fee = read_fee(method(fee=None, note=said))

        assert (fee.note, fee.beside) == ("", said)

    def test_a_case_that_tells_its_fee_alone_is_still_a_case(self) -> None:
        rows = [
            (f"Đối với trường hợp {case}, mức phí: {fee}.000đ", fee) for case, fee in (("đổi tên", 500), ("khác", 100))
        ]
        ways = [method(fee={"amount": fee * 1000, "currency": "VND"}, note=said) for said, fee in rows]

        assert [one.name.vi for one in version(methods=ways).variants] == [
            "Đối với trường hợp đổi tên",
            "Đối với trường hợp khác",
        ]

    def test_free_by_one_way_beside_a_fee_by_another_is_not_surely_free(self) -> None:
        found = version(
            methods=[method("online"), method("in_person", note="(Mức lệ phí do Hội đồng nhân dân quyết định)")]
        )

        assert [one.fee_amount for one in found.channels] == [None, None]
        assert (found.channels[0].fee_note.vi, found.channels[0].fee_doubt) == ("", "free_here")


class TestOrigin:
    def test_it_says_where_it_comes_from_and_when_it_was_read(self) -> None:
        said = version(implementing_agency="Công chức tư pháp - hộ tịch", coordinating_agency="Bộ Công an").publication

        assert said is not None
        assert (said.read_on, said.decision, said.works_with) == (READ_ON, "1/QĐ-BTP", "Bộ Công an")
        assert said.carried_out_by == "Công chức tư pháp - hộ tịch"

    def test_levels_that_are_not_of_the_province_are_kept_as_they_are_written(self) -> None:
        elsewhere, here = version(levels=["Cấp bộ", "Cấp xã"]), version(levels=["Cấp xã"])

        assert elsewhere.publication is not None
        assert here.publication is not None
        assert (elsewhere.publication.done_at, elsewhere.levels) == (("Cấp bộ", "Cấp xã"), ("commune",))
        assert here.publication.done_at == ()

    def test_the_national_portal_has_it_since_it_was_read_there_at_the_latest(self) -> None:
        assert version().on_national_portal_since == READ_ON

    def test_level_of_service_and_receivable_here_are_two_facts(self) -> None:
        known, unknown = version(), version(competent_agency="Chi cục Hải quan khu vực")

        assert (known.receivable_online, known.is_online_on(READ_ON)) == (True, True)
        assert (unknown.receivable_online, unknown.is_online_on(READ_ON)) == (False, True)
        assert unknown.competent == {}


class TestAWayThatWasLost:
    """Tables that lost their borders: a way of applying in the heading of the papers, or in no column at all."""

    SLIPPED = ":\nTrực tiếp3 Ngày làm việc10,000 Việt Nam Đồng(10.000 đồng/chiếc)Tại quầy.Thành phần hồ sơ--"

    def test_is_read_out_of_the_heading_of_the_papers(self) -> None:
        made = version(methods=[method("online", 3)], dossier=[group(self.SLIPPED, paper())])
        door = made.channel("in_person")
        assert (door.term, door.unit, door.fee_amount, door.note.vi) == (3, "working_day", 10_000, "Tại quầy.")

    WORDS = (
        "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpHệ thống trả ngayKhông có thông tinTại Trung tâm"
        "Trực tuyếnHệ thống trả ngayKhông có thông tinQua Cổng dịch vụ công Quốc gia"
    )

    def test_is_read_with_all_that_stands_in_its_row_where_no_column_was_read(self) -> None:
        made = version(methods=[], methods_text=self.WORDS)
        doors = [(one.channel, one.term, one.term_words, one.fee_amount, one.note.vi) for one in made.channels]
        assert doors == [
            ("in_person", None, "Hệ thống trả ngay", None, "Tại Trung tâm"),
            ("online", None, "Hệ thống trả ngay", None, "Qua Cổng dịch vụ công Quốc gia"),
        ]
        assert made.publication is not None
        assert made.publication.ways == ""
        assert "no_channel" not in {one.kind for one in made.findings}
        assert {"time_missing", "fee_missing"} <= {one.kind for one in made.findings}

    def test_is_shown_as_it_is_written_where_only_others_were_read(self) -> None:
        made = version(methods=[method("online")], methods_text=self.WORDS)
        assert made.publication is not None
        assert made.publication.ways.splitlines() == [
            "Trực tiếp: Hệ thống trả ngay – Tại Trung tâm",
            "Trực tuyến: Hệ thống trả ngay – Qua Cổng dịch vụ công Quốc gia",
        ]

    def test_is_not_told_of_where_every_way_was_read(self) -> None:
        table = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến5 Ngày làm việcTrực tiếp tại cơ quan"
        made = version(methods=[method("online")], methods_text=table)
        assert made.publication is not None
        assert made.publication.ways == ""


class TestSmallLeavings:
    @pytest.mark.parametrize("said", ["Không", "không.", "Không có", "Không quy định.", "- Không\n- không"])
    def test_no_condition_is_none(self, said: str) -> None:
        assert version(conditions_text=said).conditions is None

    def test_a_condition_that_denies_something_is_one(self) -> None:
        assert version(conditions_text="Không quá 60 tuổi").conditions is not None

    def test_results_that_grew_together_with_a_code_are_two(self) -> None:
        made = version(
            results=[{"code": "KQ.G15.000031", "name": "Văn bản chấp thuậnMã: KQ.g19.000556Văn bản từ chối"}]
        )
        assert made.result.name.vi == "Văn bản chấp thuận; Văn bản từ chối"

    def test_a_result_has_no_mark_of_a_list_nor_a_full_stop(self) -> None:
        made = version(results=[{"code": "KQ.G15.000031", "name": "- Giấy phép."}, {"code": "", "name": "+ Văn bản"}])
        assert made.result.name.vi == "Giấy phép; Văn bản"

    def test_a_name_ends_in_one_full_stop(self) -> None:
        assert name_and_template("Đơn theo mẫu của Chính phủ..") == ("Đơn theo mẫu của Chính phủ.", "")

    def test_the_unit_of_a_fee_is_no_remark(self) -> None:
        assert read_fee(method(fee={"amount": 50_000, "currency": "VND"}, note="(hồ sơ)")).note == ""

    def test_the_district_in_a_note_blocks(self) -> None:
        said = "Nộp trực tiếp tại bộ phận tiếp nhận hồ sơ ở cấp huyện"
        assert "district_named" in blocking(methods=[method(note=said)])
        assert "district_named" not in blocking()
