"""Every act is counted: one that is unworded, unoffered, unrouted, unpermitted, lawless, faceless or untried fails by name."""

import ast
import inspect
import unicodedata
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple, get_args

import pytest
from django.urls import NoReverseMatch, URLPattern, URLResolver, reverse

from cases.act_examples import EXAMPLES, OPENING
from onestop.bulk.api import can_be_undone
from onestop.cases import api as cases
from onestop.cases.domain import law
from onestop.cases.domain.in_bulk import never_alone
from onestop.cases.operations.issue import TYPESETTING
from onestop.cases.operations.perform import ABOUT
from onestop.desk import act_form as desk_form
from onestop.desk import urls as desk_urls
from onestop.desk.bulk_form import ASKED_ONCE
from onestop.frame.act_form import Reader
from onestop.frame.words import worded_events
from onestop.kernel.bilingual import Text
from onestop.kernel.event import event_types
from onestop.people.api import PERMISSIONS, ROLES
from onestop.portal import act_form as portal_form
from onestop.portal import urls as portal_urls

from .modules import ROOT, SOURCE, load_everything

ACTS = tuple(cases.ACTS.values())


class AtFace(NamedTuple):
    """What a face brings along for the acts it offers; the permission of all of them, where the row says none."""

    addresses: Sequence[URLPattern | URLResolver]
    readers: Mapping[str, Reader]
    permission: str = ""


FACES: dict[cases.Face, AtFace] = {
    "desk": AtFace(desk_urls.urlpatterns, desk_form.READERS),
    "portal": AtFace(portal_urls.urlpatterns, portal_form.READERS, "portal.apply"),
}
NOT_OFFERED = {
    "lodge": "opens a case: begun from a procedure at the portal",
    "lodge_for_other": "opens a case: begun from a procedure at the counter",
    "move_for_outages": "an outage brings it about, and a job records it",
    "note_late_opinion": "time brings it about, and a job records it",
    "note_silence": "time brings it about, and a job records it",
    "hand_over_lying": "the law brings it about, and a job records it",
    "count_originals": "what became of another case of the matter brings it about, and the act there records it",
    "note_lateness": "time brings it about, and a job records it",
}
"""Acts offered on no case, and why."""
ASKED_ELSEWHERE = {
    "lodge": "the form of the procedure",
    "lodge_for_other": "the form of the procedure",
    "hand_over_lying": "the organisation of the day, which its job reads",
    "count_originals": "the case of the matter to which it happened, which its operation knows",
    "note_silence": "the organisation of the day, which its job reads",
    "move_for_outages": "the outages that were certified, which its job reads",
}
GIVEN_TO_EVERY_LAW = {"file", "by", "at", "calendar"}


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def spoken(act: cases.Act) -> dict[str, Text]:
    """All the words of an act by the place they stand in."""
    words = {"words": act.words, "before": act.before, "done": act.done, "when": act.when.words}
    if act.step_words is not None:
        words["step_words"] = act.step_words
    if act.when.otherwise is not None:
        words["otherwise"] = act.when.otherwise
    if act.by_applicant is not None:
        own = act.by_applicant
        words |= {"words to him": own.words, "before to him": own.before, "done to him": own.done}
    for field in act.asks:
        words[f"asks {field.name}"] = field.label
        if field.hint is not None:
            words[f"hint of {field.name}"] = field.hint
    return words


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
class TestAnAct:
    def test_is_worded_in_both_languages(self, act: cases.Act) -> None:
        unworded = {
            f"{place} in {language}"
            for place, text in spoken(act).items()
            for language in ("vi", "en")
            if not text.in_(language).strip() or not unicodedata.is_normalized("NFC", text.in_(language))
        }
        same = {place for place, text in spoken(act).items() if text.vi == text.en}

        assert (unworded, same) == (set(), set())

    def test_about_a_step_says_which(self, act: cases.Act) -> None:
        assert act.per_step == (act.step_words is not None)
        assert act.step_words is None or all("{step}" in act.step_words.in_(one) for one in ("vi", "en"))

    def test_is_offered_somewhere_or_says_why_not(self, act: cases.Act) -> None:
        offered = bool(act.faces) and bool(act.when.statuses)

        assert offered != (act.code in NOT_OFFERED)

    @pytest.mark.parametrize("face", FACES)
    def test_has_an_address_at_each_of_its_faces_that_asks_its_permission(
        self, act: cases.Act, face: cases.Face
    ) -> None:
        name, arguments = f"{face}:{act.code}", ["X", "s"] if act.per_step else ["X"]
        if face not in act.faces:
            with pytest.raises(NoReverseMatch):
                reverse(name, args=["X"])
            return
        (route,) = (one for one in FACES[face].addresses if isinstance(one, URLPattern) and one.name == act.code)
        slug = act.at(face).slug
        assert slug
        assert vars(route.callback)["permission"] == (FACES[face].permission or act.door)
        assert reverse(name, args=arguments).endswith(f"/ho-so/X/{slug}" + ("/s" if act.per_step else ""))

    @pytest.mark.parametrize("face", FACES)
    def test_has_a_look_for_everything_it_asks_there(self, act: cases.Act, face: cases.Face) -> None:
        if face not in act.faces:
            return
        own = (SOURCE / face / "templates" / face / "act_fields.jinja").read_text()
        shared = (SOURCE / "frame" / "templates" / "frame" / "act_fields.jinja").read_text()
        unread = {field.kind for field in act.asks if field.kind not in FACES[face].readers}
        unseen = {
            one.kind for one in act.asks if f'"{one.kind}": ' not in shared and f"{one.kind}={one.kind}" not in own
        }

        assert (unread, unseen) == (set(), set())

    def test_is_permitted_to_somebody_by_permissions_there_are(self, act: cases.Act) -> None:
        asked = {need.permission for need in act.needs if need.permission}

        assert asked <= PERMISSIONS
        assert act.door in PERMISSIONS
        assert act.needs or act.applicant or act.system, "nobody may do it"

    def test_can_be_done_by_a_post_that_exists(self, act: cases.Act) -> None:
        for phase in ("at_the_counter", "at_work"):
            asked = {need.permission for need in act.needs if need.phase in ("always", phase) and need.permission}
            holders = [role for role in ROLES.values() if asked <= set(role.permissions)]
            assert holders or asked == {"portal.apply"}, phase

    def test_is_made_by_a_law_and_asks_just_what_that_law_takes(self, act: cases.Act) -> None:
        if act.about_only or act.code in ASKED_ELSEWHERE:
            return
        takes = set(inspect.signature(act.law).parameters) - GIVEN_TO_EVERY_LAW - ({"step"} if act.per_step else set())
        asks = {keyword for field in act.asks for keyword in field.keywords}
        # Files and papers reach the law as the components they were given for, each with its digest.
        asks = asks - {"uploads"} | ({"papers"} if act.takes_papers else set())
        # Who does steps elsewhere is asked of the organisation, not of whoever does the act.
        asks |= {"partners"} if act.told_partners else set()
        asks |= {"tills"} if any(need.among for need in act.needs) else set()
        asks |= {"elsewhere"} if act.told_elsewhere else set()
        # Nor is it asked when the platform did not answer: that is recorded.
        asks |= {"outages"} if act.told_outages else set()
        # What the dossier says is read from it.
        asks |= {"dossier"} if act.told_dossier else set()

        assert asks == takes

    def test_is_made_by_a_law_that_reads_all_it_takes(self, act: cases.Act) -> None:
        written = ast.parse(inspect.getsource(act.law))
        read = {one.id for one in ast.walk(written) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}

        assert set(inspect.signature(act.law).parameters) - read <= GIVEN_TO_EVERY_LAW | {"_"}

    def test_records_events_that_are_published_and_worded(self, act: cases.Act) -> None:
        assert act.events
        unknown = {event.type for event in act.events if event_types().get(event.type) is not event}
        unworded = {event.type for event in act.events if event not in worded_events()}

        assert (unknown, unworded) == (set(), set())

    def test_is_a_line_of_the_timeline(self, act: cases.Act) -> None:
        assert {event.type for event in act.events if event not in cases.TIMELINE} == set()

    def test_at_the_portal_is_the_applicants(self, act: cases.Act) -> None:
        assert "portal" not in act.faces or act.applicant
        assert act.by_applicant is None or "portal" in act.faces

    def test_that_is_only_about_a_case_is_done_by_an_operation_of_its_own(self, act: cases.Act) -> None:
        assert act.about_only == (act.code in ABOUT)

    def test_says_what_it_rests_on_or_why_on_nothing(self, act: cases.Act) -> None:
        """Whoever confirms what a page shows confirms that alone; an act without a page shows nothing."""
        said = bool(act.shows), bool(act.shows_nothing)

        assert said.count(True) == (1 if act.faces else 0)
        assert len({one.code for one in act.shows}) == len(act.shows)

    def test_in_bulk_asks_nothing_about_one_case_alone(self, act: cases.Act) -> None:
        """Each field is asked once for all, answered the same of each, left empty, or keeps the cases out that it is asked of."""
        if act.in_bulk is None:
            return
        how, fields = act.in_bulk, {field.name: field for field in act.asks}
        placed = [*how.once, *how.same, *how.empty, *how.if_asked]
        free_words = [name for name in how.once if isinstance(fields[name], cases.Note)]
        alone = {type(fields[name]) for name in how.if_asked}

        assert sorted(placed) == sorted(fields)
        assert free_words == [], "what is typed says something of one case"
        assert {fields[name].kind for name in how.once} <= set(ASKED_ONCE)
        assert alone <= {cases.GatewayFacts, cases.CountPapers, cases.FeeTaken, cases.PapersAtReturn, cases.WhyInPart}
        assert bool(how.if_asked) <= (how.alone is not never_alone), "which cases it is asked of is to be said"
        assert act.faces[:1] == ("desk",)

    def test_in_bulk_takes_what_is_answered_for_all(self, act: cases.Act) -> None:
        if act.in_bulk is None:
            return
        once = {word for field in act.asks if field.name in act.in_bulk.once for word in field.keywords}

        assert {*once, *act.in_bulk.same} <= set(inspect.signature(act.law).parameters)

    def test_hands_out_a_slip_that_its_event_gives_rise_to(self, act: cases.Act) -> None:
        """A slip is a value of the table of slips, so it cannot be misspelt; there is a way to make each."""
        assert {slip.code for slip in act.slips} <= TYPESETTING.keys()
        assert act.as_dict()["papers"] == [slip.code for slip in act.slips]

    def test_is_tried(self, act: cases.Act) -> None:
        tried = {example.act for example in EXAMPLES.values()}

        assert act.code in tried or _is_there(OPENING.get(act.code, ""))

    def test_is_listed_for_machines(self, act: cases.Act) -> None:
        listed = act.as_dict()

        assert listed["code"] == act.code
        assert {option for one in listed["asks"] for option in one} >= {"kind", "label"} or not act.asks
        assert [tuple(option["faces"]) for option in listed["asks"]] == [field.asked_at for field in act.asks]


def _is_there(test: str) -> bool:
    """Whether a test named file::class exists."""
    file, _, name = test.partition("::")
    path = ROOT / file
    return bool(name) and path.is_file() and name in _classes_of(path)


def _classes_of(path: Path) -> set[str]:
    return {node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)}


def test_every_event_about_a_case_is_recorded_by_an_act() -> None:
    recorded = {event.type for act in ACTS for event in act.records}

    assert {name for name in event_types() if name.startswith("cases.")} - recorded == set()


def test_every_row_beside_a_law_is_in_the_table() -> None:
    rooms = [import_module(f"{law.__name__}.{room.name}") for room in iter_modules(law.__path__)]
    rows = {id(value): value for room in rooms for value in vars(room).values() if isinstance(value, cases.Act)}

    assert len(rooms) > 5
    assert {row.code for row in rows.values()} ^ set(cases.ACTS) == set()
    assert {room.__name__ for room in rooms} == {row.law.__module__ for row in rows.values()}, "a law without its row"


def test_no_two_acts_share_a_code_or_an_address() -> None:
    for face in FACES:
        slugs = [act.at(face).slug for act in ACTS if face in act.faces]
        assert len(set(slugs)) == len(slugs), face
    assert all(code == act.code for code, act in cases.ACTS.items())


def test_every_kind_of_field_is_asked_by_some_act() -> None:
    asked = {type(field) for act in ACTS for field in act.asks}

    assert set(cases.FIELD_KINDS) == asked


def test_what_is_done_in_bulk_is_a_list_that_was_thought_about() -> None:
    """Work that is shared out, answered or handed over. What refuses, revokes or gives reasons is done case by case."""
    assert {act.code for act in ACTS if act.in_bulk} == {
        "accept", "confirm_hand_over", "complete_step", "decide", "return_result", "claim", "release", "assign", "reassign",
        "unassign",
    }  # fmt: skip
    assert [act.code for act in cases.IN_BULK if act.grave] == []
    assert {act.code for act in cases.IN_BULK if act.in_bulk and act.in_bulk.each_ticked} == {"decide"}


def test_what_a_run_takes_back_it_takes_back_by_the_act_that_says_so() -> None:
    """And by one that is itself done in bulk."""
    for act in filter(can_be_undone, (one.code for one in ACTS)):
        opposite = "reassign" if act == "reassign" else cases.ACTS[act].undone_by
        assert opposite in {one.code for one in cases.IN_BULK}, act


def test_what_undoes_an_act_is_another_act() -> None:
    assert [act.code for act in ACTS if act.undone_by is not None and act.undone_by not in cases.ACTS] == []
    assert [act.code for act in ACTS if act.undone_by == act.code] == []


def test_every_slip_is_worded_made_and_handed_out_after_some_act() -> None:
    kinds = [slip.kind for slip in cases.SLIPS]

    assert sorted(kinds) == sorted(get_args(cases.SlipKind))
    assert {slip.code for slip in cases.SLIPS} == TYPESETTING.keys()
    assert [slip.kind for slip in cases.SLIPS if not slip.words.vi.strip() or slip.words.vi == slip.words.en] == []
    assert set(cases.SLIPS) == {slip for act in ACTS for slip in act.slips}
