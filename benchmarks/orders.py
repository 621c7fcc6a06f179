"""Whether the order of articles and the number of loads leave a trace.

    python benchmarks/orders.py ARTICLES.jsonl[.gz] ... [--orders 5] [--loads 1 7 60] [--workers N]

The articles of all files are loaded as they come; then in other orders, each in so many loads. Bar:
`dvdb diff` finds nothing. The exit status is 1 where it finds something, which is printed.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import tempfile
from pathlib import Path

from dvdb import pipeline
from dvdb.publish import compare


def main() -> None:
    """Load in all orders, and print a line for each."""
    options = argparse.ArgumentParser(description="Whether the order of loading leaves a trace.")
    options.add_argument("articles", nargs="+", type=Path)
    options.add_argument("--orders", type=int, default=5)
    options.add_argument("--loads", type=int, nargs="+", default=[1, 7, 60])
    options.add_argument("--workers", type=int, default=2)
    given = options.parse_args()
    lines = [line for path in given.articles for line in _lines(path)]
    differing = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = _loaded(folder / "plain.db", lines, 1, given.workers)
        for order in range(1, given.orders + 1):
            shuffled = random.Random(order).sample(lines, len(lines))
            for loads in given.loads:
                other = folder / f"{order}-{loads}.db"
                difference = compare(str(plain), str(_loaded(other, shuffled, loads, given.workers)))
                said = difference.told(20) if difference else "no difference"
                print(f"{len(lines):,} articles, order {order}, {loads} loads: {said}", flush=True)
                differing += bool(difference)
                other.unlink()
    sys.exit(1 if differing else 0)


def _lines(path: Path) -> list[str]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        return [line for line in stream if line.strip()]


def _loaded(database: Path, lines: list[str], loads: int, workers: int) -> Path:
    """The database of these articles, loaded in so many loads one after the other."""
    part = database.with_suffix(".jsonl")
    size = -(-len(lines) // loads)
    for start in range(0, len(lines), size):
        part.write_text("".join(lines[start : start + size]), encoding="utf-8")
        pipeline.build([part], f"sqlite:///{database}", workers=workers)
    part.unlink()
    return database


if __name__ == "__main__":
    main()
