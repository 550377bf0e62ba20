"""What an act asks of whoever does it, as values.

A form, the check of what was typed and the list a machine reads all follow from them. A field answers to one
or more keywords of the law function of its act; `problem` judges answers already read, and says nothing of
how they were typed.
"""

from typing import Final

from onestop.cases.domain.act_fields.agencies import Agencies, Agency, Partner, Positions, Receiver, ReturnPlace
from onestop.cases.domain.act_fields.choices import Choice, Confirm, OfTheCase, Option, Scores
from onestop.cases.domain.act_fields.days import Day, Hour
from onestop.cases.domain.act_fields.documents import (
    LONGEST_ROW,
    DocumentRows,
    PapersAtReturn,
    PapersSeen,
    ThisDocument,
)
from onestop.cases.domain.act_fields.dossier import Corrections, CountPapers, Defects, OriginalsBack, Papers, WhyInPart
from onestop.cases.domain.act_fields.field import Field
from onestop.cases.domain.act_fields.money import FeeTaken, Money
from onestop.cases.domain.act_fields.steps import Assignee, EarlierStep, GatewayFacts
from onestop.cases.domain.act_fields.words import LONGEST_LINE, Conditions, Note, OneLine, Reasons, Reply

__all__ = [
    "FIELD_KINDS",
    "LONGEST_LINE",
    "LONGEST_ROW",
    "Agencies",
    "Agency",
    "Assignee",
    "Choice",
    "Conditions",
    "Confirm",
    "Corrections",
    "CountPapers",
    "Day",
    "Defects",
    "DocumentRows",
    "EarlierStep",
    "FeeTaken",
    "Field",
    "GatewayFacts",
    "Hour",
    "Money",
    "Note",
    "OfTheCase",
    "OneLine",
    "Option",
    "OriginalsBack",
    "Papers",
    "PapersAtReturn",
    "PapersSeen",
    "Partner",
    "Positions",
    "Reasons",
    "Receiver",
    "Reply",
    "ReturnPlace",
    "Scores",
    "ThisDocument",
    "WhyInPart",
]

FIELD_KINDS: Final = (
    Reasons, Note, Defects, Corrections, Papers, Reply, CountPapers, Agency, Receiver, Partner, Assignee, EarlierStep, Day,
    Choice, WhyInPart, OriginalsBack, ThisDocument, DocumentRows, Confirm, GatewayFacts, Scores, OneLine, Money, OfTheCase,
    FeeTaken, ReturnPlace, Agencies, Hour, Positions, Conditions, PapersAtReturn, PapersSeen,
)  # fmt: skip
