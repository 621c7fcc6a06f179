"""Load runs and rejects: what a load did, and what it could not read."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select, update

from dvdb import __version__
from dvdb.documents import Reject
from dvdb.models import LoadRun, RejectedInput
from dvdb.store.counts import Counts, Tally
from dvdb.store.orphans import chunks
from dvdb.store.rows import upsert


def is_whole(connection: Connection) -> bool:
    """Whether the last run came to its end, so that what is made of all rows together is made."""
    last = select(LoadRun.state).order_by(LoadRun.started_at.desc(), LoadRun.id.desc()).limit(1)
    return connection.execute(last).scalar() == "done"


def start_run(connection: Connection, command: str) -> str:
    """Note that ``command`` has begun and return the run's id; runs that never ended are now interrupted.

    Only the holder of the write lock may start a run: any other that is still running was killed.
    """
    connection.execute(update(LoadRun).where(LoadRun.state == "running").values(state="interrupted"))
    started = _now()
    run_id = f"{started}-{secrets.token_hex(3)}"
    connection.execute(
        insert(LoadRun).values(
            id=run_id, command=command, state="running", started_at=started, dvdb_version=__version__
        )
    )
    return run_id


def add_to_run(
    connection: Connection,
    run_id: str,
    counts: Counts | None = None,
    *,
    articles_added: int = 0,
    articles_updated: int = 0,
    articles_unchanged: int = 0,
    articles_rejected: int = 0,
) -> None:
    """Add a batch to the run's numbers, in the batch's own transaction, so that they say what is there."""
    total = counts.total if counts else Tally()
    connection.execute(
        update(LoadRun)
        .where(LoadRun.id == run_id)
        .values(
            articles_added=LoadRun.articles_added + articles_added,
            articles_updated=LoadRun.articles_updated + articles_updated,
            articles_unchanged=LoadRun.articles_unchanged + articles_unchanged,
            articles_rejected=LoadRun.articles_rejected + articles_rejected,
            rows_added=LoadRun.rows_added + total.added,
            rows_updated=LoadRun.rows_updated + total.updated,
            rows_unchanged=LoadRun.rows_unchanged + total.unchanged,
            rows_removed=LoadRun.rows_removed + total.removed,
        )
    )


def finish_run(connection: Connection, run_id: str, state: str = "done") -> None:
    """Note the end of a run: ``done`` or ``failed``."""
    connection.execute(update(LoadRun).where(LoadRun.id == run_id).values(state=state, finished_at=_now()))


def write_rejects(connection: Connection, run_id: str, rejects: Iterable[Reject]) -> int:
    """Write the inputs that could not be read and return their number; one input and cause is one row."""
    rows = [
        {
            "id": sha256(f"{reject.origin}\0{reject.code}".encode()).hexdigest()[:16],
            "load_run_id": run_id,
            "origin": reject.origin,
            "code": reject.code,
            "message": reject.message,
        }
        for reject in rejects
    ]
    upsert(connection, "rejects", rows)
    return len(rows)


def clear_rejects(connection: Connection, origins: Collection[str]) -> int:
    """Remove the rejects of inputs that can be read now, and return their number."""
    return sum(
        connection.execute(delete(RejectedInput).where(RejectedInput.origin.in_(chunk))).rowcount
        for chunk in chunks(origins)
    )


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
