"""E-mail by SMTP.

Handing over is at least once by nature (RFC 5321, section 4.5.3.2 speaks of the repeated message): where the connection breaks
after the server took a message and before it said so, the message is handed over again. It then bears the same Message-ID
(RFC 5322, section 3.6.4), by which mailboxes recognise a repetition.
"""

import smtplib
import ssl
import time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from typing import Final
from urllib.parse import unquote, urlsplit

from onestop.notices.channels.provider import NotTaken, Outgoing

TIMEOUT: Final = 10
"""Seconds for any answer of a server."""
_IDLE: Final = 20
"""Seconds after which a connection is not trusted any more."""
PORTS: Final = {"smtp": 25, "starttls": 587, "smtps": 465}
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Smtp:
    """A server named by an address: `smtps://user:password@host` speaks TLS from the first octet, `starttls://` must
    change to it, `smtp://` is for a relay on this machine and goes nowhere else unencrypted."""

    def __init__(self, url: str, *, sender: str) -> None:
        """Raises ValueError: `url` names no server, or one elsewhere without encryption."""
        parts = urlsplit(url)
        if parts.scheme not in PORTS or not parts.hostname:
            raise ValueError("a mail server is smtps://, starttls:// or smtp:// and a host")
        if parts.scheme == "smtp" and parts.hostname not in _HERE:
            raise ValueError("smtp:// does not encrypt: write smtps:// or starttls:// for a server elsewhere")
        self._scheme, self._host = parts.scheme, parts.hostname
        self._port = parts.port or PORTS[parts.scheme]
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        self._sender = sender
        self._open: smtplib.SMTP | None = None
        self._used_at = 0.0

    @property
    def name(self) -> str:
        return f"{self._scheme}://{self._host}:{self._port}"

    def hand_over(self, message: Outgoing) -> None:
        letter = _letter(message, self._sender)
        try:
            connection = self._connected()
            connection.send_message(letter, to_addrs=[message.to])
        except smtplib.SMTPRecipientsRefused as refused:
            code = next(iter(refused.recipients.values()))[0]
            self._close()
            raise NotTaken(f"smtp_{code}", for_good=code >= 500) from None
        except smtplib.SMTPResponseException as answered:
            self._close()
            raise NotTaken(f"smtp_{answered.smtp_code}", unreachable=answered.smtp_code == 421) from None
        except (smtplib.SMTPException, OSError) as fault:
            self._close()
            raise NotTaken(type(fault).__name__, unreachable=True) from None
        self._used_at = time.monotonic()

    def _connected(self) -> smtplib.SMTP:
        if self._open is not None and time.monotonic() - self._used_at > _IDLE:
            self._close()
        if self._open is None:
            self._open = self._connect()
        return self._open

    def _connect(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self._scheme == "smtps":
            made: smtplib.SMTP = smtplib.SMTP_SSL(self._host, self._port, timeout=TIMEOUT, context=context)
        else:
            made = smtplib.SMTP(self._host, self._port, timeout=TIMEOUT)
        try:
            if self._scheme == "starttls":
                made.starttls(context=context)
            if self._user:
                made.login(self._user, self._password)
        except BaseException:
            made.close()
            raise
        return made

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None


def _letter(message: Outgoing, sender: str) -> EmailMessage:
    """The message as it is sent; an address no header can hold is refused for good."""
    letter = EmailMessage(policy=SMTP_POLICY.clone(utf8=False))
    try:
        letter["From"] = Address("Một Cửa", addr_spec=sender)
        letter["To"] = message.to
        letter["Subject"] = message.subject
    except (ValueError, IndexError):
        raise NotTaken("address_not_valid", for_good=True) from None
    letter["Date"] = message.at
    letter["Message-ID"] = f"<{message.id}@{sender.rpartition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no machine is to answer it
    letter.set_content(message.body)
    return letter
