"""The table of the morning: which cases lie where, how far each has come, and when its promise ends.

`days` are the working days from this morning to the promised one, a case for each: 0 today, below it late. What waits for the
counter, or stands still, has the day of its promise or of the counter's answer all the same.
"""

from typing import Final, Literal, NamedTuple, TypeAlias

PROVINCE: Final = "H09"
WARD: Final = "H09.31.03"
"""The ward whose people the sign-in page offers one by one."""
LAND: Final = "H09.21"
TRANSPORT: Final = "H09.08"
FINANCE: Final = "H09.04"
JUSTICE: Final = "H09.02"
NEXT_WARD: Final = "H09.31.05"
POLICE: Final = f"{WARD}.CA"
INSURANCE: Final = "H09.BH"

Stage: TypeAlias = Literal[
    "sent", "new", "given", "asked", "answered", "consulting", "consulted", "waiting_at", "confirmed_at", "to_sign", "decided",
    "returned",
]  # fmt: skip
"""How far it has come: waits for the counter; for the first step, or it was given to somebody; for the applicant, or he has
answered; for another agency, or that has; at a step, handed over there or taken over too; for the signature; for whoever fetches
the result; over."""


class Scene(NamedTuple):
    """Cases of one procedure that have come equally far."""

    procedure: str
    stage: Stage
    days: tuple[int, ...]
    agency: str = WARD
    online: bool = False
    intake: str = ""
    """Whose counter took it in, where that is another than the agency that decides."""
    who: str = ""
    """The login of whoever applies; empty for somebody invented, or, online, one of the demo's others."""
    variant: str = ""
    at: str = ""
    """The step it waits at, of `waiting_at` and `confirmed_at`; the agency asked, of `consulting` and `consulted`."""
    facts: tuple[str, ...] = ()
    """Questions of the process that are answered with yes."""
    acts: int = 0
    """Of a case that came to another agency, how many acts it takes after it was received: the last of them was lately, for what
    lies there is to be done within hours or days of its own. 0 where each follows soon on the one before."""
    passed_on: bool = False
    """Whether the certifier received it, and passed it on at once."""


SCENES: Final = (
    # The ward: what came in overnight, and what the counter owes an answer.
    Scene("1.004873", "sent", (0, 1), online=True),
    Scene("2.000635", "sent", (0, 1), online=True),
    Scene("1.001193", "sent", (0,), online=True),
    Scene("1.001731", "sent", (-1,), online=True),
    Scene("2.002481", "sent", (1,), online=True),
    Scene("1.001193", "sent", (0,), online=True, who="lan"),
    # What its specialists have before them.
    Scene("2.000815", "new", (0, 0, 0)),
    Scene("1.000894", "new", (0,)),
    Scene("1.000656", "new", (0,)),
    Scene("1.004873", "new", (1, 2)),
    Scene("1.001612", "new", (-1, 1, 2)),
    Scene("1.001731", "new", (-2, 3)),
    Scene("1.002693", "new", (5,), variant="ordinary"),
    Scene("1.001776", "new", (12,)),
    Scene("2.002481", "given", (0, 1)),
    Scene("1.004859", "given", (2,), variant="correction"),
    Scene("1.001612", "answered", (1,), who="minh"),
    Scene("1.004873", "answered", (0,)),
    Scene("1.004859", "asked", (2,), variant="addition"),
    Scene("1.001776", "asked", (9,)),
    Scene("1.004873", "asked", (2,), online=True, who="lan"),
    Scene("1.002693", "consulting", (4,), variant="ordinary", at=TRANSPORT),
    Scene("1.013225", "consulting", (6,), variant="house", at=POLICE),
    Scene("1.013225", "new", (0, 8), variant="house"),
    Scene("1.002693", "consulted", (2,), variant="ordinary", at=TRANSPORT),
    # What its head decides and signs.
    Scene("2.000815", "to_sign", (0, 0, 0), passed_on=True),
    Scene("2.000884", "to_sign", (0,)),
    Scene("1.000656", "to_sign", (0, 1), who="minh"),
    Scene("1.001612", "to_sign", (-1, 0, 1)),
    Scene("1.004873", "to_sign", (0, 1)),
    Scene("1.001570", "to_sign", (0,)),
    Scene("1.002693", "to_sign", (2,), variant="ordinary"),
    Scene("2.002481", "to_sign", (1,)),
    # What is fetched at its counter.
    Scene("2.000635", "decided", (0,), who="lan"),
    Scene("2.000635", "decided", (0, 0)),
    Scene("1.004873", "decided", (0,)),
    Scene("1.001612", "decided", (0,)),
    Scene("1.000894", "decided", (0,)),
    Scene("1.000894", "new", (1,), who="lan"),
    Scene("2.000815", "returned", (-3,), who="lan"),
    Scene("2.000815", "decided", (0,), who="minh"),
    Scene("1.001570", "returned", (-4,), who="minh"),
    # What others do of a case of the ward: its police, social insurance.
    Scene("2.000986", "waiting_at", (1, 2), at="residence", acts=3),
    Scene("2.000986", "confirmed_at", (1, 2), at="residence", acts=4),
    Scene("2.000986", "confirmed_at", (0,), at="residence"),
    Scene("2.000986", "waiting_at", (0, 1), at="insurance", acts=5),
    Scene("2.000986", "confirmed_at", (1,), at="insurance", acts=6),
    Scene("2.000986", "confirmed_at", (-1,), at="insurance"),
    # The land office, the tax office beside it, and the ward it asks.
    Scene("1.013831", "new", (0, 4, 9), agency=LAND),
    Scene("1.013831", "new", (-1,), agency=LAND),
    Scene("1.013831", "consulting", (6, 8), agency=LAND, at=WARD),
    Scene("1.013831", "waiting_at", (5, 7), agency=LAND, at="tax_notice", facts=("needs_tax_notice",), acts=1),
    Scene("1.013831", "confirmed_at", (13, 15), agency=LAND, at="tax_notice", facts=("needs_tax_notice",), acts=2),
    Scene("1.013831", "confirmed_at", (3,), agency=LAND, at="tax_notice", facts=("needs_tax_notice",)),
    Scene("1.013831", "to_sign", (0, 1, 2), agency=LAND),
    Scene("1.011441", "to_sign", (0,), agency=LAND),
    Scene("1.013831", "decided", (1,), agency=LAND),
    Scene("1.013831", "sent", (0,), agency=LAND, online=True, who="hoa"),
    Scene("1.013833", "asked", (4,), agency=LAND, who="hoa", variant="person"),
    # Departments.
    Scene("2.002288", "new", (0, 1), agency=TRANSPORT, who="anphu"),
    Scene("2.002288", "to_sign", (1,), agency=TRANSPORT, online=True, who="dongnam"),
    Scene("1.000703", "new", (-1, 2), agency=TRANSPORT, online=True, who="dongnam"),
    Scene("1.000703", "asked", (2,), agency=TRANSPORT, online=True, who="anphu"),
    Scene("1.010723", "consulting", (6,), agency="H09.06", at=TRANSPORT, who="songbe"),
    Scene("2.002288", "decided", (1,), agency=TRANSPORT, who="anphu"),
    Scene("2.000033", "returned", (-2,), agency="H09.05", online=True, who="anphu"),
    Scene("2.001955", "sent", (0,), agency="H09.01", online=True, who="anphu"),
    Scene("2.001583", "to_sign", (0, 1, -1), agency=FINANCE, variant="ordinary"),
    Scene("2.001583", "new", (1, 2), agency=FINANCE, variant="ordinary"),
    # Taken in regardless of boundary by the counter of a department, for the ward.
    Scene("2.000635", "sent", (0, 1), online=True, intake=JUSTICE),
    Scene("1.004873", "new", (2,), intake=JUSTICE),
    Scene("2.000635", "decided", (0, 1), intake=JUSTICE),
    # Other wards.
    Scene("2.000635", "sent", (0, 1), agency=NEXT_WARD, online=True),
    Scene("1.004873", "decided", (0,), agency=NEXT_WARD),
    Scene("2.000635", "decided", (0,), agency=NEXT_WARD, who="hoa"),
    Scene("1.004873", "new", (1,), agency=NEXT_WARD, who="hoa"),
    Scene("2.000815", "returned", (-2,), agency=NEXT_WARD, who="hoa"),
    # What the heads of those who are asked are told of: nobody said in time that it came, nobody answered.
    Scene("2.000986", "waiting_at", (0,), at="residence"),
    Scene("2.000986", "waiting_at", (0,), at="insurance"),
    Scene("1.002693", "consulting", (-1,), variant="ordinary", at=TRANSPORT),
)
"""A case is known in every demo by its place here, so what is added is added at the end."""
