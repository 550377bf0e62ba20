"""Other agencies asked for an opinion in a simulated life: most answer in time, a few keep silent."""

from datetime import date, datetime, timedelta
from typing import Final

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.ops.simulation import shape
from onestop.ops.simulation.life import SimulatedCase

_QUESTION: Final = "Đề nghị cho ý kiến về nội dung thuộc lĩnh vực của cơ quan."
_WORDS: Final = {
    "agrees": "",
    "agrees_if": "Thực hiện đúng hồ sơ đã nộp.",
    "disagrees": "Chưa đủ điều kiện theo quy định.",
}
_WITHIN: Final = 5
"""Working days that whoever asks gives, where the law sets none; no statute, an assumption."""


def consulted(case: SimulatedCase, partners: tuple[str, ...], answered: datetime) -> bool:
    """Ask one of `partners` now and have it answer by `answered`, or note its silence; whether time was left for both."""
    file, rng = case.file, case.rng
    partner = rng.choice([one for one in partners if one != file.competent_agency])
    asker = case.specialist(file.competent_agency)
    at = case.calendar.add_working_minutes(file.changed_at, rng.randint(5, 60))
    if _no_day_left(case, local_date(at)):
        return False
    said = {"agency": partner, "question": _QUESTION, "answer_by": _last_day(case, local_date(at))}
    if not case.act(cases.ASK_OPINION, by=asker, at=at, **said):
        return False
    if rng.random() < shape.SILENT_SHARE:
        over = case.calendar.opens_at((case.file.opinions[-1].due_at or at) + timedelta(minutes=1))
        return case.act(cases.CLOSE_OPINION, by=asker, at=over, step=partner)
    opinion = rng.choices(*shape.OPINIONS)[0]
    by = case.specialist(partner)
    return case.act(cases.GIVE_OPINION, by=by, at=answered, step=partner, opinion=opinion, reply=_WORDS[opinion])


def _no_day_left(case: SimulatedCase, today: date) -> bool:
    """On the promised day nobody is asked any more where asking would stop the clock."""
    policy, due = case.file.terms.policy, case.file.due_at
    stops = policy.on_consultation != "continue" and policy.consultation_within is None
    return stops and due is not None and local_date(due) == today


def _last_day(case: SimulatedCase, today: date) -> date | None:
    """Inside the promise, as whoever asks would name it; None where the law of the procedure says it."""
    if case.file.terms.policy.consultation_within is not None:
        return None
    promised = local_date(case.file.due_at) if case.file.due_at else today
    wanted = case.calendar.nth_working_after(today, _WITHIN)
    return min(wanted, promised) if promised > today else wanted
