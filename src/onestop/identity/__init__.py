"""Who is at the door: signing in and out, one's own sessions and password, and who looked at one's data."""
