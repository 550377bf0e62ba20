"""What happened to a case, as its applicant reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from onestop.cases import api as cases
from onestop.catalogue.api import ProcedureVersion
from onestop.frame.words import sentence
from onestop.kernel.bilingual import Text

_OUTCOMES = {
    "granted": Text("Được giải quyết", "Granted"),
    "refused": Text("Bị từ chối, có lý do", "Refused, with reasons"),
}
NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of it, with what explains it."""

    title: Text
    detail: Text
    at: datetime


def timeline(happened: Iterable[cases.Happened], version: ProcedureVersion) -> list[Moment]:
    """Newest first."""
    names = {one.code: one.name for one in version.components}
    return [Moment(_title(one), _detail(one, names), one.at) for one in happened][::-1]


def _title(one: cases.Happened) -> Text:
    if one.type == "cases.step_completed" and one.step:
        return Text(f"Xong bước: {one.step.vi}", f"Step done: {one.step.en}")
    if one.type == "cases.decided":
        return _OUTCOMES.get(str(one.payload.get("outcome")), sentence(one.type, one.payload))
    return sentence(one.type, one.payload)


def _detail(one: cases.Happened, names: dict[str, Text]) -> Text:
    said = [cases.words_of(str(reason)) for reason in one.payload.get("reasons", ())]
    if one.type.startswith("cases.supplement_"):
        said += [names.get(str(item), Text(str(item), str(item))) for item in one.payload.get("items", ())]
    return Text("; ".join(text.vi for text in said), "; ".join(text.en for text in said)) if said else NOTHING
