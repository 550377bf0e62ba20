"""The data files of the product, held to their schemas.

Each YAML file names its JSON Schema in a comment that editors understand (yaml-language-server), so what an
editor underlines and what `./onestop check` refuses are the same:

    # yaml-language-server: $schema=../schemas/procedure.schema.json
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema_rs
import yaml

SOURCE = Path(__file__).parents[1]
_NAMES_SCHEMA = re.compile(r"^# yaml-language-server: \$schema=(\S+)$", re.MULTILINE)


class DataFault(NamedTuple):
    """What is wrong in a file, and where: its line, and the path of keys down to the value."""

    file: Path
    line: int
    path: str
    wrong: str

    def __str__(self) -> str:
        at = f"{self.file}:{self.line}"
        return f"{at}: {self.path}: {self.wrong}" if self.path else f"{at}: {self.wrong}"


def data_files() -> list[Path]:
    """Every YAML file of the product's data."""
    return sorted(SOURCE.glob("*/data/**/*.yaml"))


def faults_of(file: Path) -> list[DataFault]:
    """All that is wrong with a file that names its own schema."""
    named = _NAMES_SCHEMA.search(file.read_text(encoding="utf-8"))
    if named is None:
        return [DataFault(file, 1, "", "names no schema in a comment `# yaml-language-server: $schema=…`")]
    schema = (file.parent / named[1]).resolve()
    if not schema.is_file():
        return [DataFault(file, 1, "", f"names the schema {named[1]}, which is not there")]
    return faults_against(file, schema)


def faults_against(file: Path, schema: Path) -> list[DataFault]:
    """All that is wrong with a file by this schema, in the order of lines; a file that cannot be read has one fault."""
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as unreadable:
        mark = getattr(unreadable, "problem_mark", None)
        return [DataFault(file, mark.line + 1 if mark else 1, "", f"cannot be read as YAML: {unreadable}")]
    if node is None:
        return [DataFault(file, 1, "", "is empty")]
    twice = [DataFault(file, line, path, "stands twice") for line, path in _keys_twice(node, "")]
    value = _as_json(yaml.load(file.read_text(encoding="utf-8"), Loader=_AsJson))  # noqa: S506 - a safe loader
    wrong = [
        DataFault(file, _line_of(node, error.instance_path), _dotted(error.instance_path), _in_words(error))
        for error in _validator(schema).iter_errors(value)
    ]
    return sorted([*twice, *wrong], key=lambda fault: fault.line)


class _AsJson(yaml.CSafeLoader):
    """Reads days as text, as JSON has them; whether it is a day is for the schema to say."""


_AsJson.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _as_json(value: Any) -> Any:
    """Keys are text in JSON, whatever they look like in YAML."""
    match value:
        case {}:
            return {str(key): _as_json(each) for key, each in value.items()}
        case [*parts]:
            return [_as_json(part) for part in parts]
    return value


@lru_cache
def _validator(schema: Path) -> Any:
    return jsonschema_rs.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")), validate_formats=True)


def _in_words(error: Any) -> str:
    """The validator's own sentence, but with every value and every form it would take."""
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.AnyOf):
        return ", and ".join(dict.fromkeys(_in_words(each) for form in error.kind.context for each in form))
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Enum):
        return f"{json.dumps(error.instance, ensure_ascii=False)} is none of: {', '.join(map(str, error.kind.options))}"
    return str(error.message)


def _keys_twice(node: yaml.Node, path: str) -> Iterator[tuple[int, str]]:
    """A key that stands twice is a mistake that YAML forgives: the first value would be lost."""
    if isinstance(node, yaml.SequenceNode):
        for number, part in enumerate(node.value):
            yield from _keys_twice(part, f"{path}.{number}")
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, part in node.value:
            here = f"{path}.{key.value}".lstrip(".")
            if key.value in seen:
                yield key.start_mark.line + 1, here
            seen.add(key.value)
            yield from _keys_twice(part, here)


def _line_of(node: yaml.Node, path: Iterable[str | int]) -> int:
    """The line on which the value at this path begins, or its nearest holder that is there."""
    line = node.start_mark.line + 1
    for key in path:
        inner = _inner(node, key)
        if inner is None:
            break
        node, line = inner
    return line


def _inner(node: yaml.Node, key: str | int) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.MappingNode):
        for name, part in node.value:
            if name.value == str(key):
                return part, name.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        part = node.value[key]
        return part, part.start_mark.line + 1
    return None


def _dotted(path: Iterable[str | int]) -> str:
    return ".".join(map(str, path))


def dangling_names() -> list[str]:
    """What procedures and forms refer to and is not there; asked once the files themselves are well formed."""
    import django

    django.setup()
    from onestop.catalogue import api as catalogue

    return [f"{each.what}: {each.path}: there is no {each.missing}" for each in catalogue.dangling_references()]


def main() -> int:
    """Print every fault; the exit status is 0 only if there is none."""
    faults = [str(fault) for file in data_files() for fault in faults_of(file)] or dangling_names()
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
