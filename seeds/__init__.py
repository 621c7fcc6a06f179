"""Data that ships: reference tables, reviewed article records, judgements."""
