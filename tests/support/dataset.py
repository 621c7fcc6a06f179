"""A small invented dataset: two provinces that become one in 2025, nine people, five events.

Everything in it is made up, people and places included, except the dates of the reform. Two articles
report one event and disagree on nothing; one office cannot be resolved; one title is hostile.
"""

from __future__ import annotations

import hashlib
import random
from typing import Any

Row = dict[str, Any]

HOSTILE_TITLE = "<script>alert('tít')</script> {{ 7*7 }} '; DROP TABLE articles; --"
HOSTILE_URL = 'https://vi-du.test/"><img src=x onerror=alert(1)>?a=1&b=2'
HOSTILE_CREDIT = '=HYPERLINK("http://vi-du.test","<b>Bấm</b>")'
HOSTILE_BODY = "Sáng 5/3/2025 <img src=x onerror=alert(2)> javascript:alert(3) @SUM(1) \u202eđảo chiều."

BODIES = {
    "hop-so-ket": (
        "Chiều 9/7/2024, Ban Dân vận Tỉnh ủy Hà Vân tổ chức hội nghị sơ kết công tác dân vận trong 6 "
        "tháng đầu năm 2024. "
        "Đồng chí Đỗ Văn Dự, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy, Chủ tịch Ủy ban Mặt "
        "trận Tổ quốc "
        "tỉnh chủ trì. Dự có bà Lường Thị Én, Phó Trưởng Ban Dân vận Tỉnh ủy. Toàn tỉnh có hơn 120 mô "
        "hình Dân vận "
        "khéo, tặng 300 phần quà trị giá 150 triệu đồng theo Nghị quyết 07-NQ/TU."
    ),
    "hop-so-ket-dai": (
        "Ban Dân vận Tỉnh ủy Hà Vân vừa sơ kết 6 tháng đầu năm 2024. Ông Đỗ Văn Dự, Trưởng Ban Dân vận "
        "Tỉnh ủy, "
        "phát biểu kết luận."
    ),
    "tong-ket": (
        "Ngày 20/12/2024, hội nghị tổng kết công tác dân vận năm 2024 của Ban Dân vận Tỉnh ủy Hà Vân. "
        "Ông Đỗ Văn Dự, "
        "Trưởng Ban Dân vận Tỉnh ủy, chủ trì; bà Lường Thị Én, Phó Trưởng Ban, báo cáo. 3 tập thể và 7 "
        "cá nhân được "
        "nhận Bằng khen của Ủy ban nhân dân tỉnh."
    ),
    "sap-nhap": HOSTILE_BODY,
    "son-khe": (
        "Ngày 15/8/2025, Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn Khê mới họp giao ban. Bà Lường Thị Én, "
        "Trưởng Ban Tuyên "
        "giáo và Dân vận Tỉnh ủy, chủ trì theo Nghị quyết 07-NQ/TU."
    ),
    "khong-ro-tinh": (
        "Chiều 5-7, Huyện ủy Bình Lộc thăm hộ nghèo. Ông Trần Nơi Khác, Phó Chủ tịch Ủy ban nhân dân "
        "tỉnh, dự."
    ),
}
"""Texts of the articles by id; offsets of the evidence are found in them, so quotes cannot be wrong."""

# article, title, source, published, place, basis
_ARTICLES = (
    ("hop-so-ket", "Sơ kết công tác dân vận 6 tháng", "bao_ha_van", "2024-07-10", "ha-van", "text"),
    (
        "hop-so-ket-dai",
        "Truyền hình: sơ kết dân vận",
        "dai_ha_van",
        "2024-07-11T08:00:00+07:00",
        "ha-van",
        "text",
    ),
    ("tong-ket", "Tổng kết công tác dân vận năm 2024", "bao_ha_van", "2024-12-21", "ha-van", "dateline"),
    ("sap-nhap", HOSTILE_TITLE, None, "2025-03-06", "ha-van", "source"),
    ("son-khe", "Giao ban sau sáp nhập", "bao_ha_van", "2025-08-15", "son-khe-moi", "title"),
    ("khong-ro-tinh", "Huyện ủy Bình Lộc thăm hộ nghèo", None, None, "ha-van", "curator"),
)

_PLACES = (
    ("ha-van", "province", "tỉnh", "Hà Vân", None, None, "2025-06-30"),
    ("son-khe", "province", "tỉnh", "Sơn Khê", None, None, "2025-06-30"),
    ("son-khe-moi", "province", "tỉnh", "Sơn Khê", None, "2025-07-01", None),
    ("binh-loc", "district", "huyện", "Bình Lộc", "ha-van", None, "2025-06-30"),
)

_ORGANIZATIONS = (
    # id, name, place, kind, level, parent, from, to
    (
        "tinh-uy-ha-van",
        "Tỉnh ủy",
        "ha-van",
        "provincial_party_committee",
        "province",
        None,
        None,
        "2025-06-30",
    ),
    (
        "bdv-ha-van",
        "Ban Dân vận Tỉnh ủy",
        "ha-van",
        "prov_massmob",
        "province",
        "tinh-uy-ha-van",
        None,
        "2025-02",
    ),
    (
        "mat-tran-ha-van",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "ha-van",
        "front",
        "province",
        None,
        None,
        None,
    ),
    (
        "tgdv-son-khe",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "son-khe-moi",
        "prov_propaganda_massmob",
        "province",
        None,
        "2025-07-01",
        None,
    ),
    (
        "ubnd-ha-van",
        "Ủy ban nhân dân tỉnh",
        "ha-van",
        "people_committee",
        "province",
        None,
        None,
        "2025-06-30",
    ),
    ("huyen-uy-binh-loc", "Huyện ủy", "binh-loc", "rural_district_pc", "district", None, None, "2025-06-30"),
)

_POSITIONS = (
    # id, title, organization, title id, one seat
    ("truong-bdv", "Trưởng Ban", "bdv-ha-van", "truong_ban", 1),
    ("pho-bdv", "Phó Trưởng Ban", "bdv-ha-van", "pho_truong_ban", 0),
    ("ct-mat-tran", "Chủ tịch", "mat-tran-ha-van", "chu_tich", 1),
    ("uv-btv", "Ủy viên Ban Thường vụ", "tinh-uy-ha-van", "uy_vien_ban_thuong_vu", 0),
    ("truong-tgdv", "Trưởng Ban", "tgdv-son-khe", "truong_ban", 1),
)

_OFFICIALS = (
    ("do-van-du", "Đỗ Văn Dự", "male", "honorific"),
    ("luong-thi-en", "Lường Thị Én", "female", "middle name"),
    ("pham-cu", "Phạm Cũ", None, None),
)

_HOLDINGS = (
    # id, article, official, position, observed, quote
    ("h1", "hop-so-ket", "do-van-du", "truong-bdv", "2024-07-09", "Trưởng Ban Dân vận Tỉnh ủy"),
    ("h2", "hop-so-ket", "do-van-du", "ct-mat-tran", "2024-07-09", "Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh"),
    ("h3", "hop-so-ket", "do-van-du", "uv-btv", "2024-07-09", "Ủy viên Ban Thường vụ"),
    ("h4", "hop-so-ket", "luong-thi-en", "pho-bdv", "2024-07-09", "Phó Trưởng Ban Dân vận Tỉnh ủy"),
    ("h5", "hop-so-ket-dai", "do-van-du", "truong-bdv", "2024-07-09", "Trưởng Ban Dân vận Tỉnh ủy"),
    ("h6", "tong-ket", "do-van-du", "truong-bdv", "2024-12-20", "Trưởng Ban Dân vận Tỉnh ủy"),
    ("h7", "tong-ket", "luong-thi-en", "pho-bdv", "2024-12-20", "Phó Trưởng Ban"),
    (
        "h8",
        "son-khe",
        "luong-thi-en",
        "truong-tgdv",
        "2025-08-15",
        "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
    ),
)

_EVENTS = (
    # id, kind, type, day, organizer, place, period
    (
        "so-ket-2024",
        "interim_review",
        "hội nghị sơ kết",
        "2024-07-09",
        "bdv-ha-van",
        "ha-van",
        ("6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
    ),
    (
        "tong-ket-2024",
        "final_review",
        "hội nghị tổng kết",
        "2024-12-20",
        "bdv-ha-van",
        "ha-van",
        ("năm 2024", "2024-01-01", "2024-12-31"),
    ),
    ("giao-ban-2025", "briefing", "hội nghị giao ban", "2025-08-15", "tgdv-son-khe", "son-khe-moi", None),
    ("tham-ho-ngheo", "courtesy_visit", "thăm, tặng quà", None, "huyen-uy-binh-loc", "binh-loc", None),
)

_REPORTS = (
    ("hop-so-ket", "so-ket-2024", "hội nghị sơ kết công tác dân vận trong 6 tháng đầu năm 2024"),
    ("hop-so-ket-dai", "so-ket-2024", "sơ kết 6 tháng đầu năm 2024"),
    ("tong-ket", "tong-ket-2024", "hội nghị tổng kết công tác dân vận năm 2024"),
    ("son-khe", "giao-ban-2025", "họp giao ban"),
    ("khong-ro-tinh", "tham-ho-ngheo", "thăm hộ nghèo"),
)

_PARTICIPATIONS = (
    ("so-ket-2024", "do-van-du", "chair", "hop-so-ket", "chủ trì"),
    ("so-ket-2024", "luong-thi-en", "attend", "hop-so-ket", "Dự có"),
    ("so-ket-2024", "do-van-du", "speak", "hop-so-ket-dai", "phát biểu kết luận"),
    ("tong-ket-2024", "do-van-du", "chair", "tong-ket", "chủ trì"),
    ("tong-ket-2024", "luong-thi-en", "report", "tong-ket", "báo cáo"),
    ("giao-ban-2025", "luong-thi-en", "chair", "son-khe", "chủ trì"),
)


def _span(article: str, quote: str) -> tuple[int, int]:
    start = BODIES[article].index(quote)
    return start, start + len(quote)


def rows() -> dict[str, list[Row]]:
    """The rows by table name, complete but for columns that may be left out."""
    places = {id_: (level, kind, name) for id_, level, kind, name, *_ in _PLACES}
    organizations = {id_: (name, place) for id_, name, place, *_ in _ORGANIZATIONS}
    tables: dict[str, list[Row]] = {
        "places": [
            {
                "id": id_,
                "code": None,
                "level": level,
                "kind": kind,
                "name": name,
                "full_name": f"{kind} {name}",
                "parent_id": parent,
                "valid_from": start,
                "valid_to": end,
            }
            for id_, level, kind, name, parent, start, end in _PLACES
        ],
        "place_successions": [
            {
                "id": f"ps-{old}",
                "predecessor_id": old,
                "successor_id": "son-khe-moi",
                "date": "2025-07-01",
                "extent": "whole",
                "kind": "merge",
                "instrument": "202/2025/QH15",
            }
            for old in ("ha-van", "son-khe")
        ],
        "organization_kinds": [
            {
                "id": id_,
                "name": name,
                "name_en": english,
                "system": system,
                "levels": level,
                "head_title": head,
            }
            for id_, name, english, system, level, head in (
                (
                    "provincial_party_committee",
                    "Tỉnh ủy",
                    "provincial party committee",
                    "party",
                    "province",
                    "Bí thư",
                ),
                (
                    "prov_massmob",
                    "Ban Dân vận Tỉnh ủy",
                    "mass mobilisation board",
                    "party",
                    "province",
                    "Trưởng Ban",
                ),
                (
                    "prov_propaganda_massmob",
                    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
                    "propaganda and mass mobilisation board",
                    "party",
                    "province",
                    "Trưởng Ban",
                ),
                (
                    "front",
                    "Ủy ban Mặt trận Tổ quốc Việt Nam",
                    "Front committee",
                    "front",
                    "province",
                    "Chủ tịch",
                ),
                (
                    "people_committee",
                    "Ủy ban nhân dân",
                    "people's committee",
                    "state",
                    "province",
                    "Chủ tịch",
                ),
                ("rural_district_pc", "Huyện ủy", "district party committee", "party", "district", "Bí thư"),
            )
        ],
        "titles": [
            {"id": id_, "title": title, "title_en": english, "rank": rank, "single_seat": seat}
            for id_, title, english, rank, seat in (
                ("truong_ban", "Trưởng Ban", "head of board", 1, 1),
                ("pho_truong_ban", "Phó Trưởng Ban", "deputy head", 3, 0),
                ("chu_tich", "Chủ tịch", "chair", 1, 1),
                ("uy_vien_ban_thuong_vu", "Ủy viên Ban Thường vụ", "standing committee member", 4, 0),
            )
        ],
        "event_kinds": [
            {"id": id_, "name": name, "name_en": english}
            for id_, name, english in (
                ("interim_review", "hội nghị sơ kết", "interim review"),
                ("final_review", "hội nghị tổng kết", "final review"),
                ("briefing", "hội nghị giao ban", "briefing"),
                ("courtesy_visit", "thăm hỏi", "courtesy visit"),
            )
        ],
        "roles": [
            {"id": id_, "name": name, "name_en": english}
            for id_, name, english in (
                ("chair", "chủ trì", "chaired"),
                ("attend", "dự", "attended"),
                ("speak", "phát biểu", "spoke"),
                ("report", "báo cáo", "reported"),
            )
        ],
        "sources": [
            {"id": "bao_ha_van", "name": "Báo Hà Vân", "kind": "newspaper", "place_id": "ha-van"},
            {"id": "dai_ha_van", "name": "Đài Hà Vân", "kind": "broadcaster", "place_id": "ha-van"},
        ],
        "topics": [{"id": "dan-van-kheo", "name": "Dân vận khéo", "name_en": "skilful mobilisation"}],
        "articles": [
            {
                "id": id_,
                "sha256": hashlib.sha256(BODIES[id_].encode()).hexdigest(),
                "document_id": id_,
                "title": title,
                "source_id": source,
                "url": HOSTILE_URL if id_ == "sap-nhap" else f"https://vi-du.test/{id_}",
                "published_at": published,
                "place_id": place,
                "place_printed": places[place][2],
                "place_basis": basis,
                "characters": len(BODIES[id_]),
                "method": "extracted",
                "extractor_version": "1",
            }
            for id_, title, source, published, place, basis in _ARTICLES
        ],
        "article_texts": [{"article_id": id_, "body": body} for id_, body in BODIES.items()],
        "article_credits": [
            {"article_id": "hop-so-ket", "kind": "author", "name": "Mai Viết", "ordinal": 1},
            {"article_id": "sap-nhap", "kind": "author", "name": HOSTILE_CREDIT, "ordinal": 1},
        ],
        "article_topics": [{"article_id": "hop-so-ket", "topic_id": "dan-van-kheo"}],
        "organizations": [
            {
                "id": id_,
                "name": name,
                "full_name": f"{name} {places[place][2]}",
                "kind_id": kind,
                "level": level,
                "place_id": place,
                "place_printed": places[place][2],
                "parent_id": parent,
                "valid_from": start,
                "valid_to": end,
            }
            for id_, name, place, kind, level, parent, start, end in _ORGANIZATIONS
        ],
        "organization_successions": [
            {
                "id": "os-1",
                "predecessor_id": "bdv-ha-van",
                "successor_id": "tgdv-son-khe",
                "date": "2025-07-01",
                "kind": "merge",
            }
        ],
        "positions": [
            {
                "id": id_,
                "label": f"{title}, {organizations[body][0]} {places[organizations[body][1]][2]}",
                "title": title,
                "title_id": title_id,
                "organization_id": body,
                "single_seat": seat,
            }
            for id_, title, body, title_id, seat in _POSITIONS
        ],
        "officials": [
            {
                "id": id_,
                "name": name,
                "name_key": name.lower(),
                "place_id": "ha-van",
                "gender": gender,
                "gender_basis": basis,
            }
            for id_, name, gender, basis in _OFFICIALS
        ],
        "official_names": [
            {"id": f"n-{id_}", "official_id": id_, "name": name} for id_, name, *_ in _OFFICIALS
        ],
        "official_keys": [
            {
                "id": id_,
                "official_id": id_,
                "name_key": name.lower(),
                "sphere": "province",
                "province": "Hà Vân",
            }
            for id_, name, *_ in _OFFICIALS
        ],
        "appearances": [
            {"article_id": article, "key_id": official, "other_key_id": official, "basis": "itself"}
            for article, official in sorted({(article, official) for _, article, official, *_ in _HOLDINGS})
        ],
        "events": [],
        "event_reports": [],
        "holdings": [
            {
                "id": id_,
                "article_id": article,
                "official_id": official,
                "name_printed": next(name for key, name, *_ in _OFFICIALS if key == official),
                "position_id": position,
                "title_printed": next(title for key, title, *_ in _POSITIONS if key == position),
                "organization_printed": organizations[next(b for k, _, b, *_ in _POSITIONS if k == position)][
                    0
                ],
                "place_printed": places["son-khe-moi" if position == "truong-tgdv" else "ha-van"][2],
                "place_basis": "text",
                "observed_on": day,
                "observed_basis": "event",
                "first_day": day,
                "last_day": day,
            }
            for id_, article, official, position, day, _ in _HOLDINGS
        ],
        "participations": [
            {
                "id": f"{event}-{official}-{role}",
                "event_id": event,
                "official_id": official,
                "name_printed": next(name for key, name, *_ in _OFFICIALS if key == official),
                "role_id": role,
            }
            for event, official, role, _, _ in _PARTICIPATIONS
        ],
        "figures": [
            {
                "id": f"f{number}",
                "article_id": "hop-so-ket",
                "event_id": "so-ket-2024",
                "ordinal": number,
                "what": what,
                "value": value,
                "unit": unit,
                "hedge": hedge,
                "vnd": vnd,
            }
            for number, what, value, unit, hedge, vnd in (
                (1, "mô hình Dân vận khéo", 120, "mô hình", ">", None),
                (2, "phần quà", 300, "phần quà", None, None),
                (3, "trị giá phần quà", 150, "triệu đồng", None, 150_000_000),
            )
        ],
        "awards": [
            {
                "id": "a1",
                "article_id": "tong-ket",
                "event_id": "tong-ket-2024",
                "ordinal": 1,
                "award": "Bằng khen",
                "issuer_printed": "Ủy ban nhân dân tỉnh",
                "issuer_id": "ubnd-ha-van",
                "collectives": 3,
                "individuals": 7,
                "reason": "công tác dân vận năm 2024",
            }
        ],
        "citations": [
            {
                "id": f"c-{article}",
                "article_id": article,
                "ordinal": 1,
                "number": "07-NQ/TU",
                "kind": "nghị quyết",
                "issued_on": "2024-05-20",
            }
            for article in ("hop-so-ket", "son-khe")
        ],
        "candidate_matches": [
            {
                "id": "officials-0123456789ab",
                "table_name": "officials",
                "left_id": "do-van-du",
                "right_id": "pham-cu",
                "score": 0.2,
                "reasons": "same body; one after the other",
                "status": "open",
            }
        ],
        "judgements": [
            {
                "id": "j1",
                "kind": "override",
                "table_name": "articles",
                "subject_id": "khong-ro-tinh",
                "field": "place_id",
                "value": "ha-van",
                "reason": "Huyện Bình Lộc chỉ có ở tỉnh Hà Vân, theo niên giám bịa đặt.",
                "decided_by": "người biên tập",
                "decided_on": "2025-01-02",
            }
        ],
        "issues": [
            {
                "id": "i1",
                "article_id": "khong-ro-tinh",
                "code": "no_year",
                "message": "Không rõ năm của ngày 5-7.",
                "start_offset": 6,
                "end_offset": 9,
            }
        ],
    }
    tables["holdings"].append(
        {
            "id": "h9",
            "article_id": "khong-ro-tinh",
            "official_id": None,
            "name_printed": "Trần Nơi Khác",
            "position_id": None,
            "title_printed": "Phó Chủ tịch",
            "organization_printed": "Ủy ban nhân dân tỉnh",
            "observed_on": "--07-05",
            "observed_basis": "event",
        }
    )
    tables["holdings"].append(
        {
            "id": "h10",
            "article_id": "tong-ket",
            "official_id": "pham-cu",
            "name_printed": "Phạm Cũ",
            "position_id": "truong-bdv",
            "title_printed": "Trưởng Ban",
            "organization_printed": "Ban Dân vận Tỉnh ủy",
            "place_printed": "Hà Vân",
            "place_basis": "text",
            "former": 1,
            "observed_on": "2024-12-20",
            "observed_basis": "event",
            "first_day": "2024-12-20",
            "last_day": "2024-12-20",
            "stated_end": "2023-05",
        }
    )
    for id_, kind, type_, day, organizer, place, period in _EVENTS:
        label, start, end = period or (None, None, None)
        name, body_place = organizations[organizer]
        printed = f"{name} {places[body_place][2]}"
        tables["events"].append(
            {
                "id": id_,
                "label": f"{type_} · {printed} · {day or '--07-05'}",
                "kind_id": kind,
                "type": type_,
                "start_date": day or "--07-05",
                "first_day": day,
                "last_day": day,
                "year_basis": "text" if day else None,
                "organizer_id": organizer,
                "organizer_printed": printed,
                "place_id": place,
                "place_printed": places[place][2],
                "period_label": label,
                "period_start": start,
                "period_end": end,
            }
        )
    for article, event, _ in _REPORTS:
        tables["event_reports"].append(
            {
                "id": f"r-{article}",
                "article_id": article,
                "event_id": event,
                "main": 1,
                "type": next(type_ for id_, _, type_, *_ in _EVENTS if id_ == event),
                "start_date": next(day for id_, _, _, day, *_ in _EVENTS if id_ == event) or "--07-05",
            }
        )
    tables["evidence"] = _evidence()
    return tables


def _evidence() -> list[Row]:
    proofs: list[tuple[str, str, str, str]] = [
        *(("holdings", id_, article, quote) for id_, article, _, _, _, quote in _HOLDINGS),
        ("holdings", "h9", "khong-ro-tinh", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        *(("event_reports", f"r-{article}", article, quote) for article, _, quote in _REPORTS),
        *(
            ("participations", f"{event}-{official}-{role}", article, quote)
            for event, official, role, article, quote in _PARTICIPATIONS
        ),
        ("official_names", "n-do-van-du", "hop-so-ket", "Đỗ Văn Dự"),
        ("official_names", "n-do-van-du", "tong-ket", "Đỗ Văn Dự"),
        ("official_names", "n-luong-thi-en", "hop-so-ket", "Lường Thị Én"),
        ("figures", "f1", "hop-so-ket", "hơn 120 mô hình Dân vận khéo"),
        ("figures", "f2", "hop-so-ket", "300 phần quà"),
        ("figures", "f3", "hop-so-ket", "150 triệu đồng"),
        ("awards", "a1", "tong-ket", "3 tập thể và 7 cá nhân được nhận Bằng khen"),
        ("citations", "c-hop-so-ket", "hop-so-ket", "07-NQ/TU"),
        ("citations", "c-son-khe", "son-khe", "07-NQ/TU"),
    ]
    found = []
    for table, row, article, quote in proofs:
        start, end = _span(article, quote)
        found.append(
            {
                "table_name": table,
                "row_id": row,
                "article_id": article,
                "start_offset": start,
                "end_offset": end,
                "quote": quote,
                "method": "extracted",
                "extractor_version": "1",
            }
        )
    return found


def fill(url: str, *, shuffled: random.Random | None = None) -> None:
    """Create the database at *url* and put the dataset into it, the rows of each table ``shuffled``."""
    from dvdb.store import migrate, open_engine, write_batch

    migrate(url)
    data = rows()
    if shuffled:
        for table_rows in data.values():
            shuffled.shuffle(table_rows)
    engine = open_engine(url)
    with engine.begin() as connection:
        write_batch(connection, data)
    engine.dispose()
