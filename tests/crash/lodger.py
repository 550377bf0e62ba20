"""Applies through the pages, at several seats at once, until all is acknowledged. May be killed and started again.

`python -m crash.lodger PORT FILE SHARE SHARES COUNT`: the seats are dealt out to the shares, and the numbers of the
applications to the seats. What was sent and what was acknowledged stands in FILE.
"""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .applications import PROCEDURES, SEATS, Journal, Known
from .browser import Browser, Page

COUNTERS = 5
"""So few that those who apply at once meet at them."""
_DONE = re.compile(r"/ho-so/([^/]+)/da-nop")


def main(port: str, file: str, share: str, shares: str, count: str) -> None:
    journal = Journal(Path(file))
    known = journal.read()
    mine = range(int(share), len(SEATS), int(shares))
    with ThreadPoolExecutor(len(mine)) as threads:
        seated = [threads.submit(sit, seat, int(port), int(count), journal, known) for seat in mine]
        for each in seated:
            each.result()


def sit(seat: int, port: int, count: int, journal: Journal, known: dict[int, Known]) -> None:
    """Make every application of a seat that is not acknowledged yet, one after the other."""
    person, procedure = SEATS[seat]
    browser = signed_in(port, person)
    for number in range(seat, count, len(SEATS)):
        before = known.get(number)
        if before is None or not before.code:
            lodge(browser, procedure, number, journal, before)


def signed_in(port: int, person: str) -> Browser:
    browser = Browser(port)
    browser.post("/dang-nhap/trinh-dien", browser.get("/dang-nhap").hidden | {"login": person})
    return browser


def lodge(browser: Browser, procedure: str, number: int, journal: Journal, before: Known | None) -> None:
    """Apply. Who was cut off after sending opens the page as the browser kept it, and sends it once more."""
    check = f"/thu-tuc/{procedure}/nop/kiem-tra"
    if before is None:
        form = filled_in(browser, procedure, number).filled({"declare": "yes"})
        journal.tell(number, form["submission_key"])
    else:
        form = browser.get(check).hidden | {"submission_key": before.key, "declare": "yes"}
    address = browser.post(check, form)
    acknowledged = _DONE.fullmatch(address)
    assert acknowledged, address
    code = acknowledged.group(1)
    journal.tell(number, form["submission_key"], code)
    assert code in browser.get(address).body


def filled_in(browser: Browser, procedure: str, number: int) -> Page:
    """Begin, or go on with what was begun, one thing a page; the page on which all is checked."""
    shown = browser.get(f"/thu-tuc/{procedure}")
    address = browser.post(f"/thu-tuc/{procedure}/nop", shown.hidden)
    while True:
        shown = browser.get(address)
        if "declared" in shown.hidden:
            return shown
        address = browser.post(address, shown.filled(PROCEDURES[procedure] | agency_on(shown, number)))


def agency_on(shown: Page, number: int) -> dict[str, str]:
    """One of the first few agencies a page offers, if it asks where."""
    offered = shown.offered[:COUNTERS]
    return {"agency": offered[number % len(offered)]} if offered else {}


if __name__ == "__main__":
    main(*sys.argv[1:])
