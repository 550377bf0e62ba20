"""Cases of the first schema come along: their tasks, waits and stages follow from what their rows kept."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlparse, urlunparse

import psycopg
import pytest

SOURCE = Path(__file__).parents[2] / "src"
PROCESS = {"nodes": {"appraise": {"role": "specialist"}, "survey": {"role": "surveyor"}}}
T = "2026-03-0{} 09:00+07"
ROUND = {
    "asked_at": "2026-03-03T09:00:00+07:00",
    "because": {"reasons": ["unsigned"], "note": "Ký lại", "given_by": "11"},
    "items": ["id"], "in_time": True, "answered_at": None, "accepted_before": True,
}  # fmt: skip
USUAL: dict[str, Any] = {
    "version_id": 1, "procedure_code": "9.000001", "procedure_version": 1, "service_level": "FULL", "level": "commune",
    "applicant_id": 1, "applicant_name": "Nguyễn Văn An", "intake_agency": "H09.31.05", "support_agency": "",
    "competent_agency": "H09.31.05", "channel": "online", "assisted": False, "authenticated": True, "identified": True,
    "lodged_at": T.format(2), "accept_by": T.format(3), "received_at": T.format(3), "received_by": "10",
    "due_on": "2026-03-16", "due_at": "2026-03-16 17:00+07", "changed_at": T.format(3), "supplements": 0, "late": False,
    "clock": {"happenings": [], "rounds": []}, "tokens": {"tokens": {"at": ["appraise"]}, "facts": {}}, "answers": {},
    "step": "", "step_role": "", "held_by": "H09.31.05", "head_leaf": b"leaf",
}  # fmt: skip
AT_COUNTER = {
    "code": "counter", "status": 1, "received_at": None, "received_by": "", "due_on": None, "due_at": None,
    "tokens": {"tokens": None, "facts": {}}, "tray": "to_receive", "urgent_at": T.format(3),
}  # fmt: skip
AT_WORK = {
    "code": "work", "status": 4, "tray": "head+specialist", "urgent_at": "2026-03-17 00:00+07",
    "tokens": {"tokens": {"at": ["appraise", "survey", "survey>both"]}, "facts": {}},
}  # fmt: skip
ASKED = {
    "code": "asked", "status": 5, "due_on": None, "due_at": None, "paused_since": T.format(3), "supplements": 1,
    "clock": {"happenings": [["supplement_requested", "2026-03-03T09:00:00+07:00"]], "rounds": [ROUND]},
    "tray": "waiting_citizen", "urgent_at": "4764-01-01 00:00+07",
}  # fmt: skip
TURNED_AWAY = {
    "code": "turned", "status": 3, "received_at": None, "received_by": "", "due_on": None, "due_at": None,
    "outcome": "not_accepted", "finished_at": T.format(4), "because": {"reasons": ["duplicate"], "note": "", "given_by": "10"},
    "tokens": {"tokens": None, "facts": {}}, "tray": "", "urgent_at": None,
    "clock": {"happenings": [], "rounds": [ROUND | {"accepted_before": False}]},
}  # fmt: skip
RETURNED = {
    "code": "back", "status": 10, "outcome": "granted", "finished_at": T.format(5), "returned_at": T.format(6),
    "because": {"reasons": [], "note": "", "given_by": "12"}, "tokens": {"tokens": {"at": []}, "facts": {}}, "tray": "",
    "urgent_at": None,
}  # fmt: skip
_VERSION = """
INSERT INTO catalogue_version (id, procedure_id, code, number, source, definition, digest, source_digest, valid_from,
  open_for_applying, published_at, name_vi, name_en, field_code, field_vi, field_en, levels, audiences, competent,
  popularity, folded, words, sort_key)
VALUES (1, 1, '9.000001', 1, 'own', %s, '', '', '2026-01-01', true, now(), '', '', '', '', '', '{}', '{}', '', 0, '', '', '')
"""


def django(url: str, *arguments: str) -> None:
    environment = os.environ | {"DATABASE_URL": url, "PYTHONPATH": str(SOURCE)}
    environment["DJANGO_SETTINGS_MODULE"] = "onestop.assembly.settings"
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "django", *arguments, "--skip-checks", "-v", "0"],
        env=environment,
        check=True,
    )


@pytest.fixture
def upgraded(database_server: str) -> Iterator[psycopg.Connection[Any]]:
    """A database that held one case at each stage before tasks and waits had tables."""
    url = urlunparse(urlparse(database_server)._replace(path="/upgrade"))
    with psycopg.connect(database_server, autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS upgrade")
        server.execute("CREATE DATABASE upgrade")
    django(url, "migrate", "cases", "0001")
    with psycopg.connect(url) as old:
        old.execute("SET session_replication_role = replica")
        old.execute(_VERSION, [json.dumps({"process": PROCESS})])
        for number, case in enumerate((AT_COUNTER, AT_WORK, ASKED, TURNED_AWAY, RETURNED), 1):
            row = USUAL | case | {"id": number, "guard": 1, "submission_key": f"00000000-0000-0000-0000-{number:012}"}
            values = [json.dumps(value) if isinstance(value, dict) else value for value in row.values()]
            places = ", ".join(["%s"] * len(row))
            old.execute(f"INSERT INTO cases_case ({', '.join(row)}) VALUES ({places})", values)  # noqa: S608
    django(url, "migrate", "cases")
    with psycopg.connect(url) as new:
        yield new
    with psycopg.connect(database_server, autocommit=True) as server:
        server.execute("DROP DATABASE upgrade")


@pytest.mark.heavy
@pytest.mark.django_db
def test_old_cases_come_along(upgraded: psycopg.Connection[Any]) -> None:
    states = "SELECT code, stage, waits_for, status FROM cases_case ORDER BY id"
    tasks = """
    SELECT c.code, t.nth, t.kind, t.hands, t.step, t.done_by, t.done_at IS NULL, t.urgent_at IS NOT NULL
    FROM cases_task t JOIN cases_case c ON c.id = t.case_id ORDER BY c.id, nth
    """
    waits = """
    SELECT c.code, w.kind, w.because->>'note', w.items, w.ended_at IS NULL, w.urgent_at IS NOT NULL
    FROM cases_wait w JOIN cases_case c ON c.id = w.case_id ORDER BY c.id
    """

    assert upgraded.execute(states).fetchall() == [
        ("counter", 1, None, 1),
        ("work", 4, None, 4),
        ("asked", 4, 5, 5),
        ("turned", 3, None, 3),
        ("back", 10, None, 10),
    ]
    assert upgraded.execute(tasks).fetchall() == [
        ("counter", 1, "receive", "receptionist", "", "", True, True),
        ("work", 1, "receive", "receptionist", "", "10", False, False),
        ("work", 2, "step", "specialist", "appraise", "", True, True),
        ("work", 3, "step", "head", "survey", "", True, True),
        ("asked", 1, "receive", "receptionist", "", "10", False, False),
        ("asked", 2, "step", "specialist", "appraise", "", True, False),
        ("turned", 1, "receive", "receptionist", "", "10", False, False),
        ("back", 1, "receive", "receptionist", "", "10", False, False),
        ("back", 2, "return", "receptionist", "", "", False, False),
    ]
    assert upgraded.execute(waits).fetchall() == [
        ("asked", "supplement", "Ký lại", ["id"], True, True),
        ("turned", "supplement", "Ký lại", ["id"], False, False),
    ]
