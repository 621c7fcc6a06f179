"""Invented articles, any number of them: each from a few choices, so that two runs write the same."""

from __future__ import annotations

import json
import random
from pathlib import Path

_PROVINCES = ("Tiền Giang", "Lạng Sơn", "Kiên Giang", "Hà Giang", "Bình Định")
_NAMES = (
    "Đỗ Văn Dự",
    "Lường Thị Én",
    "Ma Seo Chứ",
    "Hà Thị Sánh",
    "Cầm Bá Lĩnh",
    "Quàng Thị Ón",
    "Vi Văn Đợi",
)
_OFFICES = (
    "Trưởng Ban Dân vận Tỉnh ủy",
    "Phó Trưởng Ban Dân vận Tỉnh ủy",
    "Phó Bí thư Tỉnh ủy",
    "Chủ tịch Hội Nông dân tỉnh",
)


def article(number: int) -> dict[str, str]:
    """The invented article of this number: a conference of a provincial board, with two people."""
    choice = random.Random(number)
    province = choice.choice(_PROVINCES)
    first, second = choice.sample(_NAMES, 2)
    day, month = choice.randint(1, 28), choice.randint(1, 12)
    title = f"{province}: Sơ kết công tác dân vận, bài số {number}"
    text = (
        f"{title}\n\nNgày {day}/{month}/2023, Ban Dân vận Tỉnh ủy {province} tổ chức hội nghị sơ kết "
        f"công tác dân vận. Đồng chí {first}, {choice.choice(_OFFICES)} chủ trì hội nghị.\n\n"
        f"Dự hội nghị có đồng chí {second}, {choice.choice(_OFFICES)}. "
        f"Trong kỳ, các cấp đã xây dựng {number + 3} mô hình dân vận khéo."
    )
    return {"id": f"bai-{number:05}", "title": title, "text": text}


def write_lines(path: Path, numbers: range) -> Path:
    """Write these articles as JSON lines."""
    lines = (json.dumps(article(number), ensure_ascii=False) for number in numbers)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
