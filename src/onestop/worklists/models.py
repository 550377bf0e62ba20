"""Saved filters, chosen columns, cases opened: each of one official, by the key of his account."""

from django.db import models


class SavedFilterRow(models.Model):
    """A list under a name, as `domain.saved.SavedFilter` says it."""

    key = models.UUIDField(unique=True)
    official = models.TextField()
    name = models.TextField()
    filter = models.TextField()
    work = models.TextField(blank=True)
    procedure = models.TextField(blank=True)
    holder = models.TextField(blank=True)
    sort = models.TextField()
    scope = models.TextField()
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "worklists_filter"
        constraints = [
            models.UniqueConstraint(name="a_filter_of_an_official_has_its_name", fields=["official", "name"])
        ]

    def __str__(self) -> str:
        return self.name


class ColumnsRow(models.Model):
    """Which columns an official wants in one of his lists."""

    official = models.TextField()
    scope = models.TextField()
    columns = models.JSONField()

    class Meta:
        db_table = "worklists_columns"
        constraints = [models.UniqueConstraint(name="columns_are_chosen_once_a_list", fields=["official", "scope"])]

    def __str__(self) -> str:
        return self.scope


class OpenedRow(models.Model):
    """When an official last opened a case; forgotten once it has ended."""

    official = models.TextField()
    case_code = models.TextField()
    opened_at = models.DateTimeField()

    class Meta:
        db_table = "worklists_opened"
        constraints = [
            models.UniqueConstraint(name="a_case_is_opened_by_an_official", fields=["official", "case_code"])
        ]
        indexes = (models.Index(name="opened_longest_ago", fields=["opened_at", "id"]),)

    def __str__(self) -> str:
        return self.case_code
