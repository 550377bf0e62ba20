"""Pure: what a saved filter may be called and hold, which columns there are, what is unread."""
