"""The access log: who signed in, who was refused, and who looked at whose data, for what purpose.

Apart from the ledger, which keeps what was done: this keeps what was seen. It is written on a connection of
its own, so it survives the rollback of whatever it describes. It names accounts by their id and cases by their
code; never a personal number, never a name.
"""
