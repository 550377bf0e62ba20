"""ClamAV's daemon, started beside ours where the machine has it: `./onestop up --clamd`."""

import os
import shutil
from pathlib import Path
from typing import Final

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text

SIGNATURES: Final = "ONESTOP_CLAMD_SIGNATURES"
"""Environment variable: the folder of its signature databases."""
_DEBIANS: Final = "/var/lib/clamav"
_DATABASES: Final = ("*.cvd", "*.cld", "*.cud", "*.ndb", "*.hdb", "*.hsb")
_NOT_INSTALLED: Final = Text(
    "Máy này chưa có clamd. Cài bằng: apt-get install clamav-daemon, hoặc bỏ --clamd.",
    "This machine has no clamd. Install it with apt-get install clamav-daemon, or leave out --clamd.",
)


def configure(data: Path) -> Path:
    """Write its configuration into the data folder, and name its socket to what we start; the configuration's path.

    Raises:
        Complaint: it is not installed, or has no signatures to look for.
    """
    if program() is None:
        raise Complaint(_NOT_INSTALLED)
    signatures = Path(os.environ.get(SIGNATURES, _DEBIANS))
    if not any(any(signatures.glob(one)) for one in _DATABASES):
        raise _no_signatures(signatures)
    folder = data / "clamd"
    folder.mkdir(exist_ok=True)
    socket = folder / "clamd.sock"
    written = folder / "clamd.conf"
    written.write_text(_configuration(socket, signatures))
    os.environ["ONESTOP_CLAMD"] = str(socket)
    return written


def program() -> str | None:
    """Where clamd is installed; Debian keeps it out of an ordinary user's PATH."""
    return shutil.which("clamd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def _configuration(socket: Path, signatures: Path) -> str:
    """In the foreground under our supervisor; files up to what we take, and a little more."""
    return "\n".join(
        [
            f"LocalSocket {socket}",
            "LocalSocketMode 600",
            "FixStaleSocket yes",
            f"DatabaseDirectory {signatures}",
            "Foreground yes",
            "StreamMaxLength 12M",
            "MaxThreads 4",
            "SelfCheck 600",
            "",
        ]
    )


def _no_signatures(folder: Path) -> Complaint:
    return Complaint(
        Text(
            f"Không có cơ sở mẫu vi-rút trong {folder}. Chạy freshclam, hoặc đặt {SIGNATURES}.",
            f"There are no virus signatures in {folder}. Run freshclam, or set {SIGNATURES}.",
        )
    )
