"""Posts in words."""

from onestop.kernel.bilingual import Text
from onestop.people import api as people

_BY_COMMAND = {"command": Text("bằng lệnh của người vận hành", "by an operator's command")}


def capacity_name(capacity: str) -> Text:
    """A post, or the kind of an applicant, as it is called."""
    role = people.ROLES.get(capacity)
    return role.name if role else (people.APPLICANT_ROLES | _BY_COMMAND).get(capacity, Text(capacity, capacity))
