"""What a published procedure says, and what may be wrong with one. Pure."""
