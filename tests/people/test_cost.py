"""An actor is built for every request: it must cost next to nothing, however large the province."""

from datetime import date
from time import perf_counter

from onestop.kernel.bilingual import Text
from onestop.organisation.domain.register import AgencyView, Register
from onestop.people.domain.grants import PostHeld, grants_of

AGENCIES = 1_500
MOST = 50e-6
TODAY = date(2026, 3, 2)


def register() -> Register:
    """A province with fifty districts, each with its communes."""
    codes = {"P": None, **{f"D{n}": "P" for n in range(50)}}
    codes |= {f"C{n}": f"D{n % 50}" for n in range(AGENCIES - len(codes))}
    return Register(
        AgencyView(
            id=1,
            code=code,
            name=Text(code, code),
            kind="commune",
            unit_type="",
            parent_code=parent,
            valid_from=date(2020, 1, 1),
        )
        for code, parent in codes.items()
    )


def test_the_grants_of_an_inspector_over_fifteen_hundred_agencies_take_under_fifty_microseconds() -> None:
    tree = register().on(TODAY).tree
    post = PostHeld(role="inspector", agency="P", valid_from=TODAY)

    def build() -> float:
        begun = perf_counter()
        (first, *_) = grants_of([post], on=TODAY, scope=lambda code, subtree: tree.scope(code, subtree=subtree))
        took = perf_counter() - begun
        assert len(first.reach) == AGENCIES
        return took

    build()
    assert min(build() for _ in range(50)) < MOST
