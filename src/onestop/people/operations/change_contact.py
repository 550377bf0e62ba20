"""Where a registered person is reached, changed by an official they told; who they are is never changed so."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.people.digests import person_digest
from onestop.people.domain.particulars import read_particulars
from onestop.people.domain.refusals import UnknownPerson
from onestop.people.domain.views import PersonView
from onestop.people.former_contact import keep_former
from onestop.people.models import ContactChange, Person
from onestop.people.queries import view_of
from onestop.people.recording import contact_changed
from onestop.runtime.api import in_transaction_required


@in_transaction_required
def change_contact(person_id: int, *, phone: str = "", address: str = "", by: Actor, now: datetime) -> PersonView:
    """The person, with the telephone number and address now given; what is empty stays, and nothing new changes nothing.

    Raises:
        UnknownPerson, NotWritable, and what the kinds of these facts refuse (EntryNotValid).
    """
    read = read_particulars("citizen", {"phone": phone, "address": address}, on=local_date(now))
    for fault in read.faults.values():
        raise fault
    person = Person.objects.select_for_update().exclude(name="").filter(pk=person_id).first()
    if person is None:
        raise UnknownPerson(person=str(person_id))
    news = {name: value for name, value in read.values.items() if value != getattr(person, name)}
    writable(news.get("address", ""), Text("Địa chỉ", "The address"))
    if news:
        before = person_digest(person)
        keep_former(person, person.phone, now)
        for name, value in news.items():
            setattr(person, name, value)
        # Said in person it is later than what somebody asked for on the portal, and perhaps against it.
        ContactChange.objects.filter(person=person, kind__in=list(news)).delete()
        person.save(update_fields=list(news))
        ledger.record([ledger.seal(contact_changed(person, before=before), at=now, by=by, case=None, prev=None)])
    return view_of(person)
