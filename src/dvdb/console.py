"""What surrounds a command: progress, and one clear line for whatever went wrong."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TextIO

import click

from dvdb.documents import Reject
from dvdb.errors import DvdbError

INTERRUPTED = 130
"""The exit status of a program that Ctrl-C ended."""


class Interrupted(DvdbError):
    """Ctrl-C, and what became of the work."""


def run(cli: click.Command) -> NoReturn:
    """Run the command line; whatever happens, a user sees one clear line and an exit status."""
    sys.stdout, sys.stderr = (_writable(stream) for stream in (sys.stdout, sys.stderr))
    # Service managers stop a program by SIGTERM: it ends as by Ctrl-C, with nothing half done left behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(_status(cli))


def typed(words: Iterable[str]) -> str:
    """What a user typed, read as UTF-8: in the locale C, Python takes every letter with a mark for broken."""
    return os.fsencode(" ".join(words)).decode("utf-8", "replace")


def _writable(stream: TextIO | None) -> TextIO:
    """The stream in UTF-8 whatever the locale; one that the shell has closed (``>&-``) keeps nothing."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def _status(cli: click.Command) -> int:
    try:
        status = cli.main(prog_name="dvdb", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except SystemExit as ended:
        return _status_after_flush(ended)
    except click.exceptions.Abort:
        return fail("interrupted", INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KeyboardInterrupt:
        return fail("interrupted", INTERRUPTED)
    except BrokenPipeError:
        return _broken_pipe()
    except Interrupted as error:
        return fail(str(error), INTERRUPTED)
    except DvdbError as error:
        return fail(str(error), 1)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return fail(f"{where}{error.strerror or error}", 1)
    except Exception as error:
        return fail(_cause(error), 1)


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


def fail(message: str, status: int) -> int:
    """Say what went wrong on standard error, and return the exit status."""
    for line in message.splitlines():
        note(line)
    return status


def note(message: str) -> None:
    """One line on standard error beside the results."""
    click.echo(f"dvdb: {message}", err=True)


def report(reject: Reject) -> None:
    """One line on standard error for an input that could not be read."""
    note(f"{reject.origin}: {reject.message}")


@contextmanager
def progress() -> Iterator[Callable[[int], None] | None]:
    """A running count on a terminal, nothing elsewhere; Ctrl-C is answered with what became of the work."""
    try:
        with _counter() as shown:
            yield shown
    except KeyboardInterrupt:
        raise Interrupted(
            "interrupted; what was loaded is kept, and the same command goes on from there"
        ) from None


@contextmanager
def _counter() -> Iterator[Callable[[int], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done: bar.update(task, completed=done)
