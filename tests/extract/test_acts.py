"""Events that a verb tells with no noun for them, and the verbs that tell none."""

from __future__ import annotations

import pytest
from support.extraction import events, organizer

DAY = "Ngày 12/3/2024"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ban Dân vận Huyện ủy Mường La tổ chức đoàn thăm, chúc mừng giáo xứ Bản Mòng", "chuyến thăm"),
        ("ông Lò Văn Pánh, Chủ tịch UBND huyện Mường La, thăm, tặng quà các hộ nghèo", "chuyến thăm"),
        ("lãnh đạo Sở Y tế tỉnh Sơn La đã đến thăm hỏi, động viên bệnh nhân", "thăm hỏi"),
        ("Tỉnh đoàn Sơn La tổ chức trao tặng 50 suất quà cho học sinh nghèo", "trao tặng"),
        ("Hội Phụ nữ huyện Mường La phối hợp với Công an huyện trao quà cho phụ nữ bản Nà Ớt", "trao quà"),
        ("Ban Dân vận Tỉnh ủy Sơn La đã tiến hành khảo sát mô hình tại xã Chiềng Hoa", "buổi khảo sát"),
        ("Ban Dân vận Tỉnh ủy Sơn La kiểm tra việc thực hiện quy chế dân chủ tại Sở Y tế", "kiểm tra"),
        ("đoàn của HĐND do bà Vì Thị Sen làm trưởng đoàn đã giám sát việc cấp đất ở", "giám sát"),
        ("Công an huyện Mường La (CAH) ra mắt mô hình tự quản tại bản Nà Ớt", "lễ ra mắt"),
        ("Huyện ủy Mường La sơ kết 6 tháng công tác dân vận", "hội nghị sơ kết"),
        ("Đoàn ĐBQH tỉnh Sơn La đã giám sát tại Sở Y tế", "giám sát"),
        ("ông Lò Văn Pánh, Phó Bí thư Tỉnh ủy, đã dự sinh hoạt Chi bộ bản Nà Ớt", "sinh hoạt chi bộ"),
        ("Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ thứ 32", "kỳ họp"),
        ("huyện Mường La tổ chức lễ giao, nhận quân", "lễ giao, nhận quân"),
        ("Công an xã Chiềng Hoa tổ chức buổi tuyên truyền cho bà con", "buổi tuyên truyền"),
        ("Liên đoàn Lao động huyện Mường La phát động Tháng Công nhân", "lễ phát động"),
        ("Chi bộ Ban Dân vận Tỉnh ủy Sơn La tổ chức sinh hoạt chuyên đề", "sinh hoạt chuyên đề"),
        ("Sở Xây dựng tỉnh Sơn La và Hội Nông dân tỉnh ký kết chương trình phối hợp", "ký kết"),
        ("Thường trực Huyện ủy Mường La tiếp công dân định kỳ", "buổi tiếp công dân"),
        ("Huyện ủy Mường La tổ chức dâng hương tại nghĩa trang liệt sĩ", "dâng hương"),
        ("cây cầu treo bản Nà Ớt đã được khánh thành", "lễ khánh thành"),
        ("UBND xã Chiềng Hoa tổ chức bàn giao nhà cho hộ ông Lò Văn Ún", "bàn giao"),
        ("Thường trực Huyện ủy Mường La họp cho ý kiến về công tác cán bộ", "cuộc họp"),
        ("Chủ tịch UBND tỉnh Sơn La Lò Văn Pánh tiếp Đại sứ Lào tại Việt Nam", "buổi tiếp"),
        ("Bí thư Tỉnh ủy Sơn La Lò Văn Pánh dẫn đầu đoàn công tác làm việc với Huyện ủy", "buổi làm việc"),
        ("HĐND huyện Mường La đã bầu ông Lò Văn Pánh làm Phó Chủ tịch UBND huyện", "kỳ họp"),
        ("hai hãng cùng quỹ trẻ em tỉnh tổ chức tặng 10 suất học bổng cho học sinh", "tặng học bổng"),
        ("Hội Phụ nữ xã Chiềng Hoa đã trao hơn 20 suất quà cho hộ nghèo", "trao quà"),
        ("Chủ tịch UBND tỉnh Sơn La Lò Văn Pánh đã tiếp cựu Đại sứ Lào", "buổi tiếp"),
        ("UBND tỉnh Sơn La đã tổ chức trao giấy chứng nhận đầu tư cho ba hãng", "trao giấy chứng nhận"),
        ("ông Lò Văn Pánh, Chủ tịch Hội Nông dân tỉnh, đã trao 500 triệu đồng cho bà con", "trao tiền"),
        ("Hội Phụ nữ Công an tỉnh Sơn La đến trường Nà Ớt trao học bổng", "trao học bổng"),
        ("Tập đoàn Nam Thịnh và hãng Blue Sea đã ký kết hợp đồng vận tải", "ký kết hợp đồng"),
        ("UBND tỉnh Sơn La long trọng tổ chức kỷ niệm 110 năm lập tỉnh", "lễ kỷ niệm"),
        ("ông Lò Văn Pánh, Giám đốc Sở Y tế, đã đến kiểm tra bệnh viện huyện", "kiểm tra"),
        ("với đa số tán thành, Quốc hội đã thông qua Luật Chăn nuôi", "kỳ họp"),
        ("Ủy ban Thường vụ Quốc hội cho ý kiến về dự án Luật Chăn nuôi", "phiên họp"),
    ],
)
def test_what_somebody_does_on_a_day_is_an_event(told: str, kind: str) -> None:
    assert [(e["type"], e["start_date"]) for e in events(f"{DAY}, {told}.")] == [(kind, "2024-03-12")]


@pytest.mark.parametrize(
    "text",
    [
        f"{DAY}, chị Vì Thị Sen đi tuyên truyền thì bị xe tông.",
        f"{DAY}, Công an xã Chiềng Hoa đã bàn giao nghi can cho cơ quan điều tra.",
        f"{DAY}, quân đội nước này đã phát động một cuộc tấn công mới.",
        f"{DAY}, bộ phim đã ra mắt khán giả.",
        "Ban Dân vận Huyện ủy Mường La thăm, tặng quà nhiều hộ nghèo trong năm qua.",
        f"Ông Lò Văn Pánh, Chủ tịch UBND huyện Mường La, cho biết {DAY.lower()} đã trao quà.",
        f"{DAY}, đoàn kiểm tra liên ngành của phường đã đến kiểm tra quầy bán cá.",
        f"{DAY}, lực lượng công an huyện Mường La đang khảo sát hiện trường.",
        f"{DAY}, nhóm bạn trẻ đã tặng 200 phần quà cho bà con.",
        f"{DAY}, Sở Y tế tỉnh Sơn La đã trao công văn cho bệnh viện.",
        f"{DAY}, đại biểu Quốc hội bầu cho hai ứng viên.",
        f"{DAY}, Quốc hội làm việc tại hội trường.",
        f"Ông Lò Văn Pánh, Bí thư Huyện ủy, chào mừng đoàn bạn thăm huyện {DAY.lower()}.",
        f"{DAY}, Huyện ủy Mường La yêu cầu các xã kiểm tra việc cấp đất.",
        f"{DAY}, Huyện ủy Mường La có kế hoạch thăm, tặng quà người có công.",
    ],
)
def test_what_nobody_of_office_does_or_only_somebody_speaks_of_is_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("told", "held_by"),
    [
        ("Huyện ủy Mường La tổ chức đoàn đi thăm, chúc Tết các chức sắc", "Huyện ủy Mường La"),
        ("Tỉnh đoàn Sơn La phối hợp với Hội Nông dân tỉnh trao quà cho trẻ em", "Tỉnh đoàn Sơn La"),
        ("Sở Lao động tỉnh Sơn La cùng các đoàn thể huyện thăm hỏi thương binh", "Sở Lao động Sơn La"),
        ("Ban Tổ chức Huyện ủy Mường La công bố các quyết định về cán bộ", "Ban Tổ chức Huyện ủy Mường La"),
        ("ông Lò Văn Pánh, Bí thư Huyện ủy Mường La, thăm, tặng quà các hộ nghèo", None),
        (
            "ông Lò Văn Pánh dẫn đầu đoàn của Tỉnh ủy, HĐND, UBND tỉnh Sơn La tới thăm giáo xứ Bản Mòng",
            None,
        ),
        ("Huyện ủy, UBND huyện Mường La gặp mặt các nhà báo", "Huyện ủy, Ủy ban nhân dân huyện Mường La"),
        ("Hội Phụ nữ Công an tỉnh Sơn La trao học bổng cho học sinh", "Hội Phụ nữ Công an tỉnh Sơn La"),
        ("HĐND huyện Mường La khóa X đã miễn nhiệm ông Lò Văn Ún", "Hội đồng nhân dân huyện Mường La"),
    ],
)
def test_the_body_that_does_it_is_the_organizer(told: str, held_by: str | None) -> None:
    assert organizer(f"{DAY}, {told}.") == held_by


def test_an_act_is_named_as_the_text_names_it_later() -> None:
    (event,) = events(
        f"{DAY}, Ban Tổ chức Huyện ủy Mường La công bố các quyết định về cán bộ. "
        "Phát biểu tại buổi lễ, đồng chí Bí thư chúc mừng các cán bộ."
    )
    assert event["type"] == "lễ công bố quyết định"


def test_what_is_done_later_on_the_day_is_an_event_of_its_own() -> None:
    first, second = events(
        f"{DAY}, Tỉnh ủy Sơn La tổ chức hội nghị tổng kết công tác dân vận.\n"
        "Chiều cùng ngày, ông Lò Văn Pánh, Chủ tịch UBND tỉnh, đã đến thăm, tặng quà các hộ nghèo."
    )
    assert (first["type"], second["type"]) == ("hội nghị tổng kết", "chuyến thăm")
    assert (second["start_date"], second["part_of_day"]) == ("2024-03-12", "chiều")


def test_a_report_of_an_act_outweighs_the_event_of_a_caption() -> None:
    (event,) = events(
        "Dâng hương tại đền Mường La\n"
        "Sáng 15/6/2022, ông Lò Văn Pánh, Bí thư Tỉnh ủy Sơn La, đã đến dâng hương tại đền Mường La.\n"
        "Ông Lò Văn Pánh phát biểu tại lễ kỷ niệm ngày lập huyện tối 14/6. Ảnh: Lê Vy"
    )
    assert (event["type"], event["start_date"]) == ("dâng hương", "2022-06-15")


def test_the_event_of_an_old_picture_is_background() -> None:
    assert (
        events(
            "Nhà máy Nà Ớt chậm tiến độ\nDự án còn vướng nhiều hộ dân. Người dân mong sớm có mặt bằng.\n"
            "Quang cảnh lễ động thổ nhà máy ngày 4/9/2014. Ảnh: Lê Vy"
        )
        == []
    )


def test_the_organizer_may_be_told_where_the_event_is_told_as_an_act() -> None:
    (event,) = events(
        "Ra mắt Viện Nà Ớt\n"
        "Ngày 7/2/2022, tại thành phố Sơn La, Viện Nà Ớt chính thức ra mắt và đi vào hoạt động.\n"
        "Phát biểu tại lễ ra mắt, ông Lò Văn Pánh, Giám đốc Sở Y tế, chúc mừng viện."
    )
    assert (event["type"], event["start_date"]) == ("lễ ra mắt", "2022-02-07")
    assert event["organizer"] == {"name": "Viện Nà Ớt", "place": None}


def test_the_day_of_the_next_clause_is_not_the_acts() -> None:
    (event,) = events(
        "Bộ trưởng Lò Văn Pánh tiếp Bộ trưởng Lào Ngày 7/2/2022, tại trụ sở Bộ, Bộ trưởng Lò Văn Pánh có "
        "buổi làm việc với khách."
    )
    assert event["type"] == "buổi làm việc"


@pytest.mark.parametrize(
    ("further", "kind", "day"),
    [
        ("Chiều cùng ngày, ông Lò Văn Pánh đã dự và phát biểu tại lễ khai giảng.", "lễ khai giảng", "12"),
        ("Đồng thời, ông Lò Văn Pánh có buổi làm việc với Sở Y tế.", "buổi làm việc", "12"),
        (
            "Tiếp đó, ông Lò Văn Pánh, Bí thư Huyện ủy, đã đến dâng hương tại nghĩa trang.",
            "dâng hương",
            "12",
        ),
        ("Chiều cùng ngày, đoàn làm việc với Đảng ủy xã Chiềng Hoa.", "buổi làm việc", "12"),
        ("Sau lễ đón, Huyện ủy đã trao Huy hiệu 30 năm tuổi Đảng.", "lễ trao huy hiệu", "12"),
        ("Sáng 11/3/2024, tại cuộc họp giao ban, huyện đã bàn việc này.", "cuộc họp giao ban", "11"),
        ("Cùng ngày, huyện đã tổ chức lễ đổi tên Trường Trung học Mường La.", "lễ đổi tên", "12"),
    ],
)
def test_what_the_text_goes_on_to_tell_is_a_further_event(further: str, kind: str, day: str) -> None:
    _, second = events(f"{DAY}, ông Lò Văn Pánh chủ trì hội nghị tổng kết của huyện Mường La.\n{further}")
    assert (second["type"], second["start_date"]) == (kind, f"2024-03-{day}")


@pytest.mark.parametrize(
    "further",
    [
        "Cùng ngày, nhân dịp dự Diễn đàn Sông Nước, huyện nhận nhiều quà.",
        "Phát biểu tại lễ khai mạc, ông Lò Văn Pánh cảm ơn đại biểu.",
        "Sau đó, bà Vì Thị Sen nói rằng tại cuộc họp ở bản bà không thấy ai.",
    ],
)
def test_what_only_comes_up_is_no_further_event(further: str) -> None:
    assert (
        len(events(f"{DAY}, ông Lò Văn Pánh chủ trì hội nghị tổng kết của huyện Mường La.\n{further}")) == 1
    )


def test_the_day_is_the_one_told_before_what_is_of_the_same_day() -> None:
    (event,) = events(
        "Huyện Mường La dừng lễ hội\nBáo Sơn La đưa tin, ngày 2/7/2022, huyện dừng lễ hội.\n"
        "Một con trâu đã chết. Chủ trâu bị thương. Dân lo lắng. Cũng trong sáng cùng ngày, Thứ trưởng "
        "Lò Văn Pánh đã có buổi làm việc với Sở Văn hóa."
    )
    assert (event["type"], event["start_date"]) == ("buổi làm việc", "2022-07-02")
