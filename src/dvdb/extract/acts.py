"""Events that a verb tells, with no noun for them: "Ngày 5/6, Huyện ủy ... (đã) thăm, tặng quà ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dvdb.extract.dates import DateMention
from dvdb.extract.subjects import Subjects

_DOES = (
    "đã",
    "vừa",
    "tổ chức",
    "tổ chức đoàn",
    "tổ chức các đoàn",
    "tổ chức hoạt động",
    "tổ chức các hoạt động",
    "tiến hành",
    "thực hiện",
    "đến",
    "tới",
    "về",
    "đi",
    "long trọng",
    "trọng thể",
    "trang trọng",
    "chính thức",
    "trực tiếp",
    "làm trưởng đoàn",
    "dẫn đầu",
    "cùng",
)
_DOES_IT = tuple(f" {word} " for word in _DOES)
"""What stands right before a verb told of somebody who is named further ahead."""
_IS_DONE = re.compile(r"(?:khánh thành|khởi công|động thổ|thông xe|khai trương|ký kết|ra quân)(?!\w)")
"""Acts that are public whoever does them: "cây cầu được | khánh thành", "hai hãng đã | ký kết"."""
GIVING = ("trao", "tặng")
_GIFT = re.compile(
    r" (?:cho [^.;,\n]{2,60}? )?(?:\d[\d.,]*|hàng (?:chục|trăm)|nhiều|những|các|một|hai|ba|bốn|năm"
    r"|trên|hơn|gần)? ?(?:\d[\d.,]* )?(?:suất |phần |căn |ngôi |chiếc |bộ |cặp |con )?"
    r"(?P<what>học bổng|quà|nhà|xe đạp|sinh kế|kinh phí|tiền|bò|dê|sách|máy tính|cờ)(?!\w)"
)
"""What is given away: an award or an office is told by the event at which it is given."""
_AWARD = re.compile(
    r" (?:\d+ )?(?P<what>giấy (?:chứng nhận|khen)|bằng khen|kỷ niệm chương|giải thưởng|danh hiệu)(?!\w)"
)
_MONEY = re.compile(r" (?:số tiền |hơn |gần |trên )?\d[\d.,]* (?:triệu|tỷ|nghìn)? ?đồng(?!\w)")
_OF_INSPECTORS = "kiểm tra"
"""What inspectors do each day: an event only where an official does it, or where an object makes it one."""
_GROUP = re.compile(
    r"(?<!\w)(?:lãnh đạo|đồng chí|đoàn|tổ công tác"
    r"|đại diện|thường trực|ban thường vụ|chi bộ|cán bộ|chiến sĩ|chính quyền)(?!\w)"
)
"""Who acts without a name: "lãnh đạo huyện | đã thăm"."""
_VISITORS = re.compile(r"(?<!\w)đoàn(?: (?:công tác|giám sát|kiểm tra|khảo sát|đại biểu))? \Z")
"""A delegation already told of: "Chiều cùng ngày, đoàn | làm việc với ..."."""
_OF_CRIME_OR_WAR = re.compile(
    r"[^.;,\n]{0,40}?(?<!\w)(?:nghi can|nghi phạm|đối tượng|bị can|bị cáo|tang vật|vụ (?:án|việc)|hồ sơ"
    r"|thi thể|tấn công|không kích|phản công|chiến tranh|tên lửa)(?!\w)"
)
"""Objects of what the police and armies do: "bàn giao | nghi can", "phát động | một cuộc tấn công"."""
SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng ngày|cũng (?:trong|vào) (?:ngày|sáng|chiều|tối|buổi)|ngay sau(?: đó| khi| lễ| buổi| hội"
    r"| cuộc)|sau (?:hội đàm|hội kiến|lễ|buổi|cuộc)|(?:tiếp|sau) đó(?=,))(?!\w)"
)
"""What opens the sentence of a further event of the same day."""
_ONLY_SAID = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|nói rằng|được biết|theo (?:ông|bà|anh|chị|báo|đó|kế hoạch|cáo trạng"
    r"|hồ sơ|kết quả|điều tra|thông tin|tin|lời)|sẽ|dự kiến|sau khi|trước khi|trong khi|việc|để|nhằm|trước đó"
    r"|trước đây|năm ngoái|từng|kể từ|nếu|đề nghị|yêu cầu|(?:có|lên) kế hoạch"
    r"|chưa|đang|không|không được|phải|cần|nên)(?!\w)"
    r"|(?<!\w)(?:chào mừng|hoan nghênh|mời|cảm ơn)(?!\w)[^,.;]*\Z"
)
"""What makes an act of a sentence one of another time, or one that only somebody speaks of."""
_SITS = {"Quốc hội": "kỳ họp", "Hội đồng nhân dân": "kỳ họp", "Ủy ban Thường vụ Quốc hội": "phiên họp"}
"""What an assembly holds to decide, by the first words of its name; a text may call it a phiên họp."""
_LONGEST_CLAUSE = 400
"""Characters between the beginning of a sentence and its verb."""


class Acts:
    """Tells which verbs of one reading report an act: dated, of a body or a person who is named."""

    def __init__(
        self,
        text: str,
        key: str,
        days: Sequence[DateMention],
        named_ends: Sequence[int],
        subjects: Subjects,
    ) -> None:
        """``named_ends``: where the names of persons and their offices end, in order."""
        self.text, self.key = text, key
        self.starts = [d.start for d in days]
        self.named_ends = named_ends
        self.subjects = subjects

    def is_told(self, sentence: tuple[int, int], verb: tuple[int, int]) -> bool:
        """Whether the verb at ``verb`` has its day and its subject in its sentence."""
        start, at = sentence[0], verb[0]
        if not self._is_told_of_the_day(sentence, at) or _OF_CRIME_OR_WAR.match(self.key, verb[1]):
            return False
        before = " " + self.key[max(start, at - 24) : at]
        if self.key[at : verb[1]] == _OF_INSPECTORS and not self._names_an_official(start, at):
            return False
        if before.endswith(" được "):
            return _IS_DONE.match(self.key, at) is not None
        if before.endswith(" tổ chức "):
            return True
        if before.endswith(_DOES_IT) and (
            _IS_DONE.match(self.key, at) is not None or self._names_somebody(start, at)
        ):
            return True
        return self._follows_its_subject(start, at)

    def with_gift(self, act: str, verb: tuple[int, int]) -> str | None:
        """An act of giving with what is given: "tặng | 50 suất quà" is a "tặng quà"."""
        if _MONEY.match(self.key, verb[1]):
            return f"{act} tiền"
        gift = _GIFT.match(self.key, verb[1])
        if gift is None and self.key.endswith("tổ chức ", 0, verb[0]):
            gift = _AWARD.match(self.key, verb[1])
        return f"{act} {gift['what']}" if gift is not None else None

    def session(self, sentence: tuple[int, int], verb: tuple[int, int]) -> str | None:
        """What an assembly holds that decides on a day: "Ngày 5/6, HĐND tỉnh | bầu ..."."""
        if not self._is_told_of_the_day(sentence, verb[0]):
            return None
        assembly = self.subjects.doer(sentence[0], verb[0])
        if assembly is None:
            return None
        kind = next((kind for name, kind in _SITS.items() if assembly.name.startswith(name)), None)
        return "phiên họp" if kind is not None and "phiên họp" in self.key else kind

    def _is_told_of_the_day(self, sentence: tuple[int, int], at: int) -> bool:
        """Whether the sentence tells the day of what its verb at ``at`` says, and as done."""
        return (
            at - sentence[0] <= _LONGEST_CLAUSE
            and self._dated(sentence, at)
            and _ONLY_SAID.search(self.key[sentence[0] : at]) is None
        )

    def _dated(self, sentence: tuple[int, int], at: int) -> bool:
        """Whether a day stands before the verb, or behind it and in no clause of its own (", Ngày 5/6")."""
        first, last = (bisect_left(self.starts, end) for end in sentence)
        if first < last and (self.starts[first] < at or self.text[self.starts[first]].islower()):
            return True
        return SAME_DAY.search(self.key, sentence[0], at) is not None

    def _names_an_official(self, start: int, at: int) -> bool:
        """Whether an official or an office is named between ``start`` and ``at``."""
        named = bisect_left(self.named_ends, start)
        return named < len(self.named_ends) and self.named_ends[named] <= at

    def _names_somebody(self, start: int, at: int) -> bool:
        """Whether an official, a group of them or a body is named between ``start`` and ``at``."""
        if self._names_an_official(start, at):
            return True
        return _GROUP.search(self.key, start, at) is not None or self.subjects.names_a_body(start, at)

    def _follows_its_subject(self, start: int, at: int) -> bool:
        """Whether somebody with an office or a body is named right before: "Huyện ủy Lắk | thăm"."""
        named = bisect_left(self.named_ends, at - 2)
        if named < len(self.named_ends) and self.named_ends[named] < at:
            return True
        if _VISITORS.search(self.key, start, at):
            return True
        return self.subjects.doer(start, at) is not None
