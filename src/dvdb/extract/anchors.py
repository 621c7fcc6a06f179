"""Where an article is set, and which province or district a bare "tỉnh" or "Huyện ủy" means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dvdb.extract.letters import UPPER
from dvdb.extract.lexicon import Lexicon, Unit
from dvdb.extract.localities import LEVELS
from dvdb.extract.phrases import word_ends
from dvdb.extract.reading import Reading
from dvdb.text.align import match_key

_LEVEL_WORDS = (
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
)
_BODIES = (
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "tỉnh đoàn",
    "thành đoàn",
    "huyện đoàn",
    "công an",
    "đảng bộ",
    "bí thư",
    "chủ tịch",
)
_COMMUNE_WORDS = tuple(f"{word} " for word in _LEVEL_WORDS if LEVELS[word] == "commune")
_STRONG = tuple(f"{word} " for word in (*_LEVEL_WORDS, *_BODIES))
_LEVEL_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<word>{'|'.join(_LEVEL_WORDS)})|(?:{'|'.join(_BODIES)})) (?:\([^()\n]{{1,12}}\) )?\Z"
)
_ORIGIN_BEFORE = re.compile(
    r"(?<!\w)(?:quê|quê quán|nguyên quán|sinh ra|trú|ngụ|thường trú|sinh năm \d{4})(?!\w)[^.;\n]{0,60}$"
)
_CAPITAL = re.compile(f"[{UPPER}](?<![^\\W_].)")


_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a reading: ``strong`` where a level word or a body stands before it."""

    start: int
    end: int
    name: str
    level: str
    strong: bool
    units: tuple[Unit, ...]


_LONGEST_SENTENCE = 2000
_MENTIONS_LOOKED_AT = 5
_ONLY_A_LEVEL = re.compile(rf" (?:(?:{'|'.join(_LEVEL_WORDS)}) )?")


class _Named:
    """Mentions of one kind in the order of the text, with how often each name is said."""

    def __init__(self, mentions: Iterable[PlaceMention]) -> None:
        found = list(mentions)
        self.starts = [m.start for m in found]
        self.names = [m.name for m in found]
        self.counts = Counter(self.names)

    def has_no_rival(self, name: str) -> bool:
        """Whether no other unit is named even half as often as this one."""
        others = [count for other, count in self.counts.items() if other != name]
        return max(others, default=0) * 2 < self.counts[name]


class Anchors:
    """The places of one reading, and the one that stands behind each bare mention of a level."""

    def __init__(self, reading: Reading, lexicon: Lexicon, title_end: int, source_place: str | None) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.title_end = title_end
        self.source_place = source_place
        self.mentions = self._find()
        self.by_level = {
            level: [m for m in self.mentions if m.level == level]
            for level in ("province", "district", "commune")
        }
        self.main = {level: self._main(level) for level in ("province", "district")}
        self._strong = {
            level: _Named(m for m in found if m.strong and not self._is_origin(m.start))
            for level, found in self.by_level.items()
        }
        cities = [
            m for m in self.mentions if m.level != "commune" and any(u.kind == "thành phố" for u in m.units)
        ]
        self._cities = _Named(m for m in cities if m.strong)
        self._municipal = _Named(m for m in cities if m.strong and m.level == "province")
        most = Counter(m.name for m in cities).most_common(1)
        self._most_named_city = most[0][0] if most else None
        self._place: tuple[str | None, str | None] | None = None

    # -- finding ---------------------------------------------------------------------------------------

    def _find(self) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        free = 0
        key = self.reading.key
        named = self.lexicon.place_starts(key)
        for capital in _CAPITAL.finditer(self.reading.text):
            start = capital.start()
            if start < free:
                continue
            if start not in named and not key.endswith(_COMMUNE_WORDS, 0, start):
                continue
            strong, level_word = self._before(start)
            mention = self._at(start, level_word, strong)
            if mention is not None:
                found.append(mention)
                free = mention.end
        return found

    def _before(self, start: int) -> tuple[bool, str | None]:
        """Whether a level word or a body stands before ``start``, and the level word."""
        key = self.reading.key
        if not key.endswith(_STRONG, 0, start) and not key.endswith(") ", 0, start):
            return False, None
        before = _LEVEL_BEFORE.search(key, max(0, start - 30), start)
        return (True, before["word"]) if before else (False, None)

    def _is_a_name(self, start: int, end: int) -> bool:
        """Whether the words are written as a place's: neither "hòa bình" nor "Hòa bình", nor an ocean."""
        words = _WORDS.findall(self.reading.text, start, end)
        ocean = "thái bình dương" in self.reading.key[max(0, start - 5) : end + 6]
        return not ocean and all(word[0].isupper() for word in words)

    def _at(self, start: int, level_word: str | None, strong: bool) -> PlaceMention | None:
        key = self.reading.key
        wanted: tuple[str, ...]
        if level_word == "tỉnh":
            wanted = ("province",)
        elif level_word == "thành phố":
            wanted = ("province", "district")
        elif level_word is not None:
            wanted = ("district",) if LEVELS[level_word] == "district" else ("commune",)
        else:
            wanted = ("province", "district")
        for level in wanted:
            match = self.lexicon.units[level].match(key, start)
            if match is None:
                continue
            units, end = match
            if level_word is None and level == "district" and (end - start < 4 or " " not in key[start:end]):
                continue
            if level == "district" and level_word is not None:
                units = tuple(u for u in units if u.kind == level_word) or units
            if not word_ends(key, end) or not self._is_a_name(start, end):
                continue
            return PlaceMention(start, end, units[-1].name, level, strong, units)
        return None

    # -- the article ------------------------------------------------------------------------------------

    def _main(self, level: str) -> str | None:
        weights: Counter[str] = Counter()
        for mention in self.by_level[level]:
            if self._is_origin(mention.start):
                continue
            weight = 3.0 if mention.strong else 1.0
            if mention.start < self.title_end:
                weight *= 4
            weights[mention.name] += int(weight * 2)
        if not weights:
            return None
        ((name, best),) = weights.most_common(1)
        if level == "district" and best < 4:
            return None
        return name

    def _is_origin(self, start: int) -> bool:
        return bool(_ORIGIN_BEFORE.search(self.reading.key, max(0, start - 80), start))

    def province_of_district(self, name: str) -> str | None:
        """The one province that has a district of this name (any time), or None."""
        found = self.lexicon.units["district"].get(name)
        return self._one_parent(found or ())

    def _one_parent(self, units: tuple[Unit, ...]) -> str | None:
        names = set()
        for unit in units:
            for parent in self.lexicon.units_by_code.get(unit.parent or "", ()):
                if not parent.valid_from or parent.valid_from < "2025-07-01" or unit.valid_from:
                    names.add(parent.name)
        return names.pop() if len(names) == 1 else None

    def place(self) -> tuple[str | None, str | None]:
        """The province the document is set in and the evidence for it."""
        if self._place is None:
            self._place = self._find_place()
        return self._place

    def _find_place(self) -> tuple[str | None, str | None]:
        name = self.main["province"]
        if name is not None:
            in_title = any(m.name == name and m.start < self.title_end for m in self.by_level["province"])
            return name, "title" if in_title else "text"
        district = self.main["district"]
        if district is not None:
            province = self.province_of_district(district)
            if province is not None:
                return province, "gazetteer"
        return (self.source_place, "source") if self.source_place else (None, None)

    def resolve(self, level: str | None, at: int, body: str = "") -> tuple[str | None, str | None]:
        """(place, basis) of a bare mention of ``level``: in its sentence, with its body, main, parent.

        ``body``: the name of the body without a place, which the text may name with one before.
        """
        if level == "city":
            return self._city(at)
        if level == "commune":
            return self._commune(at)
        if level not in ("province", "district"):
            return None, None
        near = self._nearest(level, at, body)
        if near is not None:
            return near, "text"
        if level == "province":
            name, basis = self.place()
            return name, basis
        return None, None

    def is_city(self, province: str) -> bool:
        """Whether this unit of the first level was never a tỉnh: Hà Nội, Đà Nẵng."""
        units = self.lexicon.units["province"].get(province) or ()
        return bool(units) and all(unit.kind == "thành phố" for unit in units)

    def _nearest(self, level: str, at: int, body: str) -> str | None:
        """The unit named last before ``at`` in its sentence, else last with the body; else the main one."""
        named = self._strong[level]
        main = self.main[level]
        if len(named.counts) <= 1:
            return main
        sentence = self._sentence(at)
        index = bisect_right(named.starts, at) - 1
        if index >= 0 and named.starts[index] >= sentence:
            return named.names[index]
        said = self._said_with(match_key(body), level, at) if body else None
        if said is not None:
            return said
        if main is not None and named.has_no_rival(main):
            return main
        return named.names[index] if index >= 0 else main

    def _commune(self, at: int) -> tuple[str | None, str | None]:
        """The one commune that a text names, else the one named last before in the sentence."""
        named = self._strong["commune"]
        if len(named.counts) == 1:
            return named.names[0], "text"
        sentence = self._sentence(at)
        index = bisect_right(named.starts, at) - 1
        if index >= 0 and named.starts[index] >= sentence:
            return named.names[index], "text"
        return None, None

    def _sentence(self, at: int) -> int:
        """Where the sentence around ``at`` begins, not far before."""
        floor = max(0, at - _LONGEST_SENTENCE)
        text = self.reading.text
        return max(floor, text.rfind(". ", floor, at) + 1, text.rfind("\n", floor, at) + 1)

    def _said_with(self, body: str, level: str, at: int) -> str | None:
        """The unit that the last mention of a body before ``at`` names: "Cục Thống kê (tỉnh) Hà Nam"."""
        mentions = self.by_level[level]
        for _ in range(_MENTIONS_LOOKED_AT):
            at = self.reading.key.rfind(body, 0, at)
            if at < 0:
                return None
            end = at + len(body)
            index = bisect_right(mentions, end, key=lambda mention: mention.start)
            if index < len(mentions) and _ONLY_A_LEVEL.fullmatch(
                self.reading.key, end, mentions[index].start
            ):
                return mentions[index].name
        return None

    def _city(self, at: int) -> tuple[str | None, str | None]:
        """A bare "thành phố": the nearest municipality or provincial city named before, else anywhere."""
        index = bisect_right(self._cities.starts, at) - 1
        if index >= 0:
            main = self.main["province"]
            municipal = bisect_right(self._municipal.starts, at) - 1
            if municipal >= 0 and main == self._municipal.names[municipal]:
                return main, "text"
            return self._cities.names[index], "text"
        if self._most_named_city is not None:
            return self._most_named_city, "text"
        if self.source_place:
            return self.source_place, "source"
        return None, None
