"""The architecture, read from the code itself: what is not listed, fails."""
