"""Understanding any phrase is little work, at three times the procedures a province has.

Work is counted in calls, which are the same on every machine and however busy it is; `./onestop bench --search` tells
what they cost there. A call costs about a tenth of a microsecond, so that the bound leaves half of the 15 ms to slower machines.
"""

import cProfile
import random
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any, Final

import pytest

from onestop.catalogue.api import CROWD, all_said, crowded_finder
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.domain.matching import Index, Match
from onestop.catalogue.search import LONGEST_QUERY
from onestop.kernel.text import fold

pytestmark = [pytest.mark.heavy, pytest.mark.exhaustive, pytest.mark.takes(10)]
BOUND: Final = 60_000
USUAL: Final = 10_000
DATA: Final = Path(__file__).parent / "data"


@cache
def finder() -> Finder:
    return crowded_finder()


def typed() -> list[str]:
    """All phrases measured beside the repository's knowledge, and the knowledge itself; each once."""
    lines = [line for path in sorted(DATA.glob("phrases*.tsv")) for line in path.read_text("utf-8").splitlines()]
    asked = [line.split("\t")[0] for line in lines if "\t" in line and not line.startswith("#")]
    return list(dict.fromkeys([*asked, *map(fold, asked), *all_said()]))


def calls(phrase: str, among: Finder | None = None) -> int:
    profile = cProfile.Profile(subcalls=False)  # who called whom is not asked
    profile.runcall((among or finder()).find, phrase)
    return sum(entry.callcount for entry in profile.getstats())


@cache
def heard(word: str) -> int:
    """How many procedures the word alone finds."""
    return len(finder().find(word, exact=True).scores)


def test_no_phrase_is_much_work_among_many_procedures() -> None:
    work = {phrase: calls(phrase) for phrase in typed()}
    assert {phrase: made for phrase, made in work.items() if made > BOUND} == {}
    assert median(work.values()) <= USUAL


def test_the_longest_phrase_of_the_commonest_words_is_not_much_work() -> None:
    words = sorted({word for said in all_said() for word in said.split()}, key=lambda word: (-heard(word), word))[:200]
    drawn = random.Random(5)
    phrases = [" ".join(drawn.choices(words, k=LONGEST_QUERY))[:LONGEST_QUERY] for _ in range(40)]
    assert {phrase: made for phrase in phrases if (made := calls(phrase)) > BOUND} == {}


@pytest.mark.parametrize("phrase", ["đổi tiền Hàn sang Việt", "đăng ký kênh youtube", "con riêng nhận tôi làm cha"])
def test_of_common_words_only_procedures_that_may_answer_are_weighed_whole(
    phrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed: list[int] = []
    whole = Index._match

    def counted(index: Index, *rest: Any) -> Match:
        weighed.append(1)
        return whole(index, *rest)

    monkeypatch.setattr(Index, "_match", counted)
    finder().find(phrase)
    assert len(weighed) <= CROWD / 20


def test_the_first_abbreviation_costs_what_the_next_does() -> None:
    fresh = crowded_finder()
    assert calls("TNLĐ", fresh) <= 1.1 * calls("TNLĐ", fresh)
