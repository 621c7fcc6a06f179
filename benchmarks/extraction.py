"""How fast the extractor is, as ratios within one run.

    python benchmarks/extraction.py [--articles N]

On general news that stands beside the checkout (shared/corpus), else on invented articles: articles a second
on one core beside the floor (one ahocorasick_rs pass over the same texts) and beside underthesea's ``ner``
where that is installed; the share of each stage; growth with the length of an article and with their number.
The lexicon is compiled before the clock starts. Bar (design.md section 8): 1,000 articles of 3 KB a second.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import dvdb.extract as extractor
from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.text.align import match_key

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

GENERAL = Path(__file__).parents[2] / "shared" / "corpus" / "general.jsonl.gz"
KILOBYTES = (2.5, 3.5)
STAGES = (
    "read_article",
    "Reading",
    "Grammar",
    "Anchors",
    "_settled",
    "EventFinder",
    "Mentions",
    "find_roles",
    "find_figures",
    "find_awards",
    "find_citations",
    "find_topics",
    "_parts",
)
"""What the extractor calls, in its order; ``Grammar`` and ``EventFinder`` with their main method."""
METHODS = {"Grammar": "read", "EventFinder": "find"}
LENGTHS = (1, 4, 16, 64, 256, 1024)


def main() -> None:
    """Measure and print the tables."""
    options = argparse.ArgumentParser(description="How fast the extractor is.")
    options.add_argument("--articles", type=int, default=1000)
    given = options.parse_args()
    documents = articles(given.articles)
    size = sum(len(document.body.encode()) for document in documents) / len(documents) / 1024
    print(f"{len(documents)} articles of {size:.1f} KB on average\n")
    speed(documents)
    stages(documents)
    lengths(documents)
    numbers(documents)


def articles(number: int) -> list[Document]:
    """Articles of about 3 KB: real ones where they are, else invented ones."""
    if GENERAL.exists():
        with gzip.open(GENERAL, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
    else:
        from support.articles import article

        texts = ["\n\n".join(article(n + k)["text"] for k in range(4)) for n in range(0, 4 * number, 4)]
    fitting = [t for t in texts if KILOBYTES[0] <= len(t.encode()) / 1024 <= KILOBYTES[1]] or texts
    return [Document(id=str(n), body=text, origin="bench") for n, text in enumerate(fitting[:number])]


def timed(work: Callable[[], object]) -> float:
    """Seconds that ``work`` takes: the best of two."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def speed(documents: Sequence[Document]) -> None:
    """Articles a second beside the floor and the peer."""
    lexicon = load_lexicon()
    keys = [match_key(document.body) for document in documents]
    ours = timed(lambda: [extract(document, lexicon) for document in documents])
    floor = timed(lambda: [lexicon.automaton.find_matches_as_indexes(key) for key in keys])
    print(f"{'':<44}{'articles/s':>12}{'ratio':>9}")
    print(f"{'dvdb extract':<44}{len(documents) / ours:>12,.0f}{1:>9.2f}")
    print(
        f"{'one pass of the title automaton (floor)':<44}{len(documents) / floor:>12,.0f}{ours / floor:>9.1f}"
    )
    if importlib.util.find_spec("underthesea") is None:
        print(f"{'underthesea ner':<44}{'not installed':>12}")
    else:
        from underthesea import ner

        few = documents[:20]
        peer = timed(lambda: [ner(document.body) for document in few]) * len(documents) / len(few)
        print(f"{'underthesea ner':<44}{len(documents) / peer:>12,.1f}{ours / peer:>9.4f}")
    print()


def stages(documents: Sequence[Document]) -> None:
    """The share of each stage, by a clock around what the extractor calls."""
    lexicon = load_lexicon()
    spent: dict[str, float] = defaultdict(float)
    originals = {name: getattr(extractor, name) for name in STAGES}

    def clocked(name: str, call: Callable[..., Any], method: str | None) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                made = call(*given, **named)
            finally:
                spent[name] += time.perf_counter() - start
            if method is not None:
                return Clocked(made, method, clocked(name, getattr(made, method), None))
            return made

        return run

    try:
        for name, call in originals.items():
            setattr(extractor, name, clocked(name, call, METHODS.get(name)))
        start = time.perf_counter()
        for document in documents:
            extract(document, lexicon)
        whole = time.perf_counter() - start
    finally:
        for name, call in originals.items():
            setattr(extractor, name, call)
    print(f"{'stage':<44}{'ms/article':>12}{'share':>9}")
    for name in STAGES:
        print(f"{name:<44}{1000 * spent[name] / len(documents):>12.3f}{spent[name] / whole:>9.1%}")
    rest = whole - sum(spent.values())
    print(f"{'the rest':<44}{1000 * rest / len(documents):>12.3f}{rest / whole:>9.1%}\n")


class Clocked:
    """An object one of whose methods is clocked."""

    def __init__(self, made: Any, method: str, clocked: Callable[..., Any]) -> None:
        self.__wrapped__ = made
        setattr(self, method, clocked)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__wrapped__, name)


def lengths(documents: Sequence[Document]) -> None:
    """Growth with the length of an article; 1.0 is linear from one line to the next."""
    lexicon = load_lexicon()
    text = "\n\n".join(document.body for document in documents)
    while len(text.encode()) < LENGTHS[-1] * 1024:
        text += "\n\n" + text
    print(f"{'one article of':<44}{'seconds':>12}{'ratio':>9}")
    before: tuple[int, float] | None = None
    for kilobytes in LENGTHS:
        body = text.encode()[: kilobytes * 1024].decode(errors="ignore")
        document = Document(id="x", body=body, origin="bench")
        seconds = timed(lambda document=document: extract(document, lexicon))
        ratio = f"{seconds / before[1] / (kilobytes / before[0]):>9.2f}" if before else f"{'':>9}"
        print(f"{f'{kilobytes:,} KB':<44}{seconds:>12.4f}{ratio}")
        before = (kilobytes, seconds)
    print()


def numbers(documents: Sequence[Document]) -> None:
    """Growth with the number of articles; 1.0 is linear."""
    lexicon = load_lexicon()
    print(f"{'articles':<44}{'seconds':>12}{'ratio':>9}")
    before: tuple[int, float] | None = None
    for number in (len(documents) // 10, len(documents) // 3, len(documents)):
        some = documents[:number]
        seconds = timed(lambda some=some: [extract(document, lexicon) for document in some])
        ratio = f"{seconds / before[1] / (number / before[0]):>9.2f}" if before else f"{'':>9}"
        print(f"{number:<44,}{seconds:>12.3f}{ratio}")
        before = (number, seconds)


if __name__ == "__main__":
    main()
