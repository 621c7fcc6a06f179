"""Where the people of a text are spoken of: by name, by a short name, by a pronoun, by their office alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dvdb.extract.letters import plain_vowels
from dvdb.extract.offices import Office
from dvdb.extract.people import Grammar, Person

_SHORT = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c|cô|bí thư|chủ tịch|phó chủ tịch|phó bí thư|bộ trưởng|thủ tướng|"
    r"phó thủ tướng|thứ trưởng|tổng thống|phó tổng thống|ngoại trưởng|thống đốc|tổng thư ký|tổng bí thư|"
    r"đại biểu|đb|đbqh|cục trưởng|phó giám đốc|trưởng ban|giám đốc|thượng tướng|đại tướng|trung tướng|"
    r"thiếu tướng|đại tá) (?=[^\W\d_])"
)
_PRONOUN = re.compile(
    r"(?<!\w)(?:ông|bà|đồng chí|vị (?:bí thư|chủ tịch|lãnh đạo|bộ trưởng)|(?:người|nữ) đứng đầu)"
    r"(?= [^\W\d_]|,)(?! (?:bí thư|chủ tịch|phó|trưởng|giám đốc|lãnh đạo|nội|ngoại|con|cụ|đại biểu|ủy viên|"
    r"nguyên)(?!\w))"
)
_PART_OF_A_BODY = re.compile(r"(?<!\w)(?:văn phòng|phủ|ban) \Z")
_ONE_OR_TWO_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
_PRONOUN_REACH = 1500
"""Characters from a pronoun back to the last mention of the person it can mean."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person stands; ``by_office`` for an office said alone."""

    start: int
    end: int
    person: Person
    by_office: bool = False


class Mentions:
    """Every mention of the given people in one reading, in text order."""

    def __init__(self, grammar: Grammar, people: Sequence[Person]) -> None:
        self._grammar = grammar
        self._key = grammar.key
        self._text = grammar.text
        names = self._names(people)
        self._named_at = _starts_by_person(names)
        known = sorted([*names, *self._short_names(names, people)], key=lambda m: m.start)
        self.found = sorted(
            [*known, *self._pronouns(known), *self._offices(people)], key=lambda m: (m.start, -m.end)
        )
        self._starts = [m.start for m in self.found]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``[start, end)``."""
        return self.found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _names(self, people: Sequence[Person]) -> list[Mention]:
        forms = self._grammar.forms_of_names(people)
        if not forms:
            return []
        pattern = re.compile("|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form)))))
        return [
            Mention(m.start(), m.end(), forms[m[0]])
            for m in pattern.finditer(plain_vowels(self._key))
            if not self._key[m.end() : m.end() + 1].isalnum() and self._text[m.start()].isupper()
        ]

    def _short_names(self, names: list[Mention], people: Sequence[Person]) -> list[Mention]:
        """The last person named before who bears a given name: "ông Hùng", "Bí thư Thăng"."""
        taken = {m.start for m in names}
        bearers: dict[str, list[Person]] = {}
        for person in people:
            parts = person.key.split()
            for given in {parts[-1], " ".join(parts[-2:])}:
                bearers.setdefault(given, []).append(person)
        office_ends = {
            item.start: item.end
            for sentence in self._grammar.sentences
            for item in sentence.items
            if item.office is not None
        }
        found = []
        for lead in _SHORT.finditer(self._key):
            at = lead.end()
            words = _ONE_OR_TWO_WORDS.match(self._text, at)
            if (
                at in taken
                or words is None
                or not words[0][0].isupper()
                or office_ends.get(lead.start(), 0) > at
            ):
                continue  # "Bí thư Trung ương" names nobody called Trung
            both = self._key[at : words.end()]
            first, _, second = words[0].partition(" ")
            given = both if second and second[0].isupper() else both[: len(first)]
            if (bearer := self._last_named(bearers.get(given, ()), at)) is not None:
                found.append(Mention(lead.start(), at + len(given), bearer))
        return found

    def _last_named(self, people: Sequence[Person], at: int) -> Person | None:
        """Who of these people was named last before ``at``; the only one there is, if none was."""
        best: tuple[int, Person] | None = None
        for person in people:
            starts = self._named_at.get(id(person), [])
            before = bisect_left(starts, at) - 1
            if before >= 0 and (best is None or starts[before] > best[0]):
                best = (starts[before], person)
        if best is not None:
            return best[1]
        return people[0] if len(people) == 1 else None

    def _pronouns(self, known: list[Mention]) -> list[Mention]:
        """The person spoken of last: "Ông cho biết", "Đồng chí cũng đề nghị"."""
        starts = [m.start for m in known]
        found = []
        for word in _PRONOUN.finditer(self._key):
            if not (self._key[word.end()] == "," or self._text[word.end() + 1].islower()):
                continue
            before = bisect_left(starts, word.start()) - 1
            if before >= 0 and word.start() - starts[before] < _PRONOUN_REACH:
                found.append(Mention(word.start(), word.end(), known[before].person))
        return found

    def _offices(self, people: Sequence[Person]) -> list[Mention]:
        """The person of this text who holds an office said alone: "Bí thư Thành ủy khẳng định"."""
        holders: dict[str, list[tuple[Person, Office]]] = {}
        for person in people:
            for held in person.held:
                holders.setdefault(held.office.title.title, []).append((person, held.office))
        found = []
        for sentence in self._grammar.sentences:
            for index, item in enumerate(sentence.items):
                if item.letter != "O" or item.office is None or index in sentence.linked:
                    continue
                before = max(0, item.start - 24)
                part = _PART_OF_A_BODY.search(self._key, before, item.start) is not None
                if part or self._key.startswith(" quán", item.end):
                    continue
                fitting = self._at_home(holders.get(item.office.title.title, ()), item.office)
                if (person_meant := self._last_named(fitting, item.start)) is not None:
                    found.append(Mention(item.start, item.end, person_meant, by_office=True))
        return found

    @staticmethod
    def _at_home(holders: Sequence[tuple[Person, Office]], said: Office) -> list[Person]:
        """Who can be meant by an office: one of this country, where no other is named with it."""
        fitting = {id(person): person for person, office in holders if _same_office(office, said)}
        if said.place:
            return list(fitting.values())
        abroad = {id(person) for person, office in holders if office.place_level == "country"}
        return [person for person in fitting.values() if id(person) not in abroad] or list(fitting.values())


def _starts_by_person(names: list[Mention]) -> dict[int, list[int]]:
    starts: dict[int, list[int]] = {}
    for mention in names:
        starts.setdefault(id(mention.person), []).append(mention.start)
    return starts


def _same_office(a: Office, b: Office) -> bool:
    """Whether two wordings can mean one office of one title."""
    x, y = a.organization, b.organization
    if x and y and not x.startswith(y) and not y.startswith(x):
        return False
    return not (a.place and b.place and a.place != b.place)
