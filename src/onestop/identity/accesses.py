"""What happens at the door, for the access log."""

from datetime import timedelta
from typing import Final

from onestop.access import api as access
from onestop.frame.request import PageRequest, client_address
from onestop.kernel.actor import Actor
from onestop.kernel.addresses import network_of
from onestop.people import api as people
from onestop.runtime.api import Rate, throttle

_TOLD_OF_A_NETWORK: Final = Rate(1, timedelta(minutes=10))


def write_access(request: PageRequest, what: access.What, by: Actor) -> None:
    """Something an account did to itself: signed in or out, changed its password."""
    access.write(
        [
            access.Access(
                at=request.now,
                what=what,
                user_id=by.user_id,
                capacity=by.post or by.kind,
                agency=by.agency,
                address=client_address(request),
            )
        ]
    )


def write_throttled(request: PageRequest, login: str) -> None:
    """A try that was not even looked at: the first from a network in a while, lest whoever sprays fills the log."""
    network = network_of(client_address(request))
    if throttle("identity.write_throttled", network, rate=_TOLD_OF_A_NETWORK, now=request.now).allowed:
        write_sign_in(request, "sign_in_throttled", login)


def write_sign_in(request: PageRequest, what: access.What, login: str) -> None:
    """A try that let nobody in; what was typed is kept as a digest, for it may be a password."""
    access.write(
        [access.Access(at=request.now, what=what, login=people.login_digest(login), address=client_address(request))]
    )
