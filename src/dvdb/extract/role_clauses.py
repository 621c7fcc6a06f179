"""Whether a person named before a verb is its subject, or the clause has another."""

from __future__ import annotations

import re

from dvdb.extract.role_words import OFFICE

_INTENDED = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)")
_OTHER_SUBJECT = re.compile(
    rf", (?!cùng )(?:[^,{OFFICE}]{{0,30}} )?(?:tập thể|đoàn (?!đại)|cử tri|người dân|các (?!đồng chí)|nhiều|"
    rf"đại biểu|một số)(?!\w)[^,{OFFICE}]*\Z"
)
_BY_ANOTHER = re.compile(r"(?<!\w)do (?!đó|vậy)[^;.,]{0,90}\Z")
_ORDERED = re.compile(
    r"(?<!\w)(?:giao|yêu cầu|đề nghị|mời|kêu gọi|chỉ đạo|cử|nhắc|đôn đốc|để)(?: cho)? "
    r"(?!(?:nhiệm vụ|ý kiến|việc)(?!\w))[^,;:.\"“”]{2,90}(?<! và )(?<!đồng thời )(?<!cùng )\Z"
)
"""Somebody is told to do what the verb says."""
_CLAUSE = re.compile(r"[,;:\"“”]| - |(?<!\w)(?:còn|trong khi(?: đó)?|nhưng|song|khi|rằng|vì|bởi|nếu) ")
_WITH_OTHERS = re.compile(
    r"(?<!\w)(?:cùng|và) (?:các |toàn thể |tập thể |đại diện |lãnh đạo |đông đảo |nhiều |phu nhân)"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_SOMEBODY_ELSE = re.compile(
    r"(?:cử tri|đại biểu|đb|đbqh|ông|bà|anh|chị|cụ|bác|luật sư|nhà báo) (?=[^\W\d_])|"
    r"(?:lãnh đạo|hai bên|chúng tôi|chúng ta|chính quyền|người|thành phố|tỉnh|nhân dân|dư luận|nước|phía|"
    r"công ty|"
    r"doanh nghiệp|cơ quan|cả|nhóm|bạn|tôi|mọi người|nhà nước|đảng)(?!\w)"
)
_BODY_WORD = re.compile(
    r"(?:bộ|sở|ban|ủy ban|cục|tổng cục|công ty|tổng công ty|tập đoàn|đoàn|chính phủ|quốc hội|hội đồng|"
    r"ngân hàng|"
    r"văn phòng|trung tâm|viện|trường|báo|tòa án|công an|liên đoàn|hội|hiệp hội|thành ủy|tỉnh ủy|huyện ủy|"
    r"quận ủy|đảng ủy|mặt trận|cử tri|thường trực)(?!\w)"
)

NEXT_TO_SUBJECT = re.compile(
    rf"(?:\([^()]*\)|[ {OFFICE},–-])*(?:(?:cùng(?: với)?|và) (?:các|toàn thể|lãnh đạo|đại diện|đông đảo|đoàn|"
    r"phu nhân|thành viên)(?!\w)[^,;.:]{0,80} )?(?:(?:đã|cũng|còn|vừa|luôn|tiếp tục|trực tiếp|nhiều lần|"
    r"đồng thời|đều|trân trọng|nhiệt liệt|một lần nữa|rất|lại|xin|thay mặt [^,;.]{2,70},?|"
    r"đại diện [^,;.]{2,70},?) )*"
)
"""What stands between a subject and a verb right after it: titles, asides, adverbs."""


def another_subject(text: str, key: str, start: int, verb: int) -> bool:
    """Whether a verb is not done by whom ``start`` ends: it is to come, or has a subject of its own."""
    aside = key[start:verb]
    if _INTENDED.search(aside) or _OTHER_SUBJECT.search(aside):
        return True
    gap = _BRACKETED.sub(lambda m: " " * len(m[0]), aside)
    if _BY_ANOTHER.search(gap) or _ORDERED.search(gap):
        return True
    marks = list(_CLAUSE.finditer(gap))
    if not marks or _WITH_OTHERS.search(gap) is not None:
        return False
    at = start + marks[-1].end()
    while at < verb and key[at] == " ":
        at += 1
    if at >= verb:
        return False
    found = _SOMEBODY_ELSE.match(key, at)
    if found is not None:
        return not found[0].endswith(" ") or text[found.end()].isupper()
    return text[at].isupper() and _BODY_WORD.match(key, at) is not None
