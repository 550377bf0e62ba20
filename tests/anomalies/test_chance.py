"""What chance explains, against values worked out by hand and against provinces in which nothing is unusual."""

import random
from fractions import Fraction
from math import comb

import pytest

from onestop.anomalies.domain.chance import (
    Compared,
    at_least,
    expected_by_chance,
    remarkable,
    scatter_of,
    usual,
)
from onestop.anomalies.domain.judging import FALSE_ALARMS, Finding, judge
from onestop.anomalies.domain.signals import SIGNALS
from onestop.indicators.counted import Tally


def exactly(seen: int, population: int, share: Fraction) -> Fraction:
    return sum(
        (comb(population, n) * share**n * (1 - share) ** (population - n) for n in range(seen, population + 1)),
        Fraction(0),
    )


@pytest.mark.parametrize(
    ("seen", "population", "share"),
    [
        (0, 10, Fraction(1, 2)),
        (8, 10, Fraction(1, 2)),
        (5, 50, Fraction(1, 20)),
        (40, 60, Fraction(1, 4)),
        (3, 30, Fraction(1, 3)),
    ],
)
def test_without_scatter_it_is_the_exact_binomial(seen: int, population: int, share: Fraction) -> None:
    assert at_least(seen, population, float(share)) == pytest.approx(float(exactly(seen, population, share)), rel=1e-9)


def test_with_scatter_it_is_the_beta_binomial() -> None:
    """Of two with a share of a half and a correlation of 1/3 the beta is the uniform one: none, one and both are alike."""
    assert at_least(2, 2, 0.5, 1 / 3) == pytest.approx(1 / 3)
    assert at_least(1, 2, 0.5, 1 / 3) == pytest.approx(2 / 3)


def test_a_small_tail_keeps_its_digits() -> None:
    assert at_least(30, 30, 0.01) == pytest.approx(1e-60, rel=1e-6)


@pytest.mark.parametrize(("population", "share"), [(20, 0.5), (100, 0.08), (400, 0.02)])
def test_outside_of_what_is_usual_lies_no_more_than_it_should(population: int, share: float) -> None:
    low, high = usual(population, share)

    assert at_least(high + 1, population, share) <= 0.025 < at_least(high, population, share)
    assert 1 - at_least(low, population, share) <= 0.025
    assert low == 0 or 1 - at_least(low + 1, population, share) > 0.025


def test_what_is_expected_of_nobody_is_seen_of_nobody() -> None:
    assert at_least(1, 10, 0.0) == 0.0
    assert usual(10, 0.0) == (0, 0)


def test_more_scatter_makes_the_same_count_less_remarkable() -> None:
    assert at_least(30, 100, 0.2) < at_least(30, 100, 0.2, 0.05) < at_least(30, 100, 0.2, 0.2)


def scattered(rng: random.Random, agencies: int, population: int, share: float, scatter: float) -> list[Compared]:
    """Counts of agencies whose own share differs, by a beta with that correlation."""
    found = []
    for _ in range(agencies):
        own = share
        if scatter:
            weight = (1 - scatter) / scatter
            own = rng.betavariate(share * weight, (1 - share) * weight)
        found.append(Compared(sum(rng.random() < own for _ in range(population)), population, share))
    return found


def test_the_scatter_between_agencies_is_found_again() -> None:
    rng = random.Random(7)
    estimates = [scatter_of(scattered(rng, 90, 200, 0.2, 0.03)) for _ in range(20)]

    assert 0.02 < sum(estimates) / len(estimates) < 0.04


def test_a_few_unusual_agencies_do_not_hide_themselves_in_the_scatter() -> None:
    rng = random.Random(8)
    quiet = scattered(rng, 90, 200, 0.2, 0.0)
    loud = [Compared(120, 200, 0.2)] * 5

    assert scatter_of(quiet + loud) < 0.02
    assert at_least(120, 200, 0.2, scatter_of(quiet + loud)) < 1e-6


def test_of_few_agencies_no_scatter_is_estimated() -> None:
    assert scatter_of([Compared(50, 100, 0.1)] * 3) == 0.0


def test_those_that_pass_are_the_least_likely_and_none_is_left_out_between() -> None:
    """Benjamini and Hochberg: the third passes its own line, so the second passes with it though it lies above its own."""
    assert remarkable([0.001, 0.039, 0.040, 0.9], 0.06) == {0, 1, 2}
    assert remarkable([], 0.1) == frozenset()


def test_false_alarms_are_said_as_a_number() -> None:
    assert expected_by_chance(20, 0.1) == pytest.approx(2.0)
    assert expected_by_chance(0, 0.1) == 0.0


def quiet_province(rng: random.Random) -> dict[str, list[Tally]]:
    """Sixty communes and three procedures with shares of their own, in which nobody does anything unusual."""
    shares = {"1": 0.05, "2": 0.2, "3": 0.5}
    return {
        code: [
            Tally(f"H09.{n:02}", "commune", procedure, sum(rng.random() < share for _ in range(size)), size)
            for n in range(60)
            for procedure, share in shares.items()
            if (size := rng.randint(5, 60))
        ]
        for code in list(SIGNALS)[:3]
    }


def test_where_nothing_is_unusual_hardly_anything_is_shown() -> None:
    """With nothing to find every alarm is false, and at most one province in ten has any."""
    rng = random.Random(11)
    provinces = [judge(quiet_province(rng)) for _ in range(40)]

    assert sum(bool(alarms(found)) for found in provinces) <= 1.75 * FALSE_ALARMS * len(provinces)
    assert all(len(found) > 150 for found in provinces)


def alarms(found: tuple[Finding, ...]) -> frozenset[int]:
    """What passes before it is asked whether it is large."""
    return remarkable([one.chance for one in found], FALSE_ALARMS)


def test_how_likely_something_is_by_chance_is_not_understated() -> None:
    """Of comparisons in which nothing is unusual one in twenty lies among the least likely twentieth, and no more."""
    rng = random.Random(13)
    chances = [one.chance for _ in range(20) for one in judge(quiet_province(rng))]

    assert sum(chance <= 0.05 for chance in chances) / len(chances) <= 0.055
    assert sum(chance <= 0.05 for chance in chances) / len(chances) >= 0.02


def test_who_is_unlike_the_others_is_found_among_them() -> None:
    rng = random.Random(12)
    tallies = quiet_province(rng)
    code = next(iter(tallies))
    tallies[code] = [
        one if one.agency != "H09.07" else one._replace(seen=min(one.population, 4 * one.seen + 8))
        for one in tallies[code]
    ]

    shown = [(one.signal, one.agency) for one in judge(tallies) if one.stands_out]

    assert (code, "H09.07") in shown
    assert len(shown) <= 2
