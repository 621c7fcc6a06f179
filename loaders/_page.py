"""The article on a web page: its blocks of text in order, without what the site puts around it.

A block is what a reader sees as one line or paragraph. Blocks are weighed by the text that is no link;
the article is the part of the page that holds most of it, from its title down to the first line that
begins the site's own (other news, comments, counters). Seen on SharePoint, Liferay and NukeViet portals
of provinces and districts, and on provincial newspapers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from dvdb.text.fold import search_fold

_SILENT = re.compile(
    "script|style|noscript|template|select|option|button|input|textarea|iframe|object|svg|canvas|audio|video"
    "|head|nav|footer|marquee|map|img"
)
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike"
    "|strong|sub|sup|time|tt|u|var|wbr|o:p|st1:.*"
)
_HEADING = re.compile("h[123]")

# Words of a class or id that name a part of the site, not of the article.
_FURNITURE = re.compile(
    "menu|nav|navbar|navheader|navitem|navlist|topnav|breadcrumbs?|quicklaunch|footer|fotter|sidebar"
    "|related|lienquan|tinlienquan|tinkhac|cactinkhac|tbtinkhac|othertitle|othernews|comments?|binhluan"
    "|shar(?:e|ing)|social|tags?|keywords?|rating|vote|print|printandback|readcounter|toolbar|counter"
    "|divhitcount|hittitle|thongketruycap|truycap|linkweb|weblink|banner|adverts?|ads|quangcao|popup"
    "|pagination|pager|search|login|copyright|contextmenu|vanbanmoi|vbpl|pagetools|hidden|backtotop"
    "|newsletter|subscribe|cookie"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_TITLE = re.compile(r"(?<![a-z])(?:title|tieude|headline)\b")

# Lines, folded, that begin what the site adds below an article: they and all below are left out.
_END = re.compile(
    r"(?:(?:cac )?tin (?:da dua|moi(?: hon| nhat)?|cu hon|lien quan|khac|cung chuyen muc|doc nhieu|xem nhieu)"
    r"|(?:cac|nhung) (?:tin|bai)(?: viet)? (?:khac|moi(?: hon| nhat)?|cu hon|lien quan|da dua"
    r"|cung chuyen muc)"
    r"|bai (?:viet )?(?:lien quan|cung chuyen muc|khac)|cung chuyen muc"
    r"|co the ban quan tam|y kien(?: ban doc| cua ban)?|\(?\d* ?\)? ?binh luan"
    r"|(?:gui |viet )?binh luan(?: cua ban)?|gui (?:phan hoi|y kien)"
    r"|(?:tags|tu khoa)\b ?:?.*|(?:xem|doc) them ?:?|tin tuc lien quan|tong so diem cua bai viet.*"
    r"|click de danh gia.*|xep hang ?:.*|(?:< )?tro ve trang truoc|van ban moi|lien ket website"
    r"|so luot truy cap|so luot dang online|thong ke truy cap)[\s:.»()\d]*"
)
# Lines of the site inside an article: left out alone.
_DROP = re.compile(
    r"(?:so )?luot (?:xem|nguoi xem|doc)\b ?:?.{0,12}|da xem ?:? ?[\d.,]+|ban in|quay lai|in bai"
    r"|in (?:trang|bai viet)|gui (?:email|cho ban be|mail)|chia se(?: bai viet| len facebook)?"
    r"|facebook|zalo|twitter|(?:xem|tai) (?:chi tiet|file|van ban|ve)\b.{0,24}|tai day\.?|a-? ?a ?a\+?|aa"
    r"|co chu ?:?.{0,6}|tang tuong phan|skip to main content|truy cap noi dung luon"
    r"|ban da khong su dung site.*|\(0\)|root|hotline ?:?.*|powered by.*|dang tai\.*|soan bai viet"
    r"|chinh sua bai viet|quan tri tin tuc|nghe (?:doc )?bai(?: viet)?|theo doi .{0,30}google news"
    r"|tin dang duoc cap nhat|print|email|back|like|share|tweet|[|•·/-]+"
)
_STAMP = re.compile(
    r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\s?[/. -]\s?(?:0?[1-9]|1[0-2])\s?[/. -]\s?(?:19|20)\d\d(?!\d)"
)
_CALENDAR = re.compile(r"(?:thu|chu nhat|cap nhat|ngay|dang|luc|xuat ban|post)\b")
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)$")
_BYLINE_PLACE = re.compile(r"author|tac-?gia|byline|but-?danh|nguon|source")
_BYLINE_TEXT = re.compile(r"(?:Tin|Bài)(?:,| và) ảnh\b|(?:Ảnh|Tác giả|Nguồn|Thực hiện)[^:]{0,12}:|Theo\b")
_BYLINE_LENGTH = 80
_STAMP_LENGTH = 60
_PROSE_LENGTH = 50
_NEAR = 3
"""Blocks between a title and its stamp, or an article and its byline, at most."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the page: where it stands, and how much of its text is links."""

    element: HtmlElement
    text: str
    linked: int

    @property
    def weight(self) -> int:
        """Return the length of a block that reads like prose, else 0."""
        return len(self.text) if len(self.text) >= _PROSE_LENGTH and self.linked < 0.4 * len(self.text) else 0


@dataclass(frozen=True, slots=True)
class Article:
    """What was found: ``title`` and ``stamp`` as printed, or None; ``lines`` without both.

    ``author`` is a name printed in one line with the stamp, which goes with it.
    """

    title: str | None
    stamp: str | None
    author: str | None
    lines: tuple[str, ...]


def find_article(page: HtmlElement, title: str | None = None) -> Article:
    """Return the article of a parsed page; ``title`` is what the page's metadata calls it."""
    blocks = list(_blocks(page))
    inside = _main_part(page, blocks)
    if not inside:
        return Article(None, None, None, ())
    heading = _heading(blocks, inside, title)
    if heading is None:
        start = inside[0]
        while start and blocks[start - 1].weight:  # a lead that stands outside the article's element
            start -= 1
    else:
        start = heading + 1
    stamp = _stamp(blocks, start if heading is None else heading)
    printed = _EMPTY_BRACKETS.sub("", blocks[heading].text) if heading is not None else None
    lines: list[str] = []
    for index in range(start, _end(blocks, inside[-1])):
        text = blocks[index].text
        folded = search_fold(text)
        if _END.fullmatch(folded):
            break
        teaser = blocks[index].linked >= 0.8 * len(text) and not _is_byline(blocks[index])
        again = printed is not None and folded == search_fold(printed)
        if index == stamp or teaser or again or _DROP.fullmatch(folded):
            continue
        lines.append(text)
    day = blocks[stamp].text if stamp is not None else None
    return Article(printed, day, _author(day) if day else None, tuple(lines))


def _author(stamp: str) -> str | None:
    """Return the name before the date of a stamp: ``Lê Mẫu 09/07/2024 | 17:05``."""
    found = _STAMP.search(stamp)
    name = stamp[: found.start()].strip(" -–—|,;•·(") if found else ""
    words = name.split()
    is_name = 2 <= len(words) <= 5 and all(word[0].isupper() and word[-1].isalpha() for word in words)
    return name if is_name and not _CALENDAR.match(search_fold(name)) else None


def _end(blocks: Sequence[Block], last: int) -> int:
    """Return where the article ends: a byline may stand below its element."""
    for index in range(last + 1, min(last + 1 + _NEAR, len(blocks))):
        block = blocks[index]
        if _END.fullmatch(search_fold(block.text)):
            break
        if _is_byline(block):
            return index + 1
    return last + 1


def _is_byline(block: Block) -> bool:
    by = _BYLINE_PLACE.search(_names(block.element)) or _BYLINE_TEXT.match(block.text)
    return bool(by) and len(block.text) <= _BYLINE_LENGTH


def _blocks(page: HtmlElement) -> Iterator[Block]:
    """Yield the visible lines of a page in order."""
    body = page.find("body")
    line = _Line()
    yield from _walk(page if body is None else body, False, line)
    yield from line.end(page)


class _Line:
    """The line being gathered."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._linked = 0

    def add(self, text: str | None, in_link: bool) -> None:
        if text:
            self._parts.append(text)
            if in_link:
                self._linked += len("".join(text.split()))

    def end(self, element: HtmlElement) -> Iterator[Block]:
        text = " ".join("".join(self._parts).replace("\u200b", "").split())
        letters = len("".join(text.split()))
        linked = self._linked * len(text) // letters if letters else 0
        self._parts, self._linked = [], 0
        if text:
            yield Block(element, text, linked)


def _walk(element: HtmlElement, in_link: bool, line: _Line) -> Iterator[Block]:
    """Yield the lines that end inside an element; no recursion, pages nest without end."""
    stack: list[tuple[HtmlElement, bool, bool, Iterator[HtmlElement]]] = []

    def enter(child: HtmlElement, linked: bool) -> Iterator[Block]:
        breaks = not _INLINE.fullmatch(child.tag)
        if breaks:
            yield from line.end(child.getparent() if child.getparent() is not None else child)
        linked = linked or child.tag == "a"
        line.add(child.text, linked)
        stack.append((child, linked, breaks, iter(child)))

    yield from enter(element, in_link)
    while stack:
        current, linked, breaks, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if breaks:
                yield from line.end(current)
            if stack:
                line.add(current.tail, stack[-1][1])
            continue
        if not isinstance(child.tag, str) or _is_silent(child):
            if child.tag == "img":
                yield from line.end(current)
            line.add(child.tail, linked)
        elif child.tag == "br":
            yield from line.end(current)
            line.add(child.tail, linked)
        else:
            yield from enter(child, linked)


def _names(element: HtmlElement) -> str:
    """Return the classes and the id of an element, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


def _is_silent(element: HtmlElement) -> bool:
    """Tell whether an element is not read: no text of its own, hidden, or the site's."""
    if _SILENT.fullmatch(element.tag) or _HIDDEN.search(element.get("style") or ""):
        return True
    words = _names(element)
    return any(map(_FURNITURE.fullmatch, filter(None, _NOT_WORD.split(words))))


def _main_part(page: HtmlElement, blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of the blocks in the smallest element that holds most of the page's prose."""
    total = sum(block.weight for block in blocks)
    if not total:
        return []
    weights: dict[HtmlElement, int] = {}
    for block in blocks:
        if block.weight:
            weights[block.element] = weights.get(block.element, 0) + block.weight
            for ancestor in block.element.iterancestors():
                weights[ancestor] = weights.get(ancestor, 0) + block.weight
    main = page
    while True:
        share, best = max(
            ((weights.get(child, 0), order) for order, child in enumerate(main)), default=(0, 0)
        )
        if share < 0.6 * weights[main] or len(main) == 0:
            break
        main = main[best]
    if main.tag in {"p", "span", "b", "strong", "em", "font", "i"} and main.getparent() is not None:
        main = main.getparent()
    inside = {main, *main.iterdescendants()}
    return [index for index, block in enumerate(blocks) if block.element in inside]


def _heading(blocks: Sequence[Block], inside: Sequence[int], title: str | None) -> int | None:
    """Return the block that is the title: the one that the metadata names, else the last heading above."""
    wanted = search_fold(title) if title else None
    first_prose = next((index for index in inside if blocks[index].weight), inside[0])
    for index in range(min(first_prose, len(blocks) - 1), -1, -1):
        if wanted and _same(search_fold(blocks[index].text), wanted):
            return index
    for index in range(first_prose, max(first_prose - 8, -1), -1):
        block = blocks[index]
        if _is_title(block.element) and len(block.text.split()) >= 3 and not _STAMP.fullmatch(block.text):
            return index
    return None


def _same(text: str, wanted: str) -> bool:
    return text == wanted or (len(text) > 20 and (wanted.startswith(text) or text.startswith(wanted)))


def _is_title(element: HtmlElement) -> bool:
    step: HtmlElement | None = element
    for _ in range(3):
        if step is None:
            return False
        if _HEADING.fullmatch(step.tag) or _TITLE.search(_names(step)):
            return "folder" not in _names(step) and "other" not in _names(step)
        step = step.getparent()
    return False


def _stamp(blocks: Sequence[Block], title: int) -> int | None:
    """Return the block with the day of publication: a short line with a date, next to the title.

    Of several, the one that the page's tree puts nearest: the clock in a site's head is not it.
    """
    near = range(max(title - _NEAR, 0), min(title + _NEAR + 1, len(blocks)))
    found = [
        index
        for index in near
        if index != title and len(blocks[index].text) <= _STAMP_LENGTH and _STAMP.search(blocks[index].text)
    ]
    above = [blocks[title].element, *blocks[title].element.iterancestors()]

    def distance(index: int) -> tuple[int, int]:
        around = {blocks[index].element, *blocks[index].element.iterancestors()}
        return next(step for step, element in enumerate(above) if element in around), abs(index - title)

    return min(found, key=distance, default=None)
