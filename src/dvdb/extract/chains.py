"""Chains of offices: what one office of a person leaves out because the others beside it say it."""

from __future__ import annotations

from dataclasses import replace

from dvdb.extract.offices import Office

_PARTY = ("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Ủy viên Ban Thường vụ")
_ALONE = (
    "Bộ trưởng",
    "Thứ trưởng",
    "Tổng Bí thư",
    "Chủ tịch nước",
    "Phó Chủ tịch nước",
    "Tổng thống",
    "Ngoại trưởng",
    "Tỉnh trưởng",
    "Thị trưởng",
    "Quốc vương",
    "Phó Tổng thống",
    "Đại sứ",
)
_BY_LEVEL_WORD = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "thị trấn": "Đảng ủy thị trấn",
}
_PARTY_BOARDS = (
    *("Ban Dân vận", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Tuyên giáo và Dân vận", "Ban Nội chính"),
    *("Ban Xây dựng Đảng", "Ủy ban Kiểm tra"),
)
"""Boards of a party committee, which the other offices of a chain tell."""
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy")
_LEVEL_WORD_OF = {
    "Tỉnh ủy": "tỉnh",
    "Huyện ủy": "huyện",
    "Quận ủy": "quận",
    "Thị ủy": "thị xã",
    "Thành ủy": "thành phố",
}
_TAKES_LEVEL = (
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Công an",
    "Đoàn đại biểu Quốc hội",
)


def _whole_of_an_agency(body: str) -> str:
    """The police whose agency is named next: Phó Giám đốc, Thủ trưởng Cơ quan điều tra | Công an tỉnh."""
    agency, found, police = body.partition(" Công an ")
    return f"Công an {police}" if found and agency.startswith("Cơ quan ") else body


def _heads_an_agency(office: Office, following: Office) -> bool:
    """Whether the second office only heads an agency of the body that the first is in, which is not named."""
    agency = following.organization or ""
    return (
        agency.startswith("Cơ quan ")
        and " Công an " not in agency
        and "hủ trưởng" in following.title.title
        and "hủ trưởng" not in office.title.title
    )


def _committee_in(office: Office) -> str | None:
    """The party committee that the other offices of a chain speak of."""
    name = office.organization or ""
    for committee in _COMMITTEES:
        if name.endswith(committee):
            return committee
    for body in ("Ủy ban nhân dân ", "Hội đồng nhân dân ", "Ủy ban Mặt trận Tổ quốc Việt Nam "):
        if name.startswith(body):
            return _BY_LEVEL_WORD.get(name[len(body) :])
    return None


def complete_chain(chain: list[Office]) -> list[Office]:
    """Fill in what the offices of one person, named in one breath, leave out because the others say it.

    "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy": the first takes the committee of the second.
    "Phó Bí thư, Chủ tịch UBND tỉnh": the Tỉnh ủy. "Bí thư Tỉnh ủy, Chủ tịch HĐND": the council of the tỉnh.
    """
    done = list(chain)
    for index in range(len(done) - 1, -1, -1):
        office = done[index]
        following = done[index + 1] if index + 1 < len(done) else None
        if office.organization is None and office.title.title not in _ALONE:
            if office.title.title in _PARTY:
                source = next(
                    (o for o in [*done[index + 1 :], *reversed(done[:index])] if _committee_in(o)), None
                )
                if (
                    source is not None
                    and following is not None
                    and following.title.title in _PARTY
                    and following.organization
                ):
                    source = following
                    office = replace(
                        office,
                        organization=following.organization,
                        kind=following.kind,
                        level=following.level,
                    )
                elif source is not None:
                    committee = _committee_in(source)
                    office = replace(
                        office,
                        organization=committee,
                        level=source.level if committee != "Thành ủy" else "city",
                    )
                elif following is not None and following.organization and following.title.title in _PARTY:
                    source = following
                    office = replace(
                        office,
                        organization=following.organization,
                        kind=following.kind,
                        level=following.level,
                    )
                if source is not None:
                    office = replace(office, place=source.place, place_level=source.place_level)
            elif following is not None and following.organization and not _heads_an_agency(office, following):
                office = replace(
                    office,
                    organization=_whole_of_an_agency(following.organization),
                    kind=following.kind,
                    level=following.level,
                    place=following.place,
                    place_level=following.place_level,
                )
        elif office.organization == "Đảng ủy" and office.place is None:
            beside = next((o for o in done[index + 1 :] if o.organization not in _PARTY_BOARDS), None)
            office = _committee_beside(office, beside) if beside is not None else office
        elif office.organization in _PARTY_BOARDS and office.level is None:
            source = next((o for o in done if o is not office and _committee_in(o)), None)
            if source is not None:
                committee = _committee_in(source)
                office = replace(
                    office,
                    organization=f"{office.organization} {committee}",
                    level=source.level if committee != "Thành ủy" else "city",
                    place=source.place,
                    place_level=source.place_level,
                )
        elif office.organization in _TAKES_LEVEL and office.level is None:
            committee = next((c for o in done if (c := _committee_in(o)) and o is not office), None)
            if committee is not None:
                source = next(o for o in done if _committee_in(o) == committee and o is not office)
                office = replace(
                    office,
                    organization=f"{office.organization} {_LEVEL_WORD_OF[committee]}",
                    level=source.level,
                    place=office.place or source.place,
                    place_level=office.place_level or source.place_level,
                )
        elif (
            following is not None
            and following.organization
            and (
                (office.organization == "Đảng đoàn" and following.level == "central")
                or (
                    following.organization.startswith("Bộ ")
                    and (office.organization or "").startswith(("Ban cán sự Đảng", "Vụ "))
                    and "Bộ " not in (office.organization or "")
                )
            )
        ):
            office = replace(
                office, organization=f"{office.organization} {following.organization}", level="central"
            )
        done[index] = office
    places = {o.place_level: o.place for o in reversed(done) if o.place and o.place_level}
    for index, office in enumerate(done):
        if office.place is None and office.level is not None and office.level != "central":
            wanted = [office.level] if office.level != "city" else ["province", "district"]
            for level in wanted:
                if places.get(level) and (office.level != "city" or _same_city(office, done, level)):
                    done[index] = replace(office, place=places[level], place_level=level)
                    break
    return done


def _committee_beside(office: Office, other: Office) -> Office:
    """The party committee of the body named beside: "Bí thư Đảng ủy, Giám đốc Công an tỉnh"."""
    body = other.organization
    if not body or body.startswith("Đảng ủy"):
        return office
    of_its_board = body.partition(" Đảng ủy ")[2]
    if of_its_board:
        body = of_its_board
    elif _committee_in(other) is not None:
        body = (_committee_in(other) or "").removeprefix("Đảng ủy ")
        if body in _COMMITTEES:
            return office
    for board in ("Hội đồng thành viên ", "Hội đồng quản trị "):
        body = body.removeprefix(board)
    return replace(
        office,
        organization=f"Đảng ủy {body}",
        level=other.level,
        place=other.place,
        place_level=other.place_level,
    )


def _same_city(office: Office, chain: list[Office], level: str) -> bool:
    """Whether another office of the chain is of a city at that level."""
    return any(
        o.place_level == level
        and o.place
        and (o.level == "city" or (o.organization or "").endswith(("thành phố", "Thành ủy")))
        for o in chain
    )
