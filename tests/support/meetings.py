"""A meeting that never was, with people who do not exist, for the tests of who does what in it."""

from __future__ import annotations

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import Record

TITLE = "Huyện Cái Bè sơ kết công tác dân vận"
HELD = "Sáng 12/5/2023, Ban Dân vận Huyện ủy Cái Bè tổ chức hội nghị sơ kết công tác dân vận."
BAN = "ông Trương Văn Nhãn, Bí thư Huyện ủy Cái Bè"
THU = "bà Lường Thị Thu, Trưởng Ban Dân vận Huyện ủy"
NHAN, LUONG, VINH = "Trương Văn Nhãn", "Lường Thị Thu", "Kiều Quang Vinh"


def record(*sentences: str, head: str = HELD) -> Record:
    body = "\n\n".join([TITLE, head, *sentences])
    return extract(Document(id="x", body=body, origin="x"), load_lexicon())


def roles(*sentences: str, head: str = HELD) -> dict[str, set[str]]:
    found = record(*sentences, head=head)["officials"]
    return {official["name"]: {role["role"] for role in official["roles"]} for official in found}


def everything(*sentences: str, head: str = HELD) -> set[str]:
    """What Nhãn does."""
    return roles(*sentences, head=head).get(NHAN, set())
