"""What the citizen thought of the service of one case."""
