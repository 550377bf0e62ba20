"""Where nobody read which official form a form of ours stands for, its page says so, and where to look."""

import pytest
from django.test import Client

from onestop.catalogue.library import written_procedures

TOLD = {"vi": "Chưa rõ ứng với mẫu đơn chính thức nào", "en": "Which official form it stands for is not known"}


def page_of(code: str, language: str) -> str:
    return " ".join(Client().get(f"/thu-tuc/{code}?lang={language}").content.decode().split())


def test_thirty_three_forms_stand_for_one_nobody_read() -> None:
    unknown = [
        one["code"] for one in written_procedures() for paper in one["components"] if paper.get("template") == "unknown"
    ]

    assert len(unknown) == len(set(unknown)) == 33


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_so_of_those_alone(language: str) -> None:
    page = page_of("3.000182", language)

    assert page.count(TOLD[language]) == 1
    assert "3.000182" in page.split(TOLD[language])[1][:60]
    assert TOLD[language] not in page_of("1.004222", language)
