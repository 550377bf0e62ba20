"""What a section serves on a day: by what kind its agency is, or was when it ended."""

from datetime import date

from onestop.organisation import api as organisation
from onestop.tickets.domain.services import Service, service_of, services_of


def services_at(agency: str, day: date) -> tuple[Service, ...]:
    """In the order of the kiosk. Raises UnknownAgency."""
    return services_of(organisation.as_last_known(agency, day).kind)


def service_at(agency: str, code: str, day: date) -> Service:
    """Raises UnknownAgency, NoSuchService."""
    return service_of(organisation.as_last_known(agency, day).kind, code)
