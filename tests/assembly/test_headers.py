"""What every answer says to a browser, whatever page it is, found or not."""

import pytest
from django.test import Client

HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/dang-nhap", "/tra-cuu/", "/no-such-page"])
def test_every_page_says_what_a_browser_may_do_with_it(client: Client, address: str) -> None:
    answer = client.get(address)

    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
