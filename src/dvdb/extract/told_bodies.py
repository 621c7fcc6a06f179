"""Bodies of offices that the text tells elsewhere: in full before a title, behind a name, by its session."""

from __future__ import annotations

import re
from dataclasses import replace

from dvdb.extract.bodies import BodyReader
from dvdb.extract.letters import CAPITALISED
from dvdb.extract.localities import LEVELS, PlaceReader
from dvdb.extract.names import NameFinder
from dvdb.extract.organization import Organization
from dvdb.extract.reading import Reading

_FIRST_WORD_ALONE = re.compile(
    r" (?P<body>trung tâm|nhà trường|trường|bệnh viện|học viện|viện|chi cục|cục|sở|đài|quỹ|phòng|vụ|hội đồng|"
    r"ban chỉ đạo|ban quản lý|hội)"
    r"(?P<small>(?= (?:này|cho|nói|là|đã|cũng|phát biểu|khẳng định|được|trả lời|cùng|do|chủ trì|kết luận|"
    r"yêu cầu)(?!\w)|[.,;:()]| -))?"
    r"(?!\w)"
)
_SCHOOLS = ("trường", "học viện", "đại học")
_NEAR_BEFORE, _NEAR_AFTER = 1500, 300
"""Characters around a title in which the body is looked for that its first word alone means."""
_DELEGATION = re.compile(
    f" {CAPITALISED}(?: {CAPITALISED}){{1,5}} ?(?:\\(|[-–] (?=[Đđ]oàn))(?P<where>[^()\\n]{{2,60}})"
)
"""A deputy's name with his delegation after it."""
_SESSION = re.compile(
    r"(?<!\w)(?:kỳ họp|phiên chất vấn|phiên thảo luận|hội trường|hành lang|đại biểu)"
    r"(?: thứ [^\W_]+| bất thường)?,?(?: của| tại)? (?P<house>quốc hội|hội đồng nhân dân)(?!\w)"
)
"""What tells that a text reports of a session: its deputies are those of that house."""


class ToldBodies:
    """Finds bodies in the text around an office of one reading."""

    def __init__(self, reading: Reading, names: NameFinder, places: PlaceReader, bodies: BodyReader) -> None:
        self.text = reading.text
        self.key = reading.key
        self.names = names
        self.places = places
        self.bodies = bodies
        self._houses: list[int] | None = None
        """The first place of each house of whose session the text reports."""
        self._speaks_of_the_assembly = "quốc hội" in reading.key

    def placed_behind(self, body: Organization) -> Organization:
        """A body whose short form stands before its place: "Hội Người mù (HNM) | tỉnh Lai Châu"."""
        if body.place is not None or body.level in ("central", "foreign"):
            return body
        level_word, place, place_level, parent, end = self.places.read(body.end, body.level)
        if level_word is None or place is None:
            return body
        named = body.name.endswith(f" {level_word}") or body.name.startswith("Sở ")
        return replace(
            body,
            name=body.name if named else f"{body.name} {level_word}",
            level=LEVELS[level_word],
            place=place,
            place_level=place_level,
            parent_place=parent,
            end=end,
        )

    def spoken_of(self, end: int) -> Organization | None:
        """The body that a text names in full near a title with its first word: "Phó Giám đốc trung tâm"."""
        said = _FIRST_WORD_ALONE.match(self.key, end)
        if said is None or (said["small"] is None and self.names.at(said.end() + 1, introduced=True) is None):
            return None
        for first in _SCHOOLS if said["body"] == "nhà trường" else (said["body"],):
            named = re.compile(f"{first[0].upper()}(?i:{first[1:]}) ")
            before = list(named.finditer(self.text, max(0, end - _NEAR_BEFORE), end))
            at = before[-1] if before else named.search(self.text, end, end + _NEAR_AFTER)
            body = self.bodies.read(at.start()) if at is not None else None
            if body is not None and not body.rejected and named.match(body.name):
                return replace(body, end=said.end())
        return None

    def told_before(self, head: str, start: int, end: int) -> Organization | None:
        """The body named last before a title that holds its first word: "Tổng cục trưởng | A"."""
        name = self.names.at(end + 1, introduced=True) if self.text.startswith(" ", end) else None
        if name is None or name.words < 2:
            return None
        at = self.text.rfind(f"{head[0].upper()}{head[1:]} ", max(0, start - _NEAR_BEFORE), start)
        body = self.bodies.read(at) if at >= 0 else None
        if body is None or body.rejected or not body.name.lower().startswith(head + " "):
            return None
        return replace(body, end=end)

    def house_of_a_deputy(self, end: int) -> Organization | None:
        """The National Assembly, of a deputy with his delegation: "đại biểu A (đoàn Sơn La)", "(Sơn La)"."""
        found = _DELEGATION.match(self.text, end)
        if found is None or not self._speaks_of_the_assembly:
            return self._house_in_session(end)
        at = found.start("where")
        said = self.key.startswith(("đoàn ", "đại biểu quốc hội", "đoàn đại biểu"), at)
        name = self.names.at(end + 1, introduced=True)
        if name is None or name.words < 2 or not (said or self.places.province_at(at) is not None):
            return self._house_in_session(end)
        return Organization("Quốc hội", "national_assembly", "central", None, None, None, end)

    def _house_in_session(self, end: int) -> Organization | None:
        """The one house of whose session a text reports, before a name: "đại biểu | A cho rằng"."""
        name = self.names.at(end + 1, introduced=True) if self.text.startswith(" ", end) else None
        if name is None or name.words < 3 or self.key.startswith(" ông ", end):
            return None
        if self._houses is None:
            sessions: dict[str, int] = {}
            for found in _SESSION.finditer(self.key):
                sessions.setdefault(found["house"], found.start("house"))
            self._houses = list(sessions.values())
        if len(self._houses) != 1:
            return None
        house = self.bodies.read(self._houses[0])
        return replace(house, end=end) if house is not None and not house.rejected else None
