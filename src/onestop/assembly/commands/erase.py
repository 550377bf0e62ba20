"""`./onestop erase`: remove the content of a case's entries where the law asks for it."""

from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def erase(
    case_code: Annotated[str, typer.Argument(help="For example H09.31.05-260424-0001.")],
    reason: Annotated[str, typer.Option(help="Why; kept for good, so name nobody.")],
    law: Annotated[str, typer.Option(help="The provision that allows it.")],
    by: Annotated[str, typer.Option(help="Login of the official who decided it; kept as a pseudonym.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Erase what the ledger keeps of a case: salts and contents. Leaves, order and proofs stay. There is no way back."""
    from onestop.assembly.database import database

    with database(data):
        from onestop.ledger import api as ledger

        leaves = ledger.contents_of_case(case_code.strip())
        if not leaves:
            raise Complaint(_nothing(case_code))
        if not yes:
            typer.confirm(_question(case_code, len(leaves)).in_(language()), abort=True)
        leaf = _erased(leaves, reason=reason, law=law, by=by)
    typer.echo(
        Text(
            f"Đã xóa nội dung của {len(leaves)} bản ghi; bản ghi {leaf.hex()[:16]}… nói điều đó.",
            f"The content of {len(leaves)} entries is erased; entry {leaf.hex()[:16]}… says so.",
        ).in_(language())
    )


def _erased(leaves: list[bytes], *, reason: str, law: str, by: str) -> bytes:
    from onestop.ledger import api as ledger
    from onestop.people import api as people
    from onestop.runtime.api import now, transaction

    user = people.user_by_login(by)
    if user is None:
        raise Complaint(Text(f"Không có tài khoản {by}.", f"There is no account {by}."))
    try:
        with transaction():
            at = now()
            return ledger.erase(leaves, erased_for=reason, legal_basis=law, by=people.actor_of(user, at), now=at)
    except (ledger.NotErasable, ledger.NoLegalBasis) as refusal:
        from onestop.frame.words import words_for

        raise Complaint(words_for(refusal.code) or Text(refusal.code, refusal.code)) from refusal


def _nothing(case_code: str) -> Text:
    return Text(
        f"Sổ cái không còn nội dung nào của hồ sơ {case_code}.", f"The ledger keeps no content of case {case_code}."
    )


def _question(case_code: str, count: int) -> Text:
    return Text(
        f"Xóa vĩnh viễn nội dung của {count} bản ghi của hồ sơ {case_code}?",
        f"Erase for good the content of {count} entries of case {case_code}?",
    )
