"""Who applies for what in the crash test, and what is known of each application afterwards.

A person has one draft of a procedure at a time, so each pair of them is a seat at which one application
is made after the other, and all seats apply at once.
"""

from itertools import product
from pathlib import Path
from typing import NamedTuple

PEOPLE = ("lan", "minh", "hoa")
"""The citizens whom the demo lets in without a password."""
_BORN = {"entry_birth_date-day": "3", "entry_birth_date-month": "2", "entry_birth_date-year": "1990"}
_COPIES = {"copies": "2", "delivery": "counter"}
_DAYS = {
    f"{which}-{part}": day
    for which in ("from_day", "until_day")
    for part, day in (("day", "3"), ("month", "2"), ("year", "2027"))
}
_TRADER = {
    "trader_name": "Công ty TNHH Sông Bé",
    "tax_code": "3700000018",
    "trader_address": "12 Yersin, phường Phú Cường",
    "contact": "Nguyễn Thị Lan",
    "contact_phone": "0912345678",
}
PROCEDURES: dict[str, dict[str, str]] = {
    "2.000635": {
        "event": "birth",
        "entry_name": "Nguyễn Thị Lan",
        **_BORN,
        "registered_at": "Phường Phú Cường",
        **_COPIES,
    },
    "1.001662": {
        "place": "Ấp 2",
        "taken_from": "well",
        "wells": "1",
        "depth": "40",
        "volume": "5",
        "purpose": "farming",
    },
    "2.000033": {
        **_TRADER,
        "promotion": "Trà mùa hạ",
        "form_of_promotion": "Mua hai tặng một",
        "goods": "Trà",
        "area": "Chợ Thủ Dầu Một",
        **_DAYS,
    },
}
"""What is answered, by procedure: extract of civil status, groundwater, sales promotion. None asks for papers."""
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
