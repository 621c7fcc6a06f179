"""The words that name an event: a head, then how and what for ("hội nghị | trực tuyến | sơ kết")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dvdb.text.align import match_key


@dataclass(frozen=True, slots=True)
class Head:
    """A head: the type a record writes for it, and whether it stands for an event by itself.

    An open head ("lễ", "chương trình") is one only with a word for its purpose.
    ``after`` are the words one of which must come before a verb for it to be an event: "đã | họp".
    """

    type: str
    strong: bool
    open: bool
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventWords:
    """The heads by their form, and patterns for heads and for what may follow one."""

    heads: Mapping[str, Head]
    head: re.Pattern[str]
    manner: re.Pattern[str]
    purpose: re.Pattern[str]
    heading: Mapping[str, re.Pattern[str]]
    """By a bare head, what a title may say that it was for: "Công an huyện | tổng kết | công tác năm"."""
    holder: re.Pattern[str]
    """The first words of bodies that are no part of the state and may hold an event."""

    def name_at(self, key: str, found: re.Match[str]) -> tuple[str, int, str | None]:
        """The type of the event whose head was found, its end, and its purpose if one follows."""
        end = found.end()
        manners = 0
        while manners < 2 and (manner := self.manner.match(key, end)) is not None:
            end, manners = manner.end(), manners + 1
        purpose = self.purpose.match(key, end)
        if purpose is not None:
            end = purpose.end()
            if (manner := self.manner.match(key, end)) is not None:
                end = manner.end()
        head = self.heads[found[0]]
        first = found[0] if head.after and purpose is not None else head.type  # "họp tổng kết" as it is
        kind = first + key[found.end() : end]
        return kind, end, purpose[0].strip() if purpose is not None else None


def compile_event_words(rows: Iterable[Mapping[str, str]]) -> EventWords:
    """Words from rows of event_words.csv.

    ``part`` is head, weak (a head that needs more to speak for it), open, verb, manner, purpose,
    heading (with the bare head in ``type``) or holder; ``type`` of a head is what a record writes if not
    its form; ``after`` are the words before a verb, between semicolons.
    """
    heads: dict[str, Head] = {}
    manners: list[str] = []
    purposes: list[str] = []
    headings: dict[str, list[str]] = {}
    holders: list[str] = []
    for row in rows:
        form = match_key(row["form"])
        if row["part"] == "manner":
            manners.append(form)
        elif row["part"] == "purpose":
            purposes.append(form)
        elif row["part"] == "heading":
            headings.setdefault(row["type"], []).append(form)
        elif row["part"] == "holder":
            holders.append(form)
        else:
            after = tuple(f" {word} " for word in row["after"].split(";") if word)
            heads[form] = Head(row["type"] or form, row["part"] == "head", row["part"] == "open", after)
    return EventWords(
        heads,
        re.compile(rf"(?<!\w)(?:{_longest_first(heads)})(?!\w)"),
        re.compile(rf" (?:{_longest_first(manners)})(?!\w)"),
        re.compile(rf" (?:{_longest_first(purposes)})(?!\w)"),
        {head: re.compile(rf"(?<!\w)(?:{_longest_first(f)})(?!\w)") for head, f in headings.items()},
        re.compile(rf"(?:{_longest_first(holders)})(?= \w)"),
    )


def _longest_first(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
