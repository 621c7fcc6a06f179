"""No change loses accuracy unnoticed: the figures of benchmarks/accuracy.py stay at or above their floors."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def accuracy() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "accuracy.py"
    spec = importlib.util.spec_from_file_location("accuracy", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_accuracy_is_not_below_its_floors(name: str, accuracy: ModuleType, shared: Path) -> None:
    figures = accuracy.measure(name)
    floors = accuracy.floors()[name]
    assert set(figures) == set(floors)
    assert {kind: row["f1"] for kind, row in figures.items() if row["f1"] < floors[kind]} == {}
