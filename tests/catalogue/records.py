"""A faultless record of the national format, to be spoiled by tests, and the day on which they run."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from onestop.catalogue.api import ProcedureVersion
from onestop.catalogue.domain.definition import digest_of, restore_version
from onestop.catalogue.domain.draft import Draft
from onestop.kernel.times import LOCAL

NOW = datetime(2026, 7, 1, 9, 0, tzinfo=LOCAL)
TODAY = NOW.date()

WriteLines: TypeAlias = Callable[..., Path]


def method(
    channel: str = "online", value: int | None = 5, unit: str | None = "working_day", **more: Any
) -> dict[str, Any]:
    fee = more.get("fee", {"amount": 0, "currency": "VND"})
    time = None if value is None else {"value": value, "unit": unit}
    return {"channel": channel, "time": time, "fee": fee, "note": more.get("note", "")}


def paper(name: str = "Đơn đề nghị", **more: Any) -> dict[str, Any]:
    return {"name": name, "has_template_file": False, "originals": 1, "copies": 0} | more


def record(**changed: Any) -> dict[str, Any]:
    return {
        "code": "1.777777",
        "name": "Cấp giấy phép thử nghiệm",
        "decision_number": "1/QĐ-BTP",
        "levels": ["Cấp xã"],
        "kind": "",
        "field": "Hộ tịch",
        "subjects": ["Công dân Việt Nam", "Tổ chức (không bao gồm doanh nghiệp", "HTX)"],
        "ministry": "bo-tu-phap",
        "implementing_agency": "",
        "competent_agency": "Ủy ban nhân dân cấp xã",
        "coordinating_agency": "",
        "methods": [method("online"), method("in_person")],
        "dossier": [{"title": "", "items": [paper()]}],
        "results": [{"code": "KQ.G15.000031", "name": "Giấy phép"}],
        "legal_bases": ["123/2015/NĐ-CP"],
        "steps_text": "Nộp và nhận.",
        "conditions_text": "",
    } | changed


def version_of(made: Draft) -> ProcedureVersion:
    """A draft as it stands once it is published, the day on which tests run."""
    return restore_version(
        made.definition,
        id=1,
        number=1,
        source="imported",
        digest=digest_of(made.definition),
        valid_from=TODAY,
        valid_until=None,
        open_for_applying=made.open_for_applying,
        findings=made.findings,
    )
