"""The command line: each command a few lines over the library, each error one line a user understands."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from dvdb import __version__
from dvdb.documents import Reject
from dvdb.errors import DvdbError

INTERRUPTED = 130
"""The exit status of a program that Ctrl-C ended."""

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
@workers
def build(paths: tuple[str, ...], database: str | None, workers: int | None) -> None:
    """Make the database: its tables, what ships with dvdb, the given documents; then check it.

    Without PATH it holds the reviewed articles that ship with dvdb. Building again changes nothing.
    """
    from dvdb import pipeline
    from dvdb.workers import worker_count

    with progress() as shown:
        summary = pipeline.build(
            paths, database, workers=worker_count(workers), stdin=_stdin(paths), progress=shown,
            on_reject=report,
        )  # fmt: skip
    click.echo(f"articles: {summary}")
    sound = _validate(database, all_of_them=False)
    sys.exit(1 if summary.rejects or not sound else 0)


@command("dvdb load articles/ saved-page.html dump.jsonl.gz", "zcat dump.jsonl.gz | dvdb load -")
@click.argument("paths", nargs=-1, type=click.Path(), required=True, metavar="PATH...")
@database
@workers
def load(paths: tuple[str, ...], database: str | None, workers: int | None) -> None:
    """Add documents: text, HTML, JSON lines and CSV files, folders and archives of them; - is standard input.

    What cannot be read is named with its cause and kept in the table rejects; the rest is loaded, and
    the exit status is 1. Loading the same documents again changes nothing.
    """
    from dvdb import pipeline
    from dvdb.workers import worker_count

    with progress() as shown:
        summary = pipeline.load(
            paths, database, workers=worker_count(workers), stdin=_stdin(paths), progress=shown,
            on_reject=report,
        )  # fmt: skip
    click.echo(f"articles: {summary}")
    sys.exit(1 if summary.rejects else 0)


@command("dvdb extract article.txt", "dvdb extract articles/*.txt | jq .officials")
@click.argument("paths", nargs=-1, type=click.Path(), required=True, metavar="PATH...")
@workers
def extract(paths: tuple[str, ...], workers: int | None) -> None:
    """Print what the articles say, one JSON record a line; no database is read or written."""
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
    """Check the database: each check is a query that must return no rows.

    Errors make the exit status 1; warnings point to what an article or the extractor may have got wrong.
    """
    sys.exit(0 if _validate(database, all_of_them=True) else 1)


@command("dvdb migrate", "dvdb migrate -d sqlite:///old.db")
@database
def migrate(database: str | None) -> None:
    """Make the database, or bring an older one up to this version of dvdb; its rows stay."""
    from dvdb import store

    store.migrate(database)
    click.echo(f"{_shown(database)} is up to date")


def main() -> NoReturn:
    """Run the command line; whatever happens, a user sees one clear line and an exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run())


def _run() -> int:
    try:
        status = cli.main(prog_name="dvdb", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except SystemExit as ended:
        return _status_after_flush(ended)
    except click.exceptions.Abort:
        return _fail("interrupted", INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KeyboardInterrupt:
        return _fail(
            "interrupted; what was loaded is kept, and the same command goes on from there", INTERRUPTED
        )
    except BrokenPipeError:
        return _broken_pipe()
    except DvdbError as error:
        return _fail(str(error), 1)
    except OSError as error:
        return _fail(f"{error.filename or 'dvdb'}: {error.strerror or error}", 1)
    except Exception as error:
        return _fail(_cause(error), 1)


def _status_after_flush(ended: SystemExit) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _broken_pipe()
    return ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1


def _broken_pipe() -> int:
    """The reader of a pipe has had enough (``dvdb extract ... | head``): no message."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _cause(error: Exception) -> str:
    from sqlalchemy.exc import DBAPIError

    if isinstance(error, DBAPIError):
        return f"database: {_first_line(str(error.orig))}"
    return f"a fault of dvdb itself, please report it: {type(error).__name__}: {_first_line(str(error))}"


def _first_line(text: str) -> str:
    return (text.strip() or "no cause given").splitlines()[0]


def _fail(message: str, status: int) -> int:
    for line in message.splitlines():
        click.echo(f"dvdb: {line}", err=True)
    return status


def report(reject: Reject) -> None:
    """One line on standard error for an input that could not be read."""
    click.echo(f"dvdb: {reject.origin}: {reject.message}", err=True)


@contextmanager
def progress() -> Iterator[Callable[[int], None] | None]:
    """A running count on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done: bar.update(task, completed=done)


def _stdin(paths: tuple[str, ...]) -> Any:
    return sys.stdin.buffer if "-" in paths else None


def _shown(url: str | None) -> str:
    """The database as a user would name it, without a password."""
    from dvdb import store

    parsed = store.database_url(url)
    path = store.sqlite_path(parsed)
    return Path(path).name if path else parsed.render_as_string(hide_password=True)


def _validate(url: str | None, *, all_of_them: bool) -> bool:
    """Print the findings, and whether there is no error among them."""
    from dvdb import store
    from dvdb.checks import ERROR, run_checks

    engine = store.open_engine(url, read_only=True)
    try:
        with engine.begin() as connection:
            findings = run_checks(connection)
    finally:
        engine.dispose()
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
