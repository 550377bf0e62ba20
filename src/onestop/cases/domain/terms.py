"""The terms a case lives under: what a published version of its procedure says about every such case."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from onestop.cases.domain.fee_rule import UNSTATED, FeeRule
from onestop.cases.domain.received import ONE, Sets
from onestop.kernel.bilingual import Text
from onestop.rules.api import OF_THE_ISSUER, AfterIssue, ClockPolicy
from onestop.workflow.api import Definition

_WITH_ANY: Final[Mapping[str, tuple[Any, ...]]] = MappingProxyType({})


class DossierPaper(NamedTuple):
    """A component that is handed in, where the form was answered so."""

    code: str
    name: Text
    required: bool = True
    asked_when: Mapping[str, tuple[Any, ...]] = _WITH_ANY
    """Answers with which it is wanted; with all of them, where there are none."""
    sets: Sets = ONE
    """How many of it."""
    shown: bool = False
    """Whether its original is only shown, as of what is copied and certified: it goes back with the result."""

    def is_asked(self, answers: Mapping[str, Any]) -> bool:
        return _match(answers, self.asked_when)


class PaperAtReturn(NamedTuple):
    """A paper that is shown, taken in or signed when the result is handed over."""

    code: str
    how: Literal["shown", "taken", "signed"]
    name: Text
    sent_as: tuple[str, ...] = ()
    """Of what stands for papers of the dossier that came otherwise: as which kinds of `Received` these came."""
    component: str = ""
    """The paper of the dossier that it is, where it is one: not wanted while the original lies here."""


class FormQuestion(NamedTuple):
    """A question of the form; `name` says it with its heading, for many ask for a full name."""

    code: str
    name: Text
    asked_when: Mapping[str, tuple[Any, ...]] = _WITH_ANY

    def is_asked(self, answers: Mapping[str, Any]) -> bool:
        return _match(answers, self.asked_when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a published version says about every case of one variant received by one channel. Shared, never copied."""

    version_id: int
    procedure_code: str
    procedure_version: int
    policy: ClockPolicy
    process: Definition
    field: str = ""
    """The field of administration, by code."""
    papers: tuple[DossierPaper, ...] = ()
    """What may be handed in for a dossier received by this channel, the filled-in form included."""

    questions: tuple[FormQuestion, ...] = ()
    """What the form asks, in its order."""
    gives_document: bool = False
    """Whether a decision that grants issues a document."""
    conditional: bool = False
    """Whether that document can bear conditions."""

    not_reissued: Text | None = None
    """Where whoever lost the document goes instead; None where the agency issues it again."""

    once: tuple[str, ...] = ()
    """Questions whose answers tell for whom or what it is done, where it is done once for one."""
    fee: FeeRule = UNSTATED
    """What is to be paid, or who sets it."""
    after: AfterIssue = OF_THE_ISSUER
    """What the law of its field says of the document once it is out: the law of today, whatever the version."""
    at_return: tuple[PaperAtReturn, ...] = ()
    """What is shown, taken in or signed when the result is handed over."""

    @property
    def signed_in_person(self) -> bool:
        """Whether something is signed before whoever hands it over, so that nobody receives it otherwise than at a counter."""
        return any(one.how == "signed" for one in self.at_return)

    @property
    def required(self) -> tuple[DossierPaper, ...]:
        """What it must hold before it is accepted."""
        return tuple([paper for paper in self.papers if paper.required])


def _match(answers: Mapping[str, Any], asked_when: Mapping[str, tuple[Any, ...]]) -> bool:
    return all(answers.get(name) in values for name, values in asked_when.items())
