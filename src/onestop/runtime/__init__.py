"""What every module stands on: transactions, jobs, blobs, the embedded database."""
