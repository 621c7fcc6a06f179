"""A sentence as its verbs are read: the people in it, to whom something is done, who does what.

Offices are masked so that no word of one ("Ban Chỉ đạo") is taken for a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dvdb.extract.mentions import Mention
from dvdb.extract.people import Grammar, Person
from dvdb.extract.role_clauses import another_subject
from dvdb.extract.role_words import OFFICE

HONORIFIC = r"(?:các đồng chí |đồng chí |các ông |ông |bà |anh |chị |đ/c |tân )?"
NEXT_IN_A_ROW = re.compile(
    rf"(?:[ ,–-]+{OFFICE}+)* ?(?:\([^()]{{1,40}}\))? ?(?:[;,]| và|; và| cùng)[ {OFFICE}]*"
    rf"{HONORIFIC}[ {OFFICE}]*"
)
_JOINED = re.compile(rf"(?:\bvà|cùng|,|;) ?(?:các )?{HONORIFIC}(?:[^.]{{0,160}})\Z")
_MOST_TITLES = 90
"""Characters of a title that may stand between "các đồng chí" and the first name."""
_SEVERAL = re.compile(rf"(?<!\w)(?:các|hai|ba|bốn) (?:đồng chí |ông |bà |anh |chị |đ/c )?[{OFFICE} ]*:? ?\Z")
_WITH_GUESTS = re.compile(r"(?<!\w)(?:cùng(?: với)?|và) (?:các |toàn thể |đông đảo )*đại biểu \Z")
"""Others who do what a verb says together with its subject."""
_QUOTATION_MARK = re.compile(r"[\"“”]")
_BEGINS_A_CLAUSE = frozenset({"nhân dịp", "rằng", "việc", "vui mừng khi", "dẫn lời"})
"""Words after which a clause has a subject of its own, who does what its verb says elsewhere."""
_REACH = 470
"""Characters of titles and asides that may stand between a person and the verb."""


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role of a person with the words that prove it, in the reading's offsets.

    Besides the eight roles: ``appointed`` and ``met``, whether the person receives the decision or attends
    depends on the event; and ``there``, an attendance that only counts where nothing else is told of him.
    """

    person: Person
    role: str
    start: int
    end: int


class RoleSentence:
    """One sentence with the people spoken of in it, and the roles found so far; offsets are its own."""

    def __init__(
        self,
        grammar: Grammar,
        start: int,
        end: int,
        inside: list[Mention],
        offices: list[tuple[int, int]],
        quoted: list[tuple[int, int]],
        after_list: bool,
    ) -> None:
        self.words = grammar.lexicon.roles
        self.start = start
        self.text = grammar.text[start:end]
        self.key = _masked(grammar.key[start:end], [(s - start, e - start) for s, e in offices])
        self.inside = [Mention(m.start - start, m.end - start, m.person, m.by_office) for m in inside]
        self.after_list = after_list
        self.quoted = quoted
        self.ends_in_list = False
        self.found: list[RoleFound] = []
        self._ends = {m.end for m in self.inside}
        self.objects = self._find_objects()

    def add(self, mention: Mention, role: str, start: int, end: int) -> None:
        """Note a role of somebody, and the words that give it."""
        self.found.append(RoleFound(mention.person, role, self.start + start, self.start + end))

    def verbs(self, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The verbs of doing in a part of the sentence: "trao", but not in "được trao"."""
        for verb in self.words.verbs.finditer(self.key, start, len(self.key) if end is None else end):
            at = verb.start()
            if self.is_quoted(at):
                continue
            # a man may bear the name Vinh or Danh
            noun = at - 1 not in self._ends and self.words.is_noun(self.key, max(start, at - 16), at)
            if not noun or _WITH_GUESTS.search(self.key, max(start, at - 40), at) is not None:
                yield verb

    def _object_of(self, mention: Mention) -> str | None:
        """The word that makes a mention the object of its clause: "chúc mừng ông A", "trao cho bà B"."""
        before = self.words.object_after.search(self.key, max(0, mention.start - 160), mention.start)
        return before["by"] if before else None

    def _find_objects(self) -> dict[int, str]:
        """Where those stand to whom something is done, and the word that says so; a row of them shares it."""
        objects: dict[int, str] = {}
        last: Mention | None = None
        for mention in self.inside:
            by = self._object_of(mention)
            if by is None and last is not None and last.start in objects:
                row = NEXT_IN_A_ROW.fullmatch(self.key, last.end, mention.start)
                several = _SEVERAL.search(self.key, max(0, last.start - _MOST_TITLES), last.start) is not None
                if row is not None and (" và" in row[0] or several):
                    by = objects[last.start]
            if by is not None:
                objects[mention.start] = by
            last = mention
        return objects

    def is_quoted(self, at: int) -> bool:
        """Whether a place stands in words that somebody is quoted for."""
        return any(start <= at < end for start, end in self.quoted)

    def in_brackets(self, at: int) -> bool:
        """Whether a place stands in brackets."""
        return self.key.count("(", 0, at) > self.key.count(")", 0, at)

    def clause(self, at: int, reach: int) -> int:
        """How far back from a place to read for words of its own clause: not into words quoted before it."""
        return max([0, at - reach, *(end for _, end in self.quoted if end <= at)])

    def words_between(self, start: int, end: int) -> int:
        """Characters between two places that are no office's."""
        return end - start - self.key.count(OFFICE, start, end)

    def acting(self, verb: int, subjects: list[Mention], *, alike: bool = False) -> list[Mention]:
        """Who does what a verb says: the nearest person before it, and those joined to him.

        ``alike``: it can be done by people named in a row with nothing but commas between them.
        """
        before = [m for m in subjects if m.end <= verb]
        if not before:
            return []
        start = before[-1].end
        nearest = max((m for m in self.inside if m.end <= verb), key=lambda m: m.end)
        if nearest.end > start and self.objects.get(nearest.start) in _BEGINS_A_CLAUSE:
            return []
        if verb - start > _REACH or another_subject(self.text, self.key, start, verb):
            return []
        together = self.key.startswith(("cùng ", "đồng "), verb)
        acting = [before[-1]]
        for left, right in zip(reversed(before[:-1]), reversed(before[1:]), strict=True):
            between = self.key[left.end : right.start]
            if len(between) > 420 or any(True for _ in self.verbs(left.end, right.start)):
                break
            if _JOINED.search(between) is None or _QUOTATION_MARK.search(between) is not None:
                break
            apart = not any(word in f"{between} " for word in (" và ", " cùng ", "; "))
            in_a_row = NEXT_IN_A_ROW.fullmatch(between) is not None
            if apart and len(acting) < 2 and not together and not (in_a_row and alike):
                break
            acting.insert(0, left)
        return acting

    def joined_after(self, first: Mention) -> list[Mention]:
        """Those named in a row after somebody: "hội kiến với A; B; C"."""
        row = []
        end = first.end
        for mention in self.inside:
            if mention.start > end:
                if NEXT_IN_A_ROW.fullmatch(self.key, end, mention.start) is None:
                    break
                row.append(mention)
                end = mention.end
        return row


def _masked(key: str, ranges: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in ranges:
        parts += [key[at:start], OFFICE * (end - start)]
        at = end
    return "".join([*parts, key[at:]])
