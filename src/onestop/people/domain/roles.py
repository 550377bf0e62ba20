"""Roles of posts, and what each allows: the one table behind every permission.

A post gives its role's permissions at its own agency; a role that leads or
watches a whole branch gives them below it as well (`subtree`).
"""

from dataclasses import dataclass
from typing import Final

from onestop.kernel.bilingual import Text

APPLY: Final = "portal.apply"
"""What every account at the portal may: apply, and see to what is its own."""
PERMISSIONS: Final = frozenset(
    {
        APPLY,
        "cases.see",
        "cases.lodge_for_other",
        "cases.accept",
        "cases.supplement",
        "cases.step",
        "cases.decide",
        "cases.return",
        "cases.declare_conflict",
        "cases.see_all",
        "cases.revoke_below",
        "tickets.call",
        "catalogue.publish",
        "catalogue.see_quality",
        "reform.see",
        "figures.see",
        "anomalies.see",
        "anomalies.answer",
        "ops.see",
        "outages.declare",
        "access.see",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """`permissions` in the order the table of roles is read aloud."""

    code: str
    name: Text
    permissions: tuple[str, ...]
    subtree: bool = False


ROLES: Final = {
    role.code: role
    for role in (
        Role(
            code="receptionist",
            name=Text("Cán bộ Một cửa", "One-stop receptionist"),
            permissions=(
                "cases.see",
                "cases.lodge_for_other",
                "cases.accept",
                "cases.supplement",
                "cases.return",
                "cases.declare_conflict",
                "tickets.call",
            ),
        ),
        Role(
            code="specialist",
            name=Text("Chuyên viên thụ lý", "Specialist"),
            permissions=("cases.see", "cases.supplement", "cases.step", "cases.declare_conflict"),
        ),
        Role(
            code="head",
            name=Text("Lãnh đạo cơ quan", "Head of agency"),
            permissions=("cases.see", "cases.step", "cases.decide", "cases.declare_conflict", "anomalies.answer"),
        ),
        Role(
            code="leader",
            name=Text("Lãnh đạo tỉnh", "Provincial leader"),
            permissions=("reform.see", "figures.see", "cases.see_all", "cases.revoke_below", "cases.declare_conflict"),
            subtree=True,
        ),
        Role(
            code="catalogue_keeper",
            name=Text("Cán bộ kiểm soát thủ tục hành chính", "Keeper of the catalogue"),
            permissions=("catalogue.publish", "catalogue.see_quality"),
            subtree=True,
        ),
        Role(
            code="operator",
            name=Text("Quản trị vận hành", "Operator"),
            permissions=("ops.see", "outages.declare", "access.see", "figures.see", "catalogue.see_quality"),
            subtree=True,
        ),
        Role(
            code="inspector",
            name=Text("Thanh tra", "Inspector"),
            permissions=(
                "cases.see",
                "cases.see_all",
                "access.see",
                "figures.see",
                "anomalies.see",
                "reform.see",
                "catalogue.see_quality",
            ),
            subtree=True,
        ),
    )
}
ROLE_CODES: Final = tuple(ROLES)
PORTAL_PERMISSIONS: Final = (APPLY,)
APPLICANT_ROLES: Final = {
    "citizen": Text("Người dân", "Citizen"),
    "business": Text("Doanh nghiệp", "Business"),
}
