"""What people do in an event: chair, attend, speak, report, present, receive, visit, sign."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dvdb.extract.people import Grammar, Person

_SPEAK = (
    r"phát biểu|nhấn mạnh|yêu cầu|đề nghị|khẳng định|cho biết|cho rằng|cho hay|nói|chia sẻ|lưu ý|đánh giá|ghi nhận|chỉ đạo|bày tỏ|kết luận|"
    r"nhận xét|nhận định|phân tích|mong muốn|mong rằng|trả lời|gợi ý|thông báo|tuyên bố|giải thích|kiến nghị|tin tưởng|quả quyết|tâm sự|hứa|cam kết|trao đổi|"
    r"nêu|đề xuất|kêu gọi|chúc mừng|chúc|cảm ơn|biểu dương|hỏi|chất vấn|giải trình|hoan nghênh|nhắc nhở|nhắc|gửi gắm|gửi lời|động viên|bộc bạch|thừa nhận|"
    r"vui mừng|thông tin|đặt vấn đề|kỳ vọng|khuyến khích|đồng tình|giao nhiệm vụ|đáp từ|đọc diễn văn|quán triệt|gợi mở|lý giải|dẫn chứng|cảnh báo|băn khoăn|"
    r"bức xúc|trăn trở|đồng ý|cho ý kiến|đúc kết|truyền đạt|ủng hộ|trò chuyện|giao (?=[^.;]{3,40} (?:khẩn trương|nghiên cứu|phối hợp|chủ trì))"
)
_ROLES: tuple[tuple[str, str], ...] = (
    (
        "chair",
        r"(?:đồng |cùng |đã )?chủ trì|(?:đồng )?chủ tọa|điều hành (?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi|tọa đàm|phiên)|làm trưởng đoàn",
    ),
    (
        "report",
        r"báo cáo(?! (?:chính phủ|bộ chính trị|trung ương|lên))|trình bày(?= |,)|đọc báo cáo|đọc tờ trình",
    ),
    ("present", r"trao(?! đổi| truyền)(?: tặng)?|tặng(?= )|gắn huân chương"),
    (
        "receive",
        r"(?:đón )?nhận (?:quyết định|huân chương|bằng khen|quà|cờ|hoa|huy hiệu|kỷ niệm chương|danh hiệu)|vinh dự (?:đón )?nhận",
    ),
    (
        "visit",
        r"(?:đến |đi |tới |sang )?thăm(?! dò)|(?:có buổi |có cuộc |buổi )?làm việc (?:với|tại)|thị sát|lên đường",
    ),
    ("sign", r"ký (?:kết|giao ước|biên bản|thỏa thuận|hợp tác)"),
    (
        "attend",
        r"(?:đã )?(?:đến |tới |về |cùng )?(?:tham )?dự(?! (?:án|kiến|báo|khuyết|thảo|toán|phòng|trữ|đoán|luật|định|tính|trù|liệu|bị|nguồn|thầu|thi|đầu))|có mặt|chứng kiến|tháp tùng",
    ),
    ("speak", _SPEAK),
)
_VERB = re.compile("|".join(f"(?P<{role}>(?<!\\w)(?:{pattern})(?!\\w))" for role, pattern in _ROLES))
_NOT_A_VERB = re.compile(
    r"(?:sự|bản|các|những|được|bài|theo|lời|buổi|cuộc|việc|công tác|ý kiến|để|sẽ|không|chưa|phần|tờ|ban|số|khi|nội dung|xin|cơ quan|đơn|người|ai|do|tiếng|nghe|trước|sau|từ|đại biểu|nhằm|vinh|các đại biểu|hãy|phải|cần|lần|lễ|thành viên|và các đại biểu|qua|từng) $"
)
_LIST_OPENS = re.compile(
    r"(?:với sự|có sự|sự) (?:tham dự|tham gia|có mặt|chứng kiến|hiện diện|chủ trì) của|"
    r"(?:tham dự|cùng dự|cùng đi|đến dự|về dự|tới dự|dự|tháp tùng|có mặt|tham gia đoàn|chủ trì|chứng kiến)(?!\w)[^.;:]{0,160}?(?:(?<!\w)(?:có|còn có|gồm)(?! (?:thể|hiệu|sự))|:)(?!\w)|cùng dự với|tháp tùng"
)
_VISITS = re.compile(
    r"(?<!\w)(?:(?:buổi|cuộc|ngày) làm việc (?:với|tại)|làm việc với|(?:đến|tới|đi) thăm)(?!\w)"
)
_APPOINTS = re.compile(
    r"(?<!\w)(?:điều động(?:, phân công)?(?:, chỉ định)?|phân công|chỉ định|bổ nhiệm|luân chuyển|chuẩn y) (?=[^\W\d_])"
)
_OBJECT_BEFORE = re.compile(
    r"(?P<by>(?<!\w)(?:cho|với|của|thay|bầu|bầu bổ sung|đối với|chúc mừng|tặng|giới thiệu|gặp|tiếp|đón|cảm ơn|về|bổ nhiệm|điều động|phân công|chỉ định|để|nhất trí|mời|ảnh:|chuẩn y|chuẩn|phê chuẩn|miễn nhiệm|kỷ luật|cử|đưa|giao|là|theo lời|nghe|do|như|cùng với|trả lời)) (?:các đồng chí |đồng chí |ông |bà |anh |chị |đ/c |tân )?$"
)
_TO_PRESS = re.compile(
    r"(?:trao đổi|nói|trả lời|chia sẻ|thông tin)(?: \w+){0,3}? (?:với|qua điện thoại với|trên) (?:chúng tôi|pv|phóng viên|báo|vnexpress|tiền phong|tuổi trẻ|thanh niên|dân trí|"
    r"vietnamnet|zing|lao động|người lao động|đất việt|dân việt|infonet|tạp chí|một số báo)|trả lời phỏng vấn|trả lời (?:pv|phóng viên|báo)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person stands in a sentence; ``full`` for the full name."""

    start: int
    end: int
    person: Person
    full: bool


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role of a person with the words that prove it."""

    person: Person
    role: str
    start: int
    end: int


class Mentions:
    """Every mention of the known people: names, short names, and offices said alone."""

    def __init__(self, grammar: Grammar, people: list[Person]) -> None:
        self.grammar = grammar
        found: list[Mention] = []
        key = grammar.key
        if people:
            pattern = re.compile(
                "|".join(re.escape(p.key) for p in sorted(people, key=lambda p: -len(p.key)))
            )
            by_key = {p.key: p for p in people}
            for m in pattern.finditer(key):
                end = m.end()
                if (end < len(key) and key[end].isalnum()) or not grammar.text[m.start()].isupper():
                    continue
                found.append(Mention(m.start(), end, by_key[m[0]], True))
        found.sort(key=lambda m: m.start)
        self._add_short(found, people)
        self._add_offices(found, people)
        found.sort(key=lambda m: (m.start, -m.end))
        self.found = found
        self._starts = [m.start for m in found]

    _SHORT = re.compile(
        r"(?:(?:ông|bà|anh|chị|đồng chí|đ/c|cô|bí thư|chủ tịch|phó chủ tịch|phó bí thư|bộ trưởng|thủ tướng|phó thủ tướng|thứ trưởng|giám đốc|thượng tướng|đại tướng|trung tướng|thiếu tướng|đại tá) )(?=[^\W\d_])"
    )
    _PRONOUN = re.compile(
        r"(?<!\w)(?:ông|bà|đồng chí|vị (?:bí thư|chủ tịch|lãnh đạo|bộ trưởng)|(?:người|nữ) đứng đầu)(?= [^\W\d_]|,)"
    )

    def _add_short(self, found: list[Mention], people: list[Person]) -> None:
        """ "ông Hùng", "Bí thư Thăng": the last person before with that given name."""
        text, key = self.grammar.text, self.grammar.key
        covered = {m.start for m in found if m.full}
        by_given: dict[str, list[Person]] = {}
        for person in people:
            parts = person.key.split()
            by_given.setdefault(parts[-1], []).append(person)
            by_given.setdefault(" ".join(parts[-2:]), []).append(person)
        full = sorted((m for m in found if m.full), key=lambda m: m.start)
        extra: list[Mention] = []
        for m in self._SHORT.finditer(key):
            if m.start() and key[m.start() - 1].isalnum():
                continue
            at = m.end()
            if at in covered or not text[at].isupper():
                continue
            word = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?").match(text, at)
            if word is None:
                continue
            both = key[at : word.end()]
            one = both.split()[0]
            second_capital = " " in both and word[0].split()[1][0].isupper()
            candidates = by_given.get(both if second_capital else one) or []
            if second_capital and not candidates:
                continue
            person = self._latest(candidates, full, at)
            if person is not None:
                extra.append(Mention(m.start(), at + len(both if second_capital else one), person, False))
        found.extend(extra)
        found.sort(key=lambda m: m.start)
        extra = []
        starts = [m.start for m in found]
        for m in self._PRONOUN.finditer(key):
            follows = text[m.end() + 1 : m.end() + 2]
            if not follows.islower() and key[m.end()] != ",":
                continue
            if any(
                key.startswith(w, m.end() + 1)
                for w in (
                    "bí thư",
                    "chủ tịch",
                    "phó",
                    "trưởng",
                    "giám đốc",
                    "lãnh đạo",
                    "nội",
                    "ngoại",
                    "con",
                    "cụ",
                    "đại biểu",
                    "ủy viên",
                    "nguyên",
                )
            ):
                continue
            index = bisect_left(starts, m.start()) - 1
            if index >= 0 and m.start() - found[index].start < 1500:
                extra.append(Mention(m.start(), m.end(), found[index].person, False))
        found.extend(extra)

    @staticmethod
    def _latest(candidates: list[Person], full: list[Mention], at: int) -> Person | None:
        best: Person | None = None
        for mention in full:
            if mention.start >= at:
                break
            if any(mention.person is c for c in candidates):
                best = mention.person
        return best or (candidates[0] if len(candidates) == 1 else None)

    def _add_offices(self, found: list[Mention], people: list[Person]) -> None:
        """ "Bí thư Thành ủy khẳng định": the one person who holds that office in this text."""
        taken = {(m.start, m.end) for m in found}
        named = [m for m in found if m.full]
        for sentence in self.grammar.sentences:
            for index, item in enumerate(sentence.items):
                if item.office is None or item.letter == "P":
                    continue
                beside = [
                    sentence.items[i]
                    for i in (index - 1, index + 1)
                    if 0 <= i < len(sentence.items) and sentence.items[i].letter in "NS"
                ]
                if any(self._joined(item, other) for other in beside):
                    continue
                holders = [p for p in people if any(self._same(h.office, item.office) for h in p.held)]
                if len(holders) > 1:
                    before = [
                        m.person
                        for m in named
                        if m.start < item.start and any(m.person is p for p in holders)
                    ]
                    holders = before[-1:]
                if len(holders) == 1 and (item.start, item.end) not in taken:
                    found.append(Mention(item.start, item.end, holders[0], False))

    def _joined(self, item: object, other: object) -> bool:
        start = min(item.end, other.end)  # type: ignore[attr-defined]
        end = max(item.start, other.start)  # type: ignore[attr-defined]
        return end - start < 4

    @staticmethod
    def _same(a: object, b: object) -> bool:
        if a.title.title != b.title.title:  # type: ignore[attr-defined]
            return False
        x, y = a.organization, b.organization  # type: ignore[attr-defined]
        if x and y and x != y and not x.startswith(y) and not y.startswith(x):
            return False
        p, q = a.place, b.place  # type: ignore[attr-defined]
        return not (p and q and p != q)

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``[start, end)``."""
        first = bisect_left(self._starts, start)
        inside = []
        for mention in self.found[first:]:
            if mention.start >= end:
                break
            inside.append(mention)
        return inside


def find_roles(grammar: Grammar, mentions: Mentions, spans: list[tuple[int, int]]) -> list[RoleFound]:
    """The roles that the sentences of ``spans`` give to the people of ``mentions``."""
    found: list[RoleFound] = []
    for start, end in spans:
        inside = mentions.between(start, end)
        if inside:
            found += _in_sentence(grammar, start, end, inside)
    return found


def _in_sentence(grammar: Grammar, start: int, end: int, inside: list[Mention]) -> list[RoleFound]:
    key, text = grammar.key, grammar.text
    found: list[RoleFound] = []
    objects = {m.start: by for m in inside if (by := _object_of(key, m, start))}
    listed, list_end = _listed(key, start, end, inside, found)
    subjects = [
        m
        for m in inside
        if m.start not in objects and m.start not in listed and not _inside(key, start, m.start, "(", ")")
    ]
    to_press = bool(_TO_PRESS.search(key, start, end))
    first = _verbs_first(key, start, subjects, listed) if not to_press else []
    found += first
    reported = {id(r.person) for r in first if r.role == "report"}
    last: tuple[int, str, list[Mention]] | None = None
    for verb in _VERB.finditer(key, max(start, list_end), end):
        role = verb.lastgroup or ""
        if _NOT_A_VERB.search(key, max(start, verb.start() - 16), verb.start()) or (
            text[verb.start()].isupper() and verb.start() > start + 1
        ):
            continue
        acting = _acting(grammar, verb.start(), start, subjects)
        if not acting:
            continue
        if last is not None and acting[-1].end <= last[0]:
            gap = key[last[0] : verb.start()]
            if (last[1] == "speak" and role != "speak") or len(gap) > 70 or ":" in gap or '"' in gap:
                continue
        if role == "speak" and (
            to_press or id(acting[-1].person) in reported or key[start : verb.start()].count('"') % 2
        ):
            continue
        if (
            verb[0] == "chúc mừng"
            and last is not None
            and last[1] == "present"
            and verb.start() - last[0] < 30
        ):
            continue
        if verb[0] == "chúc mừng" and any(verb.end() < m.start < verb.end() + 60 for m in inside):
            role = "attend"
        for mention in acting:
            found.append(RoleFound(mention.person, role, verb.start(), verb.end()))
        last = (verb.end(), role, acting)
        if role == "present":
            for mention in inside:
                if mention.start > verb.end() and objects.get(mention.start) in ("cho", "tặng"):
                    found.append(RoleFound(mention.person, "receive", verb.start(), verb.end()))
    for verb in _APPOINTS.finditer(key, start, end):
        for mention in inside:
            if verb.end() <= mention.start < verb.end() + 24:
                found.append(RoleFound(mention.person, "appointed", verb.start(), verb.end()))
    for verb in re.compile(r"(?<!\w)(?:trao|tặng)(?! đổi)[^.;]{0,120}? (?:cho|tặng) ").finditer(
        key, start, end
    ):
        for mention in inside:
            if (
                mention.start >= verb.end()
                and objects.get(mention.start) in ("cho", "tặng")
                and mention.start - verb.end() < 90
            ):
                found.append(RoleFound(mention.person, "receive", verb.start(), verb.end()))
    return found


def _verbs_first(key: str, start: int, subjects: list[Mention], listed: set[int]) -> list[RoleFound]:
    """ "Trao quyết định và phát biểu tại buổi lễ, đồng chí A ...": what stands before the first person is his."""
    if not subjects or listed:
        return []
    first = subjects[0]
    opening = key[start : first.start]
    if (
        len(opening) > 190
        or not re.search(
            r"(?:, (?:cùng ngày, )?|theo |: )(?:đồng chí |ông |bà |đ/c |anh |chị |[^,;:.]{0,90})$", opening
        )
        or "; " in opening
    ):
        return []
    found = []
    for verb in _VERB.finditer(opening):
        if _NOT_A_VERB.search(opening, max(0, verb.start() - 16), verb.start()) or verb.end() > opening.rfind(
            ","
        ):
            continue
        role = verb.lastgroup or ""
        if role == "attend" and "đại biểu" in opening:
            continue
        found.append(RoleFound(first.person, role, start + verb.start(), start + verb.end()))
    visit = _VISITS.search(opening)
    if visit:
        found.append(RoleFound(first.person, "visit", start + visit.start(), start + visit.end()))
    said = re.match(r"[\"' ]*theo (?:đồng chí |ông |bà )?[^,;.]{0,80}$", opening)
    if said and opening.count(" ") < 14:
        found.append(RoleFound(first.person, "speak", start, start + 4))
    return found


def _object_of(key: str, mention: Mention, start: int) -> str | None:
    """The word that makes a mention the object of its clause: "chúc mừng ông A", "trao cho bà B"."""
    before = _OBJECT_BEFORE.search(key, max(start, mention.start - 40), mention.start)
    return before["by"] if before else None


def _listed(
    key: str, start: int, end: int, inside: list[Mention], found: list[RoleFound]
) -> tuple[set[int], int]:
    """People in a list that "Tham dự có ...:" opens; where the list ends."""
    for opening in _LIST_OPENS.finditer(key, start, end):
        people = [m for m in inside if m.start >= opening.end() - 1]
        if not people or people[0].start - opening.end() > 120:
            continue
        before = [m for m in inside if m.end <= opening.start()]
        if before and not opening[0].startswith(("với sự", "có sự", "sự")) and opening.start() - start > 90:
            continue
        stop = end
        for verb in _VERB.finditer(key, people[0].end, end):
            if verb.lastgroup in ("speak", "report", "present", "visit") and not _NOT_A_VERB.search(
                key, max(start, verb.start() - 16), verb.start()
            ):
                stop = verb.start()
                break
        chain = [m for m in people if m.start < stop]
        if stop < end and len(chain) > 1:
            chain = chain[:-1] if key[chain[-1].end : stop].count(",") < 6 and len(chain) > 1 else chain
        role = "chair" if "chủ trì" in opening[0] else "attend"
        for mention in chain:
            found.append(RoleFound(mention.person, role, opening.start(), opening.end()))
        return {m.start for m in chain}, chain[-1].end
    return set(), start


def _inside(key: str, start: int, at: int, opening: str, closing: str) -> bool:
    """Whether a place of a sentence is within brackets."""
    return key.count(opening, start, at) > key.count(closing, start, at)


def _acts(between: str) -> bool:
    """Whether a verb of doing stands in these words: then the people on both sides do different things."""
    return any(
        not _NOT_A_VERB.search(between, max(0, m.start() - 16), m.start()) for m in _VERB.finditer(between)
    )


def _acting(grammar: Grammar, verb: int, start: int, subjects: list[Mention]) -> list[Mention]:
    """Who does what a verb at ``verb`` says: the nearest person before it, and those joined to him."""
    key = grammar.key
    before = [m for m in subjects if m.end <= verb]
    if not before:
        return []
    nearest = before[-1]
    gap = key[nearest.end : verb]
    if len(gap) > 470 or re.search(r"[\"] ?(?:[^\"]{12,})$", gap):
        return []
    acting = [nearest]
    for index in range(len(before) - 2, -1, -1):
        between = key[before[index].end : before[index + 1].start]
        if _acts(between) or len(between) > 420:
            break
        if not re.search(
            r"(?:\bvà|cùng|,|;) ?(?:các )?(?:đồng chí |ông |bà |đ/c |anh |chị )?(?:[^.]{0,160})$", between
        ):
            break
        if not any(word in between + " " for word in (" và ", " cùng ", "; ")) and len(acting) < 2:
            break
        acting.insert(0, before[index])
    return acting
