"""What a run is, and what may be undone of it; pure."""
