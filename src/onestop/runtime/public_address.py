"""Addresses of ours as they stand on papers and in messages: the same whatever host a request asked for."""

from django.conf import settings


def public_url(path: str) -> str:
    """A path of ours, for whoever is not on a page of ours."""
    return f"{settings.PUBLIC_ADDRESS}{path}"
