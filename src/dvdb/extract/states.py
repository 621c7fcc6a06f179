"""The state that a foreigner's office belongs to, where other words of the text tell it."""

from __future__ import annotations

import re
from collections import Counter

from dvdb.extract.letters import UPPER, is_vietnamese
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.offices import Office
from dvdb.extract.reading import Reading

_HEADS = (
    "Tổng thống",
    "Phó Tổng thống",
    "Ngoại trưởng",
    "Phó Ngoại trưởng",
    "Quốc vương",
    "Nữ hoàng",
    "Quốc trưởng",
    "Thủ tướng",
    "Phó Thủ tướng",
)
"""Offices that each state has; the first ones no office of ours."""
_OURS_TOO = ("Thủ tướng", "Phó Thủ tướng")
_MINISTERS = ("Bộ trưởng", "Thứ trưởng")
_CAPITAL = re.compile(f"(?<![\\w-])[{UPPER}]")
_TIMES = 3
"""How often as often as any other a country must be named to be the one a text is about."""


class States:
    """The states that the offices of one text name, and the one that the text is about."""

    def __init__(self, offices: list[Office], reading: Reading, lexicon: Lexicon) -> None:
        self._reading = reading
        self._lexicon = lexicon
        self._by_title: dict[str, set[str]] = {}
        for office in offices:
            if office.place_level == "country" and office.place:
                self._by_title.setdefault(office.title.title, set()).add(office.place)
        self._main: tuple[str | None] | None = None

    def of(self, title: str, level: str | None, name: str) -> str | None:
        """The state of an office without one, if it cannot be ours and the text leaves no doubt."""
        if title not in (*_HEADS, *_MINISTERS):
            return None
        foreign = any(not is_vietnamese(word) for word in name.replace("-", " ").split())
        if not foreign and (title in _OURS_TOO or title in _MINISTERS):
            return None
        if title in _MINISTERS and level == "foreign":
            return None  # the name of the ministry says it
        named = self._by_title.get(title, set())
        if len(named) == 1 and title in _HEADS:
            return next(iter(named))
        return self._main_country() if not named else None

    def _main_country(self) -> str | None:
        """The country that is named far more often than any other but ours."""
        if self._main is None:
            counts: Counter[str] = Counter()
            for capital in _CAPITAL.finditer(self._reading.text):
                country = self._lexicon.countries.match(self._reading.key, capital.start())
                if country is not None and country[0] != "Việt Nam":
                    counts[country[0]] += 1
            most = counts.most_common(2)
            clear = bool(most) and (len(most) == 1 or most[0][1] >= _TIMES * most[1][1])
            self._main = (most[0][0] if clear else None,)
        return self._main[0]
