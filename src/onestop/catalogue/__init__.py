"""What can be asked: procedures and their published versions."""
