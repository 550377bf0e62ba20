"""Handing over what lies with the agency that decides and is another's by law.

It was kept there while that was still allowed, or no such agency was entered when it came up. A job hands it over as soon as
there is one, for cases go by the law of the day: from then on it is confirmed and done there, and watched as any other.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.reserved_steps import lying_here
from onestop.cases.domain.step_events import entering
from onestop.cases.events import StepHandedOver
from onestop.kernel.actor import SYSTEM, Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def hand_over_lying(
    file: CaseFile, *, partners: Mapping[str, str], at: datetime, calendar: WorkingCalendar, by: Actor = SYSTEM
) -> tuple[CaseFile, tuple[StepHandedOver, ...]]:
    """Each such step to the body that serves the agency today (`partners`, by kind); what nobody is entered for stays."""
    return settled(
        file,
        *(
            StepHandedOver(
                case_code=file.code,
                at=iso(at),
                step=step.code,
                tasks=entering(file, [step], at=at, calendar=calendar, partners=partners),
                by=by.key,
            )
            for step in lying_here(file)
            if partners.get(step.at, file.competent_agency) != file.competent_agency
        ),
    )


HAND_OVER_LYING: Final = Act(
    code="hand_over_lying",
    words=Text("Chuyển bước cho cơ quan có thẩm quyền", "Hand a step over to whose it is"),
    before=Text(
        "Bước mà pháp luật giao cho cơ quan khác được chuyển đến cơ quan đó.",
        "A step that the law gives to another agency goes there.",
    ),
    done=Text("Đã chuyển bước cho cơ quan có thẩm quyền.", "The step was handed over."),
    system=True,
    when=NEVER,
    law=hand_over_lying,
    events=(StepHandedOver,),
)
