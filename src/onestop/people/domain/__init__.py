"""What roles allow and what numbers must look like; pure."""
