"""Who wrote an article and who took its pictures: bylines, credits, and the name at the end of the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from dvdb.extract.letters import LOWER, UPPER
from dvdb.text.align import match_key

_BYLINE = re.compile(
    r"\(?(?:(?P<both>(?:tin|bài|bài viết|tin bài|clip)(?:,| và| -|/)? ?(?:ảnh|hình ảnh|hình)|thực hiện)"
    r"|(?P<photo>ảnh|hình ảnh|nguồn ảnh|photo)"
    r"|(?P<author>tác giả bài viết|tác giả|người viết|bài|tin|tin bài|biên tập|nhóm pv|phóng viên|pv)"
    r"|(?P<source>theo|nguồn tin|nguồn)) ?(?:[:–-]|(?<=theo)) ?(?P<names>[^\n]{2,80})\Z"
)
_WORD = rf"(?:[{UPPER}](?:\.?[{UPPER}{LOWER}])*|[{UPPER}]\.)"
_NAME = f"{_WORD}(?:[ .]{_WORD}){{1,4}}"
_NAME_LINE = re.compile(
    f"{_NAME}(?: ?(?:[-–,&]|và) ?{_WORD}(?:[ .]{_WORD}){{0,4}}){{0,3}} ?(?:\\([^()]{{2,20}}\\))?\\.?\\Z"
)
_NOT_A_BYLINE = re.compile(
    r"(?:ông|bà|anh|chị|đồng chí|đ/c|tân|nguyên|các|quang|toàn|ảnh|theo|phó|chủ tịch|bí thư|giám đốc|trưởng"
    r"|thủ tướng|bộ trưởng|thứ trưởng)(?!\w)"
)
_TAIL_NAME = re.compile(
    f'[.!?…”"/] +(?P<names>{_WORD}(?: {_WORD}){{1,3}}(?: ?[-–] ?{_WORD}(?: {_WORD}){{1,3}})?)'
    f"(?: ?\\([^()]{{2,15}}\\))?\\.? *\\Z"
)
_PHOTO = re.compile(
    r"[hH](?: tư liệu| minh họa)?: ?"
    rf"(?P<names>{_WORD}(?:[ ./]{_WORD}|(?: - | ?[,–&] | và ){_WORD}){{0,7}})(?P<next> ?[{LOWER}]?)"
)
_PHOTO_WORDS = ("ảnh", "Ảnh", "ẢNH", "Hình")
_STARTS_SENTENCE = re.compile(
    r"(?<=[^ ]) +(?:Sáng|Trưa|Chiều|Tối|Ngày|Ông|Bà|Đồng|Theo|Tại|Trong|Các|Phát|Tham|Tới|Tháp|Về|Sau|Từ|Dự"
    r"|Cùng|Trước|Với|Đây|Đó|Thủ|Phó|Chủ|Bí|Tổng|Bộ|Liên)(?!\w).*",
    re.DOTALL,
)
_BRACKETED = re.compile(r"\([^()]*\)")
_JOINT = re.compile(r" ?[-–,&;/] ?| và ")
_CAPITALS = re.compile(rf"(?P<name>[{UPPER}.]{{2,}}(?: [{UPPER}.]{{2,}})*) [{UPPER}][{LOWER}].*", re.DOTALL)
_LONGEST_BYLINE = 60
_MOST_WORDS = 6
"""Words of an outlet's name."""
_OUTLET = re.compile(r"https?://|[^,;:!?]{2,40}?(?:\.(?:vn|com|net|org)|online|điện tử|ngày nay)\W*\Z")
"""An outlet's name in small letters, or its address."""
_LAST_LINES = 3
"""Lines at the end of an article among which its author's name may stand alone."""


class Byline(NamedTuple):
    """A line that credits: the names printed in it, and what for."""

    names: str
    photo: bool
    text: bool


def read_byline(line: str, key: str) -> Byline | None:
    """A line such as "Tin, ảnh: A - B", "Tác giả: A", "Theo B"; ``key`` is its ``match_key``."""
    found = _BYLINE.match(key)
    if found is None or len(key) >= _LONGEST_BYLINE:
        return None
    names = line[found.start("names") :]
    if found["source"] is not None and ":" not in line and not _names_an_outlet(names):
        return None  # "Theo dự kiến, kỳ họp sẽ kéo dài đến ngày 11/7."
    credited = found["source"] is None
    return Byline(
        names.rstrip(")"),
        photo=found["photo"] is not None or found["both"] is not None,
        text=credited and found["photo"] is None,
    )


def _names_an_outlet(names: str) -> bool:
    """Whether what follows "Theo" is an outlet or a person, and no sentence."""
    if _OUTLET.match(match_key(names)) or is_name_line(names):
        return True
    return not names[:1].islower() and "," not in names and len(names.split()) <= _MOST_WORDS


def is_name_line(line: str) -> bool:
    """Whether a line is a name and nothing else, as an author's at the end of a text: no caption's."""
    text = line.strip()
    if len(text) > _LONGEST_BYLINE or _NAME_LINE.match(text) is None:
        return False
    return _NOT_A_BYLINE.match(match_key(text)) is None


def name_line(body: str, lines: list[tuple[int, int]]) -> int | None:
    """The number of the line, among the last ones, that is the author's name."""
    for index in range(len(lines) - 1, max(len(lines) - _LAST_LINES - 1, 0), -1):
        if is_name_line(body[slice(*lines[index])]):
            return index
    return None


def name_after_last_sentence(body: str, line: tuple[int, int]) -> tuple[int, str] | None:
    """Where the author's name begins behind the full stop of the last line, and the name."""
    start, end = line
    found = _TAIL_NAME.search(body, max(start, end - 60), end)
    if found is None or _NOT_A_BYLINE.match(match_key(found["names"])):
        return None
    return found.start("names"), found["names"]


def photo_credits(body: str) -> list[str]:
    """The names after "Ảnh:" within the text, each credit as printed."""
    found = []
    for credit in _PHOTO.finditer(body):
        word_end = credit.start() + 1
        word = next((w for w in _PHOTO_WORDS if body.endswith(w, 0, word_end)), None)
        if word is None or body[max(0, word_end - len(word) - 1) : word_end - len(word)].isalpha():
            continue
        names = credit["names"]
        if credit["next"].strip():  # "Ảnh: TTXVN Tham | dự hội nghị": the last word begins a sentence
            names = names.rpartition(" ")[0]
        names = _STARTS_SENTENCE.sub("", names)
        if _NOT_A_BYLINE.match(match_key(names)):
            continue
        capitals = _CAPITALS.match(names)
        found.append(capitals["name"] if capitals is not None else names)
    return found


def add_names(names: list[str], text: str, no_names: frozenset[str]) -> None:
    """Add the persons of a credit to ``names``, each once."""
    for part in _JOINT.split(_BRACKETED.sub("", text)):
        name = part.strip(" .|\u00a0")
        if 1 < len(name) < 40 and name[0].isupper() and name not in names and match_key(name) not in no_names:
            names.append(name)
