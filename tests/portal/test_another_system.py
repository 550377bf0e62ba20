"""What is filed online in a system of the nation is received here at the counter only, and the page says where."""

import pytest
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.runtime.api import now

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]
HOUSEHOLD, ENTERPRISE = "Hệ thống thông tin về đăng ký hộ kinh doanh", "Cổng thông tin quốc gia về đăng ký doanh nghiệp"


def test_the_page_leads_to_the_system_that_takes_it_online(client: Client) -> None:
    where = dict.fromkeys(("1.001570", "1.001612", "1.014035"), HOUSEHOLD) | dict.fromkeys(
        ("2.001583", "2.001610"), ENTERPRISE
    )
    for code, system in where.items():
        version = catalogue.version_in_force(code, local_date(now()))
        page = client.get(f"/thu-tuc/{code}").content.decode()
        assert version.open_for_applying
        assert not version.receivable_online
        assert f"Trực tuyến thì nộp trên {system}, không nộp ở đây." in page
        assert f'action="/thu-tuc/{code}/nop"' not in page
