"""Who speaks to journalists and not at an event: "Trao đổi với phóng viên, ông A cho biết ..."."""

from __future__ import annotations

import re

_TO_THE_PRESS = re.compile(
    r"(?:trao đổi|nói|trả lời|chia sẻ|thông tin|cho biết)(?: \w+){0,3}? (?:với|qua điện thoại với|trên) "
    r"(?:chúng tôi|pv|phóng viên|báo|nhà báo|các báo|vnexpress|tiền phong|tuổi trẻ|thanh niên|dân trí|"
    r"vietnamnet|pháp luật|đại đoàn kết|an ninh thủ đô|hà nội mới|sài gòn|soha|giáo dục|bbc|afp|cnn|"
    r"bloomberg|zing|lao động|người lao động|đất việt|dân việt|infonet|tạp chí|một số báo|vov|vtc|ttxvn|"
    r"reuters)(?!\w)|trả lời phỏng vấn|trả lời (?:pv|phóng viên|báo)(?!\w)|"
    r"(?<!\w)(?:bên lề|hành lang) (?:kỳ họp|hội nghị|quốc hội)|"
    r"(?<!\w)(?:báo|phóng viên|vnexpress|ttxvn|pv)(?: [^,.;]{1,30})? (?:đưa tin|dẫn lời)"
)
_IN_WRITING = re.compile(
    r"(?<!\w)(?:(?:trong|tại|theo|bằng|qua) (?:một |bản )?(?:công văn|bức thư|lá thư|thư|"
    r"thông cáo|bài viết|bài báo|cuốn sách|bản tường trình|điện mừng|"
    r"cuộc phỏng vấn|cuộc điện đàm)|trên (?:trang |mạng xã hội |"
    r"trang mạng xã hội |"
    r"tài khoản )*(?:facebook|twitter|cá nhân)|(?:đã|vừa) (?:ký|có) (?:ban hành |gửi )?(?:một )?(?:văn bản|"
    r"công văn|công điện|chỉ thị|thông báo|tờ trình))(?!\w)"
)
_AT_A_PRESS_MEETING = re.compile(r"(?<!\w)(?:họp báo|gặp gỡ báo chí|gặp mặt báo chí)(?!\w)")
_SAID_ON_A_DAY = re.compile(
    r"\W*(?:(?:sáng|trưa|chiều|tối|hôm|ngày|vào)(?: (?:nay|qua|ngày|hôm nay|cùng ngày))*,? ?)+"
    r"(?:\(?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?\)?)?, (?P<who>.{3,220}?)[ ,–-]+"
    r"(?:đã |cũng )?(?:cho biết|cho hay|nói|xác nhận|thông tin|khẳng định)(?!\w)"
)
_EVENT_WORD = re.compile(
    r"(?<!\w)(?:hội nghị|buổi|cuộc|phiên|kỳ họp|lễ(?! hội)|đại hội|họp|hội đàm|hội kiến|tọa đàm|hội thảo|"
    r"chuyến|"
    r"diễn đàn|giao ban|nghị trường|hội trường)(?!\w)"
)
_AT_A_MEETING = re.compile(
    r"(?<!\w)(?:tại|trong|ở|kết thúc|khai mạc|bế mạc|mở đầu|dự|sau|cuối|đầu|"
    r"chủ trì) (?:[^.;,]{0,24} )?(?:hội nghị|buổi|cuộc|"
    r"phiên|kỳ họp|lễ(?! hội)|đại hội|họp|hội đàm|hội kiến|tọa đàm|hội thảo|đây|diễn đàn|giao ban)(?!\w)|"
    r"phát biểu"
)


def to_the_press(key: str, start: int, end: int) -> bool:
    """Whether a sentence tells what somebody told journalists, or wrote."""
    return _IN_WRITING.search(key, start, end) is not None or (
        _TO_THE_PRESS.search(key, start, end) is not None
        and _AT_A_PRESS_MEETING.search(key, start, end) is None
    )


def said_on_a_day(key: str, start: int, end: int) -> bool:
    """Whether a sentence only dates what is said, and names no event it was said at."""
    found = _SAID_ON_A_DAY.match(key[start:end])
    return found is not None and _EVENT_WORD.search(found["who"]) is None


def at_a_meeting(key: str, start: int, end: int) -> bool:
    """Whether a sentence places what it tells at a meeting: "Tại hội nghị, ..."."""
    return _AT_A_MEETING.search(key, start, end) is not None


def names_an_event(key: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of a meeting of any kind."""
    return _EVENT_WORD.search(key, start, end) is not None
