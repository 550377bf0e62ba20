"""Bodies a process needs: what the law gives to another agency alone nobody does where no such agency is entered.

A dossier with such a step would not be accepted (`cases.no_such_body`), so a procedure that has one is not offered at all until
the organisation knows the body. An imported procedure has a process without such steps, and is not touched.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, Final, NamedTuple

from onestop.catalogue.domain.draft import Draft
from onestop.kernel.bilingual import Text, listed
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.workflow.api import BODIES, BODY_NAMES, Definition


class Missing(NamedTuple):
    """A step that could never be done, and the kind of agency that would do it."""

    step: Text
    kind: str


class BodyMissing(Refusal):
    """A step is another agency's by law, and none of that kind is entered on the day the version begins."""

    code: ClassVar[str] = "catalogue.body_missing"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, missing: Sequence[Missing]) -> None:
        self.procedure = procedure
        self.steps = listed(map(_said, missing))

    @property
    def said(self) -> str:
        """In one line, for a log."""
        return f"{self.procedure}: {self.steps.en}"


_STEP: Final = Text("bước “{step}” cần {body} (`{kind}`)", "“{step}” needs {body} (`{kind}`)")


def _said(one: Missing) -> Text:
    body = BODY_NAMES[one.kind]
    return Text(
        _STEP.vi.format(step=one.step.vi, body=body.vi, kind=one.kind),
        _STEP.en.format(step=one.step.en, body=body.en, kind=one.kind),
    )


def refuse_without_bodies(draft: Draft, *, now: datetime) -> None:
    """Raises BodyMissing."""
    if missing := missing_bodies(draft, now=now):
        raise BodyMissing(procedure=draft.code, missing=missing)


def missing_bodies(draft: Draft, *, now: datetime) -> tuple[Missing, ...]:
    """The steps of it that nobody could do; none while no organisation is entered at all."""
    entered = {one.kind for one in organisation.all_on(_first_day(draft, now))}
    return tuple(one for one in _needed(draft.definition["process"]) if one.kind not in entered) if entered else ()


def _first_day(draft: Draft, now: datetime) -> date:
    """The first day on which somebody could apply under it."""
    return max(draft.valid_from, local_date(now))


def _needed(process: dict[str, Any]) -> Iterator[Missing]:
    for step in Definition.from_dict(process).steps:
        if step.only_there and step.at in BODIES:
            yield Missing(step.name, step.at)
