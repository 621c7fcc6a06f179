"""What stands beside the name of a body: people, places and countries that are no part of it, or are."""

from __future__ import annotations

import re

from dvdb.extract.letters import RUN, WORD_IN_RUN, is_vietnamese
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.localities import PlaceReader
from dvdb.extract.names import NameFinder
from dvdb.extract.reading import Reading

WORD = re.compile(r"[^\W_]+(?:[./&-][^\W_]+)*")
"""A word of a name, letters and numbers that marks join: NN&PTNT, IV.3."""
_TAKES_A_NAME_OF_TWO = re.compile(
    r"(?i:khu kinh tế(?: mở)?|vườn quốc gia|khu bảo tồn(?: thiên nhiên)?|cao nguyên đá|khu du lịch)"
    r"(?: [^\W\d_]+){2}$"
)
_BEARS_A_NAME = re.compile(
    r"(?<!\w)(?:đại học|cao đẳng|trung cấp|học viện|trung học(?: phổ thông| cơ sở)?|thpt|thcs|tiểu học|"
    r"mầm non|mẫu giáo|phổ thông|chuyên|nội trú|chính trị|sĩ quan|bệnh viện|đa khoa|liên cấp|tư thục|dân lập|"
    r"trường|báo|tạp chí|quỹ|số \d{1,2})\Z"
)
"""Words after which the name of a man is the body's: Trường Tiểu học | Lê Văn Tám."""
_CAPITALS_OF_NAMES = ("Bản ", "Buôn ")
"""Words for a village that begin names of places: Đồn Biên phòng Bản Lầu."""


class Neighbours:
    """Tells in one reading what the words beside the name of a body are."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder, places: PlaceReader) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names
        self.places = places

    def unlisted_village(self, start: int) -> bool:
        """Whether a capital begins a name that is no known unit: Đồn Biên phòng | Bản Lầu."""
        return self.text.startswith(_CAPITALS_OF_NAMES, start) and self.places.name(start, None, None) is None

    def hyphened_place(self, at: int, start: int) -> bool:
        """Whether the other half of a park's or a zone's name follows: Phong Nha | - Kẻ Bàng."""
        if self.place_before(at) and self.places.name(start, None, None) is not None:
            return True  # of a road or a region: đường cao tốc Đà Nẵng | - Quảng Ngãi
        before = self.key.rfind(" - ", 0, at)
        if not _TAKES_A_NAME_OF_TWO.search(self.text, max(before, at - 40, 0), at):
            return False
        run = RUN.match(self.text, start)
        return run is not None and " " in run[0] and self.names.at(start) is None

    def place_before(self, at: int) -> bool:
        """Whether a province or a district is named in the two or three words before ``at``."""
        start = at
        for _ in range(3):
            start = self.key.rfind(" ", 0, start)
            if start < 0:
                return False
            found = self.places.name(start + 1, None, None)
            if found is not None and found[2] == at:
                return True
        return False

    def foreign_name_follows(self, start: int) -> bool:
        """Whether two or more words without a Vietnamese shape follow: Martin Chungong, Antonio Guterres."""
        run = RUN.match(self.text, start)
        words = WORD_IN_RUN.findall(self.text, start, run.end()) if run else []
        return len(words) >= 2 and not any(is_vietnamese(w) or w.isupper() for w in words)

    def country_follows(self, start: int) -> bool:
        """Whether another country follows: Bộ Văn hóa | Trung Quốc; "Lào - Việt Nam" belongs to a name."""
        country = self.lexicon.countries.match(self.key, start)
        return (
            country is not None
            and country[0] != "Việt Nam"
            and not self.key.startswith((" - ", "-"), country[1])
            and not self.short_country_in_a_name(start, country[1])
        )

    def proper_name(self, start: int, end: int) -> int:
        """The end of the name that a school or a zone bears; a second surname begins a person."""
        run = RUN.match(self.text, start)
        if run is None:
            return end
        words = list(WORD_IN_RUN.finditer(self.text, start, run.end()))
        keys = [self.key[word.start() : word.end()] for word in words]
        common = self.lexicon.common_surnames
        if len(words) in (4, 5) and keys[1] in common and not {keys[0], keys[2]} & common:
            return words[0].end()
        for index in range(2, len(words) - 1):
            if keys[index] in self.lexicon.surnames:
                return words[index - 1].end()
        return words[min(len(words), 4) - 1].end()

    def person_follows(self, start: int) -> bool:
        """Whether the capitalised words at ``start`` are a person rather than part of a body's name."""
        name = self.names.at(start)
        if name is None or name.words < 2:
            return False
        known = self.lexicon.field.match(self.key, start)
        return known is None or known.end() <= start + 3

    def person_behind(self, at: int, start: int) -> bool:
        """Whether a person follows a body whose name is told already: Học viện Quốc phòng | Vũ Bá Hà."""
        if _BEARS_A_NAME.search(self.key, max(0, at - 24), at):
            return False
        run = RUN.match(self.text, start)
        name = self.names.at(start)
        first = WORD.match(self.key, start)
        return (
            run is not None
            and name is not None
            and first is not None
            and name.words in (3, 4)
            and not self.key.endswith("việt nam", start, name.end)
            and name.end == run.end()
            and first[0] in self.lexicon.common_surnames
        )

    def short_country_in_a_name(self, start: int, end: int) -> bool:
        """Whether Anh, Nga, Đức ... begins the name of a Vietnamese: one such word more, and no more."""
        run = RUN.match(self.text, start)
        if run is None or " " in self.key[start:end]:
            return False
        rest = WORD_IN_RUN.findall(self.text, end, run.end())
        return len(rest) == 1 and is_vietnamese(rest[0])
