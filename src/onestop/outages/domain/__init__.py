"""What an outage is, without a database."""
