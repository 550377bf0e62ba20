"""Whose request it is: a header is believed of nobody but our own proxies."""

from ipaddress import ip_address

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from onestop.frame.addresses import client_of, networks
from onestop.frame.request import client_address
from onestop.kernel.addresses import network_of

OURS = networks("10.0.0.0/8, ::1")
strangers = st.ip_addresses().filter(lambda one: not any(one in proxy for proxy in OURS)).map(str)


@given(stranger=strangers, forged=st.text(max_size=60))
def test_a_stranger_cannot_say_that_he_is_another(stranger: str, forged: str) -> None:
    expected = str(getattr(ip_address(stranger), "ipv4_mapped", None) or ip_address(stranger))

    assert client_of(stranger, forged, OURS) == expected, "he came without a proxy"
    assert client_of("10.0.0.2", f"{forged}, {stranger}", OURS) == expected, "the proxy says whom it heard"
    assert client_of("10.0.0.2", f"{forged}, {stranger}, 10.1.2.3", OURS) == expected, "one proxy behind another"


@pytest.mark.parametrize("rubbish", ["", ",,", "not an address", "198.51.100.7, rubbish"])
def test_where_a_proxy_says_nothing_of_use_it_is_the_client(rubbish: str) -> None:
    assert client_of("10.0.0.2", rubbish, OURS) == "10.0.0.2"


def test_without_proxies_nobody_is_believed() -> None:
    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR="203.0.113.9", REMOTE_ADDR="198.51.100.7")

    assert client_address(request) == "198.51.100.7"


def test_an_ipv6_subscriber_is_one_however_many_addresses_he_takes() -> None:
    assert network_of("2001:db8:1:2:3::4") == network_of("2001:db8:1:2:ffff::1") == "2001:db8:1:2::"
    assert network_of("198.51.100.7") == network_of("::ffff:198.51.100.7") == "198.51.100.7"
