"""The ledger's other public face: check what it proves, offline, without Django or a database."""

from onestop.ledger.domain.checkpoint import TreeHead
from onestop.ledger.domain.proof import ProofFile, ProofFileRejected
from onestop.ledger.domain.receipt import Receipt, plain_words
from onestop.ledger.domain.verification import Check, Verdict, verify_receipt

__all__ = ["Check", "ProofFile", "ProofFileRejected", "Receipt", "TreeHead", "Verdict", "plain_words", "verify_receipt"]
