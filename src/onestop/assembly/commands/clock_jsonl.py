"""One question as a line of JSON, and the line that answers it."""

import json
from json.encoder import encode_basestring
from typing import Any, Final, NamedTuple

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.api import UNANSWERABLE, NotUnderstood, answer_question, brief, read_question, refused

_SEEN_AT_MOST: Final = 80

# Made once, and without looking for circles, which what was read from JSON cannot have.
dump = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


class AnswerLine(NamedTuple):
    """What stands in the place of a question, and whether it is an answer."""

    text: str
    answered: bool


def answer(question: dict[str, Any], *, calendar: WorkingCalendar) -> dict[str, Any]:
    """The answer, or the refusal that stands in its place."""
    try:
        return answer_question(question, calendar=calendar)
    except UNANSWERABLE as refusal:
        return refused(refusal, id=question.get("id"))


def answer_line(line: str, *, calendar: WorkingCalendar) -> AnswerLine:
    """`answer` of a question in JSON, as JSON."""
    try:
        question = json.loads(line)
    except (ValueError, RecursionError):
        return AnswerLine(dump(refused(NotUnderstood(seen=line.strip()[:_SEEN_AT_MOST]), id=None)), answered=False)
    try:
        return AnswerLine(_encode(question, calendar=calendar), answered=True)
    except UNANSWERABLE as refusal:
        question_id = question.get("id") if isinstance(question, dict) else None
        return AnswerLine(dump(refused(refusal, id=question_id)), answered=False)


def _encode(question: Any, *, calendar: WorkingCalendar) -> str:
    reading = read_question(question, calendar=calendar)
    head = dump(brief(reading, id=question.get("id")))
    return f'{head[:-1]}, "explanation": [{", ".join(map(_explanation_line, reading.explanation))}]}}'


def _explanation_line(text: Text) -> str:
    """As `dump` writes it, without its preparations for what a value might hold."""
    return f'{{"vi": {encode_basestring(text.vi)}, "en": {encode_basestring(text.en)}}}'
