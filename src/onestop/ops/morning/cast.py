"""Who plays the morning: the demo's officials and applicants, and people invented for a counter."""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import cycle
from typing import Final
from uuid import UUID, uuid4

from onestop.documents import api as documents
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.ops.morning.moments import first_day_at_work
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction

_AT_COUNTERS: Final = 200
"""As many invented people as the smallest past has: none is entered for the morning alone."""
_ONLINE: Final = ("duc", "hanh", "tuan", "mai", "son", "thao", "khoa")
"""Those of the demo who apply online where nobody is named; who is offered first has cases of his own."""


class NotInTheDemo(LookupError):
    """A login of the table that the demo does not know."""


@dataclass
class Cast:
    """Whoever acts, asked for once; and what they bring, gathered until it is kept."""

    now: datetime
    calendar: WorkingCalendar = field(default_factory=national_calendar)

    def __post_init__(self) -> None:
        self.first: date = first_day_at_work(self.now, self.calendar)
        self._actors: dict[str, Actor] = {}
        self._at_counters = iter(cycle(one for one in people.load_invented(_AT_COUNTERS) if one.kind == "citizen"))
        self._online = cycle(_ONLINE)

    def actor(self, login: str) -> Actor:
        """That account, with what its posts give."""
        if login not in self._actors:
            user = people.user_by_login(login)
            if user is None:
                raise NotInTheDemo(login)
            self._actors[login] = people.actor_of(user, self.now)
        return self._actors[login]

    def official(self, role: str, agency: str) -> Actor:
        return self.actor(people.official_login(role, agency))

    def applicant(self, login: str, *, online: bool) -> tuple[people.Applicant, Actor | None]:
        """Who applies, and his account where he has one."""
        login = login or (next(self._online) if online else "")
        if not login:
            return next(self._at_counters), None
        by = self.actor(login)
        assert by.person_id is not None  # noqa: S101 - the table names officials nowhere
        known = people.person(by.person_id)
        return people.Applicant(
            id=known.id, kind=known.kind, name=known.name, number=known.number, address=known.address
        ), by

    def sample(self, name: str, *, owner_id: int | None, taken_in_by: str, at: datetime) -> UUID:
        """A sample paper of that name, as somebody's file."""
        upload = documents.SampleUpload(uuid4(), documents.sample_paper(name), owner_id, taken_in_by, at)
        with transaction():
            documents.load_samples([upload])
        return upload.id
