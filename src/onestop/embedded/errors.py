"""The one way in which starting a database fails."""


class PostgresUnavailable(RuntimeError):
    """No database can be reached or started; the message is one line an operator can act on."""
