"""Alembic migrations of the dvdb database."""
