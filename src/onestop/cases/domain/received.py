"""What was handed in for a component of the dossier: originals, certified copies, plain copies, files.

A receipt says no more and no less (Circular 01/2018, form 01). What an applicant only says he will bring is not there yet.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.event import ContentDigest
from onestop.kernel.open_values import HandedIn
from onestop.kernel.text import plural

MOST_OF_A_PAPER: Final = 99
"""Of one component and kind; a counter that types more has slipped."""


class Received(NamedTuple):
    """How many of each were handed in for one component."""

    originals: int = 0
    certified: int = 0
    copies: int = 0
    files: int = 0

    def __bool__(self) -> bool:
        return any(tuple(self))

    def plus(self, more: "Received") -> "Received":
        """Both together."""
        return Received(*(mine + theirs for mine, theirs in zip(self, more, strict=True)))

    def without(self, those: "Received") -> "Received":
        """What is left when `those`, which are among these, are taken away."""
        return Received(*(mine - theirs for mine, theirs in zip(self, those, strict=True)))

    @property
    def on_paper(self) -> "Received":
        """Without the files."""
        return self._replace(files=0)


class Sets(NamedTuple):
    """How many originals and copies of a paper are wanted."""

    originals: int = 0
    copies: int = 0

    @property
    def total(self) -> int:
        return self.originals + self.copies

    def without(self, came: Received) -> "Sets":
        """What of these is still wanted. Any paper counts, of whatever kind: whether a copy serves for an original is judged by
        whoever takes it. A file stands for all of them (Decree 45/2020 Art. 9), unless papers were counted beside it.

        >>> Sets(originals=2).without(Received(originals=1))
        Sets(originals=1, copies=0)
        >>> Sets(originals=1, copies=1).without(Received(certified=1))
        Sets(originals=1, copies=0)
        >>> Sets(originals=2).without(Received(files=1))
        Sets(originals=0, copies=0)
        """
        return _still_missing(self, came)

    @property
    def words(self) -> Text:
        """As papers and pages say it: “2 bản chính, 1 bản sao”."""
        both = [(self.originals, "bản chính", "original", "originals"), (self.copies, "bản sao", "copy", "copies")]
        there = [one for one in both if one[0]]
        return Text(
            ", ".join(f"{number} {vi}" for number, vi, _, _ in there),
            ", ".join(f"{number} {plural(number, one, many)}" for number, _, one, many in there),
        )


@lru_cache(maxsize=1024)
def _still_missing(wanted: Sets, came: Received) -> Sets:
    # Kept, for nearly every paper is wanted in one of few numbers, and every dossier is asked for each of its papers.
    papers = sum(came.on_paper)
    missing = max(0, wanted.total - papers) if papers or not came.files else 0
    originals = min(missing, max(0, wanted.originals - came.originals))
    return Sets(originals, missing - originals)


ONE: Final = Sets(originals=1)
"""Of a paper where nobody says how many."""


OTHER_PAPERS: Final = "_other"
"""Stands for a component where papers came that the request did not name; no component of a procedure is called so."""
OTHER_NAME: Final = Text("Giấy tờ gửi kèm", "Enclosed papers")
ALL_CAME: Final = ""
AS_DECLARED: Final = "as_declared"
LEFT_OUT: Final[Mapping[str, Text]] = {
    ALL_CAME: Text("Đã nhận đủ những gì được yêu cầu", "Everything asked for was received"),
    "held": Text(
        "Còn thiếu, nhưng cơ quan đã có hoặc tra cứu được thông tin đó",
        "Something is missing, but the agencies have that information or can look it up",
    ),
    "not_needed": Text(
        "Còn thiếu, nhưng qua xem xét thì không cần nữa", "Something is missing, but it turned out not to be needed"
    ),
    "as_it_is": Text(
        "Còn thiếu; người nộp đề nghị giải quyết theo hồ sơ hiện có",
        "Something is missing; the applicant asks for a decision on what is there",
    ),
    AS_DECLARED: Text(
        "Người nộp khẳng định nội dung đã khai là đúng", "The applicant affirms that what was declared is right"
    ),
}
"""Why an answer to a request is taken although something asked for did not come; `AS_DECLARED` of answers of the form alone."""

LACKS_NOTHING: Final = frozenset({ALL_CAME, AS_DECLARED})
"""With which nothing asked for is missing: who affirms an answer has answered, though nothing was put right."""

ENOUGH_WITHOUT: Final = frozenset({"held", "not_needed"})
"""With which a dossier is complete all the same: nobody is asked twice for what the agencies hold (Decree 47/2020 Art. 5)."""

IN_PART: Final[Mapping[str, Text]] = {
    "held": Text(
        "Thiếu số bản, nhưng cơ quan đã có hoặc tra cứu được",
        "Fewer came, but the agencies have them or can look them up",
    ),
    "not_needed": Text(
        "Thiếu số bản, nhưng qua xem xét thì bấy nhiêu là đủ", "Fewer came, but that many turned out to do"
    ),
    "as_it_is": Text(
        "Thiếu số bản; người nộp đề nghị giải quyết với những bản đã nộp",
        "Fewer came; the applicant asks for a decision on what is there",
    ),
}
"""Why a dossier is accepted although of a paper that need not come fewer came than are wanted."""

Counts: TypeAlias = Mapping[str, Received]
"""By code of the component."""


def with_files(on_paper: Counts, files: Mapping[str, Collection[object]]) -> dict[str, Received]:
    """What was counted on paper together with the files given for each component."""
    return together(
        on_paper, {component: Received(files=len(set(given))) for component, given in files.items() if given}
    )


def received_content(received: Counts) -> dict[str, list[int]]:
    """As events seal it; nothing of a component of which nothing came."""
    return {component: list(counts) for component, counts in received.items() if any(counts)}


def received_in(content: Any) -> dict[str, Received]:
    """What an event says was handed in, earlier ones in lists; nothing where only the digest of it is known."""
    if not content or isinstance(content, ContentDigest):
        return {}
    if isinstance(content, dict):
        return {component: Received(*counts) for component, counts in content.items()}
    return {component: Received(*counts) for component, *counts in content}


def handed_in(received: Counts) -> HandedIn:
    """How much that is, as events say it openly.

    >>> handed_in({"id": Received(originals=1), "photo": Received(copies=2)})
    {'components': 2, 'originals': 1, 'certified': 0, 'copies': 2, 'files': 0}
    """
    components = originals = certified = copies = files = 0
    for counts in received.values():
        # Summed by hand: every dossier is, and a zip takes four times as long.
        originals, certified, copies, files = (
            originals + counts.originals,
            certified + counts.certified,
            copies + counts.copies,
            files + counts.files,
        )
        components += any(counts)
    return {
        "components": components, "originals": originals, "certified": certified, "copies": copies, "files": files,
    }  # fmt: skip


def without(total: Counts, those: Counts) -> dict[str, Received]:
    """What is left of all that was handed in when `those` are taken away."""
    nothing = Received()
    return {**total, **{code: total.get(code, nothing).without(counts) for code, counts in those.items()}}


def together(before: Counts, more: Counts) -> dict[str, Received]:
    """All that was handed in so far.

    >>> together({"id": Received(originals=1)}, {"id": Received(files=2)})
    {'id': Received(originals=1, certified=0, copies=0, files=2)}
    """
    nothing = Received()
    return {**before, **{code: before.get(code, nothing).plus(counts) for code, counts in more.items()}}
