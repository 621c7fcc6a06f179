"""Loading: documents to records to rows, a transaction a batch, so that it can stop anywhere and go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DataError, IntegrityError

from dvdb import loaders, models, persons, store
from dvdb.batches import RECORD_FORMAT, Fingerprints, Item, Known, Written, settle, stored, write_items
from dvdb.documents import Document, Reject
from dvdb.errors import SeedError
from dvdb.extract import EXTRACTOR_VERSION
from dvdb.loaders.records import ReviewedRecord, read_records
from dvdb.loaders.reference import load_reference
from dvdb.matching import write_matches
from dvdb.resolve.curation_files import load_curation
from dvdb.resolve.resolver import Resolver, Source
from dvdb.resolve.rows import Row
from dvdb.store import runs
from dvdb.workers import extract_all

BATCH = 512
"""Articles a transaction."""

LOOK_AHEAD = 1024
LOOK_AHEAD_CHARACTERS = 4 * 2**20
"""Documents looked up at a time, to see which are known, end at either of these."""

Progress = Callable[[int], None]
"""Called with the number of documents that are done, again and again."""


@dataclass(slots=True)
class Summary:
    """What a load did: articles by outcome, and the inputs that could not be read."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejects: list[Reject] = field(default_factory=list)

    @property
    def done(self) -> int:
        """Inputs that have been dealt with."""
        return self.added + self.updated + self.unchanged + len(self.rejects)

    def __str__(self) -> str:
        """``5 added, 0 updated, 0 unchanged, 0 rejected``."""
        return (
            f"{self.added} added, {self.updated} updated, {self.unchanged} unchanged, "
            f"{len(self.rejects)} rejected"
        )


def load(
    paths: Iterable[str | Path],
    url: str | None = None,
    *,
    workers: int = 1,
    curation: Path | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    on_reject: Callable[[Reject], None] | None = None,
) -> Summary:
    """Add documents of any supported kind to the database of ``url``, which is made or migrated first.

    ``curation`` is a folder of decisions beside those that ship with dvdb.
    The same documents give the same rows in any order, in any batches, with any number of workers, and
    after any interruption. Raises DvdbError for what a user can put right; every input that cannot be
    read is a Reject in the summary, and in the table ``rejects``.
    """
    with _loading(url, "load", curation, progress, on_reject) as loading:
        loading.documents(loaders.read(paths, stdin), workers)
        return loading.summary


def build(
    paths: Sequence[str | Path] = (),
    url: str | None = None,
    *,
    workers: int = 1,
    curation: Path | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    on_reject: Callable[[Reject], None] | None = None,
) -> Summary:
    """Make the database of ``url`` from the seeds that ship with dvdb, and add the given documents.

    ``curation`` is a folder of decisions beside those that ship.

    Raises DvdbError, among others for seeds that are not right and for stale corrections.
    """
    with _loading(url, "build", curation, progress, on_reject) as loading:
        loading.records()
        if paths:
            loading.documents(loaders.read(paths, stdin), workers)
        return loading.summary


@contextmanager
def _loading(
    url: str | None,
    command: str,
    own_curation: Path | None,
    progress: Progress | None,
    on_reject: Callable[[Reject], None] | None,
) -> Iterator[_Loading]:
    """A load run: seeds read and checked before anything is written, the run's end noted however it ends."""
    reference = load_reference()
    curation = load_curation(own_curation)
    reviewed = {record.sha256: record for record in read_records()}
    resolver = Resolver(reference, curation)
    store.migrate(url)
    with store.write_lock(url), store.naming(url):
        engine = store.open_engine(url)
        with engine.begin() as connection:
            whole = runs.is_whole(connection)
            run_id = runs.start_run(connection, command)
            counts = store.write_batch(connection, reference)
            runs.add_to_run(connection, run_id, counts)
        state = "failed"
        try:
            loading = _Loading(engine, run_id, resolver, reviewed, progress, on_reject)
            yield loading
            with engine.begin() as connection:
                decided = write_curation(connection, resolver)
                if decided or loading.summary.added or loading.summary.updated or not whole:
                    runs.add_to_run(connection, run_id, write_matches(connection, resolver))
            state = "done"
        except KeyboardInterrupt:
            state = "interrupted"
            raise
        finally:
            with engine.begin() as connection:
                runs.finish_run(connection, run_id, state)
            engine.dispose()


class _Loading:
    """One load run at work."""

    def __init__(
        self,
        engine: Engine,
        run_id: str,
        resolver: Resolver,
        reviewed: dict[str, ReviewedRecord],
        progress: Progress | None,
        on_reject: Callable[[Reject], None] | None,
    ) -> None:
        self.engine = engine
        self.run_id = run_id
        self.resolver = resolver
        self.reviewed = reviewed
        self.summary = Summary()
        self._progress = progress
        self._on_reject = on_reject
        self._fingerprints = Fingerprints(EXTRACTOR_VERSION, resolver.version)

    def records(self) -> None:
        """Write the reviewed records, each with its text if that is in the database."""
        texts = self._texts()
        items = []
        for sha256, reviewed in sorted(self.reviewed.items()):
            document = None
            if sha256 in texts:
                document = Document(
                    id=reviewed.record["document"]["id"], body=texts[sha256], origin=reviewed.origin
                )
            items.append(self._reviewed(reviewed, document))
        self._write(items, [])

    def documents(self, found: Iterable[Document | Reject], workers: int) -> None:
        """Extract and write documents, but for those that are known and those that are reviewed."""
        items: list[Item] = []
        rejects: list[Reject] = []
        for outcome in extract_all(self._unknown(found, items), workers):
            if isinstance(outcome, Reject):
                rejects.append(outcome)
            elif isinstance(outcome.outcome, Reject):
                rejects.append(outcome.outcome)
            else:
                items.append(
                    Item(
                        record=outcome.outcome,
                        source=Source("extracted", EXTRACTOR_VERSION),
                        fingerprint=self._fingerprints.of_document(outcome.document),
                        origin=outcome.document.origin,
                        document=outcome.document,
                    )
                )
            if len(items) + len(rejects) >= BATCH:
                self._write(items, rejects)
                items.clear()
                rejects.clear()
        self._write(items, rejects)

    def _unknown(self, found: Iterable[Document | Reject], items: list[Item]) -> Iterator[Document | Reject]:
        """The documents that need the extractor; the reviewed ones go straight to ``items``."""
        for group in _groups(found):
            documents = [document for document in group if isinstance(document, Document)]
            with self.engine.begin() as connection:
                known = {
                    article.sha256: article
                    for article in stored(connection, sha256=[document.sha256 for document in documents])
                }
                passed = []
                for document in documents:
                    article = known.get(document.sha256)
                    if article is not None and self._is_done(document, article):
                        passed.append(document)
                if passed:
                    runs.clear_rejects(connection, [document.origin for document in passed])
                    runs.add_to_run(connection, self.run_id, articles_unchanged=len(passed))
            self.summary.unchanged += len(passed)
            self._report()
            done = {id(document) for document in passed}
            for one in group:
                if isinstance(one, Reject):
                    yield one
                elif id(one) in done:
                    continue
                elif one.sha256 in self.reviewed:
                    items.append(self._reviewed(self.reviewed[one.sha256], one))
                else:
                    yield one

    def _is_done(self, document: Document, article: Known) -> bool:
        reviewed = self.reviewed.get(document.sha256)
        if reviewed is not None:
            return article.fingerprint == self._fingerprints.of_record(reviewed, with_text=True)
        return self._fingerprints.is_done(document, article)

    def _reviewed(self, reviewed: ReviewedRecord, document: Document | None) -> Item:
        """The item of a reviewed record; raises SeedError if it does not fit the text."""
        if document is not None and (wrong := reviewed.mismatch(document.body)):
            raise SeedError([wrong])
        return Item(
            record=reviewed.record,
            source=Source("reviewed", RECORD_FORMAT),
            fingerprint=self._fingerprints.of_record(reviewed, with_text=document is not None),
            origin=document.origin if document else reviewed.origin,
            document=document,
            surfaces=reviewed.surfaces,
        )

    def _texts(self) -> dict[str, str]:
        """The stored texts of the reviewed articles, by their hash."""
        articles, texts = models.Article.__table__, models.ArticleText.__table__
        query = (
            select(articles.c.sha256, texts.c.body)
            .join(texts, texts.c.article_id == articles.c.id)
            .where(articles.c.sha256.in_(sorted(self.reviewed)))
        )
        with self.engine.begin() as connection:
            return dict(connection.execute(query).all())

    # -- writing ----------------------------------------------------------------------------------

    def _write(self, items: Sequence[Item], rejects: Sequence[Reject]) -> None:
        """Write a batch in one transaction; if the database refuses it, article by article."""
        if not items and not rejects:
            return
        try:
            with self.engine.begin() as connection:
                written = self._write_in(connection, items, rejects)
        except (IntegrityError, DataError) as error:
            if len(items) > 1:
                self._write([], rejects)
                for item in items:
                    self._write([item], [])
            elif items:
                self._write([], [_refused(items[0], error)])
            else:
                raise
        else:
            self._count(written, rejects)

    def _write_in(self, connection: Connection, items: Sequence[Item], rejects: Sequence[Reject]) -> Written:
        written = write_items(connection, items, self.resolver)
        if items:
            runs.clear_rejects(connection, [item.origin for item in items])
        runs.write_rejects(connection, self.run_id, rejects)
        runs.add_to_run(
            connection,
            self.run_id,
            written.counts,
            articles_added=written.added,
            articles_updated=written.updated,
            articles_unchanged=written.unchanged,
            articles_rejected=len(rejects),
        )
        return written

    def _count(self, written: Written, rejects: Sequence[Reject]) -> None:
        self.summary.added += written.added
        self.summary.updated += written.updated
        self.summary.unchanged += written.unchanged
        self.summary.rejects += rejects
        for reject in rejects:
            if self._on_reject:
                self._on_reject(reject)
        self._report()

    def _report(self) -> None:
        if self._progress:
            self._progress(self.summary.done)


def write_curation(connection: Connection, resolver: Resolver) -> bool:
    """Make persons, ``judgements`` and ``redirects`` what the files under seeds/curation say.

    Returns whether that changed them.
    """
    curation = resolver.curation
    articles = models.Article.__table__
    texts = sorted({sha256 for sha256, _ in curation.overrides} | set(curation.corrections))
    query = select(articles.c.sha256, articles.c.id).where(articles.c.sha256.in_(texts))
    ids = dict(connection.execute(query).all())
    names = persons.judged_anew(connection, resolver)
    counts = settle(connection, names, resolver) if names else store.Counts()
    decided = curation.rows(ids)
    decided["redirects"] = [
        *_leading_somewhere(connection, decided["redirects"]),
        *persons.redirects(connection, resolver),
    ]
    for name, rows in decided.items():
        counts += store.replace_all(connection, name, rows)
    return bool(counts.total.changed)


def _leading_somewhere(connection: Connection, redirects: Iterable[Row]) -> Iterator[Row]:
    """The redirects to rows that are stored, from ids that are not."""
    events = models.Event.__table__
    for redirect in redirects:
        pair = (redirect["old_id"], redirect["new_id"])
        found = connection.execute(select(events.c.id).where(events.c.id.in_(pair))).scalars().all()
        if found == [redirect["new_id"]]:
            yield redirect


def _groups(found: Iterable[Document | Reject]) -> Iterator[list[Document | Reject]]:
    group: list[Document | Reject] = []
    characters = 0
    for one in found:
        group.append(one)
        characters += len(one.body) if isinstance(one, Document) else 0
        if len(group) >= LOOK_AHEAD or characters >= LOOK_AHEAD_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


def _refused(item: Item, error: IntegrityError | DataError) -> Reject:
    cause = " ".join(str(error.orig).split())[:200]
    return Reject(
        origin=item.origin, code="not-storable", message=f"the database refuses what was read: {cause}"
    )
