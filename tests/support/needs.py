"""What a test needs and a user's machine may not have."""

from __future__ import annotations

import os

import pytest


def require(condition: object, reason: str) -> None:
    """Skip the test unless *condition* holds; with DVDB_REQUIRE_ALL=1 in the environment fail it."""
    if condition:
        return
    if os.environ.get("DVDB_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
