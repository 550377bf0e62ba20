"""Load the province of the dataset; what is already there stays as it is."""

from importlib.resources import files
from itertools import groupby

import yaml

from onestop.kernel.text import fold, sort_key
from onestop.organisation.domain.dataset import AgencyRecord, PeriodRecord, records
from onestop.organisation.models import Agency, AgencyPeriod
from onestop.organisation.queries import forget
from onestop.runtime.api import transaction


def load_province() -> int:
    """Returns how many agencies were new."""
    text = (files("onestop.organisation") / "data" / "binh-duong.yaml").read_text(encoding="utf-8")
    known = set(Agency.objects.values_list("code", flat=True))
    new = [record for record in records(yaml.safe_load(text)) if record.code not in known]
    with transaction():
        _insert(new)
    forget()
    return len(new)


def _insert(new: list[AgencyRecord]) -> None:
    ids = dict(Agency.objects.values_list("code", "id"))
    for _, level in groupby(sorted(new, key=lambda record: record.depth), key=lambda record: record.depth):
        made = Agency.objects.bulk_create(_agency(record, ids) for record in level)
        ids.update({agency.code: agency.pk for agency in made})
    AgencyPeriod.objects.bulk_create(_period(ids[record.code], period) for record in new for period in record.periods)


def _agency(record: AgencyRecord, ids: dict[str, int]) -> Agency:
    return Agency(
        code=record.code,
        kind=record.kind,
        parent_id=ids[record.parent] if record.parent else None,
        statistical_code=record.statistical_code,
    )


def _period(agency_id: int, period: PeriodRecord) -> AgencyPeriod:
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
