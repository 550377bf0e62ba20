"""The fold of a case, for those who replay it: values and functions only, no framework and no database."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import NotFolded, NotLodged, evolve, replay
from onestop.cases.domain.holders import answers_for_lateness
from onestop.cases.replay import replayed

__all__ = ["CaseFile", "NotFolded", "NotLodged", "answers_for_lateness", "evolve", "replay", "replayed"]
