"""The receipt as a person meets it: one download that says what it is for, and a page that says whether it is valid."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import typer
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from typer.testing import CliRunner

from onestop.assembly.commands.verify import verify
from onestop.ledger import api as ledger
from onestop.portal.receipt_pack import NAME, PAGE
from onestop.runtime.api import now

from .test_answering import lodged

VERIFY = "/kiem-tra-bien-nhan"


@pytest.fixture
def pack(lan: Client, settings: Any) -> bytes:
    """What Lan downloads of the case she lodged."""
    settings.PUBLIC_ADDRESS = "https://motcua.example.vn"
    code = lodged(now() - timedelta(minutes=5))
    ledger.sequence_once(now())
    answer = lan.get(f"/ho-so/{code}/bien-nhan/first/{NAME}")

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/zip"
    assert f"bien-nhan-{code}.zip" in answer["Content-Disposition"]
    return answer.content


def read(pack: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(pack)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def asked(client: Client, *files: bytes, **typed: str) -> str:
    chosen = [SimpleUploadedFile(f"{place}", data) for place, data in enumerate(files)]
    return client.post(VERIFY, {"files": chosen, **typed}).content.decode()


def test_a_receipt_is_one_download_with_a_page_that_explains_it(pack: bytes) -> None:
    files = read(pack)
    said = files[PAGE].decode()

    assert list(files) == [PAGE, "receipt.json", "receipt.tlog-proof", "log.vkey"]
    for words in (
        "Biên nhận này để làm gì?",
        "What is it for?",
        "Nộp hồ sơ",
        "https://motcua.example.vn/kiem-tra-bien-nhan",
    ):
        assert words in said
    assert said.count("SHA-256") == said.count("<details>") == 2, "only where engineers unfold it"


@pytest.mark.parametrize(("demo", "times"), [(True, 2), (False, 0)])
def test_a_receipt_of_a_demo_says_so_in_both_languages(lan: Client, settings: Any, demo: bool, times: int) -> None:
    """As every paper and page does: it leaves the system as they do."""
    code = lodged(now() - timedelta(minutes=5))
    ledger.sequence_once(now())
    settings.DEMO = demo
    said = read(lan.get(f"/ho-so/{code}/bien-nhan/first/{NAME}").content)[PAGE].decode()

    assert said.count('class="demo"') == times
    assert ("không có giá trị pháp lý" in said) == demo


def test_a_receipt_claims_no_more_than_it_can_show(pack: bytes) -> None:
    """It was given at one moment: of what became of the log since then it knows nothing."""
    page, checked = read(pack)[PAGE].decode(), asked(Client(), pack)

    for claim in ("mọi sửa đổi đều bị phát hiện", "còn giá trị chứng minh", "từ đó đến nay"):
        assert claim not in page
    assert "từ đó đến nay" not in checked
    assert "Khi cấp biên nhận, nhật ký điện tử của tỉnh đã ghi việc này" in checked


def test_the_download_is_checked_as_it_is_and_so_are_its_files(pack: bytes) -> None:
    files = read(pack)
    for given in ([pack], [files["receipt.json"], files["receipt.tlog-proof"]], list(files.values())):
        assert "Biên nhận hợp lệ" in asked(Client(), *given)

    pasted = {"receipt": files["receipt.json"].decode(), "proof": files["receipt.tlog-proof"].decode()}
    assert "Biên nhận hợp lệ" in asked(Client(), **pasted)


def test_a_changed_receipt_is_not_valid_and_says_why(pack: bytes) -> None:
    files = read(pack)
    said = asked(
        Client(), files["receipt.json"].replace(b"cases.lodged", b"cases.returned"), files["receipt.tlog-proof"]
    )

    assert "Biên nhận không hợp lệ" in said
    assert "báo Bộ phận Một cửa" in said


def test_what_cannot_be_read_is_not_called_false(pack: bytes) -> None:
    for given in ([pack[:300]], [read(pack)["receipt.json"]], [b"%PDF-1.7"], [b"{"]):
        said = asked(Client(), *given)

        assert "Không đọc được biên nhận" in said
        assert "không có nghĩa là biên nhận bị làm giả" in said
        assert "Expecting" not in said
        assert "SHA-256" not in said


SAVED: dict[str, Callable[[bytes], bytes]] = {
    "as it was": lambda data: data,
    "with the line ends of Windows": lambda data: data.replace(b"\n", b"\r\n"),
    "with those of an old Mac": lambda data: data.replace(b"\n", b"\r"),
    "with a mark of byte order": lambda data: b"\xef\xbb\xbf" + data,
    "as Windows writes Unicode": lambda data: data.decode().encode("utf-16"),
    "cut": lambda data: data[:-30],
    "no text": lambda _: b"\xff\x00\x81",
    "changed": lambda data: data.replace(b"cases.lodged", b"cases.returned").replace(b"A", b"B"),
}
ON_THE_PAGE = {
    "holds": "Biên nhận hợp lệ",
    "does_not_hold": "Biên nhận không hợp lệ",
    "unreadable": "Không đọc được biên nhận",
}


@pytest.mark.parametrize("spoilt", ["receipt.json", "receipt.tlog-proof"])
@pytest.mark.parametrize("saved", SAVED)
def test_the_page_and_the_command_line_say_the_same_of_a_receipt(
    pack: bytes, tmp_path: Path, saved: str, spoilt: str
) -> None:
    files = read(pack)
    files[spoilt] = SAVED[saved](files[spoilt])
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)

    app = typer.Typer()
    app.command()(verify)
    told = CliRunner().invoke(app, [str(tmp_path / "receipt.json"), "--key", str(tmp_path / "log.vkey"), "--json"])
    outcome = json.loads(told.output)["outcome"]

    said = asked(Client(), files["receipt.json"], files["receipt.tlog-proof"])
    assert {one for one, words in ON_THE_PAGE.items() if words in said} == {outcome}
    assert (outcome == "holds") == (saved not in ("cut", "no text", "changed"))


@pytest.mark.django_db  # what every page says of outages
def test_nothing_chosen_is_said_at_the_field() -> None:
    answer = Client().post(VERIFY, {"receipt": " "})

    assert answer.status_code == 422
    assert "Hãy chọn tệp biên nhận đã tải về." in answer.content.decode()


def test_the_page_of_the_case_offers_the_download(lan: Client) -> None:
    code = lodged(now())
    body = lan.get(f"/ho-so/{code}").content.decode()

    assert f"/ho-so/{code}/bien-nhan/first/{NAME}" in body
    assert "không ai sửa được" not in body
