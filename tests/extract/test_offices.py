"""Every office is read as title, organization and place, in the words of shared/gold/GUIDE.md."""

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
    before = f"Phát biểu tại hội nghị, {printed} Phạm Quốc Thịnh đánh giá cao kết quả đạt được."
    after = f"Đồng chí Phạm Quốc Thịnh, {printed} đã dự và phát biểu."
    wanted = {("Phạm Quốc Thịnh", title, organization, place)}
    assert offices(before) == wanted
    assert offices(after) == wanted


@cases(
    ("Bí thư Tỉnh ủy Lai Châu", "Bí thư", "Tỉnh ủy", "Lai Châu"),
    ("Phó Bí thư Thường trực Tỉnh ủy Bắc Kạn", "Phó Bí thư Thường trực", "Tỉnh ủy", "Bắc Kạn"),
    ("Phó Bí thư Thành ủy Hải Phòng", "Phó Bí thư", "Thành ủy", "Hải Phòng"),
    ("Bí thư Thành ủy Pleiku", "Bí thư", "Thành ủy", "Pleiku"),
    ("Bí thư Huyện ủy Mường Tè", "Bí thư", "Huyện ủy", "Mường Tè"),
    ("Bí thư Quận ủy Ô Môn", "Bí thư", "Quận ủy", "Ô Môn"),
    ("Phó Bí thư Thị ủy Hồng Lĩnh", "Phó Bí thư", "Thị ủy", "Hồng Lĩnh"),
    ("Ủy viên Ban Thường vụ Tỉnh ủy Hà Giang", "Ủy viên Ban Thường vụ", "Tỉnh ủy", "Hà Giang"),
    ("Trưởng Ban Tổ chức Tỉnh ủy Sóc Trăng", "Trưởng Ban", "Ban Tổ chức Tỉnh ủy", "Sóc Trăng"),
    ("Phó Trưởng Ban Nội chính Tỉnh ủy Lào Cai", "Phó Trưởng Ban", "Ban Nội chính Tỉnh ủy", "Lào Cai"),
    ("Chánh Văn phòng Tỉnh ủy Trà Vinh", "Chánh Văn phòng", "Văn phòng Tỉnh ủy", "Trà Vinh"),
    (
        "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Bình",
        "Chủ nhiệm",
        "Ủy ban Kiểm tra Tỉnh ủy",
        "Quảng Bình",
    ),
    ("Trưởng Ban Dân vận Huyện ủy Tủa Chùa", "Trưởng Ban", "Ban Dân vận Huyện ủy", "Tủa Chùa"),
    (
        "Bí thư Đảng ủy Khối các cơ quan tỉnh Yên Bái",
        "Bí thư",
        "Đảng ủy Khối các cơ quan tỉnh",
        "Yên Bái",
    ),
    (
        "Phó Bí thư Đảng ủy Khối Doanh nghiệp tỉnh Bình Phước",
        "Phó Bí thư",
        "Đảng ủy Khối Doanh nghiệp tỉnh",
        "Bình Phước",
    ),
    ("Hiệu trưởng Trường Chính trị tỉnh Hòa Bình", "Hiệu trưởng", "Trường Chính trị tỉnh", "Hòa Bình"),
)
def test_party_bodies(printed: str, title: str, organization: str | None, place: str | None) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    (
        "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Cà Mau",
        "Trưởng Ban",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Cà Mau",
    ),
    (
        "Phó Bí thư Đảng ủy Ủy ban nhân dân tỉnh Vĩnh Long",
        "Phó Bí thư",
        "Đảng ủy Ủy ban nhân dân tỉnh",
        "Vĩnh Long",
    ),
    (
        "Bí thư Đảng ủy các cơ quan Đảng tỉnh Tuyên Quang",
        "Bí thư",
        "Đảng ủy các cơ quan Đảng tỉnh",
        "Tuyên Quang",
    ),
    ("Bí thư Đảng ủy xã Mường Phăng", "Bí thư", "Đảng ủy xã", "Mường Phăng"),
    ("Chủ tịch UBND đặc khu Phú Quốc", "Chủ tịch", "Ủy ban nhân dân đặc khu", "Phú Quốc"),
    ("Chủ tịch UBND phường Hà Tiên", "Chủ tịch", "Ủy ban nhân dân phường", "Hà Tiên"),
    ("Trưởng Ban Xây dựng Đảng xã Tân Phước", "Trưởng Ban", "Ban Xây dựng Đảng Đảng ủy xã", "Tân Phước"),
    (
        "Giám đốc Sở Nông nghiệp và Môi trường tỉnh Phú Thọ",
        "Giám đốc",
        "Sở Nông nghiệp và Môi trường",
        "Phú Thọ",
    ),
    (
        "Giám đốc Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn",
        "Giám đốc",
        "Sở Dân tộc và Tôn giáo",
        "Lạng Sơn",
    ),
)
def test_bodies_since_2025(printed: str, title: str, organization: str | None, place: str | None) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    ("Chủ tịch UBND tỉnh Điện Biên", "Chủ tịch", "Ủy ban nhân dân tỉnh", "Điện Biên"),
    (
        "Phó Chủ tịch Thường trực UBND tỉnh Kon Tum",
        "Phó Chủ tịch Thường trực",
        "Ủy ban nhân dân tỉnh",
        "Kon Tum",
    ),
    ("Phó Chủ tịch HĐND tỉnh Tây Ninh", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh", "Tây Ninh"),
    ("Chủ tịch UBND huyện Bát Xát", "Chủ tịch", "Ủy ban nhân dân huyện", "Bát Xát"),
    ("Phó Chủ tịch UBND quận Ngô Quyền", "Phó Chủ tịch", "Ủy ban nhân dân quận", "Ngô Quyền"),
    ("Phó Chủ tịch UBND TP Hà Nội", "Phó Chủ tịch", "Ủy ban nhân dân thành phố", "Hà Nội"),
    ("Chủ tịch UBND TP.HCM", "Chủ tịch", "Ủy ban nhân dân thành phố", "Hồ Chí Minh"),
    ("Chủ tịch HĐND thị xã Sa Pa", "Chủ tịch", "Hội đồng nhân dân thị xã", "Sa Pa"),
    ("Chủ tịch UBND thị trấn Mộc Châu", "Chủ tịch", "Ủy ban nhân dân thị trấn", "Mộc Châu"),
    ("Phó Chủ tịch UBND xã Tân Lập", "Phó Chủ tịch", "Ủy ban nhân dân xã", "Tân Lập"),
    ("Chủ tịch UBND phường Cống Vị", "Chủ tịch", "Ủy ban nhân dân phường", "Cống Vị"),
    ("Phó Chủ tịch tỉnh Bắc Ninh", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh", "Bắc Ninh"),
    (
        "Trưởng Ban Pháp chế HĐND tỉnh Nam Định",
        "Trưởng Ban",
        "Ban Pháp chế Hội đồng nhân dân tỉnh",
        "Nam Định",
    ),
    ("Chánh Văn phòng UBND tỉnh Gia Lai", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", "Gia Lai"),
    (
        "Phó Trưởng Đoàn đại biểu Quốc hội tỉnh Bến Tre",
        "Phó Trưởng Đoàn",
        "Đoàn đại biểu Quốc hội tỉnh",
        "Bến Tre",
    ),
    ("Chánh Thanh tra tỉnh Long An", "Chánh Thanh tra", "Thanh tra tỉnh", "Long An"),
)
def test_government_and_councils(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    ("Giám đốc Sở Kế hoạch và Đầu tư tỉnh Thái Bình", "Giám đốc", "Sở Kế hoạch và Đầu tư", "Thái Bình"),
    ("Phó Giám đốc Sở TN&MT Hậu Giang", "Phó Giám đốc", "Sở Tài nguyên và Môi trường", "Hậu Giang"),
    ("Giám đốc Sở NN và PTNT Ninh Thuận", "Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn", "Ninh Thuận"),
    ("Phó Giám đốc Sở GD - ĐT Cao Bằng", "Phó Giám đốc", "Sở Giáo dục và Đào tạo", "Cao Bằng"),
    (
        "Giám đốc Sở LĐ-TB&XH tỉnh Hưng Yên",
        "Giám đốc",
        "Sở Lao động, Thương binh và Xã hội",
        "Hưng Yên",
    ),
    (
        "Trưởng Ban Quản lý Khu kinh tế Nghi Sơn",
        "Trưởng Ban",
        "Ban Quản lý Khu kinh tế Nghi Sơn",
        None,
    ),
    (
        "Trưởng Ban Quản lý các khu công nghiệp tỉnh Hà Nam",
        "Trưởng Ban",
        "Ban Quản lý các khu công nghiệp tỉnh",
        "Hà Nam",
    ),
    (
        "Trưởng phòng Tài nguyên nước Sở Tài nguyên và Môi trường tỉnh An Giang",
        "Trưởng phòng",
        "Phòng Tài nguyên nước Sở Tài nguyên và Môi trường",
        "An Giang",
    ),
    ("Trưởng Ban Dân tộc tỉnh Thanh Hóa", "Trưởng Ban", "Ban Dân tộc tỉnh", "Thanh Hóa"),
    (
        "Chi cục trưởng Chi cục Kiểm lâm tỉnh Đắk Lắk",
        "Chi cục trưởng",
        "Chi cục Kiểm lâm tỉnh",
        "Đắk Lắk",
    ),
    ("Cục trưởng Cục Hải quan tỉnh Quảng Trị", "Cục trưởng", "Cục Hải quan tỉnh", "Quảng Trị"),
    ("Giám đốc Bảo hiểm xã hội tỉnh Quảng Ngãi", "Giám đốc", "Bảo hiểm xã hội tỉnh", "Quảng Ngãi"),
    (
        "Giám đốc Đài Phát thanh - Truyền hình tỉnh Bình Thuận",
        "Giám đốc",
        "Đài Phát thanh - Truyền hình tỉnh",
        "Bình Thuận",
    ),
    ("Giám đốc Bệnh viện Đa khoa tỉnh Phú Yên", "Giám đốc", "Bệnh viện Đa khoa tỉnh", "Phú Yên"),
)
def test_departments_and_agencies(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    ("Giám đốc Công an tỉnh Lâm Đồng", "Giám đốc", "Công an tỉnh", "Lâm Đồng"),
    ("Trưởng Công an huyện Krông Pắc", "Trưởng", "Công an huyện", "Krông Pắc"),
    ("Phó Trưởng Công an phường Bến Nghé", "Phó Trưởng", "Công an phường", "Bến Nghé"),
    (
        "Chỉ huy trưởng Bộ CHQS tỉnh Bạc Liêu",
        "Chỉ huy trưởng",
        "Bộ Chỉ huy Quân sự tỉnh",
        "Bạc Liêu",
    ),
    (
        "Phó Chính ủy Bộ Chỉ huy Quân sự tỉnh Ninh Bình",
        "Phó Chính ủy",
        "Bộ Chỉ huy Quân sự tỉnh",
        "Ninh Bình",
    ),
    (
        "Chỉ huy trưởng Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lạng Sơn",
        "Chỉ huy trưởng",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        "Lạng Sơn",
    ),
    ("Tư lệnh Quân khu 9", "Tư lệnh", "Quân khu 9", None),
    ("Chánh án TAND tỉnh Vĩnh Phúc", "Chánh án", "Tòa án nhân dân tỉnh", "Vĩnh Phúc"),
    ("Phó Chánh án TAND tối cao", "Phó Chánh án", "Tòa án nhân dân tối cao", None),
    ("Viện trưởng VKSND huyện Lục Yên", "Viện trưởng", "Viện Kiểm sát nhân dân huyện", "Lục Yên"),
    (
        "Phó Viện trưởng Viện KSND tỉnh Bắc Giang",
        "Phó Viện trưởng",
        "Viện Kiểm sát nhân dân tỉnh",
        "Bắc Giang",
    ),
)
def test_police_army_and_justice(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    (
        "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Đồng Tháp",
        "Chủ tịch",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Đồng Tháp",
    ),
    (
        "Phó Chủ tịch UBMTTQVN huyện Hương Khê",
        "Phó Chủ tịch",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
        "Hương Khê",
    ),
    ("Chủ tịch LĐLĐ tỉnh Quảng Ninh", "Chủ tịch", "Liên đoàn Lao động tỉnh", "Quảng Ninh"),
    ("Phó Chủ tịch Hội Nông dân tỉnh Sơn La", "Phó Chủ tịch", "Hội Nông dân tỉnh", "Sơn La"),
    ("Chủ tịch Hội LHPN tỉnh Khánh Hòa", "Chủ tịch", "Hội Liên hiệp Phụ nữ tỉnh", "Khánh Hòa"),
    ("Chủ tịch Hội CCB huyện Thạch Thất", "Chủ tịch", "Hội Cựu chiến binh huyện", "Thạch Thất"),
    ("Bí thư Tỉnh đoàn Bình Định", "Bí thư", "Tỉnh đoàn", "Bình Định"),
    ("Phó Bí thư Thành đoàn Cần Thơ", "Phó Bí thư", "Thành đoàn", "Cần Thơ"),
    ("Bí thư Huyện đoàn Cư Jút", "Bí thư", "Huyện đoàn", "Cư Jút"),
    (
        "Phó Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
        "Phó Chủ tịch",
        "Tổng Liên đoàn Lao động Việt Nam",
        None,
    ),
    ("Chủ tịch Hội Chữ thập đỏ tỉnh Tiền Giang", "Chủ tịch", "Hội Chữ thập đỏ tỉnh", "Tiền Giang"),
    ("Chủ tịch Liên minh Hợp tác xã tỉnh Kiên Giang", "Chủ tịch", "Liên minh Hợp tác xã tỉnh", "Kiên Giang"),
)
def test_front_and_mass_organizations(
    printed: str, title: str, organization: str | None, place: str | None
) -> None:
    check_both_orders(printed, title, organization, place)


@cases(
    ("Ủy viên Bộ Chính trị", "Ủy viên", "Bộ Chính trị", None),
    ("Ủy viên Trung ương Đảng", "Ủy viên", "Ban Chấp hành Trung ương Đảng", None),
    ("Bí thư Trung ương Đảng", "Bí thư", "Trung ương Đảng", None),
    ("Trưởng Ban Dân vận Trung ương", "Trưởng Ban", "Ban Dân vận Trung ương", None),
    ("Chủ tịch nước", "Chủ tịch nước", None, None),
    ("Tổng Bí thư", "Tổng Bí thư", None, None),
    ("Chủ tịch Quốc hội", "Chủ tịch", "Quốc hội", None),
    ("Phó Thủ tướng Chính phủ", "Phó Thủ tướng", "Chính phủ", None),
    ("Bộ trưởng Bộ Y tế", "Bộ trưởng", "Bộ Y tế", None),
    ("Bộ trưởng Nội vụ", "Bộ trưởng", "Bộ Nội vụ", None),
    ("Thứ trưởng Bộ GTVT", "Thứ trưởng", "Bộ Giao thông vận tải", None),
    ("Vụ trưởng Vụ Pháp chế Bộ Tư pháp", "Vụ trưởng", "Vụ Pháp chế Bộ Tư pháp", None),
    (
        "Phó Chủ nhiệm Văn phòng Chính phủ",
        "Phó Chủ nhiệm",
        "Văn phòng Chính phủ",
        None,
    ),
    ("Chủ nhiệm Ủy ban Kinh tế của Quốc hội", "Chủ nhiệm", "Ủy ban Kinh tế Quốc hội", None),
    (
        "Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
        "Chủ tịch",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        None,
    ),
    ("Tổng Kiểm toán Nhà nước", "Tổng Kiểm toán Nhà nước", "Kiểm toán Nhà nước", None),
    ("Thống đốc Ngân hàng Nhà nước Việt Nam", "Thống đốc", "Ngân hàng Nhà nước Việt Nam", None),
)
def test_central_bodies(printed: str, title: str, organization: str | None, place: str | None) -> None:
    check_both_orders(printed, title, organization, place)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Tổng thống Indonesia Budi Hartono đã tới thăm Hà Nội.",
            ("Budi Hartono", "Tổng thống", None, "Indonesia"),
        ),
        (
            "Thủ tướng Singapore Alan Tan phát biểu tại lễ đón.",
            ("Alan Tan", "Thủ tướng", "Chính phủ", "Singapore"),
        ),
        (
            "Bộ trưởng Quốc phòng Pháp Marc Dubois cho biết hai bên sẽ hợp tác.",
            ("Marc Dubois", "Bộ trưởng", "Bộ Quốc phòng Pháp", None),
        ),
        (
            "Chủ tịch Thượng viện Nhật Bản Kato Hideki dự buổi tiếp.",
            ("Kato Hideki", "Chủ tịch", "Thượng viện Nhật Bản", None),
        ),
        (
            "Chủ tịch Quốc hội Lào Khăm-bay Vông-sa dự lễ khai mạc.",
            ("Khăm-bay Vông-sa", "Chủ tịch", "Quốc hội Lào", None),
        ),
        (
            "Đại sứ Việt Nam tại Lào Trần Minh Khải dự buổi gặp mặt.",
            ("Trần Minh Khải", "Đại sứ Việt Nam tại Lào", None, None),
        ),
        (
            "Thứ trưởng Ngoại giao Cuba Rafael Montes de Luna chủ trì buổi làm việc.",
            ("Rafael Montes de Luna", "Thứ trưởng", "Bộ Ngoại giao Cuba", None),
        ),
        (
            "Ông Tom Rask, Thống đốc bang Orvania, phát biểu tại hội nghị.",
            ("Tom Rask", "Thống đốc", None, "Orvania"),
        ),
    ],
    ids=[
        "president",
        "prime minister",
        "minister",
        "senate",
        "parliament",
        "ambassador",
        "small words in a name",
        "a state on no list",
    ],
)
def test_guests_from_abroad(text: str, office: tuple[str, str, str | None, str | None]) -> None:
    assert offices(text) == {office}


def test_a_foreigner_known_by_one_name_is_a_person() -> None:
    assert offices("Tổng thống Belarus Kuznetsovich sẽ thăm Việt Nam.") == {
        ("Kuznetsovich", "Tổng thống", None, "Belarus")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Dự lễ có ông Lê Văn Khôi, Chủ tịch HĐQT Công ty cổ phần Sông Xanh.",
        "Ông Đỗ Mạnh Tường, Giám đốc Công ty TNHH Hoàng Gia, trao 50 suất quà.",
        "Tổng Giám đốc MHTX Trần Quang Dũng cho biết doanh thu tăng.",
        "Giám đốc Khách sạn Biển Ngọc Nguyễn Thu Hà đón khách.",
        "Ông Vũ Đình Lập, Chủ tịch Hiệp hội Dệt may, nêu kiến nghị.",
        "Phó Chủ tịch HĐQT ngân hàng Trần Thị Hòa trả lời cổ đông.",
        "Ông Bùi Văn Tiến, Giám đốc Hợp tác xã Rau sạch, giới thiệu mô hình.",
    ],
    ids=["board", "company", "letters", "hotel", "trade association", "bank", "cooperative"],
)
def test_heads_of_firms_hold_no_office(text: str) -> None:
    assert offices(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thứ trưởng Phạm Quốc Thịnh đã làm việc với tỉnh. Bộ Xây dựng yêu cầu báo cáo.",
            ("Phạm Quốc Thịnh", "Thứ trưởng", "Bộ Xây dựng", None),
        ),
        (
            "Bộ Công Thương thành lập Hội đồng kỷ luật do Thứ trưởng Phạm Quốc Thịnh làm chủ tịch.",
            ("Phạm Quốc Thịnh", "Chủ tịch", "Hội đồng kỷ luật", None),
        ),
        (
            "Tiến sĩ Phạm Quốc Thịnh, Trưởng khoa Nhi (Bệnh viện Hoa Sen) cho biết.",
            ("Phạm Quốc Thịnh", "Trưởng Khoa", "Khoa Nhi Bệnh viện Hoa Sen", None),
        ),
    ],
    ids=["ministry named elsewhere", "body led", "body in brackets"],
)
def test_a_body_said_in_another_place_is_found(text: str, wanted: tuple[str, str, str, None]) -> None:
    assert wanted in offices(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự có Đại tá Ninh Văn Kha, Bí thư Đảng ủy, Giám đốc Công an tỉnh Sơn La.",
            {
                ("Ninh Văn Kha", "Bí thư", "Đảng ủy Công an tỉnh", "Sơn La"),
                ("Ninh Văn Kha", "Giám đốc", "Công an tỉnh", "Sơn La"),
            },
        ),
        (
            "Về phía Quân khu 9 có Thiếu tướng Mạc Văn Lũy - Bí thư Đảng ủy, Chính ủy Quân khu.",
            {
                ("Mạc Văn Lũy", "Bí thư", "Đảng ủy Quân khu 9", None),
                ("Mạc Văn Lũy", "Chính ủy", "Quân khu 9", None),
            },
        ),
        (
            "Ông Tống Quang Sổ, Bí thư Đảng ủy, Chủ tịch HĐND xã Mường Bú, chủ trì.",
            {
                ("Tống Quang Sổ", "Bí thư", "Đảng ủy xã", "Mường Bú"),
                ("Tống Quang Sổ", "Chủ tịch", "Hội đồng nhân dân xã", "Mường Bú"),
            },
        ),
    ],
)
def test_a_committee_without_its_body_is_that_of_the_body_named_next(
    text: str, expected: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ông Kiều Quang Vinh, Chủ tịch Hội đồng thẩm định xã nông thôn mới tỉnh Đắk Nông, dự.",
            "Hội đồng thẩm định xã nông thôn mới tỉnh",
        ),
        (
            "Ông Kiều Quang Vinh, Trưởng ban Chỉ đạo cải cách chính sách tiền lương, bảo hiểm xã hội và ưu "
            "đãi người có công tỉnh Đắk Nông, dự.",
            "Ban Chỉ đạo cải cách chính sách tiền lương, bảo hiểm xã hội và ưu đãi người có công tỉnh",
        ),
    ],
)
def test_a_body_named_by_its_task_keeps_all_its_words(text: str, body: str) -> None:
    assert {(organization, place) for _, _, organization, place in offices(text)} == {(body, "Đắk Nông")}


def test_the_chairman_ho_chi_minh_is_no_chair_of_the_city() -> None:
    assert offices("Tình hữu nghị do Chủ tịch Hồ Chí Minh và Chủ tịch Mao Trạch Đông vun đắp.") <= {
        ("Mao Trạch Đông", "Chủ tịch", None, None)
    }
    assert offices("Học tập và làm theo Chủ tịch Hồ Chí Minh là việc thường xuyên.") == set()
