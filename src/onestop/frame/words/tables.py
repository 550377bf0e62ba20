"""All wordings, gathered from one file a module."""

from onestop.frame.words import (
    anomalies,
    bulk,
    cases,
    catalogue,
    desk,
    documents,
    engines,
    kernel,
    ledger,
    organisation,
    outages,
    people,
    platform,
    tickets,
    worklists,
)
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event

REFUSALS: dict[str, Text] = {}
SENTENCES: dict[type[Event], Text] = {}
"""Of events about no case; those of a case stand in `cases.TIMELINE`."""

for _module in (
    anomalies,
    kernel,
    organisation,
    people,
    catalogue,
    cases,
    desk,
    documents,
    engines,
    ledger,
    outages,
    platform,
    tickets,
    worklists,
    bulk,
):
    REFUSALS.update(_module.REFUSALS)
for _events in (organisation, people, catalogue, ledger, outages, anomalies):
    SENTENCES.update(_events.SENTENCES)
