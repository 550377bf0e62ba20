"""Words, numbers and dates every part of the province agrees on. Pure: no Django, no database, no clock."""
