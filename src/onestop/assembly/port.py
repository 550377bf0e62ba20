"""One server a port. The web server's sockets may share a port, and would with a server nobody thought of."""

import socket
import sys

from onestop.assembly.complaints import port_taken


def refuse_taken_port(host: str, port: int) -> None:
    """See that nobody listens there.

    Raises:
        Complaint: somebody does, or the address is none of this machine's.
    """
    try:
        family, *_, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
    except OSError as error:
        raise port_taken(host, port, error) from error


def claim_port(host: str, port: int) -> socket.socket | None:
    """`refuse_taken_port`, and keep the port against others who ask here while the socket returned is open.

    Two servers that start at once both find a port free. On Linux a name the kernel gives once decides, and takes
    back however the process ends.

    Raises:
        Complaint: somebody listens there or is about to.
    """
    refuse_taken_port(host, port)
    if sys.platform != "linux":
        return None
    claim = socket.socket(socket.AF_UNIX)
    try:
        claim.bind(f"\0onestop-web-{port}")
    except OSError as error:
        claim.close()
        raise port_taken(host, port, error) from error
    return claim
