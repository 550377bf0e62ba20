"""Whose request it is, as far as an address tells; and under which address the public finds us."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Final, TypeAlias
from urllib.parse import urlsplit

Network: TypeAlias = IPv4Network | IPv6Network
UNKNOWN: Final = "unknown"


def networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks separated by commas.

    Raises:
        ValueError: one of them is neither.
    """
    return tuple(ip_network(one.strip()) for one in text.split(",") if one.strip())


def origin_of(text: str) -> str:
    """Scheme, host and port of an address that is nothing more.

    >>> origin_of(" https://motcua.example.vn/ ")
    'https://motcua.example.vn'

    Raises:
        ValueError: it is none, or leads further than to a host.
    """
    parts = urlsplit(text.strip())
    more = parts.path.strip("/") or parts.query or parts.fragment or parts.username or parts.password
    if parts.scheme not in ("http", "https") or not parts.hostname or more:
        raise ValueError(f"{text!r} is not an address such as https://motcua.example.vn")
    port = f":{parts.port}" if parts.port else ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{port}"


def client_of(remote: str, forwarded: str, proxies: Sequence[Network]) -> str:
    """The address that asks: `remote`, or if that is a proxy of ours, the last in X-Forwarded-For that is none.

    Each proxy appends whom it heard. What stands left of the last stranger was said by him, and is not believed.

    >>> client_of("10.0.0.2", "203.0.113.9, 198.51.100.7, 10.0.0.3", networks("10.0.0.0/8"))
    '198.51.100.7'
    """
    address = remote
    said = [one.strip() for one in forwarded.split(",")]
    while said and _within(address, proxies):
        address = said.pop()
    return _plain(address) or _plain(remote) or UNKNOWN


def _within(address: str, proxies: Sequence[Network]) -> bool:
    plain = _plain(address)
    return plain is not None and any(ip_address(plain) in proxy for proxy in proxies)


def _plain(address: str) -> str | None:
    try:
        parsed = ip_address(address.strip("[]"))
    except ValueError:
        return None
    mapped = getattr(parsed, "ipv4_mapped", None)
    return str(mapped or parsed)
