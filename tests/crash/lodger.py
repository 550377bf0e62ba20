"""Lodges its share of applications, from threads, until each is acknowledged. May be killed and started again.

`python lodger.py DATA FILE SHARE SHARES COUNT`: what was acknowledged is a line in FILE, `number code`.
A failed attempt is made again under the same submission key, as a browser would.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

from onestop.assembly.database import database
from onestop.kernel.times import LOCAL

THREADS = 4


def key_of(number: int) -> UUID:
    """The submission key of the application `number`."""
    return uuid5(NAMESPACE_OID, f"application {number}")


def acknowledged(file: Path) -> dict[int, str]:
    """What `FILE` says; a line cut off by a kill was not told to anybody."""
    lines = file.read_text().split("\n")[:-1] if file.exists() else []
    return {int(number): code for number, code in map(str.split, lines)}


def main(data: str, file: str, share: str, shares: str, count: str) -> None:
    known = acknowledged(Path(file))
    mine = [number for number in range(int(share), int(count), int(shares)) if number not in known]
    with database(Path(data)), Path(file).open("a") as told, ThreadPoolExecutor(THREADS) as threads:
        from onestop.people import api as people

        login = next(person.login for person in people.demo_people() if person.kind == "citizen")
        user = people.user_by_login(login)
        assert user is not None
        citizen = people.actor_of(user, datetime.now(tz=LOCAL))
        for number, code in threads.map(lambda number: (number, lodged(number, citizen)), mine):
            os.write(told.fileno(), f"{number} {code}\n".encode())


def lodged(number: int, citizen: object) -> str:
    from django.db import Error, connection

    while True:
        try:
            return lodge_once(number, citizen)
        except Error:
            connection.close()
            time.sleep(0.05)


def lodge_once(number: int, citizen: object) -> str:
    from onestop.cases import api as cases
    from onestop.ops.bench.work import ANSWERS, PROCEDURE

    return cases.lodge(
        procedure_code=PROCEDURE,
        agency=f"H09.31.{1 + number % 5:02}",
        answers=ANSWERS,
        uploads={},
        submission_key=key_of(number),
        by=citizen,  # type: ignore[arg-type]  # an actor; importing its type here is not worth a start
        now=datetime.now(tz=LOCAL),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
