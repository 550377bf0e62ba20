"""What citizens and businesses see."""
