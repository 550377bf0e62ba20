"""Network addresses, as coarsely as they are counted and shown."""

from ipaddress import IPv6Address, ip_address


def network_of(address: str) -> str:
    """Who one connection is taken for: an IPv4 address as it is, an IPv6 address by its /64.

    A household or an office is given a whole /64 and chooses the rest as it likes (RFC 6177), so counting single IPv6
    addresses would count nothing. Empty where it is no address.

    >>> network_of("203.0.113.9"), network_of("2001:db8:1:2:3:4:5:6"), network_of("::ffff:203.0.113.9")
    ('203.0.113.9', '2001:db8:1:2::', '203.0.113.9')
    >>> network_of("nonsense")
    ''
    """
    return _cut(address, v4=32, v6=64)


def coarse(address: str) -> str:
    """Enough to tell one's home from abroad, not enough to find a house: /16 and /32.

    >>> coarse("203.0.113.9"), coarse("2001:db8:1:2:3:4:5:6")
    ('203.0.x.x', '2001:db8::')
    """
    cut = _cut(address, v4=16, v6=32)
    return cut if ":" in cut or not cut else ".".join([*cut.split(".")[:2], "x", "x"])


def _cut(address: str, *, v4: int, v6: int) -> str:
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    kept = v4 if parsed.version == 4 else v6
    mask = ((1 << kept) - 1) << (parsed.max_prefixlen - kept)
    return str(type(parsed)(int(parsed) & mask))
