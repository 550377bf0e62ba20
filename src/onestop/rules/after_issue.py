"""What may be done to a document after it was issued, where the law of its field has a rule of its own (`data/after_issue.yaml`).

>>> after_issue(field="civil_status", procedure="1.001193").revoked_by
'above'
>>> after_issue(field="civil_status", procedure="1.000894").revoked_by
'court'
>>> after_issue(field="construction", procedure="1.013225") is OF_THE_ISSUER
True
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text, listed
from onestop.rules.law_packs import Checked

RevokedBy: TypeAlias = Literal["issuer", "above", "court"]
DATA: Final = Path(__file__).parent / "data" / "after_issue.yaml"
_NOTHING: Final = Text("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterIssue:
    """The law of a kind of document, once it is out."""

    revoked_by: RevokedBy = "issuer"
    """Who revokes it: whoever issued it, the level above, or a court alone."""
    above_on: tuple[str, ...] = ()
    """Reasons on which the level above revokes what a court annuls on every other."""
    grounds: tuple[str, ...] = ()
    """The only reasons the law gives to revoke it; empty where none is known to leave any out."""
    provision: Text = _NOTHING
    """By which provision somebody else than whoever issued it revokes it, or by which procedure it is done."""
    provisions: Mapping[str, Text] = field(default_factory=dict)
    """By reason, the provision alone that gives it, where `provision` names those of several."""
    changed_by: str = ""
    """The code of the procedure by which what it says is changed; empty where an equal document replaces it."""
    changed_provision: Text = _NOTHING
    source: str = ""
    checked: Checked = "assumed"

    @property
    def is_compared(self) -> bool:
        """Whether the law of the field was read for it as it stands; what was not is said where it is applied."""
        return self.checked == "read"

    def provision_on(self, reasons: Iterable[str]) -> Text:
        """By which provision it is revoked on these grounds: a notice names no rule by which it was not done.

        >>> after_issue(field="civil_status", procedure="1.000894").provision_on(["court_ordered"]).en
        'Law on Marriage and Family 52/2014/QH13, Article 11'
        """
        return listed(dict.fromkeys(self.provisions.get(one, self.provision) for one in reasons) or [self.provision])


OF_THE_ISSUER: Final = AfterIssue(
    source="Chưa đối chiếu pháp luật của lĩnh vực: cơ quan đã cấp thu hồi, văn bản tương đương thay thế là quy tắc của hệ thống."
)
"""Where the law of the field was not looked up: a rule of ours, and said to be."""


def after_issue(*, field: str, procedure: str) -> AfterIssue:
    """The rule of that procedure, else of its field of administration, else the usual one."""
    return rules_after_issue().get(procedure) or rules_after_issue().get(field) or OF_THE_ISSUER


@cache
def rules_after_issue() -> Mapping[str, AfterIssue]:
    """By code of a procedure or of a field."""
    import yaml  # a simple question to the clock asks for none of it and should not wait for a parser

    written = yaml.safe_load(DATA.read_text("utf-8"))
    return {code: _read(one) for part in ("fields", "procedures") for code, one in written[part].items()}


def _read(one: Mapping[str, Any]) -> AfterIssue:
    words = {name: Text(**one[name]) for name in ("provision", "changed_provision") if name in one}
    lists = {name: tuple(one[name]) for name in ("above_on", "grounds") if name in one}
    by_reason = {reason: Text(**said) for reason, said in one.get("provisions", {}).items()}
    return AfterIssue(**{**one, **words, **lists, "provisions": by_reason})
