"""Fields of a joint meeting as they are typed at the desk: who is called, when, and what each said there."""

from collections.abc import Iterator, Mapping
from typing import Final

from onestop.cases import api as cases
from onestop.desk.agencies_by_name import LONGEST, found_by, in_groups
from onestop.forms.api import FieldError
from onestop.frame.act_form import Filling, FormField, Reader
from onestop.frame.agencies import agency_name
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.organisation.api import AgencyView

_SAID: Final = ("position", "who", "words")


def _agencies(asked: cases.Agencies, filling: Filling) -> FormField:
    """Those that can be asked today, but not the one that decides; the near ones first, others folded, a box by name."""
    file, today = filling.case.file, local_date(filling.request.now)
    known = cases.agencies_to_ask(but=file.competent_agency, on=today)
    named = set(filling.request.POST.getlist(asked.name))
    chosen = [one.code for one in known if one.code in named]
    sought = filling.typed(f"{asked.name}-find").strip()[:LONGEST]
    called = found_by(sought, known)
    found = called.agencies
    # Whoever is chosen stays in the list, whatever is looked for.
    shown = [one for one in known if one in found or one.code in chosen] if found else known
    near, *others = in_groups(filling.case, shown, today)
    groups = [
        (one.heading, one.places, bool(sought and found) or _any(one.places, chosen) or _departments(one.places))
        for one in others
    ]
    return FormField(
        field=asked,
        answers={asked.name: chosen},
        shown={
            "groups": [(near.heading, near.places, True), *groups],
            "values": chosen,
            "narrows": True,
            "sought": sought,
            "found": len(found) if sought else None,
            "alike": called.alike,
        },
    )


def _departments(places: tuple[AgencyView, ...]) -> bool:
    """Those that are called mostly, and are read at a glance."""
    return any(one.kind == "department" for one in places)


def _any(places: tuple[AgencyView, ...], chosen: list[str]) -> bool:
    return any(one.code in chosen for one in places)


def _hour(asked: cases.Hour, filling: Filling) -> FormField:
    """An hour that is not offered is no answer."""
    given = filling.typed(asked.name)
    proposed = asked.proposed(filling.case.file) if asked.proposed and not filling.posted else ""
    known = given if given in asked.offered else ""
    return FormField(field=asked, answers={asked.name: known}, shown={"value": known or proposed})


def _positions(asked: cases.Positions, filling: Filling) -> FormField:
    """Each agency that was called and has not answered; whoever it named stands there as having come."""
    file, on = filling.case.file, local_date(filling.request.now)
    heard = {one.step: agency_name(one.step, on) for one in cases.to_be_heard(file)}
    typed = {code: {part: _typed(filling, part, code) for part in _SAID} for code in heard}
    meeting = _planned(file)
    problems = tuple(_problems(asked, heard, typed)) if filling.posted else ()
    # What cannot be read is told here: the law is not asked.
    shown = {
        "heard": heard,
        "typed": typed if filling.posted else _named(meeting, typed),
        "options": cases.POSITIONS,
        "written": [agency_name(code, on) for code in (meeting.agencies if meeting else ()) if code not in heard],
    }
    return FormField(field=asked, answers={asked.name: typed}, problems=problems, shown=shown)


def _typed(filling: Filling, part: str, code: str) -> str:
    typed = filling.typed(f"{part}-{code}").replace("\r\n", "\n")
    return typed if part == "words" else " ".join(typed.split())


def _planned(file: cases.CaseFile) -> cases.Meeting | None:
    return next((one for one in cases.meetings_of(file) if one.state == "planned"), None)


def _named(meeting: cases.Meeting | None, typed: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    answers = meeting.answers if meeting else {}
    return {code: {**one, "who": answers.get(code, {}).get("who", "")} for code, one in typed.items()}


def _problems(
    asked: cases.Positions, heard: Mapping[str, Text], typed: Mapping[str, Mapping[str, str]]
) -> Iterator[FieldError]:
    for code, name in heard.items():
        if lacking := asked.lacking(typed[code]):
            yield FieldError(f"{lacking}-{code}", _LACKING[lacking](name))
        for part in ("who", "words"):
            if wrong := asked.wrong_words(typed[code][part], name):
                yield FieldError(f"{part}-{code}", say(wrong) if isinstance(wrong, Refusal) else wrong)


def _what_said(name: Text) -> Text:
    return Text(f"Hãy ghi {name.vi} có mặt hay vắng mặt, ý kiến gì.", f"Say whether {name.en} came, and what it said.")


def _who_came(name: Text) -> Text:
    return Text(f"Hãy ghi ai dự họp thay mặt {name.vi}.", f"Say who came for {name.en}.")


def _why(name: Text) -> Text:
    return Text(
        f"Hãy ghi {name.vi} không đồng ý vì sao, hoặc đồng ý với điều kiện nào.",
        f"Say why {name.en} disagrees, or on which conditions it agrees.",
    )


_LACKING: Final = {"position": _what_said, "who": _who_came, "words": _why}
MEETING_FIELDS: Final[Mapping[str, Reader]] = {"agencies": _agencies, "hour": _hour, "positions": _positions}
"""How each kind of field that only meetings ask is typed; its look is `desk/meeting_fields.jinja`."""
