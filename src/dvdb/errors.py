"""Errors that a user can act on: the command line prints their text and exits with status 1."""

from __future__ import annotations

from collections.abc import Sequence


class DvdbError(Exception):
    """Something a user can put right; ``str()`` is one clear line that names the file and the cause."""


class SeedError(DvdbError):
    """Data under seeds/ that cannot be used: every problem found, one line each, with file and line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)
