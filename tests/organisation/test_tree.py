"""Who stands under whom follows from dated parents alone, whatever the codes look like."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.bilingual import Text
from onestop.organisation.domain.register import AgencyView, Register
from onestop.organisation.domain.succession import Succession
from onestop.organisation.domain.tree import Tree

MERGER = date(2025, 7, 1)
DAY_BEFORE = date(2025, 6, 30)

TREE = Tree(parents={"P": None, "X": "P", "A9": "X", "X.1": "P"}, heirs={"OLD": "A9", "OLDER": "OLD", "GONE": None})


def test_a_code_that_looks_like_a_child_is_none() -> None:
    assert TREE.subtree("X") == ("A9", "X")
    assert TREE.ancestors("X.1") == ("P",)


def test_a_post_reaches_the_agency_alone_unless_its_role_leads_the_branch() -> None:
    assert TREE.scope("X", subtree=False) == {"X"}
    assert TREE.scope("X", subtree=True) == {"X", "A9", "OLD", "OLDER"}


def test_what_was_handed_over_twice_is_with_the_last_heir() -> None:
    assert TREE.answers_for("OLDER") == "A9"
    assert TREE.scope("A9", subtree=False) == {"A9", "OLD", "OLDER"}


def test_a_post_at_an_agency_that_ended_has_lapsed() -> None:
    assert TREE.scope("OLD", subtree=True) == frozenset()


def test_a_line_that_ended_is_answered_for_by_nobody() -> None:
    assert TREE.answers_for("GONE") is None
    assert TREE.answers_for("NEVER") is None


def test_tables_that_go_round_in_a_circle_do_not_hang_a_page() -> None:
    circle = Tree(parents={"A": "B", "B": "A"}, heirs={"C": "D", "D": "C"})
    assert circle.ancestors("A") == ("B",)
    assert circle.subtree("A") == ("A", "B")
    assert circle.answers_for("C") is None


@given(st.lists(st.integers(0, 30), min_size=1, max_size=30))
def test_below_is_the_mirror_of_above(above: list[int]) -> None:
    """Each agency stands under an earlier one, or under nobody."""
    parents = {str(n): (str(p % n) if n else None) for n, p in enumerate(above)}
    tree = Tree(parents=parents)
    for code in parents:
        assert {other for other in parents if code in tree.ancestors(other)} | {code} == set(tree.subtree(code))


def view(code: str, parent: str | None, begin: date = date(2020, 1, 1), end: date | None = None) -> AgencyView:
    return AgencyView(
        id=1, code=code, name=Text(code, code), kind="commune", unit_type="", parent_code=parent,
        valid_from=begin, valid_until=end,
    )  # fmt: skip


def succession(predecessor: str, successor: str, *, takes_files: bool) -> Succession:
    return Succession(
        predecessor=predecessor, successor=successor, on=MERGER, kind="split", takes_files=takes_files, decision="NQ"
    )


REGISTER = Register(
    [
        view("P", None),
        view("D", "P", end=MERGER),
        view("W1", "D", end=MERGER),
        view("W2", "D", end=MERGER),
        view("N1", "P", begin=MERGER),
        view("N2", "P", begin=MERGER),
        view("M", "D", end=date(2023, 1, 1)),
        view("M", "P", begin=date(2023, 1, 1)),
    ],
    [succession("W1", "N1", takes_files=True), succession("W1", "N2", takes_files=False)],
)


def test_each_day_has_its_own_tree() -> None:
    assert REGISTER.on(date(2022, 12, 31)).tree.subtree("D") == ("D", "M", "W1", "W2")
    assert REGISTER.on(date(2023, 1, 1)).tree.subtree("D") == ("D", "W1", "W2")
    assert REGISTER.on(MERGER).tree.subtree("P") == ("M", "N1", "N2", "P")
    assert REGISTER.on(date(2019, 12, 31)).views == {}


def test_of_several_successors_one_is_handed_the_files() -> None:
    assert REGISTER.successors("W1", MERGER) == ("N1", "N2")
    assert REGISTER.on(MERGER).tree.answers_for("W1") == "N1"


def test_before_the_day_an_agency_is_its_own_successor() -> None:
    assert REGISTER.successors("W1", DAY_BEFORE) == ("W1",)
    assert REGISTER.on(DAY_BEFORE).tree.answers_for("W1") == "W1"


def test_what_ended_without_a_successor_falls_to_whom_it_stood_under() -> None:
    assert REGISTER.on(MERGER).tree.answers_for("W2") == "P"
    assert REGISTER.on(MERGER).tree.answers_for("D") == "P"


def test_an_agency_that_ended_is_still_named_as_it_was_last() -> None:
    assert REGISTER.as_last_known("W1", date(2030, 1, 1)).valid_until == MERGER
