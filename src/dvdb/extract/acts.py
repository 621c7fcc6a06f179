"""Events that a verb tells, with no noun for them: "Ngày 5/6, Huyện ủy ... (đã) thăm, tặng quà ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from dvdb.extract.dates import DateMention

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
_IS_DONE = re.compile(r"(?:khánh thành|khởi công|động thổ|thông xe|khai trương|ký kết)(?!\w)")
"""Acts of which the text may leave out who did them: "cây cầu được | khánh thành"."""
_GROUP = re.compile(
    r"(?<!\w)(?:lãnh đạo|đồng chí|đoàn (?:công tác|giám sát|kiểm tra|khảo sát|đại biểu|viên)|tổ công tác"
    r"|đại diện|thường trực|ban thường vụ|chi bộ|đoàn thể|cán bộ|chính quyền)(?!\w)"
)
"""Who acts without a name: "lãnh đạo huyện | đã thăm"."""
_OF_CRIME_OR_WAR = re.compile(
    r"[^.;,\n]{0,40}?(?<!\w)(?:nghi can|nghi phạm|đối tượng|bị can|bị cáo|tang vật|vụ (?:án|việc)|hồ sơ"
    r"|thi thể|tấn công|không kích|phản công|chiến tranh|tên lửa)(?!\w)"
)
"""Objects of what the police and armies do: "bàn giao | nghi can", "phát động | một cuộc tấn công"."""
_SAME_DAY = re.compile(r"(?:cũng trong|trong|cùng) (?:cùng )?ngày(?!\w)")
_ONLY_SAID = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|nói rằng|được biết|theo (?:ông|bà|anh|chị|báo|đó|kế hoạch|cáo trạng"
    r"|hồ sơ|kết quả|điều tra|thông tin|tin|lời)|sẽ|dự kiến|sau khi|trước khi|trong khi|việc|để|nhằm|trước đó"
    r"|trước đây|năm ngoái|từng|kể từ|nếu|đề nghị|yêu cầu|kế hoạch|chưa|không|không được|phải|cần|nên)(?!\w)"
)
"""What makes an act of a sentence one of another time, or one that only somebody speaks of."""
_LONGEST_CLAUSE = 400
"""Characters between the beginning of a sentence and its verb."""


class Subjects(Protocol):
    """Tells the bodies that a sentence names."""

    def names_a_body(self, start: int, end: int) -> bool:
        """Whether a body that could be a subject is named in a range."""

    def is_subject(self, start: int, verb: int) -> bool:
        """Whether a body named since ``start`` does what the verb at ``verb`` says."""


class Acts:
    """Tells which verbs of one reading report an act: dated, of a body or a person who is named."""

    def __init__(
        self,
        key: str,
        days: Sequence[DateMention],
        named_ends: Sequence[int],
        subjects: Subjects,
    ) -> None:
        """``named_ends``: where the names of persons and their offices end, in order."""
        self.key = key
        self.starts = [d.start for d in days]
        self.named_ends = named_ends
        self.subjects = subjects

    def is_told(self, sentence: tuple[int, int], verb: tuple[int, int]) -> bool:
        """Whether the verb at ``verb`` has its day and its subject in its sentence."""
        start, at = sentence[0], verb[0]
        if at - start > _LONGEST_CLAUSE or not self._dated(sentence, at):
            return False
        if _ONLY_SAID.search(self.key, start, at) or _OF_CRIME_OR_WAR.match(self.key, verb[1]):
            return False
        before = " " + self.key[max(start, at - 24) : at]
        if before.endswith(" được "):
            return _IS_DONE.match(self.key, at) is not None
        if before.endswith(_DOES_IT) and self._names_somebody(start, at):
            return True
        return self._follows_its_subject(start, at)

    def _dated(self, sentence: tuple[int, int], at: int) -> bool:
        day = bisect_left(self.starts, sentence[0])
        if day < len(self.starts) and self.starts[day] < sentence[1]:
            return True
        return _SAME_DAY.search(self.key, sentence[0], at) is not None

    def _names_somebody(self, start: int, at: int) -> bool:
        """Whether an official, an office or a body is named between ``start`` and ``at``."""
        named = bisect_left(self.named_ends, start)
        if named < len(self.named_ends) and self.named_ends[named] <= at:
            return True
        return _GROUP.search(self.key, start, at) is not None or self.subjects.names_a_body(start, at)

    def _follows_its_subject(self, start: int, at: int) -> bool:
        """Whether somebody with an office or a body is named right before: "Huyện ủy Lắk | thăm"."""
        named = bisect_left(self.named_ends, at - 2)
        if named < len(self.named_ends) and self.named_ends[named] < at:
            return True
        return self.subjects.is_subject(start, at)
