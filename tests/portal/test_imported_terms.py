"""What the page of a procedure read from the national portal says of its terms and fees."""

from pathlib import Path

import pytest

from catalogue.records import method, paper

from .imported_page import page_of


@pytest.mark.usefixtures("province")
class TestThePage:
    def test_says_one_thing_of_a_fee_nobody_states(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, methods=[method(fee=None)])

        assert page.count("Chưa rõ: nguồn không nêu mức phí") == 2
        assert "Chưa công bố" not in page

    def test_names_no_fee_to_see_where_there_is_no_amount(self, tmp_path: Path) -> None:
        note = "(Theo quy định của Luật phí và lệ phí và các văn bản quy phạm pháp luật hướng dẫn Luật phí và lệ phí)"
        page = page_of(tmp_path, methods=[method(note=note)])

        assert "Chưa rõ: nguồn ghi miễn phí nhưng dẫn quy định khác" in page
        assert "Xem mức phí" not in page

    def test_quotes_a_column_that_says_free_beside_words_that_name_a_fee(self, tmp_path: Path) -> None:
        beside = "Cột phí của nguồn ghi “Miễn phí” bên cạnh lời này: hãy hỏi trước khi nộp."
        named = page_of(tmp_path, methods=[method(note="(Phí thẩm định)")])

        assert "Nguồn ghi: Phí thẩm định" in named
        assert beside in named
        assert "Chưa rõ: nguồn ghi miễn phí nhưng nêu một khoản phí, xem bảng" in named
        assert "không nêu mức" not in named
        assert beside in page_of(tmp_path, methods=[method(note="(Lệ phí 135.000 đồng/lần)")])
        assert beside not in page_of(tmp_path, methods=[method()])

    def test_promises_no_day_where_the_receipt_of_another_begins_the_time(self, tmp_path: Path) -> None:
        start = "tính từ thời điểm Văn phòng đăng ký đất đai nhận được hồ sơ"
        told = f"Hồ sơ nộp qua Bộ phận Một cửa thì thời hạn giải quyết hồ sơ được {start}."
        page = page_of(tmp_path, methods=[method()], steps_text=f"Nộp hồ sơ đến Văn phòng đăng ký đất đai.\n{told}")

        assert page.count(f'Các bước ghi thời hạn này <span lang="vi">“{start}”</span>') == 2
        assert f"<li>{told}</li>" in page
        assert "Ngày hẹn" not in page

    def test_tells_times_to_add_something_apart_from_times_of_nobody(self, tmp_path: Path) -> None:
        adding = "Doanh nghiệp bổ sung hồ sơ trong thời hạn tối đa 60 ngày kể từ ngày nhận được văn bản yêu cầu."
        page = page_of(tmp_path, steps_text=f"{adding}\nNgười nộp hoàn thiện hồ sơ trong thời hạn 10 ngày.")

        assert "khi cơ quan yêu cầu. Các bước có thời hạn mà trang này không xác định được là của ai. <a" in page

    def test_says_that_the_steps_are_about_something_else_than_the_name(self, tmp_path: Path) -> None:
        steps = "Sở lưu hồ sơ đổi giấy phép lái xe."
        other = page_of(tmp_path, name="Cấp lại giấy phép lái xe", steps_text=steps)
        own = page_of(tmp_path, name="Cấp lại giấy phép lái xe", steps_text=f"{steps} Sở cấp lại khi mất.")

        assert 'Các bước của nguồn nói về “<span lang="vi">đổi giấy phép lái xe</span>” và không nhắc đến “' in other
        assert "Các bước của nguồn nói về" not in own

    def test_has_words_about_a_fee_in_the_cell_of_the_fee_alone(self, tmp_path: Path) -> None:
        note = "- 05 ngày làm việc kể từ ngày nhận đủ hồ sơ\n- Lệ phí: 20.000 đồng/giấy"
        term, fee = (
            page_of(tmp_path, methods=[method(fee=None, note=note)]).split('data-label="Thời hạn"')[1].split("<td", 1)
        )

        assert "05 ngày làm việc kể từ ngày nhận đủ hồ sơ" in term
        assert "20.000" not in term
        assert "Lệ phí: 20.000 đồng/giấy" in fee

    def test_compares_amounts_not_words(self, tmp_path: Path) -> None:
        fee = {"amount": 50_000, "currency": "VND"}
        ways = [method("online", fee=fee, note="(50.000 đồng/hồ sơ)"), method("in_person", fee=fee)]
        page = page_of(tmp_path, methods=ways, competent_agency="")

        assert "Khác nhau giữa các cách nộp, xem bảng" not in page

    def test_promises_no_date_where_each_way_has_another_term_and_says_that_they_may_be_cases(
        self, tmp_path: Path
    ) -> None:
        two_terms = page_of(tmp_path, methods=[method("online", 12), method("in_person", 22)])

        assert "Ngày hẹn" not in two_terms
        assert "Nguồn nêu nhiều thời hạn, xem bảng" in two_terms
        assert "Đó có thể là thời hạn của các trường hợp khác nhau, không phải của cách nộp" in two_terms

    def test_says_that_the_steps_name_another_term_than_the_column(self, tmp_path: Path) -> None:
        steps = "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở thu hồi thẻ."
        page = page_of(tmp_path, methods=[method(value=15)], steps_text=steps)

        assert page.count("nêu thời hạn khác, xem các bước.") == 2
        assert "nêu thời hạn khác, xem các bước." not in page_of(tmp_path, methods=[method(value=5)], steps_text=steps)

    def test_shows_ways_it_could_not_read_as_they_are_written(self, tmp_path: Path) -> None:
        table = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpHệ thống trả ngayTrực tuyếnHệ thống trả ngay"
        page = page_of(tmp_path, methods=[method("postal")], methods_text=table)

        assert "Trực tuyến: Hệ thống trả ngay" in page

    def test_calls_no_way_unstated_of_which_only_the_columns_could_not_be_read(self, tmp_path: Path) -> None:
        table = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpXử lý tự độngTrực tuyếnXử lý tự động"
        page = page_of(tmp_path, methods=[], methods_text=table)

        assert "Không nêu cách nộp hồ sơ" not in page
        assert "Có nộp trực tuyến; nguồn không ghi toàn trình hay một phần" in page
        assert "Chưa rõ: nguồn không nêu mức phí" in page
        assert "Phí, lệ phí" in page.split('id="mine"')[1]

    def test_calls_nothing_dependent_on_the_case_that_is_one_for_all(self, tmp_path: Path) -> None:
        cases = [
            {"title": "Đối với cá nhân:", "items": [paper("Căn cước")]},
            {"title": "Đối với tổ chức:", "items": [paper("Quyết định thành lập")]},
        ]
        page = page_of(tmp_path, dossier=cases, competent_agency="")

        assert "Thời hạn giải quyết, theo nguồn" in page
        assert "5 ngày làm việc" in page.split('id="mine"')[1]
        assert "5 ngày làm việc" not in page.split('id="cases"')[1].split("</section>")[0]
        assert "Nguồn ghi chung cho mọi trường hợp" in page
        assert "<p>Giấy tờ tùy trường hợp. Hãy mở trường hợp của bạn.</p>" in page

    @pytest.mark.parametrize("hidden", ["methods[0]", "competent_agency", "time_without_unit", "working_day"])
    def test_never_shows_a_key(self, tmp_path: Path, hidden: str) -> None:
        assert hidden not in page_of(tmp_path, methods=[method(unit=None)], competent_agency="Cục Hải quan")

    def test_promises_nothing_that_is_not_known(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            methods=[
                method(value=1100, unit=None, fee=None, note="VNĐ(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)")
            ],
        )

        assert "thành “1100”, không tách được" in page
        assert "Miễn phí" not in page
        assert "Nguồn ghi: Mức lệ phí do Hội đồng nhân dân tỉnh quyết định" in page
        assert "Thời hạn dính liền mức phí" in page

    def test_tells_a_term_that_stands_in_words_alone_openly(self, tmp_path: Path) -> None:
        stages = "Cách nộp và nơi nhận. " * 10 + "Kiểm tra: 08 ngày. Cấp giấy: 02 ngày làm việc."
        page = page_of(tmp_path, methods=[method(value=2, note=stages)])

        assert "2 ngày làm việc ở cột của nguồn; nguồn mô tả:" in page
        assert stages in page
        assert "<details" not in page.split('id="how-long"')[1].split("</table>")[0]
        only_in_words = page_of(tmp_path, methods=[method(value=None, note="Ngay sau khi nhận đủ hồ sơ.")])
        assert "Không có ở cột thời hạn; nguồn mô tả:" in only_in_words
        assert "Nguồn mô tả, xem bảng" in only_in_words

    def test_tells_a_number_without_its_unit_and_the_unit_of_the_steps(self, tmp_path: Path) -> None:
        steps = "Trong thời hạn 17 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở cấp giấy."
        page = page_of(tmp_path, methods=[method(value=17, unit=None)], steps_text=steps)

        assert "Chưa rõ: nguồn ghi “17”, không ghi đơn vị" in page
        assert "chỗ điền trống" not in page
        assert "Các bước nêu 17 ngày làm việc" in page

    def test_quotes_what_the_steps_say_of_time_and_concludes_nothing(self, tmp_path: Path) -> None:
        steps = "Công ty thông báo trong thời hạn 10 ngày kể từ ngày sáp nhập.\nNộp và nhận."
        page = page_of(tmp_path, methods=[method(value=None)], steps_text=steps)

        assert "Một số thời hạn nêu trong các bước, nguyên văn" in page
        assert "<li>Công ty thông báo trong thời hạn 10 ngày kể từ ngày sáp nhập.</li>" in page
        assert "Xem thêm các thời hạn nêu trong các bước, ở dưới bảng." in page

    def test_says_from_when_the_steps_count_a_term(self, tmp_path: Path) -> None:
        steps = "Công nhận trong thời hạn 15 ngày kể từ ngày bắt đầu rà soát."
        page = page_of(tmp_path, methods=[method(value=15, unit="day")], steps_text=steps, competent_agency="")

        assert page.count("“kể từ ngày bắt đầu rà soát”") == 2, "beside the term, and beside it once more at the side"

    def test_says_that_descriptions_stand_beside_other_ways(self, tmp_path: Path) -> None:
        online = method("online", note="- Nộp hồ sơ trực tiếp tại Công an cấp xã.")
        postal = method(
            "postal", note="- Nộp hồ sơ trực tuyến thông qua Ứng dụng định danh quốc gia." + " Giờ hành chính." * 12
        )
        page = page_of(tmp_path, methods=[online, postal], competent_agency="")

        assert "nguồn có thể đã xếp lệch dòng" in page
        assert "Nguồn mô tả" not in page, "no description is folded that may be of another row"
        assert "lệch dòng" not in page_of(tmp_path, methods=[method("online", note="Nộp trực tuyến")])

    @pytest.mark.parametrize(
        ("steps", "dated"),
        [
            ("Trong 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Tư pháp cấp Giấy phép.", True),
            (
                "Trong 10 ngày làm việc kể từ ngày nhận hồ sơ, Sở Tư pháp trình Chủ tịch quyết định.\n"
                "Trong 05 ngày làm việc kể từ ngày nhận được văn bản đề nghị của Sở Tư pháp, Chủ tịch ghi vào Giấy phép.",
                False,
            ),
            ("Quyết định trong 10 ngày làm việc kể từ ngày nhận được danh sách.", False),
        ],
    )
    def test_takes_applications_and_promises_a_day_only_where_its_source_gives_the_time_one_end(
        self, tmp_path: Path, steps: str, *, dated: bool
    ) -> None:
        mine = page_of(tmp_path, methods=[method(value=10)], steps_text=steps).split('id="mine"')[1]

        assert ("Bắt đầu nộp" in mine) is dated, "the counter would promise a day on its slip"
        assert ("Vì sao là ngày này" in mine) is dated
        assert ("Thời hạn giải quyết, theo nguồn" in mine) is not dated
        assert ('<p class="is-big">10 ngày làm việc</p>' in mine) is not dated

    def test_says_that_a_number_was_parted_from_that_of_copies(self, tmp_path: Path) -> None:
        row = paper("Đơn đề nghị theo Mẫu số", originals=181, copies=0)
        page = page_of(tmp_path, dossier=[{"title": "", "items": [row]}])

        assert "Đơn đề nghị theo Mẫu số 18" in page
        assert "Nguồn viết liền số ở cuối tên với số bản; ở đây đã tách, hãy kiểm tra lại." in page

    def test_doubts_a_term_longer_than_any(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, methods=[method(value=275, unit="day")])

        assert "Chưa rõ: cột của nguồn ghi “275 ngày”" in page
        assert "dài bất thường, có thể ghi sai: hãy hỏi trước khi nộp" in page

    def test_says_that_a_term_and_a_fee_have_grown_together(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, methods=[method(value=120, unit=None, fee=None, note="VNĐ")])

        assert "Nguồn viết liền thời hạn và phí thành “120”, không tách được." in page
        assert "Nguồn ghi:" not in page, "what is ours is not in the mouth of the source"
        assert "nguồn không nêu mức phí" not in page

    @pytest.mark.parametrize(("competent", "said"), [("Cục Thuế", False), ("Ủy ban nhân dân cấp xã", True)])
    def test_takes_what_the_source_has_of_a_fee_for_no_price_of_a_way(
        self, tmp_path: Path, competent: str, *, said: bool
    ) -> None:
        """Two rows may be of two services, or one without a word: only what one pays here is said, and the table is there."""
        methods = [method("online"), method("in_person", fee=None)]
        mine = page_of(tmp_path, methods=methods, competent_agency=competent).split('id="mine"')[1]

        assert "Khác nhau giữa các cách nộp" not in mine
        assert ("Theo dòng trực tuyến của nguồn; cách nộp khác xem bảng." in mine) is said
        assert ("Miễn phí" in mine) is said
        assert ("Xem bảng</p>" in mine) is not said

    def test_promises_no_fee_behind_a_fold_that_names_none(self, tmp_path: Path) -> None:
        law = (
            "(Mức thu theo quy định tại Thông tư số 60/2023/TT-BTC của Bộ Tài chính và các văn bản sửa đổi, bổ sung"
            + " sau đó" * 20
            + ")"
        )
        sums = law.replace("(Mức thu", "(Mức thu 50.000 đồng/thẻ")

        assert "Xem mức phí" not in page_of(tmp_path, methods=[method(fee=None, note=law)])
        assert "Xem mức phí" in page_of(tmp_path, methods=[method(fee=None, note=sums)])

    def test_says_that_a_rate_has_ended(self, tmp_path: Path) -> None:
        fee = {"amount": 20_000, "currency": "VND"}
        page = page_of(tmp_path, methods=[method(fee=fee, note="(20.000đ/giấy (áp dụng đến hết ngày 31/12/2024))")])

        assert page.count("Có mức chỉ áp dụng đến 31/12/2024, nay đã hết: hãy hỏi mức đang thu trước khi nộp.") == 2
