"""News in any number: the general sample over and over, each time with other people and other days.

    python benchmarks/multiplied.py ARTICLES.jsonl NUMBER

Copy 0 is the sample itself. In every further copy each official that the extractor finds bears another name
of as many words, the same throughout the copy, and every year is moved, so that people and events are new
while bodies, offices and places stay. One number always gives the same file.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from dvdb.documents import Document
from dvdb.extract import Lexicon, extract, load_lexicon

GENERAL = Path(__file__).parents[2] / "shared" / "corpus" / "general.jsonl.gz"
YEARS = (2005, 2025)
"""The first and the last year that an article may be moved to."""
_YEAR = re.compile(r"(?<!\d)20(?:0\d|1\d|2[0-5])(?!\d)")
_SYLLABLES = (
    "An Anh Bách Bảo Bình Châu Chi Chiến Cường Dũng Duy Đạt Đông Đức Giang Hà Hải Hạnh Hiền Hiếu Hoàng Hùng "
    "Huy Hương Khánh Khoa Kiên Lan Lâm Liên Linh Long Mai Minh Nam Nga Ngọc Nhung Phong Phúc Phương Quang "
    "Quân Quyết Sơn Tâm Thanh Thành Thắng Thịnh Thảo Thu Thủy Tiến Toàn Trang Trung Tuấn Tùng Vân Việt Vinh "
    "Xuân Yến"
)


def main() -> None:
    """Write the file that was asked for."""
    options = argparse.ArgumentParser(description="News in any number, for measuring.")
    options.add_argument("articles", type=Path)
    options.add_argument("number", type=int)
    given = options.parse_args()
    write(given.articles, given.number)


def write(path: Path, number: int) -> Path:
    """Write this many articles as JSON lines, and return where."""
    with path.open("w", encoding="utf-8") as lines:
        for article in itertools.islice(articles(), number):
            lines.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path


def articles() -> Iterator[dict[str, str]]:
    """The general sample without end; fails where shared/corpus is absent."""
    with gzip.open(GENERAL, "rt", encoding="utf-8") as lines:
        sample = [json.loads(line) for line in lines]
    lexicon = load_lexicon()
    named = [_officials(article, lexicon) for article in sample]
    surnames = sorted(lexicon.common_surnames)
    for copy in itertools.count():
        for article, names in zip(sample, named, strict=True):
            yield _other(article, names, surnames, copy) if copy else article


def _officials(article: dict[str, str], lexicon: Lexicon) -> list[str]:
    record = extract(Document(id="", body=article["text"], origin="benchmark"), lexicon)
    return sorted({official["name"] for official in record["officials"]}, key=len, reverse=True)


def _other(article: dict[str, str], names: list[str], surnames: list[str], copy: int) -> dict[str, str]:
    """The article with other names and years."""
    renamed = {name: _name(name, surnames, copy) for name in names}
    shift = random.Random(f"{copy} {article['id']}").randint(-6, 6)

    def told(text: str) -> str:
        for name, other in renamed.items():
            text = text.replace(name, other)
        return _YEAR.sub(lambda year: str(min(max(int(year[0]) + shift, YEARS[0]), YEARS[1])), text)

    return {
        "id": f"{article['id']}-{copy}",
        "title": f"{told(article['title'])} (bản {copy})",
        "text": f"{told(article['text'])}\n\nBản tin số {copy}.",
    }


def _name(name: str, surnames: list[str], copy: int) -> str:
    """Another name of as many words, the same for one name within one copy."""
    choice = random.Random(f"{copy} {name}")
    rest = max(len(name.split()) - 1, 1)
    return " ".join([choice.choice(surnames), *choice.choices(_SYLLABLES.split(), k=rest)])


if __name__ == "__main__":
    main()
