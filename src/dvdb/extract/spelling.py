"""Finds the people and offices of the sentences of a reading, to be spelled (see ``signs``)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from dvdb.extract.letters import RUN, is_vietnamese, plain
from dvdb.extract.lexicon import Lexicon, Title
from dvdb.extract.names import CAPITALS, HONORIFIC, Name, NameFinder
from dvdb.extract.offices import ALSO_OF_FIRMS, Office, OfficeParser
from dvdb.extract.reading import Reading
from dvdb.extract.signs import MODIFIER, Item, Sentence, Signs

_LED_BY = re.compile(
    r"(?<!\w)(?P<body>(?:đoàn|hội đồng|ban|tổ|tiểu ban) (?:[^\W\d_]+,? ){0,14}?[^\W\d_]+),? "
    r"(?:do (?!đó)|gồm (?:có )?)"
)
_OF_A_FIRM = re.compile(
    r"(?<!\w)(?:công ty|doanh nghiệp|hợp tác xã|cơ sở)(?!\w)[^.;]{2,160}(?<!\w)do (?!đó)[^.;]*$"
)
_SIDE = re.compile(r"(?<!\w)(?:lãnh đạo|đại diện|phía) (?!lãnh đạo)")
_LISTED = re.compile(r",? ?(?:có|gồm|gồm có|:)(?!\w)")
_HELPERS = (
    "Trợ lý",
    "Phó Trợ lý",
    "Cố vấn",
    "Đặc phái viên",
    "Thư ký",
    "Thư ký báo chí",
    "Người phát ngôn",
    "Phát ngôn viên",
)
"""Titles of those who serve the holder of another office: Trợ lý Bộ trưởng, Đặc phái viên của Thủ tướng."""
_LEADS = ("Trưởng Đoàn", "Chủ tịch", "Tổ trưởng", "Trưởng Ban", "Trưởng Tiểu ban", "Phó Trưởng Đoàn")
_PEER = re.compile(r"(?<!\w)(?:người đồng cấp|người đồng nhiệm|đồng cấp|đồng nhiệm)(?: phía| nước)? ")
"""Who holds the same office in another country: "và người đồng cấp | Mỹ Donald Trump"."""
_KIN_BEFORE = re.compile(
    r"(?<!\w)(?:em|con|anh|chị|vợ|chồng|cháu|bố|cha|mẹ)(?: trai| gái| ruột| rể| dâu| đẻ| vợ)*(?: của)?"
    r"(?: (?:cựu|nguyên))? \Z"
)
"""Whose kin somebody is: "em trai | Bí thư Tỉnh ủy", an office of neither."""
_HELPER_BEFORE = re.compile(
    r"(?<!\w)(?:phu nhân|thư ký|trợ lý|cố vấn|phụ tá|luật sư|lái xe)"
    r"(?: cấp cao| thân cận| riêng| đặc biệt| pháp lý)*(?: của| cho)? \Z"
)
_IS_CALLED = re.compile(r", (?:ông|bà|anh|chị|cô|đồng chí) ")
"""Who helps is named behind whom he helps: "thư ký cấp cao của Tổng thống | , ông A"."""
_CREDIT_BEFORE = re.compile(r"(?:ảnh|bài|tin|theo|photo|clip): ?$")
_OPENING = re.compile(r"(?:theo|khi|sau|trước|tại|trong|còn|với|cùng|và|nhưng|do|nếu|vì|riêng) ")
"""Words that open a sentence with a capital before a name."""
_CALLED = re.compile(r"(?<= )(?:Ông|Bà|Anh|Chị|Đồng chí) (?=[^\W\d_])")
"""A capital inside a run, of the next sentence: "Ảnh: D.A | Ông Trần Bá Hưng"."""
_CLAUSE = re.compile(r"(?:[,;] |)[\"' ]*(?<!\w)(?P<who>đồng chí|ông|bà|anh|chị) (?=[^\W\d_])")
_AT_A_TIME = re.compile(
    r"[\"' ]*(?:(?:từ|đến|vào|trong|giữa|cuối|đầu|sau|trước) )*"
    r"(?:năm|tháng|ngày|giai đoạn|nhiệm kỳ|khóa|sau đó|trước đó|tiếp đó|về sau|hiện nay|hiện tại|hiện|khi đó|"
    r"lúc đó)"
    r"(?: [^,.;:()]{1,50})?,? (?P<who>đồng chí|ông|bà) (?=[^\W\d_])"
)
"""A pronoun behind a time that opens a sentence: "Đến năm 2005 | ông | được bổ nhiệm ..."."""
_NO_SUBJECT = re.compile(r"(?:từng|đã từng) (?:giữ|là|làm|đảm nhiệm|đảm nhận|kinh qua|trải qua|có)(?!\w)")
"""What opens a sentence about the one spoken of before: "Từng giữ chức Bí thư Huyện ủy ..."."""
_MEMBERS = re.compile(r"ban thường vụ (?=[^,.;:]{4,50}? gồm )")


class Speller:
    """Finds the people and offices of the sentences of one reading, and spells them."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder, offices: OfficeParser) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names
        self.offices = offices
        self.signs = Signs(reading)
        self._speaks_of_peers = "đồng cấp" in self.key or "đồng nhiệm" in self.key

    def spell(self, start: int, end: int, cues: list[tuple[int, int, Title]]) -> Sentence:
        """The sentence at ``[start, end)`` with the offices at ``cues`` and the people named between."""
        items: list[Item] = []
        free = start
        members = _MEMBERS.search(self.key, start, end)
        if members:
            standing = self.lexicon.titles.get("Ủy viên Ban Thường vụ")
            if standing is not None:
                cues = sorted([*cues, (members.start(), members.end() - 1, standing)], key=lambda c: c[0])
        for cue_start, cue_end, title in cues:
            if cue_start < free:
                continue
            office = self.offices.parse(cue_start, cue_end, title)
            if office is not None and members and cue_start == members.start():
                office = replace(office, plural=True)
            if office is None:
                continue
            office = self._of_whose_side(office, start)
            office = self._of_whom_it_serves(self._of_what_is_led(office, start), cues)
            office_end = min(office.end, end)
            if self._of_kin(cue_start, office_end):
                continue
            items += self._up_to(free, cue_start, items)
            items.append(Item("P" if office.plural else "O", cue_start, office_end, office=office))
            free = office_end
        items += self._up_to(free, end, items)
        return Sentence(start, end, items, self.signs.spell(items))

    def _up_to(self, free: int, end: int, items: list[Item]) -> list[Item]:
        """The people named in ``[free, end)``, and the counterpart of who holds the last office."""
        peer = _PEER.search(self.key, free, end) if items and self._speaks_of_peers else None
        country = self.lexicon.countries.match(self.key, peer.end()) if peer is not None else None
        if peer is None or country is None or country[1] >= end:
            return self._names_between(free, end, items)
        found = self._names_between(free, peer.start(), items)
        office = self._office_of_the_last([*items, *found])
        if office is None or not office.place or office.place_level != "country":
            return self._names_between(free, end, items)
        same = replace(office, start=peer.end(), end=country[1], place=country[0], former=False, plural=False)
        found.append(Item("O", peer.end(), country[1], office=same))
        return found + self._names_between(country[1], end, [*items, *found])

    @staticmethod
    def _office_of_the_last(items: list[Item]) -> Office | None:
        """The office named last; none where another person, without an office there, is named since."""
        for index in range(len(items) - 1, -1, -1):
            if items[index].office is not None:
                return items[index].office
            beside = index and items[index].start - items[index - 1].end <= 1
            if items[index].letter == "N" and not beside:
                return None
        return None

    def _of_kin(self, start: int, end: int) -> bool:
        """Whether an office is only named to say whose kin or helper somebody is, nobody being named."""
        if _HELPER_BEFORE.search(self.key, max(0, start - 40), start):
            return _IS_CALLED.match(self.key, end) is not None
        if not _KIN_BEFORE.search(self.key, max(0, start - 30), start):
            return False
        return self.names.at(end + 1, introduced=True) is None or not self.text.startswith(" ", end)

    def _of_whom_it_serves(self, office: Office, cues: list[tuple[int, int, Title]]) -> Office:
        """The office of a helper with that of whom he helps: Trợ lý | Bộ trưởng Ngoại giao."""
        if office.title.title not in _HELPERS or office.organization is not None:
            return office
        at = office.end + (len(" của ") if self.key.startswith(" của ", office.end) else 1)
        index = bisect_left(cues, at, key=lambda cue: cue[0])
        if index == len(cues) or cues[index][0] != at:
            return office
        served = self.offices.parse(*cues[index])
        if served is None or served.rejected:
            return office
        named = at > office.end + 1 and self._is_the_served(served, bare=served.end == cues[index][1])
        return replace(
            served,
            start=office.start,
            end=office.end if named else served.end,  # "phát ngôn viên của | Thủ tướng A"
            title=office.title,
            name=f"{office.name} {served.name}",
            former=office.former,
            acting=office.acting,
            plural=office.plural,
        )

    def _is_the_served(self, served: Office, *, bare: bool) -> bool:
        """Whether the name behind an office after "của" is of who holds it, not of the helper."""
        name = (
            self.names.at(served.end + 1, introduced=True) if self.text.startswith(" ", served.end) else None
        )
        if name is None:
            return False
        known = (served.title.title, plain(self.text[name.start : name.end]))
        return bare or known in self.lexicon.heads_of_state

    def _of_what_is_led(self, office: Office, start: int) -> Office:
        """The body that a sentence names first: "Hội đồng kỷ luật do Thứ trưởng A làm chủ tịch"."""
        if office.organization not in (None, "Đoàn", "Tổ") or not self.key.endswith("làm ", 0, office.start):
            return office
        if _OF_A_FIRM.search(self.key, max(start, office.start - 300), office.start):
            return replace(office, rejected=True)
        bodies = list(_LED_BY.finditer(self.key, max(start, office.start - 400), office.start))
        led = bodies[-1] if bodies else None
        if led is None or office.title.title not in _LEADS:
            return office
        name = self.text[led.start("body") : led.end("body")]
        return replace(office, organization=name[0].upper() + name[1:], kind=None, level=None)

    def _of_whose_side(self, office: Office, start: int) -> Office:
        """The body whose people a clause lists: "lãnh đạo Sở Nội vụ có ông A - Phó Giám đốc"."""
        if office.organization is not None or office.unread or office.title.title not in ALSO_OF_FIRMS:
            return office
        sides = list(_SIDE.finditer(self.key, max(start, office.start - 300), office.start))
        body = self.offices.body_at(sides[-1].end()) if sides else None
        if body is None or body.rejected or not body.name or not _LISTED.match(self.key, body.end):
            return office
        return replace(
            office,
            organization=body.name,
            kind=body.kind,
            level=body.level,
            place=body.place,
            place_level=body.place_level,
        )

    def _names_between(self, start: int, end: int, before: list[Item]) -> list[Item]:
        """People named in ``[start, end)``, where no office stands."""
        found: list[Item] = []
        at = start
        after_office = bool(before) and before[-1].end == start
        while at < end:
            run = RUN.search(self.text, at, end)
            shouted = CAPITALS.search(self.text, at, run.start() if run is not None else end)
            run = shouted or run
            if run is None:
                break
            at = run.start()
            capital = HONORIFIC.match(self.key, at)
            if capital and capital.end() <= run.end() and self.text[capital.end() - 1] == " ":
                at = capital.end()
            honorific = self._honorific_before(start, at)
            directly = after_office and not self.text[start:at].strip()
            name = self.names.at(
                at, introduced=honorific is not None or directly or self._opens_before(start, at, end)
            )
            if name is None or name.end > end:
                at = self._next_start(at, run.end())
                continue
            if name.words == 1:
                if honorific is not None or directly:
                    found.append(self._item("S", name, honorific))
                at = name.end
                after_office = False
                continue
            if honorific is None and (
                self._is_body_or_place(at, name)
                or not (directly or self._stands_alone(at, name) or self._office_follows(name.end, end))
            ):
                at = name.end
                continue
            found.append(self._item("N", name, honorific))
            at = name.end
            after_office = False
        return found + self._pronouns(start, end, found)

    def _next_start(self, at: int, end: int) -> int:
        """Where in a run that names nobody a name may yet begin: behind "Theo", before "Ông"."""
        opening = _OPENING.match(self.key, at)
        if opening is not None and opening.end() < end:
            return opening.end()
        within = _CALLED.search(self.text, at + 1, end)
        return within.start() if within is not None else max(end, at + 1)

    def _office_follows(self, name_end: int, office: int) -> bool:
        """Whether only a mark stands between a name and the office after it: "Theo A – Phó Giám đốc"."""
        return name_end < office < len(self.text) and self.key[name_end:office].strip() in (",", "-", "(")

    def _opens_before(self, start: int, at: int, office: int) -> bool:
        """Whether a foreign name opens a line and an office follows: "Martin Novak, cựu trợ lý ..."."""
        if at != start or (at and self.text[at - 1] not in "\n ") or office >= len(self.text):
            return False
        run = RUN.match(self.text, at)
        if run is None or " " not in run[0] or self.lexicon.countries.match(self.key, at):
            return False
        gap = MODIFIER.sub("", self.key[run.end() : office].rstrip()).strip()
        return gap in (",", "-", "(") and not any(is_vietnamese(w) for w in run[0].split())

    def _pronouns(self, start: int, end: int, named: list[Item]) -> list[Item]:
        """A person by a pronoun at the head of a clause: "Ông từng giữ chức ...", "Năm 2010, ông làm ..."."""
        if named:
            return []
        found = None
        for lead in _CLAUSE.finditer(self.key, start, min(end, start + 300)):
            if self.text[lead.end()].islower() and (lead.start() == start or self.key[lead.start()] in ",;"):
                found = lead
        found = found or _AT_A_TIME.match(self.key, start, end)
        if found is None and _NO_SUBJECT.match(self.key, start, end) and self.text[start].isupper():
            return [Item("S", start, start, name=None, honorific=None, name_start=start)]
        if found is None or not self.text[found.end()].islower():
            return []
        at = found.start("who")
        return [Item("S", at, found.end("who"), name=None, honorific=found["who"], name_start=at)]

    def _item(self, letter: str, name: Name, honorific: tuple[int, str] | None) -> Item:
        start = honorific[0] if honorific else name.start
        return Item(
            letter,
            start,
            name.end,
            name=self.text[name.start : name.end],
            honorific=honorific[1] if honorific else None,
            name_start=name.start,
        )

    def _honorific_before(self, start: int, at: int) -> tuple[int, str] | None:
        window = max(start, at - 48)
        best: tuple[int, str] | None = None
        for found in HONORIFIC.finditer(self.key, window, at):
            if found.end() == at:
                best = (found.start(), self.text[found.start() : at].strip(" :,-"))
        return best

    def _stands_alone(self, at: int, name: Name) -> bool:
        """Whether a name without honorific or title before it may be a person here."""
        before = self.key[max(0, at - 24) : at]
        return not (self.lexicon.no_person_after.search(before) or _CREDIT_BEFORE.search(before))

    def _is_body_or_place(self, at: int, name: Name) -> bool:
        """Whether capitalised words that could be a name are a known body or unit of administration."""
        body = self.lexicon.bodies.match(self.key, at)
        if self.lexicon.is_a_name.match(self.key, at):
            return False
        if body is not None and (
            " " in self.key[at : body[1]] or self.key[at : body[1]] not in self.lexicon.surnames
        ):
            return True
        for places in (
            self.lexicon.units["province"],
            self.lexicon.units["district"],
            self.lexicon.foreign_places,
        ):
            place = places.match(self.key, at)
            if place and place[1] >= name.end:
                return True
        return False
