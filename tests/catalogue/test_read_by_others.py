"""What a further reader of forty pages found misleading: each as a rule on rows that are made up, and on the records."""

import pytest

from onestop.catalogue.domain.filed_online import systems_named

from .test_read_closely import kinds, of
from .test_real_records import REAL

pytestmark = pytest.mark.skipif(not REAL.is_file(), reason=f"the national extract is not there: {REAL}")


class TestASystemNamedForPrinting:
    PORTAL = "Cổng thông tin điện tử hải quan"

    def test_is_no_place_to_file(self) -> None:
        assert systems_named(f"Người khai hải quan thực hiện in danh sách container trên {self.PORTAL}.", ()) == ()

    def test_counts_where_one_files_there_as_well(self) -> None:
        steps = f"Người khai hải quan in tờ khai rồi gửi hồ sơ qua {self.PORTAL}."
        assert systems_named(steps, ()) == (self.PORTAL,)

    def test_2_001206_is_not_said_to_be_filed_where_lists_are_printed(self) -> None:
        assert "another_system" not in kinds(of("2.001206").version)
        assert systems_named(of("2.001206").version.steps.vi, ()) == ()
