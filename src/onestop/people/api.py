"""What others may ask of people: who acts, who somebody is, and how they become known."""

from onestop.people.audit import people_hold
from onestop.people.domain.contact_proof import CONTACT_KINDS, DIGITS, LASTS, ContactKind
from onestop.people.domain.contact_refusals import (
    ContactMissing,
    ContactUnchanged,
    NumberNotMobile,
    ProofOver,
    ProofWrong,
    TooManyProofs,
)
from onestop.people.domain.device_words import device_words
from onestop.people.domain.invented import official_login, simulated_official
from onestop.people.domain.login_throttle import Source
from onestop.people.domain.particulars import Particulars, read_particulars
from onestop.people.domain.passwords import least_length
from onestop.people.domain.refusals import (
    BirthYearDisagrees,
    DecisionMissing,
    LoginNotUsable,
    LoginTaken,
    NameMissing,
    NumberAlreadyKnown,
    NumberBelongsToAnother,
    OldPasswordWrong,
    PasswordCommon,
    PasswordGuessable,
    PasswordTooShort,
    PasswordTooWeak,
    PasswordYours,
    PostEndsTooEarly,
    PostNotHeld,
    SignInBusy,
    TooManyTries,
    UnknownAccount,
    UnknownPerson,
)
from onestop.people.domain.roles import APPLICANT_ROLES, APPLY, PERMISSIONS, ROLES, Role
from onestop.people.domain.session_limits import limits_of
from onestop.people.domain.spelling import parted_name_query, same_name
from onestop.people.domain.views import (
    Applicant,
    DemoPerson,
    OfficialView,
    PersonView,
    SessionView,
    document_said,
)
from onestop.people.former_contact import Former, forget_former, former_contacts
from onestop.people.models import User
from onestop.people.operations.change_contact import change_contact
from onestop.people.operations.end_post import end_post
from onestop.people.operations.erase_person import erase_person, lock_person
from onestop.people.operations.know_official import know_official
from onestop.people.operations.load_demo import load_demo
from onestop.people.operations.load_invented import load_invented
from onestop.people.operations.passwords import change_password, set_password
from onestop.people.operations.prove_contact import (
    Changed,
    Proof,
    begin_contact_change,
    forget_contact_changes,
    give_up_contact_change,
    read_contact,
    try_code,
    waiting_proof,
)
from onestop.people.operations.record_accounts import record_existing_accounts
from onestop.people.operations.record_posts import record_existing_posts
from onestop.people.operations.register import register_account, register_person
from onestop.people.operations.sessions import (
    account_of_session,
    end_other_sessions,
    end_session,
    forget_ended_sessions,
    keep_open,
    sessions_of,
)
from onestop.people.operations.sign_in import authenticate, login_digest
from onestop.people.posts_audit import posts_hold
from onestop.people.queries import (
    PersonMatch,
    accounts_at,
    actor_of,
    capacity_of,
    demo_people,
    find_by_document,
    find_by_number,
    find_people,
    find_person,
    ids_of_numbers,
    matching,
    names_of,
    officials_at,
    person,
    persons,
    recognisable,
    user_by_login,
    with_accounts,
    work_phone_of,
)

__all__ = [
    "APPLICANT_ROLES",
    "APPLY",
    "CONTACT_KINDS",
    "DIGITS",
    "LASTS",
    "PERMISSIONS",
    "ROLES",
    "Applicant",
    "BirthYearDisagrees",
    "Changed",
    "ContactKind",
    "ContactMissing",
    "ContactUnchanged",
    "DecisionMissing",
    "DemoPerson",
    "Former",
    "LoginNotUsable",
    "LoginTaken",
    "NameMissing",
    "NumberAlreadyKnown",
    "NumberBelongsToAnother",
    "NumberNotMobile",
    "OfficialView",
    "OldPasswordWrong",
    "Particulars",
    "PasswordCommon",
    "PasswordGuessable",
    "PasswordTooShort",
    "PasswordTooWeak",
    "PasswordYours",
    "PersonMatch",
    "PersonView",
    "PostEndsTooEarly",
    "PostNotHeld",
    "Proof",
    "ProofOver",
    "ProofWrong",
    "Role",
    "SessionView",
    "SignInBusy",
    "Source",
    "TooManyProofs",
    "TooManyTries",
    "UnknownAccount",
    "UnknownPerson",
    "User",
    "account_of_session",
    "accounts_at",
    "actor_of",
    "authenticate",
    "begin_contact_change",
    "capacity_of",
    "change_contact",
    "change_password",
    "demo_people",
    "device_words",
    "document_said",
    "end_other_sessions",
    "end_post",
    "end_session",
    "erase_person",
    "find_by_document",
    "find_by_number",
    "find_people",
    "find_person",
    "forget_contact_changes",
    "forget_ended_sessions",
    "forget_former",
    "former_contacts",
    "give_up_contact_change",
    "ids_of_numbers",
    "keep_open",
    "know_official",
    "least_length",
    "limits_of",
    "load_demo",
    "load_invented",
    "lock_person",
    "login_digest",
    "matching",
    "names_of",
    "official_login",
    "officials_at",
    "parted_name_query",
    "people_hold",
    "person",
    "persons",
    "posts_hold",
    "read_contact",
    "read_particulars",
    "recognisable",
    "record_existing_accounts",
    "record_existing_posts",
    "register_account",
    "register_person",
    "same_name",
    "sessions_of",
    "set_password",
    "simulated_official",
    "try_code",
    "user_by_login",
    "waiting_proof",
    "with_accounts",
    "work_phone_of",
]
