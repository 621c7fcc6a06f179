"""The words that name an event: a head, then how and what for ("hội nghị | trực tuyến | sơ kết")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import ahocorasick_rs

from dvdb.extract.phrases import word_ends
from dvdb.text.align import match_key


@dataclass(frozen=True, slots=True)
class Head:
    """A head: the type a record writes for it, and whether it stands for an event by itself.

    An open head ("lễ") is one only with a word for its purpose.
    ``after`` are the words one of which must come before a verb for it to be an event: "đã | họp".
    ``act`` is the type of a verb that is an event where the text tells who did it, and when:
    "Ngày 5/6, Huyện ủy Lắk | tặng quà". A ``sitting`` is a verb of what an assembly does in session.
    """

    type: str
    strong: bool
    open: bool
    act: str | None
    sitting: bool
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventWords:
    """The heads by their form, an automaton that finds them, and patterns for what may follow one."""

    heads: Mapping[str, Head]
    forms: tuple[str, ...]
    automaton: ahocorasick_rs.AhoCorasick
    manner: re.Pattern[str]
    purpose: re.Pattern[str]
    heading: Mapping[str, re.Pattern[str]]
    """By a bare head, what a title may say that it was for: "Công an huyện | tổng kết | công tác năm"."""
    holder: re.Pattern[str]
    """The first words of bodies that are no part of the state and may hold an event."""

    def heads_in(self, key: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
        """Every head in ``key[start:end]`` that stands between word boundaries: form, start, end."""
        part = key if start == 0 and end is None else key[start:end]
        for index, at, stop in self.automaton.find_matches_as_indexes(part):
            if word_ends(part, stop) and not (at and part[at - 1].isalnum()):
                yield self.forms[index], start + at, start + stop

    def name_at(self, key: str, form: str, head_end: int) -> tuple[str, int, str | None]:
        """The type of the event whose head was found, its end, and its purpose if one follows."""
        end = head_end
        manners = 0
        while manners < 2 and (manner := self.manner.match(key, end)) is not None:
            end, manners = manner.end(), manners + 1
        purpose = self.purpose.match(key, end)
        if purpose is not None:
            end = purpose.end()
            if (manner := self.manner.match(key, end)) is not None:
                end = manner.end()
        head = self.heads[form]
        first = form if head.after and purpose is not None else head.type  # "họp tổng kết" as it is
        kind = first + key[head_end:end]
        return kind, end, purpose[0].strip() if purpose is not None else None


def compile_event_words(rows: Iterable[Mapping[str, str]]) -> EventWords:
    """Words from rows of event_words.csv.

    ``part`` is head, weak (a head that needs more to speak for it), open, verb, act, sitting, manner,
    purpose, heading (with the bare head in ``type``) or holder; ``type`` of a head is what a record
    writes if not its form; ``after`` are the words before a verb, between semicolons.
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
            act = (row["type"] or form) if row["part"] == "act" else None
            head = Head(row["type"] or form, row["part"] == "head", row["part"] == "open", act, False, after)
            if act is not None and form in heads:  # a verb that words before it tell too
                head = replace(heads[form], act=act)
            elif row["part"] == "sitting":
                head = replace(heads.get(form, head), sitting=True)
            heads[form] = head
    return EventWords(
        heads,
        tuple(heads),
        ahocorasick_rs.AhoCorasick(list(heads), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        re.compile(rf" (?:{_longest_first(manners)})(?!\w)"),
        re.compile(rf" (?:{_longest_first(purposes)})(?!\w)"),
        {head: re.compile(rf"(?<!\w)(?:{_longest_first(f)})(?!\w)") for head, f in headings.items()},
        re.compile(rf"(?:{_longest_first(holders)})(?= [\w“\"])"),
    )


def _longest_first(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
