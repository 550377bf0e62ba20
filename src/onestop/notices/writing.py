"""A message in words: what its entry said, with the names of the day it is sent."""

from onestop.cases import api as cases
from onestop.kernel.times import local_date, moment
from onestop.notices.domain.money import AMOUNTS, said_money
from onestop.notices.domain.wording import Written, said_moment, written
from onestop.notices.reach import Addressee
from onestop.notices.stops import stop_link
from onestop.notices.store import DueMessage
from onestop.notices.texts import texts
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import public_url

CASE_PAGE = "/ho-so/"
TRACKING_PAGE = "/tra-cuu/"
"""Where a submitter looks: the page of the case is its applicant's."""
CHOICES_PAGE = "/thong-bao/cach-nhan"


def write(message: DueMessage, case: cases.CaseToTell, to: Addressee) -> Written:
    """What is sent."""
    facts, language = message.facts, to.language
    page = CASE_PAGE if message.recipient == "applicant" else TRACKING_PAGE
    said = {
        "name": to.name,
        "code": case.code,
        "procedure": case.procedure.in_(language),
        "agency": _agency(facts["agency"], facts["at"], language),
        "official": people.names_of([facts["official"]]).get(facts["official"], ""),
        "received": said_moment(case.received_at, language),
        "at": said_moment(facts["at"], language),
        "due": said_moment(facts["due"] or case.due_at, language),
        "until": said_moment(facts["until"], language),
        "to": _agency(facts["to"], facts["at"], language) if facts.get("to") else "",
        "papers": case.to_bring.in_(language),
        "originals": case.to_fetch.in_(language),
        "place": _agency(case.fetched_at, facts["at"], language) if case.fetched_at else "",
        "why": "; ".join(cases.words_of(code).in_(language) for code in (facts.get("why") or "").split()),
        "link": public_url(f"{page}{case.code}"),
        "choices": public_url(CHOICES_PAGE),
        "stop": "" if message.channel == "inbox" else stop_link(message.channel, to.address(message.channel)),
    }
    said |= {name: said_money(amount, language) for name in AMOUNTS if (amount := facts.get(name)) is not None}
    if (basis := cases.BASES.get(facts.get("basis") or "")) is not None:
        said["basis"] = basis.in_(language)
    return written(texts(), message.text, message.channel, said, language)


def _agency(code: str, at: str, language: str) -> str:
    name = organisation.authority_of(code, local_date(moment(at)))
    return name.in_(language) if name else code
