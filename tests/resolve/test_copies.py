"""The same article from two portals is recognised: both rows stay, and candidate_matches pairs them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from dvdb import pipeline
from dvdb.resolve.curation import HEADERS
from dvdb.store import open_for_reading

Article = dict[str, str]

STORY = """Sáng 14/3/2023, Ban Dân vận Tỉnh ủy Lai Châu tổ chức hội nghị giao ban công tác dân vận quý I.
Bà Lò Thị Khuyến, Trưởng Ban Dân vận Tỉnh ủy, chủ trì hội nghị và nghe báo cáo của các huyện ủy.
Trong quý, các địa phương đã vận động nhân dân hiến hơn 12.000 m2 đất để mở đường liên bản và làm nhà.
Khối dân vận các xã ra mắt 37 mô hình mới, phần lớn về vệ sinh môi trường và giữ gìn đường biên, cột mốc.
Phát biểu kết luận, bà Khuyến đề nghị các đơn vị rà soát lại những mô hình đã công nhận.
Trưởng Ban Dân vận Tỉnh ủy cũng lưu ý việc nắm tình hình ở các bản có đông người đi làm ăn xa sau Tết.
Hội nghị thống nhất sẽ chấm điểm thi đua các khối trước ngày 20 hằng tháng, thay cho làm theo quý.
"""

OTHER = """Chiều 2/6/2023, Hội Nông dân tỉnh Cà Mau tổ chức lễ bàn giao 8 căn nhà cho hội viên nghèo ven biển.
Ông Dư Hoài Sậy, Chủ tịch Hội Nông dân tỉnh, trao chìa khóa và dặn bà con gìn giữ nhà trong mùa mưa bão.
Mỗi căn nhà trị giá 60 triệu đồng, trong đó gia đình góp công và một phần vật liệu có sẵn ở địa phương mình.
Năm nay hội dự tính dựng thêm 22 căn nữa, nhiều nhất là ở những xã mới chuyển từ trồng lúa sang nuôi tôm.
"""


def portal(story: str, site: str) -> str:
    """The story as another site has it: its own furniture, quotation marks, and one word mended."""
    return f"CỔNG {site} - Trang nhất\n" + story.replace("hằng tháng", "hàng tháng") + f"Nguồn: {site}\n"


def article(name: str, body: str, title: str = "Giao ban công tác dân vận quý I", day: str = "14") -> Article:
    return {"id": name, "title": title, "text": body, "published_at": f"2023-03-{day}"}


@pytest.fixture
def load(tmp_path: Path, url: str) -> Callable[..., None]:
    """Load articles into the database."""

    def _load(*articles: Article, curation: Path | None = None) -> None:
        lines = tmp_path / "bai.jsonl"
        lines.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
        pipeline.load([lines], url, curation=curation)

    return _load


def pairs(url: str) -> set[tuple[str, str, str]]:
    """The pairs of articles: the document ids of both, and the status."""
    query = text(
        "SELECT l.document_id, r.document_id, m.status FROM candidate_matches m "
        "JOIN articles l ON l.id = m.left_id JOIN articles r ON r.id = m.right_id "
        "WHERE m.table_name = 'articles'"
    )
    with open_for_reading(url) as connection:
        found = connection.execute(query).all()
    return {(*sorted((left, right)), status) for left, right, status in found}  # type: ignore[misc]


def values(url: str, query: str) -> list[tuple[Any, ...]]:
    with open_for_reading(url) as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def judged(folder: Path, url: str, decision: str) -> Path:
    """A folder with the judgement on the two articles of the database."""
    (left,), (right,) = values(url, "SELECT id FROM articles ORDER BY id")
    folder.mkdir()
    with (folder / "judgements.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADERS["judgements.csv"])
        writer.writerow(("articles", left, right, decision, "đọc cả hai bài", "Người thử", "2026-01-02", ""))
    return folder


def test_same_article_from_two_portals_is_two_rows_and_one_pair(load: Callable[..., None], url: str) -> None:
    load(
        article("bao", STORY),
        article("cong", portal(STORY, "huyện Tam Đường"), "Giao ban dân vận quý I/2023", "15"),
        article("khac", OTHER),
    )
    assert pairs(url) == {("bao", "cong", "same")}
    assert values(url, "SELECT count(*) FROM articles") == [(3,)]
    assert values(url, "SELECT reasons FROM candidate_matches WHERE table_name = 'articles'") == [
        ("nearly the same text",)
    ]


def test_copies_are_found_whenever_they_come(load: Callable[..., None], url: str) -> None:
    load(article("cong", portal(STORY, "huyện Tam Đường")))
    load(article("khac", OTHER))
    assert pairs(url) == set()
    load(article("bao", STORY))
    assert pairs(url) == {("bao", "cong", "same")}


def test_marks_and_capitals_do_not_hide_a_copy(load: Callable[..., None], url: str) -> None:
    load(article("bao", STORY), article("cong", STORY.replace("ủy", "uỷ").replace("hội nghị", "Hội nghị")))
    assert pairs(url) == {("bao", "cong", "same")}


def test_digest_that_holds_an_article_is_a_question(load: Callable[..., None], url: str) -> None:
    more = "".join(
        f"Tại xã thứ {number}, bà con bàn việc làm đường số {number} và cử {number + 3} người trông coi.\n"
        for number in range(1, 30)
    )
    load(article("bao", STORY), article("diem-tin", STORY + OTHER + more, "Điểm tin trong tuần"))
    assert pairs(url) == {("bao", "diem-tin", "open")}


def test_notice_that_comes_every_month_is_a_question(load: Callable[..., None], url: str) -> None:
    title = "Lịch giao ban của Ban Dân vận Tỉnh ủy Lai Châu"
    load(article("thang-3", STORY, title), article("thang-4", STORY.replace("14/3", "24/3"), title, "24"))
    assert pairs(url) == {("thang-3", "thang-4", "open")}


def test_reports_of_one_form_on_two_quarters_are_no_copies(load: Callable[..., None], url: str) -> None:
    second = (
        STORY.replace("14/3", "16/6")
        .replace("quý I", "quý II")
        .replace("12.000", "9.400")
        .replace("37", "21")
    )
    lines = second.splitlines(keepends=True)
    lines[4:] = OTHER.splitlines(keepends=True)[1:]
    load(article("mot", STORY), article("hai", "".join(lines), "Giao ban công tác dân vận quý II"))
    assert pairs(url) == set()


def test_sentences_that_all_articles_of_a_portal_bear_pair_none(load: Callable[..., None], url: str) -> None:
    footer = (
        "Bản quyền thuộc về Cổng thông tin điện tử huyện Mường Khem.\n"
        "Địa chỉ: số 5 đường Bờ Suối, thị trấn Mường Khem, điện thoại 0213 000 111.\n"
    )
    tales = (
        "".join(
            f"Hộ thứ {number * 7 + line} ở bản {number}{'abcdefgh'[line]} góp {number * 31 + line} ngày công "
            f"dọn mương số {line * number + 2}.\n"
            for line in range(8)
        )
        for number in range(1, 31)
    )
    load(*(article(f"tin-{n}", tale + footer, f"Tin số {n}") for n, tale in enumerate(tales)))
    assert pairs(url) == set()


def test_text_that_many_outlets_print_is_found_in_each(load: Callable[..., None], url: str) -> None:
    load(*(article(f"bao-{number:02}", portal(STORY, f"tỉnh {number}")) for number in range(25)))
    paired = {name for left, right, status in pairs(url) for name in (left, right) if status == "same"}
    assert paired == {f"bao-{number:02}" for number in range(25)}
    told_once = (
        "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM candidate_matches m "
        "WHERE m.table_name = 'articles' AND m.status = 'same' AND m.right_id = a.id)"
    )
    assert values(url, told_once) == [(1,)]


@pytest.mark.parametrize("decision", ["same", "different"])
def test_a_judgement_on_two_articles_is_kept_and_both_rows_stay(
    load: Callable[..., None], url: str, tmp_path: Path, decision: str
) -> None:
    half = STORY.splitlines(keepends=True)[:5] + OTHER.splitlines(keepends=True)[2:3]
    articles: Iterable[Article] = (
        article("bao", STORY),
        article("cong", "".join(half) if decision == "same" else portal(STORY, "xã"), "Họp quý"),
    )
    load(*articles)
    assert pairs(url) == {("bao", "cong", "open" if decision == "same" else "same")}
    load(*articles, curation=judged(tmp_path / "quyet-dinh", url, decision))
    assert pairs(url) == {("bao", "cong", decision)}
    assert values(url, "SELECT count(*) FROM articles") == [(2,)]
    assert values(url, "SELECT count(*) FROM redirects WHERE table_name = 'articles'") == [(0,)]
