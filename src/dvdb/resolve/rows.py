"""What resolution makes: rows by table name, each a mapping of columns to values."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]
Rows = dict[str, list[Row]]
