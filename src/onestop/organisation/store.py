"""Records and successions: rows to values and back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from onestop.kernel.bilingual import Text
from onestop.kernel.text import fold, sort_key
from onestop.organisation.domain.record import AgencyRecord, Contact, NamePeriod, ParentPeriod
from onestop.organisation.domain.succession import Succession
from onestop.organisation.models import Agency, AgencyParent, AgencyPeriod, AgencySuccession


def load_records() -> dict[str, AgencyRecord]:
    """Every agency by code, in three statements."""
    names, parents = _names(), _parents()
    return {
        code: AgencyRecord(
            code=code,
            kind=kind,
            statistical_code=statistical,
            names=tuple(names[key]),
            parents=tuple(parents[key]),
            contact=Contact(phone=phone, email=email, address=address),
        )
        for key, code, kind, statistical, phone, email, address in Agency.objects.order_by("code").values_list(
            "id", "code", "kind", "statistical_code", "phone", "email", "address"
        )
    }


def load_successions() -> list[Succession]:
    """Every succession, oldest first."""
    rows = AgencySuccession.objects.order_by("succeeds_on", "predecessor__code", "successor__code").values_list(
        "predecessor__code", "successor__code", "succeeds_on", "kind", "takes_files", "share", "decision"
    )
    return [
        Succession(
            predecessor=predecessor,
            successor=successor,
            on=on,
            kind=kind,  # type: ignore[arg-type]  # a constraint of the table keeps it to the three
            takes_files=takes_files,
            share=share,
            decision=decision,
        )
        for predecessor, successor, on, kind, takes_files, share, decision in rows
    ]


def save_records(records: Sequence[AgencyRecord], *, now: datetime) -> None:
    """New agencies with their periods, and new last days of periods that stood open; no period is taken away."""
    Agency.objects.bulk_create(
        [
            Agency(
                code=one.code,
                kind=one.kind,
                statistical_code=one.statistical_code,
                recorded_at=now,
                **one.contact.stated(),
            )
            for one in records
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["recorded_at", "phone", "email", "address"],
    )
    ids = dict(Agency.objects.values_list("code", "id"))
    # In the order of days: a period that goes on is given its last day before the next one begins.
    AgencyPeriod.objects.bulk_create(
        [_name_row(ids[one.code], period) for one in records for period in one.names],
        update_conflicts=True,
        unique_fields=["agency", "valid_from"],
        update_fields=["valid_until"],
    )
    AgencyParent.objects.bulk_create(
        [_parent_row(ids, one.code, period) for one in records for period in one.parents],
        update_conflicts=True,
        unique_fields=["agency", "valid_from"],
        update_fields=["valid_until"],
    )


def save_successions(successions: Iterable[Succession]) -> None:
    ids = dict(Agency.objects.values_list("code", "id"))
    AgencySuccession.objects.bulk_create(
        AgencySuccession(
            predecessor_id=ids[one.predecessor],
            successor_id=ids[one.successor],
            succeeds_on=one.on,
            kind=one.kind,
            takes_files=one.takes_files,
            share=one.share,
            decision=one.decision,
        )
        for one in successions
    )


def _names() -> dict[int, list[NamePeriod]]:
    periods: dict[int, list[NamePeriod]] = defaultdict(list)
    rows = AgencyPeriod.objects.order_by("valid_from").values_list(
        "agency_id", "name_vi", "name_en", "unit_type", "valid_from", "valid_until"
    )
    for key, vi, en, unit_type, begin, end in rows:
        periods[key].append(NamePeriod(name=Text(vi, en), unit_type=unit_type, valid_from=begin, valid_until=end))
    return periods


def _parents() -> dict[int, list[ParentPeriod]]:
    periods: dict[int, list[ParentPeriod]] = defaultdict(list)
    rows = AgencyParent.objects.order_by("valid_from").values_list(
        "agency_id", "parent__code", "valid_from", "valid_until"
    )
    for key, parent, begin, end in rows:
        periods[key].append(ParentPeriod(parent=parent, valid_from=begin, valid_until=end))
    return periods


def misspelt_periods() -> set[str]:
    """Codes of agencies of which search and order are not made from the name they stand beside."""
    return {
        row.agency.code
        for row in AgencyPeriod.objects.select_related("agency")
        if (row.folded, row.sort_key) != (fold(f"{row.name_vi} {row.name_en}"), sort_key(row.name_vi))
    }


def _name_row(agency_id: int, period: NamePeriod) -> AgencyPeriod:
    return AgencyPeriod(
        agency_id=agency_id,
        name_vi=period.name.vi,
        name_en=period.name.en,
        unit_type=period.unit_type,
        valid_from=period.valid_from,
        valid_until=period.valid_until,
        folded=fold(f"{period.name.vi} {period.name.en}"),
        sort_key=sort_key(period.name.vi),
    )


def _parent_row(ids: dict[str, int], code: str, period: ParentPeriod) -> AgencyParent:
    return AgencyParent(
        agency_id=ids[code],
        parent_id=ids[period.parent],
        valid_from=period.valid_from,
        valid_until=period.valid_until,
    )
