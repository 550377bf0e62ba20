"""By what the people of a case are reached: read anew whenever something is made or sent, and kept nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, get_args

from onestop.cases import api as cases
from onestop.kernel.datatypes.phones import PhoneNotValid, is_mobile, parse_phone
from onestop.notices.domain.notice import Channel, Recipient
from onestop.notices.domain.recipients import OUTSIDE, Reached, Wishes
from onestop.notices.models import Preference
from onestop.notices.stops import Way, stopped
from onestop.people import api as people

DEFAULT: Final = Wishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody a message goes to, for as long as it takes to write it."""

    name: str
    email: str
    phone: str
    language: str

    def address(self, channel: Channel) -> str:
        """Where the channel reaches him; empty where it does not."""
        return {"inbox": self.name, "email": self.email}.get(channel, self.phone)


class Addressees:
    """The people of some cases, with what they wish, in five questions however many cases."""

    def __init__(self, found: Iterable[cases.CaseToTell]) -> None:
        found = tuple(found)
        self._ids = ids = {case.applicant_id for case in found}
        self._persons = people.persons(ids) if ids else {}
        submitters = {one.submitter.get("number", "") for one in found if one.submitter} - {""}
        self._by_number = people.ids_of_numbers(submitters) if submitters else {}
        known = ids | set(self._by_number.values())
        self._wishes = wishes_of(known) if known else {}
        self._former = people.former_contacts(ids) if ids else {}
        self._found = found

    @cached_property
    def _accounts(self) -> frozenset[int]:
        """Asked where messages are made, not where they are sent."""
        return people.with_accounts(self._ids)

    @cached_property
    def _stopped(self) -> frozenset[Way]:
        """Asked where messages are made; where one is sent, of that one alone."""
        people_told = [self.addressee(case, role) for case in self._found for role in get_args(Recipient)]
        return stopped({(channel, one.address(channel)) for one in people_told for channel in OUTSIDE})

    def _stopped_of(self, one: Addressee) -> frozenset[Channel]:
        return frozenset(channel for channel in OUTSIDE if (channel, one.address(channel)) in self._stopped)

    def of(self, case: cases.CaseToTell) -> list[Reached]:
        """The applicant, and whoever handed it in for him."""
        applicant = self.addressee(case, "applicant")
        told = [
            Reached(
                role="applicant",
                has_email=bool(applicant.email),
                has_phone=bool(applicant.phone),
                has_account=case.applicant_id in self._accounts,
                stopped=self._stopped_of(applicant),
                wishes=self._wishes.get(case.applicant_id, DEFAULT),
            )
        ]
        submitter = self.addressee(case, "submitter")
        if submitter.phone and submitter.phone != applicant.phone:
            wishes, stopped_by = self._wishes_of_submitter(case), self._stopped_of(submitter)
            told.append(Reached(role="submitter", has_phone=True, stopped=stopped_by, wishes=wishes))
        return told

    def former_of(self, case: cases.CaseToTell) -> Reached | None:
        """The applicant as he was reached until this dossier was taken in with another telephone or address."""
        former = self._former.get(case.applicant_id)
        if former is None or former.changed_at != case.lodged_at:
            return None
        one = self.addressee(case, "former")
        wishes = self._wishes.get(case.applicant_id, DEFAULT)
        return Reached(role="former", has_phone=bool(one.phone), stopped=self._stopped_of(one), wishes=wishes)

    def _wishes_of_submitter(self, case: cases.CaseToTell) -> Wishes:
        """Those of the account with his number: who has none is told, and stops it by the link in what he is sent."""
        person = self._by_number.get((case.submitter or {}).get("number", ""))
        return self._wishes.get(person, DEFAULT) if person is not None else DEFAULT

    def addressee(self, case: cases.CaseToTell, role: Recipient) -> Addressee:
        """Name and addresses of one of them as they are now."""
        if role == "submitter":
            kept = case.submitter or {}
            return Addressee(name=kept.get("name", ""), email="", phone=mobile(kept.get("phone", "")), language="vi")
        known, former = self._persons.get(case.applicant_id), self._former.get(case.applicant_id)
        if role == "former":
            language = self._wishes.get(case.applicant_id, DEFAULT).language
            phone = mobile(former.phone) if former else ""
            return Addressee(name=case.applicant_name, email="", phone=phone, language=language)
        return Addressee(
            name=case.applicant_name,
            email=known.email if known else "",
            phone=mobile(known.phone) if known else "",
            language=self._wishes.get(case.applicant_id, DEFAULT).language,
        )


def wishes_of(ids: Iterable[int]) -> dict[int, Wishes]:
    """How these people want to be told; whoever said nothing is left out."""
    rows = Preference.objects.filter(person_id__in=set(ids)).values_list(
        "person_id", "language", "email", "sms", "chat"
    )
    return {key: Wishes(language=language, email=email, sms=sms, chat=chat) for key, language, email, sms, chat in rows}


def mobile(phone: str) -> str:
    """The number where it is one that takes messages; empty where it is none, such as that of a desk."""
    try:
        plain = parse_phone(phone)
    except PhoneNotValid:
        return ""
    return plain if is_mobile(plain) else ""
