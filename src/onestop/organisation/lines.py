"""The lines of the ministries, read from the data of the product; the file is read once a process."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from onestop.organisation.domain.line import Line, read_lines

_DATA: Final = Path(__file__).parent / "data" / "lines.yaml"


@cache
def lines() -> Mapping[str, Line]:
    """By kind of body of another sector."""
    return read_lines(yaml.safe_load(_DATA.read_text(encoding="utf-8")))
