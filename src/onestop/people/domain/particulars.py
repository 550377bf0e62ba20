"""What is written down of a person or a business, each particular by the one rule of its kind."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.datatypes.table import DATATYPES

_KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "citizen": {"name": "person_name", "number": "citizen_number"},
    "business": {"name": "party_name", "number": "tax_code"},
}
_OF_BOTH: Final[Mapping[str, str]] = {
    "phone": "phone",
    "email": "email",
    "address": "address",
    "document_number": "document_number",
    "document_issuer": "words",
}


class Particulars(NamedTuple):
    """What could be read, by name, and why the rest could not; what was left blank is in neither."""

    values: dict[str, str]
    faults: dict[str, EntryNotValid]


def read_particulars(kind: str, typed: Mapping[str, str], *, on: date) -> Particulars:
    """Name, number, phone, email and address of a `citizen` or a `business` as typed on a day."""
    values: dict[str, str] = {}
    faults: dict[str, EntryNotValid] = {}
    for name, datatype in {**_KINDS[kind], **_OF_BOTH}.items():
        try:
            if typed.get(name, "").strip():
                values[name] = DATATYPES[datatype].parse(typed[name], on)
        except EntryNotValid as refusal:
            faults[name] = refusal
    return Particulars(values, faults)
