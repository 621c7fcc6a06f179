from __future__ import annotations

from collections.abc import Callable

import pytest

from dvdb import loaders
from dvdb.documents import Document, Reject


@pytest.fixture
def load() -> Callable[..., tuple[list[Document], list[Reject]]]:
    """Read paths, and sort what comes out."""

    def read(*paths: object, **options: object) -> tuple[list[Document], list[Reject]]:
        found = list(loaders.read([str(path) for path in paths], **options))  # type: ignore[arg-type]
        return (
            [item for item in found if isinstance(item, Document)],
            [item for item in found if isinstance(item, Reject)],
        )

    return read
