"""`./onestop outage`: announce, record and end outages of the platform, and say what its silences were."""

import os
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from onestop.assembly.commands import outage_list
from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text

_MOMENT: Final = ["%Y-%m-%dT%H:%M", "%Y-%m-%d"]
_SERVICES = "One or more of portal, sign_in, payment, desk, lookup, notices; left out: all."
_CAUSES = "maintenance, power, network, hardware, software, security, partner or unknown."


def outage(
    what: Annotated[str, typer.Argument(help="plan, record, end, call-off, confirm, dismiss or list.")],
    which: Annotated[str, typer.Argument(help="Number of the outage; to confirm or dismiss, of the silence.")] = "",
    begins: Annotated[datetime | None, typer.Option(formats=_MOMENT, help="When it begins, or began.")] = None,
    ends: Annotated[
        datetime | None,
        typer.Option(formats=_MOMENT, help="plan: when it is expected to end; record, end: when it ended."),
    ] = None,
    expected: Annotated[
        datetime | None, typer.Option(formats=_MOMENT, help="record: when it is expected to end.")
    ] = None,
    services: Annotated[str, typer.Option(help=_SERVICES)] = "",
    cause: Annotated[str, typer.Option(help=_CAUSES)] = "",
    plan: Annotated[str, typer.Option(help="plan: number of the fallback plan; published.")] = "",
    force_majeure: Annotated[
        str, typer.Option(help="plan: why it cannot be announced seven working days ahead; published.")
    ] = "",
    note: Annotated[str, typer.Option(help="In Vietnamese, what is said of it; published.")] = "",
    note_en: Annotated[str, typer.Option(help="The same in English.")] = "",
    why: Annotated[str, typer.Option(help="dismiss: why the silence was no outage; kept for good.")] = "",
    by: Annotated[str, typer.Option(help="Login of the operator; kept as a pseudonym.")] = "",
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """What has ended is certified, and the terms it touched move at once. Hours are those of Vietnam."""
    from onestop.assembly.database import database

    _mark_papers(what)
    given = {
        "which": which, "begins": begins, "ends": ends, "expected": expected, "cause": cause, "plan": plan,
        "services": services.replace(",", " ").split(), "note": {"note": note, "note_en": note_en}, "why": why,
        "force_majeure": force_majeure,
    }  # fmt: skip
    with database(data):
        if what == "list":
            outage_list.show()
            return
        if what not in _DOES:
            known = ", ".join([*_DOES, "list"])
            raise Complaint(
                Text(f"Không có việc “{what}”: chọn {known}.", f"There is no “{what}”: choose {known}."), status=2
            )
        said = _done(_DOES[what], given, by)
    typer.echo(said.in_(language()))


def _mark_papers(what: str) -> None:
    """A certificate leads to where the public finds us; on the embedded server of a demo it is marked like its other papers."""
    from onestop.assembly.demo import offer_demo
    from onestop.assembly.public_address import take_public_address

    if not os.environ.get("DATABASE_URL") and not os.environ.get("ONESTOP_MIGRATE_URL"):
        offer_demo()
    if what in _CERTIFY:
        take_public_address("http://127.0.0.1:8000")


def _done(does: Callable[..., Text], given: Mapping[str, Any], login: str) -> Text:
    from onestop.frame.words import say
    from onestop.kernel.refusal import Refusal
    from onestop.people import api as people
    from onestop.runtime.api import now

    user, at = people.user_by_login(login), now()
    if user is None:
        raise Complaint(
            Text(f"Không có tài khoản {login or '(thiếu --by)'}.", f"There is no account {login or '(give --by)'}.")
        )
    try:
        return does(given, by=people.actor_of(user, at), now=at)
    except Refusal as refusal:
        raise Complaint(say(refusal)) from refusal


def _plan(given: Mapping[str, Any], **who: Any) -> Text:
    from onestop.outages import api

    made = api.plan_outage(
        services=given["services"],
        cause=given["cause"] or "maintenance",
        begins_at=_moment(given, "begins"),
        expected_end=_moment(given, "ends"),
        plan=given["plan"],
        force_majeure=given["force_majeure"],
        **given["note"],
        **who,
    )
    return Text(
        f"{made.number}: đã thông báo trên mọi trang. Khi hệ thống hoạt động lại: ./onestop outage end {made.number} --ends …",
        f"{made.number} is announced on every page. Once the system is back: ./onestop outage end {made.number} --ends …",
    )


def _record(given: Mapping[str, Any], **who: Any) -> Text:
    from onestop.outages import api

    begins = _moment(given, "begins")
    _refuse_if_late(begins, who["now"])
    made = api.record_outage(
        services=given["services"],
        cause=given["cause"] or "unknown",
        begins_at=begins,
        ended_at=_moment(given, "ends") if given["ends"] else None,
        expected_end=_moment(given, "expected") if given["expected"] else None,
        **given["note"],
        **who,
    )
    recorded = Text(f"{made.number}: đã ghi nhận.", f"{made.number} is recorded.")
    return _over(made.number, who["now"]) if made.ended_at else recorded


def _end(given: Mapping[str, Any], **who: Any) -> Text:
    from onestop.outages import api

    number, ends = given["which"].upper(), _moment(given, "ends")
    found = api.outage(number)
    began = _moment(given, "begins") if given["begins"] else found.begins_at
    if found.proposed_end is not None:
        raise _waits(number)
    if found.is_open and api.is_for_two(found, began, ends, who["now"]):
        raise _for_two(number)
    made = api.end_outage(number=number, ended_at=ends, began_at=began, **who)
    return _over(made.number, who["now"])


def _refuse_if_late(begins: datetime, at: datetime) -> None:
    """What two people say, two people sign in for, the first as the second: here whoever sits at the machine names anybody as
    `--by`, and would be one of two."""
    from onestop.outages import api

    if api.is_said_late(begins, at):
        raise _for_two()


def _waits(number: str) -> Complaint:
    return Complaint(
        Text(
            f"{number} chờ người khác xác nhận: người đó đăng nhập và xác nhận ở trang của gián đoạn này.",
            f"{number} waits for somebody else, who signs in and certifies it on the page of the outage.",
        )
    )


def _for_two(number: str = "") -> Complaint:
    """What to do instead, on which page."""
    at = Text(f"{number}: ", f"{number}: ") if number else Text("", "")
    return Complaint(
        Text(
            f"{at.vi}việc này ghi muộn nhiều ngày nên cần hai người, mỗi người đăng nhập: một người ghi ở trang Gián đoạn của "
            "người vận hành, người khác xác nhận ở trang của gián đoạn này.",
            f"{at.en}this is said days afterwards and takes two people, each of whom signs in: one says it on the operators' "
            "page of outages, another certifies it on the page of the outage.",
        )
    )


def _call_off(given: Mapping[str, Any], **who: Any) -> Text:
    from onestop.outages import api

    made = api.call_off(number=given["which"].upper(), **who)
    return Text(f"{made.number}: đã hủy.", f"{made.number} is called off.")


def _confirm(given: Mapping[str, Any], **who: Any) -> Text:
    from onestop.outages import api

    cause, services, number = given["cause"] or "unknown", given["services"], _silence(given)
    for one in api.silences(who["now"]):
        if one.id == number:
            _refuse_if_late(one.began_at, who["now"])
    made = api.confirm_silence(silence=number, services=services, cause=cause, **given["note"], **who)
    return _over(made.number, who["now"])


def _dismiss(given: Mapping[str, Any], **who: Any) -> Text:
    from onestop.outages import api

    api.dismiss_silence(silence=_silence(given), why=given["why"], **who)
    return Text("Đã ghi: không phải gián đoạn.", "Noted: it was no outage.")


def _over(number: str, at: datetime) -> Text:
    """Its terms are moved now, so that nobody meets an old one until the job comes round."""
    from onestop.cases import api as cases

    moved = cases.move_for_outages(now=at)
    return Text(
        f"{number}: đã kết thúc và có giấy xác nhận; dời hạn ở {moved} hồ sơ.",
        f"{number} is over and certified; cases with terms that moved: {moved}.",
    )


def _moment(given: Mapping[str, Any], name: str) -> datetime:
    from onestop.kernel.times import local

    if given[name] is None:
        raise Complaint(
            Text(f"Thiếu --{name}, ví dụ 2026-12-07T20:00.", f"--{name} is missing, such as 2026-12-07T20:00."),
            status=2,
        )
    return local(given[name])


def _silence(given: Mapping[str, Any]) -> int:
    if not given["which"].isascii() or not given["which"].isdecimal():
        raise Complaint(
            Text("Ghi số của khoảng im lặng, như danh sách nêu.", "Give the number of the silence, as listed."),
            status=2,
        )
    return int(given["which"])


_CERTIFY: Final = frozenset({"record", "end", "confirm"})
_DOES: Final[Mapping[str, Callable[..., Text]]] = {
    "plan": _plan,
    "record": _record,
    "end": _end,
    "call-off": _call_off,
    "confirm": _confirm,
    "dismiss": _dismiss,
}
