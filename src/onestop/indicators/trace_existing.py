"""Traces of cases that were counted before there were traces: made once, after the upgrade that brought them."""

from datetime import datetime
from typing import Final

from onestop.indicators import trace_store
from onestop.indicators.domain.facts import fact_from
from onestop.indicators.domain.trace import CaseTrace, told, trace_of
from onestop.indicators.following import entries_read
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

_AT_ONCE: Final = 2_000
_WITHOUT: Final = """
SELECT f.case_code FROM indicators_case_fact f LEFT JOIN indicators_trace t USING (case_code) WHERE t.case_code IS NULL
"""


def trace_existing(now: datetime) -> int:
    """Make the traces that are missing beside facts, as far as the follower has read; how many were made.

    Of a case whose content was erased none can be made: its entries tell it no more.
    """
    until, made = entries_read(), 0
    codes = [code for (code,) in raw(_WITHOUT)]
    for begins in range(0, len(codes), _AT_ONCE):
        traces = _traces(codes[begins : begins + _AT_ONCE], until)
        trace_store.save(traces)
        made += len(traces)
    return made


def _traces(codes: list[str], until: int) -> list[CaseTrace]:
    histories = ledger.entries_of_cases(codes, until=until).values()
    whole = [told(history) for history in histories if not any(entry.erased for entry in history)]
    return [trace_of(fact, happened) for happened in whole if (fact := fact_from(happened)) is not None]
