"""Addresses of ours as they stand on papers and in messages: the same whatever host a request asked for."""

from django.conf import settings
from django.urls import reverse


def public_url(path: str) -> str:
    """A path of ours, for whoever is not on a page of ours."""
    return f"{settings.PUBLIC_ADDRESS}{path}"


def tracking_url(code: str) -> str:
    """Where anybody who has the paper sees how far its case is: in the QR code of every paper."""
    return public_url(reverse("portal:progress", args=[code]))
