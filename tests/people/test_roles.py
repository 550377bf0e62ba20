"""Which role may do what, as one table to be read aloud, and where."""

from datetime import date

from onestop.kernel.actor import Actor, Grant
from onestop.people.domain.grants import PostHeld, applicant_grants, grants_of
from onestop.people.domain.roles import PERMISSIONS, ROLES

TODAY = date(2021, 9, 28)
WARD = "H09.31.03"
MATRIX = """
                          receptionist specialist head leader catalogue_keeper operator inspector
    cases.see             x            x          x    .      .                .        x
    cases.lodge_for_other x            .          .    .      .                .        .
    cases.accept          x            .          .    .      .                .        .
    cases.supplement      x            x          .    .      .                .        .
    cases.step            .            x          x    .      .                .        .
    cases.decide          .            .          x    .      .                .        .
    cases.return          x            .          .    .      .                .        .
    cases.declare_conflict x           x          x    x      .                .        .
    cases.see_all         .            .          .    x      .                .        x
    cases.revoke_below    .            .          .    x      .                .        .
    tickets.call          x            .          .    .      .                .        .
    catalogue.publish     .            .          .    .      x                .        .
    catalogue.see_quality .            .          .    .      x                x        x
    reform.see            .            .          .    x      .                .        x
    figures.see           .            .          .    x      .                x        x
    anomalies.see         .            .          .    .      .                .        x
    anomalies.answer      .            .          x    .      .                .        .
    ops.see               .            .          .    .      .                x        .
    outages.declare       .            .          .    .      .                x        .
    access.see            .            .          .    .      .                x        x
"""


def test_the_table_of_roles_says_what_each_may_do() -> None:
    roles, *lines = (line.split() for line in MATRIX.strip().splitlines())
    marks = {(line[0], role): mark for line in lines for role, mark in zip(roles, line[1:], strict=True)}
    assert {(p, r): "x" if p in ROLES[r].permissions else "." for p, r in marks} == marks
    assert set(roles) == set(ROLES)
    assert {line[0] for line in lines} | {"portal.apply"} == PERMISSIONS


def test_only_those_who_lead_or_watch_a_branch_reach_below_their_agency() -> None:
    assert {role.code for role in ROLES.values() if role.subtree} == {
        "leader",
        "catalogue_keeper",
        "operator",
        "inspector",
    }


def scope(agency: str, subtree: bool) -> frozenset[str]:
    """A province in small: a ward under its city, a ward that has ended."""
    below = {"H09": {"H09.31", WARD}, "H09.31": {WARD}, "H09.31.99": None}.get(agency, set())
    if below is None:
        return frozenset()
    return frozenset({agency, *(below if subtree else ())})


def holding(*posts: PostHeld) -> Actor:
    return Actor(kind="official", key="1", grants=grants_of(posts, on=TODAY, scope=scope))


def test_a_head_decides_at_the_own_agency_and_not_below_it() -> None:
    head = holding(PostHeld(role="head", agency="H09.31", valid_from=date(2020, 2, 1)))
    assert head.may("cases.decide", "H09.31")
    assert not head.may("cases.decide", WARD)


def test_a_provincial_inspector_sees_the_cases_of_every_ward() -> None:
    inspector = holding(PostHeld(role="inspector", agency="H09", valid_from=date(2020, 2, 1)))
    assert inspector.may("cases.see", WARD)
    assert not inspector.may("cases.step", WARD)


def test_a_post_gives_nothing_on_the_day_it_ends_nor_before_it_begins() -> None:
    ended = PostHeld(role="head", agency=WARD, valid_from=date(2020, 2, 1), valid_until=TODAY)
    coming = PostHeld(role="head", agency=WARD, valid_from=date(2021, 9, 29))
    assert holding(ended, coming).grants == ()


def test_two_posts_give_the_permissions_of_both() -> None:
    both = holding(
        PostHeld(role="receptionist", agency=WARD, valid_from=TODAY),
        PostHeld(role="specialist", agency="H09.31", valid_from=TODAY),
    )
    assert both.may("cases.accept", WARD)
    assert both.may("cases.step", "H09.31")
    assert not both.may("cases.step", WARD)


def test_a_post_lapses_with_its_agency() -> None:
    assert holding(PostHeld(role="head", agency="H09.31.99", valid_from=date(2020, 2, 1))).grants == ()


def test_an_applicant_applies_anywhere_in_the_province() -> None:
    anywhere = frozenset({"H09", "H09.31", WARD})
    assert applicant_grants(["H09"], scope=scope) == (Grant("portal.apply", "H09", subtree=True, reach=anywhere),)
