"""Whatever a form gives a browser to send back is listed with the reason why it grants nothing."""

import re

from .modules import SOURCE

HIDDEN = re.compile(r'<input[^>]*type="hidden"[^>]*>')
NAME = re.compile(r'name="([^"]+)"')

GRANTS_NOTHING = {
    "next": "followed only to a page of ours: `frame.choices.safe_next` refuses any other address",
    "act": "an act by code; who may not do it to one case may not to many, and the law is asked of each",
    "case": "the code of a case, looked up as whoever asks: what may not be seen is not there",
    "from": "the query of the list one goes back to; the unit's leads nowhere for whoever heads none (`listing_named`)",
    "submission_key": "names a sending; of another applicant or other words it is refused (`sent_once`)",
    "applicant-name": "the name registered with a document, which the official may type as well; read again as typed",
    "applicant-known": "signed for one official, number and day by `desk.look_up`; who was told of a person may lodge for them",
    "submitter-told": "signed for one official, number and day by `desk.look_up`; says whose a number is to who looked it up",
    "number-told": "signed for one official, number and day by `desk.look_up`; says whose a number is, or nobody's",
    "alike-told": "signed for one official and day by `desk.alike`; says who was shown to whoever they were shown to",
    "like": "the code of a case of one's own, looked up as whoever asks: what may not be seen is not there",
    "ground": "on which somebody says the law calls him first; the window looks at his papers before it calls him",
    "key": "names a filter of the sender's own; of another's it is not there",
    "looked": "says that the number typed was looked up; words on the page, no more",
    "{{ kept }}": "what the official typed of an applicant before the number was looked up; read again as typed",
    "was": "what the page showed as kept; says when to ask once more before another window's work is overwritten, no more",
    "declared": "digests of what was shown, signed for one person and procedure for a day; sends only what still agrees",
    "also": "questions on the page; of these only such as a rule or a condition binds to one that was asked for are read",
    "{{ whom }}": "whose absence; recorded only by himself or the head of his agency, which is asked again",
    "stage": "that what was typed is shown to be confirmed; it is read and refused as when it was typed",
    "scope": "which work is covered, as it was ticked on the page before; what the absent one's posts do not give is refused",
    "deputy": "that nobody stands in, where nobody could",
    "kept-file": "signed for one person, purpose and day by `frame.uploads`",
    "forfeits": "the later steps that the page says its sender will lose; without it the page says so first, no more",
    "shown": "that the confirmation was shown; from then on what is ticked is what was ticked",
    "seen": "digests of what the page showed of its case; where the case says otherwise since, the act is refused",
    "refused": "which kind of refusal to head a page with whose words are signed",
    "said": "what stood over the form, signed by `frame.redisplay` for a day; said again, nothing more",
    "username": "for password managers; whose password changes is who is signed in",
    "way": "one of the ways the procedure has; another counts as none",
    "q": "words to search for",
    "sau": "after which row a list goes on, of those its reader may see",
    "{{ one.field.name }}": "which document was read before it was corrected; one replaced meanwhile the law refuses",
    "times": "how often originals had gone back when the form opened; where some went since, the law refuses",
    "{{ name }}": "filters of figures, read again as if typed",
    "kept-files": "signed for one person, question and day by `frame.uploads`",
    "kept-file-{{ one.code }}": "signed for one person, purpose and day by `frame.uploads`",
    "kept-{{ field }}": "signed for one person, purpose and day by `frame.uploads`",
}


def hidden_fields() -> dict[str, str]:
    """Name of each hidden field, and a template that has it."""
    found: dict[str, str] = {}
    for template in sorted(SOURCE.rglob("*.jinja")):
        for field in HIDDEN.findall(template.read_text()):
            name = NAME.search(field)
            assert name, f"{template.name}: a hidden field without a name"
            found[name.group(1)] = template.name
    return found


def test_every_hidden_field_is_listed_with_why_it_grants_nothing() -> None:
    assert {name: place for name, place in hidden_fields().items() if name not in GRANTS_NOTHING} == {}


def test_no_reason_is_kept_for_a_field_that_is_gone() -> None:
    assert GRANTS_NOTHING.keys() - hidden_fields().keys() == set()


def test_only_one_piece_takes_files_in() -> None:
    """A second way in would be one without budget, quota, scanner and signature."""
    reading = [
        str(file.relative_to(SOURCE))
        for file in sorted(SOURCE.rglob("*.py"))
        if re.search(r"\.FILES\b|attach_upload\(", file.read_text()) and "documents/" not in str(file)
    ]
    names_alone = ["frame/unsent.py"]
    whether_any = ["frame/answering.py"]
    assert reading == sorted(
        [*names_alone, *whether_any, "frame/uploads.py", "portal/views/issued.py", "portal/views/receipts.py"]
    ), (
        "a form shown again is told the names of its files, or for which papers any came, "
        "checking reads a receipt as text or the digest of a paper; "
        "none of them keeps anything"
    )
