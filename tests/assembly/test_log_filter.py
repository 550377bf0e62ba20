"""What proves something stands in no log."""

import logging
from io import StringIO

from django.conf import settings

from onestop.assembly.log_filter import WithoutCheckCodes


def logged(message: str, *args: object) -> str:
    out = StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(WithoutCheckCodes())
    handler.handle(logging.LogRecord("django.request", logging.WARNING, "", 1, message, args, None))
    return out.getvalue().strip()


def test_the_check_code_of_a_paper_is_in_no_line() -> None:
    said = logged("%s: %s", "Unprocessable Entity", "/giay/H09.31.03-261126-0001/BS1/WTGRJZJK")
    assert said == "Unprocessable Entity: /giay/H09.31.03-261126-0001/BS1/…"


def test_what_draws_a_number_or_gives_it_back_is_in_no_line() -> None:
    key = "0f8fad5b-d9cb-469f-a165-70867728950e"
    assert logged("Conflict: %s", "/lay-so/H09.31.03/abcdefgh23456722") == "Conflict: /lay-so/H09.31.03/…"
    assert logged("Not Found: %s", f"/lay-so/H09.31.03/abcdefgh23456722/{key}") == "Not Found: /lay-so/H09.31.03/…"
    assert logged("Conflict: %s", f"/so/{key}") == "Conflict: /so/…"


def test_other_lines_stay() -> None:
    assert logged("Conflict: %s", "/ho-so/H09.31.03-261126-0001") == "Conflict: /ho-so/H09.31.03-261126-0001"
    assert logged("Not Found: %s", "/giay/H09.31.03-261126-0001/BS1") == "Not Found: /giay/H09.31.03-261126-0001/BS1"


def test_it_is_asked_of_every_line() -> None:
    handlers: dict[str, dict[str, object]] = dict(settings.LOGGING)["handlers"]  # type: ignore[assignment]  # of mixed values
    assert handlers["console"]["filters"] == ["check_codes"]
