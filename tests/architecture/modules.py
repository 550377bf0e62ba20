"""The product's modules, as import-linter's contract orders them, and their source files."""

import ast
import configparser
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from onestop.kernel.event import Event, event_types, public_fields

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "onestop"


def layers() -> dict[str, int]:
    """Height of each module: 0 for the kernel. Modules on one row are equally high."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    rows = contracts["importlinter:contract:layers"]["layers"].split("\n")
    names = [re.findall(r"\w+", row) for row in rows if row.strip()]
    return {name: height for height, row in enumerate(reversed(names)) for name in row}


def module_of(file: Path) -> str:
    return file.relative_to(SOURCE).parts[0]


def source_files() -> Iterator[Path]:
    return (file for file in sorted(SOURCE.rglob("*.py")) if len(file.relative_to(SOURCE).parts) > 1)


def imports_of(file: Path) -> Iterator[str]:
    """Dotted names a file imports, `from a import b` as a.b."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def load_everything() -> None:
    """Import every module of the product, so that registries know all there is."""
    for file in source_files():
        dotted = ".".join(["onestop", *file.relative_to(SOURCE).with_suffix("").parts])
        if not dotted.endswith("__main__"):
            import_module(dotted.removesuffix(".__init__"))


def loaded_modules() -> list[ModuleType]:
    """Every module of the product that has been imported, by name."""
    return [sys.modules[name] for name in sorted(sys.modules) if name.startswith("onestop.")]


def is_about_a_case(kind: type[Event]) -> bool:
    """Whether it stands in the chain of a case, whichever room publishes it: it says of which."""
    return "case_code" in public_fields(kind)


def events_about_a_case() -> set[type[Event]]:
    """Every published event about a case; ask `load_everything` first."""
    return {kind for kind in event_types().values() if is_about_a_case(kind)}
