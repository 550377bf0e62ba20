"""`./onestop outage list`: the outages, and the silences of the server that nobody has explained."""

from typing import TYPE_CHECKING

import typer

from onestop.assembly.complaints import language
from onestop.kernel.bilingual import Text

if TYPE_CHECKING:
    from onestop.outages.api import Outage, Silence


def show() -> None:
    """One line each, the latest first."""
    from onestop.outages import api
    from onestop.runtime.api import now

    for one in api.all_outages():
        typer.echo(_line(one).in_(language()))
    for silence in api.silences(now()):
        typer.echo(_proposed(silence).in_(language()))


def _line(one: "Outage") -> Text:
    kind = Text("kế hoạch", "planned") if one.kind == "planned" else Text("sự cố", "unplanned")
    end = f"{one.ended_at:%Y-%m-%d %H:%M}" if one.ended_at else "…"
    off = Text(" (đã hủy)", " (called off)") if one.called_off_at else Text("", "")
    span = f"{one.begins_at:%Y-%m-%d %H:%M} – {end}"
    return Text(
        f"{one.number}  {kind.vi}  {span}  {' '.join(one.services)}{off.vi}",
        f"{one.number}  {kind.en}  {span}  {' '.join(one.services)}{off.en}",
    )


def _proposed(one: "Silence") -> Text:
    span = f"{one.began_at:%Y-%m-%d %H:%M:%S} – {one.ended_at:%Y-%m-%d %H:%M:%S}"
    return Text(
        f"im lặng {one.id}: {span}; xác nhận (confirm {one.id}) hoặc giải thích (dismiss {one.id} --why …)",
        f"silence {one.id}: {span}; confirm {one.id}, or dismiss {one.id} --why …",
    )
