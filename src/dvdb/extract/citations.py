"""Documents cited by number: '01-NQ/TU', '61/1999/NĐ-CP', 'Chỉ thị 05', 'quyết định số 36 và 42'.

Source: the domain notes, 5.5. The kind of a document comes from the word before its number, since
one code serves several kinds (the centre's 'Quy định' are coded QĐ too). A number with no code counts only
right after such a word: 'Điều 4', 'Đề án 06', 'Chương trình 135', 'đoàn kiểm tra số 471', a plate, a house or
a telephone number are no citations, and neither is a document with no number ('Nghị quyết Trung ương 4').
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dvdb.extract.dates import find_dates
from dvdb.records import Citation

_KIND_OF_CODE = {
    "nq": "Nghị quyết",
    "nqlt": "Nghị quyết liên tịch",
    "ct": "Chỉ thị",
    "qđ": "Quyết định",
    "qđi": "Quy định",
    "qyđ": "Quy định",
    "kl": "Kết luận",
    "tbkl": "Thông báo kết luận",
    "kh": "Kế hoạch",
    "khlt": "Kế hoạch liên tịch",
    "khph": "Kế hoạch phối hợp",
    "hd": "Hướng dẫn",
    "hdlt": "Hướng dẫn liên tịch",
    "ctr": "Chương trình",
    "ctrhđ": "Chương trình hành động",
    "cthđ": "Chương trình hành động",
    "ctph": "Chương trình phối hợp",
    "ctrph": "Chương trình phối hợp",
    "tb": "Thông báo",
    "ttr": "Tờ trình",
    "tt": "Thông tư",
    "ttlt": "Thông tư liên tịch",
    "bc": "Báo cáo",
    "đa": "Đề án",
    "cv": "Công văn",
    "cđ": "Công điện",
    "nđ": "Nghị định",
    "pl": "Pháp lệnh",
    "l": "Lệnh",
    "lct": "Lệnh",
    "qc": "Quy chế",
    "qcph": "Quy chế phối hợp",
    "gp": "Giấy phép",
    "vbhn": "Văn bản hợp nhất",
}
_ISSUER_OF_CODE = {
    "tw": "Trung ương",
    "tư": "Trung ương",
    "tu": "Tỉnh ủy",
    "hu": "Huyện ủy",
    "qu": "Quận ủy",
    "thu": "Thành ủy",
    "tx": "Thị ủy",
    "đu": "Đảng ủy",
    "cp": "Chính phủ",
    "ttg": "Thủ tướng Chính phủ",
    "ctn": "Chủ tịch nước",
    "ubnd": "Ủy ban nhân dân",
    "hđnd": "Hội đồng nhân dân",
    "ubtvqh": "Ủy ban Thường vụ Quốc hội",
    "qh": "Quốc hội",
    "vptw": "Văn phòng Trung ương Đảng",
    "btctw": "Ban Tổ chức Trung ương",
    "bdvtw": "Ban Dân vận Trung ương",
    "btgtw": "Ban Tuyên giáo Trung ương",
    "btgdvtw": "Ban Tuyên giáo và Dân vận Trung ương",
    "ubkttw": "Ủy ban Kiểm tra Trung ương",
    "bdvtu": "Ban Dân vận Tỉnh ủy",
    "btgtu": "Ban Tuyên giáo Tỉnh ủy",
    "btgdvtu": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "btctu": "Ban Tổ chức Tỉnh ủy",
    "vptu": "Văn phòng Tỉnh ủy",
    "bdvhu": "Ban Dân vận Huyện ủy",
}
_KIND_WORDS = (
    "nghị quyết liên tịch",
    "nghị quyết",
    "chỉ thị",
    "quyết định",
    "quy định",
    "thông báo kết luận",
    "kết luận",
    "kế hoạch liên tịch",
    "kế hoạch phối hợp",
    "kế hoạch",
    "hướng dẫn",
    "chương trình hành động",
    "chương trình phối hợp",
    "chương trình",
    "thông báo",
    "thông tri",
    "báo cáo",
    "đề án",
    "công văn",
    "văn bản",
    "nghị định",
    "thông tư liên tịch",
    "thông tư",
    "pháp lệnh",
    "bộ luật",
    "luật",
    "quy chế phối hợp",
    "quy chế",
    "tờ trình",
    "công điện",
    "sắc lệnh",
    "lệnh",
    "giấy phép xây dựng",
    "giấy phép hoạt động",
    "giấy phép kinh doanh",
    "giấy phép",
    "dự thảo",
)
_SHORT_WORDS = {"nq": "Nghị quyết", "ct": "Chỉ thị", "qđ": "Quyết định", "kl": "Kết luận", "nđ": "Nghị định"}
_BARE_KINDS = frozenset(
    (
        "nghị quyết",
        "chỉ thị",
        "quyết định",
        "quy định",
        "kết luận",
        "kế hoạch",
        "hướng dẫn",
        "nghị định",
        "thông tư",
        "thông tư liên tịch",
        "nghị quyết liên tịch",
        "pháp lệnh",
        "công văn",
        "công điện",
        "thông tri",
        "văn bản",
        "tờ trình",
        *_SHORT_WORDS,
    )
)
"""Kinds that the press cites by a bare number without 'số': 'Chỉ thị 05', but not 'Đề án 06'."""

_KINDS_BY_YEAR = frozenset(
    (
        "nghị định",
        "thông tư",
        "thông tư liên tịch",
        "nghị quyết",
        "quyết định",
        "chỉ thị",
        "pháp lệnh",
        *_SHORT_WORDS,
    )
)
_OF_YEAR = re.compile(r"[/.](?:19|20)[0-9]{2}(?![\w/-])")
"""'Nghị định 24/2014': number and year, the rest of the code left out."""

_NUMBER = re.compile(r"[0-9](?<![0-9.,/][0-9])(?<![a-z0-9]-[0-9])[0-9]{0,4}(?:[a-eđ](?![\w]))?(?![0-9])")
_CODE = re.compile(
    r"(?: ?[/-] ?((?:19|20)[0-9]{2}))?(?P<join> ?[/-] ?| )"
    r"(?P<code>(?P<kind>qh[0-9]{1,2}|[a-zđ]{1,6})"
    r"(?P<rest>(?: ?[/-] ?(?:t\.ư\.?|t\.w|[a-zđư&]{1,16}[0-9]{0,2})){0,4}))(?![^\W_])"
)
_KIND_BEFORE = re.compile(
    rf"(?<![^\W_])(?P<kind>{'|'.join(_KIND_WORDS)}|nq|ct|qđ|kl|nđ)(?: \([^\W\d_]{{2,5}}\))?"
    rf"(?P<so> ?\(?(?:số|sô|so)(?: hiệu)?[:.]?)? ?\Z"
)
_SO_BEFORE = re.compile(r"(?<![^\W_])số(?: hiệu)?[:.]? ?\Z")
_KIND_IN_SENTENCE = re.compile(rf"(?<![^\W_])({'|'.join(_KIND_WORDS)})(?![^\W_])")
_LAST_WORDS = frozenset(
    (*(w.rpartition(" ")[2] for w in _KIND_WORDS), *_SHORT_WORDS, "số", "số:", "hiệu", "(số")
)
_NEXT = (
    r"(?= ?(?:\Z|[\n.,;:!?)\"'(…]"
    r"| (?:của|về|ngày [0-9]|khóa|do|đã|tại|trong|theo|cũng|nhằm|vào|với|cho|được|này|trên|là|và|hay|hoặc"
    r"|quy định|tw|trung ương|ở|để|mà|thì|thành|vì|từ|có|mới|nêu|cần|phải|sẽ|đến|gắn|bằng|năm (?:19"
    r"|20)[0-9]{2})"
    r"(?![^\W_])| - ))(?![.,][0-9])"
)
_AFTER_BARE = re.compile(_NEXT)
_AFTER_DIGIT = re.compile(r" (?:của|về|ngày (?=[0-9])|khóa|trung ương|tw)(?![^\W_])")
_MEASURED = re.compile(r"[.,:][0-9]|[%/-] ?[0-9]|%|-[^\W\d_]|/[^\W\d_]|h\b|m2")
_MORE = re.compile(
    r"(?:, ?(?:và )?| và |; ?)(?:số )?(?P<number>[0-9]{1,4}[a-eđ]?)(?![^\W_]|[.,][0-9]|[%/])" + _NEXT
)
_ISSUER = re.compile(
    r"[ ,(]{1,2}(?:ngày [0-9/.\- ]{1,12}(?:tháng [0-9]{1,2} )?(?:năm [0-9]{4})?,? ?)?"
    r"(?:khóa [\w]{1,6} ?)?của "
    r"(?P<issuer>[^\W_](?:tp\.|[^.,;:()\n\"]){1,70}?)"
    r"(?= (?:về|khóa|ngày|trong|với|do|là|đã|đối|cho|dành|và|tại|đến|ban hành|năm|ở|để|từ|trên|nhằm|gắn"
    r"|theo|thì|có"
    r"|của|quy định|hướng dẫn|vừa|sửa đổi|thông báo|nêu|phê duyệt|yêu cầu|cũng|ký|phải|sẽ|mà|khi"
    r"|-)(?![^\W_])"
    r"|[.,;:()\n\"…]|\Z)"
)
_TITLE = re.compile(
    r"[^.;:\n\"]{0,90}?(?: (?:về(?: việc)?|v/v) ?:? ?(?P<about>[^.;\n\"()…]{4,240})"
    r"|(?:,| về(?: việc)?:?)? \"(?=[^\s,.;])(?P<quoted>[^\"\n]{4,240})\")"
)
_REST_OF_NAME = re.compile(r"[^\W\d_]{1,8}(?: (?!về|ngày|khóa|quy|hướng|ban)[^\W\d_]{1,8}){0,2}")
_TITLE_ENDS = re.compile(
    r" (?:thì|có hiệu lực|được|đã|cho phép|cũng|yêu cầu|là|nêu|do|tuy nhiên)(?![^\W_])|, (?:trong đó"
    r"|nhất là|đến nay|trong |đã |góp phần|với |từ |qua |công tác|nhằm|đồng thời|cùng |gắn |được|theo|các "
    r"|những|là |gồm|tỉnh|huyện|xã|thành phố|ban |sở |đảng|chúng|ông|bà|đồng chí|tính đến|thời gian"
    r"|trên |tập trung"
    r"|ngành|cụ thể|kịp thời|tại |tổ chức thực|trường|đơn vị|bộ |chỉ thị|nghị quyết|quyết định|kết luận"
    r"|nghị định"
    r"|kế hoạch|thông tư|hướng dẫn|quy định|chương trình|luật|năm )"
)


_JOINED = re.compile(r",? ?(?:và )?(?:số )?")


class _Found(NamedTuple):
    start: int
    end: int
    kind: str | None
    coded: bool


def find_citations(body: str, key: str) -> list[Citation]:
    """The documents that ``body`` cites by number, each once, in text order.

    ``number`` is as printed ('25 - NQ/TW'). A bare number that only repeats a document cited with its full
    code ('Kết luận 22' beside 'Kết luận số 22-KL/TW') is the same citation.
    """
    found = _mentions(body, key)
    full = {(_leading(key, f), _family(f.kind)) for f in found if f.coded}
    seen: set[tuple[str, str | None]] = set()
    out: list[Citation] = []
    for f in found:
        if not f.coded and (_leading(key, f), _family(f.kind)) in full:
            continue
        number = key[f.start : f.end].replace(" ", "")
        same = (number, None if f.coded else _family(f.kind))
        if same in seen:
            continue
        seen.add(same)
        title, issuer, day = _about(body, key, f)
        if out and _JOINED.fullmatch(key, out[-1]["evidence"][1], f.start):
            # "Quyết định 217, 218-QĐ/TW của Bộ Chính trị"
            out[-1]["issuer"] = out[-1]["issuer"] or issuer
        out.append(
            Citation(
                number=body[f.start : f.end],
                kind=f.kind,
                title=title,
                issuer=issuer,
                date=day,
                evidence=[f.start, f.end],
            )
        )
    return out


def _leading(key: str, found: _Found) -> int:
    digits = re.match(r"[0-9]+", key[found.start : found.end])
    return int(digits[0]) if digits else -1


def _family(kind: str | None) -> str | None:
    """Quyết định and Quy định of the centre share a code, so they may name the same document."""
    return "Quyết định" if kind in ("Quy định", "Quy chế") else kind


def _mentions(body: str, key: str) -> list[_Found]:
    found: list[_Found] = []
    done = 0
    for m in _NUMBER.finditer(key):
        at = m.start()
        if at < done:
            continue
        before = key[max(0, at - 48) : at]
        last = before.rstrip().rpartition(" ")[2].rpartition("\n")[2].strip("()\"'")
        glued = before[-1:].isalpha()
        if glued and not before.endswith("số"):
            continue
        code = _code(body, key, m)
        if code is None and (last not in _LAST_WORDS or glued):
            continue
        word = _KIND_BEFORE.search(before)
        if (
            word is not None
            and word["kind"] in _SHORT_WORDS
            and not body[at - len(before) + word.start()].isupper()
        ):
            word = None
        if code is not None:
            known = code["kind"] in _KIND_OF_CODE or code["kind"].startswith("qh")
            told = word is not None or _SO_BEFORE.search(before) is not None
            parts = bool(code["rest"]) or code["kind"].startswith("qh")
            joined = "-/".find(code["join"].strip() or "?") >= 0
            issued = word is not None and (word["so"] is not None or code["kind"] in _ISSUER_OF_CODE)
            capital = body[code.start("kind") : code.end("kind")]
            if (known and parts) or (
                told and joined and (known or parts or (issued and _is_a_code(capital)))
            ):
                kind = _kind(word, key, at, code["kind"], found, done)
                found.append(_Found(at, _trim(body, at, code), kind, True))
                done = found[-1].end
                continue
        if word is None:
            continue
        done = _bare(key, m, word, found) or done
    return found


def _code(body: str, key: str, number: re.Match[str]) -> re.Match[str] | None:
    """The code that follows a number, in capitals as codes are printed."""
    m = _CODE.match(key, number.end())
    if m is None or not body[m.start("kind")].isupper():
        return None
    capitals = body[m.start("kind") : m.start("kind") + 2]
    if capitals != capitals.upper():
        # "QĐ", "NQ", "CTr": the first two letters are capitals; "10 Uỷ viên" is no code
        return None
    if m["join"] == " " and not (m["kind"] in _KIND_OF_CODE and m["rest"] and " " not in m["rest"]):
        return None
    return m


def _is_a_code(printed: str) -> bool:
    """Whether letters are printed as a code is that names no kind: GPXD, CP, TTg."""
    return printed.isupper() or printed == "TTg"


def _trim(body: str, at: int, code: re.Match[str]) -> int:
    """The end of the code without a last part that is an ordinary word ('01-NQ/TU - về')."""
    end = code.end()
    while end > code.end("kind"):
        part = re.search(r" ?[/-] ?[^/-]*\Z", body[code.end("kind") : end])
        if part is None or part[0].lstrip(" /-–—‑−")[:1].isupper():
            break
        end = code.end("kind") + part.start()
    return end


def _kind(
    word: re.Match[str] | None, key: str, at: int, code: str, found: list[_Found], done: int
) -> str | None:
    if word is not None:
        return _SHORT_WORDS.get(word["kind"]) or word["kind"].capitalize()
    if found and _JOINED.fullmatch(key, done, at) and done:
        return found[-1].kind
    sentence = key[max(0, at - 110) : at]
    sentence = sentence[max(sentence.rfind("\n"), sentence.rfind(". "), sentence.rfind(";")) + 1 :]
    named = _KIND_OF_CODE.get(code) or ("Luật" if code.startswith("qh") else None)
    if re.search(r"(?<![^\W_])số(?: hiệu)?[:.]? ?\Z|\(\Z", sentence):
        words = _KIND_IN_SENTENCE.findall(sentence)
        if words and (named is None or named.lower() in words or code.startswith("qh")):
            return str(words[-1] if named is None or named.lower() not in words else named).capitalize()
    return named


def _bare(key: str, number: re.Match[str], word: re.Match[str], found: list[_Found]) -> int | None:
    """Add a number without code and the numbers listed with it; where the list ends."""
    at, end = number.span()
    digits = number[0]
    if word["kind"] in _KINDS_BY_YEAR and (year := _OF_YEAR.match(key, end)) is not None:
        kind = _SHORT_WORDS.get(word["kind"]) or word["kind"].capitalize()
        found.append(_Found(at, year.end(), kind, True))
        return year.end()
    if _MEASURED.match(key, end) or re.fullmatch(r"(?:19|20)[0-9]{2}|[0-9]{5}", digits):
        return None
    if word["so"] is None:
        if word["kind"] not in _BARE_KINDS or not _AFTER_BARE.match(key, end):
            return None
        if len(digits) == 1 and not _AFTER_DIGIT.match(key, end):
            return None
    kind = _SHORT_WORDS.get(word["kind"]) or word["kind"].capitalize()
    found.append(_Found(at, end, kind, False))
    while (more := _MORE.match(key, end)) is not None:
        end = more.end("number")
        found.append(_Found(more.start("number"), end, kind, False))
    return end


def _until_new_clause(title: str, key: str) -> str:
    """A title in the running text: its commas are its own unless a new clause or a capital follows."""
    end = _TITLE_ENDS.search(key)
    stop = end.start() if end else len(title)
    comma = key.find(", ", 0, stop)
    while comma >= 0:
        if title[comma + 2 : comma + 3].isupper():
            return title[:comma]
        comma = key.find(", ", comma + 2, stop)
    return title[:stop]


def _about(body: str, key: str, f: _Found) -> tuple[str | None, str | None, str | None]:
    """(title, issuer, ISO date) from the words after the number, the issuer else from its code."""
    stop = min(len(key), f.end + 420)
    line = key.find("\n", f.end, stop)
    tail = key[f.end : line if line >= 0 else stop]
    title = issuer = day = None
    if m := _TITLE.match(tail):
        group = "about" if m["about"] else "quoted"
        title = body[f.end + m.start(group) : f.end + m.end(group)]
        if group == "about":
            title = _until_new_clause(title, m["about"])
        title = title.strip(' "“”:-–,')
    if m := _ISSUER.match(tail):
        begin, end = f.end + m.start("issuer"), f.end + m.end("issuer")
        if key.startswith(" và ", end) and body[end + 4 : end + 5].isupper():  # "Bộ Kế hoạch và Đầu tư"
            second = _REST_OF_NAME.match(key, end + 4)
            if second and not key.startswith(_KIND_WORDS, end + 4):
                end = second.end()
        issuer = body[begin:end].strip()
    if " ngày " in tail[:8] or tail[:7].lstrip("( ,").startswith("ngày"):
        for d in find_dates(body, key, f.end, min(len(key), f.end + 40))[:1]:
            if d.year is not None and d.month is not None and d.day is not None and d.start - f.end < 4:
                day = f"{d.year:04}-{d.month:02}-{d.day:02}"
    if issuer is None and f.coded:
        last = re.split(r"[/-]", key[f.start : f.end])[-1].strip().replace(".", "")
        issuer = _ISSUER_OF_CODE.get(last) or _ISSUER_OF_CODE.get(last.rstrip("0123456789"))
    return title or None, issuer, day
