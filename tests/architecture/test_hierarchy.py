"""Who stands under whom is dated and known to `organisation`; a code of an agency is never read for it."""

import ast
from collections.abc import Iterator

import pytest

from .modules import SOURCE, source_files

ALLOWED = {
    "kernel/codes.py": "how a code is written in the old and the new order, not where the agency stands",
    "documents/domain/names.py": "extensions of file names",
    "cases/queries/views.py": "the place in a list where a page goes on",
    "cases/queries/finding.py": "a range of case codes given out at one counter",
    "assembly/wiring.py": "the name under which a job is kept",
    "ledger/domain/audit.py": "fractions of a second",
    "identity/devices.py": "the parts of a cookie",
    "kernel/addresses.py": "the octets of an IPv4 address",
    "kernel/datatypes/quantities.py": "the fraction of a number",
    "catalogue/domain/written_procedure.py": "an agency's code told from the name of a level",
}
"""Files that take a text apart at its points, or put a point behind one, and why it is no hierarchy."""
CUTTING = {"startswith", "removeprefix", "split", "rsplit", "partition", "rpartition", "count"}


def cuts(source: str) -> Iterator[int]:
    """Lines that compare the beginning of a text up to a point, or cut a text at points."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=method), args=[argument, *_]) if method in CUTTING:
                if _ends_in_a_point(argument):
                    yield node.lineno
            case ast.Compare(left=ast.Constant(value="."), ops=[ast.In() | ast.NotIn()]):
                yield node.lineno
            case ast.Constant(value=str(text)) if "|| '.'" in text or "'.%'" in text:
                yield node.lineno


def _ends_in_a_point(argument: ast.expr) -> bool:
    match argument:
        case ast.Constant(value="."):
            return True
        case ast.BinOp(op=ast.Add(), right=ast.Constant(value=str(end))):
            return end.endswith(".")
        case ast.JoinedStr(values=[*_, ast.Constant(value=str(end))]):
            return end.endswith(".")
        case ast.Tuple(elts=parts):
            return any(map(_ends_in_a_point, parts))
    return False


def test_no_hierarchy_is_read_from_the_prefix_of_a_code() -> None:
    seen = {
        str(file.relative_to(SOURCE)): lines
        for file in source_files()
        if (lines := list(cuts(file.read_text()))) and "postgres" not in file.parts and "embedded" not in file.parts
    }

    assert {file: lines for file, lines in seen.items() if file not in ALLOWED} == {}


@pytest.mark.parametrize(
    "source",
    [
        'code.startswith(above + ".")',
        'code.startswith(f"{above}.")',
        'code.startswith((f"{above}.", "x"))',
        '".".join(code.split(".")[:2])',
        'code.rpartition(".")[0]',
        "raw(\"SELECT 1 WHERE code LIKE %s || '.%'\")",
        "raw(\"SELECT 1 WHERE code >= %s || '.'\")",
        'code.count(".")',
        '"." in code',
    ],
)
def test_each_way_of_reading_a_prefix_is_seen(source: str) -> None:
    assert list(cuts(source)) == [1]


def test_what_is_no_hierarchy_is_not_taken_for_one() -> None:
    assert list(cuts('name.startswith("onestop"); text.split(","); f"{a}.{b}"')) == []


def test_every_exception_still_needs_to_be_one() -> None:
    needless = [name for name in ALLOWED if not (SOURCE / name).exists() or not list(cuts((SOURCE / name).read_text()))]

    assert needless == []
