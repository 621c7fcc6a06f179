"""Saved web pages: the article's own lines, and what the page's metadata says of it.

The rules of ``_page`` come first, made for Vietnamese portals and papers; where they find nothing,
trafilatura's reading of the page stands in. The body begins with the title; captions are lines of
their own; menus, related news, counters and comments are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from dvdb.loaders._page import find_article
from dvdb.loaders._rows import iso_date
from dvdb.loaders._sources import Refused, Source
from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from dvdb.documents import Document, Reject
from dvdb.text.decode import decode
from dvdb.text.fold import search_fold
from dvdb.text.normalise import to_body

SUFFIXES = (".html", ".htm", ".xhtml")

_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_XML = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?:)")
_SITE = re.compile(
    r"(?:báo|đài|trang (?:thông|tin)|cổng|website|tạp chí|ban dân vận"
    r"|[thq]\w+ (?:ủy|uỷ)|ubnd|sở|hội|liên đoàn)\b",
    re.IGNORECASE,
)
_HOME = frozenset({"trang chu", "home", "tin tuc"})
_TITLE_JOINT = re.compile(r"\s+[-–—|»]\s+")
_SHORTEST = 80
"""Characters of prose below which a page holds no article."""


def recognises(head: bytes) -> bool:
    """Tell whether an unnamed input begins like a web page."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) or b"<html" in start


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield the article of a page."""
    data = source.whole()
    declared = _CHARSET.search(data[:2048])
    text = to_body(decode(data, declared[1].decode("ascii", "replace") if declared else None).text)
    page = _parsed(text)
    facts = _Metadata(page)
    article = find_article(page, facts.title)
    lines = list(article.lines)
    if sum(map(len, lines)) < _SHORTEST:
        lines = _by_trafilatura(text)
    if sum(map(len, lines)) < _SHORTEST:
        raise Refused("no-article", "a web page without an article: too little running text on it")
    title = article.title or facts.title
    if title and search_fold(lines[0]) != search_fold(title):
        lines.insert(0, title)
    body = to_body("\n".join(lines) + "\n")
    yield Document(
        id=source.document_id(body),
        body=body,
        origin=source.origin,
        title=title,
        url=facts.url,
        source=facts.source(title),
        published_at=facts.published_at or (iso_date(article.stamp) if article.stamp else None),
        authors=facts.authors or ((article.author,) if article.author else ()),
    )


def _parsed(text: str) -> HtmlElement:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return lxml_html.document_fromstring(_XML.sub("", text).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError, ValueError) as error:
        raise Refused("broken-html", f"not a web page that can be read: {error}") from None


def _by_trafilatura(text: str) -> list[str]:
    from trafilatura import extract  # a second to import, and hardly ever needed

    found = extract(text, include_comments=False, include_tables=True, include_images=False) or ""
    lines = [line for line in (" ".join(line.split()) for line in found.split("\n")) if line]
    prose = sum(len(line) for line in lines if len(line) > _SHORTEST and "|" not in line)
    return lines if prose > sum(map(len, lines)) / 2 and prose > 2 * _SHORTEST else []


class _Metadata:
    """What the head of a page declares."""

    def __init__(self, page: HtmlElement) -> None:
        self._page = page
        self._meta: dict[str, str] = {}
        for element in page.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = " ".join((element.get("content") or "").split())
            if name and content:
                self._meta.setdefault(name.lower(), content)
        self._linked = list(_linked_data(page))
        self._titles = [" ".join(element.text_content().split()) for element in page.iter("title")][:1]

    @property
    def title(self) -> str | None:
        """Return the article's title: og:title, or what comes before the site's name in the page's."""
        declared = self._meta.get("og:title") or self._from_linked("headline")
        if declared:
            return self._without_site(declared)
        parts = _TITLE_JOINT.split(self._titles[0]) if self._titles else []
        if not parts or _SITE.match(parts[0]) or search_fold(parts[0]) in _HOME:
            return None
        return self._without_site(self._titles[0])

    def _without_site(self, title: str) -> str | None:
        parts = _TITLE_JOINT.split(title)
        site = self._meta.get("og:site_name")
        if len(parts) > 1 and (
            _SITE.match(parts[-1]) or (site and search_fold(parts[-1]) == search_fold(site))
        ):
            return title[: title.rindex(parts[-1])].rstrip(" -–—|»") or None
        return title or None

    def source(self, title: str | None) -> str | None:
        """Return the name of the site: og:site_name, or what the page's title says besides the article's."""
        declared = self._meta.get("og:site_name") or self._from_linked("publisher")
        if declared:
            return declared
        for text in self._titles:
            parts = [part for part in _TITLE_JOINT.split(text) if search_fold(part) not in _HOME]
            named = [part for part in parts if _SITE.match(part)]
            if named and not (title and search_fold(title).startswith(search_fold(named[0]))):
                return text[text.index(named[0]) :].strip()
        return urlsplit(self.url).hostname if self.url else None

    @property
    def url(self) -> str | None:
        """Return the page's address: the canonical link, og:url, or where the browser saved it from."""
        found = [
            element.get("href") or ""
            for element in self._page.iter("link")
            if element.get("rel") == "canonical"
        ]
        found.append(self._meta.get("og:url", ""))
        comments = self._page.getroottree().xpath("//comment()")[:20]
        found += [saved[1] for comment in comments if (saved := _SAVED_FROM.search(comment.text or ""))]
        for address in found:
            try:
                bare = _ARCHIVED.sub("", address.strip())
                if urlsplit(bare).scheme in {"http", "https"} and urlsplit(bare).hostname:
                    return bare
            except ValueError:
                continue
        return None

    @property
    def published_at(self) -> str | None:
        """Return the day that the metadata names."""
        names = ("article:published_time", "datepublished", "pubdate", "dc.date.issued", "dc.date", "date")
        stamps = [self._meta.get(name, "") for name in names] + [self._from_linked("datePublished") or ""]
        return next((day for day in map(iso_date, stamps) if day), None)

    @property
    def authors(self) -> tuple[str, ...]:
        """Return the authors that the metadata names, without addresses and profile links."""
        names = (
            self._meta.get("author") or self._meta.get("article:author") or self._from_linked("author") or ""
        )
        return tuple(
            name
            for name in map(str.strip, re.split(r"[;,|]", names))
            if name and "/" not in name and "@" not in name and not _SITE.match(name)
        )

    def _from_linked(self, name: str) -> str | None:
        """Return one property of the JSON-LD article, as text."""
        for item in self._linked:
            value = item.get(name)
            people = value if isinstance(value, list) else [value]
            texts = [person.get("name") if isinstance(person, dict) else person for person in people]
            joined = "; ".join(" ".join(text.split()) for text in texts if isinstance(text, str))
            if joined:
                return joined
        return None


def _linked_data(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the articles that a page describes in JSON-LD."""
    for element in page.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            value = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph", [value]) if isinstance(value, dict) else value
        for item in graph if isinstance(graph, list) else []:
            if isinstance(item, dict) and "Article" in str(item.get("@type")):
                yield item
