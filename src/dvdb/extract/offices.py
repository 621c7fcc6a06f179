"""Offices: a title, the body it belongs to, and the place of the body, as one phrase of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dvdb.extract.letters import RUN, WORD_IN_RUN, is_vietnamese
from dvdb.extract.lexicon import Body, Lexicon, Title, Unit
from dvdb.extract.names import HONORIFIC, NameFinder
from dvdb.extract.phrases import word_ends
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

_LEVEL = re.compile(r"(?:" + "|".join(sorted(LEVELS, key=len, reverse=True)) + r")(?!\w)")
_QUALIFIER = re.compile(
    r"(?:,? (?:các )?(?:khóa|nhiệm kỳ|lần thứ) (?:[ivxlc]+|\d{1,4})(?:(?: ?- ?|, | và |,)(?:[ivxlc]+|\d{4})(?!\w))*(?!\w))+"
    r"|,? \((?:khóa|nhiệm kỳ)[^()\n]{1,40}\)"
)
_CONNECTOR = re.compile(r" (?:và|các|về|của|cho|trong|-|–|&) |, | - ")
_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_NAME_WORDS = frozenset(("số", "khu", "mở", "vực", "bàn", "nghiệp", "cấp", "ngành", "vùng", "viên", "chức"))
_BODY_ENDS = re.compile(
    r"(?:là|đã|đang|sẽ|được|bị|nói|cho|khẳng định|phát biểu|chủ trì|dự|tham dự|trao|tặng|tại|vào|từ|với|cùng|và|khi|để|do|theo|"
    r"tổ chức|ký|có|còn|cũng|vừa|mới|không|chưa|phải|nhấn|yêu|đề|đánh|báo|trình|thông|thay|nhận|làm|giữ|bầu|kiêm|lên|về|đến|trên|dưới|"
    r"trong|ngoài|ở|này|ấy|đó|nêu|hỏi|trả|chia|kêu|chỉ|ghi|thăm|tiếp|gặp|chúc|mong|xin|vẫn|lại|ra|qua|sau|trước|gồm|như|hiện|nay|cam kết|thừa nhận|xác nhận|nhận định|bày tỏ|lưu ý|cảnh báo|kiến nghị|kết luận|tuyên bố|lên tiếng|hứa|giải trình|đi|mà|rồi|nên|bởi|nơi|ông|bà|đồng chí|anh|chị|hôm|sáng|chiều|ngày|tháng|năm|nhiều|mọi|rằng|thì|vì|nếu|hoặc|hay|nhằm|dẫn|giai đoạn|nhiệm kỳ|nhân dịp|cảm ơn|biểu dương|động viên|chủ trương|tiếp tục|lần|một|hai|trẻ (?:nhất|tuổi)|thống|hướng|tham|phụ trách)(?!\w)"
)
_ACRONYM = re.compile(r"[A-ZĐ]{3,9}(?!\w)")
_TAKES_A_NAME = re.compile(
    r"(?:khu kinh tế(?: mở)?|khu công nghiệp|khu công nghệ cao|khu du lịch|vườn quốc gia|cảng|sân bay|hồ)$"
)
_SHORT_FORM = re.compile(r" \([A-ZĐ][A-Za-zĐđ&-]{1,11}\)")
_TASK_BODIES = ("ban chỉ đạo", "ban chỉ huy", "tiểu ban", "tổ công tác")
"""Bodies named by a task in words of all kinds: Ban Chỉ đạo kỳ thi tốt nghiệp."""
_NAMED_BODIES = re.compile(r"(?:trường|báo|tạp chí|đại học|học viện|bệnh viện|quỹ|đồn|thpt|thcs|nhà xuất bản)")
_DROPS_LEVEL = re.compile(
    r"^(?:Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Quận đoàn|Thị đoàn|Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Tuyên giáo và Dân vận) )"
)
COMMITTEES = {"province": "Tỉnh ủy", "city": "Thành ủy", "commune": "Đảng ủy"}
_COMMITTEE_OF = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn",
    "đặc khu": "Đảng ủy đặc khu",
}
_PARTY_HEADS = ("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực")
_CHAIRS = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
_UNKNOWN = "unknown"
_ALSO_OF_FIRMS = (*_CHAIRS, "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Thành viên")
"""Titles that firms have too: with letters that nothing explains (Giám đốc MHBS) they are of a firm."""


@dataclass(frozen=True, slots=True)
class Organization:
    """A body as parsed: its name without the place, what level and place it has, where it ends."""

    name: str
    kind: str | None
    level: str | None
    place: str | None
    place_level: str | None
    parent_place: str | None
    end: int
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A title in a body at a place. ``plural``: a title that several people share."""

    start: int
    end: int
    title: Title
    name: str
    organization: str | None
    kind: str | None
    level: str | None
    place: str | None
    place_level: str | None
    parent_place: str | None
    former: bool = False
    acting: bool = False
    plural: bool = False
    rejected: bool = False


class OfficeParser:
    """Reads offices at title words of one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon, names: NameFinder) -> None:
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = names

    def parse(self, start: int, end: int, title: Title) -> Office | None:
        """The office whose title word stands at ``[start, end)``, or None where the word is none."""
        if (
            self.key[max(0, start - 5) : start].endswith((" ban ", "đoàn ", "\nban "))
            and title.title in ("Bí thư", "Chủ tịch")
        ) or (title.organization == "thường vụ" and self.key.startswith("ban ", max(0, start - 4))):
            return None
        if title.head_word == "đại biểu" and self.key.endswith("đoàn ", 0, start):
            return None
        if title.organization == "thường vụ" and self.key.startswith("thường trực ", start):
            return None
        found = self._of_a_country(self._body_of(title, start, end))
        if found is not None and found.kind == _UNKNOWN and title.title in _ALSO_OF_FIRMS:
            found = replace(found, rejected=True)
        if title.title == "Đại biểu" and found is None:
            return None
        name = title.title
        office_end = end
        body: Organization | None = found
        if title.head_word == "đại sứ":
            return self._envoy(start, end, title)
        if body is not None:
            office_end = max(end, body.end)
            short = _SHORT_FORM.match(self.text, office_end)
            office_end = short.end() if short else office_end
        qualifier = _QUALIFIER.match(self.key, office_end)
        if qualifier:
            office_end = qualifier.end()
            if body is not None and body.place is None and not body.rejected:
                level, place, place_level, parent, place_end = self._place(office_end, body.level)
                if place is not None:
                    body = replace(body, place=place, place_level=place_level, parent_place=parent)
                    office_end = place_end
        return Office(
            start=start,
            end=office_end,
            title=title,
            name=name,
            organization=body.name if body else None,
            kind=body.kind if body and body.kind != _UNKNOWN else None,
            level=body.level if body else None,
            place=body.place if body else None,
            place_level=body.place_level if body else None,
            parent_place=body.parent_place if body else None,
            rejected=bool(body and body.rejected),
            **self._modifiers(start),
        )

    # -- what stands before the title ---------------------------------------------------------------

    _BEFORE = re.compile(
        r"(?:(?P<former>nguyên|cựu|cố)|(?P<acting>quyền|q\.)|tân|(?P<plural>các đồng chí(?: nguyên)?|các ông|các|hai|ba|bốn|những|nguyên các|\d{1,2}(?: đồng chí)?)) ?$"
    )

    def _modifiers(self, start: int) -> dict[str, bool]:
        found = {"former": False, "acting": False, "plural": False}
        at = start
        for _ in range(3):
            before = self._BEFORE.search(self.key, max(0, at - 24), at)
            if before is None or (before.start() and self.key[before.start() - 1].isalnum()):
                break
            if (
                before[0].strip() in ("hai", "ba", "bốn", "tân", "quyền")
                and self.text[before.start()].isupper()
                and self.text[max(0, before.start() - 4) : before.start()].rstrip(' "“')[-1:] not in ("", ".", "\n", "!", "?")
            ):
                break
            if before.lastgroup:
                found[before.lastgroup] = True
                if before["plural"] and "nguyên" in before["plural"]:
                    found["former"] = True
            at = before.start()
        return found

    # -- the body ---------------------------------------------------------------------------------------

    def _of_a_country(self, body: Organization | None) -> Organization | None:
        """The body with the country that follows its name: Bộ trưởng Quốc phòng | Mỹ, Thượng viện | Nhật Bản."""
        if body is None or body.rejected or not body.name or body.level not in ("central", "foreign", None):
            return body
        if body.place is not None or not self.key.startswith(" ", body.end):
            return body
        start = body.end + 1
        country = self.lexicon.countries.match(self.key, start)
        if country is None or country[0] == "Việt Nam" or not self.text[start].isupper():
            return body
        if self._short_country_in_a_name(start, country[1]):
            return body
        return replace(
            body, name=f"{body.name} {self._surface(start, country[1])}", level="foreign", end=country[1]
        )

    def _short_country_in_a_name(self, start: int, end: int) -> bool:
        """Whether Anh, Nga, Đức ... begins the name of a Vietnamese: one such word more, and no more."""
        run = RUN.match(self.text, start)
        if run is None or " " in self.key[start:end]:
            return False
        rest = WORD_IN_RUN.findall(self.text, end, run.end())
        return len(rest) == 1 and is_vietnamese(rest[0])

    def _body_of(self, title: Title, start: int, end: int) -> Organization | None:
        surface = self.key[start:end]
        if title.organization and title.organization != "thường vụ":
            return self._fixed_body(title, surface, end)
        if title.organization == "thường vụ":
            return self._body(start + len("thường vụ"))
        if title.head_word == "đại biểu":
            return self._body(start + len("đại biểu"))
        after = self._after(end)
        if after is None:
            return None
        if title.head_word and title.head_word not in ("nước", "bộ"):
            head = title.head_word
            if surface.endswith(head) and not self.key.startswith(head, after):
                inside = self._body(end - len(head))
                if inside is not None and inside.end > end:
                    return inside
                if head == "đoàn":
                    return self._body(end - len(head), bare=True)
            found = self._body(after)
            if found is not None:
                return found
            return self._headed(head, after)
        if title.head_word == "bộ":
            field = self.lexicon.field.match(self.key, after)
            if field:
                return Organization(
                    "Bộ " + self._surface(after, field.end()), None, "central", None, None, None, field.end()
                )
        found = self._body(after)
        if found is not None:
            if title.title == "Bí thư" and found.name == "Ban Chấp hành Trung ương Đảng":
                return replace(found, name="Trung ương Đảng")
            return found
        if title.head_word == "bộ":
            return None
        if title.head_word == "nước":
            return self._nation(after)
        if title.title == "Chủ tịch" and self.lexicon.countries.match(self.key, after):
            return self._nation(after)
        return self._by_place(title, after)

    def _after(self, end: int) -> int | None:
        """Where the body may begin: after one space, or after a dash or ``của``."""
        if self.key.startswith(" của ", end):
            return end + 5
        if self.key.startswith(" ", end) and end + 1 < len(self.key) and self.key[end + 1].isalnum():
            return end + 1
        return None

    def _fixed_body(self, title: Title, surface: str, end: int) -> Organization | None:
        name = title.organization or ""
        after = self._after(end)
        if after is not None:
            if name == "Chính phủ":
                given = self._body(after)
                if given is not None and given.name.startswith("Chính phủ"):
                    return given
                nation = self._nation(after)
                if nation is not None:
                    return replace(nation, name=name)
            elif name == "Ban Chấp hành":
                given = (
                    self._body(end - len("ban chấp hành"))
                    if surface.endswith("ban chấp hành")
                    else self._body(after)
                )
                if given is not None:
                    if given.kind in ("party_org",) or given.name.startswith("Ban Chấp hành Đảng bộ"):
                        committee = _COMMITTEE_OF.get((given.name.split("Đảng bộ ", 1) + [""])[1])
                        if committee:
                            return replace(given, name=committee)
                    return given
                return None
            elif name == "Ban Bí thư" and self.key.startswith("trung ương đảng", after):
                whole = after + len("trung ương đảng")
                return Organization("Ban Bí thư Trung ương Đảng", "secretariat", "central", None, None, None, whole)
            elif name == "Ban Bí thư":
                return Organization(name, "secretariat", "central", None, None, None, end)
            else:
                level, place, place_level, parent, place_end = self._place(after, self._level_of(name))
                if self.key.startswith(match_first(name), after):
                    given = self._body(after)
                    if given is not None:
                        return given
                if place is not None:
                    return Organization(
                        name, None, self._level_of(name), place, place_level, parent, place_end
                    )
        if name == "Ban Chấp hành":
            return None
        kind = self.lexicon.bodies.get(name)
        return Organization(name, kind.kind if kind else None, self._level_of(name), None, None, None, end)

    def _level_of(self, name: str) -> str | None:
        body = self.lexicon.bodies.get(name)
        return body.level if body else None

    def _headed(self, head: str, after: int) -> Organization | None:
        """A body whose first word the title has already said: Chánh Văn phòng | Tỉnh ủy."""
        first = head[0].upper() + head[1:]
        entry = self.lexicon.bodies.get(head)
        if entry is None:
            return None
        found = self._tail(replace_body(entry, first), after - 1)
        if found is None or found.end <= after:
            return None
        return found

    def body_at(self, at: int) -> Organization | None:
        """The body whose name begins at ``at``, with its place if it is said there."""
        return self._body(at)

    def _body(self, at: int, *, bare: bool = False, depth: int = 0) -> Organization | None:
        """The body that begins at ``at`` (spaces skipped)."""
        while at < len(self.key) and self.key[at] == " ":
            at += 1
        match = self.lexicon.bodies.match(self.key, at)
        if match is None:
            return self._acronym(at)
        entry, end = match
        if entry.name == "Trường" and self.key.startswith("trường chinh", at):
            return None  # a man, no school
        if entry.tail == "of" and self.key.startswith("ban ", at):
            field = self.lexicon.field.match(self.key, at + 4)
            generic = self.lexicon.bodies.get("ban")
            if field and field.end() > end and generic is not None:
                entry, end = generic, at + 3
        if entry.tail == "reject":
            return Organization(self._surface(at, end), None, None, None, None, None, end, rejected=True)
        name = entry.name if entry.tail != "field" else self._surface(at, end)
        return self._tail(replace_body(entry, name), end, bare=bare, depth=depth)

    def _acronym(self, at: int) -> Organization | None:
        """A body known by its letters only: Tổng Thư ký IPU."""
        found = _ACRONYM.match(self.text, at)
        if found is None:
            return None
        return Organization(found[0], _UNKNOWN, None, None, None, None, found.end())

    def _tail(self, entry: Body, end: int, *, bare: bool = False, depth: int = 0) -> Organization | None:
        name = entry.name
        kind = entry.kind
        level = entry.level
        if entry.tail == "field":
            field_end = self._field(name, end)
            name += self._joined(end, field_end)
            nothing = field_end == end
            end = field_end
            parent = self._parent(end, depth) if depth < 3 else None
            if parent is not None:
                if parent.rejected:
                    return replace(parent, name=name)
                joint = (
                    " của "
                    if self.key.startswith(" của ", end) and entry.name == "Đoàn"
                    else (", " if self.key.startswith(", ", end) else " ")
                )
                return replace(parent, name=name + joint + parent.name)
            if (
                nothing
                and not bare
                and entry.name not in ("Sở", "Đảng ủy", "Chi bộ", "Hội đồng", "Trường", "Phòng")
            ):
                level_word = _LEVEL.match(self.key, end + 1) if self.key.startswith(" ", end) else None
                if level_word is None:
                    return None
        elif entry.tail == "of":
            parent = self._parent(end, depth) if depth < 3 else None
            if parent is not None:
                return self._of(entry, parent)
            if self.key.startswith(" trung ương", end) and word_ends(self.key, end + 11):
                return Organization(name + " Trung ương", kind, "central", None, None, None, end + 11)
        elif entry.tail == "nation":
            if self.key.startswith(" ", end):
                country = self.lexicon.countries.match(self.key, end + 1)
                if country and country[0] != "Việt Nam":
                    return Organization(f"{name} {country[0]}", kind, "foreign", None, None, None, country[1])
            return Organization(name, kind, level, None, None, None, end)
        elif entry.kind == "front_central" and self.key.startswith((" tỉnh ", " huyện ", " thành phố "), end):
            name, level = "Ủy ban Mặt trận Tổ quốc Việt Nam", None  # seen: "Ủy ban Trung ương MTTQ tỉnh ..."
        elif entry.tail == "":
            return Organization(name, kind, level, None, None, None, end)
        if self.text.startswith(" Việt Nam", end) and not name.endswith("Việt Nam"):
            if word_ends(self.key, end + 9) and not self._short_country_in_a_name(end + 1, end + 9):
                return Organization(f"{name} Việt Nam", kind, "central", None, None, None, end + 9)
        level_word, place, place_level, parent_place, place_end = self._place(end, level)
        if level_word is not None:
            if entry.tail == "of" and level_word in _COMMITTEE_OF and name.startswith("Ban "):
                name += " " + _COMMITTEE_OF[level_word]
                level = LEVELS[level_word]
            else:
                full = f"{name} {level_word}"
                if not _DROPS_LEVEL.match(full + " "):
                    name = full
                level = LEVELS[level_word]
        elif place is not None and entry.tail in ("level",):
            word = self._level_word_of(place, place_level)
            if word:
                name = f"{name} {word}"
                level = LEVELS[word]
        elif (
            place is not None and entry.tail == "of" and name.startswith("Ban ") and place_level == "province"
        ):
            name += " Tỉnh ủy"
            level = "province"
        if level is None and place_level is not None:
            level = place_level
        if (
            level_word is None
            and place is None
            and entry.tail == "level"
            and self.key.startswith(" trung ương", end)
        ):
            return Organization(name + " Trung ương", kind, "central", None, None, None, end + 11)
        return Organization(name, kind, level, place, place_level, parent_place, max(end, place_end))

    def _of(self, entry: Body, parent: Organization) -> Organization:
        if entry.name == "Ban Thường vụ" or entry.name == "Ban Chấp hành":
            name = f"{entry.name} {parent.name}"
        else:
            name = f"{entry.name} {parent.name}"
            if parent.name == "Ban Chấp hành Trung ương Đảng":
                said = self.key.endswith("trung ương đảng", 0, parent.end)
                name = f"{entry.name} Trung ương{' Đảng' if said else ''}"
        return replace(parent, name=name, kind=entry.kind)

    def _parent(self, end: int, depth: int) -> Organization | None:
        """The body that the body before ``end`` belongs to: next to it, after a comma, or after của, thuộc."""
        for joint in (" của ", " thuộc ", " (thuộc ", " (", ", ", " - ", " "):
            if self.key.startswith(joint, end):
                at = end + len(joint)
                if joint.startswith(" ("):
                    return self._bracketed_parent(at, depth)
                match = self.lexicon.bodies.match(self.key, at)
                if (
                    match is not None
                    and match[0].kind == "central_committee"
                    and self.key[at : match[1]] == "trung ương"
                ):
                    return None
                if match is not None and " " not in self.key[at : match[1]] and not self.text[at].isupper():
                    return None
                if match is None or match[0].tail == "reject":
                    if match is not None and joint != ", ":
                        return Organization("", None, None, None, None, None, match[1], rejected=True)
                    return None
                if joint in (", ", " - ") and (
                    match[0].name not in ("Bộ", "Sở", "Ủy ban Kiểm tra Trung ương", "Ban Tổ chức") or depth
                ):
                    return None
                return self._body(at, depth=depth + 1)
        return None

    def _bracketed_parent(self, at: int, depth: int) -> Organization | None:
        """The body in brackets after another: Khoa Thận nhân tạo | (Bệnh viện Bạch Mai)."""
        if not self.text[at : at + 1].isupper():
            return None
        found = self._body(at, depth=depth + 1)
        if found is None or found.rejected or not self.key.startswith(")", found.end):
            return None
        return replace(found, end=found.end + 1)

    def _field(self, head: str, end: int) -> int:
        """Where the field of a body ends: known fields of work, then words that can only belong to a name."""
        at = end
        consumed = 0
        named = bool(_NAMED_BODIES.search(head.lower()))
        proper = False
        if self.key.startswith(" ", at):
            for skip in ("các ", ""):
                if skip and not self.key.startswith(skip, at + 1):
                    continue
                known = self.lexicon.field.match(self.key, at + 1 + len(skip))
                if known:
                    at = known.end()
                    consumed = 1
                    break
        while at < len(self.key):
            named = named or bool(_TAKES_A_NAME.search(self.key, end, at))
            step = self._field_step(at, named and not proper, consumed, head.lower().startswith(_TASK_BODIES))
            if step is None:
                break
            proper = proper or (self.text[at + 1].isupper() and not self.text[at + 1 : step].isupper())
            at = step
            consumed += 1
            if consumed > 14:
                break
        return at

    def _field_step(self, at: int, named: bool, consumed: int, free: bool) -> int | None:
        """The end of the next word of a body's name after ``at``, or None where the name is over."""
        joint = " "
        if not self.key.startswith(" ", at):
            if self.key.startswith(", ", at) and consumed:
                joint = ", "
            else:
                return None
        elif self.key.startswith(" - ", at) and consumed:
            joint = " - "
        for connecting in (" và ", " các ", " về ", " & ", " cho "):
            if self.key.startswith(connecting, at) and (consumed or connecting in (" các ", " về ")):
                joint = connecting
                break
        start = at + len(joint)
        body = self.lexicon.bodies.match(self.key, start)
        if body is not None and body[0].kind == "central_committee" and joint == " " and not consumed:
            return body[1]
        if body is not None and (self.text[start].isupper() or " " in self.key[start : body[1]]):
            return None
        if (
            _LEVEL.match(self.key, start)
            or _BODY_ENDS.match(self.key, start)
            or self.lexicon.titles.match(self.key, start)
        ):
            return None
        known = self.lexicon.field.match(self.key, start)
        if known and (self.text[start].isupper() or joint == " ") and joint not in (", ",):
            return known.end()
        word = _WORD.match(self.key, start)
        if word is None:
            return None
        capital = self.text[start].isupper()
        digits = self.text[start].isdigit()
        if joint in (", ", " - "):
            return word.end() if capital and known else (known.end() if known and joint == " - " else None)
        if capital:
            if HONORIFIC.match(self.key, start) and not word[0].isupper():
                return None
            if named:
                province = self._province_at(start)
                run = RUN.match(self.text, start)
                if province is not None and consumed and run is not None and run.end() == province[1]:
                    return None
                return self._proper_name(start, word.end())
            if self._person_follows(start):
                return None
            if self._province_at(start) is not None or self._foreign_name_follows(start):
                return None
            return word.end()
        if digits or (re.match(r"[ivx]+$", word[0]) and self.text[start].isupper()):
            return word.end()
        if joint == " " and (word[0] in self.lexicon.field_words or word[0] in _NAME_WORDS):
            return word.end()
        if free and not capital and joint in (" ", " và ", " về ", " các "):
            return word.end()
        if joint == " " and consumed and self._second_syllable(at, start):
            return word.end()
        if joint in (" về ", " các ") and word[0] in self.lexicon.field_words:
            return word.end()
        if joint == " và " and word[0] in self.lexicon.field_words and known:
            return known.end()
        return None

    def _foreign_name_follows(self, start: int) -> bool:
        """Whether two or more words without a Vietnamese shape follow: Martin Chungong, Antonio Guterres."""
        run = RUN.match(self.text, start)
        words = WORD_IN_RUN.findall(self.text, start, run.end()) if run else []
        return len(words) >= 2 and not any(is_vietnamese(w) or w.isupper() for w in words)

    def _second_syllable(self, at: int, start: int) -> bool:
        """Whether a small word completes a compound that a capital began: Sư phạm, Nhi đồng."""
        before = self.text.rfind(" ", 0, at) + 1
        return (
            self.text[before].isupper()
            and not self.key.endswith("việt nam", 0, at)
            and not self.text[before:at].isupper()
            and not _BODY_ENDS.match(self.key, start)
        )

    def _proper_name(self, start: int, end: int) -> int:
        """The end of the name that a school or a zone bears; a second surname begins a person."""
        run = RUN.match(self.text, start)
        if run is None:
            return end
        words = list(WORD_IN_RUN.finditer(self.text, start, run.end()))
        for index in range(2, len(words) - 1):
            if self.key[words[index].start() : words[index].end()] in self.lexicon.surnames:
                return words[index - 1].end()
        return words[min(len(words), 4) - 1].end()

    def _person_follows(self, start: int) -> bool:
        """Whether the capitalised words at ``start`` are a person rather than part of a body's name."""
        name = self.names.at(start)
        if name is None or name.words < 2:
            return False
        known = self.lexicon.field.match(self.key, start)
        return known is None or known.end() <= start + 3

    # -- places -----------------------------------------------------------------------------------------

    def _province_at(self, start: int) -> tuple[tuple[Unit, ...], int] | None:
        return self.lexicon.units["province"].match(self.key, start)

    def _place(
        self, end: int, level: str | None
    ) -> tuple[str | None, str | None, str | None, str | None, int]:
        """(level word, place, its level, the province it says, end) of what follows a body's name."""
        at = end
        for joint in (" của ", " thuộc "):
            if self.key.startswith(joint, at) and _LEVEL.match(self.key, at + len(joint)):
                at += len(joint) - 1
        if not self.key.startswith(" ", at):
            return None, None, None, None, end
        start = at + 1
        word = _LEVEL.match(self.key, start)
        if word is not None and LEVELS[word[0]] == "village" and self.text[start].isupper():
            word = None  # Buôn Ma Thuột, Bản Qua
        if word is None:
            found = self._place_name(start, level, None)
            if found is None:
                return None, None, None, None, end
            place, place_level, place_end = found
            parent, place_end = self._ancestors(place_end, place_level)
            return None, place, place_level, parent, place_end
        level_word = word[0]
        if self.key.startswith(" ", word.end()):
            found = self._place_name(word.end() + 1, LEVELS[level_word], level_word)
            if found is not None:
                place, place_level, place_end = found
                parent, place_end = self._ancestors(place_end, place_level)
                return (
                    ("thành phố" if level_word == "thủ đô" else level_word),
                    place,
                    place_level,
                    parent,
                    place_end,
                )
        return level_word, None, LEVELS[level_word], None, word.end()

    def _place_name(
        self, start: int, level: str | None, level_word: str | None
    ) -> tuple[str, str, int] | None:
        if start >= len(self.text):
            return None
        if level_word in ("quận", "phường", "khu phố", "tổ dân phố", "khóm", "ấp", "thôn"):
            number = re.compile(r"\d{1,3}(?!\w)").match(self.text, start)
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
            if not self._leaves_a_person(start, best[2]):
                return best if level_word or best[1] != "commune" else None
            return None
        if run is not None and level == "province" and level_word is None:
            older = self.lexicon.units["district"].match(self.key, start)
            if older and older[1] == run.end():
                return older[0][-1].name, "province", older[1]
        if level_word is None or run is None:
            return None
        return self._unknown_place(start, run, LEVELS[level_word])

    def _leaves_a_person(self, start: int, end: int) -> bool:
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
        for index in range(1, len(words)):
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
                word = _LEVEL.match(self.key, at)
                name_at = at
                if word is not None and self.key.startswith(" ", word.end()):
                    name_at = word.end() + 1
                else:
                    continue
                if word is not None and LEVELS[word[0]] not in ("province", "city", "district"):
                    continue
                if word is not None and LEVELS[word[0]] == level:
                    continue
                found = self.lexicon.units["province"].match(self.key, name_at)
                if found is None and word is not None:
                    district = self.lexicon.units["district"].match(self.key, name_at)
                    if district and level in ("commune", "village"):
                        end = district[1]
                        break
                if found is None or self._leaves_a_person(name_at, found[1]):
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
            word = _LEVEL.match(self.key, at)
            name_at = word.end() + 1 if word is not None else at
            found = self.lexicon.units["province"].match(self.key, name_at)
            if found is not None:
                parent = found[0][-1].name
            elif word is None and self.lexicon.units["district"].match(self.key, name_at) is None:
                return None
            comma = self.key.find(", ", at, close)
            at = comma + 2 if comma >= 0 else close
        return parent, close + 1

    def _level_word_of(self, place: str, level: str | None) -> str | None:
        """tỉnh, thành phố, huyện ... of a place printed without its level word."""
        if level is None:
            return None
        units = self.lexicon.units.get(level)
        found = units.get(place) if units else None
        return found[-1].kind if found else None

    def _by_place(self, title: Title, after: int) -> Organization | None:
        """Chủ tịch tỉnh, Bí thư Quảng Ninh, Chủ tịch Bình Dương: the title and the place tell the body."""
        level_word, place, place_level, parent, end = self._place(after - 1, None)
        if level_word is None and place is None:
            return None
        if place is not None and level_word is None:
            level_word = self._level_word_of(place, place_level)
        if level_word is None:
            return None
        level = place_level or LEVELS[level_word]
        if title.title in _PARTY_HEADS:
            committee = _COMMITTEE_OF.get(level_word)
            return (
                Organization(committee, None, level, place, place_level, parent, end) if committee else None
            )
        if title.title in _CHAIRS and LEVELS[level_word] != "village":
            return Organization(
                f"Ủy ban nhân dân {level_word}", "peoples_committee", level, place, place_level, parent, end
            )
        return None

    def _nation(self, after: int) -> Organization | None:
        country = self.lexicon.countries.match(self.key, after)
        if country is not None:
            return Organization("", None, "foreign", country[0], "country", None, country[1])
        level_word, place, place_level, parent, end = self._place(after - 1, None)
        if place is not None:
            return Organization("", None, place_level, place, place_level, parent, end)
        return None

    def _envoy(self, start: int, end: int, title: Title) -> Office:
        """Đại sứ Việt Nam tại Lào: the countries belong to the title."""
        at = end
        if self.key.startswith(" đặc mệnh toàn quyền", at):
            at += len(" đặc mệnh toàn quyền")
        for joint in (" ", " tại "):
            if self.key.startswith(joint, at):
                country = self.lexicon.countries.match(self.key, at + len(joint))
                if country:
                    at = country[1]
        return Office(
            start,
            at,
            title,
            self._surface(start, at),
            None,
            None,
            "foreign",
            None,
            None,
            None,
            **self._modifiers(start),
        )

    # -- surfaces ------------------------------------------------------------------------------------------

    def _surface(self, start: int, end: int) -> str:
        text = self.text[start:end].strip()
        return text[:1].upper() + text[1:]

    def _joined(self, start: int, end: int) -> str:
        return self.text[start:end].rstrip(" ,-")


def match_first(name: str) -> str:
    """The first word of a body's name, as the key has it."""
    return name.split(" ", 1)[0].lower()


def replace_body(entry: Body, name: str) -> Body:
    """The same kind of body under the name that the text gives it."""
    return replace(entry, name=name)
