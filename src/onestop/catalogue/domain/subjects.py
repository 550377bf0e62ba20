"""Whom a procedure is for: the national words for subjects, and the three doors people recognise themselves at."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold

SUBJECTS: dict[str, str] = {
    "cong dan viet nam": "citizen",
    "nguoi viet nam dinh cu o nuoc ngoai": "overseas_vietnamese",
    "nguoi nuoc ngoai": "foreigner",
    "nguoi nuoc ngoai cu tru tai viet nam": "foreigner",
    "can bo, cong chuc, vien chuc": "official",
    "dang vien": "party_member",
    "doanh nghiep": "business",
    "doanh nghiep viet nam": "business",
    "doanh nghiep co von dau tu nuoc ngoai": "foreign_business",
    "hop tac xa": "cooperative",
    "to chuc (khong bao gom doanh nghiep, htx)": "organisation",
    "to chuc nuoc ngoai": "foreign_organisation",
    "to chuc dang": "party_organisation",
}
NAMES: dict[str, Text] = {
    "citizen": Text("Công dân Việt Nam", "Vietnamese citizens"),
    "overseas_vietnamese": Text("Người Việt Nam định cư ở nước ngoài", "Vietnamese living abroad"),
    "foreigner": Text("Người nước ngoài", "Foreigners"),
    "official": Text("Cán bộ, công chức, viên chức", "Officials"),
    "party_member": Text("Đảng viên", "Members of the Party"),
    "business": Text("Doanh nghiệp", "Businesses"),
    "foreign_business": Text("Doanh nghiệp có vốn đầu tư nước ngoài", "Businesses with foreign capital"),
    "cooperative": Text("Hợp tác xã", "Cooperatives"),
    "organisation": Text(
        "Tổ chức (không phải doanh nghiệp, hợp tác xã)", "Organisations other than businesses and cooperatives"
    ),
    "foreign_organisation": Text("Tổ chức nước ngoài", "Foreign organisations"),
    "party_organisation": Text("Tổ chức Đảng", "Organisations of the Party"),
}
_AUDIENCES: dict[str, str] = {
    "citizen": "citizen",
    "overseas_vietnamese": "citizen",
    "foreigner": "citizen",
    "official": "citizen",
    "party_member": "citizen",
    "business": "business",
    "foreign_business": "business",
    "cooperative": "business",
    "organisation": "organisation",
    "foreign_organisation": "organisation",
    "party_organisation": "organisation",
}
_OF_THE_STATE = frozenset({"official", "party_member", "party_organisation"})
AUDIENCES = ("citizen", "business", "organisation")


def audiences_of(subjects: Iterable[str]) -> list[str]:
    """Citizen, business, organisation: those of them the subjects belong to, in that order."""
    meant = {_AUDIENCES[subject] for subject in subjects}
    return [audience for audience in AUDIENCES if audience in meant]


def for_officials_only(subjects: Collection[str]) -> bool:
    """Whether nobody but officials or the Party is named: what agencies do among themselves, or for their own people.

    >>> for_officials_only(["official"]), for_officials_only(["official", "citizen"]), for_officials_only([])
    (True, False, False)
    """
    return bool(subjects) and _OF_THE_STATE.issuperset(subjects)


def subject_name(subject: str) -> Text:
    """What a subject is called; a new one shows its code."""
    return NAMES.get(subject, Text(subject, subject))


def read_subjects(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Subjects by code, and the words nobody knows.

    The source splits at commas inside a name; neighbours are put together again when only
    together they name a subject.
    """
    known: list[str] = []
    unknown: list[str] = []
    waiting = ""
    for word in words:
        joined = f"{waiting}, {word}" if waiting else word
        subject, begins = _subject(joined)
        if subject is not None:
            known.append(subject)
            waiting = ""
        elif begins:
            waiting = joined
        else:
            unknown.append(joined)
            waiting = ""
    return list(dict.fromkeys(known)), [*unknown, *([waiting] if waiting else [])]


@lru_cache(maxsize=1024)
def _subject(words: str) -> tuple[str | None, bool]:
    """The subject of these words, and whether they are only the beginning of one."""
    folded = fold(words)
    return SUBJECTS.get(folded), any(name.startswith(folded + ",") for name in SUBJECTS)
