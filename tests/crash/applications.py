"""Who applies for what in the crash test, and what is known of each application afterwards.

A person has one draft of a procedure at a time, so each pair of them is a seat at which one application
is made after the other, and all seats apply at once.
"""

from itertools import product
from pathlib import Path
from typing import NamedTuple

PEOPLE = ("lan", "minh", "hoa")
"""The citizens whom the demo lets in without a password."""
_DAY = {"from_day-day": "3", "from_day-month": "2", "from_day-year": "2025"}
PROCEDURES: dict[str, dict[str, str]] = {
    "1.003677": {"dwelling_address": "12 Bạch Đằng", "dwelling_right": "own", "reason": "Đi công tác", **_DAY},
    "1.001662": {"place": "Ấp 2", "wells": "1", "depth": "40", "volume": "5", "purpose": "household"},
    "1.014035": {"business_name": "Hộ kinh doanh Lan", "reference": "46A8012345", "reason": "Chuyển nghề", **_DAY},
}
"""What is answered, by procedure: absence, groundwater, end of a household business. None asks for papers."""
SEATS = tuple(product(PEOPLE, PROCEDURES))


class Known(NamedTuple):
    """Of one application: the submission it was sent as, and once acknowledged, its case."""

    key: str
    code: str = ""


class Journal:
    """A file with a line `number key` before an application is sent, and `number key code` once acknowledged."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def read(self) -> dict[int, Known]:
        """What it says; a line cut off by a kill was not told to anybody."""
        lines = self.file.read_text().split("\n")[:-1] if self.file.exists() else []
        fields = (line.split() for line in lines)
        return {int(number): Known(key, *code) for number, key, *code in fields}

    def tell(self, *fields: object) -> None:
        line = " ".join(map(str, fields))
        with self.file.open("ab", buffering=0) as file:
            file.write(f"{line}\n".encode())
