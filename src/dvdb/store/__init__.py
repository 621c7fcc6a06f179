"""Engines, migration, bulk upsert, load runs, rejects."""
