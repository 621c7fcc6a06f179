"""The parts of a page saved as text: title, stamp, byline, captions, furniture, and the prose between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dvdb.documents import Document
from dvdb.extract.letters import LOWER, UPPER
from dvdb.extract.lexicon import Lexicon
from dvdb.extract.stamps import find_stamp
from dvdb.text.align import match_key

_LINE = re.compile(r"[^\n]+")
_CUT_HERE = re.compile(
    r"^\W{0,3}(?:trở về trang trước|gửi bình luận|ý kiến bạn đọc|ý kiến của bạn|viết bình luận|\(\d+\) bình luận|bình luận(?: \(\d+\))?$|gửi phản hồi|xem thêm:?$|tin liên quan|"
    r"bài liên quan|tin bài liên quan|các tin khác|tin khác|tin cùng chuyên mục|tin mới hơn|tin cũ hơn|tags?:?(?: |$)|từ khóa:?|những tin mới|những tin cũ|"
    r"bài viết liên quan|cùng chuyên mục|đọc thêm|có thể bạn quan tâm|chia sẻ bài viết|in bài viết|tin nổi bật|tin đọc nhiều)"
)
_FURNITURE = re.compile(
    r"^\W{0,3}(?:skip to main content|truy cập nội dung luôn|tổng số điểm của bài viết|xếp hạng:|click để đánh giá|bạn đã không sử dụng site|lượt xem|đã xem|"
    r"số lượt xem|lượt truy cập|tải file|a- a a\+|a a\+ a-|tăng tương phản|slideshow image|hotline|powered by|chia sẻ:?$|facebook|twitter|zalo|email|print|in trang|đọc bài|nghe đọc bài|"
    r"cỡ chữ|trang chủ|quay lại|về đầu trang|copyright|bản quyền|thích bài viết|gmail|xem chi tiết tại đây|.{0,12}like.{0,12}share|đăng nhập)"
)
_AGGREGATED = re.compile(r"^nguồn:? (?P<name>[^:\n]{2,60}): ?(?P<url>https?://\S+)$")
_URL = re.compile(r"https?://[^\s<>\"]+")
_BYLINE = re.compile(
    r"^(?:\(?(?P<both>(?:tin|bài|bài viết|tin bài|clip)(?:,| và| -|/)? ?(?:ảnh|hình ảnh|hình)|thực hiện|bài và ảnh)|(?P<photo>ảnh|hình ảnh|nguồn ảnh|photo)"
    r"|(?P<author>tác giả bài viết|tác giả|người viết|bài|tin|tin bài|biên tập|nhóm pv|phóng viên|pv|theo)) ?(?P<sep>[:–-]|(?<=theo)) ?(?P<names>[^\n]{2,80})$"
)
_PHOTO_INLINE = re.compile(
    r"(?<![\w])(?:ảnh|Ảnh|ẢNH|Hình|Nguồn ảnh)(?: tư liệu| minh họa)?: ?(?P<names>[^\n.()|]{2,50})"
)
_NAME_LINE = re.compile(
    f"^ *(?:[{UPPER}](?:[{LOWER}]+|[{UPPER}]*)\\.?)(?:[ .](?:[{UPPER}](?:[{LOWER}]+|[{UPPER}]*))\\.?){{1,4}}"
    f"(?: ?(?:[-–,&]|và) ?[{UPPER}][{UPPER}{LOWER}.]*(?:[ .][{UPPER}][{UPPER}{LOWER}]*){{1,4}}){{0,3}} *(?:\\(.{{2,20}}\\))?\\.? *$"
)
_TAIL_NAME = re.compile(
    f'[.!?…”"] +(?P<names>[{UPPER}][{UPPER}{LOWER}]*(?: [{UPPER}][{UPPER}{LOWER}]*){{1,3}}(?: ?[-–] ?[{UPPER}][{UPPER}{LOWER}]*(?: [{UPPER}][{UPPER}{LOWER}]*){{1,3}})?)(?: ?\\(.{{2,15}}\\))?\\.? *$'
)
_DATELINE = re.compile(r"^\W{0,2}(?P<code>[A-ZĐ]{2,8})(?P<mark>\)|\) ?[-–]| ?[-–]) ")
_CAPTION = re.compile(
    r"^(?:quang cảnh|toàn cảnh|các đại biểu|đại biểu|chú thích|hình ảnh)|\((?:thứ|bìa|hàng|ngoài cùng|đứng|ngồi|trái|phải|giữa|người|áo)[^()]{0,40}\)"
)
_NOT_NAMES = frozenset(
    (
        "ttxvn",
        "tư liệu",
        "internet",
        "facebook",
        "minh họa",
        "bttcc",
        "tl",
        "st",
        "pv",
        "nhóm pv",
        "văn phòng",
        "báo",
    )
)


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
    lines = [(m.start(), m.end()) for m in _LINE.finditer(body) if m[0].strip()]
    lines = _route(body, lines, article)
    _place_title(body, lines, article)
    _byline_at_end(body, article, lines)
    article.prose = [line for line in lines if line != article.title_span]
    title_key = match_key(article.title or "").strip(" .")
    article.prose = [(s, e) for s, e in article.prose if match_key(body[s:e]).strip(" .") != title_key]
    article.captions = [line for line in article.prose if _CAPTION.search(match_key(body[line[0] : line[1]]))]
    if article.prose:
        first = body[article.prose[0][0] : article.prose[0][1]].strip()
        article.lead = first if len(first) <= 600 else None
    for found in _PHOTO_INLINE.finditer(body):
        _add_names(article.photographers, found["names"])
    _source(body, article, lexicon)
    return article


def _route(body: str, lines: list[tuple[int, int]], article: Article) -> list[tuple[int, int]]:
    """Take stamps, bylines and furniture out of the lines; stop where the furniture below begins."""
    kept: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(lines):
        line = body[start:end]
        if len(line) > 200:
            kept.append((start, end))
            continue
        key = match_key(line).strip()
        if index > 1 and _CUT_HERE.match(key):
            break
        if _FURNITURE.match(key):
            continue
        aggregated = _AGGREGATED.match(line.strip()) or _AGGREGATED.match(key)
        if aggregated:
            article.url = article.url or _URL.search(line)[0]  # type: ignore[index]
            continue
        stamp = find_stamp(line) if any(c.isdigit() for c in line) and index < 12 else None
        if stamp is not None:
            article.published_at = article.published_at or stamp
            continue
        byline = _BYLINE.match(key)
        if byline and (len(key) < 60):
            names = line.strip()[byline.start("names") :]
            if byline["photo"] or byline["both"]:
                _add_names(article.photographers, names)
            if not byline["photo"] and byline["author"] != "theo":
                _add_names(article.authors, names)
            continue
        kept.append((start, end))
    return kept


def _place_title(body: str, lines: list[tuple[int, int]], article: Article) -> None:
    if not lines:
        return
    start, end = lines[0]
    first = body[start:end].strip()
    if article.title is None:
        if len(first) <= 300:
            article.title, article.title_span = first, lines[0]
    elif match_key(first) == match_key(article.title.strip()):
        article.title_span = lines[0]


def _byline_at_end(body: str, article: Article, lines: list[tuple[int, int]]) -> None:
    """A short last line of capitalised words, or a name after the last full stop."""
    if article.authors or len(lines) < 2:
        return
    for index in range(len(lines) - 1, max(len(lines) - 4, 0), -1):
        line = body[lines[index][0] : lines[index][1]]
        if len(line) <= 60 and _NAME_LINE.match(line):
            _add_names(article.authors, line)
            del lines[index]
            return
    start, end = lines[-1]
    tail = _TAIL_NAME.search(body, max(start, end - 60), end)
    if tail:
        _add_names(article.authors, tail["names"])
        lines[-1] = (start, tail.start("names"))


def _add_names(names: list[str], text: str) -> None:
    text = re.sub(r"\([^()]*\)", "", text)
    for part in re.split(r" ?[-–,&;/] ?| và ", text):
        name = part.strip(" .|\u00a0")
        if (
            len(name) > 1
            and name not in names
            and match_key(name) not in _NOT_NAMES
            and len(name) < 40
            and name[0].isupper()
        ):
            names.append(name)


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
        found_host = re.match(r"https?://(?:www\.)?([^/:?#]+)", article.url)
        host = found_host[1].lower() if found_host else None
    for source in lexicon.sources:
        by_host = host is not None and any(host == d or host.endswith("." + d) for d in source.domains)
        by_code = code is not None and code in source.codes
        if by_host or by_code:
            article.source = article.source or source.name
            article.source_place = source.place
            article.place_basis = "dateline" if by_code else "source"
            return
