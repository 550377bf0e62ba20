"""Who exists on a day, and under whom; pure."""
