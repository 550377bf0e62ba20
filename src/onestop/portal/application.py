"""An application being filled in: what is asked, what is answered, what comes next.

The draft is kept by `cases`; this is how the portal reads it. Each thing asked is a
task with a page of its own; the order is: where, the questions, the papers, then
check and send.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeAlias
from uuid import UUID

from onestop.catalogue.api import Component, ProcedureVersion
from onestop.forms import api as forms
from onestop.kernel.bilingual import Text

Kind: TypeAlias = Literal["where", "questions", "paper"]
_WHERE = Text("Nơi giải quyết", "Where it is decided")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One page to be done; `code` tells pages of a kind apart."""

    kind: Kind
    code: str
    title: Text
    done: bool

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A version and what has been entered so far, on a day. Changing it makes another one."""

    version: ProcedureVersion
    on: date
    agency: str
    answers: Mapping[str, Any]
    uploads: Mapping[str, tuple[UUID, ...]]
    """Files by component."""
    on_paper: frozenset[str]
    """Components that will be brought to the counter."""
    seen: frozenset[str]
    """Keys of the tasks somebody said yes to: an optional question left empty is answered, too."""

    @classmethod
    def read(cls, version: ProcedureVersion, content: Mapping[str, Any], on: date) -> "Application":
        """From a draft's content; what the version no longer asks for is left out."""
        asked = {one.code for one in version.asked_papers}
        return cls(
            version=version,
            on=on,
            agency=content.get("agency") or version.competent.get("agency", ""),
            answers=forms.carried_over(version.form, content.get("answers", {})) if version.form else {},
            uploads={
                code: tuple(UUID(one) for one in ids)
                for code, ids in content.get("uploads", {}).items()
                if code in asked
            },
            on_paper=frozenset(content.get("on_paper", ())) & asked,
            seen=frozenset(content.get("seen", ())),
        )

    def content(self) -> dict[str, Any]:
        """What a draft keeps."""
        return {
            "agency": self.agency,
            "answers": dict(self.answers),
            "uploads": {code: [str(one) for one in ids] for code, ids in self.uploads.items()},
            "on_paper": sorted(self.on_paper),
            "seen": sorted(self.seen),
        }

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(self._tasks())

    @property
    def next_task(self) -> Task | None:
        """The first thing still to do; None when all is ready to be checked."""
        return next((task for task in self.tasks if not task.done), None)

    @property
    def faults(self) -> list[forms.FieldError]:
        """What the form as a whole still lacks."""
        return forms.check_answers(self.version.form, self.answers, today=self.on) if self.version.form else []

    def at(self, agency: str) -> "Application":
        return replace(self, agency=agency, seen=self.seen | {"where:"})

    def answered(self, page: forms.Page, read: forms.PageAnswers) -> "Application":
        """With the answers of one page in place of those it had; what could not be read is not kept."""
        here = {field.name for field in page.fields}
        others = {name: answer for name, answer in self.answers.items() if name not in here}
        return replace(self, answers={**others, **read.answers}, seen=self.seen | {f"questions:{page.code}"})

    def handed_in(self, component: str, uploads: tuple[UUID, ...], *, on_paper: bool) -> "Application":
        """With these files of one component in place of those it had."""
        others = {code: ids for code, ids in self.uploads.items() if code != component}
        paper = self.on_paper | {component} if on_paper else self.on_paper - {component}
        given = {**others, component: uploads} if uploads else others
        return replace(self, uploads=given, on_paper=paper, seen=self.seen | {f"paper:{component}"})

    def has(self, component: str) -> bool:
        return bool(self.uploads.get(component)) or component in self.on_paper

    def _tasks(self) -> Iterator[Task]:
        faulty = {fault.field for fault in self.faults}
        if must_choose_where(self.version):
            yield Task(kind="where", code="", title=_WHERE, done=bool(self.agency))
        for page in form_pages(self.version):
            right = not any(field.name in faulty for field in page.fields)
            done = right and f"questions:{page.code}" in self.seen
            yield Task(kind="questions", code=page.code, title=page.title, done=done)
        for paper in self.version.asked_papers:
            done = self.has(paper.code) or (not paper.required and f"paper:{paper.code}" in self.seen)
            yield Task(kind="paper", code=paper.code, title=paper.name, done=done)


def must_choose_where(version: ProcedureVersion) -> bool:
    """Whether many agencies of a level are competent, so that the applicant must say which."""
    return not version.competent.get("agency")


def form_pages(version: ProcedureVersion) -> tuple[forms.Page, ...]:
    return forms.pages(version.form) if version.form else ()


def held_papers(version: ProcedureVersion) -> tuple[Component, ...]:
    """What nobody asks the applicant for again."""
    return tuple(one for one in version.components if one.source == "held")
