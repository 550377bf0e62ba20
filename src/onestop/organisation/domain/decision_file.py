"""A reorganisation as it is written in a file, read into the value that is carried out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from onestop.kernel.bilingual import Text
from onestop.organisation.domain.dataset import with_section
from onestop.organisation.domain.record import AgencyRecord, Contact, NamePeriod, ParentPeriod
from onestop.organisation.domain.reorganisation import ContactChange, NameChange, ParentChange, Reorganisation
from onestop.organisation.domain.succession import Succession


def read_reorganisation(written: Mapping[str, Any]) -> Reorganisation:
    """The file is of the shape `organisation/data/reorganisation.schema.json` describes."""
    on: date = written["valid_from"]
    decision: str = written["decision"]
    succeeded = Counter(one["from"] for one in written.get("succeed", ()))
    return Reorganisation(
        decision=decision,
        on=on,
        ended=tuple(written.get("end", ())),
        opened=tuple(record for one in written.get("open", ()) for record in _opened(one, on)),
        renamed=tuple(
            NameChange(code=one["code"], name=Text(one["vi"], one["en"]), unit_type=one.get("unit_type", ""))
            for one in written.get("rename", ())
        ),
        reached=tuple(ContactChange(code=one["code"], contact=Contact.read(one)) for one in written.get("contact", ())),
        moved=tuple(ParentChange(code=one["code"], parent=one["under"]) for one in written.get("move", ())),
        successions=tuple(
            # An only successor takes the files; among several the decision says which.
            _succession({"takes_files": succeeded[one["from"]] == 1, **one}, on, decision)
            for one in written.get("succeed", ())
        ),
    )


def _opened(written: Mapping[str, Any], on: date) -> Iterator[AgencyRecord]:
    name = NamePeriod(name=Text(written["vi"], written["en"]), unit_type=written.get("unit_type", ""), valid_from=on)
    return with_section(
        AgencyRecord(
            code=written["code"],
            kind=written["kind"],
            statistical_code=written.get("statistical", ""),
            names=(name,),
            parents=(ParentPeriod(parent=written["under"], valid_from=on),) if "under" in written else (),
            contact=Contact.read(written),
        )
    )


def _succession(written: Mapping[str, Any], on: date, decision: str) -> Succession:
    return Succession(
        predecessor=written["from"],
        successor=written["to"],
        on=on,
        kind=written["kind"],
        takes_files=written["takes_files"],
        share=written.get("share"),
        decision=decision,
    )
