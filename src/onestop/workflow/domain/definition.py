"""A process as data: steps people do, gateways that choose or split, joins that wait, ends.

    {"code": "standard", "start": "appraise", "nodes": {
        "appraise": {"kind": "step", "name": {"vi": "Thẩm định", "en": "Appraise"}, "role": "specialist",
                     "quota": {"value": 2, "unit": "working_day"}, "next": "sign"},
        "sign": {"kind": "step", "name": {...}, "role": "head", "decision": true, "next": "done"},
        "done": {"kind": "end"}}}

Other kinds: ``exclusive`` (``branches`` of ``when`` and ``next``, and a ``default``), ``parallel``
(``next`` is a list), ``join`` (``expects`` arrows, one ``next``) and ``merge`` (many arrows in, one
``next``, waits for nothing). Beside the nodes, ``questions`` may word what officials are asked for the
facts of gateways: ``{"needs_visit": {"vi": ..., "en": ...}}``. A definition is read whatever it says as
long as it can be read; `soundness.check` says whether it may be used.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.workflow.domain.conditions import Condition, MalformedDefinition, facts_named, read_condition

if TYPE_CHECKING:
    from onestop.workflow.domain.machine import Machine

_CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")
BODIES = frozenset({"commune_police", "social_insurance", "tax_office"})
"""Bodies of another sector, by kind: what the law gives them nobody else does."""
BODY_NAMES: Mapping[str, Text] = {
    "commune_police": Text("công an cấp xã", "the police of the commune"),
    "social_insurance": Text("cơ quan bảo hiểm xã hội", "social insurance"),
    "tax_office": Text("cơ quan thuế", "the tax office"),
}
"""How they are called, in the middle of a sentence."""
PLACES = BODIES | {"intake", "above"}
"""At whom a step can be done when not at the agency that decides: where the dossier was handed in, the agency above, or a body
of another sector, by its kind."""


@dataclass(frozen=True, slots=True)
class Quota:
    """A length of time: the share of the term that a step may take, or how long it must go on.

    The share is a measure of offices, not a right of citizens.
    """

    value: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What holds of a result where it is dealt with alone, and not for all of the group."""

    term: Quota | None
    """Its own term; that of the group without it."""
    charge: Text | None
    """What is charged for it beside the fee of the group, in words."""
    legal_bases: tuple[str, ...]
    """Numbers of the instruments that it rests on; those of the group without any."""
    source: str
    """The provision, and whether it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something a person in a role does."""

    code: str
    name: Text
    role: str
    quota: Quota | None = None
    confirm_within: Quota | None = None
    """Of a step at another agency: how long it has to say that it received the dossier; the share of the step without it."""
    lasts: Quota | None = None
    """How long it must go on before it can be completed, such as a posting in public; a right of those who may object."""
    decision: bool = False
    """Here the competent person grants or refuses."""
    verifies: bool = False
    """That it is done at all means that something must be verified: the law of a procedure may give a longer term for that."""
    opinion: bool = False
    """Here another agency, or a part of this one, says what it thinks of the file."""
    not_by: tuple[str, ...] = ()
    """Steps whose doer may not do this one in the same case."""
    at: str = ""
    """At whom it is done, by kind (`PLACES`); at the agency that decides where it is empty."""
    result: Text | None = None
    """What doing it yields that goes back to the applicant by itself, before the whole is done."""
    apart: Apart | None = None
    """Of a step that yields a result: what a provision says of that result alone."""
    reserved: Text | bool | None = None
    """Of a step at another agency: the provision by which nobody but that agency may do it; False where the law lets the agency
    that decides do it as well. Unsaid, as in what was published before it could be said, a body of another sector alone may."""
    next: str

    @property
    def only_there(self) -> bool:
        """Whether the law gives it to the agency it is at, so that the agency that decides may not do it itself."""
        return self.at in BODIES if self.reserved is None else bool(self.reserved)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    when: Condition = field(compare=False, repr=False)
    expression: Any
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusive:
    """One way is taken: the first branch whose condition holds, else the default."""

    code: str
    branches: tuple[Branch, ...]
    default: str | None
    merge: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """Every way is taken at once."""

    code: str
    next: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Waits until something has come along each arrow that leads here."""

    code: str
    expects: int
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    code: str


Node: TypeAlias = Step | Exclusive | Parallel | Join | End


@dataclass(frozen=True, slots=True)
class Arrow:
    """`label` tells two arrows of one gateway apart."""

    label: str
    source: str
    target: str


@dataclass(frozen=True)
class Definition:
    """A process that can be read; nodes in the order they were written."""

    code: str
    start: str
    nodes: Mapping[str, Node]
    questions: Mapping[str, Text] = field(default_factory=dict)
    """By fact: what an official is asked, where the process words it itself."""

    @staticmethod
    def from_dict(data: Any) -> "Definition":
        """Read a definition.

        Raises:
            MalformedDefinition: a node, name or condition that cannot be read.
        """
        match data:
            case {"code": str(code), "start": str(start), "nodes": {**nodes}}:
                return Definition(
                    code,
                    start,
                    {str(name): _node(str(name), node) for name, node in nodes.items()},
                    _questions(data.get("questions", {})),
                )
        raise MalformedDefinition(where="definition", seen=data)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return tuple(node for node in self.nodes.values() if isinstance(node, Step))

    @cached_property
    def results_apart(self) -> Mapping[str, Step]:
        """By code, the steps whose result can be made alone: what is decided of the whole is not made apart."""
        return {step.code: step for step in self.steps if step.result is not None and not step.decision}

    @cached_property
    def facts(self) -> frozenset[str]:
        """Every fact some branch asks for: the questions officials will have to answer."""
        gates = (node for node in self.nodes.values() if isinstance(node, Exclusive))
        return frozenset().union(*(facts_named(b.expression) for gate in gates for b in gate.branches))

    @cached_property
    def arrows(self) -> tuple[Arrow, ...]:
        return tuple(arrow for node in self.nodes.values() for arrow in _arrows(node))

    @cached_property
    def kept_apart(self) -> Mapping[str, frozenset[str]]:
        """By step, the steps whose doer may not do it: those it names, and before a decision all that lead to it.

        Whoever prepared a decision never makes it, also where the process was published before steps named each other.
        """
        return {
            step.code: frozenset(step.not_by) | (self.leading_to(step.code) if step.decision else frozenset())
            for step in self.steps
        }

    def leading_to(self, step: str) -> frozenset[str]:
        """The other steps that can come before this one."""
        into: dict[str, list[str]] = {}
        for arrow in self.arrows:
            into.setdefault(arrow.target, []).append(arrow.source)
        seen, ahead = {step}, [step]
        while ahead:
            new = [source for source in into.get(ahead.pop(), ()) if source not in seen]
            seen.update(new)
            ahead += new
        return frozenset(code for code in seen - {step} if isinstance(self.nodes.get(code), Step))

    @cached_property
    def last_steps(self) -> frozenset[str]:
        """The steps after which none can come."""
        before = frozenset().union(*(self.leading_to(step.code) for step in self.steps))
        return frozenset(step.code for step in self.steps) - before

    @cached_property
    def alone(self) -> frozenset[str]:
        """The steps that can wait by themselves, with nothing left in other branches: a case can be sent back to these."""
        from onestop.workflow.domain.soundness import waiting_alone  # it walks through definitions

        return waiting_alone(self)

    @cached_property
    def machine(self) -> "Machine":
        """The tables of this definition, made once."""
        from onestop.workflow.domain.machine import Machine  # the machine is built from definitions

        return Machine(self)


def _arrows(node: Node) -> Iterator[Arrow]:
    match node:
        case Step(code=code, next=target) | Join(code=code, next=target):
            yield Arrow(code, code, target)
        case Parallel(code=code, next=targets):
            yield from (Arrow(f"{code}.{i}", code, target) for i, target in enumerate(targets))
        case Exclusive(code=code, branches=branches, default=default):
            yield from (Arrow(f"{code}.{i}", code, branch.next) for i, branch in enumerate(branches))
            if default is not None:
                yield Arrow(f"{code}.else", code, default)


def _node(code: str, data: Any) -> Node:
    if not _CODE.fullmatch(code):
        raise MalformedDefinition(where="nodes", seen=code)
    match data:
        case {"kind": "step", "name": {"vi": str(), "en": str()}, "role": str(), "next": str()}:
            return _step(code, data)
        case {"kind": "exclusive", "branches": [*branches]}:
            return Exclusive(
                code=code,
                branches=tuple(_branch(code, branch) for branch in branches),
                default=_target(code, data.get("default")),
            )
        case {"kind": "merge", "next": str(target)}:
            return Exclusive(code=code, branches=(), default=target, merge=True)
        case {"kind": "parallel", "next": [*targets]} if all(isinstance(target, str) for target in targets):
            return Parallel(code=code, next=tuple(targets))
        case {"kind": "join", "expects": int(expects), "next": str(target)}:
            return Join(code=code, expects=expects, next=target)
        case {"kind": "end"}:
            return End(code=code)
    raise MalformedDefinition(where=code, seen=data)


def _step(code: str, data: Mapping[str, Any]) -> Step:
    return Step(
        code=code,
        name=Text(data["name"]["vi"], data["name"]["en"]),
        role=data["role"],
        quota=_quota(code, data.get("quota")),
        confirm_within=_quota(code, data.get("confirm_within")),
        lasts=_quota(code, data.get("lasts")),
        decision=data.get("decision") is True,
        verifies=data.get("verifies") is True,
        opinion=data.get("opinion") is True,
        not_by=_codes(code, data.get("not_by", [])),
        at=_place(code, data.get("at", "")),
        result=_result(code, data.get("result")),
        apart=_apart(code, data.get("apart")),
        reserved=_reserved(code, data.get("reserved")),
        next=data["next"],
    )


def _result(code: str, data: Any) -> Text | None:
    match data:
        case None:
            return None
        case {"vi": str(vi), "en": str(en)}:
            return Text(vi, en)
    raise MalformedDefinition(where=code, seen=data)


def _apart(code: str, data: Any) -> Apart | None:
    match data:
        case None:
            return None
        case {"source": str(source)}:
            return Apart(
                term=_quota(code, data.get("term")),
                charge=_result(code, data.get("charge")),
                legal_bases=_codes(code, data.get("legal_bases", [])),
                source=source,
            )
    raise MalformedDefinition(where=code, seen=data)


def _reserved(code: str, data: Any) -> Text | bool | None:
    return False if data is False else _result(code, data)


def _place(code: str, data: Any) -> str:
    if not isinstance(data, str):
        raise MalformedDefinition(where=code, seen=data)
    return data


def _codes(code: str, data: Any) -> tuple[str, ...]:
    if not isinstance(data, list) or not all(isinstance(one, str) for one in data):
        raise MalformedDefinition(where=code, seen=data)
    return tuple(data)


def _questions(data: Any) -> dict[str, Text]:
    if not isinstance(data, Mapping):
        raise MalformedDefinition(where="questions", seen=data)
    return {str(fact): _question(str(fact), words) for fact, words in data.items()}


def _question(fact: str, data: Any) -> Text:
    match data:
        case {"vi": str(vi), "en": str(en)}:
            return Text(vi, en)
    raise MalformedDefinition(where=f"questions.{fact}", seen=data)


def _quota(code: str, data: Any) -> Quota | None:
    match data:
        case None:
            return None
        case {"value": int(value), "unit": str(unit)} if value >= 0:
            return Quota(value, unit)
    raise MalformedDefinition(where=code, seen=data)


def _branch(code: str, data: Any) -> Branch:
    match data:
        case {"when": expression, "next": str(target)}:
            when = read_condition(expression, where=code)
            return Branch(when=when, expression=expression, next=target)
    raise MalformedDefinition(where=code, seen=data)


def _target(code: str, value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise MalformedDefinition(where=code, seen=value)
