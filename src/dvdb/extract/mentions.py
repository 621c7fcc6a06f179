"""Where the people of a text are spoken of: by name, by a short name, by a pronoun, by their office alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dvdb.extract.letters import UPPER, is_vietnamese, plain_vowels
from dvdb.extract.offices import Office
from dvdb.extract.people import Grammar, Person
from dvdb.extract.signs import Item

_SHORT = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c|cô|bí thư|chủ tịch|phó chủ tịch|phó bí thư|bộ trưởng|thủ tướng|"
    r"phó thủ tướng|thứ trưởng|tổng thống|phó tổng thống|ngoại trưởng|thống đốc|tổng thư ký|tổng bí thư|"
    r"đại biểu|đb|đbqh|cục trưởng|phó giám đốc|trưởng ban|giám đốc|thượng tướng|đại tướng|trung tướng|"
    r"thiếu tướng|đại tá) \Z"
)
_LONGEST_TITLE = 16
"""Characters of the longest of these titles, and the space after it."""
_PRONOUN = re.compile(
    r"(?<!\w)(?:ông|bà|đồng chí|vị (?:bí thư|chủ tịch|lãnh đạo|bộ trưởng)|(?:người|nữ) đứng đầu)"
    r"(?= [^\W\d_]|,)(?! (?:bí thư|chủ tịch|phó|trưởng|giám đốc|lãnh đạo|nội|ngoại|con|cụ|đại biểu|ủy viên|"
    r"nguyên)(?!\w))"
)
_NAMED_AFTER = re.compile(
    r"(?<!\w)(?:đường|(?<!thành )phố|tiểu học|trung học|trung học phổ thông|giải thưởng|quỹ|công viên|"
    r"mang tên|quảng trường|bảo tàng|lăng) \Z"
)
"""Words before the name of a thing that bears a man's."""
_NOT_HIM = re.compile(r"(?<!\w)(?:văn phòng|phủ|ban|một|các|những|nhiều|hai|ba|mỗi|từng) \Z")
"""Words before an office that make it a part of a body, or somebody else's, or anybody's."""
_PART_OF_A_NAME = re.compile(r"(?<!\w)[^\W\d_]+ \Z")
_CAPITALISED_NEXT = re.compile(f" ([{UPPER}][^\\W\\d_]+)(?![^\\W\\d_])")
_CAPITALISED = re.compile(f"[{UPPER}]\\w*")
_WORD = re.compile(r"\w+")
_ONE_OR_TWO_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
_HELD_BY_MANY = frozenset({"Đại biểu", "Ủy viên", "Nghị sĩ", "Thành viên", "Chuyên viên", "Tỉnh ủy viên"})
"""Offices that said alone mean nobody: so many hold them."""
_WORD_START = re.compile(r"(?<!\w)[^\W\d_]")
_CALLED = {"ông": "m", "anh": "m", "bà": "f", "chị": "f", "cô": "f"}
"""The words by which a man or a woman is called."""
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

    def __init__(
        self, grammar: Grammar, people: Sequence[Person], sentences: Sequence[tuple[int, int]]
    ) -> None:
        self._grammar = grammar
        self._sentences = [0, *(start for start, _ in sentences)]
        self._key = grammar.key
        self._text = grammar.text
        self._capitals = [word.span() for word in _CAPITALISED.finditer(self._text)] if people else []
        names = self._names(people)
        self._named_at = _starts_by_person(names)
        self._sex = {id(person): sex for person in people if (sex := _sex_of(person)) is not None}
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
        by_first_word: dict[str, list[str]] = {}
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            if (first := _WORD.match(form)) is not None:
                by_first_word.setdefault(first[0], []).append(form)
        key = plain_vowels(self._key)
        found = []
        end = 0
        for start, word_end in self._capitals:
            fitting = by_first_word.get(key[start:word_end], ()) if start >= end else ()
            named = next((form for form in fitting if key.startswith(form, start)), None)
            if named is None:
                continue
            end = start + len(named)
            named_after = _NAMED_AFTER.search(self._key, max(0, start - 20), start)
            if not self._key[end : end + 1].isalnum() and not named_after:
                found.append(Mention(start, end, forms[named]))
        return found

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
        for at in self._starts_of(bearers):
            lead = _SHORT.search(self._key, max(0, at - _LONGEST_TITLE), at)
            words = _ONE_OR_TWO_WORDS.match(self._text, at)
            if (
                at in taken
                or lead is None
                or words is None
                or not words[0][0].isupper()
                or office_ends.get(lead.start(), 0) > at
                or self._in_a_name(lead.start())
            ):
                continue  # "Bí thư Trung ương" names nobody called Trung, "Lê Anh Minh" nobody called Minh
            both = self._key[at : words.end()]
            first, _, second = words[0].partition(" ")
            given = both if second and second[0].isupper() else both[: len(first)]
            called = _CALLED.get(self._key[lead.start() : lead.end() - 1])
            fitting = [person for person in bearers.get(given, ()) if self._can_be(person, called)]
            if (bearer := self._last_named(fitting, at)) is not None:
                found.append(Mention(lead.start(), at + len(given), bearer))
                if called is not None:
                    self._sex.setdefault(id(bearer), called)
        return found

    def _starts_of(self, names: Iterable[str]) -> list[int]:
        """Where a word or two that somebody may be called by stand after a space."""
        first_words = {name.partition(" ")[0] for name in names}
        return [
            start
            for start, end in self._capitals
            if self._key[start:end] in first_words and self._key[start - 1 : start] == " "
        ]

    def _in_a_name(self, at: int) -> bool:
        """Whether a capital letter goes on with a name: Anh in Lê Anh Minh."""
        before = _PART_OF_A_NAME.search(self._text, max(0, at - 12), at)
        return self._text[at].isupper() and before is not None and before[0][0].isupper()

    def _can_be(self, person: Person, called: str | None) -> bool:
        """Whether a person is not known to be of the other sex than a word calls somebody."""
        return called is None or self._sex.get(id(person), called) == called

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
        """The person spoken of before: "Ông cho biết", "Đồng chí cũng đề nghị"."""
        starts = [m.start for m in known]
        found = []
        for word in _PRONOUN.finditer(self._key):
            if not (self._key[word.end()] == "," or self._text[word.end() + 1].islower()):
                continue
            called = _CALLED.get(word[0])
            near = bisect_left(starts, word.start() - _PRONOUN_REACH)
            before = [
                m for m in known[near : bisect_left(starts, word.start())] if self._can_be(m.person, called)
            ]
            if before:
                found.append(Mention(word.start(), word.end(), self._subject(before, word.start()).person))
        return found

    def _subject(self, before: list[Mention], at: int) -> Mention:
        """Whom a pronoun means: the last named in its own sentence, the first named in an earlier one."""
        start = self._sentences[bisect_right(self._sentences, before[-1].start) - 1]
        if bisect_right(self._sentences, at) == bisect_right(self._sentences, start):
            return before[-1]
        return next(mention for mention in before if mention.start >= start)

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
                part = _NOT_HIM.search(self._key, before, item.start) is not None
                if part or self._key.startswith(" quán", item.end) or self._before_a_name(item.end):
                    continue
                title = item.office.title.title
                known = holders.get(title)
                if known is None or title in _HELD_BY_MANY:
                    continue
                fitting = self._at_home(known, item.office, foreign=self._is_of_a_state(item))
                if (person_meant := self._last_named(fitting, item.start)) is not None:
                    found.append(Mention(item.start, item.end, person_meant, by_office=True))
        return found

    def _before_a_name(self, at: int) -> bool:
        """Whether a name follows an office: whoever it is, he holds it, and not another."""
        word = _CAPITALISED_NEXT.match(self._text, at)
        known = self._grammar.lexicon.surnames
        return word is not None and (word[1].lower() in known or not is_vietnamese(word[1]))

    def _is_of_a_state(self, item: Item) -> bool:
        """Whether an office is said with another state: "Chủ tịch Quốc hội Lào"."""
        if item.office is not None and item.office.place_level == "country":
            return True
        for word in _WORD_START.finditer(self._key, item.start, item.end + 2):
            country = self._grammar.lexicon.countries.match(self._key, word.start())
            if country is not None and country[1] >= item.end and country[0] != "Việt Nam":
                return True
        return False

    def _at_home(
        self, holders: Sequence[tuple[Person, Office]], said: Office, *, foreign: bool
    ) -> list[Person]:
        """Who can be meant by an office: one of this country, where no other is named with it."""
        fitting = {id(person): person for person, office in holders if _same_office(office, said)}
        abroad = {id(person) for person, office in holders if office.place_level == "country"}
        if foreign:
            return [p for p in fitting.values() if id(p) in abroad or not self._is_of_this_country(p)]
        if said.place:
            return list(fitting.values())
        return [person for person in fitting.values() if id(person) not in abroad] or list(fitting.values())

    def _is_of_this_country(self, person: Person) -> bool:
        """Whether a person bears a Vietnamese surname, and the text gives him no office of another state."""
        surname = person.key.partition(" ")[0]
        return surname in self._grammar.lexicon.surnames and " " in person.key


def _sex_of(person: Person) -> str | None:
    """Tell m or f by what a person is called or the middle name Thị; None where neither tells."""
    called = _CALLED.get((person.honorific or "").lower().rpartition(" ")[2])
    return called or ("f" if " thị " in person.key else None)


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
