"""The page of a case says first how it ended, and promises nothing that will not come."""

from datetime import timedelta

from django.test import Client

from onestop.cases import api as cases
from onestop.runtime.api import now

from .test_answering import WARD, actor, lodged


def turned_away() -> str:
    """The code of a case of Lan's that was never accepted."""
    at = now() - timedelta(minutes=5)
    code = lodged(at)
    cases.refuse_intake(
        code=code,
        reasons=["not_eligible"],
        note="Không thường trú tại xã",
        by=actor(f"receptionist.{WARD.lower()}"),
        now=at,
    )
    return code


def test_a_case_never_accepted_says_so_and_promises_no_slip(lan: Client) -> None:
    code = turned_away()
    body = lan.get(f"/ho-so/{code}").content.decode()

    assert "Không được tiếp nhận" in body
    assert "có khi hồ sơ được tiếp nhận" not in body
    assert f"/ho-so/{code}/phieu/tiep-nhan.pdf" not in body
    assert "Hẹn trả: " not in body


def test_what_was_just_sent_waits_to_be_accepted_and_is_not_called_newly_registered(lan: Client) -> None:
    """The national word for it, read beside a registration of birth, says that the child is registered."""
    code = lodged(now())
    for address in ("/ho-so", f"/ho-so/{code}", f"/tra-cuu/{code}", "/"):
        assert "Mới đăng ký" not in lan.get(address).content.decode()
    assert "Chờ tiếp nhận" in lan.get("/ho-so").content.decode()


def test_an_open_case_is_told_when_the_slip_comes(lan: Client) -> None:
    body = lan.get(f"/ho-so/{lodged(now())}").content.decode()
    assert "có khi hồ sơ được tiếp nhận" in body


def test_four_of_one_procedure_say_for_whom_each_is(lan: Client) -> None:
    names = ["Lê An", "Lê Bình", "Lê Chi", "Lê Dũng"]
    codes = [lodged(now(), about_name=name) for name in names]
    body = lan.get("/ho-so").content.decode()

    rows = {code: next(row for row in body.split("<tr>") if code in row) for code in codes}
    for code, name in zip(codes, names, strict=True):
        assert name in rows[code]
        assert not [other for other in names if other != name and other in rows[code]]
