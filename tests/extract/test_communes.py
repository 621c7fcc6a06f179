"""Offices of communes, wards and the boards of party committees, as the portals print them since 2025."""

from __future__ import annotations

import pytest
from support.extraction import offices

KHAI, PAO = "Đinh Văn Khải", "Sùng A Páo"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Đồng chí Đinh Văn Khải, Bí thư Đảng ủy xã Bản Lang; đồng chí Sùng A Páo, Phó Bí thư Thường "
            "trực Đảng ủy xã cùng dự.",
            {
                (KHAI, "Bí thư", "Đảng ủy xã", "Bản Lang"),
                (PAO, "Phó Bí thư Thường trực", "Đảng ủy xã", "Bản Lang"),
            },
        ),
        (
            "Đồng chí Đinh Văn Khải - Phó Chủ tịch HĐND xã, tặng hoa. Chiều nay xã Bản Lang ra quân.",
            {(KHAI, "Phó Chủ tịch", "Hội đồng nhân dân xã", "Bản Lang")},
        ),
        (
            "Đồng chí Đinh Văn Khải, Ủy viên BTV Đảng ủy, Trưởng Ban Xây dựng Đảng, Chủ tịch Ủy ban MTTQ "
            "Việt Nam xã Bản Lang dự.",
            {
                (KHAI, "Ủy viên Ban Thường vụ", "Đảng ủy xã", "Bản Lang"),
                (KHAI, "Trưởng Ban", "Ban Xây dựng Đảng Đảng ủy xã", "Bản Lang"),
                (KHAI, "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Bản Lang"),
            },
        ),
        (
            "Đồng chí Đinh Văn Khải, Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy phường "
            "Tân Phong dự.",
            {
                (KHAI, "Ủy viên Ban Thường vụ", "Đảng ủy phường", "Tân Phong"),
                (KHAI, "Chủ nhiệm", "Ủy ban Kiểm tra Đảng ủy phường", "Tân Phong"),
            },
        ),
        (
            "Đ/c Đinh Văn Khải - UVTV, Trưởng Ban Dân vận, Chủ tịch Ủy ban MTTQ huyện Tủa Chùa chủ trì.",
            {
                (KHAI, "Ủy viên Ban Thường vụ", "Huyện ủy", "Tủa Chùa"),
                (KHAI, "Trưởng Ban", "Ban Dân vận Huyện ủy", "Tủa Chùa"),
                (KHAI, "Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Tủa Chùa"),
            },
        ),
        (
            "Đồng chí Đinh Văn Khải, Phó Bí thư Đảng ủy, Giám đốc Công an tỉnh Lai Châu dự.",
            {
                (KHAI, "Phó Bí thư", "Đảng ủy Công an tỉnh", "Lai Châu"),
                (KHAI, "Giám đốc", "Công an tỉnh", "Lai Châu"),
            },
        ),
        (
            "Đồng chí Đinh Văn Khải, Trưởng phòng Đoàn thể và các Hội, Ban Tuyên giáo và Dân vận Tỉnh ủy "
            "Lai Châu báo cáo.",
            {
                (
                    KHAI,
                    "Trưởng phòng",
                    "Phòng Đoàn thể và các Hội, Ban Tuyên giáo và Dân vận Tỉnh ủy",
                    "Lai Châu",
                )
            },
        ),
        (
            "Đồng chí Đinh Văn Khải, Chính trị viên Đồn Biên phòng Bản Lầu phát biểu.",
            {(KHAI, "Chính trị viên", "Đồn Biên phòng Bản Lầu", None)},
        ),
    ],
)
def test_what_one_office_leaves_out_the_text_tells(
    text: str, wanted: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert offices(text) == wanted


def test_no_place_where_the_text_names_two_communes() -> None:
    text = "Đoàn đã thăm xã Bản Lang và xã Mường Than. Đồng chí Đinh Văn Khải, Chủ tịch UBND xã tiếp đoàn."
    assert offices(text) == {(KHAI, "Chủ tịch", "Ủy ban nhân dân xã", None)}


def test_the_body_whose_people_a_clause_lists() -> None:
    text = (
        "Dự hội nghị, lãnh đạo Sở Nội vụ tỉnh Lai Châu có đồng chí Đinh Văn Khải - Phó Giám đốc; "
        "về phía Liên đoàn Lao động tỉnh có đồng chí Sùng A Páo, Phó Chủ tịch."
    )
    assert offices(text) == {
        (KHAI, "Phó Giám đốc", "Sở Nội vụ", "Lai Châu"),
        (PAO, "Phó Chủ tịch", "Liên đoàn Lao động tỉnh", "Lai Châu"),
    }
    assert offices("Về phía Công ty Cổ phần Sao Mai có ông Đinh Văn Khải, Giám đốc.") == set()
