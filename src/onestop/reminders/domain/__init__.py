"""What a reminder is, as law and habit have it: pure."""
