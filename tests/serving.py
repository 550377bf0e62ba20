"""What a process of the product needs in its environment to serve on the database of the tests."""

from django.conf import settings


def secrets() -> dict[str, str]:
    """The secrets under which the tests themselves write, one that signs sessions, and where the public would find us."""
    return {
        "ONESTOP_PUBLIC_ADDRESS": "https://motcua.example.vn",
        "ONESTOP_SECRET_KEY": "of the tests alone",
        "ONESTOP_LEDGER_SECRET": settings.LEDGER_SECRET,
        "ONESTOP_LEDGER_MACS": settings.LEDGER_MACS,
        "ONESTOP_LEDGER_KEY": settings.LEDGER_KEY,
    }
