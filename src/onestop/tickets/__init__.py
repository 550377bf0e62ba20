"""Queue numbers and appointments of a one-stop section, and how long whoever came waited."""
