"""Where the name of a body ends: numbers, branches, pairs of nations, names of men, bodies over it."""

from __future__ import annotations

import pytest
from support.extraction import offices


def cases(*rows: tuple[str, str, str | None, str | None]) -> pytest.MarkDecorator:
    """One case an office: how it is printed, title, organization, place."""
    return pytest.mark.parametrize(
        ("printed", "title", "organization", "place"), rows, ids=[row[0] for row in rows]
    )


def check_both_orders(printed: str, title: str, organization: str | None, place: str | None) -> None:
    """The office before the name, and after it."""
    before = f"Phát biểu tại buổi làm việc, {printed} Đinh Văn Khải đánh giá cao kết quả đạt được."
    after = f"Ông Đinh Văn Khải, {printed}, cho biết đơn vị sẽ sớm khắc phục."
    wanted = {("Đinh Văn Khải", title, organization, place)}
    assert offices(before) == wanted
    assert offices(after) == wanted


@cases(
    ("Chánh án TAND khu vực 4", "Chánh án", "Tòa án nhân dân khu vực 4", None),
    ("Chánh án TAND khu vực 3 - Yên Bái", "Chánh án", "Tòa án nhân dân khu vực 3", "Yên Bái"),
    ("Viện trưởng VKSND khu vực 7", "Viện trưởng", "Viện Kiểm sát nhân dân khu vực 7", None),
    ("Giám đốc Kho bạc Nhà nước khu vực XI", "Giám đốc", "Kho bạc Nhà nước khu vực XI", None),
    ("Phó Giám đốc Bệnh viện Quân y 110", "Phó Giám đốc", "Bệnh viện Quân y 110", None),
    ("Hiệu trưởng Trường Sĩ quan Lục quân 2", "Hiệu trưởng", "Trường Sĩ quan Lục quân 2", None),
    ("Tư lệnh Vùng 4 Hải quân", "Tư lệnh", "Vùng 4 Hải quân", None),
    ("Chính ủy Vùng Cảnh sát biển 2", "Chính ủy", "Vùng Cảnh sát biển 2", None),
    (
        "Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 1 - Bắc Hà",
        "Chỉ huy trưởng",
        "Ban Chỉ huy phòng thủ khu vực 1",
        "Bắc Hà",
    ),
)
def test_a_body_is_told_apart_by_its_number(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Đinh Văn Khải, Phó Giám đốc Công an tỉnh Lai Châu, làm việc với Công an 5 huyện.",
        "Ông Đinh Văn Khải, Phó Giám đốc Công an tỉnh Lai Châu 2 năm trước, cho biết.",
    ],
)
def test_a_number_that_counts_what_follows_is_no_part_of_a_body(text: str) -> None:
    assert offices(text) == {("Đinh Văn Khải", "Phó Giám đốc", "Công an tỉnh", "Lai Châu")}


@cases(
    ("Giám đốc Học viện Hậu cần", "Giám đốc", "Học viện Hậu cần", None),
    ("Hiệu trưởng Trường THPT chuyên Lê Hữu Trác", "Hiệu trưởng", None, None),
    ("Giám đốc Vườn quốc gia Bái Tử Long", "Giám đốc", "Vườn quốc gia Bái Tử Long", None),
    ("Trưởng khoa Sử, Trường Đại học Vinh", "Trưởng Khoa", "Khoa Sử, Trường Đại học Vinh", None),
)
def test_a_person_behind_a_school_is_not_its_name(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    if organization is None:
        text = f"Ông Đinh Văn Khải, {printed}, cho biết."
        ((_, found, school, _),) = offices(text)
        assert (found, school) == (title, "Trường Trung học phổ thông chuyên Lê Hữu Trác")
    else:
        check_both_orders(printed, title, organization, place)


@cases(
    ("Chủ tịch Hội hữu nghị Việt - Nhật", "Chủ tịch", "Hội hữu nghị Việt - Nhật", None),
    ("Phó Chủ tịch Hội Hữu nghị Việt Nam - Cuba", "Phó Chủ tịch", "Hội Hữu nghị Việt Nam - Cuba", None),
    (
        "Phó Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",
        "Phó Chủ tịch",
        "Hội hữu nghị Việt Nam - Lào tỉnh",
        "Sơn La",
    ),
)
def test_an_association_of_two_nations(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    (
        "Chánh Văn phòng HĐND - UBND quận Ô Môn",
        "Chánh Văn phòng",
        "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân quận",
        "Ô Môn",
    ),
    (
        "Phó Chánh Văn phòng HĐND-UBND huyện Tủa Chùa",
        "Phó Chánh Văn phòng",
        "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân huyện",
        "Tủa Chùa",
    ),
    (
        "Chánh Văn phòng HĐND và UBND xã Mường Khong",
        "Chánh Văn phòng",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
        "Mường Khong",
    ),
    (
        "Phó Giám đốc Sở Khoa học-Công nghệ tỉnh Lai Châu",
        "Phó Giám đốc",
        "Sở Khoa học-Công nghệ",
        "Lai Châu",
    ),
)
def test_two_bodies_with_one_office(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    (
        "Phó Vụ trưởng Vụ Pháp chế, Tổng cục Thủy lợi",
        "Phó Vụ trưởng",
        "Vụ Pháp chế, Tổng cục Thủy lợi",
        None,
    ),
    (
        "Cục trưởng Cục Quản trị, Văn phòng Chính phủ",
        "Cục trưởng",
        "Cục Quản trị, Văn phòng Chính phủ",
        None,
    ),
    (
        "Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh Lai Châu",
        "Giám đốc",
        "Ngân hàng Nhà nước chi nhánh tỉnh",
        "Lai Châu",
    ),
    ("Trưởng Thuế tỉnh Lai Châu", "Trưởng", "Thuế tỉnh", "Lai Châu"),
    ("Trưởng THADS tỉnh Lai Châu", "Trưởng", "Thi hành án dân sự tỉnh", "Lai Châu"),
    ("Cục trưởng Cục THADS Lai Châu", "Cục trưởng", "Cục Thi hành án dân sự", "Lai Châu"),
    ("Giám đốc CDC Lai Châu", "Giám đốc", "Trung tâm Kiểm soát bệnh tật tỉnh", "Lai Châu"),
    ("Phường đội trưởng phường Mai Động", "Phường đội trưởng", None, "Mai Động"),
    ("Thẩm phán cao cấp", "Thẩm phán cao cấp", None, None),
)
def test_offices_of_the_services(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    (
        "Giám đốc Quốc gia ADB tại Việt Nam",
        "Giám đốc Quốc gia",
        "Ngân hàng Phát triển châu Á tại Việt Nam",
        None,
    ),
    ("Chủ tịch Hội Sinh viên Việt Nam tại Nga", "Chủ tịch", "Hội Sinh viên Việt Nam tại Nga", None),
    (
        "Tham tán Thương mại Đại sứ quán Việt Nam tại Ấn Độ",
        "Tham tán Thương mại",
        "Đại sứ quán Việt Nam tại Ấn Độ",
        None,
    ),
    ("Phó Huyện trưởng huyện Malipo", "Phó Huyện trưởng", None, "Malipo"),
)
def test_posts_abroad(printed: str, title: str, organization: str | None, place: str | None) -> None:
    check_both_orders(printed, title, organization, place)


def test_the_governor_of_a_province_that_no_list_has() -> None:
    text = "Cùng dự có Thống đốc tỉnh Kostrovsk Pavel Orlov và lãnh đạo thành phố."
    assert offices(text) == {("Pavel Orlov", "Thống đốc", None, "Kostrovsk")}


def test_an_embassy_is_no_ambassador() -> None:
    text = "Ông Đinh Văn Khải - Tham tán Công sứ (Đại sứ quán Việt Nam tại Ấn Độ) đã dự."
    assert {title for _, title, _, _ in offices(text)} == {"Tham tán Công sứ"}


def test_a_body_takes_the_place_that_it_was_last_named_with() -> None:
    text = (
        "Tại tỉnh Hà Nam và tỉnh Nghệ An, công tác này được quan tâm.\n"
        "Cục THADS Lai Châu đã có chuyến làm việc đầu năm. Cục trưởng Cục THADS Đinh Văn Khải cho biết.\n"
        "Ở tỉnh Nghệ An, tỉnh Hà Nam, các đơn vị cũng ra quân."
    )
    assert offices(text) == {("Đinh Văn Khải", "Cục trưởng", "Cục Thi hành án dân sự", "Lai Châu")}


@cases(
    (
        "Chủ tịch Công đoàn Cty TNHH Sao Mai Việt Nam",
        "Chủ tịch",
        "Công đoàn Công ty trách nhiệm hữu hạn Sao Mai Việt Nam",
        None,
    ),
    (
        "Bí thư Đảng ủy Công ty Cổ phần Bóng đèn Ánh Dương",
        "Bí thư",
        "Đảng ủy Công ty Cổ phần Bóng đèn Ánh Dương",
        None,
    ),
    ("Chủ tịch CĐ Công ty Công nghiệp tàu thủy Sông Gianh", "Chủ tịch", None, None),
)
def test_the_union_and_the_party_in_a_firm(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    text = f"Ông Đinh Văn Khải - {printed} - cho biết."
    wanted = organization or "Công đoàn Công ty Công nghiệp tàu thủy Sông Gianh"
    assert offices(text) == {("Đinh Văn Khải", title, wanted, place)}


@cases(
    ("Ủy viên Trung ương Đảng dự khuyết", "Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", None),
    (
        "Trưởng đoàn Đại biểu Quốc hội khóa XIV đơn vị tỉnh Lai Châu",
        "Trưởng Đoàn",
        "Đoàn đại biểu Quốc hội tỉnh",
        "Lai Châu",
    ),
    ("Phó Trưởng Ban Tổ chức Lễ hội Hoa ban", "Phó Trưởng Ban", "Ban Tổ chức Lễ hội Hoa ban", None),
)
def test_words_behind_or_inside_a_known_body(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    text = f"Ông Đinh Văn Khải, {printed}, đã dự."
    assert offices(text) == {("Đinh Văn Khải", title, organization, place)}


def test_a_board_named_in_short_is_the_one_that_the_text_speaks_of() -> None:
    text = (
        "Chiều nay, Ban Chỉ đạo phòng chống thiên tai tỉnh Lai Châu họp. "
        "Phó Chủ tịch UBND tỉnh Đinh Văn Khải, Trưởng Ban Chỉ đạo chủ trì cuộc họp."
    )
    assert ("Đinh Văn Khải", "Trưởng Ban", "Ban Chỉ đạo phòng chống thiên tai tỉnh", "Lai Châu") in offices(
        text
    )


@cases(
    (
        "Phó Trưởng phòng Cảnh sát hình sự (PC45), Công an tỉnh Lai Châu",
        "Phó Trưởng phòng",
        "Phòng Cảnh sát hình sự Công an tỉnh",
        "Lai Châu",
    ),
    (
        "Trưởng phòng CSGT (CA tỉnh Lai Châu)",
        "Trưởng phòng",
        "Phòng Cảnh sát giao thông Công an tỉnh",
        "Lai Châu",
    ),
    (
        "Chánh tòa Hình sự - Tòa án nhân dân tỉnh Lai Châu",
        "Chánh Tòa",
        "Tòa Hình sự Tòa án nhân dân tỉnh",
        "Lai Châu",
    ),
    (
        "Trưởng phòng Nghiệp vụ, Chi cục Kiểm lâm tỉnh Lai Châu",
        "Trưởng phòng",
        "Phòng Nghiệp vụ, Chi cục Kiểm lâm tỉnh",
        "Lai Châu",
    ),
    (
        "Phó Giám đốc Trung tâm quản lý và khai thác các công trình thủy lợi tỉnh Lai Châu",
        "Phó Giám đốc",
        "Trung tâm quản lý và khai thác các công trình thủy lợi tỉnh",
        "Lai Châu",
    ),
    (
        "Chủ tịch Hội Sinh vật cảnh (HSVC) tỉnh Lai Châu",
        "Chủ tịch",
        "Hội Sinh vật cảnh tỉnh",
        "Lai Châu",
    ),
    ("Chủ tịch huyện đảo Lý Sơn", "Chủ tịch", "Ủy ban nhân dân huyện", "Lý Sơn"),
    ("Phó Vụ trưởng Vụ Pháp chế - Thanh tra", "Phó Vụ trưởng", "Vụ Pháp chế - Thanh tra", None),
    (
        "Giám đốc Trung tâm Giáo dục - Dạy nghề - Hướng thiện",
        "Giám đốc",
        "Trung tâm Giáo dục - Dạy nghề - Hướng thiện",
        None,
    ),
    ("Chủ tịch Ủy ban Quốc gia APEC 2017", "Chủ tịch", "Ủy ban Quốc gia APEC 2017", None),
    (
        "Trưởng Phái đoàn Việt Nam tại Liên hợp quốc",
        "Trưởng Phái đoàn",
        "Phái đoàn Việt Nam tại Liên hợp quốc",
        None,
    ),
)
def test_the_body_over_a_part_and_what_stands_between(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    text = f"Ông Đinh Văn Khải, {printed}, cho biết."
    assert offices(text) == {("Đinh Văn Khải", title, organization, place)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Cục Xuất bản vừa họp. Báo cáo do Phó Cục trưởng Đinh Văn Khải ký nêu rõ.",
            {("Đinh Văn Khải", "Phó Cục trưởng", "Cục Xuất bản", None)},
        ),
        (
            "Cùng dự có ông Đinh Văn Khải, Giám đốc Sở Y tế tỉnh Lai Châu, Thứ trưởng các Bộ: Y tế, Nội vụ.",
            {("Đinh Văn Khải", "Giám đốc", "Sở Y tế", "Lai Châu")},
        ),
        (
            "Phát ngôn viên Bộ Ngoại giao Hoa Kim Vân khẳng định.",
            {("Hoa Kim Vân", "Phát ngôn viên", "Bộ Ngoại giao", None)},
        ),
        ("Trước đây là Chủ tịch UBND xã Mường Khong, người này là anh T.V.T. ở bản Nà.", set()),
        (
            "Ông Đinh Văn Khải được điều động giữ chức Phó Vụ trưởng Vụ Pháp chế.",
            {("Đinh Văn Khải", "Phó Vụ trưởng", "Vụ Pháp chế", None)},
        ),
        (
            "Bí thư Đảng đoàn, Chủ tịch Liên minh Hợp tác xã Việt Nam Đinh Văn Khải đã dự.",
            {
                ("Đinh Văn Khải", "Bí thư", "Đảng đoàn Liên minh Hợp tác xã Việt Nam", None),
                ("Đinh Văn Khải", "Chủ tịch", "Liên minh Hợp tác xã Việt Nam", None),
            },
        ),
    ],
)
def test_what_the_text_says_elsewhere_of_a_body(
    text: str, wanted: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert offices(text) == wanted


@cases(
    (
        "Đội trưởng Đội CSGT phía Bắc (Phòng CSGT, Công an tỉnh Lai Châu)",
        "Đội trưởng",
        "Đội Cảnh sát giao thông phía Bắc Phòng Cảnh sát giao thông, Công an tỉnh",
        "Lai Châu",
    ),
    (
        "Đội phó Đội Điều tra trọng án, Phòng Cảnh sát hình sự Công an tỉnh Lai Châu",
        "Đội phó",
        "Đội Điều tra trọng án, Phòng Cảnh sát hình sự Công an tỉnh",
        "Lai Châu",
    ),
    (
        "Trưởng bộ môn Mô - Phôi, Đại học Y Hà Nội",
        "Trưởng Bộ môn",
        "Bộ môn Mô - Phôi, Đại học Y Hà Nội",
        None,
    ),
)
def test_sides_compounds_and_letters_of_a_body(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    text = f"Ông Đinh Văn Khải, {printed}, cho biết như vậy."
    assert offices(text) == {("Đinh Văn Khải", title, organization, place)}


@cases(
    (
        "Phó Chánh TTGT thuộc Sở GTVT TP Cần Thơ",
        "Phó Chánh Thanh tra",
        "Thanh tra giao thông Sở Giao thông vận tải",
        "Cần Thơ",
    ),
    ("Chánh Thanh tra giao thông tỉnh Cà Mau", "Chánh Thanh tra", "Thanh tra giao thông tỉnh", "Cà Mau"),
    (
        "Đội trưởng Thanh tra giao thông huyện Si Ma Cai",
        "Đội trưởng",
        "Thanh tra giao thông huyện",
        "Si Ma Cai",
    ),
)
def test_the_traffic_inspectors_are_a_body_of_their_own(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)
