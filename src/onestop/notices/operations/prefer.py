"""Keep how somebody wants to be told."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.notices.domain.recipients import Wishes
from onestop.notices.models import Preference
from onestop.notices.reach import mobile
from onestop.notices.stops import forget_stops
from onestop.people import api as people
from onestop.runtime.api import transaction


def prefer(wishes: Wishes, *, by: Actor, now: datetime) -> None:
    """From the next message on. The inbox is no choice: whoever switches all else off is told there.

    Raises:
        NotPermitted: an official has no cases of his own.
    """
    person = by.require_person(people.APPLY)
    with transaction():
        Preference.objects.update_or_create(
            person_id=person,
            defaults={
                "language": "en" if wishes.language == "en" else "vi",
                "email": wishes.email,
                "sms": wishes.sms,
                "chat": wishes.chat,
                "changed_at": now,
            },
        )
        _take_up_again(person, wishes)


def _take_up_again(person_id: int, wishes: Wishes) -> None:
    """What was stopped by the link in a message and is wished for now."""
    known = people.persons([person_id]).get(person_id)
    email, phone = (known.email, mobile(known.phone)) if known else ("", "")
    forget_stops(wishes, email=email, phone=phone)
