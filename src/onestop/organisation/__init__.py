"""Agencies through time: who exists, under whom, from when until when."""
