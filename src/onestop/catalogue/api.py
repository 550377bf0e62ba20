"""The public face of the catalogue."""

from onestop.catalogue.audit import versions_hold
from onestop.catalogue.crowd import CROWD, all_said, crowded_finder
from onestop.catalogue.decided import Decided, decided_on, received_online_on
from onestop.catalogue.domain.agency_lexicon import body_names, stems
from onestop.catalogue.domain.another_procedure import Another, steps_of_another
from onestop.catalogue.domain.channel import Beyond, Channel
from onestop.catalogue.domain.component import Component
from onestop.catalogue.domain.deciders import deciders_in_steps, of_a_case, under_a_case
from onestop.catalogue.domain.document_numbers import numbers_cited
from onestop.catalogue.domain.doubts import OF_LAW, OF_TERMS, Doubt
from onestop.catalogue.domain.draft import Draft, Unsound
from onestop.catalogue.domain.duties import AT_RETURN, MOMENTS, Duty, DutyPaper
from onestop.catalogue.domain.elsewhere import Elsewhere
from onestop.catalogue.domain.ended import EndedAct
from onestop.catalogue.domain.filed_online import (
    files_nationally,
    on_a_condition,
    papers_go_nationally,
    systems_named,
    systems_of_nobody,
    systems_of_papers,
    tells_while_down,
)
from onestop.catalogue.domain.finding_kinds import finding_meaning
from onestop.catalogue.domain.finding_places import finding_place
from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.domain.leftovers import names_a_place, names_an_office, names_nobody, names_several
from onestop.catalogue.domain.originals_in_steps import originals_in_steps
from onestop.catalogue.domain.own_last_days import (
    last_days_in_conditions,
    last_days_in_note,
    own_last_days,
    times_of_nobody,
    times_to_add,
)
from onestop.catalogue.domain.paper_lines import holds_several, lines_of
from onestop.catalogue.domain.promises import is_implausible
from onestop.catalogue.domain.publication import Publication
from onestop.catalogue.domain.received_in import systems_received_in
from onestop.catalogue.domain.result_document import KINDS as DOCUMENT_KINDS
from onestop.catalogue.domain.result_document import ResultDocument, Validity, fact_name
from onestop.catalogue.domain.said_of_ways import only_returns, says_another_way
from onestop.catalogue.domain.said_terms import tells_a_term
from onestop.catalogue.domain.shifted_rows import are_shifted
from onestop.catalogue.domain.shown_papers import asks_for_papers, is_to_be_shown
from onestop.catalogue.domain.steps import Sentence, is_cut_off, sentences
from onestop.catalogue.domain.steps_quotes import counted_from, start_in_steps, times_in_steps
from onestop.catalogue.domain.steps_terms import is_of_the_day, steps_tell_otherwise, terms_in_steps
from onestop.catalogue.domain.subjects import AUDIENCES, subject_name
from onestop.catalogue.domain.terms_of_ways import as_another, terms_of_ways
from onestop.catalogue.domain.version import ONLINE_LEVELS, ProcedureVersion, Result, ServiceLevel, Variant
from onestop.catalogue.domain.version_refusals import NoSuchChannel, NoSuchVariant, NoTerm, NotServed, TakenElsewhere
from onestop.catalogue.domain.waits_for_money import waits_for_money
from onestop.catalogue.ended_acts import Outlived, doubts, ended_acts, outlived_acts
from onestop.catalogue.library import dangling_references
from onestop.catalogue.operations.bodies import BodyMissing
from onestop.catalogue.operations.import_procedures import import_procedures
from onestop.catalogue.operations.import_report import ImportReport, Outcome
from onestop.catalogue.operations.load_own import load_own
from onestop.catalogue.operations.publish import AlreadyPublished, publish
from onestop.catalogue.phrasebook import also_called, everyday
from onestop.catalogue.popularity import own_changes, own_versions_with_popularity
from onestop.catalogue.quality import (
    FieldCount,
    KindCount,
    ProcedureFinding,
    Quality,
    fields,
    findings_of_kind,
    quality,
)
from onestop.catalogue.queries import (
    NoSuchProcedure,
    NoSuchVersion,
    in_force,
    is_in_force,
    likely_in_force,
    names,
    version,
    version_in_force,
    versions,
)
from onestop.catalogue.search import LONGEST_QUERY, BadPlace, Hit, Hits, search, suggestions
from onestop.catalogue.taken_for import TakenFor, taken_for

__all__ = [
    "AT_RETURN",
    "AUDIENCES",
    "CROWD",
    "DOCUMENT_KINDS",
    "LONGEST_QUERY",
    "MOMENTS",
    "OF_LAW",
    "OF_TERMS",
    "ONLINE_LEVELS",
    "AlreadyPublished",
    "Another",
    "BadPlace",
    "Beyond",
    "BodyMissing",
    "Channel",
    "Component",
    "Decided",
    "Doubt",
    "Draft",
    "Duty",
    "DutyPaper",
    "Elsewhere",
    "EndedAct",
    "FieldCount",
    "Finding",
    "Hit",
    "Hits",
    "ImportReport",
    "KindCount",
    "NoSuchChannel",
    "NoSuchProcedure",
    "NoSuchVariant",
    "NoSuchVersion",
    "NoTerm",
    "NotServed",
    "Outcome",
    "Outlived",
    "ProcedureFinding",
    "ProcedureVersion",
    "Publication",
    "Quality",
    "Result",
    "ResultDocument",
    "Sentence",
    "ServiceLevel",
    "TakenElsewhere",
    "TakenFor",
    "Unsound",
    "Validity",
    "Variant",
    "all_said",
    "also_called",
    "are_shifted",
    "as_another",
    "asks_for_papers",
    "body_names",
    "counted_from",
    "crowded_finder",
    "dangling_references",
    "decided_on",
    "deciders_in_steps",
    "doubts",
    "ended_acts",
    "everyday",
    "fact_name",
    "fields",
    "files_nationally",
    "finding_meaning",
    "finding_place",
    "findings_of_kind",
    "holds_several",
    "import_procedures",
    "in_force",
    "is_cut_off",
    "is_implausible",
    "is_in_force",
    "is_of_the_day",
    "is_to_be_shown",
    "last_days_in_conditions",
    "last_days_in_note",
    "likely_in_force",
    "lines_of",
    "load_own",
    "names",
    "names_a_place",
    "names_an_office",
    "names_nobody",
    "names_several",
    "numbers_cited",
    "of_a_case",
    "on_a_condition",
    "only_returns",
    "originals_in_steps",
    "outlived_acts",
    "own_changes",
    "own_last_days",
    "own_versions_with_popularity",
    "papers_go_nationally",
    "publish",
    "quality",
    "received_online_on",
    "says_another_way",
    "search",
    "sentences",
    "start_in_steps",
    "stems",
    "steps_of_another",
    "steps_tell_otherwise",
    "subject_name",
    "suggestions",
    "systems_named",
    "systems_of_nobody",
    "systems_of_papers",
    "systems_received_in",
    "taken_for",
    "tells_a_term",
    "tells_while_down",
    "terms_in_steps",
    "terms_of_ways",
    "times_in_steps",
    "times_of_nobody",
    "times_to_add",
    "under_a_case",
    "version",
    "version_in_force",
    "versions",
    "versions_hold",
    "waits_for_money",
]
