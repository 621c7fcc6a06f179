"""Quantities that an article reports: things done, given, built, and what they cost (domain notes 5.1-5.3).

Reported results only: no plans ('đề ra 08 nhiệm vụ', 'phấn đấu xây 10 căn nhà'), no guests of the day, no
ages, terms, ordinals or ratios. What may be counted is a list in ``seeds/reference/units.csv``; ``key`` is
``match_key(body)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dvdb.records import Figure
from dvdb.text.align import match_key


@dataclass(frozen=True, slots=True)
class Units:
    """Units by the words that name them: matching key to (unit, kind), and one pattern for all."""

    forms: Mapping[str, tuple[str, str]]
    pattern: re.Pattern[str]


def compile_units(rows: Iterable[Mapping[str, str]]) -> Units:
    """Units from rows of units.csv: ``unit``, ``kind`` (thing, people, act, body, measure), ``forms``."""
    forms: dict[str, tuple[str, str]] = {}
    for row in rows:
        for form in (row["unit"], *filter(None, row["forms"].split(";"))):
            forms.setdefault(match_key(form), (row["unit"], row["kind"]))
    words = "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))
    return Units(forms, re.compile(rf" ?(?P<unit>{words})(?![\w²³])"))


_SCALES = {"trăm": 10**2, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tr": 10**6,
           "tỷ": 10**9, "tỉ": 10**9}  # fmt: skip
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10}
_NUMBER = re.compile(r"[0-9](?<![\w.,/\-][0-9])[0-9]{0,14}(?:[.,][0-9]{1,9}){0,5}(?![0-9/])")
_WORD_NUMBER = re.compile(r" (hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười) (?=[^\W\d_])")
_SCALE = re.compile(r" ?(trăm|nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)(?![^\W_])")
_MORE = re.compile(r" ([0-9]{1,3}(?:,[0-9]{1,3})?) (trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![^\W_])")
_HALF = re.compile(r" rưỡi(?![^\W_])")
_CURRENCY = re.compile(r" ?(đồng|đ|vnđ|vnd|usd|đô la(?: mỹ)?)(?![^\W_])")
_PERCENT = re.compile(r" ?%")
_RANGE = re.compile(r"(?: ?- ?| đến | tới )(?=[0-9])")
_HEDGES = (
    ("không dưới", ">="), ("tối thiểu", ">="), ("ít nhất", ">="), ("không quá", "<="), ("tối đa", "<="),
    ("ước đạt", "~"), ("xấp xỉ", "~<"), ("khoảng", "~"), ("chừng", "~"), ("ước", "~"), ("gần", "~<"),
    ("ngót", "~<"), ("hơn", ">"), ("trên", ">"), ("ngoài", ">"), ("dưới", "<="),
)  # fmt: skip
_ORDINAL = re.compile(
    r"(?<![^\W_])(?:thứ|lần|số|khóa|điều|khoản|mục|quận|phường|ấp|khu phố|khóm|thôn|tổ|đội|loại|cấp"
    r"|hạng|quý|tháng|ngày|năm"
    r"|giai đoạn|nhiệm kỳ|chương trình|đề án|tuổi|trang|kỳ) \Z"
)
_PLAN = re.compile(
    r"(?<![^\W_])(?:sẽ|phấn đấu|dự kiến|đề ra|mục tiêu|chỉ tiêu|phương hướng|đề nghị|yêu cầu|cần|phải"
    r"|tiếp tục|kế hoạch xây"
    r"|theo kế hoạch|nhiệm vụ trọng tâm|đặt ra|lưu ý|kêu gọi|định hướng|tầm nhìn)(?![^\W_])"
)
_DONE = re.compile(
    r"(?<![^\W_])(?:đã|được|kết quả|vận động|bàn giao|khánh thành|trao|tặng|xây dựng được|hỗ trợ"
    r"|tổ chức được)(?![^\W_])"
)
_GUESTS = re.compile(
    r"(?<![^\W_])(?:dự|tham dự|tham gia của|có mặt|đến dự|về dự|với sự tham dự|với sự tham gia"
    r"|triệu tập)(?![^\W_])"
    r"[^.;]{0,60}\Z"
)
_AFTER_GUESTS = re.compile(
    r"[^.;,\n]{0,60}(?<![^\W_])(?:tham dự|về dự|đến dự|dự hội nghị|dự tập huấn)(?![^\W_])"
)
_SHARE = re.compile(
    r"(?<![^\W_])(?:đạt|chiếm|tỷ lệ|tỉ lệ|còn|lên|xuống|tăng|giảm|với|có|hơn|trên|gần|là"
    r"|bằng)(?: [^.;,\n]{0,30})?\Z"
)
_END = re.compile(
    r"[.;:(),\n…]| (?:trị giá|tổng trị giá|với tổng|với số tiền|kinh phí|tổng kinh phí|được nhận"
    r"|được tặng|vì|trong đó|so với|và (?:hơn |trên |gần )?(?=[0-9])|trên địa bàn|[0-9]|nhân dịp|đạt|do"
    r"|từ nguồn|bằng|với dư nợ)"
)
_COST = re.compile(
    r"(?:tổng |với )?(?:trị giá|giá trị|kinh phí|tổng vốn|nguồn vốn|chi phí)[^.;,\n0-9]{0,40}\Z"
)
_DIGITS = tuple("0123456789")
_QUOTES = re.compile(r"[\"“”]")
_CLAUSE_OR_NUMBER = re.compile(r"[;,.\n(0-9]")
_PER_AFTER = re.compile(r" ?/ ?([^\W\d_]{1,8})")
_MASS_WORK = re.compile(r"(?<!ban )dân vận")


def is_about_mass_work(key: str) -> bool:
    """Whether a text is about mass mobilisation work, and does not only name an office of Ban Dân vận."""
    return "dân vận" in key[:400] or _MASS_WORK.search(key) is not None


def find_figures(body: str, key: str, spans: Sequence[tuple[int, int]], units: Units) -> list[Figure]:
    """The results reported in the given sentences (``spans``: start and end of each), in text order.

    Money has unit 'đồng' (``value`` and ``vnd`` in đồng); other numbers are counted in a unit of ``units``.
    A range gives its two ends, with hedges >= and <=.
    """
    if not is_about_mass_work(key):
        return []  # the guide records figures of mass mobilisation work only
    out: list[Figure] = []
    for start, end in spans:
        _sentence(body, key, start, end, units, out)
    return out


def _sentence(body: str, key: str, start: int, end: int, units: Units, out: list[Figure]) -> None:
    numbers = [(m.start(), m.end(), _value(m[0])) for m in _NUMBER.finditer(key, start, end)]
    numbers += [(m.start(1), m.end(1), float(_WORDS[m[1]])) for m in _WORD_NUMBER.finditer(key, start, end)]
    if not numbers:
        return
    last: str | None = None
    last_at = start
    done = start
    pending: tuple[int, float] | None = None
    for at, stop, value in sorted(numbers):
        if at < done:
            continue
        before = key[max(start, at - 160) : at]
        if _RANGE.match(key, stop) and pending is None and not _SCALE.match(key, stop):
            pending = (at, value)
            continue
        low, pending = pending, None
        if _ORDINAL.search(before[-16:]):
            continue
        amount, after = _scaled(key, stop, value)
        unit, kind, finish = _unit(key, after, end, units)
        if unit is None or finish > end:
            continue
        if not _is_result(key, before, start, end, finish, kind):
            continue
        done = finish
        part = key.rfind(";", start, at) + 1
        if last is not None and part > last_at:
            last = None  # "...; khánh thành cầu B kinh phí ...": the cost is not that of what stands before
        hedge = _hedge(before)
        money = kind == "money"
        what = (
            _what_money(body, key, start, at, finish, end, last)
            if money
            else _what(body, key, after, end, unit)
        )
        if kind == "thing" or (kind in ("body", "act", "measure") and last is None):
            last, last_at = what, at
        values = [(amount, hedge)]
        if low is not None:
            factor = amount / value if value else 1.0
            values = [(low[1] * factor, ">="), (amount, "<=")]
        for number, mark in values:
            exact: float | int = int(number) if number == int(number) else round(number, 6)
            out.append(
                Figure(
                    what=what, value=exact, unit=unit, hedge=mark,
                    vnd=round(number) if unit == "đồng" else None, event=None,
                    evidence=[low[0] if low is not None else at, finish],
                )
            )  # fmt: skip


def _value(digits: str) -> float:
    """'17.550' is 17550, '83,07' is 83.07, '1.250.000' is 1250000; a lone '.' before three digits groups."""
    whole, comma, part = digits.partition(",")
    if (comma and "," in part) or (
        comma and re.fullmatch(r"[0-9]{3}", part) and "." not in whole and len(whole) > 3
    ):
        return float(digits.replace(",", "").replace(".", "") or 0)
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", whole) or whole.count(".") > 1:
        whole = whole.replace(".", "")
    return float(f"{whole}.{part}" if comma and "." not in whole else whole)


def _scaled(key: str, stop: int, value: float) -> tuple[float, int]:
    """The number with its scale words: '6 tỷ 700 triệu', '1 tỷ rưỡi', '10 nghìn tỷ'."""
    scale = _SCALE.match(key, stop)
    if scale is None:
        return value, stop
    factor = _SCALES[scale[1]]
    stop = scale.end()
    if (second := _SCALE.match(key, stop)) is not None and _SCALES[second[1]] > factor:
        factor *= _SCALES[second[1]]
        stop = second.end()
    total = value * factor
    if half := _HALF.match(key, stop):
        return total + factor / 2, half.end()
    while (more := _MORE.match(key, stop)) is not None and _SCALES[more[2]] < factor:
        factor = _SCALES[more[2]]
        total += float(more[1].replace(",", ".")) * factor
        stop = more.end()
    return round(total, 6), stop


def _unit(key: str, at: int, end: int, units: Units) -> tuple[str | None, str, int]:
    if m := _CURRENCY.match(key, at, end):
        return ("đồng" if m[1] in ("đồng", "đ", "vnđ", "vnd") else "USD"), "money", m.end()
    if m := _PERCENT.match(key, at, end):
        return "%", "share", m.end()
    if m := units.pattern.match(key, at, end):
        unit, kind = units.forms[m["unit"]]
        return unit, kind, m.end()
    return None, "", at


def _is_result(key: str, before: str, start: int, end: int, finish: int, kind: str) -> bool:
    """Whether the clause reports something done, not planned, and not who was present."""
    clause = before[before.rfind(";") + 1 :]
    plans = list(_PLAN.finditer(clause))
    if plans and not _DONE.search(clause, plans[-1].end()):
        return False
    if kind in ("people", "body") and (_GUESTS.search(clause) or _AFTER_GUESTS.match(key, finish, end)):
        return False
    return kind != "share" or _SHARE.search(clause) is not None


def _hedge(before: str) -> str | None:
    tail = before.rstrip()
    for word, mark in _HEDGES:
        if tail.endswith(word):
            return mark
    return None


_LOOSE = frozenset(
    (
        "cho",
        "của",
        "tại",
        "với",
        "và",
        "để",
        "ở",
        "trên",
        "từ",
        "có",
        "là",
        "gồm",
        "trong",
        "được",
        "số",
        "tiền",
    )
) | {word for form, _ in _HEDGES for word in form.split()}
_RECEIVES = re.compile(
    r"(?: và [0-9]+ cá nhân| và [0-9]+ tập thể)?( được (?:nhận|tặng|trao"
    r"|khen)[^.;,\n]{0,80}?)(?= vì|[.;,\n]|\Z)"
)


def _what(body: str, key: str, at: int, end: int, unit: str) -> str:
    """The counted noun with the words that belong to it."""
    if unit == "%":
        return unit
    if unit in ("tập thể", "cá nhân") and (given := _RECEIVES.match(key, at + 1 + len(unit), end)):
        return unit + body[given.start(1) : given.end(1)]
    return " ".join(_phrase(body, key, at, end)[:14]) or unit


def _phrase(body: str, key: str, at: int, end: int) -> list[str]:
    """The words from ``at`` to the end of their phrase, without quotation marks and loose ends."""
    limit = min(end, at + 90)
    stop = _END.search(key, at + 1, limit)
    words = _QUOTES.sub("", body[at : stop.start() if stop else limit]).strip(" \n-–,").split()
    while len(words) > 1 and words[-1].lower() in _LOOSE:
        words.pop()
    return words


def _part_start(key: str, start: int, at: int) -> int:
    """Where the part of a list begins: after the last semicolon, at a word at most 90 characters back."""
    begin = max(start, key.rfind(";", start, at) + 1)
    return begin if at - begin <= 90 else key.find(" ", at - 90, at) + 1


def _what_money(body: str, key: str, start: int, at: int, finish: int, end: int, last: str | None) -> str:
    """What an amount is for: 'trị giá' and the thing named before it, else the words around the number."""
    before = key[max(start, at - 90) : at]
    clause = _CLAUSE_OR_NUMBER.split(before)[-1]
    if before[: -len(clause)].endswith(_DIGITS):  # "50 ngày công và | 2 tỷ đồng": those words are counted
        clause = clause.rpartition(" và ")[2]
    cost = _COST.search(clause)
    begin = at - len(clause)
    words = body[begin + (cost.start() if cost else 0) : at].split()
    while words and words[-1].lower() in _LOOSE:
        words.pop()
    said = " ".join(words[-10:]).strip(" ,-–")
    if cost is not None:
        said = said.removeprefix("với ")
        thing = last or " ".join(body[_part_start(key, start, at) : begin + cost.start()].split()[-14:])
        said = f"{said} {thing}".strip()
    elif not said:
        said = " ".join(_phrase(body, key, finish, end)[:10])
    if per := _PER_AFTER.match(key, finish):
        said = f"{said} mỗi {per[1]}".strip()
    return said or "số tiền"
