"""What every module stands on: transactions, hot statements, jobs, blobs, the clock."""
