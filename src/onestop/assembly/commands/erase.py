"""`./onestop erase`: remove the content of an ended case where the law asks for it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onestop.assembly.commands.case_code import case_code_of
from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import is_case_code
from onestop.kernel.text import plural

if TYPE_CHECKING:
    from onestop.cases.api import SameContent


def erase(
    case_code: Annotated[str, typer.Argument(help="For example H09.31.05-260424-0001.")],
    reason: Annotated[str, typer.Option(help="Why; kept for good, so name nobody.")],
    law: Annotated[str, typer.Option(help="The provision that allows it.")],
    by: Annotated[str, typer.Option(help="Login of the official who decided it; kept as a pseudonym.")],
    confirm: Annotated[str, typer.Option(help="The code once more; asked for where it is left out.")] = "",
    linked: Annotated[
        bool, typer.Option(help="Also the ended cases that took it up again or that it took up: they hold the same.")
    ] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Erase what an ended case was about: names, answers, papers, notes, and the content of its entries. There is no way back.

    That there was such a case, its status, its moments, its figures and every proof stay.
    """
    from onestop.assembly.database import database

    code = case_code_of(case_code)
    with database(data):
        said = confirm or typer.prompt(_question(code).in_(language()), default="", show_default=False)
        if not is_case_code(said) or case_code_of(said) != code:
            raise Complaint(_not_confirmed(code))
        _tell(_done(code, _erased(code, reason=reason, law=law, by=by)))
        for other in _holding_the_same(code):
            if linked and not other.is_open:
                _tell(_done(other.code, _erased(other.code, reason=reason, law=law, by=by)))
            else:
                _tell(_still_there(other))


def _tell(said: Text) -> None:
    typer.echo(said.in_(language()))


def _holding_the_same(code: str) -> "tuple[SameContent, ...]":
    from onestop.cases import api as cases

    return cases.holding_the_same(code)


def _done(code: str, count: int) -> Text:
    return Text(
        f"Đã xóa nội dung hồ sơ {code} và của {count} mục trong nhật ký điện tử; một mục mới nói điều đó.",
        f"The content of case {code} and of {count} {plural(count, 'entry', 'entries')} is erased; "
        "an entry of its own says so.",
    )


def _still_there(other: "SameContent") -> Text:
    """What is not erased, and why not."""
    if other.is_open:
        return Text(
            f"CHƯA xóa: hồ sơ {other.code} giữ cùng nội dung và đang được giải quyết; xóa sau khi kết thúc.",
            f"NOT erased: case {other.code} holds the same content and is still worked on; erase it once it has ended.",
        )
    return Text(
        f"CHƯA xóa: hồ sơ {other.code} giữ cùng nội dung. Xóa riêng hồ sơ đó, hoặc thêm --linked.",
        f"NOT erased: case {other.code} holds the same content. Erase that one too, or add --linked.",
    )


def _erased(code: str, *, reason: str, law: str, by: str) -> int:
    from onestop.assembly.wiring import PROJECTIONS
    from onestop.cases import api as cases
    from onestop.frame.words import say
    from onestop.kernel.refusal import Refusal
    from onestop.notices import api as notices
    from onestop.people import api as people
    from onestop.runtime.api import now

    user = people.user_by_login(by)
    if user is None:
        raise Complaint(Text(f"Không có tài khoản {by}.", f"There is no account {by}."))
    at = now()
    try:
        count = cases.erase_content(
            code=code,
            reason=reason,
            legal_basis=law,
            by=people.actor_of(user, at),
            now=at,
            kept_in=PROJECTIONS,
            beside=(notices.erase_case,),
        )
    except Refusal as refusal:
        raise Complaint(say(refusal)) from refusal
    notices.forget_files(now=at)
    return count


def _question(code: str) -> Text:
    return Text(
        f"Nội dung hồ sơ {code} sẽ bị xóa vĩnh viễn. Gõ lại mã hồ sơ để xác nhận",
        f"The content of case {code} will be gone for good. Type its code once more to confirm",
    )


def _not_confirmed(code: str) -> Text:
    return Text(f"Mã gõ lại không phải {code}: không xóa gì.", f"What was typed is not {code}: nothing was erased.")
