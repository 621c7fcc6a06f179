"""What a curator knows fills in what a text does not tell, and never overrules what it tells."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from dvdb.resolve.curation import Curation, StaleCorrection
from dvdb.resolve.resolver import Resolver
from dvdb.resolve.rows import Rows

Make = dict[str, Callable[..., Any]]
Resolve = Callable[..., Rows]

BODY = "Ban Dân vận Tỉnh ủy họp."


@pytest.fixture
def curated(reference: Mapping[str, list[dict[str, Any]]]) -> Resolver:
    """A resolver that knows from a curator that the article is set in Lạng Sơn."""
    sha256 = hashlib.sha256(BODY.encode()).hexdigest()
    return Resolver(reference, Curation(overrides={(sha256, "place"): "Lạng Sơn"}))


def test_curators_place_fills_in_what_the_text_does_not_tell(
    make: Make, resolve: Resolve, curated: Resolver
) -> None:
    (article,) = resolve(make["record"](BODY, published="2019-07-06"), curated)["articles"]
    assert (article["place_printed"], article["place_basis"]) == (None, "curator")
    assert article["place_id"].startswith("lang-son-")


def test_curators_place_that_the_text_contradicts_stops_the_build(
    make: Make, resolve: Resolve, curated: Resolver
) -> None:
    with pytest.raises(StaleCorrection, match="Tiền Giang"):
        resolve(make["record"](BODY, place="Tiền Giang", published="2019-07-06"), curated)


def test_name_of_a_body_is_not_proven_by_words_about_something_else(make: Make, resolve: Resolve) -> None:
    event = make["event"]("hội nghị", "2019-07-05", "Ban Dân vận Tỉnh ủy", "Lạng Sơn")
    rows = resolve(make["record"]("Hội nghị ở Lạng Sơn.", events=(event,), place="Lạng Sơn"))
    assert [row["full_name"] for row in rows["organizations"]][:1] == ["Ban Dân vận Tỉnh ủy Lạng Sơn"]
    assert [e for e in rows["evidence"] if e["table_name"] == "organization_names"] == []
