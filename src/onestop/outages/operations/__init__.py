"""What is done about outages, one use case a file."""
