"""The people of a text: every mention of each, and the offices that the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, takewhile

from dvdb.extract.letters import CAPITALISED, LOWER_NEXT, is_vietnamese, plain, plain_vowels
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.linking import Linker
from dvdb.extract.names import Name, NameFinder, is_of_a_minority
from dvdb.extract.offices import ALSO_OF_FIRMS, Office, OfficeParser
from dvdb.extract.reading import Reading
from dvdb.extract.signs import Item, Sentence
from dvdb.extract.spelling import Speller
from dvdb.text.align import match_key

_HEADED_A_STATE = re.compile(
    r"(?<!\w)(?:tổng thống|thủ tướng|quốc vương|ngoại trưởng|bộ trưởng)(?: [^.,;:()]{2,40})? \Z"
)
_I_AT_THE_END = re.compile(r"(?<=[hklmstu])[iíìĩỉị](?!\w)")
_Y_FOR_I = dict(zip("iíìĩỉị", "yýỳỹỷỵ", strict=True))
_SEATS = {"Tổng Bí thư": None, "Chủ tịch nước": None, "Thủ tướng": "Chính phủ"}
"""Seats of the state that one man holds, and their bodies."""
_WORD_BEFORE = re.compile(f"(?<![\\w.-])({CAPITALISED}) $")
_WORD_AFTER = re.compile(f" ({CAPITALISED})(?![\\w-])")
_BESIDE = 40
"""Characters between a title and the name it stands before: an honorific, a rank."""
_NAMED = re.compile(r"(?:đồng chí|đ/c|ông|bà|anh|chị) (?=[^\W\d_])")


@dataclass(slots=True)
class Held:
    """An office that a text gives to a person, and whether it is over."""

    office: Office
    former: bool
    chain: int


@dataclass(slots=True)
class Person:
    """A person of one document: the name as first printed, every full mention, and the offices."""

    name: str
    key: str
    honorific: str | None
    mentions: list[tuple[int, int]] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)


def _name_key(key: str) -> str:
    """A name as people of one text are told apart by."""
    return plain_vowels(key.replace(" '", "'").replace("' ", "'"))


class Grammar:
    """Reads the people of one reading, and the offices that the text gives them."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = NameFinder(reading, lexicon)
        self.offices = OfficeParser(reading, lexicon, self.names)
        self._speller = Speller(reading, lexicon, self.names, self.offices)
        self.people: dict[str, Person] = {}
        self._aliases: dict[str, Person] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._by_last_words: dict[str, Person] = {}
        self._person_at: dict[int, Person] = {}
        self._full_names: dict[str, tuple[int, int] | None] = {}
        self._starts: list[int] | None = None
        self.sentences: list[Sentence] = []
        self._chain = 0

    def read(self, spans: list[tuple[int, int]]) -> None:
        """Spell every sentence that has a title word, then apply the rules to each in turn."""
        cues = [(start, end, title) for start, end, title in self.lexicon.title_cues(self.key)]
        at = 0
        for start, end in spans:
            inside = []
            while at < len(cues) and cues[at][0] < end:
                if cues[at][0] >= start:
                    inside.append(cues[at])
                at += 1
            if inside:
                self.sentences.append(self._speller.spell(start, end, inside))
        for sentence in self.sentences:
            for item in sentence.items:
                if item.letter == "N":
                    self._person(item)
        self._join_short_names()
        for sentence in self.sentences:
            self._apply(sentence)
        self._one_holder_of_each_seat()

    def _join_short_names(self) -> None:
        """One person for a full name and its shorter forms: Xuân Anh, Đặng (Thị) Ngọc Thịnh."""
        by_form: dict[str, list[Person]] = {}
        for key, person in self.people.items():
            words = key.split()
            if len(words) > 2:
                by_form.setdefault(" ".join(words[-2:]), []).append(person)
                for index, word in enumerate(words[1:-1], 1):
                    if word in ("thị", "văn") and len(words) > 3:
                        by_form.setdefault(" ".join(words[:index] + words[index + 1 :]), []).append(person)
        by_plain: dict[str, list[Person]] = {}
        for key, person in self.people.items():
            if key.partition(" ")[0] in self.lexicon.surnames:
                by_plain.setdefault(plain(key), []).append(person)
        keys = sorted(self.people)
        for key in keys:
            fuller = (
                by_form.get(key)
                or self._cut_before_a_small_letter(key, keys)
                or self._grown_together(key)
                or self._mark_left_out(key, keys)
                or self._with_a_word_too_many(key)
                or self._surname_misprinted(key, by_plain)
                or self._i_for_y(key)
            )
            if len(fuller) == 1 and fuller[0].key in self.people:
                short = self.people.pop(key)
                self._aliases[key] = fuller[0]
                fuller[0].mentions = sorted({*fuller[0].mentions, *short.mentions})
                for start, _ in short.mentions:
                    self._person_at[start] = fuller[0]

    def _cut_before_a_small_letter(self, key: str, keys: list[str]) -> list[Person]:
        """Whom a name misprinted with a small letter means: Trương Thanh (tùng)."""
        found: list[Person] = []
        for full in keys[bisect_left(keys, key + " ") :]:
            if not full.startswith(key + " "):
                break
            rest = full[len(key) :]
            if full in self.people and all(
                self.key.startswith(rest, end) for _, end in self.people[key].mentions
            ):
                found.append(self.people[full])
        return found

    def _one_holder_of_each_seat(self) -> None:
        """Take back a seat that a comma gave, if B holds it: "về ông A, Tổng Bí thư cho biết"."""
        holders: dict[tuple[str, str | None], list[tuple[Person, Held, bool]]] = {}
        for person in self.people.values():
            for held in person.held:
                office = held.office
                ours = office.place is None and not held.former
                if ours and _SEATS.get(office.name, "") == office.organization:
                    direct = self._stands_before_the_name(person, office.end)
                    holders.setdefault((office.name, office.organization), []).append((person, held, direct))
        for found in holders.values():
            sure = {id(person) for person, _, direct in found if direct}
            for person, held, _ in found:
                if sure and id(person) not in sure:
                    person.held.remove(held)

    def _stands_before_the_name(self, person: Person, end: int) -> bool:
        """Whether the person is named in the words after the office that ends there."""
        after = bisect_left(person.mentions, (end, 0))
        return after < len(person.mentions) and person.mentions[after][0] - end < _BESIDE

    def _grown_together(self, key: str) -> list[Person]:
        """Whom a name means that the next word is glued to: Donald Trumpvà."""
        before, _, last = key.rpartition(" ")
        if not before or is_vietnamese(last):
            return []
        return [
            self.people[f"{before} {last[:cut]}"]
            for cut in range(len(last) - 1, 1, -1)
            if f"{before} {last[:cut]}" in self.people and self.lexicon.begins_a_clause.fullmatch(last[cut:])
        ][:1]

    def _with_a_word_too_many(self, key: str) -> list[Person]:
        """Whom a name means that the next sentence's first word follows: Bùi Văn Ga | Thí (sinh)."""
        before = key.rpartition(" ")[0]
        if before.count(" ") < 2 or before not in self.people:
            return []
        runs_on = all(LOWER_NEXT.match(self.text, end) for _, end in self.people[key].mentions)
        return [self.people[before]] if runs_on else []

    def _surname_misprinted(self, key: str, by_plain: dict[str, list[Person]]) -> list[Person]:
        """Whom a name means whose surname is none but for its marks: Nguyên Xuân Phúc."""
        surname, _, given = key.partition(" ")
        if surname in self.lexicon.surnames or not is_vietnamese(surname):
            return []
        return [p for p in by_plain.get(plain(key), ()) if p.key.partition(" ")[2] == given]

    def _i_for_y(self, key: str) -> list[Person]:
        """Whom a name means that is printed with i for y: Phạm Sĩ Quí, Phạm Sỹ Quý."""
        with_y = _I_AT_THE_END.sub(lambda found: _Y_FOR_I[found[0]], key)
        return [self.people[with_y]] if with_y != key and with_y in self.people else []

    def _mark_left_out(self, key: str, keys: list[str]) -> list[Person]:
        """Whom a long name means whose last word lost its mark: Đặng Thị Ngọc Thinh."""
        before, _, last = key.rpartition(" ")
        if before.count(" ") < 2 or last != plain(last):
            return []
        beside = takewhile(
            lambda name: name.startswith(before + " "), islice(keys, bisect_left(keys, before + " "), None)
        )
        return [
            self.people[name]
            for name in beside
            if name != key and name in self.people and plain(name[len(before) + 1 :]) == last
        ]

    def _person(self, item: Item) -> Person:
        key = _name_key(self.key[item.name_start : item.end])
        person = self.people.get(key) or self._aliases.get(key)
        if person is None and item.honorific and key.count(" ") == 1:
            person = self._by_last_words.get(key)
        if person is None:
            person = self.people[key] = Person(self.text[item.name_start : item.end], key, item.honorific)
            words = key.split()
            self._by_given.setdefault(words[-1].rpartition(".")[2], []).append(person)
            if len(words) > 2:
                self._by_last_words.setdefault(" ".join(words[-2:]), person)
        if item.name_start not in self._person_at:
            self._person_at[item.name_start] = person
            person.mentions.append((item.name_start, item.end))
        if person.honorific is None:
            person.honorific = item.honorific
        return person

    def forms_of_names(self, people: Iterable[Person]) -> dict[str, Person]:
        """The names, as the key has them, that these people are printed under."""
        wanted = {id(person): person for person in people}
        forms = {person.key: person for person in wanted.values()}
        for form, person in self._aliases.items():
            if id(person) in wanted:
                forms.setdefault(form, person)
        return forms

    def resolve_short(self, at: int, name: str | None, honorific: str | None) -> Person | None:
        """Who "ông Hùng" or "Ông ..." is: the last person before, with that given name if one is said."""
        if name is None:
            return self._last_named(at)
        best: Person | None = None
        best_at = -1
        for person in self._by_given.get(match_key(name.split()[-1]), ()):
            if person.key not in self.people:
                continue
            before = bisect_left(person.mentions, (at, 0)) - 1
            if before < 0:
                best = best or person
            elif person.mentions[before][0] > best_at:
                best, best_at = person, person.mentions[before][0]
        return best

    def _short(self, item: Item) -> Person | None:
        """Who a short mention is; a foreigner of one name (Lukashenko) is a person by that name alone."""
        known = self.resolve_short(item.start, item.name, item.honorific)
        headed = _HEADED_A_STATE.search(self.key, max(0, item.start - 60), item.start)
        foreign = (
            item.name is not None
            and len(item.name) > 3
            and not is_vietnamese(item.name)
            and headed is not None
        )
        if known is None and foreign:
            return self._with_surname(item) or self._person(self._full_name(item) or item)
        return known

    def _full_name(self, item: Item) -> Item | None:
        """The full name that the text has of a foreigner: "Tổng thống Trump", Donald Trump."""
        name = self.text[item.name_start : item.end]
        if name not in self._full_names:
            found = re.finditer(rf"{re.escape(name)}(?<!\w{re.escape(name)})(?!\w)", self.text)
            runs = (self._run_around(alone.start(), alone.end()) for alone in found)
            self._full_names[name] = next(filter(None, runs), None)
        run = self._full_names[name]
        if run is None:
            return None
        return Item("N", run[0], run[1], name=self.text[run[0] : run[1]], name_start=run[0])

    def _run_around(self, start: int, end: int) -> tuple[int, int] | None:
        """The two foreign words of which the one at ``[start, end)`` is the first or the last."""
        before = _WORD_BEFORE.search(self.text, max(0, start - 24), start)
        if before is not None and self._may_be_a_given_name(before[1]):
            return before.start(1), end
        after = _WORD_AFTER.match(self.text, end)
        if after is not None and self._may_be_a_given_name(after[1]):
            return start, after.end(1)
        return None

    def _may_be_a_given_name(self, word: str) -> bool:
        return not is_vietnamese(word) and not word.isupper() and self.lexicon.countries.get(word) is None

    def _holder(self, office: Office) -> Person | None:
        """Who was said to hold an office, where it is one person."""
        holders = [
            person
            for person in self.people.values()
            for held in person.held
            if held.office.title is office.title
            and held.office.organization == office.organization
            and (held.office.place == office.place or None in (held.office.place, office.place))
            and not held.former
        ]
        return holders[0] if holders and all(holder is holders[0] for holder in holders) else None

    def _with_surname(self, item: Item) -> Person | None:
        """A person named in full whose name begins with the surname: "Tổng thống Park", Park Geun-hye."""
        surname = self.key[item.name_start : item.end] + " "
        bearers = [person for key, person in self.people.items() if key.startswith(surname)]
        return bearers[0] if len(bearers) == 1 else None

    def _last_named(self, at: int) -> Person | None:
        """The last person named before a pronoun; None where nobody looked at bears that name."""
        for found in reversed(list(_NAMED.finditer(self.key, max(0, at - 900), at))):
            if not self.text[found.end()].isupper():
                continue
            name = self.names.at(found.end(), introduced=True)
            if name is None:
                continue
            if name.words == 1:
                return self.resolve_short(found.start(), self.text[name.start : name.end], None)
            return self._named_at(name)
        if self._starts is None:
            self._starts = sorted(self._person_at)
        before = bisect_left(self._starts, at) - 1
        return self._person_at[self._starts[before]] if before >= 0 else None

    def _named_at(self, name: Name) -> Person | None:
        """Who is named in full there, known by an office or not yet: "Ông A sinh năm 1968. Ông là ..."."""
        known = self.people.get(_name_key(self.key[name.start : name.end]))
        surname = self.key[name.start : name.end].partition(" ")[0]
        if known is not None or surname not in self.lexicon.surnames:
            return known
        full = self.text[name.start : name.end]
        return self._person(Item("N", name.start, name.end, name=full, name_start=name.start))

    def _leave_out_nobody(self, sentence: Sentence) -> None:
        """Take single words that name nobody out of a sentence; they were the body of a title without one.

        "Giám đốc Sở Y tế Nghị | định 176" is an office beside other words; "Cục trưởng Bản | quyền tác giả"
        is an office of a body that was not read.
        """
        items = sentence.items
        somebody = [i for i in items if i.letter != "S" or self._short(i) is not None]
        if len(somebody) == len(items):
            return
        kept = {id(i) for i in somebody}
        for left, right in pairwise(items):
            unread = id(right) not in kept and right.start - left.end == 1
            if left.office is not None and not left.office.organization and unread:
                left.office = replace(left.office, rejected=True)
        sentence.items = somebody
        sentence.spelling = self._speller.signs.spell(somebody)

    @staticmethod
    def _of_the_firm_behind(sentence: Sentence, index: int) -> bool:
        """Whether a title without body shares that of a firm: "Chủ tịch kiêm Tổng giám đốc | Công ty"."""
        items, office = sentence.items, sentence.items[index].office
        if (
            office is None
            or office.organization
            or index + 1 >= len(items)
            or office.title.title not in ALSO_OF_FIRMS
        ):
            return False
        behind = items[index + 1].office
        joint = sentence.spelling[index * 2 + 1]
        return behind is not None and behind.rejected and joint in "k&,-"

    def _is_a_byline(self, person: Person, office: Office) -> bool:
        """Whether two words without a surname, a pen name, stand behind an office of ours."""
        words = person.key.split()
        return (
            office.level in ("province", "city", "district", "commune")
            and person.honorific is None
            and len(words) == 2
            and words[0] not in self.lexicon.surnames
            and all(map(is_vietnamese, words))
            and not is_of_a_minority(person.name)
        )

    def _apply(self, sentence: Sentence) -> None:
        self._leave_out_nobody(sentence)
        owners: dict[int, Person | None] = {}

        def who(index: int) -> Person | None:
            if index not in owners:
                item = sentence.items[index]
                if item.office is not None:
                    owners[index] = self._holder(item.office)
                else:
                    owners[index] = self._person(item) if item.letter == "N" else self._short(item)
            return owners[index]

        def give(person: Person | None, indexes: list[int], former: bool = False) -> None:
            if person is None:
                return
            sentence.linked.update(indexes)
            self._chain += 1
            for index in indexes:
                office = sentence.items[index].office
                if (
                    office is not None
                    and not office.rejected
                    and not self._of_the_firm_behind(sentence, index)
                    and not self._is_a_byline(person, office)
                ):
                    person.held.append(Held(office, former or office.former, self._chain))

        for person_index, offices, former in Linker(self.key, sentence).links():
            give(who(person_index), offices, former)
