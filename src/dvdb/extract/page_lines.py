"""The lines that a site puts around an article (domain notes 7.2), from seeds/reference/page_lines.csv."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dvdb.text.align import match_key


@dataclass(frozen=True, slots=True)
class PageLines:
    """Patterns for the keys of lines.

    ``end`` begins what stands below an article, ``drop`` is a line of the site's own, ``caption`` one under
    a picture; ``no_names`` are words in the place of a credit that name nobody.
    """

    end: re.Pattern[str]
    drop: re.Pattern[str]
    caption: re.Pattern[str]
    no_names: frozenset[str]


def compile_page_lines(rows: Iterable[Mapping[str, str]]) -> PageLines:
    """Patterns from rows of page_lines.csv: ``form``, ``part``, and ``match``: a line's start, or whole."""
    forms: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        forms.setdefault((row["part"], row["match"]), []).append(match_key(row["form"]))

    def pattern(part: str) -> re.Pattern[str]:
        begins = [_at_word_end(form) for form in forms.get((part, "start"), [])]
        whole = [rf"{re.escape(form)}[\W\d]{{0,8}}\Z" for form in forms.get((part, "whole"), [])]
        return re.compile(rf"[^\w>*]{{0,3}}(?:\(\d+\) )?(?:{'|'.join(begins + whole)})")

    return PageLines(
        pattern("end"), pattern("drop"), pattern("caption"), frozenset(forms.get(("no_name", "whole"), []))
    )


def _at_word_end(form: str) -> str:
    return re.escape(form) + (r"(?!\w)" if form[-1].isalnum() else "")
