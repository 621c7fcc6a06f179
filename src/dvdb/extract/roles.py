"""What people do in an event: chair, attend, speak, report, present, receive, visit, sign."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from dvdb.extract.people import Grammar, Person

_SPEAK = (
    r"phát biểu|nhấn mạnh|yêu cầu|đề nghị|khẳng định|cho biết|cho rằng|cho hay|nói|chia sẻ|lưu ý|đánh giá|ghi nhận|chỉ đạo|bày tỏ|kết luận|"
    r"nhận xét|nhận định|phân tích|mong muốn|mong rằng|trả lời|gợi ý|thông báo|tuyên bố|giải thích|kiến nghị|tin tưởng|quả quyết|tâm sự|hứa|cam kết|trao đổi|"
    r"nêu|đề xuất|kêu gọi|chúc mừng|chúc|cảm ơn|biểu dương|hỏi|chất vấn|giải trình|hoan nghênh|nhắc nhở|nhắc|thẳng thắn|gửi gắm|gửi lời|động viên|bộc bạch|thừa nhận|"
    r"vui mừng|thông tin|đặt vấn đề|kỳ vọng|khuyến khích|đồng tình|giao nhiệm vụ|tiếp thu|đáp từ|đọc|tặng hoa|quán triệt|gợi mở|lý giải|dẫn chứng|cảnh báo|ví von|băn khoăn|bức xúc|trăn trở|đồng ý|cho ý kiến|đúc kết|truyền đạt|ủng hộ"
)
_ROLES: tuple[tuple[str, str], ...] = (
    ("chair", r"(?:đồng |cùng )?chủ trì|(?:đồng )?chủ tọa|điều hành (?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi|tọa đàm)|làm trưởng đoàn|dẫn đầu"),
    ("report", r"báo cáo(?= |,)|trình bày|đọc báo cáo|đọc tờ trình|trình tờ trình|công bố (?:nội dung|kết luận|quyết định)"),
    ("present", r"trao(?! đổi)(?: tặng)?|tặng(?! hoa)|gắn huân chương"),
    ("receive", r"(?:đón )?nhận (?:quyết định|huân chương|bằng khen|quà|cờ|nhiệm vụ|hoa|huy hiệu|kỷ niệm chương|danh hiệu)|vinh dự (?:đón )?nhận|được (?:trao|tặng)"),
    ("visit", r"(?:đến |đi |tới |sang )?thăm|làm việc với|(?:đã có )?(?:buổi|cuộc) làm việc với|đã làm việc|đã có buổi làm việc|kiểm tra (?:tại|công tác|thực tế)|thị sát|lên đường"),
    ("sign", r"ký (?:kết|giao ước|biên bản|chương trình|thỏa thuận|hợp tác)"),
    ("attend", r"(?:đến |tới |về |cùng |đã )?(?:tham )?dự(?= |:|,|\.)|có mặt|tham gia (?:đoàn|buổi|hội nghị|lễ|cuộc)|chứng kiến|tháp tùng|chúc mừng"),
    ("speak", _SPEAK),
)
_VERB = re.compile("|".join(f"(?P<{role}>(?<!\\w)(?:{pattern})(?!\\w))" for role, pattern in _ROLES))
_NOT_A_VERB = re.compile(
    r"(?:sự|bản|các|những|được|bài|theo|lời|buổi|cuộc|việc|công tác|ý kiến|để|sẽ|không|chưa|phần|tờ|ban|dự|số|khi|nội dung|xin|cơ quan|đơn|người|ai|do|để|theo như|tiếng) $"
)
_BEFORE_A_LIST = re.compile(
    r"(?:dự|tham dự|có mặt|tham gia|tháp tùng|chủ trì|chứng kiến|đón tiếp|tiếp đón|tham dự lễ)(?=[^.]{0,90}?(?: có| gồm|:|là|,|của)(?!\w))"
)
_WITH_PRESENCE = re.compile(r"(?:với sự|có sự|sự) (?:tham dự|tham gia|có mặt|chứng kiến|hiện diện|chủ trì) của|tham dự có|cùng dự có|cùng đi có|cùng tham dự|cùng dự|cùng dự với|dự có|có mặt")
_LEADING = re.compile(
    rf"^[\"' ]*(?:(?:cũng )?(?:tại|trong|sau|trước|thay mặt|bên cạnh|nhân dịp|kết thúc)[^,:]{{0,90}}, ?)?(?P<verb>phát biểu(?: \w+)?|trao đổi|báo cáo|trình bày|kết luận|chủ trì|điều hành|chia sẻ|khai mạc|bế mạc|giải trình|thông tin|trả lời|nói|đánh giá|ghi nhận|nhận xét|tham luận|theo|dự|đến dự|tham dự|về dự|tới dự|cùng dự|làm việc|đồng chủ trì|mở đầu|đáp từ|tiếp thu|thừa nhận|nhận định|lý giải|thông báo|thay mặt|đề cập)(?!\w)"
)
_TO_PRESS = re.compile(r"trao đổi với (?:chúng tôi|pv|phóng viên|báo chí|báo |vnexpress|tiền phong|tuổi trẻ|thanh niên|dân trí|vietnamnet|zing|lao động|người lao động)|nói với (?:pv|phóng viên|báo )|trả lời (?:pv|phóng viên|báo )|trả lời phỏng vấn|chia sẻ với (?:pv|phóng viên|báo )|thông tin với (?:pv|báo|phóng viên|chúng tôi)|liên quan")


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
            pattern = re.compile("|".join(re.escape(p.key) for p in sorted(people, key=lambda p: -len(p.key))))
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
    _PRONOUN = re.compile(r"(?<!\w)(?:ông|bà|đồng chí|vị (?:bí thư|chủ tịch|lãnh đạo|bộ trưởng)|(?:người|nữ) đứng đầu)(?= [^\W\d_]|,)")

    def _add_short(self, found: list[Mention], people: list[Person]) -> None:
        """ "ông Hùng", "Bí thư Thăng": the last person before with that given name. """
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
            if any(key.startswith(w, m.end() + 1) for w in ("bí thư", "chủ tịch", "phó", "trưởng", "giám đốc", "lãnh đạo", "nội", "ngoại", "con", "cụ", "đại biểu", "ủy viên", "nguyên")):
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
        """ "Bí thư Thành ủy khẳng định": the one person who holds that office in this text. """
        taken = {(m.start, m.end) for m in found}
        named = [m for m in found if m.full]
        for sentence in self.grammar.sentences:
            for index, item in enumerate(sentence.items):
                if item.office is None or item.letter == "P":
                    continue
                beside = [
                    sentence.items[i] for i in (index - 1, index + 1) if 0 <= i < len(sentence.items) and sentence.items[i].letter in "NS"
                ]
                if any(self._joined(item, other) for other in beside):
                    continue
                holders = [
                    p for p in people
                    if any(self._same(h.office, item.office) for h in p.held)
                ]
                if len(holders) > 1:
                    before = [m.person for m in named if m.start < item.start and any(m.person is p for p in holders)]
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
    key = grammar.key
    found: list[RoleFound] = []
    lists = [m for m in _WITH_PRESENCE.finditer(key, start, end)]
    lists += [m for m in _BEFORE_A_LIST.finditer(key, start, end) if m.start() - start < 60]
    listed: set[int] = set()
    for opening in lists:
        role = "chair" if "chủ trì" in opening[0] else "attend"
        people = [m for m in inside if m.start >= opening.end()]
        if not people or any(m.end <= opening.start() and opening.start() - m.end < 70 and opening[0].split()[0] not in ("với", "sự", "có") for m in inside):
            continue
        closed = _VERB.search(key, people[0].end, end)
        stop = end
        while closed is not None:
            if closed.lastgroup in ("chair", "speak", "report", "present") and not _NOT_A_VERB.search(key, max(start, closed.start() - 14), closed.start()):
                break
            closed = _VERB.search(key, closed.end(), end)
        for mention in people:
            if mention.start < stop:
                found.append(RoleFound(mention.person, role, opening.start(), opening.end()))
                listed.add(mention.start)
        if closed is not None:
            break
    leading = _LEADING.match(key[start:end])
    for verb in _VERB.finditer(key, start, end):
        role = verb.lastgroup or ""
        if _NOT_A_VERB.search(key, max(start, verb.start() - 14), verb.start()):
            continue
        if role == "attend" and any(m.start() <= verb.start() < m.end() + 4 for m in lists):
            continue
        subjects = _subjects(key, verb.start(), start, inside)
        if not subjects and leading and start + leading.start("verb") <= verb.start() <= start + leading.end("verb"):
            after = [m for m in inside if m.start >= verb.end()]
            subjects = after[:1]
        if role == "speak" and _TO_PRESS.search(key, start, end):
            continue
        if role == "receive" or role == "present":
            subjects = subjects if role == "receive" else subjects[-2:]
        for mention in subjects:
            found.append(RoleFound(mention.person, role, verb.start(), verb.end()))
    return found


_CLAUSE = re.compile(r"[;:\"]|, (?:còn|nhưng|song|trong khi)|\. ")
_JOINS = re.compile(r"^[\s,;]*(?:(?:và|cùng|cùng với|với|,|;)\s*(?:các |đồng chí |ông |bà |hai )*)*$")


def _subjects(key: str, verb: int, start: int, inside: list[Mention]) -> list[Mention]:
    """Who does what a verb at ``verb`` says: the nearest person before it in its clause, and those joined to him."""
    before = [m for m in inside if m.end <= verb]
    if not before:
        return []
    nearest = before[-1]
    between = key[nearest.end : verb]
    if len(between) > 260 or '"' in between:
        return []
    subjects = [nearest]
    for index in range(len(before) - 2, -1, -1):
        gap = key[before[index].end : before[index + 1].start]
        if len(gap) < 170 and re.search(r"(?:và|cùng|,|;) ?(?:[^.;]{0,60})$", gap) and " và " in gap + " " and not _VERB.search(gap):
            subjects.insert(0, before[index])
        else:
            break
    return subjects
