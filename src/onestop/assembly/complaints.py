"""What an operator reads when nothing can start: one line, the thing, the reason, the next step."""

import os

from onestop.kernel.bilingual import Text


class Complaint(Exception):
    """Ends the command with one line on standard error."""

    def __init__(self, text: Text, *, status: int = 1) -> None:
        super().__init__(text.en)
        self.text = text
        self.status = status


def language() -> str:
    """The operator's language, as the terminal tells it."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "vi" if locale.startswith("vi") else "en"


def cannot_write(folder: object, error: OSError) -> Complaint:
    reason = error.strerror or str(error)
    return Complaint(
        Text(
            f"Không ghi được vào {folder}: {reason}. Chọn thư mục khác bằng --data.",
            f"Cannot write to {folder}: {reason}. Choose another folder with --data.",
        )
    )


def missing_secret(variable: str) -> Complaint:
    return Complaint(
        Text(
            f"Thiếu {variable}: các bí mật khác được đặt trong môi trường, nên không tự tạo. Hãy đặt biến này.",
            f"{variable} is missing: other secrets are given in the environment, so none is made up. Set it.",
        )
    )


def ledger_stopped(reason: str) -> Complaint:
    return Complaint(Text(f"Nhật ký điện tử không ký tiếp: {reason}", f"The ledger signs nothing more: {reason}"))


def no_data(folder: object) -> Complaint:
    return Complaint(
        Text(
            f"Không có dữ liệu OneStop trong {folder}. Chọn đúng thư mục bằng --data.",
            f"There is no OneStop data in {folder}. Choose the right folder with --data.",
        )
    )


def no_database(error: Exception) -> Complaint:
    return Complaint(Text(f"Không có cơ sở dữ liệu: {error}", f"No database: {error}"))


def port_taken(host: str, port: int, error: OSError) -> Complaint:
    reason = error.strerror or str(error)
    return Complaint(
        Text(
            f"Không mở được cổng {host}:{port}: {reason}. Chọn cổng khác bằng --port.",
            f"Cannot open {host}:{port}: {reason}. Choose another with --port.",
        )
    )


def newer_database(migration: str) -> Complaint:
    return Complaint(
        Text(
            f"Cơ sở dữ liệu mới hơn chương trình này (có {migration}). Hãy chạy đúng phiên bản đã nâng cấp nó.",
            f"The database is newer than this program (it has {migration}). Run the version that upgraded it.",
        )
    )
