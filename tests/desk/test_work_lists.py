"""Lists of work as pages: tabs that add up, groups, what is unread, filters of one's own, columns, and the list as a workbook."""

import io
import re
import zipfile
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.conftest import World
from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from onestop.cases import api as cases
from onestop.kernel.actor import Actor, Grant

from .conftest import SitDown

pytestmark = pytest.mark.django_db
DESK = "/ban-lam-viec"
ELSEWHERE = Actor(kind="official", key="77", agency="H09.31.06", grants=(Grant("cases.see", "H09.31.06"),))


def accepted(world: World, *, day: int = 2) -> str:
    code = world.lodge(day=day)
    cases.accept(code=code, by=RECEPTIONIST, now=at(day))
    return code


def main_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode().split("<main", 1)[-1]


def tabs(page: str) -> dict[str, int]:
    """Every tab with its count."""
    found = re.findall(r'<a class="os-filter[^>]*>\s*([^<]+?)\s*<b>([\d.,]+)\+?</b>', page)
    return {words: int(re.sub(r"\D", "", count)) for words, count in found}


def codes_in(page: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", link) for link in re.findall(r'os-queue__open"[^>]*>(.+?)</a>', page)]


def test_the_tabs_of_what_is_to_be_done_add_up(world: World, sit_down: SitDown) -> None:
    for day in (2, 3, 5, 10):
        accepted(world, day=day)
    counts = tabs(main_of(sit_down(SPECIALIST), f"{DESK}/"))

    assert counts["Tất cả"] == sum(counts[words] for words in ("Quá hạn", "Hôm nay", "Tuần này", "Sau đó")) == 4
    assert counts.keys() >= {"Chờ ký", "Chờ nơi nhận xác nhận", "Chờ người nộp"}


def test_the_counts_over_the_groups_are_those_of_the_tabs(world: World, sit_down: SitDown) -> None:
    for day in (2, 3, 5, 10):
        accepted(world, day=day)
    page = main_of(sit_down(SPECIALIST), f"{DESK}/")
    groups = [int(one) for one in re.findall(r'class="os-tone[^"]*">[^<]+</span> · (\d+)', page)]

    assert sum(groups) == tabs(page)["Tất cả"] == len(codes_in(page))


@pytest.mark.parametrize("by", [RECEPTIONIST, SPECIALIST, HEAD], ids=["receptionist", "specialist", "head"])
def test_whose_posts_have_nothing_to_wait_for_is_shown_no_tab_of_it(world: World, sit_down: SitDown, by: Actor) -> None:
    shown = tabs(main_of(sit_down(by), f"{DESK}/")).keys()

    assert ("Chờ ký" in shown) == (by is not HEAD)
    assert ("Chờ nơi nhận xác nhận" in shown) == by.may("cases.step")
    assert ("Chờ người nộp" in shown) == by.may("cases.supplement")


def test_a_list_says_in_a_verb_what_is_next_and_leads_to_it(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)
    page = main_of(client, f"{DESK}/")
    [address] = re.findall(r'os-queue__act" href="([^"]+)"', page)

    assert "Tiếp nhận hồ sơ" in page
    assert (
        client.get(address.replace("&amp;", "&")).headers["Location"].startswith(f"{DESK}/ho-so/{code}/tiep-nhan?sau=")
    )


def test_what_leads_to_an_act_leads_to_the_case_where_none_is_to_be_proposed(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    answer = sit_down(SPECIALIST).get(reverse("desk:usual", args=[code]))

    assert answer.headers["Location"] == f"{DESK}/ho-so/{code}"


def test_a_case_is_unread_until_its_page_was_opened(world: World, sit_down: SitDown) -> None:
    code, _ = accepted(world), accepted(world)
    client = sit_down(SPECIALIST)
    assert main_of(client, f"{DESK}/").count("os-dot") == 2
    client.get(f"{DESK}/ho-so/{code}")

    assert main_of(client, f"{DESK}/").count("os-dot") == 1
    assert "os-dot" not in main_of(sit_down(HEAD), f"{DESK}/don-vi/viec"), "what others are to do is no news to a head"


class TestUnit:
    def test_it_opens_to_heads_alone(self, world: World, sit_down: SitDown) -> None:
        assert sit_down(HEAD).get(f"{DESK}/don-vi/viec").status_code == 200
        for by in (SPECIALIST, RECEPTIONIST, ELSEWHERE):
            assert sit_down(by).get(f"{DESK}/don-vi/viec").status_code == 403
            for address in (f"{DESK}/danh-sach/loc?cua=don-vi", f"{DESK}/danh-sach/xuat.xlsx?cua=don-vi"):
                assert sit_down(by).get(address).status_code == 403

    def test_who_has_what_stands_there_by_name_and_what_nobody_has(self, world: World, sit_down: SitDown) -> None:
        accepted(world)
        page = main_of(sit_down(HEAD), f"{DESK}/don-vi/viec")

        assert "chưa ai" in page
        assert re.search(r'<th scope="col"[^>]*>Người giữ', page)

    def test_the_way_back_from_a_case_is_the_list_one_came_by(self, world: World, sit_down: SitDown) -> None:
        code = accepted(world)
        page = sit_down(HEAD).get(f"{DESK}/ho-so/{code}?cua=don-vi&nguoi=-").content.decode()

        assert f'href="{DESK}/don-vi/viec?nguoi=-" class="govuk-back-link"' in page

    def test_an_address_that_names_the_unit_leads_others_to_their_own(self, world: World, sit_down: SitDown) -> None:
        code = accepted(world)
        page = sit_down(SPECIALIST).get(f"{DESK}/ho-so/{code}?cua=don-vi").content.decode()

        assert f'href="{DESK}/" class="govuk-back-link"' in page


class TestNarrowing:
    def test_it_offers_what_the_list_holds_with_how_much(self, world: World, sit_down: SitDown) -> None:
        accepted(world)
        world.lodge()
        page = main_of(sit_down(HEAD), f"{DESK}/danh-sach/loc?cua=don-vi")

        assert re.search(r'<option value="receive"[^>]*>Tiếp nhận hồ sơ \(1\)', page)
        assert re.search(r'<option value="step:appraise"[^>]*>– [^(]+ \(1\)', page)
        assert re.search(r'<option value="-"[^>]*>Chưa giao cho ai \(2\)', page)

    def test_narrowed_the_tabs_count_what_is_left_and_say_by_what(self, world: World, sit_down: SitDown) -> None:
        code = accepted(world)
        world.lodge()
        page = main_of(sit_down(HEAD), f"{DESK}/don-vi/viec?buoc=step:appraise")

        assert codes_in(page) == [code]
        assert tabs(page)["Tất cả"] == 1
        assert f'<a class="os-chip" href="{DESK}/don-vi/viec">' in page

    @pytest.mark.parametrize("said", ["buoc=nonsense", "nguoi='", "thu-tuc=%00", "xep=what", "loc=what", "cua=what"])
    def test_what_nobody_could_mean_narrows_nothing(self, world: World, sit_down: SitDown, said: str) -> None:
        code = accepted(world)

        assert codes_in(main_of(sit_down(SPECIALIST), f"{DESK}/?{said}")) == [code]
        assert sit_down(SPECIALIST).get(f"{DESK}/danh-sach/loc?{said}").status_code == 200

    def test_no_filter_shows_what_his_posts_do_not(self, world: World, sit_down: SitDown) -> None:
        accepted(world)
        client = sit_down(ELSEWHERE)

        for asked in ("", "?cua=don-vi", "?nguoi=-", "?buoc=step", "?xep=received", "?loc=all", "?loc=to_sign"):
            assert codes_in(main_of(client, f"{DESK}/{asked}")) == [], asked

    @pytest.mark.parametrize("sort", cases.SORTS)
    def test_another_order_goes_on_page_by_page(self, world: World, sit_down: SitDown, sort: str) -> None:
        codes = {world.lodge() for _ in range(27)}
        client = sit_down(RECEPTIONIST)
        first = main_of(client, f"{DESK}/?xep={sort}")
        onward = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
        second = main_of(client, f"{DESK}/{onward}")

        assert {*codes_in(first), *codes_in(second)} == codes
        assert not {*codes_in(first)} & {*codes_in(second)}


class TestSaved:
    def save(self, client: Client, name: str, asked: str = "?loc=overdue") -> Any:
        return client.post(f"{DESK}/danh-sach/loc{asked}", {"do": "save", "name": name})

    def test_it_stands_over_the_list_with_its_count(self, world: World, sit_down: SitDown) -> None:
        accepted(world)
        client = sit_down(SPECIALIST)
        answer = self.save(client, "Hộ tịch & <đất>", "?buoc=step:appraise&xep=received")
        page = main_of(client, answer.headers["Location"])

        assert "Đã lưu bộ lọc." in page
        chip = re.search(
            r'<a class="os-chip" href="([^"]+)" aria-current="page">Hộ tịch &amp; &lt;đất&gt; <b>1</b>', page
        )
        assert chip
        assert chip[1].replace("&amp;", "&") == f"{DESK}/?buoc=step%3Aappraise&xep=received"
        assert 'class="os-chip"' not in main_of(sit_down(HEAD), f"{DESK}/"), "it is his own"

    def test_removed_its_list_is_shown_so_that_it_can_be_saved_again(self, world: World, sit_down: SitDown) -> None:
        client = sit_down(SPECIALIST)
        self.save(client, "Quá hạn của tôi")
        key = re.findall(r'name="key" value="([^"]+)"', main_of(client, f"{DESK}/danh-sach/loc"))[0]
        answer = client.post(f"{DESK}/danh-sach/loc", {"do": "remove", "key": key})

        assert answer.headers["Location"].startswith(f"{DESK}/?loc=overdue&xong=")
        page = main_of(client, answer.headers["Location"])
        assert "Đã xóa bộ lọc “Quá hạn của tôi”" in page
        assert 'class="os-chip"' not in page

    def test_renamed_it_has_its_new_name(self, world: World, sit_down: SitDown) -> None:
        client = sit_down(SPECIALIST)
        self.save(client, "Một")
        key = re.findall(r'name="key" value="([^"]+)"', main_of(client, f"{DESK}/danh-sach/loc"))[0]
        client.post(f"{DESK}/danh-sach/loc", {"do": "rename", "key": key, "name": "Hai"})

        assert "Hai <b>0</b>" in main_of(client, f"{DESK}/")

    def test_a_new_name_that_is_refused_stands_in_its_own_field(self, world: World, sit_down: SitDown) -> None:
        """In the other, Enter would give the other filter this list."""
        client = sit_down(SPECIALIST)
        for name in ("Một", "Hai"):
            self.save(client, name)
        key = re.findall(r'name="key" value="([^"]+)"', main_of(client, f"{DESK}/danh-sach/loc"))[1]
        answer = client.post(f"{DESK}/danh-sach/loc", {"do": "rename", "key": key, "name": "Một"}).content.decode()
        [new] = re.findall(r'<input[^>]*id="name"[^>]*>', answer)

        assert ('value="Một"' in new, "govuk-input--error" in new) == (False, False)
        assert answer.count("govuk-input--error") == 1

    @pytest.mark.parametrize(
        ("said", "status"),
        [
            ({"do": "save", "name": " "}, 422),
            ({"do": "rename", "key": "nonsense", "name": "x"}, 404),
            ({"do": "remove", "key": "00000000-0000-0000-0000-000000000000"}, 404),
            ({}, 404),
        ],
    )
    def test_what_cannot_be_is_refused_on_the_page(
        self, world: World, sit_down: SitDown, said: dict[str, str], status: int
    ) -> None:
        answer = sit_down(SPECIALIST).post(f"{DESK}/danh-sach/loc", said)

        assert answer.status_code == status
        assert "govuk-error-summary" in answer.content.decode()

    def test_columns_are_there_once_chosen(self, world: World, sit_down: SitDown) -> None:
        accepted(world)
        client = sit_down(SPECIALIST)
        assert "Đến lượt từ</th>" not in main_of(client, f"{DESK}/")
        client.post(f"{DESK}/danh-sach/loc", {"do": "columns", "columns": ["entered", "received"]})

        assert "Đến lượt từ</th>" in main_of(client, f"{DESK}/")

    def test_many_of_them_take_one_question_more_in_all(self, world: World, sit_down: SitDown) -> None:
        accepted(world)
        client, asked = sit_down(SPECIALIST), []
        for number in range(6):
            self.save(client, f"Số {number}", "?buoc=step")
            client.get(f"{DESK}/")
            with CaptureQueriesContext(connection) as seen:
                client.get(f"{DESK}/")
            asked.append(sum("WITH ORDINALITY" in one["sql"] for one in seen))

        assert asked == [3] * 6, "the page, the counts, and all chips together"


class TestWorkbook:
    def lines(self, client: Client, address: str) -> tuple[int, str]:
        """How many rows below the head, and all that stands in the file."""
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
        with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
            texts = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
        return len(re.findall(r"<row ", sheet)) - 1, texts

    def test_it_holds_as_many_lines_as_the_tab_of_its_list_counts(self, world: World, sit_down: SitDown) -> None:
        codes = {accepted(world, day=day) for day in (2, 3, 5, 10)}
        client = sit_down(SPECIALIST)
        counts = tabs(main_of(client, f"{DESK}/"))
        for name, words in {"": "Tất cả", "overdue": "Quá hạn", "today": "Hôm nay", "later": "Sau đó"}.items():
            number, texts = self.lines(client, f"{DESK}/danh-sach/xuat.xlsx?loc={name}")
            assert number == counts[words], words
            assert name or all(code in texts for code in codes)

    def test_more_than_is_read_at_once_is_all_there(
        self, world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("onestop.desk.work_file.AT_ONCE", 2)
        for _ in range(5):
            accepted(world)

        assert self.lines(sit_down(SPECIALIST), f"{DESK}/danh-sach/xuat.xlsx?xep=procedure")[0] == 5

    def test_it_holds_for_each_what_his_list_does(self, world: World, sit_down: SitDown) -> None:
        code = accepted(world)

        assert code in self.lines(sit_down(HEAD), f"{DESK}/danh-sach/xuat.xlsx?cua=don-vi")[1]
        for by in (RECEPTIONIST, HEAD, ELSEWHERE):
            number, texts = self.lines(sit_down(by), f"{DESK}/danh-sach/xuat.xlsx")
            assert (number, code in texts) == (0, False)
