"""The command line: each command a few lines over the library, each error one line a user understands."""

from __future__ import annotations

import datetime
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from dvdb import __version__, console
from dvdb.console import progress, report
from dvdb.documents import Reject
from dvdb.doubts import DOUBTS

_Command = Callable[..., Any]

database = click.option(
    "--database",
    "-d",
    metavar="URL",
    help="The database. Default: DVDB_DATABASE_URL, else sqlite:///dvdb.db here.",
)
workers = click.option(
    "--workers",
    "-w",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read articles. Default: DVDB_WORKERS, else all cores.",
)

curation = click.option(
    "--curation",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="A folder of your own decisions, beside those that ship with dvdb.",
)


def example(*lines: str) -> str:
    """The end of a help text: commands to copy."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


def command(*lines: str) -> Callable[[_Command], click.Command]:
    """A command whose help ends with an example."""

    def decorate(function: _Command) -> click.Command:
        return cli.command(epilog=example(*lines))(function)

    return decorate


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=example("dvdb build", "dvdb load articles/ more.jsonl.gz", "dvdb serve"),
)
@click.version_option(__version__, prog_name="dvdb")
def cli() -> None:
    """Vietnamese news on công tác dân vận as a dataset: articles, events, officials, positions, bodies."""


@command("dvdb build", "dvdb build articles/ -d sqlite:///other.db")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@database
@curation
@workers
def build(paths: tuple[str, ...], database: str | None, curation: Path | None, workers: int | None) -> None:
    """Make the database with what ships with dvdb, and check it.

    The documents of PATH are added. Without PATH it holds the reviewed articles that ship with dvdb.
    Building again changes nothing.
    """
    from dvdb import pipeline
    from dvdb.workers import worker_count

    with progress() as shown:
        summary = pipeline.build(
            paths, database, workers=worker_count(workers), curation=curation, stdin=_stdin(paths),
            progress=shown, on_reject=report,
        )  # fmt: skip
    click.echo(f"articles: {summary}")
    sound = _validate(database, all_of_them=False)
    sys.exit(1 if summary.rejects or not sound else 0)


@command("dvdb load articles/ saved-page.html dump.jsonl.gz", "zcat dump.jsonl.gz | dvdb load -")
@click.argument("paths", nargs=-1, type=click.Path(), required=True, metavar="PATH...")
@database
@curation
@workers
def load(paths: tuple[str, ...], database: str | None, curation: Path | None, workers: int | None) -> None:
    """Add documents of any kind, folders and archives of them.

    Kinds are text, HTML, JSON, JSON lines and CSV; - is standard input.

    What cannot be read is named with its cause and kept in the table rejects; the rest is loaded, and
    the exit status is 1. Loading the same documents again changes nothing.
    """
    from dvdb import pipeline
    from dvdb.workers import worker_count

    with progress() as shown:
        summary = pipeline.load(
            paths, database, workers=worker_count(workers), curation=curation, stdin=_stdin(paths),
            progress=shown, on_reject=report,
        )  # fmt: skip
    click.echo(f"articles: {summary}")
    sys.exit(1 if summary.rejects else 0)


@command("dvdb extract article.txt", "dvdb extract articles/*.txt | jq .officials")
@click.argument("paths", nargs=-1, type=click.Path(), required=True, metavar="PATH...")
@workers
def extract(paths: tuple[str, ...], workers: int | None) -> None:
    """Print what articles say, one JSON record a line.

    No database is read or written.
    """
    from dvdb import loaders
    from dvdb.workers import as_line, extract_all, worker_count

    failed = False
    for outcome in extract_all(loaders.read(paths, _stdin(paths)), worker_count(workers)):
        found = outcome if isinstance(outcome, Reject) else outcome.outcome
        if isinstance(found, Reject):
            failed = True
            report(found)
        else:
            click.echo(as_line(found))
    sys.exit(1 if failed else 0)


@command("dvdb validate", "dvdb validate -d postgresql://me@localhost/dvdb")
@database
def validate(database: str | None) -> None:
    """Check the database by queries that must return no rows.

    Errors make the exit status 1; warnings point to what an article or the extractor may have got wrong.
    """
    sys.exit(0 if _validate(database, all_of_them=True) else 1)


@command("dvdb migrate", "dvdb migrate -d sqlite:///old.db")
@database
def migrate(database: str | None) -> None:
    """Make the tables, or bring those of an older dvdb up to date.

    The rows stay. Should it fail, the database is as it was before.
    """
    from dvdb import store

    store.migrate(database)
    click.echo(f"{store.shown(database)} is up to date")


@command("dvdb serve", "dvdb serve --port 8080 --public")
@click.option(
    "--port",
    "-p",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    metavar="N",
    help="The port on this machine; 0 takes a free one.",
)
@click.option("--public", is_flag=True, help="For strangers: no SQL of their own, lower limits.")
@database
def serve(port: int, public: bool, database: str | None) -> None:
    """Browse the database: a read-only site on this machine.

    It ends with Ctrl-C. PostgreSQL is read once into a snapshot. To serve others, put a reverse proxy
    in front of it.
    """
    from dvdb import publish

    publish.serve(database, port=port, public=public, tell=click.echo)


@command("dvdb publish articles.db", "dvdb publish light.db --without-text")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT.db")
@click.option("--without-text", is_flag=True, help="Leave the texts of the articles out; quotes stay.")
@database
def publish(out: Path, without_text: bool, database: str | None) -> None:
    """Write a copy for others: one ordered SQLite file.

    The same rows give the same bytes. The lists of loads and rejects, which tell of the machine that
    loaded, are left out.
    """
    from dvdb.publish import publish_copy

    written = publish_copy(database, out, without_text=without_text)
    click.echo(f"{out}: {written.stat().st_size:,} bytes")


@command("dvdb export csv/", "dvdb export csv/ -d postgresql://me@localhost/dvdb")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@database
def export(folder: Path, database: str | None) -> None:
    """Write every table and view as CSV, also for Excel.

    The files in DIR are exact, those in DIR/spreadsheet are for Excel. An earlier export in DIR is
    replaced; other files there stay.
    """
    from dvdb import publish

    written = publish.export(database, folder)
    click.echo(f"{folder}: {len(written)} files, {sum(file.rows for file in written) // 2:,} rows")


@command("dvdb status")
@database
def status(database: str | None) -> None:
    """Tell what is in the database.

    Rows, coverage, what is unresolved, doubts, rejects, the last loads, most common values.
    """
    from dvdb import publish

    click.echo(publish.status(database))


@command("dvdb review", "dvdb review --kind match --csv > decide.csv")
@click.option(
    "--kind", multiple=True, type=click.Choice(list(DOUBTS)), help="Of this kind only; may be repeated."
)
@click.option(
    "--limit",
    "-n",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="How many are shown.",
)
@click.option("--json", "form", flag_value="json", help="As JSON.")
@click.option("--csv", "form", flag_value="csv", help="As CSV.")
@database
@curation
def review(
    kind: tuple[str, ...], limit: int, form: str | None, database: str | None, curation: Path | None
) -> None:
    """List what most needs a person's decision.

    Rows that may be one (match), two holders of one seat (seat), places and bodies that are not known,
    ordered by how many facts depend on the decision. `dvdb judge` writes it down.
    """
    from dvdb import publish

    found = publish.review(database, own=curation, limit=limit, kinds=kind)
    if form == "json":
        click.echo(found.as_json())
    elif form == "csv":
        click.echo(found.as_csv())
    elif found.doubts:
        click.echo(str(found))
    if form is None:
        console.note(_told(found.total, len(found.doubts)))


@command(
    'dvdb judge LEFT-ID RIGHT-ID --same --because "both are called head of the one board"',
    'dvdb judge LEFT-ID RIGHT-ID --different --because "..." --who "Nguyễn A" --source URL',
)
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option("--same", "same", flag_value=True, type=bool, default=None, help="A and B are one.")
@click.option("--different", "same", flag_value=False, type=bool, help="A and B are two.")
@click.option("--because", required=True, metavar="TEXT", help="Why.")
@click.option("--who", metavar="NAME", help="Who decides. Default: the name you are logged in by.")
@click.option("--source", default="", metavar="TEXT", help="Where the proof is found.")
@database
@curation
def judge(
    left: str,
    right: str,
    same: bool | None,
    because: str,
    who: str | None,
    source: str,
    database: str | None,
    curation: Path | None,
) -> None:
    """Decide whether A and B, ids of two rows, are one.

    The decision is a line of seeds/curation/judgements.csv, or of that file in the folder that --curation
    names. It is refused where it is made already or contradicts another. The next build or load follows it.
    """
    from dvdb import judging

    if same is None:
        raise click.UsageError("say --same or --different")
    signed = judging.Signature(
        because=because, who=who or getpass.getuser(), when=datetime.date.today().isoformat(), source=source
    )
    written = judging.judge(database, left, right, same=same, signed=signed, own=curation)
    click.echo(f"{written.file}:{written.line}: {left} and {right} are {'the same' if same else 'different'}")
    option = f" --curation {curation}" if curation else ""
    console.note(f"next: `dvdb build{option}` follows it; `dvdb diff` with a copy of before shows the change")


@command("dvdb diff before.db dvdb.db", "dvdb diff csv-of-may/ csv-of-june/ --json")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--json", "as_json", is_flag=True, help="All changes, as JSON.")
@click.option(
    "--limit",
    "-n",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="Changes shown of each table.",
)
def diff(old: str, new: str, as_json: bool, limit: int) -> None:
    """Tell what became of the rows of OLD in NEW: new, gone, redirected to another id, changed.

    Each is a database (a file or URL) or a folder that `dvdb export` wrote. The exit status is 0 where
    nothing differs, 1 where something does, 2 where one cannot be read.
    """
    from dvdb.errors import DvdbError
    from dvdb.publish import compare

    try:
        difference = compare(old, new)
    except (DvdbError, OSError) as error:
        sys.exit(console.fail(str(error), 2))
    if as_json:
        click.echo(difference.as_json())
    elif difference:
        click.echo(difference.told(limit))
    sys.exit(1 if difference else 0)


@command("dvdb search do tan hung", "dvdb search 'Đỗ Tấn Hùng, dân vận' -n 5")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option(
    "--limit",
    "-n",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="Rows shown.",
)
@database
def search(words: tuple[str, ...], limit: int, database: str | None) -> None:
    """Find people, bodies, offices, events, places and articles.

    What is typed is a phrase, with marks or without. The best come first: kind, label, id, and the
    words around. A comma asks for several phrases at once, a * at the end for a beginning.
    """
    from dvdb.publish import search as find

    found = find(database, console.typed(words))
    if found.apart or not found.hits:
        console.note("nowhere as a phrase; these have all the words" if found.hits else "nothing found")
    for hit in found.hits[:limit]:
        click.echo("\t".join((hit.kind, hit.label, hit.id, hit.text)))
    if len(found.hits) > limit:
        console.note(f"{len(found.hits) - limit} more: --limit shows them")


def main() -> NoReturn:
    """Run the command line."""
    console.run(cli)


def _told(total: int, shown: int) -> str:
    if not total:
        return "nothing to decide"
    return f"{total:,} to decide" if shown == total else f"{total:,} to decide, the first {shown} are shown"


def _stdin(paths: tuple[str, ...]) -> Any:
    return sys.stdin.buffer if "-" in paths else None


def _validate(url: str | None, *, all_of_them: bool) -> bool:
    """Print the findings, and whether there is no error among them."""
    from dvdb import store
    from dvdb.checks import ERROR, run_checks

    with store.open_for_reading(url) as connection:
        findings = run_checks(connection)
    broken = [finding for finding in findings if finding.count]
    errors = [finding for finding in broken if finding.check.severity == ERROR]
    for finding in broken if all_of_them else errors:
        check = finding.check
        click.echo(f"{check.severity}: {check.name}: {finding.count} rows against: {check.says}")
        for sample in finding.samples:
            click.echo(f"    {sample}")
    warnings = len(broken) - len(errors)
    click.echo(f"checks: {len(findings)} made, {len(errors)} errors, {warnings} warnings")
    return not errors
