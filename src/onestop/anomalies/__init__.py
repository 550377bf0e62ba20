"""Signals: what looks unlike other agencies, each with its cases, asked about and answered; none is a verdict."""
