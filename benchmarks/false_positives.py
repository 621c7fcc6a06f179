"""What the extractor finds in general news, where little of it is about officials: for reading and judging.

    python benchmarks/false_positives.py [--seed N] [--sample N]

Over the 6,000 general articles that stand beside the checkout: officials a document by topic, the most
frequent "officials", titles and organizations, and a random sample of offices, each with its sentence.
Precision is judged by a reader (docs/accuracy.md), not by this program.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from pathlib import Path

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.extract.sentences import sentences

GENERAL = Path(__file__).parents[2] / "shared" / "corpus" / "general.jsonl.gz"
TOPICS = {
    "politics": ("bí thư", "chủ tịch", "ubnd", "hđnd", "quốc hội", "bộ trưởng"),
    "crime": ("công an", "bị cáo", "khởi tố", "điều tra", "nghi phạm"),
    "sport": ("trận đấu", "bàn thắng", "cầu thủ", "huấn luyện viên", "hlv"),
    "business": ("doanh nghiệp", "cổ phiếu", "ngân hàng", "thị trường"),
    "culture": ("ca sĩ", "diễn viên", "bộ phim", "khán giả"),
    "world": ("tổng thống", "nhà trắng", "triều tiên", "trung quốc"),
}
"""A topic by words; the one with most of them, the first where equal."""


def main() -> None:
    """Extract, count, print."""
    options = argparse.ArgumentParser(description="What is found in general news.")
    options.add_argument("--seed", type=int, default=20261125)
    options.add_argument("--sample", type=int, default=100)
    given = options.parse_args()
    if not GENERAL.exists():
        print("the general articles (shared/corpus/general.jsonl.gz) are not here: nothing is measured")
        return
    lexicon = load_lexicon()
    articles, officials = Counter[str](), Counter[str]()
    names, titles, organizations = Counter[str](), Counter[str](), Counter[str]()
    offices: list[tuple[str, str, str]] = []
    with gzip.open(GENERAL, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            document = Document(id=row["id"], body=row["text"], title=row["title"], origin="general")
            record = extract(document, lexicon)
            topic = topic_of(document.body)
            articles[topic] += 1
            officials[topic] += len(record["officials"])
            for official in record["officials"]:
                names[official["name"]] += 1
                for position in official["positions"]:
                    body = position["organization"] or "(no body)"
                    titles[position["title"]] += 1
                    organizations[body] += 1
                    office = f"{official['name']} | {position['title']} | {body} | {position['place'] or ''}"
                    offices.append((row["id"], office, context(document.body, position["evidence"][0])))
    print(f"{sum(articles.values())} articles, {sum(officials.values())} officials, {len(offices)} offices\n")
    print(f"{'topic':<12}{'articles':>10}{'officials an article':>24}")
    for topic, number in articles.most_common():
        print(f"{topic:<12}{number:>10}{officials[topic] / number:>24.2f}")
    for what, counted in (("officials", names), ("titles", titles), ("organizations", organizations)):
        print(f"\nthe 100 most frequent {what}")
        print("; ".join(f"{name} {number}" for name, number in counted.most_common(100)))
    print(f"\n{given.sample} offices at random (seed {given.seed})")
    sample = random.Random(given.seed).sample(offices, min(given.sample, len(offices)))
    for number, (article, office, sentence) in enumerate(sample, 1):
        print(f"{number:>3} {article} {office}\n      {sentence}")


def topic_of(text: str) -> str:
    """The topic whose words a text uses most; other where it uses none."""
    lower = text.lower()
    counts = {topic: sum(lower.count(word) for word in words) for topic, words in TOPICS.items()}
    best = max(counts, key=lambda topic: counts[topic])
    return best if counts[best] else "other"


def context(text: str, at: int) -> str:
    """The sentence around a place, shortened."""
    for start, end in sentences(text):
        if start <= at < end:
            first = max(start, at - 200)
            return " ".join(text[first : min(end, at + 220)].split())
    return ""


if __name__ == "__main__":
    main()
