"""Files, folders, pipes and archives: the good ones are read, each bad one is a reject that says why."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from dvdb.loaders._sources import MAX_DOCUMENT

from dvdb import loaders
from dvdb.documents import Document, Reject

TEXT = "Hội nghị tổng kết công tác dân vận\nNgày 5/12, Huyện ủy tổ chức hội nghị.\n"


def row(identity: str, text: str = TEXT, **more: object) -> str:
    return json.dumps({"id": identity, "title": "Tổng kết", "text": text, **more}, ensure_ascii=False)


def test_a_text_file_is_a_document_with_its_name_as_id(tmp_path, load) -> None:
    (tmp_path / "bai-01.txt").write_text(TEXT, encoding="utf-8")
    documents, rejects = load(tmp_path / "bai-01.txt")
    assert [(document.id, document.body) for document in documents] == [("bai-01", TEXT)]
    assert rejects == []


def test_a_folder_is_read_to_its_depth_in_the_order_of_names(tmp_path, load) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "Thumbs.db"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT + name, encoding="utf-8")
    documents, rejects = load(tmp_path)
    assert [document.id for document in documents] == ["a/b/c", "a/z", "b"]
    assert rejects == []


def test_the_folder_that_a_browser_saves_beside_a_page_is_passed_over(tmp_path, load) -> None:
    (tmp_path / "page.html").write_text(f"<html><body><h1>Tin</h1><p>{TEXT * 3}</p></body></html>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "style.css").write_text("p {}")
    (tmp_path / "page_files" / "logo.png").write_bytes(b"\x89PNG\r\n")
    documents, rejects = load(tmp_path)
    assert [document.id for document in documents] == ["page"]
    assert rejects == []


def test_a_link_to_its_own_folder_does_not_go_round(tmp_path, load) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    documents, _ = load(tmp_path)
    assert [document.id for document in documents] == ["a"]


def test_one_bad_input_of_each_kind_is_told_and_the_rest_is_read(tmp_path, load) -> None:
    (tmp_path / "good-1.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "good-2.txt").write_text(TEXT + "hai", encoding="utf-8")
    (tmp_path / "nfd.txt").write_text(unicodedata.normalize("NFD", TEXT + "ba"), encoding="utf-8")
    (tmp_path / "utf16.txt").write_text(TEXT + "bốn", encoding="utf-16")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_text("\ufeff \n\t\u00a0\n", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (tmp_path / "report.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 ")
    (tmp_path / "notes.md").write_text("# x")
    (tmp_path / "broken.txt").write_bytes(TEXT.encode()[:30] + b"\xff" + TEXT.encode()[30:])
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.txt", TEXT * 50)
    (tmp_path / "cut.zip").write_bytes(whole.getvalue()[:-30])
    documents, rejects = load(tmp_path)
    assert [document.id for document in documents] == ["good-1", "good-2", "nfd", "utf16"]
    assert documents[2].body == TEXT + "ba"
    assert {Path(reject.origin).name: reject.code for reject in rejects} == {
        "empty.txt": "empty",
        "blank.txt": "empty",
        "picture.txt": "binary",
        "report.docx": "binary",
        "scan.pdf": "binary",
        "notes.md": "unsupported",
        "broken.txt": "broken-utf8",
        "cut.zip": "broken-archive",
    }
    assert all("\n" not in reject.message and reject.message for reject in rejects)


def test_a_missing_path_is_told(load) -> None:
    documents, rejects = load("/nowhere/at/all.txt")
    assert (documents, [reject.code for reject in rejects]) == ([], ["not-found"])


def test_a_file_larger_than_any_article_is_refused(tmp_path, load) -> None:
    (tmp_path / "big.txt").write_bytes(b"a " * (MAX_DOCUMENT // 2 + 1))
    assert [reject.code for reject in load(tmp_path)[1]] == ["too-large"]


def test_a_file_name_that_is_no_utf8_can_be_shown(tmp_path, load) -> None:
    path = bytes(tmp_path) + b"/b\xe0i.txt"
    with open(path, "wb") as file:  # noqa: PTH123  (a path of bytes)
        file.write(TEXT.encode())
    documents, _ = load(tmp_path)
    assert documents[0].id.encode() and documents[0].origin.encode()


def test_the_same_text_again_is_passed_over_and_another_under_its_id_is_told(tmp_path, load) -> None:
    (tmp_path / "rows.jsonl").write_text("\n".join([row("x"), row("x"), row("x", "Một bài khác hẳn.")]))
    documents, rejects = load(tmp_path / "rows.jsonl")
    assert [document.body for document in documents] == [TEXT]
    assert [(reject.code, reject.origin[-2:]) for reject in rejects] == [("duplicate-id", ":3")]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (row("r1").encode(), TEXT),
        (gzip.compress(row("r1").encode()), TEXT),
        (b"id,title,text\nr1,a,mot hai\n", "mot hai"),
        (
            f"<!DOCTYPE html><html><body><h1>Tin mới trong ngày</h1><p>{TEXT * 2}</p></body></html>".encode(),
            None,
        ),
    ],
)
def test_standard_input_is_known_by_its_first_bytes(data: bytes, text: str | None, load) -> None:
    documents, rejects = load("-", stdin=io.BytesIO(data))
    assert rejects == []
    assert len(documents) == 1
    assert documents[0].id
    assert text is None or documents[0].body == text


def test_a_zip_on_standard_input_is_read(load) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", TEXT)
    documents, rejects = load("-", stdin=io.BufferedReader(io.BytesIO(data.getvalue())))
    assert ([document.id for document in documents], rejects) == (["a"], [])


def test_text_from_a_pipe_has_an_id_of_its_own_words(load) -> None:
    first, second = (load("-", stdin=io.BytesIO(TEXT.encode()))[0][0].id for _ in range(2))
    assert first == second
    assert first.startswith("hoi-nghi-tong-ket-cong-tac-dan-van-")


def test_an_empty_pipe_is_told(load) -> None:
    assert [reject.code for reject in load("-", stdin=io.BytesIO(b""))[1]] == ["empty"]


def test_archives_in_archives_are_read_one_deep(tmp_path, load) -> None:
    def zipped(name: str, data: bytes) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        return held.getvalue()

    one = zipped("bài.txt", TEXT.encode())
    two = zipped("one.zip", one)
    (tmp_path / "two.zip").write_bytes(two)
    (tmp_path / "three.zip").write_bytes(zipped("two.zip", two))
    documents, rejects = load(tmp_path / "two.zip", tmp_path / "three.zip")
    assert [document.id for document in documents] == ["bài"]
    assert documents[0].origin.endswith("two.zip!/one.zip!/bài.txt")
    assert [reject.code for reject in rejects] == ["nested"]


def test_members_that_lead_out_are_encrypted_or_damaged_are_told_one_by_one(tmp_path, load) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("../../etc/x.txt", TEXT)
        archive.writestr("good.txt", TEXT)
        archive.writestr("locked.txt", TEXT)
        archive.writestr("wrong.txt", "một bài sẽ hỏng\n" * 20)
        archive.writestr("__MACOSX/._good.txt", "x")
    data = bytearray(held.getvalue())
    data[data.index("một bài sẽ hỏng".encode()) + 40] ^= 1
    local = data.index(b"locked.txt") - 30
    data[local + 6] |= 1
    central = data.rindex(b"locked.txt") - 46
    data[central + 8] |= 1
    (tmp_path / "mixed.zip").write_bytes(data)
    documents, rejects = load(tmp_path / "mixed.zip")
    assert [document.id for document in documents] == ["good"]
    assert {reject.origin.rsplit("/", 1)[1]: reject.code for reject in rejects} == {
        "x.txt": "unsafe-path",
        "locked.txt": "encrypted",
        "wrong.txt": "broken-archive",
    }


def test_a_decompression_bomb_is_stopped(tmp_path, load) -> None:
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b" " * (90 * 2**20), compresslevel=1))
    documents, rejects = load(tmp_path / "bomb.jsonl.gz")
    assert documents == []
    assert [reject.code for reject in rejects] == ["bomb"]


def test_rows_before_the_cut_of_a_gzip_file_are_kept(tmp_path, load) -> None:
    import random

    noise = random.Random(1)
    rows = [row(f"r{n}", TEXT + str(noise.random())) for n in range(4000)]
    packed = gzip.compress("\n".join(rows).encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    documents, rejects = load(tmp_path / "cut.jsonl.gz")
    assert len(documents) > 100
    assert rejects[-1].code == "broken-archive"


@pytest.mark.parametrize("name", ["news.tar", "news.tar.gz", "news.tgz"])
def test_tar_archives_are_read(name: str, tmp_path, load) -> None:
    with tarfile.open(tmp_path / name, "w:gz" if "gz" in name else "w") as archive:
        for member in ("./a/b.txt", "rows.jsonl", "../out.txt"):
            data = (row("r1", TEXT + "!") if "rows" in member else TEXT).encode()
            info = tarfile.TarInfo(member)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    documents, rejects = load(tmp_path / name)
    assert [document.id for document in documents] == ["a/b", "r1"]
    assert [reject.code for reject in rejects] == ["unsafe-path"]


def test_a_new_kind_of_input_is_one_new_file() -> None:
    assert {"text", "html", "jsonl", "csv", "zip", "gz", "tar"} <= {
        kind.__name__.rsplit(".", 1)[1] for kind in loaders.kinds().values()
    }
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in loaders.kinds())


def test_nothing_is_read_before_it_is_asked_for(tmp_path) -> None:
    (tmp_path / "rows.jsonl").write_text("\n".join(row(f"r{n}", f"{TEXT}{n}") for n in range(5)))
    found = loaders.read([tmp_path / "rows.jsonl", "/nowhere"])
    assert isinstance(next(found), Document)
    assert isinstance(list(found)[-1], Reject)
