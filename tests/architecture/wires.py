"""What the product offers to be wired, found by kind, and what the table of wires lacks of it."""

import inspect
from collections.abc import Callable, Iterator
from datetime import datetime
from types import ModuleType
from typing import Any, get_args, get_type_hints

from onestop.assembly import faces, wiring
from onestop.ledger import api as ledger

from .modules import SOURCE, loaded_modules


def unwired() -> list[str]:
    """Everything of a kind that can be wired and is not, by name."""
    return sorted(
        [
            *_lacking("projection", _named(instances(ledger.Projection)), wiring.PROJECTIONS),
            *_lacking("follower", _named(instances(ledger.Follower)), wiring.FOLLOWERS),
            *_lacking("check", _functions(_is_check), wiring.CHECKS),
            *_lacking("recurring", _functions(_is_sweep), [work.operation for work in wiring.RECURRING]),
            *_lacking("demo", _functions(_is_loader), wiring.DEMO),
            *(f"face {module}" for module in sorted(_faces() - {face.module for face in faces.FACES})),
        ]
    )


def instances(kind: type) -> list[Any]:
    """Every instance of `kind` that stands in a module of the product, once."""
    found = [value for module in _modules() for value in vars(module).values() if isinstance(value, kind)]
    return [value for place, value in enumerate(found) if not any(value is other for other in found[:place])]


def _named(values: list[Any]) -> dict[str, Any]:
    return {_name(value): value for value in values}


def _name(value: Any) -> str:
    """Where the value was made: the module that is no face of another's."""
    places = [
        f"{module.__name__}.{name}"
        for module in _modules()
        for name, other in vars(module).items()
        if other is value and not name.startswith("_")
    ]
    return min(places, key=lambda place: (".api." in place, place))


def _lacking(kind: str, offered: dict[str, Any], wired: Any) -> Iterator[str]:
    return (f"{kind} {name}" for name, value in offered.items() if not any(value is other for other in wired))


def _modules() -> list[ModuleType]:
    return [module for module in loaded_modules() if not module.__name__.startswith("onestop.assembly")]


def _functions(fits: Callable[[Callable[..., Any]], bool]) -> dict[str, Any]:
    apis = [module for module in _modules() if module.__name__.endswith(".api")]
    exported = {
        f"{value.__module__}.{value.__qualname__}": value
        for module in apis
        for value in vars(module).values()
        if inspect.isfunction(value) and value.__module__.startswith("onestop.")
    }
    return {name: function for name, function in exported.items() if fits(function)}


def _shape(function: Callable[..., Any]) -> tuple[list[tuple[str, Any, Any]], Any]:
    hints = get_type_hints(function)
    takes = [(each.name, each.kind, hints.get(each.name)) for each in inspect.signature(function).parameters.values()]
    return takes, hints.get("return")


def _is_sweep(function: Callable[..., Any]) -> bool:
    """`(*, now: datetime) -> int`: work that may run again at any time."""
    return _shape(function) == ([("now", inspect.Parameter.KEYWORD_ONLY, datetime)], int)


def _is_loader(function: Callable[..., Any]) -> bool:
    """`load_…(now: datetime) -> int`: what fills the demo province."""
    return function.__name__.startswith("load_") and _shape(function) == (
        [("now", inspect.Parameter.POSITIONAL_OR_KEYWORD, datetime)],
        int,
    )


def _is_check(function: Callable[..., Any]) -> bool:
    """`(progress) -> findings`: the shape of `ledger.ExtraCheck`."""
    takes, answers = _shape(function)
    return [hint for _name, _kind, hint in takes] == [ledger.Progress] and get_args(answers) == (ledger.Finding,)


def _faces() -> set[str]:
    """Modules that have addresses."""
    return {file.parent.name for file in SOURCE.glob("*/urls.py")} - {"assembly"}
