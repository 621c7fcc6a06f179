"""Places after a body or a title: tỉnh Sơn La, xã Phúc Hòa (huyện Tân Yên, Bắc Giang), Quận 5."""

from __future__ import annotations

import re
from typing import NamedTuple

from dvdb.extract.letters import RUN, WORD_IN_RUN
from dvdb.extract.lexicon import Lexicon, Unit
from dvdb.extract.names import NameFinder
from dvdb.extract.reading import Reading

LEVELS = {
    "tỉnh": "province",
    "thành phố": "city",
    "thủ đô": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
    "thôn": "village",
    "ấp": "village",
    "bản": "village",
    "buôn": "village",
    "khóm": "village",
    "khu phố": "village",
    "tổ dân phố": "village",
    "xóm": "village",
}
"""The level that a level word binds to; ``city`` is a municipality or a city of a province."""

LEVEL_WORD = re.compile(r"(?:" + "|".join(sorted(LEVELS, key=len, reverse=True)) + r")(?!\w)(?<!xã(?= hội))")
_NUMBER = re.compile(r"\d{1,3}(?!\w)")
_NUMBERED = ("quận", "phường", "khu phố", "tổ dân phố", "khóm", "ấp", "thôn")


class Located(NamedTuple):
    """What stands after a body: level word, place, the place's level, the province over it, the end."""

    level_word: str | None
    place: str | None
    level: str | None
    parent: str | None
    end: int


class PlaceReader:
    """Reads places at given offsets of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names

    def read(self, end: int, level: str | None) -> tuple[str | None, str | None, str | None, str | None, int]:
        """(level word, place, its level, the province it says, end) of what follows a body's name."""
        at = end
        for joint in (" của ", " thuộc "):
            if self.key.startswith(joint, at) and LEVEL_WORD.match(self.key, at + len(joint)):
                at += len(joint) - 1
        if not self.key.startswith(" ", at):
            return None, None, None, None, end
        start = at + 1
        word = LEVEL_WORD.match(self.key, start)
        if word is not None and LEVELS[word[0]] == "village" and self.text[start].isupper():
            word = None  # Buôn Ma Thuột, Bản Qua
        if word is None:
            found = self.name(start, level, None)
            if found is None:
                return None, None, None, None, end
            place, place_level, place_end = found
            parent, place_end = self._ancestors(place_end, place_level)
            return None, place, place_level, parent, place_end
        level_word = word[0]
        if self.key.startswith(" ", word.end()):
            island = " đảo" if self.key.startswith(" đảo ", word.end()) else ""
            found = self.name(word.end() + len(island) + 1, LEVELS[level_word], level_word)
            if found is not None:
                place, place_level, place_end = found
                parent, place_end = self._ancestors(place_end, place_level)
                return (
                    ("thành phố" if level_word == "thủ đô" and place == "Hà Nội" else level_word),
                    place,
                    place_level,
                    parent,
                    place_end,
                )
        return level_word, None, LEVELS[level_word], None, word.end()

    def name(self, start: int, level: str | None, level_word: str | None) -> tuple[str, str, int] | None:
        """(name, level, end) of the place named at ``start``, read by the level that its body has."""
        if start >= len(self.text):
            return None
        if level_word in _NUMBERED:
            number = _NUMBER.match(self.text, start)
            if number:
                return number[0], LEVELS[level_word], number.end()
        if not self.text[start].isupper():
            return None
        order = {
            "province": ("province",),
            "city": ("province", "district"),
            "district": ("district",),
            "commune": ("commune",),
            "village": ("commune",),
            None: ("province", "district"),
        }.get(level, ("province", "district"))
        best: tuple[str, str, int] | None = None
        for candidate in order:
            found = self.lexicon.units[candidate].match(self.key, start)
            if found and (best is None or found[1] > best[2]):
                best = (found[0][-1].name, candidate, found[1])
        run = RUN.match(self.text, start)
        if best is not None:
            if not self.leaves_a_person(start, best[2]):
                return best if level_word or best[1] != "commune" else None
            return None
        if run is not None and level == "province" and level_word is None:
            older = self.lexicon.units["district"].match(self.key, start)
            if older and older[1] == run.end():
                return older[0][-1].name, "province", older[1]
        if level_word not in LEVELS or run is None:
            return None  # also a word of no level here: "bang California"
        return self._unknown_place(start, run, LEVELS[level_word])

    def province_at(self, start: int) -> tuple[tuple[Unit, ...], int] | None:
        """The units of the first level named at ``start``, and the end of the name."""
        return self.lexicon.units["province"].match(self.key, start)

    def leaves_a_person(self, start: int, end: int) -> bool:
        """Whether taking ``[start, end)`` as a place would cut a person's name in two."""
        run = RUN.match(self.text, start)
        if run is None or run.end() <= end:
            return False
        rest = WORD_IN_RUN.findall(self.text, end, run.end())
        words = WORD_IN_RUN.findall(self.text, start, run.end())
        first = WORD_IN_RUN.match(self.text, start)
        key = self.key[start : first.end()] if first else ""
        return (
            len(rest) == 1
            and len(words) <= 4
            and key in self.lexicon.surnames
            and rest[0].lower() not in ("khóa",)
        )

    def _unknown_place(self, start: int, run: re.Match[str], level: str) -> tuple[str, str, int] | None:
        """A unit that no list has (a village, a foreign province): the words before a person's name."""
        words = list(WORD_IN_RUN.finditer(self.text, start, run.end()))
        take = len(words)
        rare_then_common = len(words) > 4 and (
            self._surname(words[2]) in self.lexicon.common_surnames
            and self._surname(words[1]) not in self.lexicon.common_surnames
        )
        for index in range(2 if rare_then_common else 1, len(words)):
            name = self.names.at(words[index].start())
            if name is not None and name.words >= 2 and name.end == run.end():
                take = index
                break
        if take > 4:
            take = 2
        name_at_start = self.names.at(start)
        if (
            name_at_start is not None
            and name_at_start.end == run.end()
            and len(words) >= (2 if level in ("province", "city") else 3)
        ):
            return None
        return self.text[start : words[take - 1].end()], level, words[take - 1].end()

    def _surname(self, word: re.Match[str]) -> str:
        return self.key[word.start() : word.end()]

    def _ancestors(self, end: int, level: str) -> tuple[str | None, int]:
        """The higher units said after a place: ``, tỉnh X``, ``(X)``, ``, huyện Y, tỉnh X``."""
        bracketed = self._bracketed_units(end)
        if bracketed is not None:
            return bracketed
        parent: str | None = None
        for _ in range(2):
            for opening in (", ", " - ", " "):
                if not self.key.startswith(opening, end):
                    continue
                at = end + len(opening)
                word = LEVEL_WORD.match(self.key, at)
                if word is None or not self.key.startswith(" ", word.end()):
                    continue
                if LEVELS[word[0]] not in ("province", "city", "district") or LEVELS[word[0]] == level:
                    continue
                name_at = word.end() + 1
                found = self.lexicon.units["province"].match(self.key, name_at)
                if found is None:
                    district = self.lexicon.units["district"].match(self.key, name_at)
                    if district and level in ("commune", "village"):
                        end = district[1]
                        break
                if found is None or self.leaves_a_person(name_at, found[1]):
                    continue
                return found[0][-1].name, found[1]
            else:
                break
        return parent, end

    def _bracketed_units(self, end: int) -> tuple[str | None, int] | None:
        """(the province, end) of higher units in brackets: ``(huyện Tân Yên, Bắc Giang)``, ``(Nghệ An)``."""
        if not self.key.startswith(" (", end):
            return None
        close = self.key.find(")", end, end + 90)
        if close < 0:
            return None
        parent: str | None = None
        at = end + 2
        while at < close:
            word = LEVEL_WORD.match(self.key, at)
            name_at = word.end() + 1 if word is not None else at
            found = self.lexicon.units["province"].match(self.key, name_at)
            if found is not None:
                parent = found[0][-1].name
            elif word is None and self.lexicon.units["district"].match(self.key, name_at) is None:
                return None
            comma = self.key.find(", ", at, close)
            at = comma + 2 if comma >= 0 else close
        return parent, close + 1

    def level_word_of(self, place: str, level: str | None) -> str | None:
        """tỉnh, thành phố, huyện ... of a place printed without its level word."""
        if level is None:
            return None
        units = self.lexicon.units.get(level)
        found = units.get(place) if units else None
        return found[-1].kind if found else None
