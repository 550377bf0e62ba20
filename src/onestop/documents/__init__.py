"""Papers: uploaded files, receipts and letters."""
