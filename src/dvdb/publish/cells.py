"""One value as CSV text: exactly for machines, safely for spreadsheets."""

from __future__ import annotations

import datetime
import decimal
import math
import re
from collections.abc import Iterable

LONGEST_SPREADSHEET_CELL = 32_767
"""Characters. Excel spills a longer cell over the rows below."""

CUT = " […]"

# Excel and LibreOffice run a cell that starts so, blanks before it or not; the wide forms too.
_FORMULA = re.compile(r"[\s\x00-\x1f\ufeff]*[=+\-@＝＋－＠|]|[\t\r\n]")


QUOTE = '"'
_SPECIAL = re.compile(r'[",\r\n]')


def exact(value: object) -> str:
    """The value as text, the same from SQLite and PostgreSQL.

    NULL is the empty string, a truth value 0 or 1, a whole number has no decimal point, dates and
    times are ISO 8601. Raises `TypeError` for a type that no column has.
    """
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case str():
            return value
        case int():
            return str(value)
        case float() | decimal.Decimal():
            number = float(value)
            return str(int(number)) if math.isfinite(number) and number.is_integer() else repr(number)
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            raise TypeError(f"no CSV form for {type(value).__name__}")


def harmless(value: object) -> str:
    """The exact text, with ``'`` before anything a spreadsheet would run, cut to what a cell holds.

    A number is a number: only text is guarded.
    """
    text = exact(value)
    if not isinstance(value, str):
        return text
    if _FORMULA.match(text):
        text = "'" + text
    if len(text) > LONGEST_SPREADSHEET_CELL:
        text = text[: LONGEST_SPREADSHEET_CELL - len(CUT)] + CUT
    # A bare carriage return or a null ends a row or a cell in some programs.
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")


def line(cells: Iterable[str], end: str) -> str:
    """The cells as one line of CSV (RFC 4180), ended by *end*.

    The csv module of some versions of Python leaves a lone carriage return unquoted, and readers end the
    row there.
    """
    return (
        ",".join(f'"{cell.replace(QUOTE, QUOTE * 2)}"' if _SPECIAL.search(cell) else cell for cell in cells)
        + end
    )
