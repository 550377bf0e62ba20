"""Lodging: a dossier comes in by one of three doors, for somebody, by somebody.

Who files for another says so, or the share of online applications would be a fiction.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.domain.act import NEVER, Act
from onestop.cases.domain.case_file import NOTHING, CaseFile, ChannelName, capacity
from onestop.cases.domain.clock import answer_by
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.needs import Need
from onestop.cases.domain.papers import papers_content
from onestop.cases.domain.received import Counts, handed_in, received_content
from onestop.cases.domain.refusals_of_lodging import OwnDossier
from onestop.cases.domain.terms import Terms
from onestop.cases.events import Accepted, Lodged
from onestop.kernel.actor import Actor
from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

SUBMITTER_NAME: Final = Text("Họ và tên người đến nộp", "The name of whoever came")
CAPACITY: Final = Text("Tư cách của người đến nộp", "The capacity of whoever came")
_NUMBER: Final = Text("Số giấy tờ của người đến nộp", "The number on the document of whoever came")
_PHONE: Final = Text("Số điện thoại của người đến nộp", "The phone number of whoever came")
SIGNED_IN: Final = 1
IDENTIFIED: Final = 2


class Submitter(NamedTuple):
    """Somebody who hands a dossier in for its owner (chủ hồ sơ)."""

    name: str
    number: str = ""
    """A personal number, or of another document what stands on it."""
    phone: str = ""
    capacity: str = ""
    """As what he came for the owner, such as a director or by a power of attorney."""

    def as_content(self) -> dict[str, str]:
        """What the case keeps; a capacity nobody gave is left out, as before any was asked."""
        return {name: value for name, value in self._asdict().items() if value or name != "capacity"}


def submitter(*, name: str, number: str = "", phone: str = "", capacity: str = "") -> Submitter:
    """Whoever came, as he stands on the receipt.

    Raises:
        NotWritable: one of them holds a letter that no paper can carry.
    """
    return Submitter(
        writable(name, SUBMITTER_NAME).strip(),
        writable(number, _NUMBER),
        writable(phone, _PHONE),
        writable(capacity, CAPACITY),
    )


class Dossier(NamedTuple):
    """What is lodged: under which terms, where, for whom.

    `received` counts what was handed over or sent; what is only announced is not in it. `papers` are (component, SHA-256
    of the file, empty for paper); `submission` names the sending. `identity_checked`:
    an official saw who the applicant is.
    """

    code: str
    terms: Terms
    service_level: str
    level: str
    intake_agency: str
    competent_agency: str
    channel: ChannelName
    applicant_id: int
    applicant_name: str
    support_agency: str = ""
    return_agency: str = ""
    variant: str = ""
    answers: Mapping[str, Any] = NOTHING
    identity_checked: bool = False
    submitter: Submitter | None = None
    received: Counts = NOTHING
    papers: Sequence[tuple[str, str]] = ()
    submission: str = ""
    reopens: CaseFile | None = None
    """The case it takes up again after a complaint: how sure it was who applied there is how sure it is here."""
    paid_before: int = 0
    """Of that case's fee, in đồng, what was paid and not given back."""
    part: str = ""
    """The step that yields the one of its results that is taken up again alone."""


def lodge(
    dossier: Dossier, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Lodged, ...]]:
    """Open the file.

    Raises:
        OwnDossier: an official would take in his own.
    """
    refuse_own(by, applicant_id=dossier.applicant_id, numbers=(dossier.submitter.number if dossier.submitter else "",))
    event = Lodged(
        case_code=dossier.code,
        procedure_code=dossier.terms.procedure_code,
        procedure_version=dossier.terms.procedure_version,
        service_level=dossier.service_level,
        level=dossier.level,
        intake_agency=dossier.intake_agency,
        support_agency=dossier.support_agency,
        competent_agency=dossier.competent_agency,
        return_agency=dossier.return_agency,
        channel=dossier.channel,
        variant=dossier.variant,
        lodged_at=iso(at),
        accept_by=answer_by(at, calendar),
        handed_in=handed_in(dossier.received),
        received=received_content(dossier.received),
        applicant_id=dossier.applicant_id,
        applicant_name=dossier.applicant_name,
        answers=dict(dossier.answers) or None,
        papers=papers_content(dossier.papers),
        submission=dossier.submission,
        submitter=dossier.submitter.as_content() if dossier.submitter else None,
        terms=dossier.terms,
        reopens=dossier.reopens.code if dossier.reopens else "",
        paid_before=dossier.paid_before,
        result_of=dossier.part,
        **_identity(dossier, by),
        **capacity(by),
    )
    return evolve(None, event), (event,)


def refuse_own(by: Actor, *, applicant_id: int, numbers: Iterable[str]) -> None:
    """Nobody receives what he applies for or hands in himself, where it is known who he is outside his office.

    As a citizen on the portal he applies like everybody else. Raises OwnDossier.
    """
    if by.kind != "official":
        return
    if (applicant_id and applicant_id == by.own_person_id) or (by.own_number and by.own_number in numbers):
        raise OwnDossier


def _identity(dossier: Dossier, by: Actor) -> dict[str, Any]:
    """How sure it is who applies: an applicant by how he signed in, anybody else by what the counter saw."""
    if (old := dossier.reopens) is not None:
        # He sent nothing in: the agency opens it, whoever applied in the old one and however.
        return {"assisted": True, "authenticated": old.authenticated, "identified": old.identified}
    own = by.kind in ("citizen", "business")
    return {
        "assisted": not own,
        "authenticated": dossier.identity_checked or (own and by.assurance >= SIGNED_IN),
        "identified": own and by.assurance >= IDENTIFIED,
    }


LODGE: Final = Act(
    code="lodge",
    words=Text("Nộp hồ sơ", "Apply"),
    before=Text(
        "Hồ sơ được gửi đến Bộ phận Một cửa, nơi trả lời trong tám giờ làm việc.",
        "The dossier goes to the one-stop section, which answers within eight working hours.",
    ),
    done=Text("Đã nộp hồ sơ.", "Sent."),
    needs=(Need("portal.apply", "intake"),),
    when=NEVER,
    law=lodge,
    events=(Lodged,),
)
LODGE_FOR_OTHER: Final = Act(
    code="lodge_for_other",
    words=Text("Tiếp nhận tại quầy", "Receive at the counter"),
    before=Text(
        "Hồ sơ được ghi tên người nộp và ghi rõ là đến tại quầy hay qua bưu chính.",
        "The dossier bears the applicant's name, and says whether it was handed in at the counter or came by post.",
    ),
    done=Text("Đã tiếp nhận hồ sơ.", "Received."),
    needs=(Need("cases.lodge_for_other", "intake"),),
    when=NEVER,
    law=lodge,
    events=(Lodged, Accepted),
)
