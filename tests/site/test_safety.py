"""A visitor can read everything and write, reach and use up nothing."""

from __future__ import annotations

import hashlib
import urllib.parse

import pytest
from support.website import Site

WRITES = [
    "insert into officials(id, name, name_key) values ('x', 'x', 'x')",
    "delete from officials",
    "update officials set name = 'x'",
    "drop table officials",
    "create table t(x)",
    "create temp table t(x)",
    "replace into officials(id, name, name_key) values ('x', 'x', 'x')",
    "with x as (select 1) delete from officials",
    "with x as (select 1) insert into officials(id, name, name_key) select 'x', 'x', 'x'",
    "vacuum",
    "vacuum into '/tmp/dvdb-stolen.db'",
    "attach database ':memory:' as other",
    "attach database '/etc/passwd' as other",
    "pragma query_only = off",
    "pragma writable_schema = on",
    "select 1; delete from officials",
]

FILES = [
    "select load_extension('x')",
    "select readfile('/etc/passwd')",
    "select writefile('/tmp/dvdb-written', 'x')",
    "select fts3_tokenizer('simple')",
    "select edit('x')",
]

COSTLY = [
    "select printf('%.*c', 900000000, 'x')",
    "select hex(zeroblob(400000000))",
    "select length(randomblob(1000000000))",
    "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n",
    "select group_concat(a.quote) from evidence a, evidence b, evidence c, evidence d, evidence e",
]


@pytest.mark.parametrize("statement", WRITES)
def test_nothing_is_writable(site: Site, statement: str) -> None:
    before = hashlib.sha256(site.path.read_bytes()).hexdigest()
    answer = site.sql(statement)
    assert answer.status in (400, 403)
    assert "Traceback" not in answer.body
    assert hashlib.sha256(site.path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("statement", FILES)
def test_no_file_is_reached(site: Site, statement: str) -> None:
    assert site.sql(statement).status == 400


@pytest.mark.parametrize(
    "door",
    [
        "/dvdb/-/create",
        "/dvdb/officials/-/insert",
        "/dvdb/officials/-/upsert",
        "/dvdb/officials/-/drop",
        "/dvdb/officials/do-van-du/-/update",
        "/dvdb/officials/do-van-du/-/delete",
        "/dvdb/-/execute-write",
    ],
)
def test_doors_for_writing_are_shut(site: Site, door: str) -> None:
    assert site.get(door, method="POST").status in (400, 403, 404, 405)


@pytest.mark.parametrize("statement", COSTLY)
def test_costly_statement_is_stopped(site: Site, statement: str) -> None:
    answer = site.sql(statement)
    # SQLite refuses, or gives NULL for a text that may not be made.
    assert answer.status == 400 or set(answer.data[0].values()) == {None}
    assert len(answer.body) < 10_000
    assert site.get("/").status == 200


def test_rows_of_an_answer_are_bounded(site: Site) -> None:
    many = "with recursive n(x) as (select 1 union all select x + 1 from n limit 9000) select x from n"
    assert len(site.sql(many).data) == 2000


def test_visitor_may_ask_in_sql(site: Site) -> None:
    assert site.sql("select name from officials where vn_same(name, 'do van du')").data == [
        {"name": "Đỗ Văn Dự"}
    ]


def test_page_loads_nothing_from_elsewhere_and_runs_no_script(site: Site) -> None:
    for page in ("/", "/dvdb", "/dvdb/officials", "/dvdb/officials/do-van-du", "/-/search?q=x", "/nothing"):
        answer = site.get(page)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert {kind for kind, _ in answer.scripts} <= {"application/ld+json"}, "data, which no browser runs"
        assert "style=" not in answer.body


def test_foreign_name_for_this_machine_is_refused(site: Site) -> None:
    assert site.get("/dvdb/officials.json", host="evil.test").status == 421
    assert site.get("/", host="localhost").status == 200


def test_redirect_leads_nowhere_else(site: Site) -> None:
    for page in ("//evil.test/", "/\\evil.test/", "/dvdb/%2F%2Fevil.test/"):
        answer = site.get(page)
        assert urllib.parse.urlsplit(answer.headers.get("location", "")).netloc in ("", "127.0.0.1")


def test_strangers_have_questions_but_no_sql(public_site: Site) -> None:
    assert public_site.get("/").status == 200
    assert public_site.rows("q11_awards")
    assert public_site.sql("select 1").status == 403
    assert public_site.get("/dvdb/officials", _where="1=1").status == 403
    assert public_site.get("/dvdb/load_runs").status == 403
    assert public_site.get("/dvdb/rejects.json").status == 403
    assert public_site.get("/dvdb.db").status == 403
    assert public_site.get("/-/versions.json").status == 404
