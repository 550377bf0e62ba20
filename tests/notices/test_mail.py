"""E-mail over a line: a server that speaks SMTP as it is told to."""

import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import orjson
import pytest
from django.test.utils import override_settings

from cases.examples import at
from onestop.notices.channels.files import File
from onestop.notices.channels.mail import Smtp
from onestop.notices.channels.provider import NotTaken, Outgoing
from onestop.notices.channels.providers import WITHHELD, offered, providers

LETTER = Outgoing(
    id="H09.31.05-260302-0001.7.applicant",
    channel="email",
    case_code="H09.31.05-260302-0001",
    to="an@hopthu.example",
    subject="Hồ sơ đã được tiếp nhận",
    body="Kính gửi Nguyễn Văn An,\n\nHẹn trả kết quả: 17:00 ngày 16/3/2026",
    at=at(2),
)


@dataclass
class MailServer:
    """What it answers to a recipient, and what it took."""

    port: int = 0
    answer: bytes = b"250 ok"
    hangs_up: bool = False
    connections: int = 0
    took: list[EmailMessage] = field(default_factory=list)


class _Line(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        kept: MailServer = self.server.kept  # type: ignore[attr-defined]  # ours, below
        kept.connections += 1
        self._say(b"220 mail.example")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"RCPT":
                if kept.hangs_up:
                    return None
                self._say(kept.answer)
            elif verb == b"DATA":
                self._say(b"354 go on")
                kept.took.append(self._letter())
                self._say(b"250 taken")
            elif verb == b"QUIT":
                return self._say(b"221 bye")
            else:
                self._say(b"250 ok")
        return None

    def _say(self, words: bytes) -> None:
        self.wfile.write(words + b"\r\n")

    def _letter(self) -> EmailMessage:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line)
        return message_from_bytes(b"".join(lines), policy=policy.default)


@pytest.fixture
def mail() -> Iterator[MailServer]:
    kept = MailServer()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Line) as server:
        server.daemon_threads, server.block_on_close = True, False
        server.kept, kept.port = kept, server.server_address[1]  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield kept
        server.shutdown()


def provider(mail: MailServer) -> Smtp:
    return Smtp(f"smtp://127.0.0.1:{mail.port}", sender="mot-cua@motcua.example.vn")


def test_a_letter_comes_as_it_was_written_with_a_name_of_its_own(mail: MailServer) -> None:
    provider(mail).hand_over(LETTER)

    (letter,) = mail.took
    assert letter["Subject"] == LETTER.subject
    assert letter["To"] == LETTER.to
    assert letter["From"] == "Một Cửa <mot-cua@motcua.example.vn>"
    assert letter["Message-ID"] == "<H09.31.05-260302-0001.7.applicant@motcua.example.vn>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content().replace("\r\n", "\n").strip() == LETTER.body


def test_letters_share_a_connection(mail: MailServer) -> None:
    sending = provider(mail)
    for _ in range(3):
        sending.hand_over(LETTER)

    assert (mail.connections, len(mail.took)) == (1, 3)


@pytest.mark.parametrize(("answer", "for_good"), [(b"451 later", False), (b"550 an@hopthu.example unknown", True)])
def test_a_recipient_refused_for_now_is_told_from_one_refused_for_good(
    mail: MailServer,
    answer: bytes,
    for_good: bool,
) -> None:
    mail.answer = answer
    with pytest.raises(NotTaken) as refused:
        provider(mail).hand_over(LETTER)

    assert (refused.value.why, refused.value.for_good) == (f"smtp_{answer[:3].decode()}", for_good)
    assert LETTER.to not in repr(refused.value)


def test_a_server_that_hangs_up_is_not_there_and_may_be_back_with_the_next(mail: MailServer) -> None:
    mail.hangs_up = True
    sending = provider(mail)
    with pytest.raises(NotTaken) as broken:
        sending.hand_over(LETTER)
    assert broken.value.unreachable

    mail.hangs_up = False
    sending.hand_over(LETTER)
    assert len(mail.took) == 1


def test_nobody_there_is_unreachable() -> None:
    with pytest.raises(NotTaken) as refused:
        Smtp("smtp://127.0.0.1:1", sender="a@b.example").hand_over(LETTER)

    assert refused.value.unreachable


def test_an_address_that_is_two_headers_is_refused_for_good(mail: MailServer) -> None:
    forged = Outgoing(
        **{**{name: getattr(LETTER, name) for name in LETTER.__slots__}, "to": "a@b.example\nBcc: c@d.example"}
    )
    with pytest.raises(NotTaken) as refused:
        provider(mail).hand_over(forged)

    assert refused.value.for_good
    assert mail.took == []


@pytest.mark.parametrize("url", ["smtp://mail.example.vn", "http://mail.example.vn", "smtps://", "mail.example.vn"])
def test_what_is_no_server_or_would_go_unencrypted_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="smtp"):
        Smtp(url, sender="a@b.example")


def test_a_server_is_named_without_its_password() -> None:
    named = Smtp("smtps://mot-cua:s%3Acret@mail.example.vn", sender="a@b.example")

    assert named.name == "smtps://mail.example.vn:465"
    assert "s:cret" not in repr(named)


def test_the_file_of_an_sms_program_has_a_line_for_each(tmp_path: Path) -> None:
    file = tmp_path / "sms"
    sending = File(f"file:{file}")
    sending.hand_over(LETTER)
    sending.hand_over(LETTER)

    lines = [orjson.loads(line) for line in file.read_bytes().splitlines()]
    assert [(line["to"], line["text"], line["id"]) for line in lines] == [(LETTER.to, LETTER.body, LETTER.id)] * 2
    assert file.stat().st_mode & 0o077 == 0, "telephone numbers are nobody else's"


def test_a_file_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    with pytest.raises(NotTaken) as refused:
        File(f"file:{tmp_path}").hand_over(LETTER)

    assert not refused.value.for_good


def test_a_file_has_a_full_path() -> None:
    with pytest.raises(ValueError, match="full path"):
        File("file:sms")


def test_who_serves_pages_knows_that_there_is_a_provider_and_not_which() -> None:
    with override_settings(DEMO=False, SMTP_URL=WITHHELD):
        assert offered() == {"inbox", "email"}
        assert list(providers("email")) == []


def test_two_servers_are_asked_in_their_order() -> None:
    with override_settings(DEMO=False, SMTP_URL="smtps://one.example.vn", SMTP_URL_2="starttls://two.example.vn"):
        names = [one.name for one in providers("email")]

    assert names == ["smtps://one.example.vn:465", "starttls://two.example.vn:587"]
