"""Demand, and whom it meets: procedures by popularity, agencies by size."""

import random
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import get_args

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.ops.simulation.shape import LEVEL_SHARE
from onestop.organisation import api as organisation


@dataclass(frozen=True, slots=True)
class ProcedureDemand:
    """One procedure version at one level, with the agencies that settle it."""

    version: catalogue.ProcedureVersion
    level: str
    agencies: tuple[str, ...]
    cumulative: tuple[float, ...]
    """Running sums of their sizes, as chance draws by."""
    channels: tuple[str, ...]
    """Those it is received by here, with a term."""
    partners: tuple[str, ...] = ()
    """Agencies asked for an opinion, where its process has steps for that."""
    elsewhere: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By agency that settles it, the other agencies that do steps of it, by kind."""


@dataclass(frozen=True, slots=True)
class Demand:
    """All demand in the province, and by channel that which is received that way, with the running sums of its weights."""

    kinds: tuple[ProcedureDemand, ...]
    by_channel: Mapping[str, tuple[tuple[ProcedureDemand, ...], tuple[float, ...]]]

    def draw(self, rng: random.Random, channel: str) -> ProcedureDemand:
        """What somebody asks for who applies by `channel`."""
        kinds, cumulative = self.by_channel[channel]
        return rng.choices(kinds, cum_weights=cumulative)[0]


@dataclass(frozen=True, slots=True)
class Demands:
    """The demand of a stretch of days, one from each day on which law or organisation changed."""

    begins: tuple[date, ...]
    each: tuple[Demand, ...]

    def on(self, day: date) -> Demand:
        return self.each[bisect_right(self.begins, day) - 1]


def demands(first: date, last: date) -> Demands:
    """The demand from `first` to `last`, under the versions and at the agencies of each day."""
    changes = {*catalogue.own_changes(first, last), *organisation.changes(first, last)}
    begins = (first, *sorted(changes))
    return Demands(begins, tuple(map(demand_on, begins)))


def demand_on(day: date) -> Demand:
    """The demand for our own procedures in force on a day."""
    agencies = organisation.all_on(day)
    there = {agency.code for agency in agencies}
    by_kind = {kind: [a.code for a in agencies if a.kind == kind] for kind in ("commune", "district")}
    departments = tuple(a.code for a in agencies if a.kind == "department")
    kinds: list[ProcedureDemand] = []
    weights: list[float] = []
    for version, share in _in_every_case(catalogue.own_versions_with_popularity(day)):
        for level in version.levels:
            codes = tuple(code for code in _settling(version, level, by_kind) if code in there)
            channels = tuple(
                c.channel for c in version.channels if c.term is not None and cases.is_open(version, c.channel)
            )
            if codes and channels:
                partners = departments if _asks_others(version) else ()
                elsewhere = _elsewhere(version, codes, channels[0], day)
                kinds.append(ProcedureDemand(version, level, codes, _sizes(codes), channels, partners, elsewhere))
                weights.append(share)
    return Demand(
        tuple(kinds), {channel: _received_by(channel, kinds, weights) for channel in get_args(cases.ChannelName)}
    )


def _asks_others(version: catalogue.ProcedureVersion) -> bool:
    return any(node.get("opinion") for node in version.process["nodes"].values())


def _elsewhere(
    version: catalogue.ProcedureVersion, codes: Sequence[str], channel: str, day: date
) -> Mapping[str, Mapping[str, str]]:
    """Of each agency, who does the steps that are not its own."""
    process = cases.terms_of(version, channel).process
    if not any(step.at for step in process.steps):
        return {}
    return {code: cases.partners_in(process, intake=code, competent=code, on=day) for code in codes}


def _received_by(
    channel: str, kinds: Sequence[ProcedureDemand], weights: Sequence[float]
) -> tuple[tuple[ProcedureDemand, ...], tuple[float, ...]]:
    some = [(kind, weight) for kind, weight in zip(kinds, weights, strict=True) if channel in kind.channels]
    received = tuple(kind for kind, _ in some)
    return received, tuple(accumulate(_level_balanced(received, [weight for _, weight in some])))


def _in_every_case(
    versions: Iterable[tuple[catalogue.ProcedureVersion, int]],
) -> Iterator[tuple[catalogue.ProcedureVersion, float]]:
    """Versions in each of their variants, which share the demand alike."""
    for version, popularity in versions:
        share = max(1.0, popularity) ** 1.6
        for variant in version.variants:
            yield version.for_variant(variant.code), share / len(version.variants)
        if not version.variants:
            yield version, share


def _settling(version: catalogue.ProcedureVersion, level: str, by_kind: dict[str, list[str]]) -> tuple[str, ...]:
    if level in by_kind:
        return tuple(by_kind[level])
    agency = version.competent.get("agency")
    return (agency,) if agency else ()


def _sizes(codes: Sequence[str]) -> tuple[float, ...]:
    """Running sums of sizes: agencies differ by a factor of three, and which is large is fixed by its code."""
    return tuple(accumulate(1.0 + 2.0 * random.Random(code).random() for code in codes))  # noqa: S311 - a demo, not a secret


def _level_balanced(kinds: Sequence[ProcedureDemand], weights: Sequence[float]) -> tuple[float, ...]:
    totals = {level: sum(w for k, w in zip(kinds, weights, strict=True) if k.level == level) for level in LEVEL_SHARE}
    return tuple(LEVEL_SHARE[k.level] * w / totals[k.level] for k, w in zip(kinds, weights, strict=True))
