"""The five factors of service that the national satisfaction index asks about, each from 1 to 5."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import nfc

LONGEST_COMMENT = 2000


@dataclass(frozen=True, slots=True)
class Factor:
    code: str
    name: Text


FACTORS: tuple[Factor, ...] = (
    Factor("access", Text("Tiếp cận dịch vụ", "Access to the service")),
    Factor("procedure", Text("Thủ tục hành chính", "The procedure")),
    Factor("officials", Text("Công chức trực tiếp giải quyết công việc", "The officials")),
    Factor("result", Text("Kết quả dịch vụ", "The result")),
    Factor("handling", Text("Tiếp nhận, giải quyết góp ý, phản ánh", "How remarks and complaints are handled")),
)
LEVELS: tuple[tuple[int, Text], ...] = (
    (5, Text("Rất hài lòng", "Very satisfied")),
    (4, Text("Hài lòng", "Satisfied")),
    (3, Text("Bình thường", "Neither satisfied nor dissatisfied")),
    (2, Text("Không hài lòng", "Dissatisfied")),
    (1, Text("Rất không hài lòng", "Very dissatisfied")),
)


class AlreadyRated(Refusal):
    """A case is rated once; whoever rated may write again, but not count twice."""

    code: ClassVar[str] = "feedback.already_rated"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, case_code: str) -> None:
        self.case_code = case_code


class ScoreOutOfRange(Refusal):
    """Not a whole number from 1 to 5."""

    code: ClassVar[str] = "feedback.score_out_of_range"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, factor: str, seen: object) -> None:
        self.factor = factor
        self.seen = repr(seen)[:50]


class UnknownFactor(Refusal):
    """A factor nobody asks about."""

    code: ClassVar[str] = "feedback.unknown_factor"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, factor: str) -> None:
        self.factor = factor


class CommentTooLong(Refusal):
    code: ClassVar[str] = "feedback.comment_too_long"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, length: int, limit: int = LONGEST_COMMENT) -> None:
        self.length = length
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Opinion:
    """What someone said, checked. Factors they left open are None."""

    overall: int
    scores: Mapping[str, int | None]
    comment: str


def opinion(*, overall: object, scores: Mapping[str, object], comment: str) -> Opinion:
    """Check what someone said.

    Raises:
        ScoreOutOfRange, UnknownFactor, CommentTooLong.
    """
    known = [factor.code for factor in FACTORS]
    for code in scores:
        if code not in known:
            raise UnknownFactor(factor=code)
    said = nfc(comment).strip()
    if len(said) > LONGEST_COMMENT:
        raise CommentTooLong(length=len(said))
    given = {code: None if scores.get(code) is None else _score(code, scores[code]) for code in known}
    return Opinion(_score("overall", overall), given, said)


def _score(factor: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 5:
        raise ScoreOutOfRange(factor=factor, seen=value)
    return value
