"""What only the organisation or the form can say of an answer to a field: each kind of field has its check, or needs none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Note
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.operations.assignable import check_assignee
from onestop.cases.operations.consulted import check_called, check_consulted
from onestop.cases.operations.dossier import check_correction
from onestop.cases.operations.partners import check_partner
from onestop.cases.operations.return_places import check_return_place
from onestop.cases.operations.transferable import check_receiver
from onestop.kernel.alphabet import refusal_of
from onestop.kernel.times import local_date


@dataclass(frozen=True, slots=True)
class Said:
    """What is answered of a case, about a step where the act is about one."""

    file: CaseFile
    step: str
    answers: Mapping[str, Any]
    now: datetime

    @property
    def today(self) -> date:
        return local_date(self.now)


Check: TypeAlias = Callable[[Said, Any], None]
"""`(said, answer)`: raises the refusal of an answer that cannot be."""
CHECKS: Final[Mapping[str, Check]] = {
    "corrections": lambda said, given: check_correction(said.file, given, today=said.today),
    "agency": lambda said, agency: check_consulted(said.file.code, agency, on=said.today),
    "agencies": lambda said, agencies: check_called(said.file.code, agencies, on=said.today),
    "assignee": lambda said, key: check_assignee(said.file, said.step, key, now=said.now),
    "receiver": lambda said, agency: check_receiver(said.file, agency, said.answers.get("level"), on=said.today),
    "return_place": lambda said, agency: check_return_place(said.file.code, agency, on=said.today),
    "partner": lambda said, agency: check_partner(said.file, said.step, agency, on=said.today),
}
"""By kind of field. The law itself judges the others, from the file and the answers alone."""


def check_words(act: Act, answers: Mapping[str, Any]) -> None:
    """Whether papers can carry what was typed in words, which is called as its field is: who must put it right finds it so.

    Raises:
        NotWritable: a field holds a letter that no paper can carry.
    """
    for field in act.asks:
        typed = answers.get(field.name)
        if isinstance(field, Note) and isinstance(typed, str) and (refusal := refusal_of(typed, field.label)):
            raise refusal


def check_fields(act: Act, said: Said) -> None:
    """Whether what was answered to each field can be, as the organisation and the form stand today.

    Raises:
        AnswersNotAccepted, NobodyToAsk, CannotBeAssigned, NobodyToTakeOver, NoSuchReceiver, NotReturnedThere.
    """
    for field in act.asks:
        if field.kind in CHECKS and field.name in said.answers:
            CHECKS[field.kind](said, said.answers[field.name])
