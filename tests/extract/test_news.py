"""Offices as general news prints them: helpers, deputies, parts of bodies, firms, misprinted names."""

from __future__ import annotations

import pytest
from support.extraction import offices


@pytest.mark.parametrize(
    ("printed", "title", "organization", "place"),
    [
        ("Trợ lý Bộ trưởng Ngoại giao", "Trợ lý Bộ trưởng", "Bộ Ngoại giao", None),
        ("Đặc phái viên của Thủ tướng Chính phủ", "Đặc phái viên Thủ tướng", "Chính phủ", None),
        ("Người phát ngôn Tổng thống Nga", "Người phát ngôn Tổng thống", None, "Nga"),
    ],
)
def test_who_serves_the_holder_of_an_office_has_an_office_of_his_own(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    assert offices(f"{printed} Đàm Quốc Khải phát biểu.") == {("Đàm Quốc Khải", title, organization, place)}


@pytest.mark.parametrize(
    "printed",
    [
        "Đại biểu Lường Văn Khoa (đoàn Điện Biên)",
        "Đại biểu Lường Văn Khoa (Điện Biên)",
        "ĐB Lường Văn Khoa - đoàn Điện Biên",
        "Đại biểu Quốc hội tỉnh Điện Biên Lường Văn Khoa",
        "ĐBQH Lường Văn Khoa",
    ],
)
def test_a_deputy_is_named_with_his_delegation(printed: str) -> None:
    wanted = {("Lường Văn Khoa", "Đại biểu", "Quốc hội", None)}
    assert offices(f"Quốc hội thảo luận về dự án luật.\n{printed} đề nghị làm rõ.") == wanted


def test_a_delegate_to_a_meeting_is_no_deputy() -> None:
    assert offices("Quốc hội nghỉ. Đại biểu Lường Văn Khoa (bìa trái) trao đổi tại lớp tập huấn.") == set()


@pytest.mark.parametrize(
    ("printed", "title", "organization"),
    [
        (
            "Trưởng Khoa Nhi, Bệnh viện Việt Đức",
            "Trưởng Khoa",
            "Khoa Nhi, Bệnh viện Việt Đức",
        ),
        (
            "Trưởng phòng Thanh tra, Trường Đại học Tây Bắc",
            "Trưởng phòng",
            "Phòng Thanh tra, Trường Đại học Tây Bắc",
        ),
        ("Cục phó Cục Hàng hải", "Cục phó", "Cục Hàng hải"),
        (
            "Cục trưởng Cục Cảnh sát đăng ký, quản lý cư trú và dữ liệu quốc gia về dân cư",
            "Cục trưởng",
            "Cục Cảnh sát đăng ký, quản lý cư trú và dữ liệu quốc gia về dân cư",
        ),
        ("Vụ trưởng Vụ Châu Á - Thái Bình Dương", "Vụ trưởng", "Vụ Châu Á - Thái Bình Dương"),
        ("Chủ tịch Hội Tâm lý học xã hội Việt Nam", "Chủ tịch", "Hội Tâm lý học xã hội Việt Nam"),
        (
            "Phó Chủ tịch phụ trách Hội Khuyến học Việt Nam",
            "Phó Chủ tịch phụ trách",
            "Hội Khuyến học Việt Nam",
        ),
        ("Thứ trưởng Bộ Thông tin & Truyền thông", "Thứ trưởng", "Bộ Thông tin và Truyền thông"),
        ("Người phát ngôn Bộ Ngoại giao Việt Nam", "Người phát ngôn", "Bộ Ngoại giao"),
        ("Thứ trưởng Bộ GD ĐT", "Thứ trưởng", "Bộ Giáo dục và Đào tạo"),
        (
            "Giám đốc Văn phòng Kinh tế và thương mại",
            "Giám đốc",
            "Văn phòng Kinh tế và thương mại",
        ),
    ],
)
def test_the_name_of_a_body_is_read_to_its_end(printed: str, title: str, organization: str) -> None:
    found = offices(f"Ông Đàm Quốc Khải, {printed}, cho biết như vậy.")
    assert {office[:3] for office in found} == {("Đàm Quốc Khải", title, organization)}


@pytest.mark.parametrize("verb", ["cho biết", "nhưng ông không dự", "ban hành quyết định"])
def test_the_name_of_a_body_takes_no_words_of_the_clause(verb: str) -> None:
    found = offices(f"Ông Đàm Quốc Khải, Trưởng Ban Chỉ đạo kỳ thi tốt nghiệp {verb}.")
    assert {office[2] for office in found} == {"Ban Chỉ đạo kỳ thi tốt nghiệp"}


@pytest.mark.parametrize(
    ("printed", "organization"),
    [
        ("Bộ trưởng Bộ Văn hóa Trung Quốc", "Bộ Văn hóa Trung Quốc"),
        (
            "Ủy viên trưởng Ủy ban Thường vụ Đại hội Đại biểu nhân dân toàn quốc Trung Quốc",
            "Ủy ban Thường vụ Đại hội Đại biểu nhân dân toàn quốc Trung Quốc",
        ),
        ("Thủ tướng Quốc vụ viện Trung Quốc", "Quốc vụ viện Trung Quốc"),
        ("Tổng Thư ký IPU", "Liên minh Nghị viện Thế giới"),
        ("Tổng Thư ký Tổ chức Cảnh sát hình sự quốc tế (Interpol)", "Tổ chức Cảnh sát hình sự quốc tế"),
        ("Chủ tịch Ngân hàng Trung ương châu Âu (ECB)", "Ngân hàng Trung ương châu Âu"),
    ],
)
def test_bodies_of_other_countries_end_before_the_name(printed: str, organization: str) -> None:
    found = offices(f"Thủ tướng đã gặp {printed} Lạc Thụ Phong tại Bắc Kinh.")
    assert {(office[0], office[2]) for office in found} == {("Lạc Thụ Phong", organization)}


def test_heads_of_two_bodies_abroad_are_two_offices() -> None:
    text = "Chủ tịch Trung Quốc, Chủ tịch Quân ủy Trung ương Trung Quốc Lạc Thụ Phong đến thăm."
    assert offices(text) == {
        ("Lạc Thụ Phong", "Chủ tịch", None, "Trung Quốc"),
        ("Lạc Thụ Phong", "Chủ tịch", "Quân ủy Trung ương Trung Quốc", None),
    }


def test_the_long_name_of_a_country_belongs_to_its_head() -> None:
    text = "Chủ tịch nước Cộng hòa Nhân dân Trung Hoa Lạc Thụ Phong đón Tổng thống Mỹ đắc cử Neil Barlow."
    assert offices(text) == {
        ("Lạc Thụ Phong", "Chủ tịch nước", None, "Trung Quốc"),
        ("Neil Barlow", "Tổng thống", None, "Mỹ"),
    }


def test_offices_that_a_name_lists_of_others_are_not_his() -> None:
    text = "Đi với Thủ tướng Đàm Quốc Khải có các quan chức, gồm: Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Xây dựng."
    assert offices(text) == {("Đàm Quốc Khải", "Thủ tướng", "Chính phủ", None)}


def test_a_seat_of_the_state_has_one_holder() -> None:
    text = (
        "Tổng Bí thư Đàm Quốc Khải tiếp xúc cử tri.\n"
        "Về trường hợp ông Lường Văn Khoa, Tổng Bí thư cho hay đã xử lý."
    )
    assert offices(text) == {("Đàm Quốc Khải", "Tổng Bí thư", None, None)}


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        (
            "Trung tâm Khuyến nông tỉnh Sơn La xác nhận. Ông Đàm Quốc Khải, Giám đốc trung tâm, giải trình.",
            "Trung tâm Khuyến nông tỉnh",
        ),
        (
            "Bệnh viện Đa khoa tỉnh Sơn La lên tiếng. Bà Đàm Thị Khải, Phó Giám đốc bệnh viện cho biết.",
            "Bệnh viện Đa khoa tỉnh",
        ),
    ],
)
def test_a_body_said_by_its_first_word_is_the_one_named_before(text: str, organization: str) -> None:
    assert {(office[2], office[3]) for office in offices(text)} == {(organization, "Sơn La")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lường Văn Khoa, Giám đốc Sở Xây dựng Sơn La, nói về Công ty Mai do bà Đàm Thị Lụa làm giám đốc.",
        "Ông Lường Văn Khoa, Giám đốc Sở Xây dựng Sơn La, gặp bà Đàm Thị Mơ, Trưởng phòng Kế toán, Công ty A",
        "Ông Lường Văn Khoa, Giám đốc Sở Xây dựng Sơn La, gặp bà Đàm Thị Lụa, Chủ tịch HĐQT Công ty Sao Mai.",
    ],
)
def test_heads_of_firms_take_no_office_of_a_body_beside(text: str) -> None:
    assert offices(text) == {("Lường Văn Khoa", "Giám đốc", "Sở Xây dựng", "Sơn La")}


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Bộ bàn việc cổ phần hóa. Ông Đàm Quốc Khải, Chủ tịch HĐTV Vinalines, báo cáo.", True),
        ("Ông Đàm Quốc Khải, Chủ tịch HĐTV Tập đoàn Dầu khí Quốc gia Việt Nam, báo cáo.", True),
        ("Ông Đàm Quốc Khải, Chủ tịch HĐTV Vinalines, báo cáo.", False),
    ],
)
def test_the_board_of_a_firm_is_public_where_the_text_says_so(text: str, public: bool) -> None:
    assert bool(offices(text)) is public


@pytest.mark.parametrize(
    "again",
    [
        "Bộ trưởng Đàm Thị Ngọc Khải đến thăm.",
        "Bộ trưởng Đàm Thị Ngọc Khai đến thăm.",
        "Bộ trưởng Đàm Thị Ngọc Khảivà phu nhân đến thăm.",
        "Ảnh: Bộ trưởng Đàm Thị Ngọc Khải Thí sinh chào đón.",
        "Bộ trưởng Đam Thị Ngọc Khải đến thăm.",
    ],
    ids=["as it is", "mark left out", "grown together", "runs on", "surname misprinted"],
)
def test_a_misprinted_name_is_the_same_person(again: str) -> None:
    text = f"Bộ trưởng Bộ Y tế Đàm Thị Ngọc Khải làm việc tại Sơn La.\n{again}"
    assert offices(text) == {("Đàm Thị Ngọc Khải", "Bộ trưởng", "Bộ Y tế", None)}


def test_names_that_differ_in_a_mark_are_two_people() -> None:
    text = "Dự có Chủ tịch UBND xã Tân Lập Đàm Văn Ánh và Chủ tịch UBND xã Phú Lâm Đàm Văn Anh."
    assert {office[0] for office in offices(text)} == {"Đàm Văn Ánh", "Đàm Văn Anh"}


@pytest.mark.parametrize(
    "printed",
    [
        "Ông Đàm Quốc Khải, chuyên gia sinh học – nguyên Hiệu trưởng Trường Đại học Tây Bắc",
        "Thầy Đàm Quốc Khải, Hiệu trưởng Trường Đại học Tây Bắc",
        "Theo Đàm Quốc Khải – Hiệu trưởng Trường Đại học Tây Bắc",
    ],
)
def test_words_between_or_before_a_name_and_its_office_do_not_part_them(printed: str) -> None:
    found = offices(f"{printed}, mọi việc đã xong.")
    assert {office[:3] for office in found} == {("Đàm Quốc Khải", "Hiệu trưởng", "Trường Đại học Tây Bắc")}


def test_the_agency_of_investigation_is_one_office_and_the_police_another() -> None:
    text = "Đại tá Đàm Quốc Khải, Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La nói."
    assert offices(text) == {
        ("Đàm Quốc Khải", "Phó Giám đốc", "Công an tỉnh", "Sơn La"),
        ("Đàm Quốc Khải", "Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an tỉnh", "Sơn La"),
    }


def test_a_pen_name_without_a_surname_is_a_person() -> None:
    text = "Ảnh chụp Tổng Bí thư Trường Chinh và Phó Thủ tướng Đàm Quốc Khải."
    assert offices(text) == {
        ("Trường Chinh", "Tổng Bí thư", None, None),
        ("Đàm Quốc Khải", "Phó Thủ tướng", "Chính phủ", None),
    }


def test_a_minister_who_heads_the_office_of_the_government_has_no_other_ministry() -> None:
    text = (
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Đàm Quốc Khải trả lời về Bộ Giao thông vận tải.\n"
        "Bộ trưởng Đàm Quốc Khải nói thêm."
    )
    assert offices(text) == {
        ("Đàm Quốc Khải", "Bộ trưởng", None, None),
        ("Đàm Quốc Khải", "Chủ nhiệm", "Văn phòng Chính phủ", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bà Đàm Thị Khải - Bí thư Huyện ủy Mường Tè - ký quyết định bổ nhiệm em trai mình làm giám đốc.",
        "Theo Bí thư Huyện ủy Mường Tè Đàm Thị Khải, các đại biểu Quốc hội đã đến.",
        "Bí thư Huyện ủy Mường Tè Đàm Thị Khải đến. Anh từng bị bà Khải sa thải khỏi chức Trưởng phòng Y tế.",
    ],
)
def test_an_office_given_to_or_taken_from_another_is_not_the_givers(text: str) -> None:
    assert offices(text) == {("Đàm Thị Khải", "Bí thư", "Huyện ủy", "Mường Tè")}


def test_a_minister_before_deputies_is_no_deputy() -> None:
    text = "Trả lời chất vấn của các đại biểu Quốc hội, Bộ trưởng Bộ Y tế Đàm Quốc Khải nhận lỗi."
    assert offices(text) == {("Đàm Quốc Khải", "Bộ trưởng", "Bộ Y tế", None)}


def test_the_head_of_another_state_beside_ours_is_another_person() -> None:
    text = "Tại cuộc hội kiến với Chủ tịch nước Đàm Quốc Khải, Thủ tướng Belarus khẳng định như vậy."
    assert offices(text) == {("Đàm Quốc Khải", "Chủ tịch nước", None, None)}


@pytest.mark.parametrize(
    "body",
    [
        "Trung tâm Dự báo nhu cầu nhân lực và Thông tin thị trường lao động",
        "Viện Nghiên cứu Quản lý kinh tế Trung ương",
        "Ban quản lý di tích và rừng quốc gia Yên Tử",
    ],
)
@pytest.mark.parametrize("after", [" cho biết", ", nói", " (bìa trái) nói"])
def test_a_long_name_is_read_up_to_a_mark_or_a_verb(body: str, after: str) -> None:
    title = "Trưởng " if body.startswith("Ban") else "Giám đốc "
    found = offices(f"Ông Đàm Quốc Khải, {title}{body}{after} như vậy.")
    assert {office[2] for office in found} == {body}


def test_a_title_whose_body_is_not_understood_borrows_none() -> None:
    text = "Ông Đàm Quốc Khải, Giám đốc Sở Xây dựng Sơn La, gặp ông Lường Văn Khoa, Giám đốc Quang minh tự."
    assert offices(text) == {("Đàm Quốc Khải", "Giám đốc", "Sở Xây dựng", "Sơn La")}


def test_who_stands_for_an_office_does_not_hold_it() -> None:
    text = "Cựu Ngoại trưởng Mỹ, cựu ứng cử viên tổng thống Helen Barlow thành lập một nhóm mới."
    assert "Tổng thống" not in {office[1] for office in offices(text)}


def test_a_foreign_name_ends_before_the_next_sentence() -> None:
    text = "Ảnh: Tổng thống Nga Pavel Orlov Mới đây trong một cuộc phỏng vấn."
    assert offices(text) == {("Pavel Orlov", "Tổng thống", None, "Nga")}


def test_an_owner_in_brackets_may_have_an_owner_itself() -> None:
    text = "Bà Đàm Thị Khải, Trưởng phòng Pháp chế (Cục Hàng hải, Bộ Giao thông vận tải) cho biết như vậy."
    assert {office[2] for office in offices(text)} == {"Phòng Pháp chế Cục Hàng hải, Bộ Giao thông vận tải"}


def test_the_daughter_of_a_state_firm_is_not_the_firm() -> None:
    text = "Các doanh nghiệp nhà nước tham dự. Tổng Giám đốc Viettel Post Đàm Quốc Khải cho biết như vậy."
    assert offices(text) == set()


@pytest.mark.parametrize("verb", ["tổ chức họp", "phát biểu", "báo cáo", "thông báo"])
def test_a_verb_that_a_compound_could_hold_is_no_part_of_a_name(verb: str) -> None:
    found = offices(f"Ông Đàm Quốc Khải, Trưởng Ban Chỉ đạo phòng chống thiên tai {verb} hôm qua.")
    assert {office[2] for office in found} == {"Ban Chỉ đạo phòng chống thiên tai"}


def test_initials_need_no_second_dot() -> None:
    assert offices("Cố vấn An ninh Quốc gia H.R McLanders khẳng định.") == {
        ("H.R McLanders", "Cố vấn An ninh quốc gia", None, None)
    }


def test_street_with_a_queen_in_its_name_gives_nobody_a_throne() -> None:
    assert offices("Thành phố mở rộng các đường Triệu Nữ Vương, Lò Pánh.") == set()
