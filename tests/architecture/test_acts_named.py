"""An act that a face treats apart is one of the table: a misspelt code would be treated as every other, and say nothing."""

import ast
from collections.abc import Iterator
from pathlib import Path

from onestop.cases import api as cases

from .modules import SOURCE

FACES = ("frame", "desk", "portal")


def named_in(file: Path) -> Iterator[str]:
    """The codes that the functions of a module ask an act or an offer for."""
    return named_by(ast.parse(file.read_text()))


def named_by(module: ast.Module) -> Iterator[str]:
    known = {name: value for node in module.body for name, value in _constant(node)}
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef):
            given = {arg.arg for arg in function.args.args if _is_act(arg.annotation)}
            for node in ast.walk(function):
                if _asks(node, given):
                    yield from _strings(node, known)


def _constant(node: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    target = (
        node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
    )
    value = node.value if isinstance(node, ast.AnnAssign | ast.Assign) else None
    if isinstance(target, ast.Name) and value is not None:
        yield target.id, value


def _is_act(annotation: ast.expr | None) -> bool:
    return annotation is not None and ast.unparse(annotation) in ("cases.Act", "cases.Offer")


def _asks(node: ast.AST, given: set[str]) -> bool:
    """Whether it compares the code of one that is given, or looks it up."""
    parts: list[ast.expr] = []
    if isinstance(node, ast.Compare):
        parts = [node.left, *node.comparators]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        parts = node.args
    return any(
        isinstance(one, ast.Attribute)
        and one.attr == "code"
        and isinstance(one.value, ast.Name)
        and one.value.id in given
        for one in parts
    )


def _strings(node: ast.AST, known: dict[str, ast.expr]) -> Iterator[str]:
    """Of a table its keys, of a list its members."""
    for one in ast.walk(node):
        if isinstance(one, ast.Name) and one.id in known:
            table = known[one.id]
            for key in table.keys if isinstance(table, ast.Dict) else [table]:
                yield from _strings(key, {}) if key is not None else ()
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def test_every_act_a_face_treats_apart_is_in_the_table() -> None:
    named = {
        (str(file.relative_to(SOURCE)), code)
        for face in FACES
        for file in (SOURCE / face).rglob("*.py")
        for code in named_in(file)
    }

    assert {code for _, code in named} >= {"return_result", "record_minutes", "stop_case"}, "or this sees nothing"
    assert {(file, code) for file, code in named if code not in cases.ACTS} == set()


def test_a_misspelt_act_is_seen() -> None:
    misspelt = (
        "_READS = {'take_ower': 1}\ndef f(offer: cases.Offer): return _READS.get(offer.code), offer.code == 'asign'"
    )

    assert sorted(named_by(ast.parse(misspelt))) == ["asign", "take_ower"]
