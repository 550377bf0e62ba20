"""What the ledger does: order, load, prove, check itself."""
