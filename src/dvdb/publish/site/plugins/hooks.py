"""Datasette's marker for hooks, which has no types of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from datasette import hookimpl

Function = TypeVar("Function", bound=Callable[..., Any])


def hook(*, first: bool = False, last: bool = False) -> Callable[[Function], Function]:
    """Mark a function as Datasette's hook of the same name, called ``first`` or ``last`` among its kind."""
    marker: Callable[[Function], Function] = hookimpl(tryfirst=first, trylast=last)
    return marker
