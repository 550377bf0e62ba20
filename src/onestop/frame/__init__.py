"""The frame every page hangs in: layout, language, text size, contrast, and the words for refusals and events."""
