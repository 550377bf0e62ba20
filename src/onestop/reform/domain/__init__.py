"""Where a target stands. Pure."""
