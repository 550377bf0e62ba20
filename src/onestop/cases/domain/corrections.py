"""Answers of the form that were put right: by question, [the answer that stood, the one that stands since], null for none.

Of a case read back from the ledger only digests are known: its answers stay those it was lodged with, and whoever proves the
row takes the corrections back out of it (`as_lodged`).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from onestop.kernel.event import ContentDigest

Corrections: TypeAlias = Mapping[str, Sequence[Any]]


def corrections(answers: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, list[Any]]:
    """What `given` changes; an answer equal to what stood changes nothing.

    >>> corrections({"year": 1958, "name": "An"}, {"year": 1985, "name": "An"})
    {'year': [1958, 1985]}
    """
    return {name: [answers.get(name), new] for name, new in given.items() if new != answers.get(name)}


def with_corrected(answers: Any, corrected: Any) -> Any:
    """The answers as they stand after."""
    if isinstance(answers, ContentDigest) or isinstance(corrected, ContentDigest) or not corrected:
        return answers
    return _set(answers, {name: new for name, (_, new) in corrected.items()})


def as_lodged(answers: Mapping[str, Any], rounds: Iterable[Corrections]) -> dict[str, Any] | None:
    """The answers before all corrections, given in order; None where they do not lead to what stands.

    >>> as_lodged({"year": 1985}, [{"year": [1958, 1984]}, {"year": [1984, 1985]}])
    {'year': 1958}
    """
    for corrected in reversed(list(rounds)):
        if any(answers.get(name) != new for name, (_, new) in corrected.items()):
            return None
        answers = _set(answers, {name: old for name, (old, _) in corrected.items()})
    return dict(answers)


def _set(answers: Mapping[str, Any], these: Mapping[str, Any]) -> dict[str, Any]:
    return {name: answer for name, answer in {**answers, **these}.items() if answer is not None}
