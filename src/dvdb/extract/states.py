"""The state that a foreigner's office belongs to, where other words of the text tell it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dvdb.extract.letters import UPPER, is_vietnamese, plain
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.offices import Office
from dvdb.extract.reading import Reading

if TYPE_CHECKING:
    from dvdb.extract.positions import Settled

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
_HOUSES = {"Điện Kremlin": "Nga", "Nhà Trắng": "Mỹ", "Lầu Năm Góc": "Mỹ"}
"""Houses that stand for who governs from them."""
_MINISTERS = ("Bộ trưởng", "Thứ trưởng")
_CAPITAL = re.compile(f"(?<![\\w-])[{UPPER}]")
_TIMES = 3
"""How often as often as any other a country must be named to be the one a text is about."""


class States:
    """The states that the offices of one text name, and the one that the text is about."""

    def __init__(
        self,
        offices: list[Office],
        reading: Reading,
        lexicon: Lexicon,
        held: Iterable[tuple[str, Office]] = (),
    ) -> None:
        self._reading = reading
        self._lexicon = lexicon
        self._by_title: dict[str, set[str]] = {}
        for office in offices:
            if office.place_level == "country" and office.place:
                self._by_title.setdefault(office.title.title, set()).add(office.place)
        self._holders: dict[tuple[str, str], set[str]] = {}
        for name, office in held:
            if office.place_level == "country" and office.place:
                self._holders.setdefault((office.title.title, office.place), set()).add(name)
        self._countries: Counter[str] | None = None

    def known(self, office: Office, name: str) -> Office:
        """The office of a head of state whom all the press knows, with his state where the text names it."""
        of_a_ministry = office.title.title in _MINISTERS
        if office.place is not None or of_a_ministry or office.organization not in (None, "", "Chính phủ"):
            return office
        country = self._lexicon.heads_of_state.get((office.title.title, plain(name)))
        if country is None or country not in self._named():
            return office
        return replace(office, place=country, place_level="country", level="foreign")

    def of(self, settled: Settled, name: str) -> str | None:
        """The state of an office without one, if it cannot be ours and the text leaves no doubt."""
        if settled.organization in _HOUSES:
            return _HOUSES[settled.organization]
        known = self._lexicon.heads_of_state.get((settled.title, plain(name)))
        if known is not None:  # not of the state that this text is about
            minister = settled.title in _MINISTERS and settled.level != "foreign"
            return known if minister and known in self._named() else None
        country = self._of_a_head(settled.title, settled.level, name)
        others = self._holders.get((settled.title, country or ""), set())
        if not others or settled.former or name.split()[-1] in {other.split()[-1] for other in others}:
            return country
        return None  # a state has one head, and the text names another

    def _of_a_head(self, title: str, level: str | None, name: str) -> str | None:
        """The state that is named with the title, or the one that the text is about."""
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
        most = self._named().most_common(2)
        clear = bool(most) and (len(most) == 1 or most[0][1] >= _TIMES * most[1][1])
        return most[0][0] if clear else None

    def _named(self) -> Counter[str]:
        """How often the text names each country but ours."""
        if self._countries is None:
            counts: Counter[str] = Counter()
            for capital in _CAPITAL.finditer(self._reading.text):
                country = self._lexicon.countries.match(self._reading.key, capital.start())
                ocean = country is not None and self._reading.key.startswith(" dương", country[1])
                if country is not None and country[0] != "Việt Nam" and not ocean:
                    counts[country[0]] += 1
            self._countries = counts
        return self._countries
