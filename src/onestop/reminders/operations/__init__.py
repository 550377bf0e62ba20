"""Reminding, the morning briefing, its letter, and what an official chooses of it."""
