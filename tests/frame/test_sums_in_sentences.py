"""Money in a sentence is written as money, though the number might be a year."""

from onestop.frame.words.facts import Facts


def test_four_digits_of_money_are_grouped_and_a_year_is_not() -> None:
    assert "{amount} đồng".format_map(Facts({"amount": 7_000}, "vi")) == "7.000 đồng"
    assert "VND {due}".format_map(Facts({"due": 7_000}, "en")) == "VND 7,000"
    assert "{year}".format_map(Facts({"year": 2026}, "vi")) == "2026"
