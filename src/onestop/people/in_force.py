"""Which posts are held on a day: `[valid_from, valid_until)`."""

from datetime import date

from django.db.models import Q


def in_force(on: date) -> Q:
    return Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))
