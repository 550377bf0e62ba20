"""The reform programme: areas, targets and where each stands."""
