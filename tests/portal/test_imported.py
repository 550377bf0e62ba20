"""The page of a procedure read from the national portal: what it says, that it was read, and where to go."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from architecture.modules import SOURCE
from catalogue.records import method, paper, record
from onestop.catalogue.api import import_procedures
from onestop.runtime.api import now


def page_of(tmp_path: Path, language: str = "vi", **changed: Any) -> str:
    path = tmp_path / "procedures.jsonl"
    path.write_text(json.dumps(record(**changed), ensure_ascii=False), "utf-8")
    import_procedures(path, now=now())
    return " ".join(Client().get(f"/thu-tuc/1.777777?lang={language}").content.decode().split())


NAMES_OF_PROCEDURES = re.compile(r"\btext\((?:(?:case\.)?version\.name|found\.name|line\.procedure)\)")


def test_every_page_says_in_which_language_a_name_of_the_source_is() -> None:
    """But for titles of pages, which can hold no mark of language."""
    unmarked = [
        f"{template.name}: {line.strip()}"
        for template in sorted((SOURCE / "portal" / "templates").rglob("*.jinja"))
        for line in template.read_text(encoding="utf-8").splitlines()
        if "block title" not in line and NAMES_OF_PROCEDURES.search(line)
    ]
    assert unmarked == []


@pytest.mark.parametrize(
    ("language", "on_paper", "by_name", "photo"),
    [
        (
            "vi",
            "Nguồn ghi số bản giấy: 1 bản chính, 2 bản sao.",
            "cần giấy nào thì nộp giấy ấy",
            "Ảnh chụp bằng điện thoại",
        ),
        (
            "en",
            "On paper, by the source: 1 original, 2 copies.",
            "send what your case needs of it",
            "photo from a phone",
        ),
    ],
)
def test_the_form_says_no_more_of_a_paper_than_the_source(
    lan: Client, tmp_path: Path, language: str, on_paper: str, by_name: str, photo: str
) -> None:
    """An original is not called done with a photo, and no paper is called optional whose name has a part for everybody."""
    partly = paper("Bản chính Giấy phép thành lập; bản sao giấy tờ thay đổi (nếu có).", copies=2)
    page_of(tmp_path, dossier=[{"title": "", "items": [paper("Đơn đề nghị", originals=0), partly]}])
    everybodys, in_part = (
        " ".join(lan.get(f"/thu-tuc/1.777777/nop/giay-to/{code}?lang={language}").content.decode().split())
        for code in ("paper_1", "paper_2")
    )

    assert on_paper in in_part
    assert by_name in in_part
    assert "Chỉ nộp nếu" not in in_part
    assert on_paper not in everybodys
    assert by_name not in everybodys
    assert photo not in everybodys + in_part


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
        assert "Trực tuyến: không rõ từ nguồn là nộp trên hệ thống nào; hãy xem thủ tục này trên Cổng" in page
        assert "Thuộc thẩm quyền cơ quan ngành dọc" in page
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
            ("Chi cục Thuế Thành phố Hà Nội", "", "cơ quan cùng chức năng ở nơi bạn ở"),
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
            ("Chi cục Thuế", "Thông báo kết quả qua Cổng Dịch vụ công.", "không rõ từ nguồn là nộp trên hệ thống nào"),
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
        told = "Nếu chưa rõ đó là cơ quan nào ở nơi bạn ở, hãy hỏi một Bộ phận Một cửa."

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
        steps = "Trường hợp cấp mới, công ty nộp hồ sơ tại Sở Tư pháp.\nSở Tư pháp trả lời."
        page = page_of(tmp_path, competent_agency="", steps_text=steps)

        assert "hãy đọc hết phần Các bước trước khi nộp" in page

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

    @pytest.mark.parametrize(("more", "folded"), [(0, False), (24, True)])
    def test_folds_a_quote_longer_than_a_screen(self, tmp_path: Path, *, more: int, folded: bool) -> None:
        steps = "Nộp hồ sơ tại Ủy ban nhân dân cấp xã" + " nơi người ấy cư trú" * more + "."
        page = page_of(tmp_path, competent_agency="", steps_text=steps)

        assert f">{steps}</blockquote>" in page
        assert ("Nguyên văn của nguồn" in page) is folded

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
        page = page_of(tmp_path, methods=[], methods_text=table)

        assert "Trực tuyến: Hệ thống trả ngay" in page

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

    def test_lists_papers_under_their_headings_with_their_forms(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            dossier=[
                {"title": "* Giấy tờ phải nộp:", "items": [paper("Tờ khai theo Mẫu số 01;Mus01.docx")]},
                {"title": "Trường hợp ủy quyền, hồ sơ phải kèm theo:", "items": [paper("Văn bản ủy quyền")]},
            ],
        )

        assert "Giấy tờ phải nộp</th>" in page
        assert "Biểu mẫu trên Cổng Dịch vụ công quốc gia: Mus01.docx" in page
        assert "Đơn đề nghị" not in page

    def test_tells_of_each_paper_who_makes_it_where_that_is_not_clear(self, tmp_path: Path) -> None:
        groups = [
            {"title": "", "items": [paper("Đơn đề nghị"), paper("Báo cáo thẩm định của Sở Xây dựng")]},
            {"title": "Cấp lại do mất", "items": [paper("Giấy báo mất")]},
            {"title": "Hồ sơ Sở Xây dựng trình Chủ tịch, gồm:", "items": [paper("Phương án do chủ đầu tư lập")]},
        ]
        page = page_of(tmp_path, dossier=groups, competent_agency="")

        assert "(cơ quan lập, bạn không chuẩn bị)" not in page, "the heading tells whose dossier it is"
        assert "Hồ sơ Sở Xây dựng trình Chủ tịch</th>" in page
        assert "(tên giấy cho thấy cơ quan lập; nguồn không nói ai đưa vào hồ sơ)" in page

    @pytest.mark.parametrize(("language", "see"), [("vi", "Xem bảng giấy tờ"), ("en", "See the table of documents")])
    @pytest.mark.parametrize("competent", ["Ủy ban nhân dân cấp xã", ""])
    def test_counts_no_papers_of_a_list_and_says_nothing_of_who_brings_them(
        self, tmp_path: Path, language: str, see: str, competent: str
    ) -> None:
        """One row may name several papers, a form may be printed at the counter, and the steps may want others shown."""
        rows = [paper("Đơn; giấy chứng tử và bản chính Giấy phép"), paper("Các tài liệu chứng minh")]
        page = page_of(tmp_path, language, dossier=[{"title": "", "items": rows}], competent_agency=competent)
        main = page.split("<main")[1].split("</main>")[0]

        assert see in page.split('id="mine"')[1]
        for claim in ("giấy tờ cần nộp", "bạn chuẩn bị", "bạn nộp tệp", "Bạn cần gì", "documents to send", "you bring"):
            assert claim not in main

    def test_sends_people_to_the_steps_for_papers_that_are_only_shown(self, tmp_path: Path) -> None:
        told = "có thể có giấy tờ phải xuất trình không nằm trong bảng"

        assert told in page_of(tmp_path)
        assert told not in page_of(tmp_path, steps_text="")
        assert "Nguồn không kê" in page_of(tmp_path, dossier=[])

    def test_shows_rows_that_name_no_paper_as_they_stand(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, dossier=[{"title": "", "items": [paper("Không quy định.")]}])

        assert 'Nguồn ghi: <span lang="vi">“Không quy định.”</span>' in page
        assert "không kê" not in page
        assert "Lưu ý của nguồn" not in page

    def test_says_of_a_bare_one_that_it_may_be_a_filler(self, tmp_path: Path) -> None:
        page = page_of(tmp_path, methods=[method(value=1, unit=None)])

        assert "Chưa rõ: nguồn ghi “1”, không ghi đơn vị" in page
        assert "Số này có thể chỉ là chỗ điền trống." in page

    def test_does_not_have_people_prepare_what_the_steps_have_an_agency_draw_up(self, tmp_path: Path) -> None:
        papers = [paper("Đơn đề nghị"), paper("Biên bản xác minh hiện trạng (Mẫu 2)")]
        steps = "Sở Tư pháp lập biên bản xác minh hiện trạng nhà."
        page = page_of(tmp_path, dossier=[{"title": "", "items": papers}], steps_text=steps)

        assert "(theo các bước, cơ quan lập giấy tờ này)" in page

    def test_lets_a_heading_tell_when_its_papers_are_wanted(self, tmp_path: Path) -> None:
        groups = [
            {"title": "", "items": [paper("Đơn đề nghị")]},
            {"title": "Cấp lại do mất", "items": [paper("Giấy báo mất")]},
        ]

        assert "nguồn không nói rõ" not in page_of(tmp_path, dossier=groups)

    def test_asks_which_case_it_is(self, tmp_path: Path) -> None:
        page = page_of(
            tmp_path,
            dossier=[
                {"title": "Đối với cá nhân:", "items": [paper("Căn cước")]},
                {"title": "Đối với tổ chức:", "items": [paper("Quyết định thành lập")]},
            ],
        )

        assert "Hồ sơ của bạn thuộc trường hợp nào?" in page
        assert page.index("Đối với cá nhân") < page.index("Căn cước") < page.index("Đối với tổ chức")
