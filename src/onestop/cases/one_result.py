"""What a version of a procedure is for a case about one of its several results alone, taken up again by itself.

Its papers were handed in and found complete once, so none is required anew; what lacks is asked for. Its fee is of the whole
matter, and stays where that is; what is charged for that result beside it is told. Its term is its own where a provision gives it
one (`apart` of its step, with the source); else it has that of the group, which is never longer than all of it together, and the
longer one for verifying only where one of its own steps verifies (ours). It rests on the instruments named for it, else on those
of the group, and its papers say so (`own_bases`). What binds is what the procedure says of that very result; what it says of none
is of the document or of all (ours). Whoever made the result before decides on it, in that agency's
own name.
"""

from dataclasses import replace
from functools import partial
from typing import Final

from onestop.catalogue import api as catalogue
from onestop.kernel.bilingual import Text
from onestop.workflow.api import Apart, Definition, alone

_NO_WORDS: Final = Text("", "")


def of_one_result(version: catalogue.ProcedureVersion, process: Definition, part: str) -> catalogue.ProcedureVersion:
    """As it is where that step of its process alone is wanted. Raises KeyError: it yields nothing by itself."""
    step = process.results_apart[part]
    assert step.result is not None  # noqa: S101 - it yields one
    verifies = any(one.verifies for one in alone(process, part).steps)
    about = replace(
        version,
        name=_named(version.name, step.result),
        result=replace(version.result, name=step.result, document=None),
        channels=tuple(map(partial(_alone, apart=step.apart), version.channels)),
        clock=dict(version.clock) if verifies else {k: v for k, v in version.clock.items() if k != "verified_term"},
        components=tuple(replace(one, required=False) for one in version.components),
        duties=tuple(one for one in version.duties if one.result == part),
        legal_bases=own_bases(process, part) or version.legal_bases,
        once=(),
    )
    return _by_the_agency(about) if step.at else about


def own_bases(process: Definition, part: str) -> tuple[str, ...]:
    """The instruments that result rests on by itself; empty where only those of the group are known."""
    apart = process.results_apart[part].apart
    return apart.legal_bases if apart else ()


def _named(name: Text, result: Text) -> Text:
    """What every page and paper calls it: the procedure, and which of its results."""
    one = result.lower()
    return Text(f"{name.vi} ({one.vi})", f"{name.en} ({one.en})")


def _alone(door: catalogue.Channel, *, apart: Apart | None) -> catalogue.Channel:
    """Free of the fee of the whole, and with the term of its own where it has one."""
    term = apart.term if apart else None
    return replace(
        door,
        term=term.value if term else door.term,
        unit=term.unit if term else door.unit,
        fee_amount=0,
        fee_note=(apart and apart.charge) or _NO_WORDS,
        fee_per=_NO_WORDS,
        fee_beyond=None,
        copies_fee=None,
        is_rate=False,
        fee_doubt="",
    )


def _by_the_agency(version: catalogue.ProcedureVersion) -> catalogue.ProcedureVersion:
    """Of a body of another sector no chairman of a committee decides in his own right."""
    told = version.publication
    own = replace(told, decided_by="", carried_out_by="") if told else None
    return replace(version, head_decides=False, publication=own)
