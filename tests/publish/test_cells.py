"""One value as CSV text."""

from __future__ import annotations

import csv
import datetime
import decimal
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvdb.publish.cells import LONGEST_SPREADSHEET_CELL, exact, harmless, line


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "1"),
        (17550, "17550"),
        (17550.0, "17550"),
        (83.07, "83.07"),
        (decimal.Decimal("83.07"), "83.07"),
        (decimal.Decimal("5"), "5"),
        (datetime.date(2024, 7, 9), "2024-07-09"),
        ("--07-09", "--07-09"),
        ("Đỗ Tấn Hùng\nhai dòng", "Đỗ Tấn Hùng\nhai dòng"),
    ],
)
def test_the_exact_text_is_the_same_from_every_database(value: object, text: str) -> None:
    assert exact(value) == text


def test_a_type_that_no_column_has_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes"):
        exact(b"x")


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 123", "-5", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1", "\ufeff=1", "|x"]
)
def test_a_formula_is_kept_from_running(text: str) -> None:
    assert harmless(text).startswith("'")


@pytest.mark.parametrize("value", [-5, -0.5, "Đỗ Tấn Hùng", "2024-07-09", ""])
def test_numbers_and_honest_text_stay_as_they_are(value: object) -> None:
    assert harmless(value) == exact(value)


def test_a_cell_that_a_spreadsheet_cannot_hold_is_cut_and_says_so() -> None:
    cell = harmless("a" * 40_000)
    assert len(cell) == LONGEST_SPREADSHEET_CELL
    assert cell.endswith("[…]")


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00")), min_size=2))
def test_any_cells_are_read_back_as_they_were(cells: list[str]) -> None:
    for end in ("\n", "\r\n"):
        assert list(csv.reader(io.StringIO(line(cells, end), newline=""))) == [cells]
