"""Who would notice if one value in the database were changed by hand: every column of every table.

Each line answers for some columns of a table. Either `fsck` finds a changed value, with the fault named here, or
nothing does and the line says why that is borne. A test reads the columns from the database itself, so that none is
forgotten, and changes one value of each column said to be found (`tests/assembly/test_tamper.py`); the operator's
guide is written from here (`scripts/make-tamper-doc`).
"""

from collections.abc import Iterator
from typing import Final, NamedTuple


class Line(NamedTuple):
    """Some columns of one table with the same answer."""

    columns: tuple[str, ...]
    fault: str
    """The code of the finding of `fsck`; empty where nothing finds a change."""
    words: str
    """What a column is compared with, or why nobody needs to notice."""


def found(columns: str, fault: str, by: str) -> Line:
    return Line(tuple(columns.split()), fault, by)


def borne(columns: str, why: str) -> Line:
    return Line(tuple(columns.split()), "", why)


def of_case(columns: str, by: str, fault: str = "wrong_case") -> Line:
    """Of what is kept of a case: once its content was erased, its entries prove no row, and the entry of the erasure does."""
    return found(columns, fault, f"{by} Of an erased case: what the entry of its erasure bound.")


_OWN_KEY: Final = borne("id", "Key of the table itself; nothing refers to it.")
_FROM_NAME: Final = "Made from the name anew."

TABLES: Final[dict[str, tuple[Line, ...]]] = {
    "access_log": (
        borne(
            "id at what kind subject purpose user_id capacity agency address place login route",
            "Stands outside the ledger, so that it survives a rollback; the serving role may only add to it.",
        ),
    ),
    "anomalies_again": (
        borne("case_code again_code", "Made anew every night from the cases themselves, which are proved."),
    ),
    "anomalies_finding": (
        borne(
            "id period signal agency level seen population expected low high chance stands_out",
            "Made anew every night from traces, which are proved.",
        ),
    ),
    "anomalies_period": (
        borne("code first last comparisons rolled_up_at", "As anomalies_finding; says when that was."),
    ),
    "anomalies_question": (
        found(
            "number signal agency first last seen population last_day asked_at answered_at closed_at question answer reason"
            " asked_by answered_by closed_by",
            "wrong_question",
            "The entries that asked, answered and closed it; words and who said them by keyed digest.",
        ),
        _OWN_KEY,
    ),
    "auth_group": (borne("id name", "Django's, empty: rights come from posts alone."),),
    "auth_group_permissions": (borne("id group_id permission_id", "As auth_group."),),
    "auth_permission": (borne("id name content_type_id codename", "As auth_group."),),
    "cases_case": (
        of_case(
            "code procedure_code procedure_version service_level level applicant_name intake_agency support_agency"
            " competent_agency channel variant assisted authenticated identified lodged_at accept_by received_at received_by"
            " due_on due_at paused_since finished_at returned_at changed_at outcome late lateness_noted_at tokens"
            " because answers received amendments fees conflicts remarks given_back reopens return_agency reopenings counted"
            " submitter head_leaf submission_key applicant_id version_id stage waits_for late_from content_erased_at",
            "All entries of the case, replayed; private content by its keyed digest.",
        ),
        borne("status", "The table derives it from stage and waits_for; it cannot be written."),
        borne("id", "Tasks, waits and papers are found by it; they would be missing there."),
        borne("guard", "Only rises; who read another number loses one race."),
    ),
    "cases_task": (
        of_case(
            "nth kind agency hands step assignee entered_at due_at urgent_at once_late done_at done_by acted_for answer case_id",
            "The tasks that the entries of the case leave.",
        ),
        _OWN_KEY,
    ),
    "cases_wait": (
        of_case(
            "nth kind agency because items in_time accepted_before began_at ended_at urgent_at received left_out corrected"
            " reply reply_by incomplete shares_moved runs_on case_id",
            "The waits that the entries of the case leave.",
        ),
        _OWN_KEY,
    ),
    "cases_issued": (
        of_case(
            "paper nth digest size issued_at later content case_id",
            "The papers that the entries of the case say were issued.",
        ),
        borne("id", "Key of the table itself; it gives papers their order, which wrong_case compares."),
    ),
    "cases_component": (
        found(
            "code round case_id upload_id",
            "wrong_case",
            "The digest of papers in the entry of each round. Of an erased case no row is left, and one more is found.",
        ),
        borne("given_at", "The moment of the entry of its round is the one that counts and is shown to a court."),
        borne("id", "Key of the table itself; it gives papers of one round their order, which wrong_case compares."),
    ),
    "cases_number": (
        found(
            "agency day last",
            "wrong_number",
            "The highest number among the cases of that agency and day, or the one it went on from after a restore.",
        ),
    ),
    "cases_draft": (
        borne(
            "id procedure_code content submission_key begun_at saved_at person_id",
            "Not lodged: nothing has happened yet. The applicant reads it again before sending.",
        ),
    ),
    "catalogue_procedure": (found("id code", "wrong_version", "The procedure of each published version."),),
    "catalogue_version": (
        found(
            "code number source definition digest valid_from valid_until open_for_applying published_at name_vi name_en"
            " field_code field_vi field_en levels audiences competent folded sort_key procedure_id",
            "wrong_version",
            "The entry that published it, the digest of the definition, and the version that came after.",
        ),
        found("id", "wrong_case", "Every case names code and number of its version."),
        borne("source_digest", "Says whether an import has news; a wrong one publishes the same version again."),
        borne("popularity", "Order of search results."),
    ),
    "catalogue_finding": (
        found("kind field seen blocking version_id", "wrong_version", "The digest in the entry of the version."),
        borne("id", "Key of the table itself; it gives findings their order, which wrong_version compares."),
    ),
    "django_content_type": (borne("id app_label model", "As auth_group."),),
    "django_migrations": (
        borne("id app name applied", "What was migrated; a wrong one stops the next start or the next migration."),
    ),
    "documents_upload": (
        found("digest", "wrong_case", "The digest of papers in the entry that handed it in."),
        found("id", "wrong_case", "The paper of the case would have no file."),
        found("size", "documents.file_changed", "The file itself."),
        found("received_digest", "documents.file_missing", "The file as it came, where it is kept."),
        found("received_size", "documents.file_changed", "The file as it came, where it is kept."),
        borne(
            "received_kept",
            "Says whether the file as it came is kept beside the one that is opened; only the latter is evidence.",
        ),
        found("mime", "documents.file_changed", "What the first bytes of the file say it is."),
        borne("name", "How it is listed and downloaded. The bytes are proved, what they were called is not."),
        borne("removed", "What was taken out on arrival; comparing both files shows it."),
        borne("state scanned_at finding", "The scanner's word: it changes with time and can be asked again."),
        borne("owner_id taken_in_by", "Who may attach it; once attached, the case says whose it is."),
        borne("made_at", "When what nobody attached is purged; attached papers stay."),
    ),
    "feedback_rating": (
        of_case(
            "case_code overall access procedure officials result handling comment assisted rated_at by",
            "The rating in the entries of the case; comment and rater by keyed digest.",
            "wrong_rating",
        ),
        _OWN_KEY,
    ),
    "indicators_case_fact": (
        of_case(
            "case_code procedure_code procedure_version service_level level intake_agency competent_agency"
            " answerable_agency channel assisted lodged_at received_at due_at finished_at returned_at status outcome"
            " supplements authenticated identified rating rated_at late lodged_on finished_on rated_on",
            "The entries of the case, as far as the follower has read.",
            "wrong_fact",
        ),
    ),
    "indicators_cell": (
        found("measure scope key day numerator denominator", "wrong_figure", "The facts, counted again."),
        _OWN_KEY,
    ),
    "indicators_procedure_fact": (
        found(
            "procedure_code version name level service_level valid_from valid_until on_national_portal_since",
            "wrong_procedure_fact",
            "The versions published, as far as the follower has read.",
        ),
        _OWN_KEY,
    ),
    "indicators_trace": (
        of_case(
            "case_code procedure_code level intake_agency competent_agency channel assisted lodged_at due_at finished_at"
            " outcome asked_at asking_agency answered_at hollow apologised_at apology_due_at moved reopened_at last_step_at"
            " hands",
            "The entries of the case, as far as the follower has read.",
            "wrong_trace",
        ),
    ),
    "ledger_checkpoint": (
        found("size root", "checkpoint", "The signed note."),
        found("note", "signature", "The log's public key."),
        found("at stamp", "stamp", "The log's signature over the moment."),
    ),
    "ledger_disclosure": (
        found("leaf", "undisclosed", "The entry whose content it is."),
        found("salt payload", "commitment", "The commitment in the body of the entry."),
    ),
    "ledger_entry": (
        found("leaf body", "leaf", "Each other: the leaf is the hash of the body."),
        found("type", "type", "The body."),
        found("at", "at", "The body."),
        found("case_key", "case", "The body."),
        found("prev", "prev", "The body."),
        found("seq", "place", "The tree and its signed heads."),
        found("mac", "mac", "The key of whoever wrote it, which the database does not hold."),
    ),
    "ledger_erasure": (
        found("leaf", "undisclosed", "The entry without content that nothing excuses any more."),
        found("by_entry", "erasure", "The entry that tells of the erasure."),
    ),
    "ledger_follower": (
        found("name", "wrong_fact", "The figures, which say more than a follower that has not begun."),
        found(
            "next_seq", "follower_ahead", "The number of entries; with a lower one the figures differ (`wrong_fact`)."
        ),
        borne("read_at fault", "Shown on the operator's page; written again with the next batch."),
    ),
    "ledger_misfit": (
        borne(
            "leaf reason noticed_at",
            "A note on an entry that waits; the table takes no other. Without it the sequencer judges the entry again; on a"
            " placed one it is a finding (`placed_misfit`).",
        ),
    ),
    "ledger_sequencer": (borne("id", "Holds no row; it is only locked."),),
    "ledger_shelf": (
        borne(
            "id follower seq leaf line reason detail at",
            "Any line is a finding (`shelved`) until it is read; with the line gone the figures differ (`wrong_fact`).",
        ),
    ),
    "ledger_tile": (found("level idx hashes", "tile", "The tree, computed again from all bodies."),),
    "notices_caught": (
        borne(
            "id channel message_id to subject body case_code at",
            "Of a demo: what would have been sent, to be looked at.",
        ),
    ),
    "notices_letter": (
        borne(
            "id person_id kind contact channel to language made_at attempts next_try_at given_up_at why",
            "A code or a word of a change, until it is sent: who writes here can keep it from being sent, or have the word sent"
            " elsewhere, which says nothing of whose it is, or take away that it was given up: the change itself is an entry."
            " A code goes where its row in the register says.",
        ),
    ),
    "notices_message": (
        borne(
            "id case_code seq recipient channel person_id text facts happened_at made_at state attempts next_try_at provider why"
            " handed_over_at language subject body digest read_at",
            "Says what people were told; what happened the entries of the case say, and the page of the case shows. Who writes"
            " here can keep a notice from being sent, or have one sent again in the words of the texts.",
        ),
    ),
    "notices_stop": (
        borne("address channel stopped_at", "Whoever stopped his messages gets them again, and stops them anew."),
    ),
    "notices_preference": (
        borne(
            "person_id language email sms chat changed_at",
            "Which ways beside the inbox; its owner sees it and sets it.",
        ),
    ),
    "organisation_agency": (
        found("code kind statistical_code phone email address", "wrong_agency", "The last entry on the agency."),
        found("id", "wrong_agency", "Names and parents would be missing."),
        borne("recorded_at", "Read once, by the upgrade that recorded agencies loaded before there were entries."),
    ),
    "organisation_agencyparent": (
        found("valid_from valid_until agency_id parent_id", "wrong_agency", "The last entry on the agency."),
        _OWN_KEY,
    ),
    "organisation_agencyperiod": (
        found(
            "name_vi name_en unit_type valid_from valid_until agency_id",
            "wrong_agency",
            "The last entry on the agency.",
        ),
        found("folded sort_key", "wrong_agency", _FROM_NAME),
        _OWN_KEY,
    ),
    "organisation_agencysuccession": (
        found(
            "succeeds_on kind takes_files share decision predecessor_id successor_id",
            "wrong_succession",
            "The entry that recorded the decision.",
        ),
        _OWN_KEY,
    ),
    "outages_outage": (
        found(
            "number kind services cause begins_at expected_end recorded_at plan note note_en detected ended_at called_off_at"
            " proposed_end digest size leaf force_majeure changed_at",
            "wrong_outage",
            "The entries that announced, recorded and ended it.",
        ),
        _OWN_KEY,
    ),
    "outages_move": (
        borne(
            "id number case_code what moved_from moved_to at",
            "A list for operators; what moved stands in the entry of each case, and there it is proved.",
        ),
    ),
    "outages_alive": (
        borne(
            "id began_at last_at explained_at why",
            "Proposes outages and counts for none: what is confirmed or explained stands in the ledger.",
        ),
    ),
    "bulk_run": (
        borne(
            "id key made_by act made_at undoes",
            "What was done stands in the entries of its cases. Somebody else's run made one's own would show codes and titles.",
        ),
    ),
    "bulk_step_hours": (
        borne(
            "id procedure_code step seconds learned_at",
            "Proposes who does what and decides nothing; learned anew each night from the cases.",
        ),
    ),
    "bulk_item": (
        borne(
            "id run_id nth case_code act step answers seen had state refusal done_at",
            "A pending one that was added is done as whoever made the run, by the door of a single act: in his name, within his"
            " posts, and recorded so. What was done stands in the entry of its case.",
        ),
    ),
    "tickets_appointment": (
        borne(
            "id key agency service at day place code account booked_at state ticket",
            "Moves nothing in a case: whoever took it sees it on the portal, and it is forgotten some weeks later.",
        ),
    ),
    "tickets_ticket": (
        borne(
            "id key agency day series number service taken_at state priority ground booked_for calls absences put_back_at"
            " first_called_at called_at window_number official began_at ended_at cases",
            "Orders a hall for a day. How long somebody waited who handed a dossier in stands in the entry of its case.",
        ),
    ),
    "tickets_window": (
        borne(
            "id agency number official services opened_on paused by_law_in_a_row",
            "Where somebody sits today; the hall sees it.",
        ),
    ),
    "reminders_briefing": (
        borne(
            "id official day figures made_at address language attempts next_try_at",
            "What lists counted one morning; the lists count anew.",
        ),
    ),
    "reminders_choice": (borne("official by_email language", "Whether a letter comes too; its reader sees it."),),
    "reminders_reminder": (
        borne(
            "id case_code nth threshold whom last_at left holder agency permission said_at closed_at",
            "Who was reminded of what; lists say what is late without it.",
        ),
    ),
    "worklists_columns": (borne("id official scope columns", "What somebody's list shows him besides; he sees it."),),
    "worklists_filter": (
        borne(
            "id key official name filter work procedure holder sort scope saved_at",
            "How somebody narrows his own lists; what they may show is asked of his posts each time.",
        ),
    ),
    "worklists_opened": (
        borne("id official case_code opened_at", "A dot in one official's list; who looked stands in the access log."),
    ),
    "people_official": (
        found(
            "id staff_number name email phone person_id",
            "wrong_post",
            "The keyed digest in the entry of each post held.",
        ),
        found("folded sort_key", "wrong_post", _FROM_NAME),
    ),
    "people_post": (
        found(
            "role valid_from valid_until agency_id official_id signs_as title",
            "wrong_post",
            "The entries on the post, as entered and as ended; one that no entry tells of is found too.",
        ),
        _OWN_KEY,
    ),
    "people_absence": (
        found(
            "official_id begins_at ends_at why deputy_id scope agencies recorder_id made_at leaf ended_at",
            "wrong_absence",
            "The entries on the absence, as recorded and as ended; one that no entry tells of is found too.",
        ),
        _OWN_KEY,
    ),
    "people_contact_change": (
        borne(
            "id person_id kind value salt asked_at ends_at wrong",
            "A new address that waits for its code: with another one here the code that was sent holds no more; a change that is"
            " made has an entry.",
        ),
    ),
    "people_former_contact": (
        borne(
            "person_id phone changed_at",
            "Where to tell that a counter changed by what somebody is reached, gone once it was told; the change has an entry.",
        ),
    ),
    "people_person": (
        found(
            "kind name number birth_year phone email address document_kind document_number document_issuer",
            "wrong_person",
            "The keyed digest in the last entry on them. Invented applicants of a simulated past have none.",
        ),
        found("id", "missing_person", "The key in that entry; and every case names its applicant."),
        found("folded sort_key", "wrong_person", "Made from the name anew, of whoever has an entry."),
    ),
    "people_user": (
        found(
            "login kind assurance person_id",
            "wrong_person",
            "The keyed digest in the entry that made the account; one that no entry tells of is found too.",
        ),
        found("official_id", "wrong_post", "The keyed digest in the entry of each post held."),
        borne(
            "password",
            "Secret, so no entry speaks of it. Who can write here can sign in as somebody; the access log and the list"
            " of sessions show it, entries bear his name.",
        ),
        borne(
            "is_active", "Written by hand only: it shuts an account or opens it, and gives no right a post does not."
        ),
        borne("id", "Sessions and the access log refer to it; entries speak of person or official."),
        borne("made_at last_login", "Decide nothing."),
    ),
    "people_session": (
        borne(
            "id key data opened_at seen_at device place user_id",
            "Ends within 12 hours for officials. `key` is a digest: who writes here needs a browser's cookie to match.",
        ),
    ),
    "people_wrongtry": (
        borne("id whose at place stranger", "Counts wrong passwords for some hours; without it guessing is faster."),
    ),
    "procrastinate_events": (borne("id job_id type at", "The queue's own log."),),
    "procrastinate_jobs": (
        borne(
            "id queue_name task_name lock args status scheduled_at attempts queueing_lock priority abort_requested"
            " worker_id",
            "Promised work. Jobs only prod operations that look for themselves what is due, and run again by the clock.",
        ),
    ),
    "procrastinate_periodic_defers": (
        borne(
            "id task_name defer_timestamp job_id periodic_id", "Which hour was promised already; sweeps may run twice."
        ),
    ),
    "procrastinate_workers": (borne("id last_heartbeat", "Which workers live; written every few seconds."),),
    "runtime_outbox": (borne("id task args made_at", "As procrastinate_jobs; a row lives a second or so."),),
    "runtime_kept_briefly": (
        borne(
            "key sealed kept_at", "Waits two hours at most for its author, sealed; what was changed cannot be opened."
        ),
    ),
    "runtime_upgrade": (
        borne("work done_at", "The serving role only reads it; a line taken out repeats what records nothing twice."),
    ),
    "runtime_throttle": (borne("key free_at", "What limits requests for some minutes; a crash empties it as well."),),
}
"""By table, its lines; together they name every column once."""


def columns() -> Iterator[tuple[str, str, Line]]:
    """Every column of the table: its table, its name and the line that answers for it."""
    for table, lines in TABLES.items():
        for line in lines:
            for column in line.columns:
                yield table, column, line
