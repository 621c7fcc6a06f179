"""Sentences spelled as strings of letters, one for each thing found, with a sign for what stands between.

N  a person named in full        O  an office
S  a person by a short mention   P  an office that several people share ("các Phó Chủ tịch ...")

_  nothing        ,  -  ;  :  (     the mark itself         &  và, cùng        k  kiêm
=  là, làm, giữ chức, được bầu ...  f  từng là, từng giữ ... t  thay           >  cho, với, của
.  any other words
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dvdb.extract.offices import Office
from dvdb.extract.reading import Reading


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
    linked: set[int] = field(default_factory=set)
    """Indexes of the offices that were given to a person."""


_IN_BRACKETS = re.compile(r"\([^()]*\)")
_AGE_AND_ORIGIN = re.compile(
    r",? ?(?:\d{2} tuổi|sinh (?:năm|ngày) [\d/.-]+(?: tháng \d{1,2} năm \d{4})?|"
    r"sn \d{4}|quê(?: quán)?:? (?:ở )?[^,;()]{2,60}|"
    r"dân tộc \w+|năm nay)(?=[ ,;()]|$)"
)
_OCCUPATION = re.compile(
    r"^[,(-] ?(?:chuyên gia|nhà (?:nghiên cứu|sử học|khoa học|văn|báo|thơ|giáo)|giảng viên|cử tri|"
    r"cán bộ hưu trí|luật sư|bác sĩ|chuyên khoa|(?:thanh tra|điều tra|kiểm tra|chuyên) viên|giáo viên|"
    r"(?:trường |viện |học viện|đại học|bệnh viện)(?= [^,;:.()-]{4}))(?: [^,;:.()-]{1,50})?(?=[,-])"
)
_FILLER = (
    r"(?:giữ|làm|là|vào|các|những|nhiều|lại|thêm|mới|chức|chức vụ|chức danh|cương vị|vị trí|"
    r"trọng trách|vai trò|nhiệm vụ|quan trọng|chủ chốt|như|cụ thể|gồm|tiêu biểu|bổ sung|tiếp tục|"
    r"chọn|lần lượt|để|đã|đang|hiện|nay|và|sang|về|trong|suốt|thời gian|qua)"
)
_HOLDS = re.compile(
    r"(?:^| )(?:(?:là|làm|trở thành|trúng cử|đắc cử|tái cử|tái đắc cử|đảm nhiệm|đảm nhận|đảm đương|giữ|"
    r"nắm giữ|kinh qua|trải qua|cương vị|chức vụ|chức danh|chức|vị trí|"
    r"bầu(?: chọn)?|cử|bổ nhiệm|chỉ định|điều động|phân công|tín nhiệm|giao|thăng|phê chuẩn|"
    r"nhận nhiệm vụ|phụ trách|thôi|rời|miễn nhiệm|bãi nhiệm|vào|chuyển sang|chuyển về)"
    rf"(?: {_FILLER})*|(?:kinh qua|trải qua|giữ|đảm nhiệm|chức vụ|chức danh|cương vị|vị trí|trọng trách)"
    r"[^.;()\"]{1,70} (?:như|gồm|gồm có|là)(?: (?:cán bộ|chuyên viên|giảng viên)[^.;:()]{0,50}[;,])?) ?:?$"
)
_LISTS = re.compile(r"(?:^| )(?:như|gồm|gồm có) ?:?$")
"""Before names: who holds an office, "các Phó Chủ tịch gồm: A, B"; before offices a list of other people."""
_IS_WHOM = re.compile(r"(?:^| )(?:là|thuộc về)(?: các| những)? ?:?$")
_DONE_BY = re.compile(r"(?:^| )(?:do|được giao cho|giao cho)$")
_TAKES_CARE = re.compile(
    r"[^.;\n]{0,120}(?<!\w)(?:đảm nhiệm|đảm nhận|đảm trách|nắm giữ|kiêm nhiệm|phụ trách|giữ)(?!\w)"
)
"""What follows who holds an office: "chức Bí thư Huyện ủy do | ông A | đảm nhiệm"."""
_ONLY_PLANNED = re.compile(
    r"mục tiêu|muốn|mơ ước|ước mơ|tham vọng|hy vọng|"
    r"giới thiệu|quy hoạch|ứng cử|đề cử|dự kiến|đề nghị|tiêu chuẩn|xem xét|chuẩn bị|sẽ |chưa |không "
)
_WAS = re.compile(
    r"(?:từng|trước đó|trước đây|trước khi|nguyên|thôi|miễn nhiệm|rời|lần lượt|trải qua|kinh qua|"
    r"kết thúc)(?!\w)"
)
_APPOINTING = re.compile(
    r"(?<!trúng )(?<!tái )(?<!đắc )(?<!nhận )(?<!\w)(?:bầu|bổ nhiệm|phân công|chỉ định|điều động|cử|"
    r"miễn nhiệm|phê chuẩn|bãi nhiệm|cho thôi|quyết định|ký|tạm dừng|kết quả|sa thải|đề cử)(?!\w)"
)
_APPOINTED = re.compile(
    r"(?<!\w)(?:kỷ luật|bầu|bổ nhiệm|phân công|chỉ định|điều động|luân chuyển|cử|bổ sung)(?: lại)? "
    r"(?:đối với )?\Z"
)
_INAUGURATION = re.compile(r"(?<!\w)(?:lễ|buổi lễ|ngày|sau khi) (?:tuyên thệ )?nhậm chức$")
_KIN = re.compile(r"(?<!\w)(?:em|con|anh|chị|vợ|chồng|cháu)(?: trai| gái| ruột| rể)*(?: (?:mình|ông|bà))? ")
"""Whom somebody gives an office: "ký quyết định bổ nhiệm em trai mình làm ..."."""
_REPORTS = re.compile(
    r"(?<!\w)(?:cho biết|cho rằng|cho hay|khẳng định|nhấn mạnh|nói|nhận định|đề nghị|tuyên bố(?=,)|chia sẻ|"
    r"xác nhận|tiết lộ|giải thích)(?!\w)"
)
_ELECTS = re.compile(r"^(?:(?:đã|cũng|sẽ|nhất trí|thống nhất|biểu quyết|đồng ý) )*(?:bầu|cử|bổ nhiệm)(?!\w)")
_REPLACES = re.compile(r"(?:thay|thay thế|thay cho|kế nhiệm|thay vị trí của|thay thế cho)$")
_FOR = re.compile(r"(?:cho|với|đối với|của|về)$")
_AND = re.compile(r"^,? ?(?:và|rồi|cùng|cùng với|với|&)(?: (?:đồng chí|các đồng chí|sự tham dự của))?:?$")
_KIEM = re.compile(r"^[,-]? ?(?:kiêm(?: nhiệm)?|đồng thời là|đồng thời)$")
_WHILE_STILL = re.compile(r"[,(]? ?(?:khi|lúc|thời)(?: còn| đang)(?: là| làm| giữ chức| giữ chức vụ)?")
"""What tells that somebody held an office then: "bà Trà, khi còn | Chủ tịch"."""
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
_PASSIVE = re.compile(r"(?<!\w)(?:được|bị|do)(?!\w)")
_PLURAL = re.compile(r"\s*\b(?:các đồng chí(?: nguyên)?|các ông|các|hai|ba|bốn|những|nguyên các)$")


MODIFIER = re.compile(r"\s*\b(?:nguyên|tân|quyền|cựu|cố|q\.)$")
"""Words before an office that tell how it is held."""


def _appoints_another(gap: str, left: Item) -> bool:
    """Whether the person before these words gives the office to another: "A ký quyết định bổ nhiệm ..."."""
    found = _APPOINTING.search(gap)
    if found is None or _PASSIVE.search(gap, 0, found.end()):
        return False
    return left.letter in "NS" or _KIN.search(gap, found.end()) is not None


class Signs:
    """Spells the things found in one reading, with the signs between them."""

    def __init__(self, reading: Reading) -> None:
        self.key = reading.key

    def spell(self, items: list[Item]) -> str:
        """The letters of these items with the signs between them."""
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
        gap = _OCCUPATION.sub("", gap).strip()
        gap = MODIFIER.sub("", gap).strip()
        if right.letter == "P":
            gap = _PLURAL.sub("", gap).strip()
        if gap.startswith(")"):
            gap = gap[1:].strip() or ","
        if gap in _MARKS:
            return "," if gap == "" and self.key[left.end : right.start].strip() else _MARKS[gap]
        if gap.startswith("(") and ")" not in gap and len(gap) < 60 and right.letter in "OP":
            return "("
        if left.letter in "OP" and right.letter in "NS" and gap in ("với", "đối với", "cho"):
            return ">"
        if left.letter in "NS" and _WHILE_STILL.fullmatch(gap):
            return "f"
        if _AND.match(gap):
            apart = right.letter in "OP" and left.letter in "OP" and ("cùng" in gap or "với" in gap)
            return "." if apart else "&"
        if _KIEM.match(gap):
            return "k"
        if _REPLACES.search(gap):
            return "t"
        if _REPORTS.search(gap) or (left.letter in "OP" and right.letter in "NS" and _ELECTS.search(gap)):
            return "."
        if left.letter in "OP" and right.letter in "NS" and _LISTS.search(gap):
            return "="
        if left.letter in "NS" and _INAUGURATION.search(gap):
            return "."  # of another, named behind: "lễ nhậm chức Tổng thống của ông A"
        if left.letter in "OP" and right.letter in "NS" and _IS_WHOM.search(gap):
            return "." if _ONLY_PLANNED.search(gap) else "="
        if left.letter in "OP" and right.letter in "NS" and _DONE_BY.search(gap):
            return "=" if _TAKES_CARE.match(self.key, right.end) else "."
        if (
            left.letter in "NS"
            and self.key.endswith(("bị ", "được "), 0, left.start)
            and _APPOINTING.match(gap)
        ):
            return "."  # by whom another was appointed or dismissed
        appoints = _appoints_another(gap, left) and not self._is_appointed(left)
        if (
            not (left.letter in "OP" and right.letter in "NS")
            and _HOLDS.search(gap)
            and not _ONLY_PLANNED.search(gap)
            and not appoints
        ):
            return "f" if _WAS.search(gap) else "="
        if left.letter in "OP" and right.letter in "NS" and _FOR.search(gap) and len(gap) < 40:
            return ">"
        return "."

    def _is_appointed(self, person: Item) -> bool:
        """Whether the words before somebody appoint him: "chỉ định | đồng chí A tham gia ..., làm O"."""
        return _APPOINTED.search(self.key, max(0, person.start - 30), person.start) is not None
