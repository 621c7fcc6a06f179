"""What an article reports as having taken place: kind, day, organizer, venue, period; and what is none."""

from __future__ import annotations

import pytest
from support.extraction import events, organizer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sáng 5/6/2023, Huyện ủy Mường La tổ chức hội nghị sơ kết công tác dân vận.", "hội nghị sơ kết"),
        ("Ngày 5/6/2023, Sở Y tế tỉnh Sơn La tổ chức Lễ phát động hiến máu.", "lễ phát động"),
        ("Ngày 5/6/2023, UBND huyện Mường La đã họp bàn việc di dời.", "cuộc họp"),
        ("Ngày 5/6/2023, UBND huyện Mường La tổ chức họp tổng kết mùa vụ.", "họp tổng kết"),
        ("Chiều 5/6/2023, HĐND tỉnh Sơn La khai mạc kỳ họp thường kỳ.", "kỳ họp thường kỳ"),
        (
            "Ngày 5/6/2023, đoàn công tác của Tỉnh ủy Sơn La có buổi làm việc với xã Chiềng Hoa.",
            "buổi làm việc",
        ),
        (
            "Ngày 5/6/2023, Tỉnh đoàn Sơn La tổ chức hội nghị trực tuyến tập huấn.",
            "hội nghị trực tuyến tập huấn",
        ),
        ("Ngày 5/6/2023, Hội Nông dân tỉnh Sơn La tổ chức buổi tọa đàm.", "tọa đàm"),
        ("Ngày 5/6/2023, UBND tỉnh Sơn La chủ trì cuộc họp báo.", "họp báo"),
        ("Ngày 5/6/2023, Huyện ủy Mường La tổ chức sơ kết công tác dân vận.", "hội nghị sơ kết"),
        ("Ngày 5/6/2023, đoàn của HĐND tỉnh Sơn La tiến hành giám sát tại hai huyện.", "giám sát"),
        ("Ngày 5/6/2023, Tỉnh đoàn Sơn La tổ chức ký kết chương trình phối hợp.", "lễ ký kết"),
        ("Chiều 5/6/2023, Bí thư Huyện ủy chủ trì buổi tiếp công dân.", "buổi tiếp công dân"),
        ("Sáng 5/6/2023, UBND huyện Mường La khai mạc ngày hội văn hóa.", "lễ khai mạc"),
    ],
)
def test_the_kind_keeps_the_head_with_its_purpose(text: str, kind: str) -> None:
    (event,) = events(text)
    assert event["type"] == kind
    assert event["start_date"] == "2023-06-05"


@pytest.mark.parametrize(
    "text",
    [
        "Huyện sẽ tổ chức hội nghị tổng kết vào cuối năm.",
        "Đại lễ của đồng bào năm nay đông vui.",
        "Luật quy định hội nghị nhân dân bầu ban thanh tra.",
        "Cán bộ đi lễ đầu năm trong giờ làm việc.",
        "Giá vàng trong phiên sáng tăng nhẹ.",
        "Nghị quyết Đại hội XIII đi vào cuộc sống.",
        "Người dân kể chuyện trồng chè trên đồi cao.",
        "Tiệc cưới của ca sĩ diễn ra tối 5/6/2023.",
        "Lò Văn X tại phiên tòa ngày 5/6/2023.",
        "Ngày 5/6/2023, nhiều người chụp ảnh trước Trung tâm Hội nghị tỉnh.",
        "Sáu tháng qua, Huyện ủy Mường La đã tổ chức 5 hội nghị đối thoại. Tính đến ngày 15/6/2023 còn 2 xã.",
        "Ngày 5/6/2023, Huyện ủy Mường La ban hành công văn về việc tổ chức hội nghị giao ban.",
        "Ngày 5/6/2023, huyện Mường La quyết định dừng lễ hội.",
        "Dân vận ở cơ sở\nNgày 7/10/2021, Tỉnh ủy Sơn La ban hành Quy định số 23. Các cấp ủy đã tổ chức "
        "hội nghị quán triệt đến cán bộ.",
        "Ngày 5/6/2023, Ban Giám khảo Hội thi huyện Mường La nhận 30 bài.",
        'Ông Y Khăm cho biết: "Ngày 5/6/2023 tôi được đi dự hội nghị biểu dương của huyện".',
        "Ngày 5/6/2023, Đồn biên phòng Tri Lễ phối hợp bắt một đối tượng.",
        "Giá cá tăng\nNgày 5/6/2023 chốt giá. Tại cuộc họp diễn ra cuối tháng 4, hãng đã hứa giảm giá.",
    ],
)
def test_plans_and_background_are_no_events(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ngày 9/7/2024, Ban Dân vận Tỉnh ủy Sơn La tổ chức hội nghị sơ kết.", "Ban Dân vận Tỉnh ủy Sơn La"),
        (
            "Ngày 9/7/2024, Ban Dân vận Tỉnh ủy Sơn La phối hợp với Hội Nông dân tỉnh tổ chức tập huấn.",
            "Ban Dân vận Tỉnh ủy Sơn La",
        ),
        (
            "Ngày 9/7/2024, tại thành phố Cần Thơ, Sở Xây dựng tỉnh Cà Mau tổ chức hội thảo.",
            "Sở Xây dựng Cà Mau",
        ),
        ("Ngày 9/7/2024, tại Hà Nội, diễn ra hội thảo do Bộ Xây dựng tổ chức.", "Bộ Xây dựng"),
        ("Sáng 9/7/2024, khai mạc kỳ họp thứ 8, HĐND tỉnh Sơn La khóa XV.", "Hội đồng nhân dân tỉnh Sơn La"),
        (
            "Ngày 9/7/2024, Hội nghị Ban Chấp hành Đảng bộ tỉnh Sơn La đã diễn ra.",
            "Ban Chấp hành Đảng bộ tỉnh Sơn La",
        ),
        ("Sáng 9/7/2024, huyện Mường La tổ chức lễ khánh thành cầu.", "huyện Mường La"),
        ("Sáng 9/7/2024, Hội Làm vườn Việt Nam đã tổ chức hội thảo.", "Hội Làm vườn Việt Nam"),
        (
            "Sáng 9/7/2024, Tỉnh ủy, HĐND, UBND tỉnh Sơn La tổ chức buổi gặp mặt.",
            "Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh Sơn La",
        ),
    ],
)
def test_the_organizer_is_the_body_that_holds_it(text: str, wanted: str) -> None:
    assert organizer(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 9/7/2024, Chủ tịch UBND tỉnh Sơn La trao quà tại lễ phát động.",
        "Ngày 9/7/2024, lãnh đạo Sở Y tế dự hội nghị tổng kết.",
        "Ngày 9/7/2024, ông Lò Văn Pánh có buổi làm việc với Sở Y tế tỉnh Sơn La.",
    ],
)
def test_a_body_that_only_takes_part_is_no_organizer(text: str) -> None:
    assert organizer(text) is None


def test_the_day_of_the_own_sentence_wins_over_days_quoted_or_to_come() -> None:
    (event,) = events(
        "“Ngày 3/5 tôi đã báo cáo việc này”, ông Lò Văn Pánh nói. "
        "Hội nghị tổng kết do UBND huyện Mường La tổ chức ngày 12/6/2023. "
        "Việc này sẽ được bàn vào hội nghị ngày 20/6."
    )
    assert event["start_date"] == "2023-06-12"


def test_an_anniversary_does_not_date_its_celebration() -> None:
    (event,) = events(
        "Sáng 13/10/2023, Tỉnh ủy Sơn La tổ chức lễ kỷ niệm Ngày truyền thống công tác dân vận 15/10."
    )
    assert event["start_date"] == "2023-10-13"


def test_a_year_is_told_by_the_latest_full_day_before_it() -> None:
    (event,) = events(
        "Ngày 7/7, HĐND thành phố Lào Cai tổ chức phiên họp. Ông Vàng Seo Chứ được bổ nhiệm ngày 6/3/2017, "
        "trước đó làm phó chủ tịch từ ngày 3/6/2015."
    )
    assert event["start_date"] == "2017-07-07"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Chiều 10/2, UBND huyện Mường La tổ chức gặp mặt đầu Xuân Đinh Dậu 2017. "
            "Thu ngân sách năm 2016 đạt khá.",
            "2017-02-10",
        ),
        (
            "Ngày 10/6, Báo Sơn La tổ chức lễ kỷ niệm 55 năm thành lập (12/6/1962 - 12/6/2017).",
            "2017-06-10",
        ),
        (
            "Ngày 20/10, UBND huyện Mường La tổ chức họp báo. Đại hội sẽ diễn ra từ 1 đến 3/11. "
            "Đại hội bầu cấp ủy nhiệm kỳ 2015-2020.",
            "2015-10-20",
        ),
        (
            "Ngày 5/7, TAND huyện Mường La mở phiên tòa. Theo cáo trạng, ngày 23/10/2016 xảy ra vụ cháy.",
            "--07-05",
        ),
        (
            "Ngày 28/5, UBND huyện Mường La tổ chức hội nghị giao ban.\nHội nghị bàn việc cấp nước.\n"
            "Tin đã đưa\nBàn việc cấp nước (30/05/2019)",
            "2019-05-28",
        ),
        (
            "Chiều 6/7, HĐND tỉnh Sơn La tổ chức phiên chất vấn. Trong 6 tháng, có 40 vụ cháy, giảm 12 vụ "
            "so với cùng kỳ năm 2018.",
            "2019-07-06",
        ),
        (
            "Ngày 20/8, UBND tỉnh Sơn La tổ chức lễ kỷ niệm 90 năm thành lập trường Nà Ớt (1929-2019).",
            "2019-08-20",
        ),
        (
            "Sáng 9/11, Tỉnh ủy Sơn La tổ chức buổi gặp mặt, biểu dương người có uy tín tiêu biểu năm 2022.",
            "2022-11-09",
        ),
        (
            "Thực hiện Kế hoạch số 12-KH/BDV ngày 3/1/2024 của Tỉnh ủy, ngày 5/6, Huyện ủy Mường La "
            "tổ chức hội nghị.",
            "2024-06-05",
        ),
        (
            "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, ngày 5/6, Huyện ủy Mường La "
            "tổ chức hội nghị.",
            "--06-05",
        ),
    ],
    ids=[
        "spring",
        "jubilee",
        "congress to come",
        "after what it tells",
        "before other news",
        "compared",
        "jubilee in years",
        "honoured in a year",
        "plan carried out",
        "decree long in force",
    ],
)
def test_a_year_is_told_by(text: str, date: str) -> None:
    assert events(text)[0]["start_date"] == date


def test_a_year_that_nothing_tells_stays_open() -> None:
    (event,) = events("Ngày 7/7, UBND huyện Mường La tổ chức hội nghị giao ban.")
    assert (event["start_date"], event["year_basis"]) == ("--07-07", None)


def test_the_day_of_publication_gives_the_year() -> None:
    (event,) = events("Ngày 28/12, UBND huyện Mường La tổ chức hội nghị giao ban.", "2024-01-03")
    assert (event["start_date"], event["year_basis"]) == ("2023-12-28", "published")


def test_a_second_event_of_the_same_day_is_its_own() -> None:
    first, second = events(
        "Ngày 6/3/2020, Ban Tổ chức Tỉnh ủy Sơn La tổ chức lễ trao quyết định về công tác cán bộ.\n"
        "Cùng ngày, Thường trực HĐND tỉnh Sơn La tổ chức họp bất thường."
    )
    assert (first["type"], first["start_date"]) == ("lễ trao quyết định", "2020-03-06")
    assert (second["type"], second["start_date"]) == ("cuộc họp bất thường", "2020-03-06")
    assert second["organizer"] == {"name": "Thường trực Hội đồng nhân dân tỉnh", "place": "Sơn La"}


def test_an_event_told_twice_is_one() -> None:
    assert (
        len(
            events(
                "Sáng 6/3/2020, Huyện ủy Mường La tổ chức hội nghị tổng kết công tác dân vận.\n"
                "Phát biểu tại hội nghị, đại diện huyện khẳng định kết quả.\n"
                "Hội nghị tổng kết đã diễn ra sáng 6/3/2020 tại hội trường huyện."
            )
        )
        == 1
    )


def test_an_older_meeting_is_background() -> None:
    (event,) = events(
        "Sáng 6/3/2020, Huyện ủy Mường La tổ chức hội nghị tổng kết.\n"
        "Trước đó, ngày 8/1/2020, Huyện ủy Mường La đã tổ chức buổi làm việc với các xã."
    )
    assert event["start_date"] == "2020-03-06"


def test_a_title_says_what_a_bare_conference_was_for() -> None:
    (event,) = events(
        "Công an huyện Mường La tổng kết công tác năm 2018\n"
        "Năm qua, tình hình trật tự ổn định. Phát biểu tại hội nghị, đại diện huyện biểu dương đơn vị."
    )
    assert event["type"] == "hội nghị tổng kết"
    assert event["organizer"] == {"name": "Công an huyện", "place": "Mường La"}


def test_periods_reviewed_and_planned_are_told_apart() -> None:
    (event,) = events(
        "Chiều 9/7/2024, Ban Dân vận Tỉnh ủy Sơn La tổ chức hội nghị sơ kết công tác dân vận trong 6 tháng "
        "đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2024."
    )
    assert event["period"] == {"label": "6 tháng đầu năm 2024", "start": "2024-01-01", "end": "2024-06-30"}
    assert event["planning_period"] == {
        "label": "6 tháng cuối năm 2024",
        "start": "2024-07-01",
        "end": "2024-12-31",
    }
    assert event["part_of_day"] == "chiều"


def test_the_venue_is_where_it_takes_place() -> None:
    (event,) = events(
        "Sáng 9/7/2024, tại hội trường Huyện ủy, UBND huyện Mường La tổ chức hội nghị tổng kết."
    )
    assert event["venue"] == "hội trường Huyện ủy"


def test_the_evidence_is_the_name_of_the_event() -> None:
    body = "Sáng 9/7/2024, UBND huyện Mường La tổ chức hội nghị tổng kết."
    (event,) = events(body)
    assert [body[start:end] for start, end in event["evidence"]] == ["hội nghị tổng kết"]


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        (
            "Sáng 9/7/2024, Tỉnh ủy Sơn La tổ chức hội nghị tổng kết phong trào “Dân vận khéo”.",
            "dân vận khéo",
        ),
        (
            "Sáng 9/7/2024, Tỉnh ủy Sơn La tổ chức hội nghị về thực hiện dân chủ ở cơ sở.",
            "quy chế dân chủ ở cơ sở",
        ),
    ],
)
def test_topics_are_words_of_the_list(sentence: str, topic: str) -> None:
    (event,) = events(sentence)
    assert topic in event["topics"]


def test_what_is_named_once_in_passing_is_no_topic() -> None:
    (event,) = events(
        "Sáng 9/7/2024, Sở Y tế tỉnh Sơn La tổ chức hội thảo về sốt xuất huyết.\n"
        "Các xã cũng bàn về nông thôn mới."
    )
    assert event["topics"] == []


@pytest.mark.parametrize(
    ("text", "held_by"),
    [
        (
            "Chiều 16/5/2022, Ban Công tác đặc biệt tỉnh Quảng Lâm đã trang trọng tổ chức lễ bàn giao "
            "hài cốt liệt sĩ.",
            "Ban Công tác đặc biệt tỉnh Quảng Lâm",
        ),
        (
            "Ngày 26/6/2022, Tổ Đại biểu Quốc hội tỉnh Đồng Nai, gồm ông Lê Văn An và bà Trần Thị Bé, "
            "đã tiếp xúc cử tri tại huyện Long Thành.",
            "Tổ Đại biểu Quốc hội tỉnh Đồng Nai",
        ),
        (
            "Đại hội đồng cổ đông thường niên Công ty Cổ phần Nam Thịnh diễn ra ngày 5/6/2022 đã bầu "
            "người đứng đầu mới.",
            "Công ty Cổ phần Nam Thịnh",
        ),
        (
            "Ngày 10/2/2022, Văn phòng Chủ tịch nước chủ trì tổ chức cuộc gặp mặt các cơ quan báo chí.",
            "Văn phòng Chủ tịch nước",
        ),
        (
            "Ngày 5/6/2021, Bộ Công Thương và Tập đoàn Năng lượng Việt Bắc đồng tổ chức hội thảo.",
            "Bộ Công Thương và Tập đoàn Năng lượng Việt Bắc",
        ),
    ],
)
def test_a_body_no_list_knows_is_the_organizer_when_its_verb_follows(text: str, held_by: str) -> None:
    assert organizer(text) == held_by


@pytest.mark.parametrize(
    ("text", "held_by"),
    [
        (
            "Sáng 5/6/2023, Đại hội đại biểu Hội Nông dân huyện Mường La lần thứ XI đã khai mạc.",
            "Hội Nông dân huyện Mường La",
        ),
        (
            "Sáng 5/6/2023, diễn ra Đại hội Đoàn TNCS Hồ Chí Minh huyện Mường La.",
            "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Mường La",
        ),
        (
            "Sáng 5/6/2023, ông Lò Văn Pánh chủ trì phiên họp thứ 3 Ban Chỉ đạo phòng, chống thiên tai tỉnh.",
            "Ban Chỉ đạo phòng, chống thiên tai tỉnh",
        ),
        (
            "Ban Chỉ đạo phòng, chống ma túy tỉnh vừa kiện toàn.\n"
            "Sáng 5/6/2023, ông Lò Văn Pánh chủ trì phiên họp Ban Chỉ đạo.",
            "Ban Chỉ đạo phòng, chống ma túy tỉnh",
        ),
        (
            "Sáng 5/6/2023, hội nghị tổng kết công tác năm của Ban Dân vận Huyện ủy Mường La được tổ chức.",
            "Ban Dân vận Huyện ủy Mường La",
        ),
        (
            "Sáng 5/6/2023, hội nghị triển khai nghị quyết của Ban Dân vận Trung ương được tổ chức.",
            None,
        ),
        (
            "Gặp mặt cán bộ\nSáng 5/6/2023, Tỉnh ủy Sơn La tổ chức kỷ niệm ngày truyền thống. Phát biểu tại "
            "buổi gặp mặt, ông Lò Văn Pánh biểu dương cán bộ.",
            "Tỉnh ủy Sơn La",
        ),
        ("Ngày 5/6/2023, Ban Bí thư tổ chức hội nghị trực tuyến.", "Ban Bí thư Trung ương Đảng"),
        (
            "Sáng 5/6/2023, tại phường Chiềng Lề, Ban Công tác Mặt trận tổ 3 tổ chức Ngày hội Đại đoàn kết.",
            "Ban Công tác Mặt trận tổ 3",
        ),
        ("Sáng 5/6/2023, bản Nà Ớt, xã Chiềng Hoa tổ chức Ngày hội.", "Bản Nà Ớt, xã Chiềng Hoa"),
        (
            "Sáng 5/6/2023, Ban Chỉ đạo phong trào “Dân vận khéo” huyện Mường La tổ chức hội nghị tổng kết.",
            "Ban Chỉ đạo phong trào “Dân vận khéo” huyện Mường La",
        ),
        (
            "Sáng 5/6/2023, Trường Chính trị tỉnh Sơn La phối hợp với Ban Dân vận khai giảng lớp bồi dưỡng.",
            "Trường Chính trị tỉnh Sơn La",
        ),
        ("Ngày 5/6/2023, tại Hà Nội đã diễn ra Hội nghị thượng đỉnh G30.", "G30"),
        (
            "Ngày 5/6/2023, Công ty Hoa Lan Nam Thịnh (HLNT) tổ chức lễ khai trương.",
            "Công ty Hoa Lan Nam Thịnh",
        ),
        ("Ngày 5/6/2023, Ban Tổ chức đã tổ chức họp báo.", None),
        ("Ngày 5/6/2023, Hội Làm vườn Nà Ớt quyết định tổ chức triển lãm.", None),
        ("Hội nghị thượng đỉnh các nước giàu nhất thế giới (G30) diễn ra ngày 5/6/2023.", "G30"),
        ("Sau cuộc họp giữa UBND huyện Mường La, UBND xã Chiềng Hoa ngày 5/6/2023, chợ mở lại.", None),
        (
            "Ngày 5/6/2023, Phòng GD & ĐT huyện Mường La tổ chức lễ tuyên dương.",
            "Phòng Giáo dục và Đào tạo huyện Mường La",
        ),
        (
            "Sáng 5/6/2023, ông Lò Văn Pánh, Trưởng Ban Chỉ đạo 35 huyện Mường La đã chủ trì phiên họp quý.",
            "Ban Chỉ đạo 35 huyện Mường La",
        ),
        (
            "Ngày 5/6/2023, Hội nghị Ban Chấp hành Trung ương Hội Làm vườn Việt Nam khóa V đã khai mạc.",
            "Ban Chấp hành Trung ương Hội Làm vườn Việt Nam",
        ),
        ("Sáng 5/6/2023, Cụm thi đua số 3 tổ chức hội nghị tổng kết.", "Cụm thi đua số 3"),
        (
            "Sáng 5/6/2023, Hội Sinh vật cảnh Sơn La, Câu lạc bộ Hoa lan Mường La tổ chức triển lãm.",
            "Hội Sinh vật cảnh Sơn La, Câu lạc bộ Hoa lan Mường La",
        ),
    ],
)
def test_the_organizer_of_a_bodys_own_gathering_is_that_body(text: str, held_by: str | None) -> None:
    assert organizer(text) == held_by


def test_meeting_with_a_firm_is_not_held_by_the_firm() -> None:
    text = "Ngày 5/6/2022, Công ty Nam Thịnh có buổi làm việc với UBND huyện Mường La."
    assert organizer(text) != "Công ty Nam Thịnh"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Sáng 5/6/2023, Đoàn đại biểu Quốc hội tỉnh Sơn La tiếp xúc cử tri tại huyện Mường La.",
            "buổi tiếp xúc cử tri",
        ),
        (
            "Sáng 5/6/2023, UBND tỉnh Sơn La tổ chức lễ truy điệu, an táng 12 liệt sĩ.",
            "lễ truy điệu, an táng",
        ),
        (
            "Tối 11/5/2023, đoàn Việt Nam tham dự Lễ khai mạc Hội nghị Thượng đỉnh Thanh niên.",
            "lễ khai mạc",
        ),
    ],
)
def test_kind_is_written_as_the_text_names_the_event(text: str, kind: str) -> None:
    assert [event["type"] for event in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sáng 6-2, UBND tỉnh họp giao ban đánh giá công tác tháng 1-2017.", "2017-02-06"),
        ("Sáng 4-1, UBND tỉnh họp giao ban đánh giá công tác tháng 12-2016.", "2017-01-04"),
    ],
)
def test_month_whose_work_is_reviewed_tells_the_year(text: str, day: str) -> None:
    assert events(text)[0]["start_date"] == day


def test_forum_named_in_the_lead_tells_the_year_rather_than_the_next_one() -> None:
    text = (
        "Ngày 12/5, tại Phnôm Pênh, nhân dịp dự Diễn đàn Sông Nước năm 2017, Thủ tướng đã có cuộc gặp gỡ "
        "với các doanh nghiệp."
        + " Các bên trao đổi về hợp tác nông nghiệp, giao thông và du lịch." * 12
        + " Nước chủ nhà chuyển vai trò đăng cai diễn đàn năm 2018 cho Việt Nam."
    )
    assert events(text)[0]["start_date"] == "2017-05-12"


def test_day_since_which_a_service_runs_is_no_day_of_the_event() -> None:
    text = (
        "Bộ trưởng phát biểu trong buổi làm việc tại tỉnh Cà Mau. Các trung tâm đã đi vào hoạt động "
        "từ ngày 1/1/2017."
    )
    assert all(event["start_date"] is None for event in events(text))


def test_day_on_which_something_only_begins_is_no_day_of_the_event() -> None:
    (event,) = events(
        "Vừa qua, Huyện ủy Mường La đã tổ chức hội nghị chuyển giao. Trường do xã quản lý từ ngày 1/7/2017."
    )
    assert event["start_date"] is None


def test_jubilee_named_after_an_event_is_not_that_event() -> None:
    (event,) = events("Tối 1/7/2022, UBND tỉnh Sơn La long trọng tổ chức kỷ niệm 25 năm Ngày hội hoa ban.")
    assert event["type"] == "lễ kỷ niệm"


def test_what_is_done_on_the_way_to_a_forum_is_the_event() -> None:
    text = "Ngày 12/5/2023, nhân dịp dự Diễn đàn Sông Nước, Thủ tướng có cuộc gặp với các doanh nghiệp."
    assert [event["type"] for event in events(text)] == ["cuộc gặp"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sáng 5/6/2021, UBND tỉnh Long An họp trực tuyến với các huyện.", ["cuộc họp trực tuyến"]),
        ("Sáng 5/6/2021, UBND tỉnh Long An sửa phòng họp trực tuyến.", []),
    ],
)
def test_meeting_told_by_its_manner_alone_is_an_event_and_its_room_is_none(
    text: str, kinds: list[str]
) -> None:
    assert [event["type"] for event in events(text)] == kinds


def test_agenda_of_a_far_year_does_not_tell_the_year() -> None:
    text = "Ngày 30/5, Thủ tướng hội đàm với ông Lê An về việc triển khai Chương trình nghị sự 2030."
    assert events(text)[0]["start_date"] == "--05-30"
