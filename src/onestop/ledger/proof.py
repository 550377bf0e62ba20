"""The ledger's other public face: check what it proves, offline, without Django or a database."""

from onestop.ledger.domain.checkpoint import TreeHead
from onestop.ledger.domain.given import LARGEST
from onestop.ledger.domain.proof import ProofFile, ProofFileRejected
from onestop.ledger.domain.receipt import Receipt, plain_words
from onestop.ledger.domain.verification import Check, Outcome, Verdict, verify_files, verify_receipt
from onestop.ledger.domain.verification_words import ADVICE, OUTCOMES

__all__ = [
    "ADVICE",
    "LARGEST",
    "OUTCOMES",
    "Check",
    "Outcome",
    "ProofFile",
    "ProofFileRejected",
    "Receipt",
    "TreeHead",
    "Verdict",
    "plain_words",
    "verify_files",
    "verify_receipt",
]
