"""As whom the server runs. PostgreSQL refuses root, rightly; root therefore lends it a plain user."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Account:
    """The user the server runs as. `is_other_user` when it is not the one we are ourselves."""

    uid: int
    gid: int
    is_other_user: bool

    def popen_options(self) -> dict[str, Any]:
        """What makes `subprocess` start a child as this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.is_other_user else {}

    def chown(self, path: Path) -> None:
        """Give `path` itself to this user; nothing above or below it."""
        if self.is_other_user:
            os.chown(path, self.uid, self.gid)

    def can_reach(self, path: Path) -> bool:
        """Whether every folder down to `path` lets this user through."""
        if not self.is_other_user:
            return True
        return all(self._may_enter(folder) for folder in (path, *path.parents) if folder.is_dir())

    def _may_enter(self, folder: Path) -> bool:
        status = folder.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & 0o100)
        return bool(status.st_mode & (0o010 if status.st_gid == self.gid else 0o001))


def account_for(folder: Path) -> Account:
    """Ourselves; for root the owner of the data, or `nobody` where root owns that too."""
    if os.geteuid() != 0:
        return Account(uid=os.geteuid(), gid=os.getegid(), is_other_user=False)
    for owned in (folder, folder.parent):
        known = _user(owned.stat().st_uid) if owned.exists() else None
        if known is not None and known.pw_uid != 0:
            return Account(uid=known.pw_uid, gid=known.pw_gid, is_other_user=True)
    nobody = pwd.getpwnam("nobody")
    return Account(uid=nobody.pw_uid, gid=nobody.pw_gid, is_other_user=True)


def login_names() -> list[str]:
    """Who may speak to the server: we ourselves, and root, who could anyway."""
    ours = _user(os.geteuid())
    return sorted({"root", *([ours.pw_name] if ours else [])})


def _user(uid: int) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        return None
