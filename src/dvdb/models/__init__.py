"""The tables of dvdb, one module a subject.

``metadata`` holds all tables with their comments; ``LOAD_ORDER`` names them so that a row's foreign
keys point to tables that come before it.
"""

from __future__ import annotations

from dvdb.models.articles import Article, ArticleCredit, ArticleText, ArticleTopic
from dvdb.models.base import Base
from dvdb.models.curation import MATCHED, CandidateMatch, Judgement, Redirect
from dvdb.models.events import Event, EventReport, Participation
from dvdb.models.evidence import PROVABLE, Evidence
from dvdb.models.facts import Award, Citation, Figure
from dvdb.models.officials import Holding, Official, OfficialName
from dvdb.models.organizations import Organization, OrganizationName, OrganizationSuccession, Position
from dvdb.models.places import Place, PlaceSuccession
from dvdb.models.reference import (
    Abbreviation,
    EventKind,
    OrganizationKind,
    Role,
    Source,
    Title,
    Topic,
)
from dvdb.models.running import DoubtfulReading, LoadRun, RejectedInput

metadata = Base.metadata
LOAD_ORDER: tuple[str, ...] = tuple(table.name for table in metadata.sorted_tables)

__all__ = [
    "LOAD_ORDER",
    "MATCHED",
    "PROVABLE",
    "Abbreviation",
    "Article",
    "ArticleCredit",
    "ArticleText",
    "ArticleTopic",
    "Award",
    "Base",
    "CandidateMatch",
    "Citation",
    "DoubtfulReading",
    "Event",
    "EventKind",
    "EventReport",
    "Evidence",
    "Figure",
    "Holding",
    "Judgement",
    "LoadRun",
    "Official",
    "OfficialName",
    "Organization",
    "OrganizationKind",
    "OrganizationName",
    "OrganizationSuccession",
    "Participation",
    "Place",
    "PlaceSuccession",
    "Position",
    "Redirect",
    "RejectedInput",
    "Role",
    "Source",
    "Title",
    "Topic",
    "metadata",
]
