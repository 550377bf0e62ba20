"""Rows of cases proved: each says what the entries of its case say."""

from onestop.cases.domain.story import row_told
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger

TOLD = (
    "code", "procedure_code", "procedure_version", "service_level", "level", "intake_agency", "support_agency",
    "competent_agency", "channel", "assisted", "authenticated", "identified", "lodged_at", "received_at", "due_on", "due_at",
    "paused_since", "finished_at", "returned_at", "changed_at", "status", "outcome", "late", "lateness_noted_at", "supplements",
    "head_leaf",
)  # fmt: skip
"""Columns as they stand in the table."""
_READ = {
    "steps": "CASE step WHEN '' THEN '{}' ELSE ARRAY(SELECT unnest(string_to_array(step, '+')) ORDER BY 1) END",
    "reasons": "CASE WHEN outcome IS NOT NULL THEN because->'reasons' END",
}
"""Parts of columns: the steps that wait, in any order; of the reasons what is not somebody's free words."""
ROWS = ledger.Projection(
    fault="wrong_case",
    noun=Text("Dòng lưu", "row"),
    rows=f"SELECT {', '.join([*TOLD, *(f'{part} AS {name}' for name, part in _READ.items())])} FROM cases_case",  # noqa: S608
    columns=(*TOLD, *_READ),
    expected=row_told,
)
"""What `fsck` asks of cases. All their entries count, those that wait for their place too."""
