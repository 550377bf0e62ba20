"""An application being filled in: what is asked, what is answered, what comes next.

The draft is kept by `cases`; this is how the portal reads it. Each thing asked is a
task with a page of its own; the order is: which case of the procedure it is, where, the
questions, among them where the result is fetched if it is, the papers, then check and send.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypeAlias
from uuid import UUID

import orjson

from onestop.cases import api as cases
from onestop.catalogue.api import Component, ProcedureVersion
from onestop.forms import api as forms
from onestop.kernel.bilingual import Language, Text

Kind: TypeAlias = Literal["variant", "where", "questions", "fetch", "paper"]
_WHICH_CASE = Text("Trường hợp của hồ sơ", "Which case it is")
_WHERE = Text("Nơi giải quyết", "Where it is decided")
_DELIVERY = "delivery"
"""The shared question of the forms: how the result is received."""
_FETCH = Text("Nơi nhận kết quả", "Where you fetch the result")


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
    """In the case that was chosen, so that it asks for the papers of that case."""
    procedure: ProcedureVersion
    """As published, before a case is chosen."""
    on: date
    agency: str
    return_agency: str
    """Where the result is fetched; empty for where it is decided."""
    part_returns: Mapping[str, cases.PartReturn]
    """Of several results, by step, how one is received apart from the others."""
    answers: Mapping[str, Any]
    """All that was answered, in whichever case of the procedure."""
    uploads: Mapping[str, tuple[UUID, ...]]
    """Files by component."""
    on_paper: frozenset[str]
    """Components that will be brought to the counter."""
    seen: frozenset[str]
    """Keys of the tasks somebody said yes to: an optional question left empty is answered, too."""
    typed: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By the name of an input, what was typed there and is not right yet: it comes back letter by letter, with its error."""

    @classmethod
    def read(cls, version: ProcedureVersion, content: Mapping[str, Any], on: date) -> "Application":
        """From a draft's content; what the version no longer asks for is left out, answers and papers of another case kept."""
        asked = {one.code for one in version.asked_papers}
        chosen = str(content.get("variant") or "")
        known = any(one.code == chosen for one in version.variants)
        return cls(
            version=version.for_variant(chosen) if known else version.before_choosing,
            procedure=version,
            on=on,
            agency=content.get("agency") or version.competent.get("agency", ""),
            return_agency=str(content.get("return_agency") or ""),
            part_returns={step: cases.PartReturn(*one) for step, one in content.get("part_returns", {}).items()},
            answers=forms.as_kept(version.form, content.get("answers", {})) if version.form else {},
            uploads={
                code: tuple(UUID(one) for one in ids)
                for code, ids in content.get("uploads", {}).items()
                if code in asked
            },
            on_paper=frozenset(content.get("on_paper", ())) & asked,
            seen=frozenset(content.get("seen", ())),
            typed=content.get("typed", {}),
        )

    def content(self) -> dict[str, Any]:
        """What a draft keeps."""
        return {
            "variant": self.version.variant,
            "agency": self.agency,
            **({"return_agency": self.return_agency} if self.return_agency else {}),
            **(
                {"part_returns": {step: list(one) for step, one in self.part_returns.items()}}
                if self.part_returns
                else {}
            ),
            "answers": dict(self.answers),
            "uploads": {code: [str(one) for one in ids] for code, ids in self.uploads.items()},
            "on_paper": sorted(self.on_paper),
            "seen": sorted(self.seen),
            "typed": {name: list(values) for name, values in self.typed.items()},
        }

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(self._tasks())

    @property
    def pages(self) -> tuple[forms.Page, ...]:
        """Of the form what is asked in this case, with what was answered on the pages before."""
        return forms.pages_asked(self.version.form, self.answers_asked) if self.version.form else ()

    @property
    def next_task(self) -> Task | None:
        """The first thing still to do; None when all is ready to be checked."""
        return next((task for task in self.tasks if not task.done), None)

    @property
    def faults(self) -> list[forms.FieldError]:
        """What the form as a whole still lacks."""
        return forms.check_answers(self.version.form, self.answers_asked, today=self.on) if self.version.form else []

    def inputs_of(self, page: forms.Page, language: Language = "vi") -> dict[str, list[str]]:
        """What every input of a page shows to somebody who comes back to it."""
        shown = forms.typed_again(self.version.form, page.code, self.answers, language)
        return {name: list(self.typed.get(name, values)) for name, values in shown.items()}

    def not_right_yet(self, page: forms.Page, language: Language = "vi") -> list[forms.FieldError]:
        """What is wrong with what was typed on a page and left so; a question nobody answered yet is not wrong."""
        if not any(self.is_left_wrong(field) for field in page.fields):
            return []
        read = forms.read_answers(
            self.version.form,
            page.code,
            self.inputs_of(page, language),
            known=self.answers_asked,
            today=self.on,
            language=language,
        )
        wrong = {field.name for field in page.fields if self.is_left_wrong(field)}
        return [error for error in read.errors if error.field in wrong]

    def is_left_wrong(self, field: forms.Field) -> bool:
        """Whether something stands in a field that has still to be put right."""
        return any(name in self.typed for name in field.inputs)

    def in_case(self, code: str) -> "Application":
        """Of this case of the procedure. Raises NoSuchVariant."""
        return replace(self, version=self.procedure.for_variant(code))

    @property
    def answers_asked(self) -> dict[str, Any]:
        """What is asked in this case of the procedure; the rest waits, in case another is chosen again."""
        return forms.carried_over(self.version.form, self.answers) if self.version.form else {}

    @property
    def uploads_asked(self) -> dict[str, tuple[UUID, ...]]:
        """The files of papers that are asked for."""
        asked = {one.code for one in self.papers}
        return {code: ids for code, ids in self.uploads.items() if code in asked}

    @property
    def on_paper_asked(self) -> frozenset[str]:
        return self.on_paper & {one.code for one in self.papers}

    @property
    def papers(self) -> tuple[Component, ...]:
        """What is asked for in this case of the procedure, with these answers."""
        return self.version.asked_with(self.answers_asked, "online")

    def as_before(self, variant: str, answers: Mapping[str, Any]) -> "Application":
        """Begun with what an earlier application said, where nothing was said yet.

        Every page is still to be seen, for what was true then is declared anew; the place is chosen and papers are brought anew.
        """
        if self.answers or self.uploads or not self.procedure.form:
            return self
        known = {one.code for one in self.procedure.variants}
        begun = self.in_case(variant) if variant in known else self
        return replace(begun, answers=forms.as_kept(self.procedure.form, answers))

    def at(self, agency: str) -> "Application":
        return replace(self, agency=agency, seen=self.seen | {"where:"})

    def fetched_at(self, agency: str) -> "Application":
        """Fetched at that counter; where it is decided it is fetched anyway."""
        return replace(self, return_agency="" if agency == self.agency else agency)

    def received_apart(self, chosen: Mapping[str, cases.PartReturn]) -> "Application":
        """With these results received each its own way."""
        return replace(self, part_returns=chosen)

    @property
    def results(self) -> Mapping[str, Text]:
        """The results it leads to that go back one by one, by step."""
        return cases.results_of(self.version)

    @property
    def is_fetched(self) -> bool:
        """Whether the result is fetched at a counter, so that it is asked at which."""
        return self.answers_asked.get(_DELIVERY) == "counter"

    def answered(self, page: forms.Page, read: forms.PageAnswers, typed: Mapping[str, Sequence[str]]) -> "Application":
        """With the answers of one page in place of those it had; what is wrong is kept as it was `typed`."""
        here = {field.name for field in page.fields}
        inputs = {name for field in page.fields for name in field.inputs}
        wrong = {error.field for error in read.errors}
        left = {
            name: list(typed[name])
            for field in page.fields
            if field.name in wrong
            for name in field.inputs
            if any(typed.get(name, ()))
        }
        return replace(
            self,
            answers={name: answer for name, answer in self.answers.items() if name not in here} | read.answers,
            typed={name: values for name, values in self.typed.items() if name not in inputs} | left,
            seen=self.seen | {f"questions:{page.code}"},
        )

    def handed_in(
        self,
        component: str,
        *,
        add: Collection[UUID] = (),
        drop: Collection[UUID] = (),
        on_paper: bool | None = None,
    ) -> "Application":
        """With files of one component added and dropped; whether it will be brought `on_paper` where that was changed."""
        others = {code: ids for code, ids in self.uploads.items() if code != component}
        files = tuple(dict.fromkeys((*(one for one in self.uploads.get(component, ()) if one not in drop), *add)))
        bring = component in self.on_paper if on_paper is None else on_paper
        return replace(
            self,
            uploads={**others, component: files} if files else others,
            on_paper=self.on_paper | {component} if bring else self.on_paper - {component},
            seen=self.seen | {f"paper:{component}"},
        )

    @property
    def parts_apart(self) -> Mapping[str, cases.PartReturn]:
        """What is declared of results received by themselves, as its page shows it: of those it leads to today."""
        chosen = self.part_returns if self.is_fetched else {}
        return {step: one for step, one in chosen.items() if step in self.results}

    def parts(self) -> dict[str, str]:
        """By what is asked (an agency, a field, a paper), a short digest of what is there: two that agree say the same."""
        told: dict[str, Any] = {"variant": self.version.variant, "agency": self.agency}
        if self.is_fetched:
            told["return_agency"] = self.return_agency
            told |= {f"result:{step}": list(self.part_returns.get(step, ())) for step in self.results}
        told |= {asked.name: self._left(asked) for page in self.pages for asked in page.fields}
        for paper in self.version.asked_papers:
            files = [str(one) for one in self.uploads.get(paper.code, ())]
            told[f"paper:{paper.code}"] = [files, paper.code in self.on_paper]
        return {name: _digest(value) for name, value in told.items()}

    def state_of(self, page: forms.Page) -> str:
        """A digest of one page of questions as it is kept."""
        return _digest([_digest(self._left(field)) for field in page.fields])

    def _left(self, field: forms.Field) -> list[Any]:
        """What stands in a field: its answer, or what was typed and is not right yet."""
        left = [list(self.typed.get(name, ())) for name in field.inputs]
        return [self.answers.get(field.name), left if any(left) else None]

    def has(self, component: str) -> bool:
        return bool(self.uploads.get(component)) or component in self.on_paper

    def _tasks(self) -> Iterator[Task]:
        faulty = {fault.field for fault in self.faults}
        if self.procedure.variants:
            yield Task(kind="variant", code="", title=_WHICH_CASE, done=not self.version.needs_variant)
        if must_choose_where(self.version):
            yield Task(kind="where", code="", title=_WHERE, done=bool(self.agency))
        for page in self.pages:
            right = not any(field.name in faulty or self.is_left_wrong(field) for field in page.fields)
            done = right and f"questions:{page.code}" in self.seen
            yield Task(kind="questions", code=page.code, title=page.title, done=done)
            if self.is_fetched and any(field.name == _DELIVERY for field in page.fields):
                yield Task(kind="fetch", code="", title=_FETCH, done=True)
        # Which papers are asked for follows from the case and the answers.
        for paper in () if self.version.needs_variant else self.papers:
            done = self.has(paper.code) or (not paper.required and f"paper:{paper.code}" in self.seen)
            yield Task(kind="paper", code=paper.code, title=paper.name, done=done)


def must_choose_where(version: ProcedureVersion) -> bool:
    """Whether many agencies of a level are competent, so that the applicant must say which."""
    return not version.competent.get("agency")


def held_papers(version: ProcedureVersion, answers: Mapping[str, Any]) -> tuple[Component, ...]:
    """What nobody asks the applicant for again, as far as his answers have it: nobody holds data of a father not declared."""
    return tuple(one for one in version.components if one.source == "held" and one.is_asked(answers, "online"))


def _digest(told: Any) -> str:
    return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]
