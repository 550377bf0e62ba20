"""What a paper says of the fee: its amount or its rate, or in words that there is none to name."""

from collections.abc import Sequence
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import SET_IN_ERROR, Sum
from onestop.cases.domain.fees import sums_of
from onestop.catalogue import api as catalogue
from onestop.documents.api import FeeLine, Phrases, money_in_words
from onestop.kernel.text import fold

_FREE: Final = frozenset({"mien phi", "khong thu", "khong"})
"""As sources say it, folded."""


def fees(door: catalogue.Channel, phrases: Phrases) -> tuple[FeeLine, ...]:
    """A rate is no amount: beside it stands that the sum is counted when it is paid."""
    if not door.fee_amount:
        return ()
    said = (door.copies.vi, door.fee_note.vi, phrases.fee_counted if door.is_rate else "")
    return (
        FeeLine(
            name=phrases.fee,
            amount=door.fee_amount,
            is_rate=door.is_rate,
            per=door.fee_per.vi,
            note="; ".join(filter(None, said)),
        ),
    )


def fee_said(door: catalogue.Channel, phrases: Phrases) -> str:
    """Where there is no amount to name: free only where the procedure says so, else who sets it or will tell it."""
    note = door.fee_note.vi
    if door.fee_amount == 0:
        free, said = phrases.fee_free, fold(note)
        if not note or said in _FREE:
            return free
        return note if said.startswith(tuple(_FREE)) else f"{free}{_joined(note)}"
    if door.fee_doubt in ("no_level", "free_named"):
        return f"{note}. {phrases.fee_unknown}"
    return "; ".join(filter(None, (note, door.copies.vi))) or phrases.fee_unknown


def _joined(note: str) -> str:
    """A note that begins small goes on with the sentence, as its condition; any other is a clause of its own."""
    return f" {note}" if note[0].islower() else f"; {note[0].lower()}{note[1:]}"


def recorded(sums: Sequence[Sum], phrases: Phrases) -> tuple[FeeLine, ...]:
    """What was recorded of money, sum by sum, with what became of each; one recorded in error is none."""
    return tuple(_recorded(one, phrases) for one in sums if one.amount != one.waived or one.ground != SET_IN_ERROR)


def _recorded(one: Sum, phrases: Phrases) -> FeeLine:
    said = "; ".join(filter(None, (phrases.fee_source.get(one.basis, ""), one.source)))
    return FeeLine(
        name=phrases.fee_names[one.kind],
        amount=one.amount - one.waived or one.amount,
        note=said,
        when="after" if one.when == "at_return" else "before",
        paid=one.paid > 0,
        state=phrases.fee_states[_state(one)],
    )


def _state(one: Sum) -> str:
    if one.due:
        return "part" if one.waived else "due"
    return "paid" if one.paid else "waived"


def still_due_said(due: int) -> str:
    """What is still to be paid; empty where nothing is."""
    return money_in_words(due) if due else ""


def paid_so_far(file: CaseFile, phrases: Phrases) -> str:
    """What was paid, where the case recorded it, and what becomes of it."""
    paid = sum(one.paid for one in sums_of(file))
    said = f"{phrases.fee_states['paid']} {money_in_words(paid)}. " if paid else ""
    return said + phrases.fee_when_stopped
