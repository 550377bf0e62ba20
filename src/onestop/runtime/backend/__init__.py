"""Django's PostgreSQL backend, with transactions begun and ended by libpq's own calls."""
