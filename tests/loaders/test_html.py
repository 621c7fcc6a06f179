"""Saved web pages: the article, its title, day and source; nothing of the site around it."""

from __future__ import annotations

import json
import re

import pytest
from support.encodings import windows_1258

PARAGRAPHS = [
    "Sáng 12/7, tại hội trường xã, Đảng ủy xã Mẫu Sơn sơ kết công tác dân vận 6 tháng đầu năm.",
    "Đồng chí Trần Mẫu Hạ – Bí thư Đảng ủy, Chủ tịch HĐND xã chủ trì; cùng dự có 60 đại biểu các ấp.",
    "Sáu tháng qua, Nhân dân đã đóng góp hơn 320 triệu đồng và 1.200 ngày công làm đường nông thôn.",
]
TITLE = "Xã Mẫu Sơn sơ kết công tác dân vận 6 tháng đầu năm"

NUKEVIET = f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">
<title>{TITLE} - Huyện ủy Mẫu Giang</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Huyện ủy Mẫu Giang">
<link rel="canonical" href="https://huyenuy.example.vn/news/xa-mau-son-12.html">
</head><body>
<noscript>Trang này cần JavaScript</noscript>
<div id="header"><a href="/">Trang nhất</a></div>
<ul class="nav menu"><li><a href="/gt">Giới thiệu</a></li><li><a href="/tin">Tin tức - Sự kiện</a></li></ul>
<span class="current-time">Thứ sáu, 20/09/2024</span>
<div class="news_column panel"><div class="panel-body">
<h1 class="title margin-bottom-lg">{TITLE}</h1>
<div class="row"><div class="col-md-19"><em class="h5">Thứ sáu - 12/07/2024 15:20</em></div>
<div class="col-md-5"><ul><li><a href="/print">In ra</a></li></ul></div></div>
<div class="hometext"><div class="h3">{PARAGRAPHS[0]}</div></div>
<figure class="article"><img src="a.jpg" alt="{TITLE}"><figcaption>Quang cảnh hội nghị</figcaption></figure>
<div id="news-bodyhtml" class="bodytext">
<p>{PARAGRAPHS[1]}<br>Đồng chí Trần Mẫu Hạ phát biểu. Ảnh: Lê Mẫu</p>
<p><a href="/tin/khac-1.html">Xã Mẫu Bình khánh thành cầu nông thôn số 4</a></p>
<p>{PARAGRAPHS[2]}</p>
<table><tr><td>Ấp 1</td><td>40 hộ</td></tr></table>
<div style="display: none">Nội dung ẩn không ai đọc được trên trang này, dù dài đến mấy đi nữa.</div>
</div>
<p class="text-right"><strong>Tác giả bài viết:</strong> Phạm Mẫu</p>
<div class="rating">Tổng số điểm của bài viết là: 8 trong 2 đánh giá. Xếp hạng: 4 - 2 phiếu bầu</div>
<p>Lượt xem: 106</p>
<h4>Những tin mới hơn</h4>
<ul><li><a href="/1">Một tin khác hẳn về chuyện khác trong huyện nhà ngày hôm qua</a> (13/07/2024)</li></ul>
</div></div>
<div class="footer">Chịu trách nhiệm nội dung: Ông Nguyễn Mẫu Văn - Trưởng Ban Biên tập, Huyện ủy.</div>
</body></html>"""


@pytest.fixture
def page(tmp_path, load):
    def read(html: str, encoding: str = "utf-8"):
        (tmp_path / "p.html").write_bytes(html.encode(encoding))
        return load(tmp_path / "p.html")

    return read


def test_a_portal_page_gives_its_article_and_nothing_around_it(page) -> None:
    [document], rejects = page(NUKEVIET)
    assert rejects == []
    assert document.body.split("\n") == [
        TITLE,
        PARAGRAPHS[0],
        "Quang cảnh hội nghị",
        PARAGRAPHS[1],
        "Đồng chí Trần Mẫu Hạ phát biểu. Ảnh: Lê Mẫu",
        PARAGRAPHS[2],
        "Ấp 1",
        "40 hộ",
        "Tác giả bài viết: Phạm Mẫu",
        "",
    ]


def test_what_the_page_says_of_itself_is_kept(page) -> None:
    [document], _ = page(NUKEVIET)
    assert document.id == "p"
    assert document.title == TITLE
    assert document.published_at == "2024-07-12", "the stamp by the title, not the clock of the site"
    assert document.source == "Huyện ủy Mẫu Giang"
    assert document.url == "https://huyenuy.example.vn/news/xa-mau-son-12.html"


def test_metadata_of_a_newspaper_comes_first(page) -> None:
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2024-07-12T08:00:00+07:00",
        "author": [{"@type": "Person", "name": "Phạm Mẫu"}],
        "publisher": {"@type": "Organization", "name": "Báo Mẫu Giang"},
    }
    [document], _ = page(
        f"""<html><head><title>{TITLE} | Báo Mẫu Giang</title>
        <script type="application/ld+json">{json.dumps(linked)}</script>
        <meta property="og:url" content="https://web.archive.org/web/2024im_/https://baomau.example.vn/1.html">
        </head><body><article><h1>{TITLE}</h1><p>{"</p><p>".join(PARAGRAPHS)}</p></article></body></html>"""
    )
    assert (document.title, document.source, document.authors) == (TITLE, "Báo Mẫu Giang", ("Phạm Mẫu",))
    assert (document.published_at, document.url) == ("2024-07-12", "https://baomau.example.vn/1.html")


def test_a_newspaper_page_keeps_captions_and_bylines_and_drops_teasers(page) -> None:
    [document], _ = page(
        f"""<html><head><title>{TITLE}</title></head><body>
        <header><a href="/">Báo Mẫu</a><span>Thứ Hai, 01/01/2025</span></header>
        <div class="main"><div class="detail"><div class="breadcrumb">Chính trị</div>
        <h1 class="detail-title">{TITLE}</h1>
        <div class="meta"><span class="author">MỸ MẪU</span> <span>09/07/2024 | 17:05</span></div>
        <h2 class="sapo">(BMO) - {PARAGRAPHS[0]}</h2>
        <div class="content"><p>{PARAGRAPHS[1]}</p><div><a href="x">Tin khác ở tỉnh bạn</a></div>
        <table><tr><td><img src="1"></td></tr><tr><td>Toàn cảnh hội nghị. Ảnh: M.M</td></tr></table>
        <p>{PARAGRAPHS[2]}</p></div>
        <div class="author-box">Bài và ảnh: MỸ MẪU</div>
        <div class="tags">Từ khóa: <a>dân vận</a></div></div>
        <div class="right"><h3>Đọc nhiều</h3><p>Một đoạn khá dài về một bài khác, ở cột bên cạnh.</p>
        </div></div></body></html>"""
    )
    assert document.body.split("\n") == [
        TITLE,
        f"(BMO) - {PARAGRAPHS[0]}",
        PARAGRAPHS[1],
        "Toàn cảnh hội nghị. Ảnh: M.M",
        PARAGRAPHS[2],
        "Bài và ảnh: MỸ MẪU",
        "",
    ]
    assert (document.published_at, document.authors) == ("2024-07-09", ("MỸ MẪU",))


def test_a_page_saved_by_a_browser_keeps_its_address(page) -> None:
    [document], _ = page(
        "<!DOCTYPE html>\n<!-- saved from url=(0031)https://baomau.example.vn/2.html -->\n"
        f"<html><body><h1>{TITLE}</h1><p>{'</p><p>'.join(PARAGRAPHS)}</p></body></html>"
    )
    assert document.url == "https://baomau.example.vn/2.html"


def test_a_page_whose_title_names_only_the_site_takes_the_heading(page) -> None:
    [document], _ = page(
        "<html><head><title>Trang chủ - Website Sở Mẫu</title></head><body>"
        f"<h2>{TITLE} ( )</h2><div>{'<br>'.join(PARAGRAPHS)}</div></body></html>"
    )
    assert (document.title, document.source) == (TITLE, "Website Sở Mẫu")
    assert document.body.split("\n")[:2] == [TITLE, PARAGRAPHS[0]]


def test_old_pages_in_windows_1258_are_read(tmp_path, load) -> None:
    head = '<html><head><meta charset="windows-1258"></head>'
    html = f"{head}<body><h1>{TITLE}</h1><p>{'</p><p>'.join(PARAGRAPHS)}"
    (tmp_path / "old.htm").write_bytes(windows_1258(html))
    [document], rejects = load(tmp_path / "old.htm")
    assert rejects == []
    assert document.body == "\n".join([TITLE, *PARAGRAPHS, ""])


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<html><body><ul class=menu><li>Trang chủ</ul><p>Xem chi tiết tại đây</p></body></html>",
        "<html>" + "<div>" * 5000 + "x" + "</div>" * 5000,
    ],
)
def test_a_page_without_an_article_is_refused(html: str, page) -> None:
    documents, rejects = page(html)
    assert (documents, [reject.code for reject in rejects]) == ([], ["no-article"])


def test_a_page_nested_without_end_is_read(page) -> None:
    [document], _ = page("<html><body>" + "<div>" * 1500 + f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>")
    assert document.body.split("\n")[:2] == PARAGRAPHS[:2]


FURNITURE = re.compile(
    r"tin đã đưa|tin mới hơn|tin khác|liên kết web|lượt (?:truy cập|người xem)|bản in|đăng nhập|trang chủ"
    r"|xem chi tiết|chịu trách nhiệm (?:về )?nội dung|giấy phép số|sơ đồ site|page location|văn bản mới"
    r"|^tìm kiếm$|^\d$",
    re.IGNORECASE | re.MULTILINE,
)


def test_real_portal_pages_give_articles_without_menus_and_counters(shared, load) -> None:
    documents, rejects = load(shared / "corpus" / "html")
    assert len(documents) + len(rejects) == 28
    assert [reject.code for reject in rejects] == ["no-article"] * 3, "three pages only link to a file"
    for document in documents:
        assert document.title and len(document.title.split()) >= 3, document.id
        assert document.body.startswith(document.title), document.id
        assert not FURNITURE.search(document.body.removeprefix(document.title)), document.id
        assert document.source, document.id
        if not document.id.startswith("dn-ldld"):  # these four print an empty stamp
            assert document.published_at, document.id


def test_real_portal_pages_keep_every_paragraph_of_the_article(shared, load) -> None:
    documents, _ = load(shared / "corpus" / "html")
    bodies = {document.id: " ".join(document.body.split()) for document in documents}
    rows = map(json.loads, (shared / "corpus" / "dev.jsonl").open(encoding="utf-8"))
    expected = {row["id"]: row["text"] for row in rows if row["id"] in bodies}
    assert len(expected) == 5
    for identity, text in expected.items():
        article = re.split(r"\n(?:xem chi tiết tại đây|tin đã đưa)", text, flags=re.IGNORECASE)[0]
        for line in article.split("\n"):
            assert " ".join(line.split()) in bodies[identity], (identity, line[:60])
