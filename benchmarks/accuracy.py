"""How right the extractor is, on the seeds and on the 98 real articles whose truth is known.

    python benchmarks/accuracy.py [--floors]

Runs shared/score/score.py, which stands beside the checkout, and prints one table of F1 by kind of fact,
each with its floor of floors.toml: no change may lose accuracy unnoticed (tests/extract/test_accuracy.py).
``--floors`` prints the floors that the figures of this run allow. Exit status 1 below a floor.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from dvdb import loaders
from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
SETS = {"seeds": ("seeds/*.txt", "gold/seeds.yaml"), "dev": ("corpus/dev.jsonl", "gold/dev.yaml")}
MARGIN = 0.003
"""What a floor leaves below the figure it was taken from."""

Figures = dict[str, dict[str, float]]


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description="How right the extractor is.")
    options.add_argument("--floors", action="store_true", help="print the floors that this run allows")
    given = options.parse_args()
    if not SHARED.is_dir():
        print(f"the real articles are not at {SHARED}: nothing is measured")
        return 0
    measured = {name: measure(name) for name in SETS}
    if given.floors:
        for name, figures in measured.items():
            print(f"[{name}]")
            for kind, row in figures.items():
                print(f'"{kind}" = {max(0.0, row["f1"] - MARGIN if row["f1"] < 1 else 1.0):.3f}')
        return 0
    return table(measured, floors())


def measure(name: str) -> Figures:
    """Precision, recall and F1 of one set by kind of fact; kinds that the gold does not have are left out."""
    articles, gold = SETS[name]
    lexicon = load_lexicon()
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "records.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            for document in loaders.read(sorted(SHARED.glob(articles))):
                if isinstance(document, Document):
                    file.write(json.dumps(extract(document, lexicon), ensure_ascii=False) + "\n")
        command = [
            sys.executable,
            str(SHARED / "score" / "score.py"),
            str(SHARED / gold),
            str(lines),
            "--json",
        ]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    scored = json.loads(printed)
    return {kind: row for kind, row in scored.items() if isinstance(row, dict) and row["gold"]}


def floors() -> dict[str, dict[str, float]]:
    """The least F1 of each set and kind of fact."""
    return tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def table(measured: dict[str, Figures], least: dict[str, dict[str, float]]) -> int:
    """Print the figures beside their floors, and tell whether one is below."""
    print(f"{'set':<7}{'kind of fact':<18}{'precision':>10}{'recall':>8}{'F1':>8}{'floor':>8}{'facts':>7}")
    below = 0
    for name, figures in measured.items():
        for kind, row in figures.items():
            floor = least[name][kind]
            mark = " below" if row["f1"] < floor else ""
            below += bool(mark)
            print(
                f"{name:<7}{kind:<18}{row['precision']:>10.3f}{row['recall']:>8.3f}{row['f1']:>8.3f}"
                f"{floor:>8.3f}{row['gold']:>7.0f}{mark}"
            )
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
