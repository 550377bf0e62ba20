"""Runs over many cases at once, begun at the desk as a browser does: chosen, confirmed, reported."""

import re
from dataclasses import replace
from typing import Any

from django.test import Client
from django.urls import reverse

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World
from cases.examples import COMMUNE, at
from onestop.cases import api as cases

HEAD = replace(holder("head", ELSEWHERE), key="9003")
ONE = replace(holder("specialist", ELSEWHERE), key="9001")
ANOTHER = replace(holder("specialist", ELSEWHERE), key="9002")


def accepted(world: World, many: int = 3) -> list[str]:
    codes = [world.lodge(competent_agency=ELSEWHERE) for _ in range(many)]
    for code in codes:
        cases.accept(code=code, by=holder("receptionist", COMMUNE), now=at(3))
    return codes


def asked(client: Client, act: str, codes: list[str], step: str = "appraise") -> str:
    rows = [f"{code}:{step}" if step else code for code in codes]
    return client.post(reverse("desk:bulk"), {"act": act, "case": rows}).content.decode()


def values(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="([^"]*)"', page)


def sent(client: Client, act: str, page: str, do: list[str] | None = None, begun_on: str = "", **more: Any) -> Any:
    """The form of the confirmation as it came, with what was ticked and answered, and the list it was begun on."""
    rows = values(page, "case")
    form = {
        "act": act,
        "case": rows,
        "seen": values(page, "seen"),
        "do": rows if do is None else do,
        "go": "yes",
        "shown": "yes",
    }
    form |= {"from": begun_on} if begun_on else {}
    return client.post(reverse("desk:bulk"), {**form, "submission_key": values(page, "submission_key")[0], **more})


def report(client: Client, answer: Any) -> str:
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.headers["Location"]).content.decode()


def holders(codes: list[str]) -> list[str]:
    files = [cases.file_for(code=code, by=HEAD) for code in codes]
    return [next(task.assignee for task in file.open_tasks if task.kind == "step") for file in files]


def docked(client: Client, answer: Any) -> str:
    """The list that a run was begun on, with its report."""
    address = answer.headers["Location"]
    assert "luot=" in address
    return client.get(address).content.decode()
