"""What the procedure has shown or handed in when the result is received is ticked by whoever hands it over, and kept.

Source: the published records of civil status and land (`duties` of the procedures), domain notes 2.5.
"""

from dataclasses import replace

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.at_return import is_ahead, papers_that_came, to_show, to_show_first
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import RETURN_RESULT, return_result
from onestop.cases.domain.part_returns import delivery_of_the_rest
from onestop.cases.domain.received import Received
from onestop.cases.domain.refusals_of_returning import PaperNotShown, SignedInPerson
from onestop.cases.domain.slips import HANDED_OVER, papers_due
from onestop.cases.domain.terms import DossierPaper, PaperAtReturn
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, CITIZEN, HEAD, PARTED, RECEPTIONIST, SPECIALIST, accepted, at, terms
from .test_parts import entered, signed

IDENTITY = PaperAtReturn("identity", "shown", Text("Giấy tờ tùy thân", "Identity paper"))
CERTIFICATE = PaperAtReturn("certificate", "taken", Text("Giấy chứng nhận đã cấp", "The certificate issued before"))
SIGNATURES = PaperAtReturn("signatures", "signed", Text("Hai bên cùng ký", "Both sign"))
BOTH = (IDENTITY, CERTIFICATE)
SAID = {"identity": "done", "certificate": "not_needed"}


def decided(outcome: str = "granted") -> CaseFile:
    file = complete_step(accepted(), step="appraise", by=SPECIALIST, at=at(3), calendar=CALENDAR)[0]
    more = {} if outcome == "granted" else {"reasons": ["conditions_not_met"], "note": "Chưa đủ"}
    file, _ = decide(file, outcome=outcome, by=HEAD, at=at(4), calendar=CALENDAR, **more)  # type: ignore[arg-type]
    return bound(file)


def bound(file: CaseFile) -> CaseFile:
    return replace(file, terms=replace(file.terms, at_return=BOTH))


def in_parts() -> CaseFile:
    return bound(signed(accepted(when=at(2), under=terms(PARTED), channel="in_person")))


@pytest.mark.parametrize("said", [{}, {"identity": "done"}, {**SAID, "certificate": "perhaps"}])
def test_nothing_is_handed_over_until_it_is_said_of_each(said: dict[str, str]) -> None:
    with pytest.raises(PaperNotShown):
        return_result(decided(), papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


def test_what_was_said_is_counted_in_the_open_and_named_apart() -> None:
    file, (event,) = return_result(decided(), papers_shown=SAID, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)

    assert (event.papers_shown, event.papers_taken) == (1, 0)
    assert "certificate" not in str(event.payload())
    assert list(papers_that_came(file)) == [IDENTITY]


def test_whoever_showed_or_gave_up_something_gets_it_in_writing_and_nobody_else() -> None:
    def issued(said: dict[str, str]) -> bool:
        file, events = return_result(decided(), papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
        return HANDED_OVER in papers_due(file, events, calendar=CALENDAR)

    assert issued(SAID)
    assert not issued(dict.fromkeys(SAID, "not_needed"))


def test_a_refusal_is_handed_over_without() -> None:
    assert to_show(decided("refused")) == ()


def test_of_several_results_what_is_taken_in_is_asked_for_once_and_what_is_shown_of_whoever_comes() -> None:
    """The next may be fetched by somebody else, at another counter."""
    file = in_parts()
    with pytest.raises(PaperNotShown):
        return_part(file, step="sign", by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    file, _ = return_part(file, step="sign", papers_shown=SAID, by=RECEPTIONIST, at=at(4, 14), calendar=CALENDAR)

    assert list(papers_that_came(file)) == [IDENTITY]
    assert to_show(file) == (IDENTITY,)
    with pytest.raises(PaperNotShown):
        return_result(entered(file), by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    seen = {"identity": "done"}
    assert return_result(entered(file), papers_shown=seen, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)


def test_what_nobody_saw_by_post_is_asked_for_before_the_next_is_received_on_the_portal() -> None:
    told: dict[Way, dict[str, str]] = {
        "post": {"identity": "unseen", "certificate": "done"},
        "counter": dict.fromkeys(SAID, "done"),
    }
    given = {
        way: return_part(
            in_parts(), step="sign", delivery=way, papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR
        )[0]
        for way, said in told.items()
    }
    assert {way: to_show_first(file) for way, file in given.items()} == {"post": (IDENTITY,), "counter": ()}


def online(file: CaseFile) -> CaseFile:
    return replace(file, channel="online", answers={"delivery": "online"})


def offered(file: CaseFile) -> set[str]:
    return {one.code for one in possible_actions(file, CITIZEN)}


def test_nothing_is_received_on_the_portal_before_a_counter_saw_what_is_to_be_shown() -> None:
    """Of one of several results as of the whole: "kể cả khi không nhận tại Bộ phận Một cửa"."""
    whole, parts = online(decided()), online(in_parts())

    assert "receive_result" not in offered(whole)
    assert "receive_part" not in offered(parts)
    with pytest.raises(PaperNotShown):
        receive_result(whole, by=CITIZEN, at=at(5), calendar=CALENDAR)
    with pytest.raises(PaperNotShown):
        receive_part(parts, step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)
    assert "họ tự bấm" not in RETURN_RESULT.follows(whole).vi


def test_a_refusal_is_received_on_the_portal_as_ever() -> None:
    refused = online(decided("refused"))
    assert "receive_result" in offered(refused)
    assert receive_result(refused, by=CITIZEN, at=at(5), calendar=CALENDAR)


def married(file: CaseFile) -> CaseFile:
    """As 1.000894, whose form asks no way of receiving."""
    return replace(file, channel="online", terms=replace(file.terms, at_return=(IDENTITY, SIGNATURES)))


def test_what_both_sign_is_received_at_a_counter_however_it_was_lodged() -> None:
    """ "Kể cả khi đã nộp trực tuyến" (1.000894); Luật Hộ tịch Điều 18 as the procedure has it."""
    file = married(decided())

    assert delivery_of_the_rest(file).way == "counter"
    assert "receive_result" not in offered(file)
    with pytest.raises(SignedInPerson):
        receive_result(file, by=CITIZEN, at=at(5), calendar=CALENDAR)
    with pytest.raises(SignedInPerson):
        receive_part(married(in_parts()), step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)
    assert delivery_of_the_rest(married(decided("refused"))).way == "online"


@pytest.mark.parametrize("said", ["not_needed", "unseen", ""])
def test_a_signature_is_there_or_nothing_is_handed_over(said: str) -> None:
    shown = {"identity": "done", "signatures": said}
    with pytest.raises(PaperNotShown):
        return_result(married(decided()), papers_shown=shown, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    both = dict.fromkeys(shown, "done")
    file, _ = return_result(married(decided()), papers_shown=both, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    assert list(papers_that_came(file)) == [IDENTITY, SIGNATURES]


def test_what_is_signed_goes_by_no_post() -> None:
    both = {"identity": "done", "signatures": "done"}
    with pytest.raises(SignedInPerson):
        return_result(
            married(decided()), delivery="post", papers_shown=both, by=RECEPTIONIST, at=at(5), calendar=CALENDAR
        )


def test_what_nobody_sees_by_post_is_said_so_and_not_as_not_needed() -> None:
    unseen = {"identity": "unseen", "certificate": "done"}
    file, (event,) = return_result(
        decided(), delivery="post", papers_shown=unseen, by=RECEPTIONIST, at=at(5), calendar=CALENDAR
    )
    assert (event.papers_shown, event.papers_taken) == (0, 1)
    assert list(papers_that_came(file)) == [CERTIFICATE]

    with pytest.raises(PaperNotShown):
        return_result(decided(), papers_shown=unseen, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


def test_what_is_taken_in_comes_by_post_too() -> None:
    unseen = {"identity": "unseen", "certificate": "unseen"}
    with pytest.raises(PaperNotShown):
        return_result(decided(), delivery="post", papers_shown=unseen, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


class TestWhatWasSentAsAFile:
    """Published records of 1.001193 and its kind (163/QĐ-BTP): "giấy tờ nào đã gửi bằng tệp hoặc bản chụp thì nộp bản giấy". What
    lies on paper is asked of nobody again (Decree 47/2020 Art. 5)."""

    PAPER = PaperAtReturn("originals", "taken", Text("Bản giấy", "On paper"), ("files",))
    OF_LAND = PAPER._replace(sent_as=("files", "copies", "certified"))
    """Published record of 1.013833 (2304/QĐ-BNNMT): "ai đã nộp bản sao hoặc tệp thì mang bản chính"."""

    def file(self, received: Received, paper: PaperAtReturn = PAPER, **others: Received) -> CaseFile:
        file = decided()
        papers = (
            DossierPaper("form", Text("Đơn", "Form")),
            DossierPaper("proof", Text("Giấy chứng sinh", "Birth notice")),
        )
        under = replace(file.terms, at_return=(IDENTITY, paper), papers=papers)
        return replace(file, terms=under, received={"proof": received, **others})

    @pytest.mark.parametrize(
        "received",
        [
            Received(originals=1),
            Received(certified=1),
            Received(copies=1),
            Received(originals=1, copies=1),
            Received(originals=1, files=1),
            Received(certified=1, files=2),
            Received(copies=1, files=1),
            Received(),
        ],
    )
    def test_whose_paper_is_there_is_asked_for_none(self, received: Received) -> None:
        file = self.file(received)

        assert to_show(file) == (IDENTITY,)
        assert to_show_first(file) == (IDENTITY,)
        assert not is_ahead(file, {"originals"}, "counter")
        assert is_ahead(file, {"identity", "originals"}, "counter")
        said = {"identity": "done", "originals": "done"}
        after, (event,) = return_result(file, papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
        assert (event.papers_taken, papers_that_came(after)) == (0, (IDENTITY,))

    def test_who_sent_files_alone_reads_of_which_papers(self) -> None:
        _, wanted = to_show(self.file(Received(files=1), form=Received(originals=1, files=1)))

        assert wanted.name == Text("Bản giấy: Giấy chứng sinh", "On paper: Birth notice")

    @pytest.mark.parametrize("received", [Received(files=1), Received(copies=1), Received(certified=1, files=1)])
    def test_of_land_a_copy_is_no_original_either(self, received: Received) -> None:
        assert [one.code for one in to_show(self.file(received, self.OF_LAND))] == ["identity", "originals"]

    @pytest.mark.parametrize("received", [Received(originals=1), Received(originals=1, copies=1)])
    def test_of_land_too_an_original_that_came_is_not_asked_for_again(self, received: Received) -> None:
        assert to_show(self.file(received, self.OF_LAND)) == (IDENTITY,)

    def test_a_duty_about_no_paper_binds_until_he_has_it(self) -> None:
        assert is_ahead(self.file(Received()), (), "counter")


class TestAskedForByName:
    """1.013833 (2304/QĐ-BNNMT): "ai đã nộp bản sao hoặc tệp thì mang bản chính các giấy tờ của hồ sơ, gồm cả Giấy chứng nhận đã
    cấp". Who handed in the original has done so (Decree 47/2020 Art. 5)."""

    OF_LAND = TestWhatWasSentAsAFile.OF_LAND
    BY_NAME = CERTIFICATE._replace(component="certificate")

    def file(self, **received: Received) -> CaseFile:
        file = decided()
        papers = (
            DossierPaper("certificate", Text("Bản gốc", "Original")),
            DossierPaper("proof", Text("Giấy", "Proof")),
        )
        under = replace(file.terms, at_return=(self.OF_LAND, self.BY_NAME), papers=papers)
        return replace(file, terms=under, received=received)

    def test_whose_original_lies_with_the_file_is_not_asked_for_it(self) -> None:
        assert to_show(self.file(certificate=Received(originals=1))) == ()
        assert to_show_first(self.file(certificate=Received(originals=1, files=1))) == ()

    @pytest.mark.parametrize("sent", [Received(files=1), Received(copies=1), Received(certified=1)])
    def test_whoever_sent_it_otherwise_is_asked_for_it_once_and_by_its_name(self, sent: Received) -> None:
        assert to_show(self.file(certificate=sent)) == (self.BY_NAME,)

    def test_beside_it_those_of_the_other_papers(self) -> None:
        originals, certificate = to_show(self.file(certificate=Received(files=1), proof=Received(files=1)))
        assert (originals.name.vi, certificate) == ("Bản giấy: Giấy", self.BY_NAME)
        (other,) = to_show(self.file(certificate=Received(originals=1), proof=Received(files=1)))
        assert other.code == "originals"
