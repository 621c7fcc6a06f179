"""Whose an office is, where a sentence names it apart from the person: duties, decisions, lists, lives."""

from __future__ import annotations

import pytest
from support.extraction import offices, record

KHAI, BINH = "Đinh Văn Khải", "Lò Thị Bính"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chức Bí thư Huyện ủy Tủa Chùa hiện do ông Đinh Văn Khải đảm nhiệm.",
            {(KHAI, "Bí thư", "Huyện ủy", "Tủa Chùa")},
        ),
        (
            "Hội đồng Kiến trúc tỉnh Lai Châu có 20 người. Vị trí Chủ tịch Hội đồng do ông Đinh Văn Khải, "
            "Phó Chủ tịch UBND tỉnh đảm nhiệm.",
            {
                (KHAI, "Chủ tịch", "Hội đồng Kiến trúc tỉnh", "Lai Châu"),
                (KHAI, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh", "Lai Châu"),
            },
        ),
        (
            "Văn bản do Phó Chủ tịch UBND tỉnh Lai Châu ban hành được gửi tới ông Đinh Văn Khải.",
            set(),
        ),
        (
            "UBND huyện Tủa Chùa phê duyệt đề án do Phó Chủ tịch Đinh Văn Khải ký ban hành.",
            {(KHAI, "Phó Chủ tịch", "Ủy ban nhân dân huyện", "Tủa Chùa")},
        ),
    ],
)
def test_an_office_said_before_who_fills_it(text: str, wanted: set[tuple[str, str, str, str]]) -> None:
    assert offices(text) == wanted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Thủ tướng Chính phủ ký quyết định bổ nhiệm ông Đinh Văn Khải giữ chức {}.", "Thứ trưởng Bộ Y tế"),
        ("Bộ trưởng Bộ Y tế giao ông Đinh Văn Khải làm {}.", "Thứ trưởng Bộ Y tế"),
        (
            "Ban Thường vụ Tỉnh ủy chỉ định đồng chí Đinh Văn Khải tham gia Ban Chấp hành, Ban Thường vụ, "
            "phân công làm {}.",
            "Bí thư Huyện ủy Tủa Chùa",
        ),
    ],
)
def test_who_appoints_does_not_lend_his_office(text: str, title: str) -> None:
    ((name, found, body, place),) = offices(text.format(title))
    assert name == KHAI
    assert " ".join(filter(None, (found, body, place))) == title


def test_who_acts_in_the_name_of_another_does_not_take_his_office() -> None:
    text = "Thừa ủy quyền của Chủ tịch nước, Thứ trưởng Bộ Y tế Đinh Văn Khải trao Huân chương."
    assert offices(text) == {(KHAI, "Thứ trưởng", "Bộ Y tế", None)}


def test_an_inauguration_is_of_who_is_named_behind_it() -> None:
    text = "Ông Đinh Văn Khải dự lễ nhậm chức Tổng thống Hàn Quốc của ông Park Min Ho."
    assert offices(text) == {("Park Min Ho", "Tổng thống", None, "Hàn Quốc")}
    assert offices("Bà Park Min Hee dự lễ nhậm chức tổng thống của chồng mình.") == set()


def test_an_office_that_all_of_a_list_held() -> None:
    text = "Nhiều cán bộ nguyên Ủy viên Trung ương như ông Đinh Văn Khải, Lò Thị Bính, Sùng A Páo có mặt."
    assert {name for name, *_ in offices(text)} == {KHAI, BINH, "Sùng A Páo"}


@pytest.mark.parametrize(
    "between",
    [
        ", thanh tra viên cao cấp, ",
        ", Đại học Quốc gia Hà Nội, ",
        " - chuyên viên cao cấp, ",
    ],
)
def test_a_calling_may_stand_between_a_name_and_its_office(between: str) -> None:
    text = f"Ông {KHAI}{between}Phó Cục trưởng Cục Xuất bản cho biết như vậy."
    assert offices(text) == {(KHAI, "Phó Cục trưởng", "Cục Xuất bản", None)}


def test_a_life_told_of_somebody_named_without_an_office() -> None:
    text = "Ông Đinh Văn Khải sinh năm 1968 tại Lai Châu. Ông từng là Giám đốc Sở Y tế tỉnh Lai Châu."
    assert offices(text) == {(KHAI, "Giám đốc", "Sở Y tế", "Lai Châu")}


def test_a_name_glued_to_the_word_before_its_office() -> None:
    text = "Gồm các ông: Đinh Văn Khải-nguyên Trưởng phòng Nội vụ huyện Tủa Chùa; Sùng A Páo-cán bộ."
    assert offices(text) == {(KHAI, "Trưởng phòng", "Phòng Nội vụ huyện", "Tủa Chùa")}


def test_a_sentence_that_a_credit_runs_into() -> None:
    text = "Hiện trường vụ việc. Ảnh: T.N Ông Đinh Văn Khải - Chủ tịch UBND xã Mường Khong thông tin."
    assert offices(text) == {(KHAI, "Chủ tịch", "Ủy ban nhân dân xã", "Mường Khong")}


def test_a_life_whose_sentences_open_with_a_time() -> None:
    text = (
        "Ông Đinh Văn Khải sinh năm 1968. Năm 1996 ông làm Phó phòng Nghiệp vụ Sở Y tế tỉnh Lai Châu. "
        "Đến năm 2005 ông được chuyển sang làm Phó Giám đốc Sở Y tế."
    )
    assert offices(text) == {
        (KHAI, "Phó Trưởng phòng", "Phòng Nghiệp vụ Sở Y tế", "Lai Châu"),
        (KHAI, "Phó Giám đốc", "Sở Y tế", "Lai Châu"),
    }


def test_a_life_told_of_the_holder_of_an_office() -> None:
    text = (
        "Bí thư Tỉnh ủy Lai Châu Đinh Văn Khải thăm bản. Bí thư Tỉnh ủy Lai Châu từng kinh qua nhiều vị trí "
        "như cán bộ giảng dạy; Phó Bí thư Tỉnh đoàn Lai Châu; Phó Chủ tịch rồi Chủ tịch UBND tỉnh Lai Châu."
    )
    assert {(title, body) for _, title, body, _ in offices(text)} == {
        ("Bí thư", "Tỉnh ủy"),
        ("Phó Bí thư", "Tỉnh đoàn"),
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh"),
        ("Chủ tịch", "Ủy ban nhân dân tỉnh"),
    }


def test_a_sentence_that_leaves_out_of_whom_it_tells() -> None:
    text = "Chủ tịch UBND tỉnh Lai Châu Đinh Văn Khải đã dự. Từng giữ chức Bí thư Huyện ủy Tủa Chùa."
    assert (KHAI, "Bí thư", "Huyện ủy", "Tủa Chùa") in offices(text)


def test_who_was_permanent_deputy_and_now_is_deputy_has_two_offices() -> None:
    text = "Bà Lò Thị Bính (nguyên Phó Bí thư Thường trực Thành ủy Huế) được bầu lại làm Phó Bí thư Thành ủy."
    assert {title for _, title, _, _ in offices(text)} == {"Phó Bí thư Thường trực", "Phó Bí thư"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Phát ngôn viên của Thủ tướng Brett Landers cho biết.",
            {("Brett Landers", "Thủ tướng", "Chính phủ", None)},
        ),
        (
            "Ông Pavel Orlov, phát ngôn viên của Thủ tướng Brett Landers, cho biết.",
            {
                ("Pavel Orlov", "Phát ngôn viên Thủ tướng", "Chính phủ", None),
                ("Brett Landers", "Thủ tướng", "Chính phủ", None),
            },
        ),
        (
            "Theo phát ngôn viên của Tổng thống Landers, ông Pavel Orlov, hai bên đồng ý. "
            "Tổng thống Brett Landers chưa trả lời.",
            {
                ("Pavel Orlov", "Phát ngôn viên Tổng thống", None, None),
                ("Brett Landers", "Tổng thống", None, None),
            },
        ),
        (
            "Người phát ngôn của Tổng thống Nga Pavel Orlov cho biết.",
            {("Pavel Orlov", "Người phát ngôn Tổng thống", None, "Nga")},
        ),
    ],
)
def test_who_speaks_for_the_holder_of_an_office(
    text: str, wanted: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert offices(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Về chi phí quân sự của các nước thành viên NATO, ông Đinh Văn Khải hối thúc các bên.",
        "Khi ông Đinh Văn Khải thắng cử, cô nói mục tiêu của mình là trở thành thượng nghị sĩ.",
        "Ông Đinh Văn Khải kể lại cuộc gặp của tổng thống với các nhà báo.",
    ],
)
def test_an_office_of_others_is_nobodys(text: str) -> None:
    assert offices(text) == set()


def test_who_lets_another_go_did_not_hold_the_office() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Lò Thị Bính yêu cầu cho thôi chức Cục trưởng Cục Thú y đối với ông Đinh Văn Khải."
    )
    assert offices(text) == {
        (BINH, "Bộ trưởng", "Bộ Y tế", None),
        (KHAI, "Cục trưởng", "Cục Thú y", None),
    }


def test_power_is_no_acting_office() -> None:
    text = "Chính quyền Tổng thống Nga Pavel Orlov phản đối."
    ((position,),) = (official["positions"] for official in record(text)["officials"])
    assert position["acting"] is False


def test_a_minister_and_head_of_an_office_in_one_breath() -> None:
    text = "Ông Đinh Văn Khải, Bộ trưởng Chủ nhiệm Văn phòng Chính phủ, cho biết việc Bộ Tài chính đề xuất."
    assert offices(text) == {
        (KHAI, "Bộ trưởng", None, None),
        (KHAI, "Chủ nhiệm", "Văn phòng Chính phủ", None),
    }


def test_letters_of_a_body_before_a_degree_or_a_deputy() -> None:
    text = "Nguyên Thứ trưởng Bộ GD&ĐT, PGS.TS Đinh Văn Khải khi nói về vấn đề này cho rằng."
    assert offices(text) == {(KHAI, "Thứ trưởng", "Bộ Giáo dục và Đào tạo", None)}


def test_a_deputy_who_asks_a_minister_is_none() -> None:
    text = "Tại kỳ họp Quốc hội, chất vấn Bộ trưởng Bộ Y tế, đại biểu Quốc hội Đinh Văn Khải hỏi. "
    assert offices(text) == {(KHAI, "Đại biểu", "Quốc hội", None)}
    assert offices("Gửi chất vấn đến Bộ trưởng Bộ Y tế, ông Đinh Văn Khải nói.") == set()


def test_a_pen_name_behind_a_caption_holds_no_office_of_ours() -> None:
    text = "Ông Đinh Văn Khải, Chủ tịch UBND xã Mường Khong Quỳnh Nga"
    assert "Quỳnh Nga" not in {name for name, *_ in offices(text)}


@pytest.mark.parametrize("said", ["phải chỉ đạo việc này", "vẫn chưa trả lời", "không ký"])
def test_who_is_quoted_on_what_an_office_must_do_does_not_hold_it(said: str) -> None:
    assert offices(f"Theo đại biểu Đinh Văn Khải, Bí thư Huyện ủy Tủa Chùa {said}.") == set()


def test_members_of_parliament_in_a_row_with_their_parties() -> None:
    text = (
        "Có mặt là nghị sĩ Cộng hòa Anton Hrdlicka, chủ tịch Ủy ban Tư pháp Thượng viện, "
        "thượng nghị sỹ Dân chủ Petra Kovacs."
    )
    assert offices(text) == {
        ("Anton Hrdlicka", "Nghị sĩ", None, None),
        ("Anton Hrdlicka", "Chủ tịch", "Ủy ban Tư pháp Thượng viện", None),
        ("Petra Kovacs", "Thượng nghị sỹ", None, None),
    }


def test_those_who_ask_a_minister_are_not_the_minister() -> None:
    text = (
        "Trong phần trả lời các đại biểu Quốc hội, Bộ trưởng Bộ Nông nghiệp và Phát triển Nông thôn "
        "(NN & PTNT) Đinh Văn Khải nhận được nhiều câu hỏi."
    )
    assert offices(text) == {(KHAI, "Bộ trưởng", "Bộ Nông nghiệp và Phát triển Nông thôn", None)}


def test_who_heads_an_agency_of_a_police_named_before_is_deputy_of_that_police() -> None:
    text = (
        "Bà Lò Thị Bính, Giám đốc Công an tỉnh Lai Châu và ông Đinh Văn Khải, Phó Giám đốc, "
        "Thủ trưởng Cơ quan CSĐT có mặt."
    )
    assert (KHAI, "Phó Giám đốc", "Công an tỉnh", "Lai Châu") in offices(text)


@pytest.mark.parametrize("name", ["George H. W. Novak", "George H.W. Novak", "George W. Novak"])
def test_a_name_with_initials_within(name: str) -> None:
    assert {held for held, *_ in offices(f"Cựu Tổng thống {name} lên tiếng.")} == {name}


@pytest.mark.parametrize("helper", ["thư ký cấp cao của", "luật sư riêng của", "phu nhân"])
def test_who_helps_a_head_of_state_does_not_hold_the_office(helper: str) -> None:
    assert offices(f"Theo {helper} Tổng thống Brazil, ông Omar Orlov, cuộc gặp đã kết thúc.") == set()
