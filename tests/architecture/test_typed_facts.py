"""No door cuts what a person typed, and none has a rule of its own for a fact the kernel knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from over_each import over_each

SOURCE = Path(__file__).parents[2] / "src" / "onestop"
DOORS = ("portal", "desk", "identity", "cockpit", "ops", "frame", "people", "cases", "forms", "catalogue")
FILES = [path for door in DOORS for path in sorted((SOURCE / door).rglob("*.py")) if "migrations" not in path.parts]
OWN_RULES = re.compile(r"\\d\{(9|10|12)\}|\[0-9\]\{(9|10|12)|@\[\^|\[\^@")
"""A personal number, a tax code, a telephone number or an email address in a pattern."""
KNOWN = {
    "people/models.py": "constraints of a table, which SQL must say itself",
    "desk/look_up.py": "whether to look somebody up, not whether the number is right",
}
every_file = over_each({str(path.relative_to(SOURCE)): (path,) for path in FILES})


def _cuts(tree: ast.AST) -> Iterator[int]:
    """Lines where a slice is taken of something posted."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) and "POST" in ast.unparse(node.value):
            yield node.lineno


@every_file
def test_nothing_posted_is_cut(path: Path) -> None:
    assert list(_cuts(ast.parse(path.read_text(encoding="utf-8")))) == []


@every_file
def test_no_door_has_a_rule_of_its_own(path: Path) -> None:
    if str(path.relative_to(SOURCE)) in KNOWN:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    assert [text for text in texts if OWN_RULES.search(text)] == []


def test_no_template_lets_a_browser_cut_what_is_typed() -> None:
    cutting = [
        f"{path.relative_to(SOURCE)}: {line.strip()[:80]}"
        for path in SOURCE.rglob("*.jinja")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "maxlength" in line and 'type="search"' not in line and 'name="q"' not in line
    ]
    assert cutting == []
