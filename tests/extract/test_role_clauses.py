"""Whose a verb is and where it was said, on sentences of our own about people who do not exist."""

from __future__ import annotations

import pytest

from tests.support.meetings import BAN, HELD, LUONG, NHAN, THU, VINH, everything, roles

VINH_TOO = "ông Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè"


@pytest.mark.parametrize(
    "sentence",
    [
        '"Ta giữ cái "hồn quê" ấy, mất là mất hết", {ban} nói.',
        '"Làng này, "cái rốn nước" của huyện, sắp có cầu", {ban} nói.',
        '"Huyện sẽ làm xong đường trong năm nay", {ban} khẳng định.',
        "“Dự kiến sang năm xã có trạm bơm mới” - {ban} nói.",
        "“Xã mong có cầu.” Nghe vậy, người dân vui. Ngay sau đó, {ban} hứa làm sớm.",
    ],
)
def test_who_is_named_after_what_he_said_said_it(sentence: str) -> None:
    assert everything(sentence.format(ban=BAN)) == {"speak"}


def test_nobody_named_in_a_quotation_joins_who_said_it() -> None:
    said = f'"Việc của Bí thư Huyện ủy Cái Bè Trương Văn Nhãn và các xã đã xong", {THU}, nói.'
    assert roles(said) == {NHAN: set(), LUONG: {"speak"}}


def test_a_heading_in_brackets_is_no_part_of_the_sentence_after_it() -> None:
    found = roles(
        f"Dự hội nghị có {BAN}; {THU} cùng đông đảo bà con. [Cái Bè làm đường quê] Phát biểu tại hội nghị, "
        "ông Phái nhấn mạnh vai trò của Nhân dân."
    )
    assert found == {NHAN: {"attend"}, LUONG: {"attend"}}


def test_a_pronoun_means_nobody_of_the_other_sex() -> None:
    found = roles(
        f"Dự hội nghị có {THU}. Ngồi cạnh là {VINH_TOO}.",
        "Bà đề nghị các xã cố gắng hơn.",
        f"Cùng dự có {BAN}.",
        "Bà cũng nhắc lại ba việc.",
    )
    assert found[LUONG] == {"attend", "speak"}
    assert found[VINH] == set()
    assert found[NHAN] == {"attend"}


def test_a_word_in_the_middle_of_a_name_calls_nobody() -> None:
    found = roles(
        f"Dự hội nghị có {BAN}; {VINH_TOO}.", "Ông Lê Anh Vinh, một nông dân, nói về cây lúa của mình."
    )
    assert found[VINH] == {"attend"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Nông nghiệp cho biết, khi nhận nhiệm vụ, {ban} chưa có bằng cấp.",
        "Người dân phản ánh và đề nghị làm rõ, {ban} chưa đọc đơn.",
        "Con đường gây bức xúc cho dân mấy năm nay.",
        "Hai bên bày tỏ vui mừng vì cầu đã xong, {ban} là chủ nhà.",
        "Bên lề, {ban} thăm các gian hàng của nông dân.",
        "Trong khuôn khổ chuyến thăm Lào và dự Diễn đàn Mê Kông, {ban} tới Viêng Chăn.",
    ],
)
def test_what_another_does_or_does_elsewhere_is_no_part_of_the_first_person_named(sentence: str) -> None:
    assert everything(sentence.format(ban=BAN)) <= {"visit"}


def test_the_mark_after_a_photo_credit_opens_no_list() -> None:
    assert everything(f"Các đại biểu dự hội nghị ở TP. Ảnh: Lê Phái {BAN} ở hàng đầu.") == set()


def test_what_is_said_in_a_story_that_comes_to_an_event_late_was_not_said_there() -> None:
    story = [f"Đường vào xã rất xấu, đoạn thứ {number} cũng vậy." for number in range(8)]
    said = f"{BAN[0].upper()}{BAN[1:]}, nhấn mạnh vai trò của Nhân dân."
    assert roles(*story, said, HELD, head="Đường vào xã.")[NHAN] == set()


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("{ban}, thông báo kết quả giám sát ở các xã.", "report"),
        ("{ban}, đã thông báo ý kiến của Thường trực Huyện ủy về nhân sự.", "report"),
        ("{ban}, công bố nội dung kiểm tra.", "report"),
        ("Hội nghị đã nghe {ban}, báo cáo kết quả sáu tháng.", "report"),
        ("Hội nghị đã nghe báo cáo của {ban}.", "report"),
        ("Sau khi lắng nghe ý kiến tham luận của {ban}, hội nghị thống nhất ba việc.", "speak"),
        ("Diễn văn khai mạc của {ban}, nêu rõ vai trò của Nhân dân.", "speak"),
        ("{ban}, cũng chỉ đạo các xã khẩn trương làm đường.", "speak"),
        ("{ban}, thông tin về chuyện làm đường.", "speak"),
        ("{ban}, đặt câu hỏi về tiền làm đường.", "speak"),
        ("{ban}, trực tiếp kiểm tra đoạn đường mới làm.", "visit"),
        ("Bí thư Huyện ủy Cái Bè Trương Văn Nhãn (bìa phải) chúc mừng các hộ được khen.", "attend"),
        ("{ban}, thay mặt Huyện ủy, chúc mừng các hộ được khen.", "attend"),
    ],
)
def test_a_word_next_to_its_subject_gives_its_role(sentence: str, role: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert role in everything(sentence[0].upper() + sentence[1:])


@pytest.mark.parametrize(
    "sentence",
    [
        "{ban}, nắm chắc công tác lãnh đạo, chỉ đạo, thông tin, phối hợp.",
        "{ban}, được các xã nhất trí cao.",
        "{ban}, là người trung thực, thẳng thắn.",
        "{ban}, sống ở quê từ ngày đất nước thống nhất.",
        "{ban}, ra văn bản giao phòng Tài chính làm rõ và báo cáo kết quả.",
        "{ban}, vắng mặt khi lãnh đạo xã báo cáo kết quả.",
    ],
)
def test_the_same_word_farther_on_gives_none(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == set()


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Đoàn công tác của Huyện ủy do {ban}, dẫn đầu đã kiểm tra đoạn đường mới.", "visit"),
        ("Đoàn giám sát do {ban}, làm trưởng đoàn, có buổi làm việc với Đảng ủy xã An Lạc.", "visit"),
        ("{ban}, dẫn đầu đoàn công tác đến xã An Lạc.", "visit"),
        ("{ban}, dẫn đầu đoàn đại biểu huyện tham dự Hội nghị.", "attend"),
        ("Đoàn của huyện do {ban}, dẫn đầu.", "attend"),
        ("Xã An Lạc làm việc với Đoàn kiểm tra của huyện do {ban}, làm trưởng đoàn.", "attend"),
        ("Lãnh đạo xã An Lạc tiếp Đoàn công tác do {ban}, dẫn đầu.", "visit"),
        (
            "Lãnh đạo xã An Lạc tiếp Đoàn đại biểu Hội Cựu chiến binh huyện, Hội Nông dân huyện, "
            "Hội Liên hiệp Phụ nữ huyện và thân nhân các liệt sĩ, thương binh, người có công của cả huyện, "
            "do {ban}, làm Trưởng đoàn, đến thăm nghĩa trang.",
            "visit",
        ),
    ],
)
def test_who_leads_a_delegation_comes_with_it(sentence: str, role: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == {role}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn công tác do {ban}, dẫn đầu sẽ đến xã An Lạc vào tuần tới.",
        "Huyện không tổ chức đoàn nào do {ban}, làm trưởng đoàn.",
        "{ban}, dẫn đầu số phiếu tín nhiệm.",
    ],
)
def test_a_delegation_to_come_or_none_gives_no_role(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == set()


def test_who_receives_a_guest_attends() -> None:
    head = f"Sáng 12/5/2023, {BAN}, đã tiếp đoàn cựu chiến binh tỉnh Hà Giang đến thăm huyện."
    assert roles(head=head)[NHAN] == {"attend"}
    assert everything(f"{BAN[0].upper()}{BAN[1:]}, tiếp tục cố gắng.") == set()


def test_whose_words_at_a_working_session_are_told_came_to_it() -> None:
    told = "Đó là chỉ đạo của Bí thư Huyện ủy Cái Bè Trương Văn Nhãn tại buổi làm việc với UBND xã An Lạc."
    assert everything(told) == {"speak", "visit"}


def test_all_who_are_given_something_in_one_row_receive() -> None:
    found = roles(
        f"{VINH_TOO[0].upper()}{VINH_TOO[1:]}, trao quyết định, chúc mừng các đồng chí Trương Văn Nhãn (bìa "
        "trái), Lường Thị Thu (bìa phải).",
        f"{BAN[0].upper()}{BAN[1:]} và {THU} nhận nhiệm vụ mới.",
    )
    assert found[NHAN] == found[LUONG] == {"receive"}


def test_a_pronoun_means_who_did_what_the_sentence_before_tells() -> None:
    found = roles(
        "Bí thư Huyện ủy Cái Bè Trương Văn Nhãn tặng hoa chúc mừng Phó Bí thư Huyện ủy Kiều Quang Vinh.",
        "Đồng chí mong muốn Phó Bí thư Huyện ủy gắn bó với cơ sở.",
    )
    assert found == {NHAN: {"present", "speak"}, VINH: {"receive"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đài huyện dẫn lời {ban}, cho biết đường đã thông.",
        "Theo thông tin từ {ban}, đường đã thông.",
        "Trao đổi với Pháp Luật ngày hôm qua, {ban}, cho biết đường đã thông.",
        "Năm 2016, {ban}, đề nghị làm đường.",
        "Trong một thông cáo, {ban}, khẳng định đường đã thông.",
        "Xin {ban}, cho biết vì sao đường chưa thông.",
        "Bà con đến chào nhân dịp {ban}, về thăm quê.",
        "Cây cầu là quà tặng {ban}, dành cho quê nhà.",
        "Dân xã từng gặp {ban}, để xin làm đường.",
    ],
)
def test_what_is_told_after_another_or_of_another_time_gives_no_role(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == set()


def test_an_office_of_anybody_or_before_another_name_is_not_its_holder() -> None:
    found = everything(
        f"Dự hội nghị có {BAN}.",
        "Một Bí thư Huyện ủy phát biểu về lúa.",
        "Bí thư Huyện ủy Nguyễn Đắc phát biểu về lúa.",
    )
    assert found == {"attend"}


def test_what_is_told_before_a_list_of_those_present_is_read_too() -> None:
    found = roles(
        "Bí thư Huyện ủy Cái Bè Trương Văn Nhãn trao quà cho các hộ trước sự chứng kiến của "
        "Trưởng Ban Dân vận Huyện ủy Lường Thị Thu."
    )
    assert found == {NHAN: {"present"}, LUONG: {"attend"}}


def test_a_list_of_others_present_ends_before_who_acts() -> None:
    found = roles(
        "Dưới sự chứng kiến của đông đảo bà con, thương lái cũng như khách mời khắp nơi về, "
        "ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, trao quà."
    )
    assert found == {NHAN: {"present"}}


def test_a_quotation_left_open_does_not_swallow_what_follows() -> None:
    said = '“Cầu đã xong", người dân nói. Ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè, đề nghị giữ cầu.'
    assert everything(said) == {"speak"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Từ trái qua: ông Phái, một nông dân, và Bí thư Huyện ủy Cái Bè Trương Văn Nhãn.", "attend"),
        ("Bí thư Huyện ủy Cái Bè Trương Văn Nhãn trong buổi lễ.", "attend"),
        ("Bí thư Huyện ủy Cái Bè Trương Văn Nhãn trong chuyến khảo sát tại xã An Lạc.", "visit"),
        ("Sáng nay, {ban}, đã đến Viêng Chăn, bắt đầu chuyến thăm Lào.", "visit"),
        ("Về chuyện này, theo {ban}, các xã đã làm đường và ký kết hợp đồng.", "speak"),
        ("{ban}, là diễn giả tại hội nghị.", "speak"),
    ],
)
def test_captions_trips_and_asides_give_one_role(sentence: str, role: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == {role}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sau khi bị chủ tọa phiên họp nhắc nhở, {ban}, ngồi xuống.",
        "Nhớ lại ngày vui khi Người về thăm làng, {ban}, lặng đi.",
        "Các xã được huyện trao tặng giấy khen, {ban}, vỗ tay.",
        "Trả lời cử tri về trường hợp {ban}, Chủ tịch xã cho biết việc đã xong.",
        "Con đường Trương Văn Nhãn mới mở. Ông cũng đề nghị giữ đường sạch.",
    ],
)
def test_what_was_done_to_somebody_or_by_another_gives_no_role(sentence: str) -> None:
    sentence = sentence.format(ban=BAN)
    assert everything(sentence[0].upper() + sentence[1:]) == set()


def test_an_office_of_another_state_does_not_mean_its_holder_here() -> None:
    head = "Sáng 12/5/2023, Chủ tịch nước Kiều Quang Vinh hội kiến Chủ tịch Quốc hội Lào."
    found = roles(
        "Lời mời của Chủ tịch Quốc hội Lường Thị Thu đã được chuyển tới bạn.",
        "Chủ tịch Quốc hội Lào nhấn mạnh ba việc.",
        head=head,
    )
    assert found[LUONG] == set()


def test_who_speaks_to_journalists_and_looks_at_things_elsewhere_was_not_at_the_event() -> None:
    found = everything(
        f"Trao đổi với phóng viên, {BAN}, cho biết đường đã thông.",
        "Ông Nhãn đã đến kiểm tra đoạn đường ấy.",
        "Ông Nhãn khẳng định đường tốt.",
    )
    assert found == set()
    assert everything(
        f"Trao đổi với phóng viên, {BAN}, cho biết đường đã thông.", "Ông Nhãn trao 5 suất quà."
    )


@pytest.mark.parametrize(
    "said",
    [
        "Thủ trưởng cơ quan gọi điện tới {ban}, yêu cầu làm rõ.",
        "Hôm qua, {ban}, đã ký công văn gửi các xã. “Phải làm đường ngay”, ông Nhãn chỉ đạo.",
    ],
)
def test_who_is_called_or_only_signs_a_letter_does_not_speak_at_the_event(said: str) -> None:
    said = said.format(ban=BAN)
    assert everything(said[0].upper() + said[1:]) == set()


def test_an_office_of_many_said_alone_means_nobody() -> None:
    found = roles(
        "Dự kỳ họp có ông Kiều Quang Vinh, đại biểu HĐND huyện Cái Bè.",
        "Đại biểu HĐND huyện cho rằng đường xấu.",
    )
    assert found[VINH] == {"attend"}
