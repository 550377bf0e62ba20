"""`./onestop reorganise`: carry out a decision on agencies, written in a file."""

from pathlib import Path
from typing import Annotated

import typer
import yaml

from onestop.assembly.complaints import Complaint, language
from onestop.assembly.data_files import SOURCE, faults_against
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

SCHEMA = SOURCE / "organisation" / "data" / "schemas" / "reorganisation.schema.json"


def reorganise(
    file: Annotated[Path, typer.Argument(help="The decision as YAML; see the operator's guide.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Merge, split, abolish, open, rename or move agencies from a day on. All of the decision, or nothing."""
    from onestop.assembly.database import database

    if not file.is_file():
        raise Complaint(Text(f"Không có tệp {file}.", f"There is no file {file}."))
    faults = faults_against(file, SCHEMA)
    if faults:
        named = "\n".join(map(str, faults))
        raise Complaint(Text(f"Quyết định viết chưa đúng:\n{named}", f"The decision is not written right:\n{named}"))
    with database(data):
        changed = _carried_out(file)
    done = Text(
        f"Đã thay đổi {changed} cơ quan, kể cả Bộ phận Một cửa.",
        f"{changed} {plural(changed, 'agency', 'agencies')} changed, sections included.",
    )
    typer.echo(done.in_(language()))


def _carried_out(file: Path) -> int:
    from onestop.kernel.actor import SYSTEM
    from onestop.organisation import api as organisation
    from onestop.runtime.api import now

    change = organisation.read_reorganisation(yaml.safe_load(file.read_text(encoding="utf-8")))
    try:
        return organisation.reorganise(change, by=SYSTEM, now=now())
    except organisation.ReorganisationNotPossible as refusal:
        raise Complaint(refusal.reason) from refusal
