"""`./onestop acts`: everything that can be done to a case, by whom and when; needs no database."""

import json
import os
from typing import TYPE_CHECKING, Annotated

import typer

from onestop.assembly.complaints import language

if TYPE_CHECKING:
    from onestop.cases.api import Act


def acts(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Print the table of acts: code, who may and where, when it is offered, what it asks, what it records."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
    django.setup()
    from onestop.cases.api import ACTS

    if as_json:
        typer.echo(json.dumps([act.as_dict() for act in ACTS.values()], ensure_ascii=False, indent=1))
        return
    _print(tuple(ACTS.values()), language())


def _print(acts: "tuple[Act, ...]", spoken: str) -> None:
    from rich import box
    from rich.table import Table

    from onestop.assembly.tables import table_console

    headings = {
        "vi": ("Việc", "Nút bấm", "Ai được làm", "Khi nào", "Hỏi", "Ghi vào sổ"),
        "en": ("Act", "Button", "Who may", "When", "Asks", "Records"),
    }
    table = Table(*headings["en" if spoken == "en" else "vi"], box=box.SIMPLE, pad_edge=False)
    for act in acts:
        table.add_row(
            act.code,
            act.words.in_(spoken),
            "\n".join(_who(act, spoken)),
            act.when.words.in_(spoken),
            "\n".join(field.kind for field in act.asks) or "–",
            "\n".join(event.type for event in act.events),
        )
    table_console().print(table)


def _who(act: "Act", spoken: str) -> list[str]:
    from onestop.cases.api import PLACES

    english = spoken == "en"
    by_role, own = ("by role of the step", "the applicant") if english else ("theo vai trò của bước", "người nộp")
    phases = {
        "always": "",
        "at_the_counter": ", before acceptance" if english else ", trước khi tiếp nhận",
        "at_work": ", after it" if english else ", sau khi tiếp nhận",
    }
    who = [f"{need.permission or by_role} @ {PLACES[need.place].in_(spoken)}{phases[need.phase]}" for need in act.needs]
    who += [own] if act.applicant else []
    return who + ([("the system" if english else "hệ thống")] if act.system else [])
