"""The ledger's third public face: the ring of keys that seal entries, without Django or a database."""

from onestop.ledger.domain.mac import KeyRing, MacKeysMalformed

__all__ = ["KeyRing", "MacKeysMalformed"]
