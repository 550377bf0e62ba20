"""A head who is about to do a specialist's step reads that he could not decide afterwards, and who else could."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .eyes import sign_in_as
from .test_acts import AT, case_brought_to, read_through, waiting_steps

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_he_reads_it_first_and_confirms(page: Page, base: str) -> None:
    at = now()
    code = case_brought_to("complete_step", at)
    step = next(waiting_steps(code, at))
    case, address = reverse("desk:case", args=[code]), reverse("desk:complete_step", args=[code, step])
    sign_in_as(page, base, f"head.{AT}")

    page.goto(base + case)
    page.locator(f"main a[href*='{address}']").click()
    expect(page.locator("main form#act input[name=forfeits]")).to_have_count(1)
    read_through(page, base, {"act-forfeits": address})

    page.goto(base + address)
    for name in page.locator("main input[type=radio][value='no']").all():
        name.check()
    page.locator("main form button.govuk-button").click()
    page.wait_for_url(f"**{case}*")
    read_through(page, base, {"act-forfeited-case": case})
    expect(page.locator("main")).to_contain_text("Others who can")
