"""`./onestop new-log`: go on under a new key, or, after a restore, under a new name."""

import os
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def new_log(
    reason: Annotated[str, typer.Option(help="Why; kept for good, so name nobody.")],
    name: Annotated[
        str | None, typer.Option(help="Another name (origin) for the log; needed when signed heads were lost.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Change the key that signs, and the log's name where one is given. Stop the sequencer, or `up`, first."""
    from onestop.assembly.database import database

    if not yes:
        typer.confirm(_QUESTION.in_(language()), abort=True)
    given = bool(os.environ.get("ONESTOP_LEDGER_KEY"))
    embedded = not os.environ.get("DATABASE_URL")
    with database(data) as folder:
        if embedded:
            _refuse_beside_up()
        seed = _opened(name, reason)
        from onestop.ledger import api as ledger
        from onestop.runtime.secrets import write_secret

        write_secret(folder / "secrets" / "ledger_key", seed, replace=True)
        typer.echo(ledger.public_key().text())
    if given:
        typer.echo(_GIVEN.in_(language()), err=True)
    typer.echo(_NEXT.in_(language()), err=True)


def _refuse_beside_up() -> None:
    """`up` gives a sequencer that it starts again the seed it was started with itself."""
    from onestop.runtime.api import is_connected

    if is_connected("web", "worker", "sequencer"):
        raise Complaint(_BESIDE_UP)


def _opened(name: str | None, reason: str) -> str:
    from onestop.cases import api as cases
    from onestop.ledger import api as ledger
    from onestop.runtime.api import now

    at = now()
    try:
        return ledger.open_log(name=name, opened_for=reason, now=at, on_renaming=partial(cases.skip_numbers, at))
    except (ledger.NothingToContinue, ledger.NeedsAnotherName, ledger.SequencerRuns) as refusal:
        from onestop.frame.words import words_for

        raise Complaint(words_for(refusal.code) or Text(refusal.code, refusal.code)) from refusal


_QUESTION = Text(
    "Nhật ký điện tử sẽ ký bằng khóa mới. Đã dừng tiến trình sequencer (hoặc `up`) chưa, và tiếp tục chứ?",
    "The ledger will sign under a new key. Has the sequencer (or `up`) stopped, and shall we go on?",
)
_BESIDE_UP = Text(
    "`up` đang chạy và sẽ ký tiếp bằng khóa cũ: hãy dừng nó, chạy lại lệnh này, rồi khởi động lại.",
    "`up` runs and would go on with the old key: stop it, run this again, then start it.",
)
_GIVEN = Text(
    "ONESTOP_LEDGER_KEY được đặt trong môi trường: hãy thay bằng nội dung secrets/ledger_key rồi xóa tệp này.",
    "ONESTOP_LEDGER_KEY is given in the environment: put the content of secrets/ledger_key there, then delete the file.",
)
_NEXT = Text(
    "Hãy công bố khóa công khai ở trên cùng tệp log.vkeys. Nếu nhật ký đã đổi tên, số hồ sơ của hôm nay tiếp tục từ một số "
    "cao hơn mọi số có thể đã cấp; từ ngày mai lại bắt đầu từ 0001.",
    "Publish the public key above, and log.vkeys with it. If the log has another name now, today's case numbers go on above "
    "any that can have been given; tomorrow they begin at 0001 again.",
)
