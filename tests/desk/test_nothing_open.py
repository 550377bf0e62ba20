"""Which paths to a case are open to whom: every address against every role at every place. None is open by accident.

What ought to be answered stands here by hand, as the law has it, and not as the code that answers says. An address that no line
below counts fails. Acts, each in the state in which it can be done, are tried in `test_doors_of_acts.py`, papers by what they
tell in `test_whose_paper.py`, lists and searches with all that can be asked of them in `test_lists_and_searches.py`, addresses
of nobody's case in `test_pages_of_no_case.py`; exports are written by a command alone, and have no address.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any, Final, NamedTuple
from uuid import UUID
from zipfile import ZipFile

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from architecture.test_looks import routes
from cases.act_examples import APPLICANT, CONSULTED, ELSEWHERE, NEIGHBOUR, PROVINCE, everybody, holder
from cases.conftest import WITH_PAPERS, World
from cases.examples import COMMUNE, at
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.indicators import api as indicators
from onestop.kernel.actor import ANONYMOUS, Actor
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.runtime.api import raw

from .conftest import SitDown
from .test_papers import pdf

pytestmark = pytest.mark.django_db
SUPPORT: Final = "H09.31.09"
NAME: Final = "Nguyễn Văn An"
"""Of the applicant: whoever may not see the case reads it nowhere."""
Who = tuple[str, str]
AT_WORK: Final = {"receptionist", "specialist", "head"}
ELSEWHERE_ALTOGETHER: Final = ("nowhere", "partner")
"""Where nothing of this case is done; its process has no step for the police."""
STRANGERS: Final = (("stranger", ""), ("anonymous", ""), ("specialist", "nowhere"), ("operator", "province"))


class Path(NamedTuple):
    """An address, and what is typed into it."""

    route: str
    args: tuple[Any, ...] = ()
    asked: Mapping[str, str] = {}

    def ask(self, client: Client) -> HttpResponse:
        answer = client.get(reverse(self.route, args=self.args), dict(self.asked))
        assert isinstance(answer, HttpResponse)
        return answer


class Known(NamedTuple):
    """The case that is looked for, what hangs on it, and where its applicant and everybody else sits."""

    code: str
    upload: UUID
    entry: int
    people: Mapping[Who, Actor]


def sees(who: Who) -> bool:
    """Circular 01/2018 Art. 16: the applicant, those at work at its places or asked about it, and those above who watch."""
    role, place = who
    return (role in AT_WORK and place not in ELSEWHERE_ALTOGETHER) or role in {"leader", "inspector"}


def is_told(who: Who) -> bool:
    """Whose it is, with the number: those at work where it is received, helped with and decided; papers say it."""
    return who[0] in AT_WORK and who[1] in {"intake", "support", "competent"}


ONE_CASE_AT_THE_DESK: Final = ("case", "peek", "file", "file_page", "file_original", "slip", "control_slip")
ONE_CASE_AT_THE_PORTAL: Final = (
    "case", "done", "slip", "receipt_file", "notice", "paper_file", "paper_page", "paper_original",
)  # fmt: skip
LISTED: Final[Mapping[str, Callable[[Who], bool]]] = {
    # Whose turn it is; of the agency asked also its head, for nobody else there has an account.
    "desk:home": lambda who: who in {("specialist", "competent"), ("specialist", "asked"), ("head", "asked")},
    "desk:unit_work": lambda who: (
        who in {("head", "competent"), ("head", "asked")}
    ),  # what is open there, whoever has it
    "desk:find": sees,  # the leader by the whole code, as whoever writes to him to revoke a document has it
    # Books of the counter that took it in.
    **dict.fromkeys(
        ("desk:tracking_book", "desk:day_list", "desk:hand_over_list"),
        lambda who: who[1] == "intake" or who[0] in {"leader", "inspector"},
    ),
    "cockpit:drill_down": lambda who: who[0] in {"leader", "inspector", "operator"},
    # Signals are for whoever watches; what is asked about one also for the head of the agency that is asked.
    "desk:signal": lambda who: who == ("inspector", "province"),
    "desk:signal_file": lambda who: who == ("inspector", "province"),
    "desk:question": lambda who: who in {("inspector", "province"), ("head", "intake")},
    "portal:my_cases": lambda who: who == APPLICANT,
    "portal:my_documents": lambda _who: False,  # no document was issued yet; tests/portal/test_my_documents.py
    "portal:notices": lambda who: who == APPLICANT,
    "identity:access_log": lambda who: who[0] in {"operator", "inspector"},
    "identity:who_looked": lambda who: who == APPLICANT,
}
"""Lists and searches, and on whose the case stands by its code."""
TELLS_ANYBODY: Final = ("portal:progress", "portal:issued", "portal:issued_paper", "portal:track", "portal:check_paper")
"""Open to whoever knows a code or holds a paper; they tell nothing of whose it is."""
OPENS_ONE: Final = {
    "desk:received": "the page after receiving, for a counter that sees the case",
    "desk:slips_together": "the slips of what was received with it, for a counter that sees the case",
    "desk:unit": "of the head, with the steps that wait at his agency; test_unit.py",
    "desk:distribute": "the same, as they would be shared out; test_unit.py",
    "desk:bulk": "sent to with codes, of which it shows those that the sender sees; test_confirmed_in_bulk.py",
    "desk:bulk_slips": "the slips of a run, for whoever made it and still sees the cases; test_runs_read.py",
    "desk:bulk_run": "of whoever made the run, with the cases he still sees; test_runs_read.py",
    "desk:reminders": "what one is reminded of, each to whom it is given; reminders/test_page.py",
    "desk:late_list": "what is overdue at an agency, for those who see its cases; test_books.py",
    "desk:results_list": "what is ready there, for the same; test_books.py",
}
FILE_OF_A_LIST: Final = (
    "desk:worklist_file",
    *(f"desk:{book}_{kind}" for book in cases.BOOKS for kind in cases.MOST_LINES),
)
"""The list of the same filters as a workbook (`test_work_lists.py`), a book as a file (`test_books.py`)."""
LEADS_INTO_ONE: Final = ("desk:usual",)
"""Shows nothing itself: leads whoever sees the case to the act that is next."""
ABOUT_NO_CASE: Final = {
    "livez", "healthz", "frame:language", "frame:preferences", "cockpit:programme", "cockpit:measures", "cockpit:measure",
    "cockpit:agencies", "desk:narrow", "desk:bulk_runs", "desk:signal_months", "desk:signals", "desk:signals_file", "desk:ask",
    "desk:intake", "desk:quality", "desk:faults", "identity:sign_in",
    "identity:be_demo_person", "identity:sign_out", "identity:sessions", "identity:end_other_sessions",
    "identity:end_session", "identity:password", "portal:life_event", "portal:offices",
    "portal:office", "portal:search", "portal:suggest", "portal:procedure", "portal:apply", "portal:variant",
    "portal:where", "portal:fetch", "portal:questions", "portal:paper", "portal:check", "portal:discard", "portal:notices_read",
    "portal:notice_ways", "portal:change_email", "portal:change_phone",
    "portal:verify", "portal:log_key", "portal:outages", "portal:outage",
    "portal:outage_file", "portal:help", "portal:accessibility", "portal:stop_messages", "ops:outages",
    "ops:plan_outage", "ops:record_outage", "ops:change_outage", "ops:end_outage", "ops:call_off_outage",
    "ops:confirm_silence", "ops:dismiss_silence", "desk:window", "portal:kiosk", "portal:kiosk_ticket", "portal:hall",
    "portal:ticket", "portal:appointments", "portal:book", "portal:move_appointment", "portal:give_up_appointment",
    "desk:absences", "desk:declare_absence", "desk:end_absence", "desk:choose_briefing",
}  # fmt: skip
"""Procedures, figures, one's own account and drafts: nobody's case is read from the address (`test_pages_of_no_case.py`)."""
TELLS_SOME: Final = {
    "desk:receive": "begun from a case it fills in who applied there, for whom that case tells it",
    "ops:home": "codes of cases that were misfiled or not told of, and nothing of whose they are, to operators",
    "ops:outage": "codes of cases it moved, and nothing of whose they are, to operators",
    "portal:home": "what waits for whoever is signed in",
    "portal:mailbox": "messages of invented people, and only in the demonstration",
}
"""Not about one case, and yet it tells of some: each is tried by a test of its name in `test_pages_of_no_case.py`."""


def acts_at(face: cases.Face) -> set[str]:
    return {f"{face}:{act.code}" for act in cases.ACTS.values() if face in act.faces}


def test_every_address_has_its_place_in_the_matrix() -> None:
    counted = [
        *(f"desk:{name}" for name in ONE_CASE_AT_THE_DESK), *(f"portal:{name}" for name in ONE_CASE_AT_THE_PORTAL),
        *LISTED, *TELLS_ANYBODY, *OPENS_ONE, *LEADS_INTO_ONE, *FILE_OF_A_LIST,
        *ABOUT_NO_CASE, *TELLS_SOME, *acts_at("desk"), *acts_at("portal"),
    ]  # fmt: skip

    assert sorted(counted) == sorted(name for name, _ in routes(get_resolver().url_patterns))


@pytest.fixture
def known(world: World) -> Known:
    """Taken in at one agency, decided at another, helped by a third, with a fourth asked: a file, a paper and a notice."""
    upload = documents.attach_upload(data=pdf(), name="cccd.pdf", owner_id=world.citizen.person_id, now=at(1))
    code = world.lodge(
        procedure_code=WITH_PAPERS,
        uploads={"id": upload.id},
        on_paper=["photo"],
        competent_agency=ELSEWHERE,
        support_agency=SUPPORT,
    )
    counter, expert = holder("receptionist", COMMUNE), holder("specialist", ELSEWHERE)
    cases.accept(code=code, received={"photo": cases.Received(originals=1)}, by=counter, now=at(2, 9))
    cases.perform(
        cases.ASK_OPINION, code=code, agency=CONSULTED, question="Có trong quy hoạch không?", by=expert, now=at(3)
    )
    ledger.sequence_once(at(4))
    indicators.follow_all(at(4))
    notices.follow_all(at(4))
    while notices.send_next("inbox", lambda: at(4)):
        pass
    inbox = notices.inbox(by=world.citizen, after=None).items
    at_support = {(role, "support"): holder(role, SUPPORT) for role in AT_WORK}
    return Known(code, upload.id, inbox[0].seq, {**dict(everybody(world)), **at_support, ("anonymous", ""): ANONYMOUS})


def test_the_matrix_has_every_role_at_every_place(known: Known) -> None:
    places = {place for _, place in known.people}

    assert places == {"intake", "support", "competent", "asked", "partner", "nowhere", "province", ""}
    assert {NEIGHBOUR, PROVINCE} <= {by.agency for by in known.people.values()}


def one_case(known: Known, face: str) -> Iterator[Path]:
    code, upload = known.code, known.upload
    args: dict[str, tuple[Any, ...]] = {
        "file": (code, upload), "file_page": (code, upload, 1), "file_original": (code, upload), "slip": (code, "GN1"),
        "paper_file": (code, upload), "paper_page": (code, upload, 1), "paper_original": (code, upload),
        "receipt_file": (code, "first", "receipt.json"), "notice": (code, known.entry),
    }  # fmt: skip
    names = ONE_CASE_AT_THE_DESK if face == "desk" else ONE_CASE_AT_THE_PORTAL
    for name in names:
        yield Path(f"{face}:{name}", args.get(name, (code,)))


def seat(sit_down: SitDown, by: Actor) -> Client:
    return Client() if by is ANONYMOUS else sit_down(by)


def answers(known: Known, sit_down: SitDown, paths: list[Path]) -> dict[tuple[str, Who], HttpResponse]:
    found = {}
    for who, by in known.people.items():
        client = seat(sit_down, by)
        for path in paths:
            found[path.route, who] = path.ask(client)
    return found


def shown(answer: HttpResponse) -> bool:
    return answer.status_code == 200


@pytest.mark.exhaustive
def test_the_desk_opens_a_case_its_files_and_slips_to_those_who_see_it_and_to_nobody_else(
    known: Known, sit_down: SitDown
) -> None:
    found = answers(known, sit_down, list(one_case(known, "desk")))

    wrong = {
        key: answer.status_code
        for key, answer in found.items()
        if shown(answer) != (is_told(key[1]) if key[0] == "desk:slip" else sees(key[1]))
    }
    assert wrong == {}
    assert {found[key].status_code for key in found if key[1] == ("specialist", "nowhere")} == {404}


@pytest.mark.parametrize("route", LEADS_INTO_ONE)
def test_what_leads_into_a_case_leads_those_who_see_it_and_nobody_else(
    known: Known, sit_down: SitDown, route: str
) -> None:
    found = answers(known, sit_down, [Path(route, (known.code,))])
    led = {who for (_, who), answer in found.items() if answer.headers.get("Location", "").startswith("/ban-lam-viec/")}

    assert led == {who for who in known.people if sees(who)}


@pytest.mark.exhaustive
def test_the_portal_opens_it_to_its_applicant_alone(known: Known, sit_down: SitDown) -> None:
    found = answers(known, sit_down, list(one_case(known, "portal")))

    wrong = {key: answer.status_code for key, answer in found.items() if shown(answer) != (key[1] == APPLICANT)}
    assert wrong == {}
    assert {found[key].status_code for key in found if key[1] == ("stranger", "")} == {404}


@pytest.mark.exhaustive
def test_no_page_of_an_act_opens_to_whoever_does_not_see_the_case(known: Known, sit_down: SitDown) -> None:
    acts = [
        Path(f"{face}:{act.code}", (known.code, *(["appraise"] if act.per_step else [])))
        for face in ("desk", "portal")
        for act in cases.ACTS.values()
        if face in act.faces
    ]
    blind = {who: by for who, by in known.people.items() if not sees(who) and who != APPLICANT}
    found = answers(known._replace(people=blind), sit_down, acts)

    assert {key: answer.status_code for key, answer in found.items() if shown(answer)} == {}


@pytest.mark.exhaustive
@pytest.mark.parametrize("route", LISTED)
def test_a_list_holds_it_for_those_it_is_for(known: Known, sit_down: SitDown, route: str) -> None:
    asked = {
        "desk:find": {"q": known.code},
        "desk:tracking_book": {"noi": COMMUNE, "tu": "2026-03-02", "den": "2026-03-02"},
        "desk:day_list": {"noi": COMMUNE, "ngay": "2026-03-02"},
        "desk:hand_over_list": {"noi": COMMUNE, "ngay": "2026-03-02"},
        "cockpit:drill_down": {"ngay": "2026-03-31"},  # of the twelve months up to then
    }
    args = {
        "cockpit:drill_down": ("cases_authenticated",),
        "desk:signal": ("assisted", COMMUNE),
        "desk:signal_file": ("assisted", COMMUNE),
        "desk:question": ("DH-2026-0001",),
    }.get(route, ())
    if route in ("desk:signal", "desk:signal_file", "desk:question"):
        make_it_a_signal()
    seat(sit_down, known.people["specialist", "competent"]).get(reverse("desk:case", args=[known.code]))
    found = answers(known, sit_down, [Path(route, args, asked.get(route, {}))])

    holds = {who for (_, who), answer in found.items() if known.code in said(answer, route)}
    assert holds == {who for who in known.people if LISTED[route](who)}


def make_it_a_signal() -> None:
    """The case as one that an official filed for somebody, with that signal at the agency, asked about."""
    raw("UPDATE indicators_trace SET assisted = true")
    raw(
        "INSERT INTO anomalies_period (code, first, last, comparisons, rolled_up_at) "
        "VALUES ('months3', '2026-03-01', '2026-03-31', 1, now())"
    )
    raw(
        "INSERT INTO anomalies_finding (period, signal, agency, level, seen, population, expected, low, high, chance, "
        "stands_out) VALUES ('months3', 'assisted', %s, 'commune', 1, 1, 0.2, 0, 1, 0.01, true)",
        [COMMUNE],
    )
    raw(
        "INSERT INTO anomalies_question (number, signal, agency, first, last, seen, population, last_day, asked_at, question, "
        "asked_by) VALUES ('DH-2026-0001', 'assisted', %s, '2026-03-01', '2026-03-31', 1, 1, '2026-04-10', now(), 'x', 'x')",
        [COMMUNE],
    )


def said(answer: HttpResponse, route: str) -> str:
    """What is shown, without what the reader typed himself; a find of one case leads to its page."""
    if answer.headers.get("Content-Type", "").endswith("spreadsheetml.sheet"):
        return ZipFile(BytesIO(answer.content)).read("xl/worksheets/sheet1.xml").decode()
    if answer.status_code == 302 and "dang-nhap" not in answer.headers["Location"]:
        return answer.headers["Location"]
    body = answer.content.decode().split("<main", 1)[-1] if shown(answer) else ""
    return body.partition("os-table")[2] if route == "desk:find" else body


@pytest.mark.exhaustive
@pytest.mark.parametrize("who", STRANGERS)
def test_whoever_knows_a_code_or_searches_by_name_reads_nothing_of_whose_it_is(
    known: Known, sit_down: SitDown, who: Who
) -> None:
    client = seat(sit_down, known.people[who])
    for path in (
        Path("portal:progress", (known.code,)),
        Path("portal:track", asked={"code": known.code}),
        Path("portal:issued", (known.code, "GN1")),
        Path("portal:check_paper", asked={"number": f"{known.code}/GN1"}),
        Path("portal:issued_paper", (known.code, "GN1", "AAAAAAAA")),
        Path("desk:find", asked={"q": NAME}),
        Path("desk:received", (known.code,)),
        Path("ops:home"),
        Path("identity:access_log", asked={"subject": known.code}),
        Path("portal:search", asked={"q": NAME}),
    ):
        answer = path.ask(client)
        body = answer.content.decode() if answer.status_code != 302 else answer.headers["Location"]
        assert NAME not in body.replace(f'value="{NAME}"', "").replace(f"“{NAME}”", "").replace(f"Tìm: {NAME}", ""), (
            path.route
        )
        assert answer.status_code != 500


@pytest.mark.parametrize("route", ["desk:received", "desk:slips_together"])
def test_the_pages_after_receiving_open_to_counters_that_see_the_case(
    known: Known, sit_down: SitDown, route: str
) -> None:
    """A slip says whose it is, which a counter that was only asked is not told."""
    found = answers(known, sit_down, [Path(route, (known.code,))])

    opened = {who for (_, who), answer in found.items() if answer.status_code == 200}
    counters = {who for who in known.people if who[0] == "receptionist" and (route == "desk:received" or is_told(who))}
    assert opened == {who for who in counters if who[1] not in ELSEWHERE_ALTOGETHER}
