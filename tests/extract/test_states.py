"""Offices of other states: which state, whose full name, and what stands between title and name."""

from __future__ import annotations

import pytest
from support.extraction import Office, offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Thượng nghị sĩ đảng Cộng hòa Brett Landers nói.",
            ("Brett Landers", "Thượng nghị sĩ", None, None),
        ),
        ("Thị trưởng London Brett Landers nói.", ("Brett Landers", "Thị trưởng", None, "London")),
        ("Thị trưởng thành phố Seoul Han Seo-jun nói.", ("Han Seo-jun", "Thị trưởng", None, "Seoul")),
        ("Thống đốc bang Texas Brett Landers nói.", ("Brett Landers", "Thống đốc", None, "Texas")),
        ("Thống đốc vùng Norvalia, ông Pavel Orlov, nói.", ("Pavel Orlov", "Thống đốc", None, "Norvalia")),
        ("Tổng thống tiền nhiệm Brett Landers nói.", ("Brett Landers", "Tổng thống", None, None)),
        ("Tổng thống Mỹ bị phế truất Brett Landers nói.", ("Brett Landers", "Tổng thống", None, "Mỹ")),
        ("Tổng thống thứ 45 của Mỹ Brett Landers nói.", ("Brett Landers", "Tổng thống", None, "Mỹ")),
        ("Quốc trưởng Campuchia Sok Vannara nói.", ("Sok Vannara", "Quốc trưởng", None, "Campuchia")),
        ("Tỉnh trưởng Norvalia Pavel Orlov nói.", ("Pavel Orlov", "Tỉnh trưởng", None, "Norvalia")),
        (
            "Tổng thống Wendell Brett Landers nói.",
            ("Wendell Brett Landers", "Tổng thống", None, None),
        ),
        (
            "Đại sứ Nga tại Washington Pavel Orlov nói.",
            ("Pavel Orlov", "Đại sứ Nga tại Washington", None, None),
        ),
        (
            "Ông Pieter van Dorn, Tổng lãnh sự Hà Lan tại TP.HCM, nói.",
            ("Pieter van Dorn", "Tổng lãnh sự Hà Lan tại thành phố Hồ Chí Minh", None, None),
        ),
        (
            "Đặc phái viên Liên hợp quốc về Syria Pavel Orlov nói.",
            ("Pavel Orlov", "Đặc phái viên", "Liên hợp quốc", None),
        ),
        (
            "Cựu Giám đốc Cục Điều tra Liên bang Mỹ (FBI), ông Brett Landers, nói.",
            ("Brett Landers", "Giám đốc", "Cục Điều tra Liên bang Mỹ", None),
        ),
        (
            "Chủ tịch Quốc hội nước Cộng hòa Cuba, đồng chí Raimundo Ortega, nói.",
            ("Raimundo Ortega", "Chủ tịch", "Quốc hội Cộng hòa Cuba", None),
        ),
        (
            "Bộ trưởng An ninh Nội địa Mỹ Brett Landers nói.",
            ("Brett Landers", "Bộ trưởng", "Bộ An ninh Nội địa Mỹ", None),
        ),
        (
            "Thẩm phán Tòa án Tối cao Mỹ Brett Landers nói.",
            ("Brett Landers", "Thẩm phán", "Tòa án Tối cao Mỹ", None),
        ),
        (
            "Quốc vương Bahrain Omar bin Zayd al-Nuri nói.",
            ("Omar bin Zayd al-Nuri", "Quốc vương", None, "Bahrain"),
        ),
    ],
)
def test_an_office_abroad_is_read_to_its_end(text: str, office: Office) -> None:
    assert offices(text) == {office}


def test_a_head_without_country_is_of_the_one_whose_head_the_text_names() -> None:
    text = "Tổng thống Mỹ tới Hà Nội. Chiều nay Tổng thống Brett Landers gặp gỡ sinh viên."
    assert offices(text) == {("Brett Landers", "Tổng thống", None, "Mỹ")}


def test_a_minister_with_a_foreign_name_is_of_the_country_the_text_is_about() -> None:
    text = "Pháp siết an ninh. Theo Bộ trưởng Nội vụ Gérard Lantier, Pháp sẽ kiểm tra biên giới của Pháp."
    assert offices(text) == {("Gérard Lantier", "Bộ trưởng", "Bộ Nội vụ", "Pháp")}


def test_a_head_is_of_no_country_where_the_text_names_several() -> None:
    text = "Tổng thống Nga và Tổng thống Mỹ hội đàm. Tổng thống Brett Landers nói ngắn gọn."
    assert offices(text) == {("Brett Landers", "Tổng thống", None, None)}


def test_an_ocean_is_no_country_that_a_text_is_about() -> None:
    text = (
        "Hải quân vào Ấn Độ Dương, rời Ấn Độ Dương, về Ấn Độ Dương. Bộ trưởng Quốc phòng Brett Landers nói."
    )
    assert offices(text) == {("Brett Landers", "Bộ trưởng", "Bộ Quốc phòng", None)}


def test_a_country_in_letters_is_a_place_and_no_body() -> None:
    assert {(body, place) for *_, body, place in offices("Ngoại trưởng UAE Brett Landers nói.")} == {
        (None, "Các Tiểu vương quốc Ả Rập Thống nhất")
    }


def test_our_prime_minister_is_of_no_other_country() -> None:
    text = "Thăm Nhật Bản, Thủ tướng Lê Hữu Quân cảm ơn Nhật Bản và nhân dân Nhật Bản."
    assert offices(text) == {("Lê Hữu Quân", "Thủ tướng", "Chính phủ", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Mỹ Landers sẽ đến. Người ủng hộ Brett Landers rất đông.",
        "Tổng thống Mỹ Brett sẽ đến. Người ủng hộ Brett Landers rất đông.",
    ],
)
def test_a_foreigner_of_one_name_is_the_one_whom_the_text_names_in_full(text: str) -> None:
    assert offices(text) == {("Brett Landers", "Tổng thống", None, "Mỹ")}


def test_the_party_of_a_head_of_state_is_of_his_country() -> None:
    text = "Tổng Bí thư, Chủ tịch Trung Quốc Vương Chấn Hoa phát biểu."
    assert offices(text) == {
        ("Vương Chấn Hoa", "Tổng Bí thư", None, "Trung Quốc"),
        ("Vương Chấn Hoa", "Chủ tịch", None, "Trung Quốc"),
    }


def test_i_and_y_are_one_letter_of_a_name() -> None:
    text = "Ông Phùng Sĩ Lí nói. Phó Giám đốc Sở Nội vụ Phùng Sỹ Lý trả lời. Ông Phùng Sĩ Lí về."
    assert {name for name, *_ in offices(text)} <= {"Phùng Sỹ Lý", "Phùng Sĩ Lí"}
    assert len(offices(text)) == 1


def test_the_title_beside_that_of_a_firm_takes_no_public_body() -> None:
    text = (
        "Ông Đỗ Văn Khiêm - Chủ tịch kiêm Tổng giám đốc Công ty TNHH Hoa Mai xây nhà. "
        "Chủ tịch UBND xã Tân An Lê Văn Hải đã nhắc nhở."
    )
    assert {name for name, *_ in offices(text)} == {"Lê Văn Hải"}


def test_a_shared_title_ends_before_one_with_an_office_of_his_own() -> None:
    text = "Dự có các Phó Thủ tướng: Lê Hữu Quân, Đỗ Thế Vinh; Bí thư Tỉnh ủy Sơn La Lò Thanh Sang."
    assert {name for name, title, *_ in offices(text) if title == "Phó Thủ tướng"} == {
        "Lê Hữu Quân",
        "Đỗ Thế Vinh",
    }


@pytest.mark.parametrize(
    ("printed", "organization"),
    [
        ("Cục trưởng Cục Trồng trọt", "Cục Trồng trọt"),
        ("Giám đốc Khu Quản lý giao thông đô thị số 1", "Khu Quản lý giao thông đô thị số 1"),
        (
            "Giám đốc Ban quản lý Vườn quốc gia Phong Nha - Kẻ Bàng",
            "Ban quản lý Vườn quốc gia Phong Nha - Kẻ Bàng",
        ),
        ("Chính ủy Quân chủng Hải quân", "Quân chủng Hải quân"),
        ("Trưởng khoa Hồi sức tích cực - Chống độc", "Khoa Hồi sức tích cực - Chống độc"),
        ("Trưởng phòng Phòng chống ma túy và tội phạm", "Phòng Phòng chống ma túy và tội phạm"),
        ("Vụ trưởng Vụ Thể thao quần chúng", "Vụ Thể thao quần chúng"),
    ],
)
def test_long_bodies_are_read_to_their_end(printed: str, organization: str) -> None:
    for after in (", cho biết.", " về việc cấp giấy phép đã rõ."):
        assert {body for _, _, body, _ in offices(f"Ông Lò Thanh Sang, {printed}{after}")} == {organization}


def test_a_title_before_words_that_name_no_known_body_takes_none_from_elsewhere() -> None:
    text = (
        "Ông Đỗ Văn Khiêm, Trưởng ban trọng tài, cho biết. "
        "Trưởng Ban Tổ chức Tỉnh ủy Sơn La Lò Thanh Sang dự."
    )
    assert {name for name, *_ in offices(text)} == {"Lò Thanh Sang"}


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Tại kỳ họp thứ 5 HĐND tỉnh Sơn La, đại biểu Lò Thanh Sang hỏi.", "Hội đồng nhân dân tỉnh"),
        ("Bên hành lang Quốc hội, ĐB Lò Thanh Sang đánh giá cao quyết định.", "Quốc hội"),
        ("Nhiều đại biểu Quốc hội đồng ý. Đại biểu Lò Thanh Sang cho rằng cần sửa luật.", "Quốc hội"),
    ],
)
def test_a_deputy_is_of_the_house_in_session(text: str, organization: str) -> None:
    assert [(title, body) for _, title, body, _ in offices(text)] == [("Đại biểu", organization)]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội Hội Nông dân xã Tân An khai mạc. Đại biểu Lò Thanh Sang đọc tham luận.",
        "Tại kỳ họp HĐND tỉnh, có đại biểu Quốc hội dự. Đại biểu Lò Thanh Sang hỏi.",
    ],
)
def test_a_delegate_or_one_of_two_houses_is_no_deputy(text: str) -> None:
    assert offices(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Trước các nghị sĩ, Bộ trưởng Quốc phòng Anh Brett Landers nói.",
        "Cố vấn thương mại hàng đầu của Tổng thống Mỹ, ông Brett Landers, nói.",
        "Ông Brett Landers tuyên bố, để trở thành Thẩm phán Tòa án Tối cao Mỹ phải học nhiều.",
    ],
)
def test_whom_somebody_speaks_to_serves_or_tells_of_is_another(text: str) -> None:
    assert {title for _, title, *_ in offices(text)} <= {"Bộ trưởng", "Cố vấn"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Thanh Sang-Trưởng phòng Nội vụ huyện Mai Sơn cho hay.",
        "Trưởng phòng Nội vụ huyện Mai Sơn Lò Thanh Sang Sáng 15/6 có mặt.",
        "Trưởng phòng Nội vụ huyện Mai Sơn Lò Thanh Sang Đài Tiếng nói Việt Nam đưa tin.",
    ],
)
def test_a_name_ends_before_words_that_are_glued_to_it(text: str) -> None:
    assert {name for name, *_ in offices(text)} == {"Lò Thanh Sang"}


def test_the_long_name_of_our_own_state_parts_no_name_from_its_office() -> None:
    text = "Chủ tịch Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam Lê Thị Hòa phát biểu."
    assert offices(text) == {("Lê Thị Hòa", "Chủ tịch", "Quốc hội", None)}


def test_the_secretary_who_also_chairs_a_commune_leads_its_party_committee() -> None:
    text = "Bà Vi Thị Nhài, Bí thư kiêm Chủ tịch UBND phường Tân An, chia sẻ."
    assert ("Vi Thị Nhài", "Bí thư", "Đảng ủy phường", "Tân An") in offices(text)


def test_a_council_without_its_level_is_the_one_named_before() -> None:
    text = "UBND TP Đà Nẵng họp sơ kết. Chủ tịch UBND Lê Thành Phát chủ trì."
    assert offices(text) == {("Lê Thành Phát", "Chủ tịch", "Ủy ban nhân dân thành phố", "Đà Nẵng")}


def test_a_counterpart_holds_the_same_office_of_his_country() -> None:
    text = "Tổng thống Nga Pavel Orlov hội đàm với người đồng cấp Mỹ Brett Landers."
    assert offices(text) == {
        ("Pavel Orlov", "Tổng thống", None, "Nga"),
        ("Brett Landers", "Tổng thống", None, "Mỹ"),
    }


def test_a_counterpart_without_a_name_gives_nobody_an_office() -> None:
    text = "Tổng thống Nga Pavel Orlov hội đàm với người đồng cấp Mỹ tại Hà Nội."
    assert offices(text) == {("Pavel Orlov", "Tổng thống", None, "Nga")}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Trước thời điểm Tổng thống Donald Trump nhậm chức, Trung Quốc đã gửi thư sang Mỹ.",
            ("Donald Trump", "Tổng thống", None, "Mỹ"),
        ),
        ("Thủ tướng Angela Merkel nói.", ("Angela Merkel", "Thủ tướng", "Chính phủ", None)),
        (
            "Phát ngôn viên Điện Kremlin Pavel Orlov nói.",
            ("Pavel Orlov", "Phát ngôn viên", "Điện Kremlin", "Nga"),
        ),
    ],
)
def test_a_head_whom_all_the_press_knows_has_the_state_that_the_text_names(text: str, office: Office) -> None:
    assert office in offices(text)


def test_a_state_that_another_heads_is_not_given_to_a_second_head() -> None:
    text = "Tổng thống Brazil Pedro Landers gặp Tổng thống Omar Orlov. Tổng thống Orlov cảm ơn."
    assert offices(text) == {
        ("Pedro Landers", "Tổng thống", None, "Brazil"),
        ("Omar Orlov", "Tổng thống", None, None),
    }


def test_a_foreign_guest_of_the_politburo_is_of_his_own() -> None:
    text = "Ủy viên Bộ Chính trị, Phó Thủ tướng Trung Quốc Vương Sĩ Kiệt đã đến dự."
    assert offices(text) == {
        ("Vương Sĩ Kiệt", "Ủy viên", "Bộ Chính trị", "Trung Quốc"),
        ("Vương Sĩ Kiệt", "Phó Thủ tướng", "Chính phủ", "Trung Quốc"),
    }


def test_a_minister_whom_all_the_press_knows() -> None:
    """Not of the state that the story is about."""
    text = "Ấn Độ tập trận. Ấn Độ và Ấn Độ Dương. Ở Ấn Độ, Bộ trưởng Quốc phòng James Mattis nói về Mỹ."
    assert offices(text) == {("James Mattis", "Bộ trưởng", "Bộ Quốc phòng", "Mỹ")}


def test_a_president_named_for_what_he_did_is_not_the_one_before() -> None:
    assert offices("Bằng việc sa thải ông Petr Hrdlicka, tổng thống đã gieo rắc nghi ngờ.") == set()


def test_an_envoy_is_no_minister_of_the_state_he_meets() -> None:
    text = "Tại cuộc gặp Ngoại trưởng Nga, Đặc phái viên Petr Hrdlicka nhấn mạnh điều này."
    assert offices(text) == {("Petr Hrdlicka", "Đặc phái viên", None, None)}


def test_a_title_before_a_pronoun_is_of_whom_it_is_told() -> None:
    text = (
        "Giám đốc CIA Petr Hrdlicka có mặt. Ông Hrdlicka từng nói với Tổng thống Mỹ ông không biết việc này."
    )
    assert offices(text) == {("Petr Hrdlicka", "Giám đốc", "CIA", None)}


def test_an_arab_name_is_read_to_its_end() -> None:
    ((name, *_),) = offices("Ngoại trưởng Qatar Hamad bin Karim Al Novaki nói.")
    assert name == "Hamad bin Karim Al Novaki"
