"""All wordings, gathered from one file a module."""

from onestop.frame.words import (
    cases,
    catalogue,
    desk,
    documents,
    engines,
    kernel,
    ledger,
    organisation,
    people,
    platform,
)
from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {}
SENTENCES: dict[str, Text] = {}

for _module in (kernel, organisation, people, catalogue, cases, desk, documents, engines, ledger, platform):
    REFUSALS.update(_module.REFUSALS)
    SENTENCES.update(_module.SENTENCES)
