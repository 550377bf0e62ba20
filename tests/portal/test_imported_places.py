"""Where the page of a procedure read from the national portal sends people, and whom it names."""

import html
import re
from pathlib import Path

import pytest

from catalogue.records import method

from .imported_page import page_of


@pytest.mark.usefixtures("province")
class TestThePage:
    def test_quotes_the_counter_also_where_it_is_taken_online(self, tmp_path: Path) -> None:
        steps = "Tổ chức nộp hồ sơ đến Trung tâm Phục vụ hành chính công của tỉnh."
        both = page_of(tmp_path, methods=[method("online"), method("in_person")], steps_text=steps)
        alone = page_of(tmp_path, methods=[method("online")], steps_text=steps)

        assert "Bắt đầu nộp" in both
        assert f"{steps}</blockquote>" in both.split("Nếu không nộp trực tuyến</h3>")[1]
        assert "Nếu không nộp trực tuyến" not in alone

    def test_says_that_the_source_names_the_agency_of_a_place_where_its_head_shows_that_of_here(
        self, tmp_path: Path
    ) -> None:
        told = "ở đầu trang là cơ quan cùng chức năng ở tỉnh này"

        page = page_of(tmp_path, implementing_agency="Sở Tư pháp Thành phố Hà Nội")
        assert f"Nguồn ghi “Sở Tư pháp Thành phố Hà Nội”, là cơ quan của một địa phương; {told}" in page
        assert told not in page_of(tmp_path)

    def test_says_whose_words_these_are(self, tmp_path: Path) -> None:
        page = page_of(tmp_path)

        assert "Nguồn: Cổng Dịch vụ công quốc gia, nhập ngày" in page
        assert "1/QĐ-BTP" in page
        assert "Không rõ: nguồn không ghi ngày" in page

    def test_names_who_carries_out_what_is_not_received_here(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, competent_agency="Cục Quản lý xuất nhập cảnh", implementing_agency="Công an tỉnh")

        assert "Theo nguồn, cơ quan thực hiện là Công an tỉnh. Trang này không tách được câu nói nơi nộp" in page
        assert "Trực tuyến: nguồn không nêu hệ thống để nộp; hãy xem thủ tục này trên Cổng" in page
        assert "Mục cơ quan của nguồn nêu cơ quan ngành dọc" in page
        main = page.split("<main")[1].split("</main>")[0]
        assert "Ủy ban nhân dân" not in main
        assert "Bắt đầu nộp" not in page

    @pytest.mark.parametrize(
        ("named", "told"),
        [
            ("Chi cục Thuế Thành phố Hà Nội", "(nguồn ghi cơ quan của một địa phương)"),
            ("Cục Đường bộ, Sở Giao thông công chánh - TP.HCM", "(trong đó có cơ quan của một địa phương)"),
        ],
    )
    def test_says_which_of_several_agencies_are_of_one_place_no_more_surely_than_it_knows(
        self, tmp_path: Path, named: str, told: str
    ) -> None:
        assert f"{named} {told}" in page_of(tmp_path, competent_agency="Cục Thuế", implementing_agency=named)

    def test_says_that_whom_it_is_for_is_the_word_of_the_source(self, tmp_path: Path) -> None:
        assert "Dành cho (theo nguồn)" in page_of(tmp_path)
        assert "For (the source)" in page_of(tmp_path, language="en")

    def test_an_english_page_says_that_the_words_are_vietnamese(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, language="en")

        assert re.search(r'<h1><span lang="vi">[^<]+</span></h1>', page)
        assert re.search(r'<h2 id="steps">Steps</h2> <p lang="vi">', page)
        assert 'lang="vi"' not in page_of(tmp_path).split("<main")[1]

    @pytest.mark.parametrize(
        ("named", "steps", "said"),
        [
            ("Chủ tịch Ủy ban nhân dân cấp tỉnh", "", "Nguồn không nói nơi nhận hồ sơ"),
            ("Sở Xây dựng, Cục Đường bộ Việt Nam", "", "Nguồn không nói cơ quan nào nhận hồ sơ của bạn"),
            ("Chi cục Thuế Thành phố Hà Nội", "", "ở nơi khác, hãy hỏi cơ quan cùng chức năng"),
            ("Chi cục Thuế", "", "Hãy nộp tại đó."),
            (
                "Chi cục Thuế",
                "Nộp trên Cổng thông tin một cửa quốc gia.",
                "nguồn nêu “Cổng thông tin một cửa quốc gia”",
            ),
            (
                "Chi cục Thuế",
                "Nộp trên Cổng Dịch vụ công quốc gia.",
                "Trực tuyến: nguồn có nêu Cổng Dịch vụ công quốc gia",
            ),
            (
                "Chi cục Thuế",
                "Nộp qua hệ thống dịch vụ công trực tuyến.",
                "nguồn nêu “hệ thống dịch vụ công trực tuyến”, không rõ là của cơ quan nào",
            ),
            ("Chi cục Thuế", "Thông báo kết quả qua Cổng Dịch vụ công.", "nguồn không nêu hệ thống để nộp"),
        ],
    )
    def test_sends_nobody_where_nothing_is_received(self, tmp_path: Path, named: str, steps: str, said: str) -> None:
        assert said in page_of(tmp_path, competent_agency="Cục Thuế", implementing_agency=named, steps_text=steps)

    def test_sends_whoever_goes_to_a_counter_to_the_one_its_source_tells(self, tmp_path: Path) -> None:
        told = "Tổ chức nộp hồ sơ cho Ủy ban nhân dân cấp xã nơi phương tiện gặp sự cố."
        counter = [method("in_person")]
        quoted = page_of(tmp_path, methods=counter, steps_text=f"{told}\nỦy ban nhân dân cấp xã trả lời.")
        silent = page_of(tmp_path, methods=counter, steps_text="")

        assert "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến." in quoted
        assert "Các bước của nguồn nói về nơi nộp:" in quoted
        assert f">{told}</blockquote>" in quoted
        assert "Thủ tục này nhận hồ sơ tại Bộ phận Một cửa, không nhận trực tuyến." in silent
        assert "Hãy nộp tại đó." in silent

    def test_says_so_where_the_source_names_nobody(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, competent_agency="", steps_text="")

        assert "Mục cơ quan của nguồn để trống. Nguồn không nói nơi nhận hồ sơ" in page
        assert "Nguồn để trống mục cơ quan" in page

    def test_asks_also_whom_only_the_steps_name(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, competent_agency="", implementing_agency="Bộ Xây dựng, Cục Hàng hải, Sở Xây dựng")

        assert "hỏi một trong các cơ quan đó hoặc cơ quan mà các bước nêu trước khi nộp" in page

    @pytest.mark.parametrize("named", ["", "Cục Thuế"])
    def test_says_whom_to_ask_where_the_steps_alone_tell_of_a_door(self, tmp_path: Path, named: str) -> None:
        steps = "Tổ chức nộp hồ sơ đến Chi cục Kiểm lâm."
        told = "Nếu chưa rõ đó là cơ quan nào, hãy hỏi một Bộ phận Một cửa."

        assert (told in page_of(tmp_path, competent_agency=named, steps_text=steps)) is (not named)

    def test_says_that_words_name_no_door_and_whom_to_ask(self, tmp_path: Path) -> None:
        steps = "Tổ chức nộp hồ sơ đến cơ quan được Chủ tịch Ủy ban nhân dân cấp tỉnh giao thực hiện."
        page = page_of(tmp_path, competent_agency="Cục Thuế", steps_text=steps)

        assert "không nêu đích danh nơi nào:" in page
        assert "Hãy hỏi cơ quan đó trước khi nộp." in page

    def test_does_not_call_steps_silent_that_nothing_is_quoted_of(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, competent_agency="", steps_text="Nộp và nhận.")

        assert "Trang này không tách được câu nói nơi nộp: hãy đọc phần Các bước" in page
        assert "Nguồn không nói" not in page

    def test_tells_of_an_agency_that_ended_what_it_became(self, tmp_path: Path) -> None:
        steps = "Doanh nghiệp nộp hồ sơ tới Sở Kế hoạch và Đầu tư."
        page = page_of(tmp_path, competent_agency="Cục Thuế", steps_text=steps)

        assert "cơ quan nay làm việc ấy): Sở Kế hoạch và Đầu tư → Sở Tài chính" in page

    def test_tells_that_the_steps_go_on_about_other_places(self, tmp_path: Path) -> None:
        steps = "Công ty nộp hồ sơ tại Sở Tư pháp.\nSở Tư pháp trả lời.\nCông ty nước ngoài nộp hồ sơ tại Bộ Tư pháp."
        page = page_of(tmp_path, competent_agency="", steps_text=steps)

        assert "hãy đọc hết phần Các bước trước khi nộp" in page
        assert "hãy đọc hết phần Các bước" not in page_of(
            tmp_path, competent_agency="", steps_text="Công ty nộp hồ sơ tại Sở Tư pháp."
        )

    @pytest.mark.parametrize(
        ("language", "names", "takes"),
        [
            (
                "vi",
                "Nguồn nêu nơi nộp trực tuyến là Cổng Dịch vụ công quốc gia",
                "do hệ thống một cửa của chính tỉnh tiếp nhận",
            ),
            (
                "en",
                "The source names the National Public Service Portal",
                "received by the province's own one-stop system",
            ),
        ],
    )
    def test_says_that_what_its_source_has_filed_nationally_is_taken_by_the_province(
        self, tmp_path: Path, language: str, names: str, takes: str
    ) -> None:
        steps = "Cá nhân nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia."
        page = html.unescape(page_of(tmp_path, language, steps_text=steps))

        assert names in page
        assert takes in page
        assert takes not in html.unescape(page_of(tmp_path, language, steps_text="Nộp và nhận."))
        assert takes not in html.unescape(page_of(tmp_path, language, steps_text=steps, competent_agency="Cục Thuế"))

    def test_tells_that_the_table_lacks_an_online_way_the_words_have(self, tmp_path: Path) -> None:
        steps = "Tổ chức nộp hồ sơ tại Sở Tư pháp hoặc trực tuyến trên Cổng Dịch vụ công quốc gia."
        page = page_of(tmp_path, competent_agency="", methods=[method("in_person")], steps_text=steps)

        assert "Bảng cách nộp của nguồn không ghi trực tuyến, dù câu trên có nói đến" in page

    @pytest.mark.parametrize("named", ["", "Chủ tịch Ủy ban nhân dân cấp tỉnh", "Sở A, Sở B", "Chi cục Thuế"])
    def test_quotes_the_steps_where_they_say_where_to_hand_in(self, tmp_path: Path, named: str) -> None:
        steps = "Nộp hồ sơ tại Ủy ban nhân dân cấp xã.\nCông chức kiểm tra."
        page = page_of(tmp_path, competent_agency=named and "Cục Thuế", implementing_agency=named, steps_text=steps)

        assert "Các bước của nguồn nói về nơi nộp:" in page
        assert (
            '<blockquote class="govuk-inset-text os-space">Nộp hồ sơ tại Ủy ban nhân dân cấp xã.</blockquote>' in page
        )
        assert "không nói nơi nhận" not in page
        assert "không nói cơ quan nào nhận" not in page
        assert "hãy nộp tại đó" not in page.lower()

    @pytest.mark.parametrize("more", [0, 24])
    def test_never_folds_a_quote_away(self, tmp_path: Path, more: int) -> None:
        steps = "Nộp hồ sơ tại Ủy ban nhân dân cấp xã" + " nơi người ấy cư trú" * more + "."
        page = page_of(tmp_path, competent_agency="", steps_text=steps)

        assert f">{steps}</blockquote>" in page
        assert "Nguyên văn của nguồn" not in page

    def test_believes_no_table_of_one_way_against_the_steps(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            methods=[method("online")],
            competent_agency="Cục Hải quan",
            steps_text="Người khai nộp hồ sơ tại trụ sở cơ quan hải quan.",
        )

        assert "Bảng cách nộp của nguồn chỉ ghi trực tuyến, nhưng các bước nói về nơi nộp:" in page
        assert "Bảng cách nộp của nguồn chỉ có trực tuyến" not in page

    def test_of_one_province_sends_nobody_anywhere_before_asking(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, decision_number="226/QĐ-UBND", steps_text="Nộp hồ sơ tại Ủy ban nhân dân cấp xã.")

        assert "do một tỉnh công bố cho riêng tỉnh ấy (quyết định 226/QĐ-UBND)" in page
        assert "Do một tỉnh công bố cho riêng tỉnh ấy, có thể không áp dụng ở đây" in page
        assert "<blockquote" not in page

    def test_tells_the_level_of_the_source(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, levels=["Cấp tỉnh", "Cấp xã"])

        assert "Cấp thực hiện (theo nguồn)" in page
        assert "Cấp tỉnh; Cấp xã" in page

    def test_tells_the_levels_of_the_source_that_are_not_of_the_province_too(self, tmp_path: Path) -> None:
        levels = ["Cấp bộ", "Cấp tỉnh", "Cơ quan khác"]

        assert "Cấp bộ; Cấp tỉnh; Cơ quan khác" in page_of(tmp_path, levels=levels)
        assert "Ministry; Province; Other agencies" in page_of(tmp_path, language="en", levels=levels)

    @pytest.mark.parametrize(
        ("ways", "said"),
        [
            (["online"], "Bảng cách nộp của nguồn chỉ có trực tuyến"),
            (["postal"], "Bảng cách nộp của nguồn không có nộp trực tiếp"),
            (["online", "postal"], "Bảng cách nộp của nguồn không có nộp trực tiếp"),
        ],
    )
    def test_sends_nobody_to_a_counter_the_source_does_not_know(
        self, tmp_path: Path, ways: list[str], said: str
    ) -> None:
        methods = [method(one) for one in ways]
        page = page_of(tmp_path, methods=methods, competent_agency="Cục Thuế", implementing_agency="Chi cục Thuế")

        assert said in page
        assert "hãy nộp tại đó" not in page.lower()

    def test_names_the_centre_its_steps_name_instead_of_who_decides(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            competent_agency="Cục Thuế",
            implementing_agency="Ủy ban nhân dân xã, phường, thị trấn",
            steps_text="Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        )

        assert "nói về nơi nộp:" in page
        assert ">Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.</blockquote>" in page
        assert "hãy nộp tại đó" not in page.lower()

    def test_sends_nobody_to_a_centre_that_only_hands_out_results(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            competent_agency="Cục Thuế",
            implementing_agency="Chi cục Thuế",
            steps_text="Nộp hồ sơ.\nTrả kết quả tại Trung tâm Phục vụ hành chính công.",
        )

        assert "Trang này không tách được câu nói nơi nộp" in page
        assert "<blockquote" not in page

    def test_has_the_level_its_name_tells(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, name="Cấp giấy thực hiện bằng dịch vụ công trực tuyến toàn trình")

        assert "Trực tuyến toàn trình (theo tên thủ tục)" in page
        assert "nguồn không ghi toàn trình hay một phần" not in page
