"""What is left of each column of a case when its content is erased: said once, for the erasure, `fsck` and its tests.

The erasure empties what goes and binds what then stands there (`ledger.domain.stays`); `fsck` holds the rows to both. A
column of one of these tables that stands neither here nor among what is not bound fails a test, so that nobody adds one
without saying whether it tells of somebody.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from onestop.cases.domain.case_file import PART


class Left(NamedTuple):
    """What an erasure leaves of one column."""

    sql: Callable[[str], str] | None = None
    """The value that takes its place, by the name of the column; None: it stays as it was."""
    holds_nothing: Callable[[Any], bool] = lambda _kept: True
    """Whether what is kept says nothing that should have gone."""


AS_IT_WAS: Final = Left()


def stay(names: str) -> dict[str, Left]:
    """Columns that stay as they are: how the case went, which names nobody but by a key, and is counted."""
    return dict.fromkeys(names.split(), AS_IT_WAS)


def becomes(value: Any) -> Left:
    """Nothing of it stays."""
    said = "NULL" if value is None else str(value) if isinstance(value, int) else _quoted(value)
    return Left(lambda _name: said, lambda kept: bool(kept == value))


def each_row_without(**words: Any) -> Left:
    """A list whose rows lose what they say in words."""
    return Left(
        lambda name: (
            f"(SELECT coalesce(jsonb_agg(one || {_quoted(words)} ORDER BY nth), '[]')"  # noqa: S608 - our own columns
            f" FROM jsonb_array_elements({name}) WITH ORDINALITY AS told (one, nth))"
        ),
        lambda kept: not any(row[name] for row in kept for name in words),
    )


def without(*gone: str, **words: Any) -> Left:
    """An object that loses what it says in words."""
    return Left(
        lambda name: f"({name}{''.join(f' - {_quoted(one)}' for one in gone)}) || {_quoted(words)}",
        lambda kept: kept is None or not any((*(kept[name] for name in words), *(kept.get(name) for name in gone))),
    )


def _quoted(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f"'{text}'"


_TOKENS: Final = Left(
    lambda name: (
        f"jsonb_set({name}, '{{facts}}', jsonb_strip_nulls(jsonb_build_object('{PART}', {name}->'facts'->'{PART}')))"
    ),
    lambda kept: kept is None or not kept["facts"].keys() - {PART},
)
"""Which of several results it was about alone stays, as the entry of lodging says it openly: other cases of its matter ask."""
_GROUNDS: Final = without("item_notes", note="")
LEFT: Final[Mapping[str, Mapping[str, Left]]] = {
    "cases_case": {
        **stay(
            "code version_id procedure_code procedure_version service_level level applicant_id intake_agency support_agency"
            " competent_agency return_agency channel assisted authenticated identified counted reopens lodged_at accept_by"
            " received_at received_by due_on due_at late_from paused_since finished_at returned_at changed_at stage waits_for"
            " outcome late lateness_noted_at submission_key content_erased_at"
        ),
        "applicant_name": becomes(""),
        "variant": becomes(""),
        "answers": becomes({}),
        "submitter": becomes(None),
        "received": becomes({}),
        "tokens": _TOKENS,
        "because": _GROUNDS,
        "amendments": each_row_without(note="", changed={}),
        "conflicts": each_row_without(ground=""),
        "remarks": each_row_without(words=""),
        "given_back": each_row_without(given={}),
        "reopenings": each_row_without(said={}),
        "fees": each_row_without(note="", payer="", ground=""),
    },
    "cases_task": {
        **stay(
            "nth kind agency hands step assignee entered_at due_at urgent_at once_late done_at done_by acted_for",
        ),
        "answer": becomes({}),
    },
    "cases_wait": {
        **stay(
            "nth kind agency in_time accepted_before began_at ended_at urgent_at left_out reply_by incomplete shares_moved"
            " runs_on"
        ),
        "because": _GROUNDS,
        "items": becomes([]),
        "received": becomes({}),
        "corrected": becomes({}),
        "reply": becomes(""),
    },
    "cases_issued": {
        **stay("paper nth issued_at later"),
        "digest": becomes(""),
        "size": becomes(0),
        "content": becomes({}),
    },
}
"""By table and column. Of papers handed in (`cases_component`) no row is left."""
NOT_BOUND: Final[Mapping[str, Mapping[str, str]]] = {
    "cases_case": {
        "id": "Of the table itself: what hangs on the case is read by it, and is bound.",
        "guard": "Only rises; who read another number loses one race.",
        "status": "The table derives it from stage and waits_for.",
        "head_leaf": "Compared with the last entry of the case, which no erasure takes away.",
    },
    "cases_task": {"id": "Of the table itself.", "case_id": "A task of another case is one too many there."},
    "cases_wait": {"id": "Of the table itself.", "case_id": "As of tasks."},
    "cases_issued": {"id": "Of the table itself.", "case_id": "As of tasks."},
}
"""The other columns, and what holds them instead."""


def emptying(table: str) -> str:
    """What the erasure sets in a row of that table."""
    changed = ((name, left.sql) for name, left in LEFT[table].items() if left.sql)
    return ", ".join(f"{name} = {sql(name)}" for name, sql in changed)


def hold_nothing(table: str, rows: Sequence[Mapping[str, Any]]) -> bool:
    """Whether rows of that table say nothing that should have gone."""
    return all(left.holds_nothing(row[name]) for row in rows for name, left in LEFT[table].items())
