"""The parts of a page saved as text: title, stamp, byline, captions, furniture, and the prose between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dvdb.documents import Document
from dvdb.extract.credits import add_names, name_after_last_sentence, name_line, photo_credits, read_byline
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.page_lines import PageLines
from dvdb.extract.stamps import find_stamp
from dvdb.text.align import match_key

_LINE = re.compile(r"[^\n]+")
_AGGREGATED = re.compile(r"nguồn:? (?P<name>[^:\n]{2,60}): ?(?P<url>https?://\S+)\Z")
_URL = re.compile(r"https?://[^\s<>\"]+")
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#]+)")
_DATELINE = re.compile(r"\W{0,2}(?P<code>[A-ZĐ]{2,8})(?P<mark>\)|\) ?[-–]| ?[-–]) ")
_IN_PICTURE = re.compile(
    r"\((?:thứ|bìa|hàng|ngoài cùng|đứng|ngồi|trái|phải|giữa|người|áo)(?!\w)[^()]{0,40}\)"
)
_LONGEST_FURNITURE = 200
_LONGEST_TITLE = 300
_LONGEST_LEAD = 600
_STAMP_LINES = 12
"""Lines at the top of a page among which its stamp stands."""


@dataclass(slots=True)
class Article:
    """What a page says of itself, and the lines of prose as ``(start, end)`` in the body."""

    title: str | None
    title_span: tuple[int, int] | None
    lead: str | None
    published_at: str | None
    authors: list[str]
    photographers: list[str]
    source: str | None
    url: str | None
    source_place: str | None
    place_basis: str | None
    prose: list[tuple[int, int]] = field(default_factory=list)
    captions: list[tuple[int, int]] = field(default_factory=list)


def read_article(document: Document, lexicon: Lexicon) -> Article:
    """Route the lines of a page into fields; what the document declares of itself wins."""
    body = document.body
    known = lexicon.page_lines
    article = Article(
        title=document.title,
        title_span=None,
        lead=None,
        published_at=document.published_at,
        authors=list(document.authors),
        photographers=list(document.photographers),
        source=document.source,
        url=document.url,
        source_place=None,
        place_basis=None,
    )
    lines = [(m.start(), m.end()) for m in _LINE.finditer(body) if any(map(str.isalnum, m[0]))]
    lines = _route(body, lines, article, known)
    _place_title(body, lines, article)
    _byline_at_end(body, article, lines, known)
    title = _letters(article.title or "")
    for line in lines:
        key = match_key(body[slice(*line)]).strip(" .")
        again = len(key) <= _LONGEST_TITLE and _letters(key) == title
        if line == article.title_span or again:
            continue
        article.prose.append(line)
        if known.caption.match(key) or _IN_PICTURE.search(key):
            article.captions.append(line)
    if article.prose:
        first = body[slice(*article.prose[0])].strip()
        article.lead = first if len(first) <= _LONGEST_LEAD else None
    for credit in photo_credits(body):
        add_names(article.photographers, credit, known.no_names)
    _source(body, article, lexicon)
    return article


def _letters(text: str) -> str:
    """What a title is known by when it is printed again: its letters and digits."""
    return "".join(filter(str.isalnum, match_key(text)))


def _route(
    body: str, lines: list[tuple[int, int]], article: Article, known: PageLines
) -> list[tuple[int, int]]:
    """Take stamps, bylines and furniture out of the lines; stop where the furniture below begins."""
    kept: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(lines):
        line = body[start:end]
        if len(line) > _LONGEST_FURNITURE:
            kept.append((start, end))
            continue
        text = line.strip()
        key = match_key(text)
        if index > 1 and known.end.match(key):
            break
        if known.drop.match(key):
            continue
        aggregated = _AGGREGATED.match(key)
        if aggregated:
            article.url = article.url or text[aggregated.start("url") :]
            continue
        stamp = find_stamp(line) if index < _STAMP_LINES and any(map(str.isdigit, line)) else None
        if stamp is not None:
            article.published_at = article.published_at or stamp
            continue
        byline = read_byline(text, key)
        if byline is None:
            kept.append((start, end))
            continue
        if byline.photo:
            add_names(article.photographers, byline.names, known.no_names)
        if byline.text:
            add_names(article.authors, byline.names, known.no_names)
    return kept


def _place_title(body: str, lines: list[tuple[int, int]], article: Article) -> None:
    if not lines:
        return
    start, end = lines[0]
    first = body[start:end].strip()
    if article.title is None:
        if len(first) <= _LONGEST_TITLE:
            article.title, article.title_span = first, lines[0]
    elif match_key(first) == match_key(article.title.strip()):
        article.title_span = lines[0]


def _byline_at_end(body: str, article: Article, lines: list[tuple[int, int]], known: PageLines) -> None:
    """A short last line of capitalised words, or a name after the last full stop."""
    if article.authors or len(lines) < 2:
        return
    index = name_line(body, lines)
    if index is not None:
        name = body[slice(*lines[index])]
        add_names(article.authors, name, known.no_names)
        lines[:] = [line for line in lines if body[slice(*line)].strip() != name.strip()]
        return
    tail = name_after_last_sentence(body, lines[-1])
    if tail is not None:
        at, name = tail
        add_names(article.authors, name, known.no_names)
        lines[-1] = (lines[-1][0], at)


def _source(body: str, article: Article, lexicon: Lexicon) -> None:
    """The outlet by its dateline code or by the address, and the province it belongs to."""
    code = None
    for start, end in article.prose[:3]:
        found = _DATELINE.match(body[start : min(end, start + 24)])
        if found:
            code = found["code"]
            break
    host = None
    if article.url:
        found_host = _HOST.match(article.url)
        host = found_host[1].lower() if found_host else None
    for source in lexicon.sources:
        by_host = host is not None and any(host == d or host.endswith("." + d) for d in source.domains)
        by_code = code is not None and code in source.codes
        if by_host or by_code:
            article.source = article.source or source.name
            article.source_place = source.place
            article.place_basis = "dateline" if by_code else "source"
            return
