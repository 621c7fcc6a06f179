"""Extraction on all cores: documents in, records out, in the same order, whatever happens to a worker."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import NamedTuple, Self

from dvdb.documents import Document, Reject
from dvdb.errors import DvdbError
from dvdb.records import Record

CHUNK_DOCUMENTS = 32
CHUNK_CHARACTERS = 262_144
"""A chunk, which is what one worker gets at a time, ends at either of these."""

FEW = 64
"""So many documents are read in this process: starting others would take longer."""


class Extracted(NamedTuple):
    """A document with its record, or with what was wrong with it."""

    document: Document
    outcome: Record | Reject


def worker_count(given: int | None = None) -> int:
    """Workers to use: ``given``, else ``DVDB_WORKERS``, else all cores this process may use.

    Raises DvdbError if ``DVDB_WORKERS`` is not a whole number above zero.
    """
    if given is not None:
        return given
    text = os.environ.get("DVDB_WORKERS", "").strip()
    if not text:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise DvdbError(f"DVDB_WORKERS is {text!r}; it must be a whole number above zero")
    return int(text)


def extract_all(documents: Iterable[Document | Reject], workers: int) -> Iterator[Extracted | Reject]:
    """The documents with their records, in the order of coming; what is no document passes through.

    Memory is bounded: a few chunks for each worker are under way at a time. A document on which the
    extractor fails, or on which a worker process dies, gets a Reject; the others are done all the same.
    """
    with Extractors(workers) as extractors:
        under_way: deque[Chunk | Reject] = deque()
        for chunk in chunks(documents):
            if isinstance(chunk, Reject):
                under_way.append(chunk)
            else:
                under_way.append(extractors.begin(chunk))
            while len(under_way) > 2 * workers:
                yield from _finished(extractors, under_way.popleft())
        while under_way:
            yield from _finished(extractors, under_way.popleft())


def _finished(extractors: Extractors, item: Chunk | Reject) -> Iterator[Extracted | Reject]:
    if isinstance(item, Reject):
        yield item
    else:
        yield from extractors.finish(item)


def chunks(documents: Iterable[Document | Reject]) -> Iterator[list[Document] | Reject]:
    """The documents in lists of the size that a worker gets, each Reject by itself, all in order."""
    chunk: list[Document] = []
    characters = 0
    for document in documents:
        if isinstance(document, Reject):
            if chunk:
                yield chunk
            yield document
            chunk, characters = [], 0
            continue
        chunk.append(document)
        characters += len(document.body)
        if len(chunk) >= CHUNK_DOCUMENTS or characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


class Chunk:
    """Documents under way, with the future of their outcomes; None once those are known here."""

    __slots__ = ("documents", "future", "outcomes")

    def __init__(self, documents: list[Document]) -> None:
        self.documents = documents
        self.future: Future[list[Record | Reject]] | None = None
        self.outcomes: list[Record | Reject] = []


class Extractors:
    """A pool of worker processes that is begun when there is enough to do, and survives its workers."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._done_here = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end(at_once=kind is not None)

    def begin(self, documents: list[Document]) -> Chunk:
        """Hand the documents to a worker (or, while they are few, extract them here)."""
        chunk = Chunk(documents)
        if self._workers == 1 or self._done_here + len(documents) <= FEW:
            self._done_here += len(documents)
            chunk.outcomes = _extract(documents)
        else:
            try:
                chunk.future = self._running().submit(_extract, documents)
            except BrokenProcessPool:
                self._end(at_once=True)
                chunk.future = self._running().submit(_extract, documents)
        return chunk

    def finish(self, chunk: Chunk) -> Iterator[Extracted]:
        """Wait for the outcomes of a chunk."""
        if chunk.future is not None:
            try:
                chunk.outcomes = chunk.future.result()
            except BrokenProcessPool:  # by this chunk or by another: the one to blame will do it again
                self._end(at_once=True)
                chunk.outcomes = [self._alone(document) for document in chunk.documents]
        yield from map(Extracted, chunk.documents, chunk.outcomes)

    def _alone(self, document: Document) -> Record | Reject:
        try:
            return self._running().submit(_extract, [document]).result()[0]
        except BrokenProcessPool:
            self._end(at_once=True)
            return Reject(
                origin=document.origin,
                code="worker-died",
                message="the process that read it ended without a word (out of memory?); the rest was read",
            )

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin_worker
            )
        return self._pool

    def _end(self, *, at_once: bool) -> None:
        if self._pool is None:
            return
        pool, self._pool = self._pool, None
        if at_once:
            for process in list((pool._processes or {}).values()):
                process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _begin_worker() -> None:
    """Leave Ctrl-C to the process that started the workers, and end when that process is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _extract(documents: list[Document]) -> list[Record | Reject]:
    """The outcome of each document; runs in a worker."""
    from dvdb.extract import extract
    from dvdb.extract.lexicon import load_lexicon

    lexicon = load_lexicon()
    outcomes: list[Record | Reject] = []
    for document in documents:
        try:
            outcomes.append(extract(document, lexicon))
        except Exception as error:  # the rest must be read, whatever one text does to the extractor
            outcomes.append(
                Reject(
                    origin=document.origin,
                    code="extractor-failed",
                    message=f"the extractor failed on it: {type(error).__name__}: {_one_line(error)}",
                )
            )
    return outcomes


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def as_line(record: Record) -> str:
    """A record as one line of JSON."""
    return json.dumps(record, ensure_ascii=False)
