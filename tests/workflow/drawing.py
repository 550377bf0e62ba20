"""Processes drawn for tests: a few by hand, many at random, and the same ones as BPMN."""

from typing import Any
from xml.sax.saxutils import quoteattr

from hypothesis import strategies as st

Node = dict[str, Any]
Nodes = dict[str, Node]


def step(target: str, name: str = "Bước", **more: Any) -> Node:
    return {"kind": "step", "name": {"vi": name, "en": "Step"}, "role": "specialist", "next": target, **more}


def exclusive(default: str | None, **branches: str) -> Node:
    """`fact=target` for each branch, taken when the fact is true."""
    ways = [{"when": {"fact": fact, "is": True}, "next": target} for fact, target in branches.items()]
    return {"kind": "exclusive", "branches": ways, "default": default}


def parallel(*targets: str) -> Node:
    return {"kind": "parallel", "next": list(targets)}


def join(expects: int, target: str) -> Node:
    return {"kind": "join", "expects": expects, "next": target}


def merge(target: str) -> Node:
    return {"kind": "merge", "next": target}


END: Node = {"kind": "end"}


def process(start: str, **nodes: Node) -> dict[str, Any]:
    return {"code": "drawn", "start": start, "nodes": nodes}


class _Pen:
    """Draws blocks from the end backwards, so that each knows what comes next."""

    def __init__(self) -> None:
        self.nodes: Nodes = {"done": END}

    def code(self, kind: str) -> str:
        return f"{kind}{len(self.nodes)}"

    def draw(self, block: Any, after: str) -> str:
        """Put the block before `after`; the code where it begins."""
        kind, parts = block
        if kind == "step":
            return self._put("s", step(after))
        if kind == "seq":
            for part in reversed(parts):
                after = self.draw(part, after)
            return after
        return {"xor": self._xor, "par": self._par, "loop": self._loop}[kind](parts, after)

    def _put(self, kind: str, node: Node) -> str:
        code = self.code(kind)
        self.nodes[code] = node
        return code

    def _xor(self, parts: list[Any], after: str) -> str:
        met = self._put("m", merge(after))
        first, *others = [self.draw(part, met) for part in parts]
        code = self.code("x")
        self.nodes[code] = exclusive(first, **{f"{code}_{n}": way for n, way in enumerate(others)})
        return code

    def _par(self, parts: list[Any], after: str) -> str:
        met = self._put("j", join(len(parts), after))
        return self._put("p", parallel(*(self.draw(part, met) for part in parts)))

    def _loop(self, parts: list[Any], after: str) -> str:
        """At least one step inside, and then again or onward."""
        gate = self.code("x")
        self.nodes[gate] = END  # keeps the code taken
        again = self._put("m", END)
        begin = self.draw(("seq", [*parts, ("step", [])]), gate)
        self.nodes[again] = merge(begin)
        self.nodes[gate] = exclusive(after, **{f"{gate}_again": again})
        return again


_STEP: st.SearchStrategy[Any] = st.just(("step", []))
BLOCKS: st.SearchStrategy[Any] = st.recursive(
    _STEP,
    lambda inner: st.one_of(
        st.tuples(st.just("seq"), st.lists(inner, min_size=0, max_size=3)),
        st.tuples(st.just("xor"), st.lists(inner, min_size=2, max_size=3)),
        st.tuples(st.just("par"), st.lists(inner, min_size=2, max_size=3)),
        st.tuples(st.just("loop"), st.lists(inner, min_size=0, max_size=2)),
    ),
    max_leaves=9,
)


def drawn(block: Any) -> dict[str, Any]:
    """A block-structured process: sound by the way it is drawn."""
    pen = _Pen()
    start = pen.draw(("seq", [block, ("step", [])]), "done")
    return {"code": "drawn", "start": start, "nodes": pen.nodes}


@st.composite
def bent(draw: st.DrawFn) -> dict[str, Any]:
    """A process with arrows led elsewhere: mostly broken, sometimes unstructured and sound."""
    definition = drawn(draw(BLOCKS))
    nodes: Nodes = definition["nodes"]
    codes = sorted(nodes)
    for _ in range(draw(st.integers(1, 2))):
        node = nodes[draw(st.sampled_from(codes))]
        target = draw(st.sampled_from(codes))
        match node:
            case {"kind": "parallel", "next": ways}:
                ways[draw(st.integers(0, len(ways) - 1))] = target
            case {"kind": "exclusive", "branches": branches}:
                draw(st.sampled_from(branches))["next"] = target
            case {"next": str()}:
                node["next"] = target
    return settled(definition)


def settled(definition: dict[str, Any]) -> dict[str, Any]:
    """Joins expect what leads to them, as an editor would see to."""
    for code, node in definition["nodes"].items():
        if node["kind"] == "join":
            node["expects"] = sum(target == code for _, target, _ in arrows(definition))
    return definition


def arrows(definition: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    """(from, to, fact asked) for every arrow."""
    found: list[tuple[str, str, str | None]] = []
    for code, node in definition["nodes"].items():
        match node:
            case {"kind": "parallel", "next": ways}:
                found += [(code, way, None) for way in ways]
            case {"kind": "exclusive", "branches": branches, "default": default}:
                found += [(code, branch["next"], branch["when"]["fact"]) for branch in branches]
                found += [(code, default, None)] if default else []
            case {"next": str(target)}:
                found.append((code, target, None))
    return found


_TAGS = {"step": "userTask", "exclusive": "exclusiveGateway", "merge": "exclusiveGateway", "end": "endEvent"}


def as_bpmn(definition: dict[str, Any]) -> str:
    """The process in BPMN 2.0.

    A parallel gateway that several arrows lead to would be a join in BPMN, and so would a split that is also a
    meeting place; each gets an exclusive gateway before it.
    """
    nodes: Nodes = definition["nodes"]
    elements = ["<startEvent id='begin'/>"]
    flows = [("begin", f"{definition['start']}_in", None), *((a, f"{b}_in", f) for a, b, f in arrows(definition))]
    defaults: dict[str, str] = {}
    into_join: dict[str, str] = {}
    for code, node in nodes.items():
        if node["kind"] == "join":
            into_join[f"{code}_in"] = code
        elif node["kind"] == "parallel":
            elements.append(f"<exclusiveGateway id='{code}_in'/>")
            flows.append((f"{code}_in", code, None))
        else:
            into_join[f"{code}_in"] = code
    lines = []
    for number, (source, target, fact) in enumerate(flows):
        target = into_join.get(target, target)
        condition = f"<conditionExpression>{fact}</conditionExpression>" if fact else ""
        lines.append(
            f"<sequenceFlow id='f{number}' sourceRef='{source}' targetRef='{target}'>{condition}</sequenceFlow>"
        )
        if fact is None and nodes.get(source, {}).get("kind") in ("exclusive", "merge"):
            defaults[source] = f"f{number}"
    for code, node in nodes.items():
        tag = _TAGS.get(node["kind"], "parallelGateway")
        default = f" default='{defaults[code]}'" if code in defaults and node["kind"] == "exclusive" else ""
        elements.append(f"<{tag} id='{code}' name={quoteattr(code)}{default}/>")
    body = "".join((*elements, *lines))
    return (
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
        f"<process id='drawn' isExecutable='true'>{body}</process></definitions>"
    )
