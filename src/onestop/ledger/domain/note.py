"""Signed notes (C2SP signed-note v1.0.0) with Ed25519: text a key has put its name under."""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = 0x01
MOST_SIGNATURES = 64
_SIGNATURE_BYTES = 4 + 64
"""The key's identifier, then its signature."""
_MARK = "— "


class NoteRejected(ValueError):
    """The note is malformed, or no known key vouches for it."""


class NoteMalformed(NoteRejected):
    """It is no signed note at all, or part of one: whether anybody signed was never seen."""


class KeyRejected(ValueError):
    """Not a verifier key we can use."""


def from_base64(text: str) -> bytes:
    """Decode, refusing every spelling but the canonical one.

    Raises:
        ValueError: not base64, or spare bits that would let two texts mean the same bytes.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise ValueError("not base64") from fault
    if to_base64(data) != text:
        raise ValueError("not canonical base64")
    return data


def to_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def key_id(name: str, kind: int, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(c.isspace() or _is_forbidden(c) for c in name)


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key and the name it signs under; `text()` is what is published (vkey)."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        return key_id(self.name, ED25519, self.public)

    def text(self) -> str:
        return f"{self.name}+{self.id.hex()}+{to_base64(bytes([ED25519]) + self.public)}"

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """Read a vkey.

        Raises:
            KeyRejected: malformed, of another type, or its id is not that of the key.
        """
        name, _, rest = text.strip("\n").partition("+")
        identifier, _, encoded = rest.partition("+")
        try:
            data = from_base64(encoded)
        except ValueError as fault:
            raise KeyRejected(str(fault)) from fault
        if not _is_name(name) or len(data) != 33 or data[0] != ED25519:
            raise KeyRejected("not an Ed25519 verifier key")
        key = cls(name, data[1:])
        if identifier != key.id.hex():
            raise KeyRejected("the key and its identifier do not belong together")
        return key

    def verifies(self, message: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class SignerKey:
    """The private half."""

    name: str
    private: Ed25519PrivateKey

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> "SignerKey":
        if not _is_name(name):
            raise KeyRejected(f"{name!r} cannot name a key")
        return cls(name, Ed25519PrivateKey.from_private_bytes(seed))

    def verifier(self) -> VerifierKey:
        return VerifierKey(self.name, self.private.public_key().public_bytes_raw())


def sign_note(text: str, key: SignerKey) -> str:
    """The note: text, blank line, one signature.

    Raises:
        NoteRejected: the text is not one a note can hold.
    """
    _check_text(text)
    signature = key.verifier().id + key.private.sign(text.encode())
    return f"{text}\n{_MARK}{key.name} {to_base64(signature)}\n"


def open_note(note: str, keys: Sequence[VerifierKey]) -> str:
    """The text of a note that a known key has signed. Unknown keys are ignored.

    Raises:
        NoteMalformed. NoteRejected: a known key's signature is wrong, or no known key signed.
    """
    text, signatures = split_note(note)
    vouched = False
    for name, signature in signatures:
        for key in keys:
            if key.name == name and key.id == signature[:4]:
                if len(signature) != _SIGNATURE_BYTES:
                    raise NoteMalformed("a signature is incomplete")
                if not key.verifies(text.encode(), signature[4:]):
                    raise NoteRejected(f"the signature of {name} is wrong")
                vouched = True
    if not vouched:
        raise NoteRejected("no known key has signed")
    return text


def split_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Text and (name, key id ‖ signature) of each line under it, nothing verified yet.

    Raises:
        NoteMalformed: not in the form of a note.
    """
    text, blank, tail = note.rpartition("\n\n")
    if not blank or not tail.endswith("\n"):
        raise NoteMalformed("not a signed note")
    text += "\n"
    _check_text(text)
    lines = tail[:-1].split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise NoteMalformed("too many signatures")
    return text, [_signature(line) for line in lines]


def _signature(line: str) -> tuple[str, bytes]:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    try:
        data = from_base64(encoded)
    except ValueError as fault:
        raise NoteMalformed("a signature line is malformed") from fault
    if not line.startswith(_MARK) or not _is_name(name) or len(data) < 5:
        raise NoteMalformed("a signature line is malformed")
    return name, data


def _check_text(text: str) -> None:
    if not text.endswith("\n") or any(_is_forbidden(c) for c in text):
        raise NoteMalformed("a note is lines of text without control characters")


def _is_forbidden(letter: str) -> bool:
    """Control characters, and half characters that no UTF-8 can hold."""
    return (letter < " " and letter != "\n") or "\ud800" <= letter <= "\udfff"
