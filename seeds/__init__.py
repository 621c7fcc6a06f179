"""Data that ships with dvdb: reference tables, reviewed article records and judgements."""
