"""Where the steps of a procedure have it handed in, in their own words: quoted, for nobody can say it better.

Only the applicant's first act is quoted, of what stands before anything an agency does: later sentences are of what
agencies send one another, of what is missing, or of where the result is. Nothing is quoted where that is not certain.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from onestop.catalogue.api import Sentence, sentences
from onestop.kernel.read_once import read_once
from onestop.portal.excerpt import excerpt
from onestop.portal.place_signs import (
    A_CASE,
    AN_AGENCY,
    AN_AGENCY_APPLIES,
    APPLICANT_HANDS_IN,
    AT,
    AT_A_DESK,
    CALLED_HANDING_IN,
    COUNTER,
    DECLARED_IN_A_SYSTEM,
    DOOR,
    HANDED_IN,
    HANDS_IN,
    ITS_PLACE,
    NAMES_THEM,
    NEXT_PART,
    NOT_THAT,
    OF_OFFICIALS,
    OPENS,
    PAPERS,
    PAPERS_AT_A_DESK,
    RECEIVES,
    SENT_BESIDES,
    SOME_AGENCY,
    TAKES_IN,
    TELLS,
    WORKS_ON,
)

_LATEST: Final = 3
_OPENS_A_LIST: Final = re.compile(r":\W*$")
"""What it opens is too long to be quoted, or stands apart: nothing is told by opening words that name no agency."""
_LETTERED: Final = re.compile(r"\(?(?:[a-zđ]|\d{1,2})\)\s+")
_NEXT_LETTERED: Final = re.compile(r"\n\s*\(?(?:[a-zđ]|\d{1,2})\)\s")
_LEFT_OUT: Final = "\n…\n"
_SECOND: Final = 2
_EARLY: Final = 6
_UNDER_A_HEADING: Final = 3
"""Sentences within which such a step says it."""


class Place(NamedTuple):
    """The words, "" where none are certain; the steps may tell of other cases and other places besides.

    `spans`: where they stand in the source, and `quoted`: the same in its lines, with the marks of its rows.
    """

    words: str
    spans: tuple[tuple[int, int], ...] = ()
    quoted: str = ""

    def quoted_from(self, source: str) -> "Place":
        """With its words as they stand in the source; "…" is for what was left out between and behind them."""
        lines = _LEFT_OUT.join(source[_with_its_mark(source, begins, ends) : ends] for begins, ends in self.spans)
        return self._replace(quoted=f"{lines} …" if self.words.endswith(" …") else lines)


def _with_its_mark(source: str, begins: int, ends: int) -> int:
    """Where a passage begins with the letter or number of its first row, if another row of it has one.

    >>> text = "a) Nộp đến Sở Y tế.\\nb) Nộp đến Sở Nội vụ."
    >>> _with_its_mark(text, 3, len(text)), _with_its_mark(text, 3, 19)
    (0, 3)
    """
    line = source.rfind("\n", 0, begins) + 1
    lettered = _LETTERED.fullmatch(source, line, begins)
    return line if lettered and _NEXT_LETTERED.search(source, begins, ends) else begins


@read_once
def place_in_steps(steps: str) -> Place:
    """The sentence that tells to whom the dossier goes, with the list it opens or the cases beside it.

    >>> place_in_steps("Bước 1: Chuẩn bị.\\n- Tổ chức nộp hồ sơ đến Sở Xây dựng.\\n- Sở Xây dựng gửi hồ sơ cho Bộ.").words
    'Tổ chức nộp hồ sơ đến Sở Xây dựng.'
    """
    said = sentences(steps)
    place = _by_its_act(said)
    return _both(place, _desk_besides(said, place.words)).quoted_from(steps)


def _both(one: Place, other: Place) -> Place:
    """What they say together, one of which may say nothing."""
    if not (one.words and other.words):
        return one if one.words else other
    return Place(f"{one.words} … {other.words}".replace("… …", "…"), (*one.spans, *other.spans))


def _of(rows: Sequence[Sentence]) -> Place:
    """What rows say that stand one after another; but for those at the end that open a list which is not of them."""
    words = excerpt([one.text for one in rows])
    kept = len(rows)
    while kept > 1 and rows[kept - 1].text.endswith(":"):
        kept -= 1
    return Place(words, ((rows[0].begins, rows[kept - 1].ends),))


def _by_its_act(said: Sequence[Sentence]) -> Place:
    """What the applicant's first act tells, or where that names nobody a later step of that heading."""
    first = _first_act(said)
    if names_a_door(first.words):
        return first
    later = _under_its_own_heading(said)
    if names_a_door(later.words):
        return _both(first, later)
    return first if first.words else _who_receives(said)


def _who_receives(said: Sequence[Sentence]) -> Place:
    """Where an agency applies itself, or who takes the dossier in, where the steps or their first case begin with that."""
    rows = (one for one in said[:_SECOND] if AN_AGENCY_APPLIES.search(one.text) or RECEIVES.search(one.text))
    first = next(rows, None)
    return _of([first]) if first and names_a_door(first.text) else Place("")


def _first_act(said: Sequence[Sentence]) -> Place:
    for place, one in enumerate(said):
        applies = place > 0 and CALLED_HANDING_IN.search(said[place - 1].text) and _tells(one)
        if (one.of_an_agency and not applies) or OF_OFFICIALS.search(one.text) or one.step >= _LATEST:
            return _after_a_call(said[place:])
        if (_tells(one) or _opens_ways(said, place)) and not _is_besides(said, place):
            passage = _passage(said, place)
            if passage.words or not one.text.endswith(":"):
                return passage
    return Place("")


def _is_besides(said: Sequence[Sentence], place: int) -> bool:
    """Whether some thing is sent there, an example or a rubbing, of what the row before has declared in a system."""
    before = said[place - 1].text if place else ""
    return bool(SENT_BESIDES.search(said[place].text)) and bool(DECLARED_IN_A_SYSTEM.search(before))


def _desk_besides(said: Sequence[Sentence], told: str) -> Place:
    """The row by which papers go to a one-stop counter, where what is told names an agency alone."""
    if not told or AT_A_DESK.search(told):
        return Place("")
    return next((_of([one]) for one in said if PAPERS_AT_A_DESK.search(one.text)), Place(""))


def _under_its_own_heading(said: Sequence[Sentence]) -> Place:
    """What a later step says that is called "Nộp hồ sơ", where the first act only hands a list on to somebody."""
    for place, (one, after) in enumerate(pairwise(said)):
        if one.step > 1 and HANDED_IN.search(f"{one.text} {after.text}"):
            rows = range(place, min(place + _UNDER_A_HEADING, len(said)))
            return next(
                (_passage(said, row) for row in rows if _tells(said[row]) and not said[row].of_an_agency), Place("")
            )
    return Place("")


def names_a_door(words: str) -> bool:
    """Whether somebody who reads the words knows which agency to look for.

    >>> names_a_door("nộp hồ sơ tại Sở Xây dựng"), names_a_door("nộp đến cơ quan được Chủ tịch UBND cấp tỉnh giao")
    (True, False)
    """
    return bool(DOOR.search(SOME_AGENCY.sub(" ", words)))


def place_of_way(note: str) -> Place:
    """Where the description of applying in person sends one, if that is all it says.

    >>> place_of_way("Trực tiếp tại Trung tâm Phục vụ hành chính công cấp tỉnh, xã").words
    'Trực tiếp tại Trung tâm Phục vụ hành chính công cấp tỉnh, xã'
    """
    said = sentences(note)
    if len(said) != 1 or not COUNTER.search(said[0].text):
        return Place("")
    return _of(said).quoted_from(note)


def _after_a_call(said: Sequence[Sentence]) -> Place:
    """What the second step says, where the first is an agency's and the second opens with the applicant who hands in."""
    for place, one in enumerate(said):
        if one.step == _SECOND and APPLICANT_HANDS_IN.search(one.text) and _tells(one):
            return _passage(said, place)
    return Place("")


def _tells(one: Sentence) -> bool:
    return bool(TELLS.search(one.text)) and not NOT_THAT.search(one.text) and not PAPERS.search(one.text)


def _opens_ways(said: Sequence[Sentence], place: int) -> bool:
    """Whether it opens a list of ways of handing in or of agencies, one of which tells to whom."""
    rows = [one.text for one in _going_on(said, place)] if OPENS.search(said[place].text) else []
    return any(AT.search(row) or AN_AGENCY.match(row) for row in rows)


def _passage(said: Sequence[Sentence], place: int) -> Place:
    """The rows from there on that belong together; before an exception its rule. A late case without one is no first act."""
    ruled = place > 0 and A_CASE.search(said[place].text) and _is_the_rule(said[place - 1])
    if place > _EARLY and not ruled and A_CASE.search(said[place].text):
        return Place("")
    first = _begins_at(said, place - 1 if ruled else place)
    last = _ends_before(said, place + 1 + sum(1 for _ in _going_on(said, place)))
    passage = _of(said[first:last])
    if not passage.words or (_OPENS_A_LIST.search(passage.words) and not names_a_door(passage.words)):
        return Place("")
    return passage


def _begins_at(said: Sequence[Sentence], place: int) -> int:
    """Where the sentence begins that goes on over semicolons to that row."""
    while place > 0 and said[place - 1].goes_on:
        place -= 1
    return place


def _ends_before(said: Sequence[Sentence], place: int) -> int:
    """Behind the last row by which the sentence before it goes on, as long as that is not what an agency does."""
    while place < len(said) and said[place - 1].goes_on and not said[place].of_an_agency:
        place += 1
    return place


def _is_the_rule(one: Sentence) -> bool:
    return bool(HANDS_IN.search(one.text)) and not one.of_an_agency


def _going_on(said: Sequence[Sentence], place: int) -> Iterator[Sentence]:
    """The rows of the list it opens, or the agencies and cases beside it."""
    before = said[place]
    opens = bool(OPENS.search(before.text))
    for one in said[place + 1 :]:
        if one.step or NEXT_PART.search(one.text):
            return
        opens = opens or bool(NAMES_THEM.search(one.text))
        in_list = opens and (
            one.item or before.text.endswith((":", ";")) or one.text.endswith(":") or _an_agency_follows(said, one)
        )
        if not in_list:
            if not _is_beside(one, before):
                return
            opens = bool(OPENS.search(one.text))
        yield (before := one)


def _an_agency_follows(said: Sequence[Sentence], row: Sentence) -> bool:
    """Whether the next row is one of a list and begins with an agency: what stands between two of them is of the list."""
    after = said[place] if (place := said.index(row) + 1) < len(said) else None
    return after is not None and after.item and bool(AN_AGENCY.match(after.text)) and not TAKES_IN.search(after.text)


def _is_beside(one: Sentence, before: Sentence) -> bool:
    if before.text.endswith(";") and AN_AGENCY.match(one.text):
        return not WORKS_ON.search(one.text)
    return (_tells(one) or bool(ITS_PLACE.search(one.text))) and not one.of_an_agency
