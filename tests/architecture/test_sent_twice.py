"""Every form that posts does no harm when it is sent a second time: pressed twice, reloaded, or found again by going back.

What a case is asked by an act is tried in `cases/test_pressed_twice.py`; why the others do none is said here, form by form.
"""

import re

from .modules import SOURCE

POSTS = re.compile(r'<form[^>]*method="post"')
BECAUSE = {
    "desk/act.jinja": "an act of a case: tests/cases/test_pressed_twice.py",
    "case/notes.jinja": "an act of a case, which takes the same words once: tests/cases/test_remarks.py",
    "case/messages.jinja": "an act of a case, which takes the same words once: tests/cases/test_remarks.py",
    "portal/act.jinja": "an act of a case: tests/cases/test_pressed_twice.py",
    "frame/act_fields.jinja": "the button of an act that asks nothing: the same",
    "desk/receive.jinja": "its key stands for one sending: the same again is one case, another is refused (test_sent_once.py)",
    "desk/intake.jinja": "looks people and procedures up, and receives nothing",
    "desk/receive_variant.jinja": "opens the form of a case, and receives nothing",
    "portal/apply_check.jinja": "its key stands for one draft, which is gone once it was sent (test_drafts.py)",
    "ops/outage_form.jinja": "one of that beginning and those services is said once (test_certified.py); one that is over, "
    "called off or explained is not so again; a plan changed again says the same",
    "desk/bulk.jinja": "its key names one run (tests/bulk/test_run.py)",
    "desk/run_report.jinja": "a run is taken back once (tests/bulk/test_undoing.py); to try again leads to the question",
    "desk/distribute.jinja": "its key names one run (tests/bulk/test_run.py)",
    "desk/home.jinja": "leads to the question, and changes nothing",
    "desk/signal_ask.jinja": "one question about a signal is open at a time (tests/anomalies/test_pages.py)",
    "desk/signal_question.jinja": "what was answered or closed is not so again (tests/anomalies/test_pages.py)",
    "desk/layout.jinja": "looks for a case, and changes nothing",
    "desk/find.jinja": "asks, and changes nothing",
    "desk/reminders.jinja": "chooses the same",
    "desk/narrow.jinja": "the same name holds the same list, the same columns are chosen; what is removed is gone",
    "desk/received.jinja": "calls the next, as the window does: of whoever is called it is said first whether he came",
    "desk/window.jinja": "whoever was called is not called again as the next, nor served, sent on or away twice (test_queue.py)",
    "desk/absence_form.jinja": "whoever is away then is not away twice (tests/people/test_absences.py)",
    "desk/absence_end.jinja": "what has ended is not ended again (tests/people/test_stand_in.py)",
    "desk/choose_window.jinja": "sits where one sits",
    "frame/layout.jinja": "drops a text that waits, which is gone then",
    "frame/refused.jinja": "shows the form again",
    "frame/ui.jinja": "signs out whoever is signed out",
    "identity/password.jinja": "the old password is no more the one that it asks for",
    "identity/sign_in.jinja": "a session more in the place of the one before",
    "identity/sessions.jinja": "ends a session that is ended",
    "portal/apply_discard.jinja": "its key names a draft that is gone",
    "portal/apply_fetch.jinja": "a draft says the same",
    "portal/apply_paper.jinja": "the file of that paper in the draft is replaced by the same",
    "portal/apply_questions.jinja": "a draft says the same",
    "portal/apply_sent.jinja": "begins a draft, of which there is one for a procedure",
    "portal/apply_variant.jinja": "a draft says the same",
    "portal/apply_where.jinja": "a draft says the same",
    "portal/appointments.jinja": "what was given up is given up",
    "portal/book.jinja": "its key names one appointment; one that was moved there stays there (test_booking.py)",
    "portal/kiosk.jinja": "its key and the door pressed name one number; a code checks in once (test_queue.py, test_booking.py)",
    "portal/ticket.jinja": "what was given back is given back",
    "portal/change_contact.jinja": "a code is good once, and of two that are asked for the newer holds",
    "portal/issued.jinja": "asks, and changes nothing",
    "portal/issued_asked.jinja": "asks, and changes nothing",
    "portal/notice_ways.jinja": "prefers the same",
    "portal/notices.jinja": "marks as read what is read",
    "portal/procedure.jinja": "begins a draft, of which there is one for a procedure",
    "portal/stop_messages.jinja": "stops what is stopped",
    "portal/verify.jinja": "asks, and changes nothing",
}


def posting() -> set[str]:
    templates = (file for file in SOURCE.rglob("*.jinja") if POSTS.search(file.read_text()))
    return {f"{file.parent.name}/{file.name}" for file in templates}


def test_of_every_form_it_is_said_why() -> None:
    assert posting() - BECAUSE.keys() == set()


def test_of_none_that_is_gone() -> None:
    assert BECAUSE.keys() - posting() == set()
