"""What is written down of an access, and for how long; pure."""
