"""What is shown, taken in or signed when a result is handed over: the papers of the duties that bind whoever receives it.

An identity paper, originals of what was sent as files, the certificate that the new one stands for. Which they are says the
version of the procedure (`duties`, each with its source); whoever hands the result over says of each that it was, or that it is
not needed of this applicant. By post nobody sees him, which is an answer of its own; what is signed in person goes by no post. On
the portal he receives nothing of which a paper is still to be shown: a counter sees and takes it first, and notes that
(`law/note_papers.py`), and there his account says who receives. At a counter what is handed in or signed is asked for once, noted
or with the first of several results; what is shown is shown by whoever comes, each time: "giấy tờ tùy thân của người nhận" is of
a person and says nothing of the next. What stands for papers of the dossier that were sent is wanted, by name, of those alone of
which nothing else came: what lies on paper, also brought for a supplement after the file, is asked of nobody a second time
(Decree 47/2020 Art. 5), also where it is asked for by its own name, as the land certificate; and an original that came to be
compared goes back with the result (Decree 61/2018 Art. 20). What was noted as handed in, and went
back because the document was revoked before its owner had it (`originals.py`), counts no longer; nor does a note that was
cancelled (`law/cancel_note.py`). What the procedure keeps and went back so is handed in again where the document holds after all,
or where one result is taken up alone once it did.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, TypeAlias

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.delivery import Delivery, Way, is_signed_for
from onestop.cases.domain.parts import document_handed_over
from onestop.cases.domain.received import Received, Sets
from onestop.cases.domain.refusals import NotReceivedOnline
from onestop.cases.domain.refusals_of_returning import PaperNotShown, SignedInPerson
from onestop.cases.domain.results import revocations
from onestop.cases.domain.tasks import Task, TaskKind
from onestop.cases.domain.terms import DossierPaper, PaperAtReturn
from onestop.kernel.bilingual import Text, listed

Answer: TypeAlias = Literal["done", "not_needed", "unseen"]
ShownOrTaken: TypeAlias = Literal["shown", "taken", "signed"]
_ANSWERS: Final[Mapping[ShownOrTaken, tuple[Answer, ...]]] = {
    "shown": ("done", "not_needed"),
    "taken": ("done", "not_needed"),
    "signed": ("done",),
}
UNSEEN: Final[Answer] = "unseen"
"""Of a paper that is shown, where the post brings the result: nobody was there to see it, and it was needed all the same."""
SAID: Final = "at_return"
"""Of the task of returning, or of noting before, what was said of each paper, by code."""
NOTING: Final[TaskKind] = "note_papers"
CANCELLING: Final[TaskKind] = "cancel_note"
CANCELLED: Final = "cancelled"
"""Of the task of cancelling a note: the place of the task that noted, among those of the case."""
_AGAIN: Final = "again_"
"""Before the code of a paper of the dossier whose original is handed in a second time."""
_RETURNING: Final[tuple[TaskKind, ...]] = ("return", "return_part")


def bound(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """Every paper of a duty that binds, or bound, whoever receives the result; each is wanted as long as it is to come."""
    return (*file.terms.at_return, *_to_bring_again(file))


def _to_bring_again(file: CaseFile) -> Iterator[PaperAtReturn]:
    """What the procedure keeps in the original of what is granted and went back while the document was void: it holds again, so
    the original is handed in again before its owner has it, as the certificate is that the new one stands for (our reading)."""
    if file.part:
        yield from (_again(one) for one in home_with_another(file))
        return
    void = [(gone.made_at, back.made_at) for gone, back in revocations(file) if back is not None]
    home = [time for time in file.given_back if any(since <= time.given_at < until for since, until in void)]
    for paper in file.terms.papers if home else ():
        if _is_kept(paper) and any(paper.code in time.given for time in home):
            yield _again(paper)


def home_with_another(file: CaseFile) -> tuple[DossierPaper, ...]:
    """What the procedure keeps in the original of what is granted, of a case about one result alone: paper stays with the case it
    takes up, but went back from there and was not brought again. So it is handed in before that result is had (our reading)."""
    home = file.home_before if file.part else frozenset()
    return tuple(
        one for one in file.terms.papers if one.code in home and _is_kept(one) and not originals_lying(file, one.code)
    )


def _is_kept(paper: DossierPaper) -> bool:
    return not paper.shown and paper.sets.originals > 0


def _again(paper: DossierPaper) -> PaperAtReturn:
    name = Text(f"Bản chính đã trả lại: {paper.name.vi}", f"Original given back: {paper.name.en}")
    return PaperAtReturn(f"{_AGAIN}{paper.code}", "taken", name)


def to_show(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What an official asks for as he hands a result over; nothing for a refusal, which nobody has to bring anything for."""
    said = _said(file)
    return tuple(one for one in _wanted(file) if one.how == "shown" or one.code not in said)


def to_show_first(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What a counter has seen before anything is received on the portal, where who receives it is known by his account."""
    said = _said(file)
    return tuple(one for one in _wanted(file) if said.get(one.code, UNSEEN) == UNSEEN)


def to_show_by(file: CaseFile, way: Way) -> tuple[PaperAtReturn, ...]:
    """What comes before a result that goes that way: on the portal what a counter sees first, else what is asked for then."""
    return to_show_first(file) if way == "online" else to_show(file)


def is_ahead(file: CaseFile, papers: Collection[str], way: Way) -> bool:
    """Whether a duty about these papers, by code, still binds whoever receives the result that way: one about none does until he
    has it, another while one of them is to come."""
    return not papers or any(one.code in papers for one in to_show_by(file, way))


def lying(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What a counter noted as handed in, before the result was received, and has not given back."""
    last = {code: one.kind for one in _in_turn(file) for code in one.answer.get(SAID, NOTHING)}
    said = _said(file)
    taken = (_named(file, one) for one in bound(file) if one.how == "taken" and said.get(one.code) == "done")
    return tuple(one for one in taken if last[one.code] == NOTING)


def papers_taken(file: CaseFile) -> Mapping[str, Received]:
    """What was handed in of the papers of the dossier, by code, with the result or before it, and not given back."""
    said, wanted = _said(file), {one.code: one.sets for one in file.terms.papers}
    taken = (one for one in bound(file) if one.how == "taken" and said.get(one.code) == "done")
    return {code: _came_as(one, wanted[code]) for one in taken for code in stands_for(file, one) if code in wanted}


def _came_as(one: PaperAtReturn, wanted: Sets) -> Received:
    """A duty that is content with no copy takes the original in, also of what the procedure wants copies of ("bản chính các giấy
    tờ của hồ sơ", as of 1.013833; form 01 of Circular 01/2018 counts originals and copies apart). One about files alone takes
    what the procedure wants on paper ("bản giấy theo thành phần hồ sơ", as of civil status). Nobody writes down how many came."""
    if one.sent_as == ("files",):
        return Received(originals=wanted.originals, copies=wanted.copies)
    return Received(originals=max(1, wanted.originals))


def stands_for(file: CaseFile, one: PaperAtReturn) -> tuple[str, ...]:
    """The papers of the dossier that it is, by code; none of what is no part of that."""
    if one.component:
        return (one.component,)
    if one.code.startswith(_AGAIN):
        return (one.code.removeprefix(_AGAIN),)
    return tuple(paper.code for paper in _came_so(file, one))


def as_original(code: str) -> str:
    """What a paper that was handed in so is called among the originals that go back, beside the components of the dossier."""
    return f"at_return_{code}"


def binds_who_receives(file: CaseFile) -> bool:
    """Whether the result is one for which something is shown, handed in or signed, be that done or to come."""
    return bool(_wanted(file))


def _wanted(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """Where no paper of the dossier came so and no other way, nobody asks for it on paper."""
    if file.outcome == "refused":
        return ()
    return tuple(_named(file, one) for one in bound(file) if _is_wanted(file, one))


def _is_wanted(file: CaseFile, one: PaperAtReturn) -> bool:
    """Whether it is of this applicant, what he handed in with the dossier being handed in."""
    if one.code.startswith(_AGAIN) and document_handed_over(file):
        return False
    if one.component and originals_lying(file, one.component):
        return False
    return not one.sent_as or bool(_sent_so(file, one))


def originals_lying(file: CaseFile, component: str) -> int:
    """How many originals of a paper of the dossier came and did not go back."""
    gone = sum(time.given.get(component, 0) for time in file.given_back)
    return file.received.get(component, Received()).originals - gone


def _sent_so(file: CaseFile, one: PaperAtReturn) -> tuple[Text, ...]:
    return tuple(paper.name for paper in _came_so(file, one))


def _came_so(file: CaseFile, one: PaperAtReturn) -> tuple[DossierPaper, ...]:
    """The papers of the dossier of which all that came, came as it says, in the order of the procedure; none that is asked for by
    its own name."""
    as_it_says, by_name = dict.fromkeys(one.sent_as, 0), {other.component for other in bound(file)}
    came = {code for code, counts in file.received.items() if counts and not counts._replace(**as_it_says)}
    return tuple(paper for paper in file.terms.papers if one.sent_as and paper.code in came - by_name)


def _named(file: CaseFile, one: PaperAtReturn) -> PaperAtReturn:
    """With the names of the papers it stands for, where it stands for some."""
    sent = listed(_sent_so(file, one))
    return one._replace(name=Text(f"{one.name.vi}: {sent.vi}", f"{one.name.en}: {sent.en}")) if sent.vi else one


def _said(file: CaseFile) -> Mapping[str, str]:
    """What was said of each, by code, with results that were handed over or before; the latest holds, until it goes back."""
    back = {code: time.given_at for time in file.given_back for code in time.given}
    return {
        code: answer
        for one in _in_turn(file)
        for code, answer in one.answer.get(SAID, NOTHING).items()
        if (gone := back.get(as_original(code))) is None or (one.done_at or file.changed_at) > gone
    }


def _in_turn(file: CaseFile) -> list[Task]:
    """What somebody did of noting papers and of returning, the whole or one of several results, in that order; not a note that
    was cancelled since."""
    void = {one.nth for one, _ in void_notes(file)}
    done = [one for one in file.tasks if one.kind in (NOTING, *_RETURNING) and one.done_by and one.nth not in void]
    return sorted(done, key=lambda one: (one.done_at or file.changed_at, one.nth))


def papers_that_came(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What was shown or taken in with the last result that was handed over, in the order of the procedure."""
    return came_with(file, last_returned(file))


def last_returned(file: CaseFile) -> Task | None:
    """The task of returning, the whole or one of several results, that was done last with papers."""
    return next((one for one in reversed(_in_turn(file)) if one.kind in _RETURNING and SAID in one.answer), None)


def noted(file: CaseFile) -> tuple[Task, ...]:
    """Each time a counter noted papers before a result is received on the portal, with what it said, that was not cancelled."""
    return tuple(one for one in _in_turn(file) if one.kind == NOTING and SAID in one.answer)


def cancelled_notes(file: CaseFile) -> tuple[tuple[Task, Task], ...]:
    """Each note that was cancelled, with the task of doing that, which says why; none whose content was erased."""
    return tuple((note, done) for note, done in void_notes(file) if SAID in note.answer)


def void_notes(file: CaseFile) -> tuple[tuple[Task, Task], ...]:
    """The same, whether or not it is still known what was said. What is cancelled is the last note that stands then, so which it
    was follows from the order of the tasks, and holds when their answers were erased."""
    standing: list[Task] = []
    void: list[tuple[Task, Task]] = []
    for one in file.tasks:
        if one.kind == NOTING:
            standing.append(one)
        elif one.kind == CANCELLING and standing:
            void.append((standing.pop(), one))
    return tuple(void)


def last_noted(file: CaseFile) -> Task | None:
    """The last of these."""
    return next(reversed(noted(file)), None)


def papers_noted(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What came that last time."""
    return came_with(file, last_noted(file))


def came_with(file: CaseFile, task: Task | None) -> tuple[PaperAtReturn, ...]:
    """What was shown, taken in or signed then, in the order of the procedure."""
    said = task.answer.get(SAID, NOTHING) if task else NOTHING
    return tuple(_named(file, one) for one in bound(file) if said.get(one.code) == "done")


def answers_to(one: PaperAtReturn, delivery: str) -> tuple[Answer, ...]:
    """What can be said of it, where the result goes that way."""
    unseen = one.how == "shown" and delivery == "post"
    return (*_ANSWERS[one.how], UNSEEN) if unseen else _ANSWERS[one.how]


def checked(file: CaseFile, papers_shown: Mapping[str, str], delivery: Way) -> dict[str, str]:
    """What is kept of it. On the portal nobody is there who could be shown anything: of each it was said before.

    Raises:
        SignedInPerson: it is signed as it is handed over, and goes another way than over a counter.
        PaperNotShown: of one it is not said, or what cannot be said of it.
    """
    if is_signed_for(file) and delivery != "counter":
        raise SignedInPerson(case_code=file.code)
    return said_of(file, to_show_by(file, delivery), papers_shown, delivery)


def said_of(
    file: CaseFile, wanted: tuple[PaperAtReturn, ...], papers_shown: Mapping[str, str], delivery: Way
) -> dict[str, str]:
    """What was said of each that is wanted, and of no other.

    Raises PaperNotShown.
    """
    lacking = [one for one in wanted if papers_shown.get(one.code) not in answers_to(one, delivery)]
    if lacking:
        raise PaperNotShown(case_code=file.code, papers=len(lacking))
    return {one.code: papers_shown[one.code] for one in wanted}


def require_online(file: CaseFile, chosen: Delivery) -> None:
    """That its applicant chose to receive it on the portal, where he can.

    Raises:
        SignedInPerson: nobody can. NotReceivedOnline: he chose the counter or the post.
    """
    if is_signed_for(file):
        raise SignedInPerson(case_code=file.code)
    if chosen.way != "online":
        raise NotReceivedOnline(case_code=file.code)


def count_of(file: CaseFile, said: Mapping[str, str], how: ShownOrTaken) -> int:
    """How many of them were shown, taken in or signed."""
    return sum(1 for one in bound(file) if one.how == how and said.get(one.code) == "done")
