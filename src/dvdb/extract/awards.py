"""Awards given: what, by whom issued, to how many bodies and persons, for what (domain notes 5.4).

The issuer is the body whose award it is ('Bằng khen của UBND tỉnh'), never the person who hands it over.
``key`` is ``match_key(body)``.
"""

from __future__ import annotations

import re

from dvdb.records import Award

_NAMES = (
    "bằng khen", "giấy khen", "kỷ niệm chương", "huân chương", "huy chương", "cờ thi đua", "huy hiệu",
    "cờ truyền thống", "danh hiệu", "giải thưởng", "bằng ghi nhớ công lao", "thư khen",
)  # fmt: skip
_AWARD = re.compile(
    r"(?<![^\W_])(?P<award>(?:bằng khen|giấy khen|kỷ niệm chương|cờ thi đua|cờ truyền thống|thư khen"
    r"|bằng ghi nhớ công lao"
    r"|huy hiệu(?: [0-9]{2}(?:, [0-9]{2})* năm tuổi đảng)?|giải thưởng"
    r"|(?:huân|huy) chương(?: (?:độc lập|lao động|chiến công|bảo vệ tổ quốc|quân công"
    r"|đại đoàn kết dân tộc|hữu nghị"
    r"|hồ chí minh|sao vàng))?(?:,? hạng (?:nhất|nhì|ba))?"
    r"|danh hiệu(?: (?:vinh dự|chiến sĩ thi đua|tập thể lao động xuất sắc|lao động tiên tiến"
    r"|anh hùng)[^.,;\n]{0,40}?)?)"
    r"(?: \"[^\"\n]{3,80}\")?)(?![^\W_])"
)
_ISSUER = re.compile(
    r" (?:của|do) (?P<issuer>[^.,;:\n\"()]{2,90}?)"
    r"(?= (?:cho|vì|đã|về|trong|tặng|trao|và (?=[0-9])|được|đối với|có thành tích|[0-9]|ở|tại"
    r"|nhân (?=dịp|ngày)|năm|theo)|[.,;:\n\"()]|\Z)"
)
_GIVEN = re.compile(
    r"(?<![^\W_])(?:trao|tặng|trao tặng|nhận|đón nhận|khen thưởng|truy tặng|được tặng|vinh danh"
    r"|biểu dương|tuyên dương)(?![^\W_])"
)
_COLLECTIVES = re.compile(
    r"(?<![\w.,/])([0-9]{1,4}|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:lượt )?(?:tập thể|đơn vị|tổ chức"
    r"|cơ quan|địa phương)"
    r"(?![^\W_])"
)
_PEOPLE = re.compile(
    r"(?<![\w.,/])([0-9]{1,4}|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:lượt )?(?:cá nhân|cán bộ"
    r"|đồng chí|đảng viên|hội viên"
    r"|đoàn viên|người|gia đình|hộ)(?![^\W_])"
)
_BOTH = re.compile(
    r"tập thể(?:,| và) cá nhân|các tập thể|nhiều tập thể|các cá nhân|cho (?:đồng chí|ông|bà|tập thể|cục"
    r"|chi cục|sở|ubnd|ủy ban|huyện|xã|phường|thị trấn|đội|trường|hội|đảng bộ|chi bộ|cán bộ|nhân dân) "
)
_OF_THE_NEXT = re.compile(r"(?<![^\W_])(?:nhận|đón nhận|được)(?![^\W_])")
"""Stands between a count and the award after it: "6 đơn vị nhận Cờ thi đua và 7 tập thể nhận Bằng khen"."""
_WORTH = re.compile(r"(?:giá trị|trị giá|cơ cấu|tổng) \Z")
_REASON = re.compile(
    r"(?<![^\W_])(?:vì (?:đã )?|do (?=có|đạt)|đã (?=có thành tích|đạt thành tích)"
    r"|(?=có (?:nhiều )?thành tích)|(?=đạt thành tích))"
    r"(?P<reason>(?:có|đạt|đóng góp|tham gia|thực hiện|hoàn thành|nhiều)[^.;\n]{5,240})"
)
_NUMERALS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_BREAK = re.compile(r"(?:[.!?](?=\s|\Z)|\n)")
_PLAN = re.compile(
    r"(?<![^\W_])(?:sẽ|đề nghị|xem xét|dự kiến|xét)(?: [^\W_]+){0,3} (?:trao|tặng"
    r"|khen thưởng|đề nghị)?\Z"
)


def find_awards(body: str, key: str) -> list[Award]:
    """The batches of awards that the text reports as given, in text order.

    A sentence may report several batches ('Bằng khen cho 28 tập thể ...; Giấy khen cho 14 tập thể'). A name
    of an award that nobody gives or receives in its sentence is not a batch.
    """
    if not any(name in key for name in _NAMES):
        return []
    out: list[Award] = []
    done = 0
    for m in _AWARD.finditer(key):
        if m.start() < done:
            continue
        start, end = _sentence(key, m.start())
        found = _batches(body, key, start, end)
        for award in found:
            if not any(_same(award, other) for other in out):
                out.append(award)
        done = end
    return [a for a in out if _counted(a) or not any(_counted(b) and _same(a, b) for b in out)]


def _counted(award: Award) -> bool:
    return award["collectives"] is not None or award["individuals"] is not None


def _same(a: Award, b: Award) -> bool:
    told = (a["collectives"], a["individuals"])
    return (
        a["award"] == b["award"]
        and a["issuer"] == b["issuer"]
        and told
        in (
            (b["collectives"], b["individuals"]),
            (None, None),
        )
    )


def _sentence(key: str, at: int) -> tuple[int, int]:
    low = max(0, at - 400)
    start = low
    for b in _BREAK.finditer(key, low, at):
        start = b.end()
    after = _BREAK.search(key, at, min(len(key), at + 700))
    return start, after.start() if after else min(len(key), at + 700)


def _batches(body: str, key: str, start: int, end: int) -> list[Award]:
    if not _GIVEN.search(key, start, end):
        return []
    names = list(_AWARD.finditer(key, start, end))
    out: list[Award] = []
    for i, name in enumerate(names):
        # counts stand after the award, up to the next one ("Bằng khen cho 5 tập thể"), or before it
        following = names[i + 1].start() if i + 1 < len(names) else end
        earlier = names[i - 1].end() if i else start
        if _WORTH.search(key, max(start, name.start() - 10), name.start()):
            continue
        low, high = name.end(), following
        if i + 1 < len(names) and (given := _OF_THE_NEXT.search(key, low, high)) is not None:
            high = low if _COLLECTIVES.search(key, low, given.start()) else high
            high = low if _PEOPLE.search(key, low, given.start()) else high
        counts = _counts(key, low, high)
        if counts == (None, None):
            low, high = earlier, name.start()
            counts = _counts(key, low, high)
        if counts == (None, None) and not _BOTH.search(key, name.end(), following):
            continue
        if _PLAN.search(key[start : name.start()].rstrip()):
            continue
        issuer = _ISSUER.match(key, name.end(), end)
        reason = _REASON.search(key, name.end(), following)
        first, last = (name.start(), name.end())
        if counts != (None, None):
            first, last = min(low if low < name.start() else first, first), max(last, min(high, following))
        out.append(
            {
                "award": _capital(body[name.start() : name.end()]),
                "issuer": body[issuer.start("issuer") : issuer.end("issuer")].strip() if issuer else None,
                "collectives": counts[0],
                "individuals": counts[1],
                "for": body[reason.start("reason") : reason.end("reason")].strip(" ,") if reason else None,
                "evidence": _trim(body, first, last),
            }
        )
    return out


def _counts(key: str, start: int, end: int) -> tuple[int | None, int | None]:
    bodies = _COLLECTIVES.search(key, start, end)
    people = _PEOPLE.search(key, start, end)
    return _number(bodies), _number(people)


def _number(m: re.Match[str] | None) -> int | None:
    if m is None:
        return None
    return int(m[1]) if m[1].isdigit() else _NUMERALS[m[1]]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _trim(body: str, start: int, end: int) -> list[int]:
    while start < end and body[start] in " \n,;:-–.":
        start += 1
    while end > start and body[end - 1] in " \n,;:-–.":
        end -= 1
    return [start, end]
