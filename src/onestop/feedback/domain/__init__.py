"""Pure: what may be said about the service of a case."""
