"""Whether resolving takes time in proportion to the articles, and how much memory.

    python benchmarks/resolution.py [ARTICLES.jsonl] [--marks 10000 30000 100000] [--workers N]

Without a file, the general sample is multiplied. One load is measured at each mark: the time of this
process alone (extraction has its own), for the batches so far and for what is made of all rows at the end
of a load. Bar: no mark takes more than 1.3 times its share of the first; memory stays below 1 GiB.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dvdb.loaders.reference import load_reference
from multiplied import write

from dvdb import loaders, store
from dvdb.batches import Fingerprints, Item, write_items
from dvdb.documents import Reject
from dvdb.extract import EXTRACTOR_VERSION
from dvdb.matching import write_matches
from dvdb.pipeline import BATCH, write_curation
from dvdb.resolve.curation_files import load_curation
from dvdb.resolve.resolver import Resolver, Source
from dvdb.workers import extract_all


def main() -> None:
    """Load up to the last mark, and print what each took."""
    options = argparse.ArgumentParser(description="Whether resolving takes time in proportion.")
    options.add_argument("articles", nargs="?", type=Path)
    options.add_argument("--marks", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    options.add_argument("--workers", type=int, default=2)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = given.articles
        if source is None:
            source = Path(folder, "articles.jsonl")
            write(source, max(given.marks))
        print(f"{'articles':>9} {'batches, s':>11} {'a second':>9} {'to linear':>9} {'end, s':>7} "
              f"{'to linear':>9} {'peak MB':>8}")  # fmt: skip
        measure(f"sqlite:///{folder}/resolved.db", source, sorted(given.marks), given.workers)


def measure(url: str, source: Path, marks: list[int], workers: int) -> None:
    """Print a line at each mark."""
    reference = load_reference()
    resolver = Resolver(reference, load_curation())
    store.migrate(url)
    engine = store.open_engine(url)
    with engine.begin() as connection:
        store.write_batch(connection, reference)
    items = _items(source, resolver, workers)
    first: tuple[int, float, float] | None = None
    done, spent = 0, 0.0
    for mark in marks:
        while done < mark and (batch := list(islice(items, min(BATCH, mark - done)))):
            start = time.process_time()
            with engine.begin() as connection:
                write_items(connection, batch, resolver)
            spent += time.process_time() - start
            done += len(batch)
        start = time.process_time()
        with engine.begin() as connection:
            write_curation(connection, resolver)
            write_matches(connection, resolver)
        end = time.process_time() - start
        first = first or (done, spent, end)
        share = done / first[0]
        print(f"{done:>9,} {spent:>11.1f} {done / spent:>9,.0f} {spent / first[1] / share:>9.2f} "
              f"{end:>7.1f} {end / first[2] / share:>9.2f} {_peak():>8,.0f}", flush=True)  # fmt: skip
    engine.dispose()


def _items(source: Path, resolver: Resolver, workers: int) -> Iterator[Item]:
    fingerprints = Fingerprints(EXTRACTOR_VERSION, resolver.version)
    for outcome in extract_all(loaders.read([source], None), workers):
        if not isinstance(outcome, Reject) and not isinstance(outcome.outcome, Reject):
            yield Item(
                record=outcome.outcome,
                source=Source("extracted", EXTRACTOR_VERSION),
                fingerprint=fingerprints.of_document(outcome.document),
                origin=outcome.document.origin,
                document=outcome.document,
            )


def _peak() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
