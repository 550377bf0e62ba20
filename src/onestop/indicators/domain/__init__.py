"""How one event changes one fact. Pure."""
