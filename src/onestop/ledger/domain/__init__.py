"""The mathematics of the ledger: bytes in, proofs out. Nothing here knows Django, a database or today."""
