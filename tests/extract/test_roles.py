"""Who does what in an event, on sentences of our own about people who do not exist."""

from __future__ import annotations

import pytest

from tests.support.meetings import BAN, HELD, LUONG, NHAN, THU, TITLE, VINH, everything, record, roles


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (f"{BAN} chủ trì hội nghị.", "chair"),
        (f"Hội nghị do {BAN} chủ trì.", "chair"),
        (f"Chủ trì hội nghị là {BAN}.", "chair"),
        (f"{BAN}, dự hội nghị.", "attend"),
        (f"Đến dự hội nghị có {BAN}.", "attend"),
        (f"Dự và phát biểu chỉ đạo hội nghị có {BAN}.", "attend"),
        (f"Hội nghị có sự tham dự của {BAN}.", "attend"),
        (f"Phát biểu tại hội nghị, {BAN}, nhấn mạnh vai trò của Nhân dân.", "speak"),
        (f"{BAN} đề nghị các xã làm tốt công tác dân vận.", "speak"),
        (f"Theo {BAN}, các xã đã làm tốt.", "speak"),
        (f"{BAN} cho biết các xã đã làm tốt.", "speak"),
        (f"{BAN} trình bày kết quả sáu tháng.", "report"),
        (f"{BAN} báo cáo kết quả công tác dân vận.", "report"),
        (f"{BAN} trao Giấy khen cho 5 tập thể.", "present"),
        (f"Tại hội nghị, {BAN} tặng hoa chúc mừng.", "present"),
        (f"{BAN} vinh dự nhận Huy hiệu 30 năm tuổi Đảng.", "receive"),
        (f"Dịp này, {BAN} được tặng Bằng khen của tỉnh.", "receive"),
        (f"{BAN} vinh dự được nhận Huy hiệu 30 năm tuổi Đảng.", "receive"),
        (f"Ban tổ chức đã trao Kỷ niệm chương cho {BAN}.", "receive"),
        (f"Dịp này, {BAN} đến thăm gia đình ông Năm.", "visit"),
        (f"{BAN} ký kết chương trình phối hợp.", "sign"),
    ],
)
def test_a_verb_gives_its_role(sentence: str, role: str) -> None:
    sentence = sentence[0].upper() + sentence[1:]
    assert role in roles(sentence)[NHAN]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{BAN} và {THU} chủ trì hội nghị.",
        f"{BAN} và {THU} cùng chủ trì hội nghị.",
        f"{BAN}; {THU} đồng chủ trì hội nghị.",
        f"{BAN}, {THU} đồng chủ trì hội nghị.",
        f"Hội nghị do {BAN} và {THU} đồng chủ trì.",
        "Đồng chí Trương Văn Nhãn - Bí thư Huyện ủy, Chủ tịch Hội đồng nhân dân huyện, Trưởng Ban Chỉ đạo "
        "thực hiện Quy chế dân chủ huyện và đồng chí Lường Thị Thu - Ủy viên Ban Thường vụ Huyện ủy, "
        "Trưởng Ban Dân vận Huyện ủy, Phó Trưởng Ban Chỉ đạo thực hiện Quy chế dân chủ huyện "
        "cùng chủ trì hội nghị.",
    ],
)
def test_people_joined_before_a_verb_share_its_role(sentence: str) -> None:
    found = roles(sentence[0].upper() + sentence[1:])
    assert found == {NHAN: {"chair"}, LUONG: {"chair"}}


def test_people_of_a_caption_do_what_it_shows() -> None:
    found = roles(
        "Đồng chí Trương Văn Nhãn - Bí thư Huyện ủy (thứ 3 từ trái sang) và đồng chí Lường Thị Thu - Trưởng "
        "Ban Dân vận Huyện ủy (bìa phải) trao Giấy khen cho các tập thể"
    )
    assert found == {NHAN: {"present"}, LUONG: {"present"}}


def test_a_list_of_guests_is_present_and_its_host_speaks() -> None:
    found = roles(
        "Dự hội nghị có các đồng chí: Trương Văn Nhãn - Bí thư Huyện ủy; Lường Thị Thu - Trưởng Ban Dân vận "
        "Huyện ủy; cùng lãnh đạo các xã.",
        "Ông Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè, phát biểu khai mạc.",
    )
    assert found == {NHAN: {"attend"}, LUONG: {"attend"}, VINH: {"speak"}}


def test_who_chairs_is_told_before_the_list_of_guests() -> None:
    found = roles(f"Hội nghị do {BAN} chủ trì; cùng dự có {THU}.")
    assert found == {NHAN: {"chair"}, LUONG: {"attend"}}


def test_a_list_of_guests_goes_on_in_the_next_sentences() -> None:
    found = roles(
        "Đến dự hội nghị có đồng chí Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè. Các đồng chí Phó Bí thư "
        "Huyện ủy: Lường Thị Thu, Kiều Quang Vinh. Về phía Quân khu có "
        "Đại tá Ninh Văn Kha, Phó Chính ủy Quân khu 9."
    )
    assert found == {NHAN: {"attend"}, LUONG: {"attend"}, VINH: {"attend"}, "Ninh Văn Kha": {"attend"}}


@pytest.mark.parametrize(
    "later",
    [
        "Ông Nhãn đề nghị các xã cố gắng hơn.",
        "Ông cũng đề nghị các xã cố gắng hơn.",
        "Bí thư Huyện ủy đề nghị các xã cố gắng hơn.",
        "Bí thư Nhãn đề nghị các xã cố gắng hơn.",
        "Đồng chí cũng lưu ý các xã cố gắng hơn.",
    ],
)
def test_short_names_pronouns_and_offices_mean_the_person(later: str) -> None:
    assert roles(f"Dự hội nghị có {BAN}.", later)[NHAN] == {"attend", "speak"}


def test_an_office_that_two_people_held_means_the_one_named_last() -> None:
    found = roles(
        "Ông Trương Văn Nhãn, nguyên Bí thư Huyện ủy Cái Bè, dự hội nghị.",
        "Dự hội nghị còn có ông Kiều Quang Vinh, Bí thư Huyện ủy Cái Bè.",
        "Bí thư Huyện ủy nhấn mạnh vai trò của Nhân dân.",
    )
    assert found[VINH] == {"attend", "speak"}
    assert found[NHAN] == {"attend"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ngày mai, {BAN} sẽ dự lễ khai giảng.",
        f"Trước đó, {BAN} đã thăm các hộ nghèo.",
        f"Trao đổi với phóng viên, {BAN} cho biết huyện sẽ làm đường.",
        "“Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, phát biểu hay lắm”, một người dân kể.",
        f"Bài phát biểu của {BAN} được in thành sách.",
        f"Hội nghị chúc mừng {BAN}.",
        f"{BAN} được tặng nhiều giải thưởng văn học.",
        f"Huyện có 5 tập thể được {BAN} trao tặng Giấy khen năm ngoái.",
        f"Về việc của {BAN}, người dân đề nghị làm rõ.",
        f"Dự án do {BAN} phê duyệt đã xong.",
    ],
)
def test_what_is_planned_past_quoted_or_said_of_somebody_is_no_role(sentence: str) -> None:
    sentence = sentence[0].upper() + sentence[1:]
    assert roles(sentence).get(NHAN, set()) == set()


def test_words_of_an_office_are_no_verbs() -> None:
    found = roles(
        "Tham gia đoàn có ông Trương Văn Nhãn, Trưởng Ban Chỉ đạo công tác dân vận huyện Cái Bè.",
        "Bà Lường Thị Thu là Phó Trưởng Ban Chỉ đạo công tác dân vận huyện Cái Bè.",
    )
    assert found[LUONG] == set()


def test_who_was_met_was_there() -> None:
    head = "Sáng 12/5/2023, Chủ tịch nước Kiều Quang Vinh hội kiến với Thủ tướng Lào Khăm Bun Sỉ."
    assert "attend" in roles(head=head)["Khăm Bun Sỉ"]


def test_a_role_has_the_words_that_give_it() -> None:
    found = record("Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, chủ trì hội nghị.")
    (role,) = found["officials"][0]["roles"]
    body = "\n\n".join([TITLE, HELD, "Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, chủ trì hội nghị."])
    assert body[slice(*role["evidence"])] == "chủ trì"
    assert role["event"] == found["events"][0]["id"]


def test_without_an_event_nobody_plays_a_part() -> None:
    found = roles("Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, nói về cây lúa.", head="Cây lúa quê tôi.")
    assert found == {NHAN: set()}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Hội nghị diễn ra dưới sự chủ tọa của {ban}.", "chair"),
        ("{ban}, người chủ trì hội nghị, nêu ba việc.", "chair"),
        ("Chiều nay, {ban} đã có buổi làm việc với Hội Nông dân huyện.", "visit"),
        ("{ban} phát biểu tại buổi làm việc với Hội Nông dân huyện.", "visit"),
        ("Đó là khẳng định của {ban} tại hội nghị.", "speak"),
        ("Kết quả này được {ban} đưa ra tại hội nghị.", "speak"),
        ("Ngay sau chỉ đạo của Bí thư Huyện ủy Cái Bè Trương Văn Nhãn tại cuộc họp, xã đã làm.", "speak"),
        ("{ban} dâng hương tại đền thờ.", "attend"),
        ("{ban} tại buổi lễ.", "attend"),
        ("Dịp này, bà Lường Thị Thu, Trưởng Ban Dân vận Huyện ủy, tặng hoa chúc mừng {ban}.", "receive"),
        ("{ban} đã động viên, tặng quà các hộ nghèo.", "present"),
        ("Trước đó, sáng 12/5, {ban} dự lễ khởi công cầu.", "attend"),
    ],
)
def test_a_phrase_gives_its_role(sentence: str, role: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert role in everything(sentence[0].upper() + sentence[1:])


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết luận của {ban} được gửi tới các xã.",
        "Chuyến thăm diễn ra theo lời mời của {ban}.",
        "{ban} gửi lẵng hoa chúc mừng.",
        "Theo phân công của {ban}, phòng Nông nghiệp chủ trì việc này.",
        "{ban} giao phòng Nông nghiệp chủ trì hội nghị tới.",
        "Phiên chất vấn {ban} chưa diễn ra.",
        "Trong bức thư, {ban} kêu gọi dân làng giữ rừng.",
        "Trên trang Facebook, {ban} cho biết đường đã thông.",
        "Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè báo cáo gì với cấp trên về việc này?",
        "Trước đó, {ban} dự lễ khởi công cầu.",
        "Liên quan đến việc này, trước đó, {ban} đề nghị làm rõ.",
    ],
)
def test_a_noun_an_order_a_letter_or_a_question_gives_no_role(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == set()


def test_a_verb_belongs_to_the_person_named_in_its_own_clause() -> None:
    said = f"Người dân nhắc tới {BAN}; “đường đã tốt hơn nhiều”, ông Phái chia sẻ."
    assert everything(said) == set()
    assert everything(f"Có người hỏi {BAN}, cử tri Đặng Văn Bằng (xã An Lạc) đề nghị làm rõ.") == set()
    absent = "Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, vắng mặt, Sở Nông nghiệp báo cáo kết quả."
    assert everything(absent) == set()


def test_names_in_a_row_share_a_deed_and_what_is_done_to_them() -> None:
    found = roles(
        "Bí thư Huyện ủy Cái Bè Trương Văn Nhãn, Trưởng Ban Dân vận Huyện ủy Lường Thị Thu trao quà.",
        "Ông Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè, trao quyết định cho các ông Ninh Văn Kha, "
        "Đỗ Bá Tùng và phát biểu căn dặn.",
        "Ông Ninh Văn Kha là Bí thư Đảng ủy xã An Lạc, ông Đỗ Bá Tùng là Chủ tịch UBND xã An Lạc.",
    )
    assert found[NHAN] == found[LUONG] == {"present"}
    assert found[VINH] == {"present", "speak"}
    assert found["Ninh Văn Kha"] == found["Đỗ Bá Tùng"] == {"receive"}


def test_who_is_told_to_report_has_not_reported() -> None:
    found = roles(f"Bà Lường Thị Thu, Trưởng Ban Dân vận Huyện ủy, yêu cầu {BAN} báo cáo kết quả.")
    assert found == {LUONG: {"speak"}, NHAN: set()}


def test_kin_who_come_do_not_make_the_man_come() -> None:
    assert everything(f"Gia đình {BAN} đã đến dự lễ.") == set()


def test_what_is_planned_at_the_event_is_no_part_in_it() -> None:
    assert everything(f"Tuần tới {BAN} sẽ gặp nông dân, dự hội thảo, thăm mô hình trồng lúa.") == set()


def test_an_office_names_nobody_whose_name_it_begins_like() -> None:
    found = roles(
        "Dự hội nghị có ông Ninh Đình Thành, Phó Bí thư Huyện ủy Cái Bè.",
        "Bí thư Thành ủy nhấn mạnh ba việc.",
    )
    assert found["Ninh Đình Thành"] == {"attend"}


def test_those_listed_as_receiving_receive() -> None:
    found = roles(
        "Các cán bộ nhận quyết định nghỉ hưu gồm: Phó Bí thư Huyện ủy Kiều Quang Vinh; Trưởng Ban Dân vận "
        "Huyện ủy Lường Thị Thu."
    )
    assert found == {VINH: {"receive"}, LUONG: {"receive"}}


def test_a_host_attends_and_his_guest_visits() -> None:
    head = (
        "Sáng 12/5/2023, Chủ tịch nước Kiều Quang Vinh đã có buổi tiếp Thủ tướng Lào Khăm Bun Sỉ "
        "đang thăm Việt Nam."
    )
    found = roles(head=head)
    assert found[VINH] == {"attend"}
    assert found["Khăm Bun Sỉ"] == {"visit"}


def test_who_calls_on_somebody_abroad_visits_and_those_named_in_a_row_attend() -> None:
    head = (
        "Chiều 12/5/2023, tại Viêng Chăn, Chủ tịch nước Kiều Quang Vinh đã hội kiến với Thủ tướng Lào "
        "Khăm Bun Sỉ; Chủ tịch Quốc hội Lào Xây Nha Von."
    )
    found = roles(head=head)
    assert found[VINH] == {"visit"}
    assert found["Khăm Bun Sỉ"] == found["Xây Nha Von"] == {"attend"}


def test_what_is_to_be_attended_on_a_journey_is_no_part_in_it() -> None:
    head = (
        "Sáng 12/5/2023, Chủ tịch nước Kiều Quang Vinh rời Hà Nội, lên đường thăm chính thức Lào và tham dự "
        "Hội nghị Mê Kông."
    )
    assert roles(head=head)[VINH] == {"visit"}


def test_who_waits_for_a_guest_is_there() -> None:
    head = "Trưa 12/5/2023, Chủ tịch nước Kiều Quang Vinh đã đến Viêng Chăn, bắt đầu chuyến thăm Lào."
    found = roles(
        "Đón Chủ tịch nước Kiều Quang Vinh tại sân bay có Bộ trưởng Bộ Văn hóa Lào Khăm Bun Sỉ.", head=head
    )
    assert found["Khăm Bun Sỉ"] == {"attend"}


@pytest.mark.parametrize(
    "lead",
    [
        "Trao đổi với phóng viên, {ban} cho biết đường đã thông.",
        "Ngày 14/5, {ban} cho biết đường đã thông.",
        "Bên lề kỳ họp, {ban} nói đường đã thông.",
    ],
)
def test_who_speaks_to_journalists_plays_no_part_in_the_event(lead: str) -> None:
    found = everything(
        lead.format(ban=BAN), "“Xã sẽ làm thêm cầu”, ông Nhãn nói.", "Ông Nhãn cũng khẳng định điều này."
    )
    assert found == set()


def test_who_was_at_the_event_was_so_though_he_also_speaks_to_journalists() -> None:
    found = everything(
        f"Trao đổi với phóng viên, {BAN} cho biết đường đã thông.",
        "Phát biểu tại hội nghị, ông Nhãn đề nghị các xã cố gắng.",
    )
    assert found == {"speak"}


def test_bare_words_count_only_where_the_text_is_about_the_event() -> None:
    story = ["Đường vào xã rất xấu.", "Mùa mưa xe không qua được.", "Người dân góp tiền sửa.", "Việc còn dở."]
    late = ["Xã đã mời dân họp.", HELD]
    said = "Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, cho biết đường sẽ thông."
    assert roles(*story, said, *late, head="Đường vào xã.")[NHAN] == set()
    assert roles(said)[NHAN] == {"speak"}


def test_an_office_said_alone_means_a_holder_of_this_country() -> None:
    head = "Sáng 12/5/2023, Thủ tướng Kiều Quang Vinh đến Viêng Chăn dự Hội nghị Mê Kông."
    found = roles(
        "Thủ tướng Lào Khăm Bun Sỉ ra sân bay.", "Tại hội nghị, Thủ tướng nhấn mạnh ba việc.", head=head
    )
    assert "speak" in found[VINH]
    assert "speak" not in found["Khăm Bun Sỉ"]


def test_the_office_of_an_official_is_not_the_official() -> None:
    head = "Sáng 12/5/2023, tại Hà Nội, Văn phòng Chủ tịch nước chủ trì cuộc gặp mặt đầu năm."
    found = roles("Chủ tịch nước Kiều Quang Vinh phát biểu tại cuộc gặp mặt.", head=head)
    assert found[VINH] == {"speak"}


def test_the_name_of_a_man_is_no_word_of_the_sentence() -> None:
    found = roles(
        "Ông Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè, chủ trì.", "Ông Kiều Quang Vinh phát biểu."
    )
    assert found[VINH] == {"chair", "speak"}
