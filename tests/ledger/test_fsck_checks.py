"""Every check of the ledger is made: one left out of its table is missed by name, and so is a finding it alone makes."""

import inspect
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import get_type_hints

from onestop.ledger.operations import fsck
from onestop.ledger.operations.fsck.checks import BY_QUERY, ON_EACH_ENTRY
from onestop.ledger.operations.fsck.entry_check import EntryCheck
from onestop.ledger.operations.fsck.findings import Findings


def modules() -> list[ModuleType]:
    return [import_module(f"{fsck.__name__}.{module.name}") for module in iter_modules(fsck.__path__)]


def queries() -> list[Callable[..., object]]:
    """What takes the findings, and nothing else, and gives nothing back."""
    return [
        function
        for module in modules()
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and not name.startswith("_")
        and get_type_hints(function) == {"found": Findings, "return": type(None)}
    ]


def test_every_check_of_an_entry_sees_the_entries() -> None:
    modules()

    assert set(EntryCheck.__subclasses__()) == set(ON_EACH_ENTRY)


def test_every_check_by_query_is_asked() -> None:
    assert set(queries()) == set(BY_QUERY)
