"""The grammar that joins people and offices.

A sentence is spelled as a string of letters, one for each thing found in it, with a sign for what
stands between two of them:

    N  a person named in full        O  an office
    S  a person by a short mention   P  an office that several people share ("các Phó Chủ tịch ...")

    _  nothing        ,  -  ;  :  (     the mark itself         &  và, cùng        k  kiêm
    =  là, làm, giữ chức, được bầu ...  f  từng là, từng giữ ... t  thay           >  cho, với, của
    .  any other words

"Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Sơn La Hoàng Văn Chất" is ``O,O_N``; "ông A - T1, T2; bà B - T3" is
``N-O,O;N-O``. The rules below are patterns over such strings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dvdb.extract.letters import RUN, is_vietnamese
from dvdb.extract.lexicon import Lexicon, Title
from dvdb.extract.names import HONORIFIC, Name, NameFinder
from dvdb.extract.offices import Office, OfficeParser
from dvdb.extract.reading import Reading
from dvdb.text.align import match_key


@dataclass(slots=True)
class Item:
    """One thing found in a sentence: letter N, S, O or P, its range, and what it is."""

    letter: str
    start: int
    end: int
    office: Office | None = None
    name: str | None = None
    honorific: str | None = None
    name_start: int = 0


@dataclass(slots=True)
class Sentence:
    """A sentence with what was found in it, spelled."""

    start: int
    end: int
    items: list[Item]
    spelling: str


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


_IN_BRACKETS = re.compile(r"\([^()]*\)")
_AGE_AND_ORIGIN = re.compile(
    r",? ?(?:\d{2} tuổi|sinh (?:năm|ngày) [\d/.-]+|sn \d{4}|quê(?: quán)?:? (?:ở )?[^,;()]{2,60}|dân tộc \w+|năm nay)(?=[ ,;()]|$)"
)
_FILLER = r"(?:giữ|làm|là|vào|các|những|nhiều|lại|thêm|mới|chức|chức vụ|chức danh|cương vị|vị trí|trọng trách|vai trò|nhiệm vụ|quan trọng|chủ chốt|như|cụ thể|gồm|tiêu biểu|bổ sung|tiếp tục|chọn|lần lượt|để|đã|đang|hiện|nay|và|sang|về|trong|suốt|thời gian|qua)"
_HOLDS = re.compile(
    r"(?:^| )(?:(?:là|làm|trở thành|trúng cử|đắc cử|tái cử|tái đắc cử|đảm nhiệm|đảm nhận|đảm đương|giữ|nắm giữ|gồm|như|kinh qua|trải qua|cương vị|chức vụ|chức danh|chức|vị trí|"
    r"bầu(?: chọn)?|cử|bổ nhiệm|chỉ định|điều động|phân công|tín nhiệm|giao|thăng|phê chuẩn|nhận nhiệm vụ|phụ trách|thôi|rời|miễn nhiệm|bãi nhiệm|vào)"
    rf"(?: {_FILLER})*|(?:kinh qua|trải qua|giữ|đảm nhiệm)[^.;()\"]{{1,70}} (?:như|gồm|là)) ?:?$"
)
_ONLY_PLANNED = re.compile(
    r"giới thiệu|quy hoạch|ứng cử|đề cử|dự kiến|đề nghị|tiêu chuẩn|xem xét|sẽ |chưa |không "
)
_WAS = re.compile(
    r"(?:từng|trước đó|trước đây|trước khi|nguyên|thôi|miễn nhiệm|rời|lần lượt|trải qua|kinh qua|kết thúc)(?!\w)"
)
_APPOINTING = re.compile(
    r"(?<!trúng )(?<!tái )(?<!đắc )(?<!nhận )(?<!\w)(?:bầu|bổ nhiệm|phân công|chỉ định|điều động|cử|miễn nhiệm|phê chuẩn|bãi nhiệm|quyết định|ký|tạm dừng|kết quả)(?!\w)"
)
_OF_A_POST = re.compile(
    r"(?:miễn nhiệm|bầu|bãi nhiệm|phê chuẩn|bổ nhiệm|chức vụ|chức danh|chức|cách chức|kỷ luật)(?!\w)[^.;]{0,40}$"
)
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:thư ký báo chí|phu nhân|vợ|chồng|con gái|con trai|con rể|cố vấn(?: cấp cao)?|trợ lý|chính quyền|thời|nhiệm kỳ|văn phòng|"
    r"phát ngôn viên|luật sư|nội các)(?: của)?(?: (?:cựu|tân|nguyên))? $"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:cho biết|cho rằng|cho hay|khẳng định|nhấn mạnh|nói|nhận định|đề nghị)(?!\w)"
)
_ELECTS = re.compile(r"^(?:(?:đã|cũng|sẽ|nhất trí|thống nhất|biểu quyết|đồng ý) )*(?:bầu|cử|bổ nhiệm)(?!\w)")
_OF_WHOM = re.compile(
    r"(?:tiền nhiệm|kế nhiệm|con trai|con gái|con|cha|bố|vợ|chồng|em trai|anh trai|cháu)(?: của)? $"
)
_LED_BY = re.compile(
    r"(?<!\w)(?P<body>(?:đoàn|hội đồng|ban|tổ|tiểu ban) (?:[^\W\d_]+,? ){1,14}?[^\W\d_]+),? do (?!đó)"
)
_LEADS = ("Trưởng Đoàn", "Chủ tịch", "Tổ trưởng", "Trưởng Ban", "Trưởng Tiểu ban", "Phó Trưởng Đoàn")
_WHILE_HOLDING = re.compile(
    r"(?<!\w)(?:khi|thời gian|thời|lúc)(?: còn| đang)? (?:giữ|là|làm|đảm nhiệm|đảm nhận|trên cương vị)(?: [^,.;\s]+){0,4} $"
)
_REPLACES = re.compile(r"(?:thay|thay thế|thay cho|kế nhiệm|thay vị trí của|thay thế cho)$")
_FOR = re.compile(r"(?:cho|với|đối với|của|về)$")
_AND = re.compile(r"^,? ?(?:và|rồi|cùng|cùng với|với|&)(?: (?:đồng chí|các đồng chí|sự tham dự của))?:?$")
_KIEM = re.compile(r"^[,-]? ?(?:kiêm(?: nhiệm)?|đồng thời là|đồng thời)$")
_MARKS = {
    "": "_",
    ",": ",",
    "-": "-",
    ";": ";",
    ":": ":",
    "(": "(",
    "(,": "(",
    ", (": "(",
    "/": ",",
    ".,": ",",
    ",,": ",",
    ", -": "-",
    ":-": ":",
    "- -": "-",
    '"': "_",
    "|": "-",
}
_CREDIT_BEFORE = re.compile(r"(?:ảnh|bài|tin|theo|photo|clip): ?$")
_PRONOUN = re.compile(r"(?:đồng chí|ông|bà|anh|chị)(?= [^\W\d_])")
_ADJACENT_QUALIFIERS = re.compile(r"^(?:phụ trách|điều hành|chuyên trách|kiêm nhiệm|tỉnh|mới|trẻ)$")


def _name_key(key: str) -> str:
    """A name as people of one text are told apart by."""
    return key.replace(" '", "'").replace("' ", "'")


_ONE_OF_THESE = ("Bộ trưởng", "Thủ tướng", "Chủ tịch nước", "Chủ tịch Quốc hội", "Tổng thống")


def _seat(office: Office) -> str:
    return f"{office.name} Quốc hội" if office.organization == "Quốc hội" else office.name


def _leads_a_committee(office: Office) -> bool:
    return office.name == "Bí thư" and office.organization in ("Tỉnh ủy", "Thành ủy")


def _held_together(chain: list[int], items: list[Item]) -> list[int]:
    """The end of a chain that one person can hold: no Bộ trưởng is Chủ tịch Quốc hội, nor of two ministries."""
    kept = [chain[-1]]
    for index in reversed(chain[:-1]):
        office = items[index].office
        for other in (items[i].office for i in kept):
            if office is None or other is None:
                continue
            a, b = _seat(office), _seat(other)
            if a in _ONE_OF_THESE and b in _ONE_OF_THESE and a != b:
                return kept
            if _leads_a_committee(office) and (other.organization or "").startswith("Sở "):
                return kept
            same_seat = office.title.single_seat and a == b and office.organization and other.organization
            if same_seat and office.organization == other.organization and office.place and other.place:
                if office.place != other.place:
                    return kept
            if same_seat and a == "Bộ trưởng" and office.organization != other.organization:
                return kept
        kept.insert(0, index)
    return kept


def _appoints_another(gap: str, left: Item) -> bool:
    """Whether the person before these words gives the office to somebody else: "A ký quyết định bổ nhiệm ..."."""
    found = _APPOINTING.search(gap)
    return (
        left.letter in "NS"
        and found is not None
        and not re.search(r"(?<!\w)(?:được|bị|do)(?!\w)", gap[: found.end()])
    )


class Grammar:
    """Reads the people of one reading, and the offices that the text gives them."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.text = reading.text
        self.key = reading.key
        self.lexicon = lexicon
        self.names = NameFinder(reading, lexicon)
        self.offices = OfficeParser(reading, lexicon, self.names)
        self.people: dict[str, Person] = {}
        self._aliases: dict[str, Person] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._by_last_words: dict[str, Person] = {}
        self._person_at: dict[int, Person] = {}
        self._starts: list[int] | None = None
        self.sentences: list[Sentence] = []
        self._chain = 0

    # -- finding --------------------------------------------------------------------------------------

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
                self.sentences.append(self._spell(start, end, inside))
        for sentence in self.sentences:
            for item in sentence.items:
                if item.letter == "N":
                    self._person(item)
        self._join_short_names()
        for sentence in self.sentences:
            self._apply(sentence)

    _MEMBERS = re.compile(r"ban thường vụ (?=[^,.;:]{4,50}? gồm )")

    def _spell(self, start: int, end: int, cues: list[tuple[int, int, Title]]) -> Sentence:
        items: list[Item] = []
        free = start
        members = self._MEMBERS.search(self.key, start, end)
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
            office = self._of_what_is_led(office, start)
            office_end = min(office.end, end)
            items += self._names_between(free, cue_start, items)
            items.append(Item("P" if office.plural else "O", cue_start, office_end, office=office))
            free = office_end
        items += self._names_between(free, end, items)
        return Sentence(start, end, items, self._spelling(items))

    def _of_what_is_led(self, office: Office, start: int) -> Office:
        """The body that a sentence names first: "Hội đồng kỷ luật do Thứ trưởng A làm chủ tịch"."""
        if office.organization not in (None, "Đoàn", "Tổ") or not self.key.endswith("làm ", 0, office.start):
            return office
        led = None
        for led in _LED_BY.finditer(self.key, max(start, office.start - 400), office.start):
            pass
        if led is None or office.title.title not in _LEADS:
            return office
        name = self.text[led.start("body") : led.end("body")]
        return replace(office, organization=name[0].upper() + name[1:], kind=None, level=None)

    def _names_between(self, start: int, end: int, before: list[Item]) -> list[Item]:
        """People named in ``[start, end)``, where no office stands."""
        found: list[Item] = []
        at = start
        after_office = bool(before) and before[-1].end == start
        while at < end:
            run = RUN.search(self.text, at, end)
            if run is None:
                break
            at = run.start()
            capital = HONORIFIC.match(self.key, at)
            if capital and capital.end() <= run.end() and self.text[capital.end() - 1] == " ":
                at = capital.end()
            honorific = self._honorific_before(start, at)
            directly = after_office and not self.text[start:at].strip()
            name = self.names.at(at, introduced=honorific is not None or directly)
            if name is None or name.end > end:
                at = max(run.end(), at + 1)
                continue
            if name.words == 1:
                if honorific is not None or directly:
                    found.append(self._item("S", name, honorific))
                at = name.end
                after_office = False
                continue
            if honorific is None and (
                self._is_body_or_place(at, name) or (not directly and not self._stands_alone(at, name))
            ):
                at = name.end
                continue
            found.append(self._item("N", name, honorific))
            at = name.end
            after_office = False
        return found + self._pronouns(start, end, found)

    def _pronouns(self, start: int, end: int, named: list[Item]) -> list[Item]:
        """ "Ông từng giữ chức ...", "Đồng chí là ...": a person by a pronoun at the head of a clause."""
        head = self.key[start:end]
        lead = re.match(r"[\"' ]*", head)
        at = start + (lead.end() if lead else 0)
        found = _PRONOUN.match(self.key, at)
        if found and self.text[found.end() + 1].islower() and not named:
            return [
                Item("S", found.start(), found.end(), name=None, honorific=found[0], name_start=found.start())
            ]
        return []

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
        if body is not None and (" " in self.key[at : body[1]] or body[0].name in ("Ban", "Sở", "Bộ")):
            return True
        for level in ("province", "district"):
            place = self.lexicon.units[level].match(self.key, at)
            if place and place[1] >= name.end:
                return True
        return False

    def _spelling(self, items: list[Item]) -> str:
        letters = []
        for index, item in enumerate(items):
            if index:
                letters.append(self._between(items[index - 1], item))
            letters.append(item.letter)
        return "".join(letters)

    def _between(self, left: Item, right: Item) -> str:
        gap = self.key[left.end : right.start]
        if len(gap) > 160:
            return "."
        gap = _IN_BRACKETS.sub("", gap)
        gap = _AGE_AND_ORIGIN.sub("", gap).strip()
        gap = re.sub(r"\s*\b(?:nguyên|tân|quyền|cựu|cố|q\.)$", "", gap).strip()
        if right.letter == "P":
            gap = re.sub(
                r"\s*\b(?:các đồng chí(?: nguyên)?|các ông|các|hai|ba|bốn|những|nguyên các)$", "", gap
            ).strip()
        if gap.startswith(")"):
            gap = gap[1:].strip() or ","
        if gap in _MARKS:
            return "," if gap == "" and self.key[left.end : right.start].strip() else _MARKS[gap]
        if gap.startswith("(") and ")" not in gap and len(gap) < 60 and right.letter in "OP":
            return "("
        if left.letter in "OP" and right.letter in "NS" and gap in ("với", "đối với", "cho"):
            return ">"
        if _AND.match(gap):
            return "." if right.letter in "OP" and "cùng" in gap and left.letter in "OP" else "&"
        if _KIEM.match(gap):
            return "k"
        if _REPLACES.search(gap):
            return "t"
        if _REPORTS.search(gap) or (left.letter in "OP" and right.letter in "NS" and _ELECTS.search(gap)):
            return "."
        if _HOLDS.search(gap) and not _ONLY_PLANNED.search(gap) and not _appoints_another(gap, left):
            return "f" if _WAS.search(gap) else "="
        if left.letter in "OP" and right.letter in "NS" and _FOR.search(gap) and len(gap) < 40:
            return ">"
        return "."

    # -- people -----------------------------------------------------------------------------------------

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
        keys = sorted(self.people)
        for key in keys:
            fuller = by_form.get(key) or self._cut_before_a_small_letter(key, keys)
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

    def _person(self, item: Item) -> Person:
        key = _name_key(self.key[item.name_start : item.end])
        person = self.people.get(key) or self._aliases.get(key)
        if person is None and item.honorific and key.count(" ") == 1:
            person = self._by_last_words.get(key)
        if person is None:
            person = self.people[key] = Person(self.text[item.name_start : item.end], key, item.honorific)
            words = key.split()
            self._by_given.setdefault(words[-1], []).append(person)
            if len(words) > 2:
                self._by_last_words.setdefault(" ".join(words[-2:]), person)
        if item.name_start not in self._person_at:
            self._person_at[item.name_start] = person
            person.mentions.append((item.name_start, item.end))
        if person.honorific is None:
            person.honorific = item.honorific
        return person

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
        of_a_city = self.key.endswith(("thị trưởng ", "tỉnh trưởng "), 0, item.start)
        foreign = (
            item.name is not None and len(item.name) > 3 and not is_vietnamese(item.name) and not of_a_city
        )
        return self._person(item) if known is None and foreign else known

    _NAMED = re.compile(r"(?:đồng chí|đ/c|ông|bà|anh|chị) (?=[^\W\d_])")

    def _last_named(self, at: int) -> Person | None:
        """The last person named before a pronoun; None where nobody looked at bears that name."""
        for found in reversed(list(self._NAMED.finditer(self.key, max(0, at - 900), at))):
            if not self.text[found.end()].isupper():
                continue
            name = self.names.at(found.end(), introduced=True)
            if name is None:
                continue
            if name.words == 1:
                return self.resolve_short(found.start(), self.text[name.start : name.end], None)
            return self.people.get(_name_key(self.key[name.start : name.end]))
        if self._starts is None:
            self._starts = sorted(self._person_at)
        before = bisect_left(self._starts, at) - 1
        return self._person_at[self._starts[before]] if before >= 0 else None

    # -- the rules ----------------------------------------------------------------------------------------

    _TITLES_FIRST = re.compile(r"(?:[OP][,k&-]){0,40}[OP]_(?=[NS])")
    _TITLE_COMMA_NAME = re.compile(r"(?<![NS][-,(:])(?:[OP][,k-]){0,40}[OP](?:[,:-])(?=N(?![-,(:]O))")
    _NAME_FIRST = re.compile(r"[NS][-,(:](?=[OP])")
    _IS = re.compile(r"[=f](?=[OP])")
    _WHILE = re.compile(r"(?<![NS][-,(=f])(?:[OP][,k&-]){0,40}[OP],(?=[NS])")

    def _apply(self, sentence: Sentence) -> None:
        spelling = sentence.spelling
        taken: set[int] = set()
        owners: dict[int, Person | None] = {}

        def who(index: int) -> Person | None:
            if index not in owners:
                item = sentence.items[index]
                owners[index] = self._person(item) if item.letter == "N" else self._short(item)
            return owners[index]

        def give(person: Person | None, indexes: list[int], former: bool = False) -> None:
            if person is None:
                return
            self._chain += 1
            for index in indexes:
                office = sentence.items[index].office
                if office is not None and not office.rejected:
                    person.held.append(Held(office, former or office.former, self._chain))

        for person_index, offices, former in self._links(spelling, sentence.items, taken):
            give(who(person_index), offices, former)

    def _links(
        self, spelling: str, items: list[Item], taken: set[int]
    ) -> Iterator[tuple[int, list[int], bool]]:
        """(person, offices, former) by the rules, the surest first; an office is given once unless shared."""
        # titles before the name: O,O_N
        first_style: set[int] = set()
        for found in self._TITLES_FIRST.finditer(spelling):
            person = found.end() // 2
            chain = list(range(found.start() // 2, person))
            before = found.start() - 1
            if before > 0 and spelling[before] in "=f" and len(chain) > 1:
                chain = chain[-1:]
            elif before > 0 and spelling[before] in "-,(:" and spelling[before - 1] in "NS":
                previous = (before - 1) // 2
                if (previous not in first_style and len(chain) > 1) or (
                    previous not in first_style and spelling[before] in "-("
                ):
                    chain = chain[-1:]
            if "&" in spelling[chain[0] * 2 : person * 2]:
                chain = self._after_and(spelling, chain)
            chain = _held_together(chain, items)
            shared = [i for i in chain if items[i].letter == "P"]
            if shared:
                for other in self._coordinated(spelling, person):
                    yield other, shared, False
                chain = [i for i in chain if i not in shared]
            first_style.add(person)
            taken.update(chain)
            taken.update(shared)
            if chain:
                yield person, chain, False
        # a shared title before a list: P:N-O;N-O
        for index, item in enumerate(items):
            if (
                item.letter == "P"
                and index not in taken
                and spelling[index * 2 + 1 : index * 2 + 2] in (":", "=", ",", "-")
            ):
                people = [i for i in self._listed(spelling, index, items) if items[i].letter == "N"]
                if people:
                    taken.add(index)
                for person in people:
                    yield person, [index], False
        # the name first: N-O,O
        for found in self._NAME_FIRST.finditer(spelling):
            person = found.start() // 2
            chain = self._chain_after(spelling, person + 1, taken)
            if chain:
                taken.update(chain)
                yield person, chain, False
        # what somebody is, becomes or was: N=O, N-O=O, S f O
        for found in self._IS.finditer(spelling):
            office = found.end() // 2
            subject = self._subject(spelling, found.start(), items)
            chain = self._chain_after(spelling, office, taken, lists=True)
            if subject is None or not chain:
                continue
            taken.update(chain)
            people = sorted([subject, *self._with(spelling, subject)])
            if len(people) == len(chain) > 1 and "&" in spelling[chain[0] * 2 : chain[-1] * 2]:
                for person, office_index in zip(people, chain, strict=True):
                    yield person, [office_index], found[0] == "f"
                continue
            for person in people:
                yield person, chain, found[0] == "f"
        # O thay N, O là N, O cho N, and a title, then a comma, then the name
        for index in range(len(items) - 1):
            sign = spelling[index * 2 + 1]
            if items[index].letter in "OP" and items[index + 1].letter == "N":
                if sign == "t":
                    for person in self._coordinated(spelling, index + 1):
                        yield person, [index], True
                elif index not in taken and (
                    sign == "="
                    or (
                        sign == ">"
                        and _OF_A_POST.search(self.key, max(0, items[index].start - 60), items[index].start)
                    )
                ):
                    taken.add(index)
                    yield index + 1, [index], False
        # "khi giữ các cương vị O, O, bà S ..."
        for found in self._WHILE.finditer(spelling):
            person = found.end() // 2
            chain = [i for i in range(found.start() // 2, person) if i not in taken]
            if len(chain) == person - found.start() // 2 and _WHILE_HOLDING.search(
                self.key, max(0, items[chain[0]].start - 60), items[chain[0]].start
            ):
                taken.update(chain)
                yield person, chain, True
        for found in self._TITLE_COMMA_NAME.finditer(spelling):
            person = found.end() // 2
            chain = [i for i in range(found.start() // 2, person) if i not in taken]
            if (
                chain
                and person not in first_style
                and not _OF_ANOTHER.search(
                    self.key, max(0, items[chain[0]].start - 40), items[chain[0]].start
                )
                and (items[person].honorific or spelling[found.end() - 1] != ":")
            ):
                taken.update(chain)
                yield person, chain, False

    @staticmethod
    def _after_and(spelling: str, chain: list[int]) -> list[int]:
        """Of offices joined by và, those after it where the first ones have a person of their own."""
        start = chain[0] * 2
        if start >= 2 and spelling[start - 2] in "NS" and spelling[start - 1] in "-,(:":
            last_and = spelling.rindex("&", start, chain[-1] * 2 + 1)
            return [i for i in chain if i * 2 > last_and]
        return chain

    @staticmethod
    def _coordinated(spelling: str, person: int) -> list[int]:
        """A person and those joined to him by commas and và, with no office between."""
        people = [person]
        at = person * 2
        while at + 2 < len(spelling) and spelling[at + 1] in ",&" and spelling[at + 2] in "NS":
            if (
                at + 3 < len(spelling)
                and spelling[at + 3] in "-,("
                and spelling[at + 4 : at + 5] in ("O", "P")
            ):
                break
            at += 2
            people.append(at // 2)
        return people

    @staticmethod
    def _listed(spelling: str, office: int, items: list[Item]) -> list[int]:
        """The people of the list that a shared title opens: up to other words or another shared title."""
        people: list[int] = []
        at = office * 2 + 2
        while at < len(spelling):
            if spelling[at] == "P":
                break
            if spelling[at] in "NS":
                if people and (items[at // 2].honorific or "").lower().startswith(("các", "hai", "ba ")):
                    break
                people.append(at // 2)
            if at + 1 < len(spelling) and spelling[at + 1] in ".=ft>":
                break
            at += 2
        return people

    @staticmethod
    def _chain_after(spelling: str, office: int, taken: set[int], *, lists: bool = False) -> list[int]:
        """Offices in a row from ``office`` on that no other person has."""
        chain: list[int] = []
        at = office * 2
        joints = ",-k&(;_" if lists else ",-k&("
        while at < len(spelling) and len(chain) < 40 and spelling[at] in "OP" and at // 2 not in taken:
            chain.append(at // 2)
            if at + 1 >= len(spelling) or spelling[at + 1] not in joints:
                break
            at += 2
        return chain

    def _is_of_whom(self, item: Item) -> bool:
        """Whether somebody is only named to say who another is: "người tiền nhiệm của ông Hưng"."""
        return bool(_OF_WHOM.search(self.key, max(0, item.start - 24), item.start))

    def _subject(self, spelling: str, sign: int, items: list[Item]) -> int | None:
        """The person that an office after là, giữ chức ... is said of: the nearest before, over his offices."""
        at = sign - 1
        while at >= 0:
            if spelling[at] in "NS" and not self._is_of_whom(items[at // 2]):
                return at // 2
            if at == 0 or spelling[at - 1] not in (".,-(k&=f:" if spelling[at] in "NS" else ",-(k&=f:"):
                return None
            at -= 2
        return None

    @staticmethod
    def _with(spelling: str, subject: int) -> list[int]:
        """Other subjects of the same verb: "ông A, T1 và ông B, T2 làm ..."."""
        at = subject * 2
        others: list[int] = []
        while at >= 2 and spelling[at - 1] == "&":
            at -= 2
            while at >= 2 and spelling[at] in "OP" and spelling[at - 1] in ",-(":
                at -= 2
            if spelling[at] not in "NS":
                break
            others.append(at // 2)
        return others
