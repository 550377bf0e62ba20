"""A reorganisation: what one decision ends, opens, renames, moves and hands over on one day.

`reorganised` makes the next records of the agencies it touches; nothing of the past is rewritten, a
period is only ever given its last day. What cannot be carried out is refused whole, each fault named.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from onestop.kernel.alphabet import refusal_of
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.organisation.domain.dataset import police_name, section_name
from onestop.organisation.domain.record import AgencyRecord, Contact, NamePeriod, ParentPeriod
from onestop.organisation.domain.succession import Succession

Records = Mapping[str, AgencyRecord]
_STANDS_WITH: Final = ("one_stop", "commune_police")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChange:
    """The agency goes on under another name, perhaps as another sort of unit (a town becomes a city)."""

    code: str
    name: Text
    unit_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentChange:
    """The agency goes on under another parent."""

    code: str
    parent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChange:
    """People reach the agency so from now on; it replaces all that was published."""

    code: str
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganisation:
    """`opened` begin on `on`, each followed by its section; `ended` exist no more from that day, nor do their sections."""

    decision: str
    on: date
    ended: tuple[str, ...] = ()
    opened: tuple[AgencyRecord, ...] = ()
    renamed: tuple[NameChange, ...] = ()
    moved: tuple[ParentChange, ...] = ()
    reached: tuple[ContactChange, ...] = ()
    successions: tuple[Succession, ...] = ()


class ReorganisationNotPossible(Refusal):
    """The decision asks for what cannot be; `reason` says each fault in words."""

    code: ClassVar[str] = "organisation.reorganisation_not_possible"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, decision: str, faults: tuple[Text, ...]) -> None:
        self.decision = decision
        self.faults = faults
        self.reason = Text(" ".join(fault.vi for fault in faults), " ".join(fault.en for fault in faults))


def reorganised(known: Records, change: Reorganisation) -> dict[str, AgencyRecord]:
    """The records that differ after the change, by code.

    Raises:
        ReorganisationNotPossible: a name has a letter that no paper can carry; an agency it names does not exist on the
            day, is opened a second time, is left standing under one that ends, or stands under itself; or files are handed
            to two at once.
    """
    faults = [*_unwritable(change), *_unknown(known, change), *_opened_again(known, change), *_handed_to_one(change)]
    if not faults:
        after = _after(known, change)
        faults = [*_left_without_parent(after, change.on), *_unknown_successors(after, change)]
    if faults:
        raise ReorganisationNotPossible(decision=change.decision, faults=tuple(faults))
    return {code: record for code, record in after.items() if known.get(code) != record}


def _after(known: Records, change: Reorganisation) -> dict[str, AgencyRecord]:
    on = change.on
    after = {**known, **{record.code: record for record in change.opened}}
    for code in change.ended:
        for each in (code, *_sections(known, code, on)):
            after[each] = _closed(after[each], on)
    for renamed in change.renamed:
        after[renamed.code] = _named(after[renamed.code], renamed.name, renamed.unit_type, on)
        for each in _sections(known, renamed.code, on):
            after[each] = _section_named(after[each], after[renamed.code], on)
    for reached in change.reached:
        for each in (
            reached.code,
            *(one for one in _sections(known, reached.code, on) if known[one].kind == "one_stop"),
        ):
            after[each] = replace(after[each], contact=reached.contact)
    for moved in change.moved:
        after[moved.code] = _under(after[moved.code], moved.parent, on)
    return after


def _closed(record: AgencyRecord, on: date) -> AgencyRecord:
    *names, name = record.names
    *parents, parent = record.parents or (None,)
    return replace(
        record,
        names=(*names, replace(name, valid_until=on)),
        parents=(*parents, replace(parent, valid_until=on)) if parent else (),
    )


def _named(record: AgencyRecord, name: Text, unit_type: str, on: date) -> AgencyRecord:
    *before, last = record.names
    new = NamePeriod(name=name, unit_type=unit_type, valid_from=on, valid_until=last.valid_until)
    return replace(record, names=(*before, replace(last, valid_until=on), new))


def _section_named(section: AgencyRecord, agency: AgencyRecord, on: date) -> AgencyRecord:
    last = agency.names[-1]
    period = police_name(last) if section.kind == "commune_police" else section_name(last, agency.kind)
    return _named(section, period.name, period.unit_type, on)


def _under(record: AgencyRecord, parent: str, on: date) -> AgencyRecord:
    *before, last = record.parents
    new = ParentPeriod(parent=parent, valid_from=on, valid_until=last.valid_until)
    return replace(record, parents=(*before, replace(last, valid_until=on), new))


def _sections(known: Records, code: str, on: date) -> Iterable[str]:
    """What stands and falls with an agency: its one-stop section, and the police of a commune."""
    return [one.code for one in known.values() if one.kind in _STANDS_WITH and one.parent(on) == code]


def _unwritable(change: Reorganisation) -> Iterator[Text]:
    """A name stands on papers."""
    opened = ((record.code, period.name) for record in change.opened for period in record.names)
    for code, name in (*((one.code, one.name) for one in change.renamed), *opened):
        it = Text(f"Tên của {code}", f"The name of {code}")
        refusal = refusal_of(name.vi, it) or refusal_of(name.en, it)
        if refusal is not None:
            yield refusal.words()


def _unknown(known: Records, change: Reorganisation) -> Iterator[Text]:
    """What ends, is renamed, moved or succeeded must stand, and decisions are carried out in the order of their days."""
    named = [*change.ended, *(one.code for one in change.renamed), *(one.code for one in change.moved)]
    named += [one.code for one in change.reached]
    for code in dict.fromkeys([*named, *(one.predecessor for one in change.successions)]):
        record = known.get(code)
        if record is None or not record.exists(change.on) or record.changes_from(change.on):
            yield Text(
                f"{code} không tồn tại vào ngày này, hoặc đã có thay đổi từ ngày này trở đi.",
                f"{code} does not exist on this day, or changes on it or later already.",
            )
    for code in sorted({code for code in named if named.count(code) > 1 and code in change.ended}):
        yield Text(f"{code} vừa chấm dứt vừa thay đổi.", f"{code} both ends and changes.")


def _opened_again(known: Records, change: Reorganisation) -> Iterator[Text]:
    for record in change.opened:
        if record.code in known:
            yield Text(
                f"Mã {record.code} đã thuộc về một cơ quan khác; mã không dùng lại.",
                f"{record.code} was the code of another agency; a code is never used again.",
            )


def _handed_to_one(change: Reorganisation) -> Iterator[Text]:
    """Of the successors of an agency that ends, exactly one is handed its files."""
    takers = Counter(one.predecessor for one in change.successions if one.takes_files)
    for code in sorted({one.predecessor for one in change.successions}):
        if takers[code] > 1 or (takers[code] == 0 and code in change.ended):
            yield Text(
                f"Phải nói rõ hồ sơ của {code} giao cho đúng một cơ quan nào.",
                f"It must be said to which one agency the files of {code} are handed.",
            )


def _left_without_parent(after: Records, on: date) -> Iterator[Text]:
    for record in after.values():
        if not record.exists(on) or record.kind == "province":
            continue
        parent = after.get(record.parent(on) or "")
        if parent is None or not parent.exists(on):
            yield Text(
                f"{record.code} sẽ không còn cơ quan cấp trên.", f"{record.code} would stand under nobody that exists."
            )
        elif _goes_round(after, record.code, on):
            yield Text(f"{record.code} sẽ trực thuộc chính mình.", f"{record.code} would stand under itself.")


def _goes_round(after: Records, code: str, on: date) -> bool:
    seen, here = {code}, after[code].parent(on)
    while here is not None and here in after:
        if here in seen:
            return True
        seen.add(here)
        here = after[here].parent(on)
    return False


def _unknown_successors(after: Records, change: Reorganisation) -> Iterator[Text]:
    for code in sorted({one.successor for one in change.successions}):
        record = after.get(code)
        if record is None or not record.exists(change.on):
            yield Text(f"Cơ quan kế thừa {code} không tồn tại.", f"The successor {code} does not exist.")
