"""The tables.

Revision 0001, after nothing.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "abbreviations",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the pair of short form and expansion."),
        sa.Column(
            "abbreviation", sa.Text(), nullable=False, comment="One short form as written, such as UBND."
        ),
        sa.Column("expansion", sa.Text(), nullable=False, comment="What it stands for."),
        sa.Column("name_en", sa.Text(), nullable=True, comment="The same in English. NULL: none given."),
        sa.Column(
            "category",
            sa.Text(),
            nullable=True,
            comment="org, title, topic, document, honorific, place and so on. NULL: not grouped.",
        ),
        sa.Column(
            "ambiguous",
            sa.Integer(),
            nullable=False,
            comment="1: also stands for something else; 0: not known to.",
        ),
        sa.Column(
            "note", sa.Text(), nullable=True, comment="What else it may mean, or another remark. NULL: none."
        ),
        sa.CheckConstraint("ambiguous IN (0, 1)", name=op.f("ck_abbreviations_ambiguous")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_abbreviations")),
        sa.UniqueConstraint(
            "abbreviation", "expansion", name=op.f("uq_abbreviations_abbreviation_expansion")
        ),
        comment="Short forms used in the news, and what they stand for.",
        info={"vi": "chữ viết tắt", "group": "reference"},
    )
    op.create_table(
        "candidate_matches",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the pair."),
        sa.Column("table_name", sa.Text(), nullable=False, comment="Table of both rows."),
        sa.Column(
            "left_id", sa.Text(), nullable=False, comment="id of the one; it comes before the other in order."
        ),
        sa.Column("right_id", sa.Text(), nullable=False, comment="id of the other."),
        sa.Column(
            "score",
            sa.Double(),
            nullable=False,
            comment="How likely the two are one, from 0 to 1: an estimate to sort by, not a probability.",
        ),
        sa.Column(
            "reasons",
            sa.Text(),
            nullable=False,
            comment="What speaks for and against it, in fixed phrases separated by semicolons.",
        ),
        sa.Column(
            "status",
            sa.Text(),
            nullable=False,
            comment=(
                "open: nobody has decided; different: a judgement says that they are two; same: copies of "
                "one article, which stay two rows."
            ),
        ),
        sa.CheckConstraint(
            "status IN ('open', 'different', 'same')", name=op.f("ck_candidate_matches_status")
        ),
        sa.CheckConstraint(
            "table_name IN ('officials', 'organizations', 'events', 'articles')",
            name=op.f("ck_candidate_matches_table_name"),
        ),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_candidate_matches_in_order")),
        sa.CheckConstraint("score >= 0 AND score <= 1", name=op.f("ck_candidate_matches_score")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate_matches")),
        sa.UniqueConstraint(
            "table_name", "left_id", "right_id", name=op.f("uq_candidate_matches_table_name_left_id_right_id")
        ),
        comment=(
            "Pairs of rows that may be the same person, body, event or article. They are not merged: a line "
            "in seeds/curation/judgements.csv decides."
        ),
        info={"vi": "cặp cần xem xét", "group": "curation"},
    )
    with op.batch_alter_table("candidate_matches", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_candidate_matches_table_name_right_id"), ["table_name", "right_id"], unique=False
        )

    op.create_table(
        "event_kinds",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the kind."),
        sa.Column(
            "name",
            sa.Text(),
            nullable=False,
            comment="Name in Vietnamese, lower case, such as hội nghị sơ kết.",
        ),
        sa.Column("name_en", sa.Text(), nullable=True, comment="Name in English. NULL: none given."),
        sa.Column(
            "forms",
            sa.Text(),
            nullable=True,
            comment="Other written forms, separated by semicolons. NULL: none.",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark. NULL: none."),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_kinds")),
        comment="Kinds of events.",
        info={"vi": "loại sự kiện", "group": "reference"},
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the decision."),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment=(
                "same or different (subject and object are or are not one), alias (value is another name "
                "of the subject), correction (the expected value is wrong), override (a value the text "
                "does not tell)."
            ),
        ),
        sa.Column("table_name", sa.Text(), nullable=False, comment="Table of the rows judged."),
        sa.Column("subject_id", sa.Text(), nullable=False, comment="id of the row judged."),
        sa.Column(
            "object_id", sa.Text(), nullable=True, comment="id of the row it is compared with. NULL: none."
        ),
        sa.Column("field", sa.Text(), nullable=True, comment="Column corrected. NULL: none."),
        sa.Column(
            "expected",
            sa.Text(),
            nullable=True,
            comment="Value that must be found before the correction, or the build stops. NULL: none.",
        ),
        sa.Column(
            "value", sa.Text(), nullable=True, comment="The right value. NULL: none, or the value is unknown."
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why, with the source it rests on."),
        sa.Column("decided_by", sa.Text(), nullable=True, comment="Who decided. NULL: not recorded."),
        sa.Column("decided_on", sa.Text(), nullable=True, comment="When, YYYY-MM-DD. NULL: not recorded."),
        sa.Column(
            "source",
            sa.Text(),
            nullable=True,
            comment="Where the proof is found. NULL: none beyond the reason.",
        ),
        sa.CheckConstraint("decided_on LIKE '____-__-__'", name=op.f("ck_judgements_decided_on")),
        sa.CheckConstraint(
            "kind IN ('same', 'different', 'alias', 'correction', 'override')",
            name=op.f("ck_judgements_kind"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        comment="Decisions of people, one line each of the files in seeds/curation.",
        info={"vi": "quyết định biên tập", "group": "curation"},
    )
    with op.batch_alter_table("judgements", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_judgements_table_name_subject_id"), ["table_name", "subject_id"], unique=False
        )

    op.create_table(
        "load_runs",
        sa.Column(
            "id", sa.Text(), nullable=False, comment="Key of the run: its start in UTC and six hex digits."
        ),
        sa.Column("command", sa.Text(), nullable=False, comment="The command: build or load."),
        sa.Column(
            "state",
            sa.Text(),
            nullable=False,
            comment="running, done, failed, or interrupted (it never came to its end).",
        ),
        sa.Column("started_at", sa.Text(), nullable=False, comment="Start, UTC, YYYY-MM-DDThh:mm:ssZ."),
        sa.Column(
            "finished_at",
            sa.Text(),
            nullable=True,
            comment="End, UTC, YYYY-MM-DDThh:mm:ssZ. NULL: not at its end.",
        ),
        sa.Column("dvdb_version", sa.Text(), nullable=False, comment="Version of dvdb."),
        sa.Column("articles_added", sa.Integer(), nullable=False, comment="Articles new to the database."),
        sa.Column("articles_updated", sa.Integer(), nullable=False, comment="Articles whose facts changed."),
        sa.Column(
            "articles_unchanged",
            sa.Integer(),
            nullable=False,
            comment="Articles already there and unchanged.",
        ),
        sa.Column(
            "articles_rejected", sa.Integer(), nullable=False, comment="Inputs that could not be read."
        ),
        sa.Column("rows_added", sa.Integer(), nullable=False, comment="Rows added to all tables."),
        sa.Column("rows_updated", sa.Integer(), nullable=False, comment="Rows changed in all tables."),
        sa.Column(
            "rows_unchanged", sa.Integer(), nullable=False, comment="Rows written that were there already."
        ),
        sa.Column(
            "rows_removed",
            sa.Integer(),
            nullable=False,
            comment="Rows removed because no article states them any more.",
        ),
        sa.CheckConstraint(
            "state IN ('running', 'done', 'failed', 'interrupted')", name=op.f("ck_load_runs_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_load_runs")),
        comment="Runs of the commands that load, with what they changed.",
        info={"vi": "lượt nạp dữ liệu", "group": "running"},
    )
    with op.batch_alter_table("load_runs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_load_runs_started_at"), ["started_at"], unique=False)

    op.create_table(
        "organization_kinds",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="Key of the kind: a short English word or two, such as prov_massmob.",
        ),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="Name of the kind in Vietnamese, without a place."
        ),
        sa.Column("name_en", sa.Text(), nullable=True, comment="Name in English. NULL: none given."),
        sa.Column(
            "system",
            sa.Text(),
            nullable=True,
            comment=(
                "The pillar it belongs to: party, state, front, mass, armed, judicial, press. NULL: unclear."
            ),
        ),
        sa.Column(
            "levels",
            sa.Text(),
            nullable=True,
            comment="Levels at which the kind exists, separated by semicolons. NULL: not recorded.",
        ),
        sa.Column(
            "parent_id", sa.Text(), nullable=True, comment="The kind that it is a part of. NULL: none."
        ),
        sa.Column(
            "head_title", sa.Text(), nullable=True, comment="Title of its head. NULL: none or various."
        ),
        sa.Column(
            "forms",
            sa.Text(),
            nullable=True,
            comment="Other written forms, separated by semicolons. NULL: none.",
        ),
        sa.Column(
            "valid_from",
            sa.Text(),
            nullable=True,
            comment="First day of the kind, YYYY-MM-DD, YYYY-MM or YYYY. NULL: before the records begin.",
        ),
        sa.Column(
            "valid_to",
            sa.Text(),
            nullable=True,
            comment="Last day of the kind, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still exists.",
        ),
        sa.Column(
            "successor_id", sa.Text(), nullable=True, comment="The kind that took over its work. NULL: none."
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark. NULL: none."),
        sa.CheckConstraint(
            "valid_from LIKE '____-__-__' OR valid_from LIKE '____-__' OR valid_from LIKE '____' OR "
            "valid_from LIKE '--__-__'",
            name=op.f("ck_organization_kinds_valid_from"),
        ),
        sa.CheckConstraint(
            "valid_to LIKE '____-__-__' OR valid_to LIKE '____-__' OR valid_to LIKE '____' OR valid_to "
            "LIKE '--__-__'",
            name=op.f("ck_organization_kinds_valid_to"),
        ),
        sa.CheckConstraint(
            "valid_from <= valid_to OR length(valid_from) <> length(valid_to)",
            name=op.f("ck_organization_kinds_valid_from_valid_to"),
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["organization_kinds.id"], name=op.f("fk_organization_kinds_parent_id")
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["organization_kinds.id"], name=op.f("fk_organization_kinds_successor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization_kinds")),
        comment=(
            "Kinds of bodies of the party, the state, the Front, mass organisations, armed forces and press."
        ),
        info={"vi": "loại tổ chức", "group": "reference"},
    )
    with op.batch_alter_table("organization_kinds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_organization_kinds_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_organization_kinds_successor_id"), ["successor_id"], unique=False
        )

    op.create_table(
        "places",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="Key of the unit's version: folded name and six hex digits.",
        ),
        sa.Column(
            "code",
            sa.Text(),
            nullable=True,
            comment=(
                "Official code of the statistics office, with its leading zeros. Codes were used again "
                "with another meaning in 2025: a code means a unit only together with a date. NULL: a unit "
                "older than the codes."
            ),
        ),
        sa.Column(
            "level",
            sa.Text(),
            nullable=False,
            comment="Level of administration: country, province, district (until 2025-06-30) or commune.",
        ),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment=(
                "Kind of unit in Vietnamese, lower case: tỉnh, thành phố, huyện, quận, thị xã, xã, phường, "
                "thị trấn, đặc khu."
            ),
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name without the kind, such as Tiền Giang."),
        sa.Column("full_name", sa.Text(), nullable=False, comment="Kind and name, such as tỉnh Tiền Giang."),
        sa.Column(
            "parent_id",
            sa.Text(),
            nullable=True,
            comment="The unit of the next level that this one lies in. NULL for provinces.",
        ),
        sa.Column(
            "valid_from",
            sa.Text(),
            nullable=True,
            comment="First day of this version, YYYY-MM-DD, YYYY-MM or YYYY. NULL: before the records begin.",
        ),
        sa.Column(
            "valid_to",
            sa.Text(),
            nullable=True,
            comment="Last day of this version, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still in force.",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark on this version. NULL: none."),
        sa.CheckConstraint(
            "level IN ('country', 'province', 'district', 'commune')", name=op.f("ck_places_level")
        ),
        sa.CheckConstraint(
            "valid_from LIKE '____-__-__' OR valid_from LIKE '____-__' OR valid_from LIKE '____' OR "
            "valid_from LIKE '--__-__'",
            name=op.f("ck_places_valid_from"),
        ),
        sa.CheckConstraint(
            "valid_to LIKE '____-__-__' OR valid_to LIKE '____-__' OR valid_to LIKE '____' OR valid_to "
            "LIKE '--__-__'",
            name=op.f("ck_places_valid_to"),
        ),
        sa.CheckConstraint(
            "valid_from <= valid_to OR length(valid_from) <> length(valid_to)",
            name=op.f("ck_places_valid_from_valid_to"),
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["places.id"], name=op.f("fk_places_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
        comment=(
            "Administrative units of Viet Nam. One row is one legal life of a unit: a province that "
            "kept its name through a merger has two rows, joined in place_successions."
        ),
        info={"vi": "đơn vị hành chính", "group": "reference"},
    )
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_places_code_valid_from"), ["code", "valid_from"], unique=False)
        batch_op.create_index(batch_op.f("ix_places_name_level"), ["name", "level"], unique=False)
        batch_op.create_index(batch_op.f("ix_places_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "redirects",
        sa.Column("table_name", sa.Text(), nullable=False, comment="Table of the row."),
        sa.Column("old_id", sa.Text(), nullable=False, comment="The id that is no longer used."),
        sa.Column("new_id", sa.Text(), nullable=False, comment="The id to use instead."),
        sa.Column("reason", sa.Text(), nullable=True, comment="Why it changed. NULL: not recorded."),
        sa.CheckConstraint("old_id <> new_id", name=op.f("ck_redirects_not_itself")),
        sa.PrimaryKeyConstraint("table_name", "old_id", name=op.f("pk_redirects")),
        comment="Old ids and the ids that took their place.",
        info={"vi": "chuyển hướng mã", "group": "curation"},
    )
    with op.batch_alter_table("redirects", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_redirects_table_name_new_id"), ["table_name", "new_id"], unique=False
        )

    op.create_table(
        "roles",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="chair, attend, speak, report, present, receive, visit or sign.",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Name in Vietnamese."),
        sa.Column("name_en", sa.Text(), nullable=True, comment="Name in English. NULL: none given."),
        sa.Column(
            "cues",
            sa.Text(),
            nullable=True,
            comment="Words that tell the role in a text, separated by semicolons. NULL: none.",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark. NULL: none."),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        comment="What a person does at an event.",
        info={"vi": "vai trò", "group": "reference"},
    )
    op.create_table(
        "topics",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the topic."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name in Vietnamese, such as Dân vận khéo."),
        sa.Column("name_en", sa.Text(), nullable=True, comment="Name in English. NULL: none given."),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark. NULL: none."),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        comment="Subjects of articles and events.",
        info={"vi": "chủ đề", "group": "facts"},
    )
    op.create_table(
        "officials",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="Key of the person: folded name, place, and six hex digits.",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="Full name without honorific, rank or degree."),
        sa.Column(
            "name_key",
            sa.Text(),
            nullable=False,
            comment=(
                "The name made comparable: NFC, lower case, tone marks at the end of their syllables, y for"
                " i where both are written (Lí, Lý)."
            ),
        ),
        sa.Column(
            "place_id",
            sa.Text(),
            nullable=True,
            comment=(
                "The unit in which the person first appears in office: it tells namesakes apart. NULL: "
                "central, or not resolved."
            ),
        ),
        sa.Column("gender", sa.Text(), nullable=True, comment="female or male. NULL: not known."),
        sa.Column(
            "gender_basis",
            sa.Text(),
            nullable=True,
            comment=(
                "What the gender rests on: honorific, middle name (an estimate), or curator. NULL: no gender."
            ),
        ),
        sa.CheckConstraint("gender IN ('female', 'male')", name=op.f("ck_officials_gender")),
        sa.CheckConstraint(
            "gender_basis IN ('honorific', 'middle name', 'curator')", name=op.f("ck_officials_gender_basis")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_officials_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officials")),
        comment="Persons who hold or held an office.",
        info={"vi": "cán bộ", "group": "core"},
    )
    with op.batch_alter_table("officials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_officials_name"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("ix_officials_name_key"), ["name_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_officials_place_id"), ["place_id"], unique=False)

    op.create_table(
        "organizations",
        sa.Column(
            "id", sa.Text(), nullable=False, comment="Key of the body: folded full name and six hex digits."
        ),
        sa.Column(
            "name",
            sa.Text(),
            nullable=False,
            comment=(
                "Name with its level word and without its place, such as Ban Dân vận Tỉnh ủy; "
                "abbreviations written out."
            ),
        ),
        sa.Column(
            "full_name",
            sa.Text(),
            nullable=False,
            comment="Name with its place, such as Ban Dân vận Tỉnh ủy Tiền Giang.",
        ),
        sa.Column(
            "kind_id", sa.Text(), nullable=True, comment="Kind of body. NULL: a kind not in the vocabulary."
        ),
        sa.Column(
            "level",
            sa.Text(),
            nullable=True,
            comment=(
                "central, region, province, district, commune, village or unit (an agency, school or "
                "firm). NULL: not resolved."
            ),
        ),
        sa.Column(
            "place_id",
            sa.Text(),
            nullable=True,
            comment=(
                "The unit of administration it belongs to, in the version that the articles' dates pick. "
                "NULL: a central body, or not resolved."
            ),
        ),
        sa.Column(
            "place_printed",
            sa.Text(),
            nullable=True,
            comment="Name of its place as the articles give it, without the kind of unit. NULL: none.",
        ),
        sa.Column(
            "parent_id",
            sa.Text(),
            nullable=True,
            comment="The body that it is a part of. NULL: none, or not known.",
        ),
        sa.Column(
            "valid_from",
            sa.Text(),
            nullable=True,
            comment="First day of this legal life, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.",
        ),
        sa.Column(
            "valid_to",
            sa.Text(),
            nullable=True,
            comment=(
                "Last day of this legal life, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still exists, or not known."
            ),
        ),
        sa.CheckConstraint(
            "level IN ('central', 'region', 'province', 'district', 'commune', 'village', 'unit')",
            name=op.f("ck_organizations_level"),
        ),
        sa.CheckConstraint(
            "valid_from LIKE '____-__-__' OR valid_from LIKE '____-__' OR valid_from LIKE '____' OR "
            "valid_from LIKE '--__-__'",
            name=op.f("ck_organizations_valid_from"),
        ),
        sa.CheckConstraint(
            "valid_to LIKE '____-__-__' OR valid_to LIKE '____-__' OR valid_to LIKE '____' OR valid_to "
            "LIKE '--__-__'",
            name=op.f("ck_organizations_valid_to"),
        ),
        sa.CheckConstraint(
            "valid_from <= valid_to OR length(valid_from) <> length(valid_to)",
            name=op.f("ck_organizations_valid_from_valid_to"),
        ),
        sa.ForeignKeyConstraint(
            ["kind_id"], ["organization_kinds.id"], name=op.f("fk_organizations_kind_id")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["organizations.id"], name=op.f("fk_organizations_parent_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_organizations_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizations")),
        comment=(
            "Bodies. One row is one legal life: the same name before and after the mergers of 2025 is "
            "two rows, joined in organization_successions."
        ),
        info={"vi": "tổ chức", "group": "core"},
    )
    with op.batch_alter_table("organizations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_organizations_kind_id_place_id"), ["kind_id", "place_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_organizations_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_organizations_place_id"), ["place_id"], unique=False)

    op.create_table(
        "place_successions",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the step."),
        sa.Column(
            "predecessor_id", sa.Text(), nullable=False, comment="The version that ended or gave up ground."
        ),
        sa.Column("successor_id", sa.Text(), nullable=False, comment="The version that took it over."),
        sa.Column(
            "date",
            sa.Text(),
            nullable=True,
            comment="First day of the new state, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.",
        ),
        sa.Column(
            "extent",
            sa.Text(),
            nullable=False,
            comment="whole: all of the predecessor passed over; part: some of it.",
        ),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=True,
            comment="How it came about, such as merge, split, rename, continue. NULL: not recorded.",
        ),
        sa.Column(
            "instrument",
            sa.Text(),
            nullable=True,
            comment="Legal instrument as cited, such as 202/2025/QH15. NULL: not recorded.",
        ),
        sa.CheckConstraint(
            "date LIKE '____-__-__' OR date LIKE '____-__' OR date LIKE '____' OR date LIKE '--__-__'",
            name=op.f("ck_place_successions_date"),
        ),
        sa.CheckConstraint("extent IN ('whole', 'part')", name=op.f("ck_place_successions_extent")),
        sa.CheckConstraint("predecessor_id <> successor_id", name=op.f("ck_place_successions_not_itself")),
        sa.ForeignKeyConstraint(
            ["predecessor_id"], ["places.id"], name=op.f("fk_place_successions_predecessor_id")
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["places.id"], name=op.f("fk_place_successions_successor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_successions")),
        sa.UniqueConstraint(
            "predecessor_id", "successor_id", name=op.f("uq_place_successions_predecessor_id_successor_id")
        ),
        comment="What became of administrative units: one row for each step from a version to its successor.",
        info={"vi": "kế thừa đơn vị hành chính", "group": "reference"},
    )
    with op.batch_alter_table("place_successions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_successions_successor_id"), ["successor_id"], unique=False)

    op.create_table(
        "rejects",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the input and the cause."),
        sa.Column("load_run_id", sa.Text(), nullable=False, comment="The run that last met it."),
        sa.Column(
            "origin",
            sa.Text(),
            nullable=False,
            comment="Where it is: path, member of an archive, line of a file.",
        ),
        sa.Column(
            "code", sa.Text(), nullable=False, comment="Cause as a short code, such as empty or not_text."
        ),
        sa.Column("message", sa.Text(), nullable=False, comment="Cause in a sentence."),
        sa.ForeignKeyConstraint(["load_run_id"], ["load_runs.id"], name=op.f("fk_rejects_load_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejects")),
        comment="Inputs that could not be read, until they can.",
        info={"vi": "đầu vào bị loại", "group": "running"},
    )
    with op.batch_alter_table("rejects", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rejects_load_run_id"), ["load_run_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_rejects_origin"), ["origin"], unique=False)

    op.create_table(
        "sources",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the source."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name, such as Báo Đồng Tháp."),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=True,
            comment="newspaper, broadcaster, portal, party_site or aggregator. NULL: not recorded.",
        ),
        sa.Column(
            "domain",
            sa.Text(),
            nullable=True,
            comment="Host names without www, separated by semicolons. NULL: not known.",
        ),
        sa.Column(
            "dateline_codes",
            sa.Text(),
            nullable=True,
            comment="Codes that begin its articles, such as THTG, separated by semicolons. NULL: none.",
        ),
        sa.Column(
            "place_id",
            sa.Text(),
            nullable=True,
            comment="Province it reports on. NULL: the whole country, or not known.",
        ),
        sa.Column(
            "valid_from",
            sa.Text(),
            nullable=True,
            comment="First day under this name, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.",
        ),
        sa.Column(
            "valid_to",
            sa.Text(),
            nullable=True,
            comment="Last day under this name, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still in use.",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark. NULL: none."),
        sa.CheckConstraint(
            "valid_from LIKE '____-__-__' OR valid_from LIKE '____-__' OR valid_from LIKE '____' OR "
            "valid_from LIKE '--__-__'",
            name=op.f("ck_sources_valid_from"),
        ),
        sa.CheckConstraint(
            "valid_to LIKE '____-__-__' OR valid_to LIKE '____-__' OR valid_to LIKE '____' OR valid_to "
            "LIKE '--__-__'",
            name=op.f("ck_sources_valid_to"),
        ),
        sa.CheckConstraint(
            "valid_from <= valid_to OR length(valid_from) <> length(valid_to)",
            name=op.f("ck_sources_valid_from_valid_to"),
        ),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_sources_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        comment="Newspapers, broadcasters and portals that articles come from.",
        info={"vi": "nguồn tin", "group": "reference"},
    )
    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sources_domain"), ["domain"], unique=False)
        batch_op.create_index(batch_op.f("ix_sources_place_id"), ["place_id"], unique=False)

    op.create_table(
        "titles",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the title."),
        sa.Column(
            "title", sa.Text(), nullable=False, comment="Title in Vietnamese, abbreviations written out."
        ),
        sa.Column("title_en", sa.Text(), nullable=True, comment="Title in English. NULL: none given."),
        sa.Column(
            "forms",
            sa.Text(),
            nullable=True,
            comment="Abbreviations and other written forms, separated by semicolons. NULL: none.",
        ),
        sa.Column(
            "organization_kind_id",
            sa.Text(),
            nullable=True,
            comment="The kind of body it belongs to. NULL: several or any.",
        ),
        sa.Column(
            "level",
            sa.Text(),
            nullable=True,
            comment=(
                "Level at which it exists: central, province, district, commune, village, any. NULL: not "
                "recorded."
            ),
        ),
        sa.Column(
            "category",
            sa.Text(),
            nullable=True,
            comment="Group of titles, such as party_head or government_deputy. NULL: not grouped.",
        ),
        sa.Column(
            "rank",
            sa.Integer(),
            nullable=True,
            comment="Rank within its body: 1 for the head, higher numbers below. NULL: not ranked.",
        ),
        sa.Column(
            "single_seat",
            sa.Integer(),
            nullable=False,
            comment="1: one holder at a time; 0: several may hold it at once.",
        ),
        sa.Column("note", sa.Text(), nullable=True, comment="Remark. NULL: none."),
        sa.CheckConstraint("single_seat IN (0, 1)", name=op.f("ck_titles_single_seat")),
        sa.ForeignKeyConstraint(
            ["organization_kind_id"], ["organization_kinds.id"], name=op.f("fk_titles_organization_kind_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_titles")),
        comment="Titles of offices, without the body they belong to.",
        info={"vi": "chức danh", "group": "reference"},
    )
    with op.batch_alter_table("titles", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_titles_organization_kind_id"), ["organization_kind_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_titles_title"), ["title"], unique=False)

    op.create_table(
        "articles",
        sa.Column(
            "id", sa.Text(), nullable=False, comment="Key of the article: folded title and six hex digits."
        ),
        sa.Column(
            "sha256",
            sa.Text(),
            nullable=False,
            comment=(
                "SHA-256 of the text in UTF-8, 64 hex digits: two files with the same text are one article."
            ),
        ),
        sa.Column(
            "document_id",
            sa.Text(),
            nullable=True,
            comment=(
                "Name that the input gave the document: its id, or the file name without its ending. NULL: "
                "it gave none."
            ),
        ),
        sa.Column("title", sa.Text(), nullable=True, comment="Headline. NULL: none found."),
        sa.Column("lead", sa.Text(), nullable=True, comment="Lead paragraph. NULL: none told apart."),
        sa.Column(
            "source_id", sa.Text(), nullable=True, comment="The outlet that published it. NULL: not known."
        ),
        sa.Column(
            "source_printed",
            sa.Text(),
            nullable=True,
            comment="The outlet as the document names it. NULL: it names none.",
        ),
        sa.Column("url", sa.Text(), nullable=True, comment="Address, http or https. NULL: not known."),
        sa.Column(
            "published_at",
            sa.Text(),
            nullable=True,
            comment=(
                "When it was published, ISO 8601: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+07:00. NULL: not told."
            ),
        ),
        sa.Column(
            "place_id",
            sa.Text(),
            nullable=True,
            comment="The unit the article is set in. NULL: national, or not resolved.",
        ),
        sa.Column(
            "place_printed",
            sa.Text(),
            nullable=True,
            comment="Name of that unit as found, without the kind of unit. NULL: none found.",
        ),
        sa.Column(
            "place_basis",
            sa.Text(),
            nullable=True,
            comment=(
                "What the place rests on: text, title, dateline, gazetteer, source, published, or curator. "
                "NULL: no place."
            ),
        ),
        sa.Column(
            "characters",
            sa.Integer(),
            nullable=True,
            comment=(
                "Length of the text in code points. NULL: the text is not here, only a reviewed record of it."
            ),
        ),
        sa.Column(
            "method",
            sa.Text(),
            nullable=False,
            comment="extracted: facts found by the program; reviewed: by a record that a person checked.",
        ),
        sa.Column(
            "extractor_version",
            sa.Text(),
            nullable=False,
            comment="Version of the extractor, or of the record format for reviewed articles.",
        ),
        sa.Column(
            "sketch",
            sa.Text(),
            nullable=True,
            comment=(
                "Hashes of some sentences of the text, by which copies of it are found. NULL: the text is "
                "not here."
            ),
        ),
        sa.Column(
            "fingerprint",
            sa.Text(),
            nullable=False,
            comment=(
                "Hash of what the rows were made from: the document's own metadata, extractor, reference "
                "tables and curation. A load passes over a document whose text and fingerprint are known."
            ),
        ),
        sa.CheckConstraint("method IN ('extracted', 'reviewed')", name=op.f("ck_articles_method")),
        sa.CheckConstraint(
            "place_basis IN ('text', 'title', 'dateline', 'gazetteer', 'source', 'published', 'curator')",
            name=op.f("ck_articles_place_basis"),
        ),
        sa.CheckConstraint("published_at LIKE '____-__-__%'", name=op.f("ck_articles_published_at")),
        sa.CheckConstraint("url LIKE 'http://%' OR url LIKE 'https://%'", name=op.f("ck_articles_url")),
        sa.CheckConstraint("characters >= 0", name=op.f("ck_articles_characters")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_articles_sha256")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_articles_place_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_articles_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("sha256", name=op.f("uq_articles_sha256")),
        comment="News articles, without their texts (article_texts).",
        info={"vi": "bài viết", "group": "core"},
    )
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_articles_place_id"), ["place_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_articles_published_at"), ["published_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_articles_source_id"), ["source_id"], unique=False)

    op.create_table(
        "events",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="Key of the event: folded kind, organizer, date, and six hex digits.",
        ),
        sa.Column("label", sa.Text(), nullable=False, comment="Kind, organizer and date in one line."),
        sa.Column(
            "kind_id", sa.Text(), nullable=True, comment="Kind of event. NULL: a kind not in the vocabulary."
        ),
        sa.Column(
            "type",
            sa.Text(),
            nullable=False,
            comment="Head of the event's name as printed, lower case, such as hội nghị sơ kết.",
        ),
        sa.Column("title", sa.Text(), nullable=True, comment="Name of the event. NULL: none given."),
        sa.Column(
            "start_date",
            sa.Text(),
            nullable=True,
            comment="First day, YYYY-MM-DD, or --MM-DD where the year is not told. NULL: not told.",
        ),
        sa.Column(
            "end_date",
            sa.Text(),
            nullable=True,
            comment="Last day, YYYY-MM-DD or --MM-DD. NULL: the same day as start_date, or not told.",
        ),
        sa.Column(
            "first_day",
            sa.Text(),
            nullable=True,
            comment="First day the event can have taken place on, YYYY-MM-DD, for sorting. NULL: not known.",
        ),
        sa.Column(
            "last_day",
            sa.Text(),
            nullable=True,
            comment="Last day the event can have taken place on, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "part_of_day", sa.Text(), nullable=True, comment="sáng, trưa, chiều, tối or đêm. NULL: not told."
        ),
        sa.Column(
            "year_basis",
            sa.Text(),
            nullable=True,
            comment=(
                "Where the year comes from: text, title, dateline, gazetteer, source, published, or "
                "curator. NULL: no year."
            ),
        ),
        sa.Column(
            "organizer_id",
            sa.Text(),
            nullable=True,
            comment="The body that held it. NULL: not told or not resolved.",
        ),
        sa.Column(
            "organizer_printed",
            sa.Text(),
            nullable=True,
            comment="The body that held it, as the record names it, with its place. NULL: not told.",
        ),
        sa.Column(
            "venue", sa.Text(), nullable=True, comment="Where it was held, as written. NULL: not told."
        ),
        sa.Column(
            "place_id",
            sa.Text(),
            nullable=True,
            comment="The unit it took place in. NULL: not told or not resolved.",
        ),
        sa.Column(
            "place_printed",
            sa.Text(),
            nullable=True,
            comment="Name of that unit as found, without the kind of unit. NULL: none found.",
        ),
        sa.Column(
            "period_label",
            sa.Text(),
            nullable=True,
            comment="Reporting period as printed, such as 6 tháng đầu năm 2024. NULL: none.",
        ),
        sa.Column(
            "period_start",
            sa.Text(),
            nullable=True,
            comment="First day of that period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "period_end",
            sa.Text(),
            nullable=True,
            comment="Last day of that period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "planning_label",
            sa.Text(),
            nullable=True,
            comment="Period planned for, as printed, such as 6 tháng cuối năm 2024. NULL: none.",
        ),
        sa.Column(
            "planning_start",
            sa.Text(),
            nullable=True,
            comment="First day of the planned period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "planning_end",
            sa.Text(),
            nullable=True,
            comment="Last day of the planned period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "parent_id",
            sa.Text(),
            nullable=True,
            comment="The event that this one was a part of. NULL: none.",
        ),
        sa.CheckConstraint(
            "end_date LIKE '____-__-__' OR end_date LIKE '____-__' OR end_date LIKE '____' OR end_date "
            "LIKE '--__-__'",
            name=op.f("ck_events_end_date"),
        ),
        sa.CheckConstraint("first_day LIKE '____-__-__'", name=op.f("ck_events_first_day")),
        sa.CheckConstraint("last_day LIKE '____-__-__'", name=op.f("ck_events_last_day")),
        sa.CheckConstraint(
            "part_of_day IN ('sáng', 'trưa', 'chiều', 'tối', 'đêm')", name=op.f("ck_events_part_of_day")
        ),
        sa.CheckConstraint(
            "start_date LIKE '____-__-__' OR start_date LIKE '____-__' OR start_date LIKE '____' OR "
            "start_date LIKE '--__-__'",
            name=op.f("ck_events_start_date"),
        ),
        sa.CheckConstraint(
            "year_basis IN ('text', 'title', 'dateline', 'gazetteer', 'source', 'published', 'curator')",
            name=op.f("ck_events_year_basis"),
        ),
        sa.CheckConstraint(
            "first_day <= last_day OR length(first_day) <> length(last_day)",
            name=op.f("ck_events_first_day_last_day"),
        ),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_events_not_its_own_parent")),
        sa.ForeignKeyConstraint(["kind_id"], ["event_kinds.id"], name=op.f("fk_events_kind_id")),
        sa.ForeignKeyConstraint(["organizer_id"], ["organizations.id"], name=op.f("fk_events_organizer_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["events.id"], name=op.f("fk_events_parent_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_events_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        comment="Events: something that took place, whoever reports it.",
        info={"vi": "sự kiện", "group": "core"},
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_events_first_day"), ["first_day"], unique=False)
        batch_op.create_index(batch_op.f("ix_events_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_events_organizer_id_first_day"), ["organizer_id", "first_day"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_events_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_events_place_id"), ["place_id"], unique=False)

    op.create_table(
        "official_keys",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="The key: folded name, sphere, and six hex digits. One of them is the person's id.",
        ),
        sa.Column("official_id", sa.Text(), nullable=False, comment="The person."),
        sa.Column(
            "name_key", sa.Text(), nullable=False, comment="The name made comparable; see officials.name_key."
        ),
        sa.Column(
            "sphere",
            sa.Text(),
            nullable=False,
            comment=(
                "province (its leadership), central (its leadership), district, commune, unit (one of "
                "several of a name), body (one body), abroad, printed (an office known only as printed), "
                "article (nothing but the name), or alias (the name before a curator's alias)."
            ),
        ),
        sa.Column(
            "province", sa.Text(), nullable=True, comment="The province that the sphere lies in. NULL: none."
        ),
        sa.CheckConstraint(
            "sphere IN ('province', 'central', 'district', 'commune', 'unit', 'body', "
            "'abroad', 'printed', 'article', 'alias')",
            name=op.f("ck_official_keys_sphere"),
        ),
        sa.ForeignKeyConstraint(["official_id"], ["officials.id"], name=op.f("fk_official_keys_official_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official_keys")),
        comment=(
            "Keys of persons: a name in a sphere, within which the same name is the same person. A person "
            "has several keys where articles or a judgement show them to be one."
        ),
        info={"vi": "khóa định danh cán bộ", "group": "links"},
    )
    with op.batch_alter_table("official_keys", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_official_keys_name_key"), ["name_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_official_keys_official_id"), ["official_id"], unique=False)

    op.create_table(
        "appearances",
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column("key_id", sa.Text(), nullable=False, comment="The key of the person named."),
        sa.Column(
            "other_key_id",
            sa.Text(),
            nullable=False,
            comment=(
                "Another key of the same person, or the key itself. Of a succession it may be one that no "
                "article uses."
            ),
        ),
        sa.Column(
            "basis",
            sa.Text(),
            nullable=False,
            comment=(
                "itself; stated: the article gives one person offices in both; succession: the unit of the "
                "one became that of the other, which counts only where one person alone fits."
            ),
        ),
        sa.CheckConstraint("basis IN ('itself', 'stated', 'succession')", name=op.f("ck_appearances_basis")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_appearances_article_id")),
        sa.ForeignKeyConstraint(["key_id"], ["official_keys.id"], name=op.f("fk_appearances_key_id")),
        sa.PrimaryKeyConstraint("article_id", "key_id", "other_key_id", name=op.f("pk_appearances")),
        comment="Which persons an article names, by their keys, and which keys it shows to be one person.",
        info={"vi": "cán bộ được nêu trong bài", "group": "links"},
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("appearances", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appearances_key_id"), ["key_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_appearances_other_key_id"), ["other_key_id"], unique=False)

    op.create_table(
        "official_names",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the pair of person and name."),
        sa.Column("official_id", sa.Text(), nullable=False, comment="The person."),
        sa.Column("name", sa.Text(), nullable=False, comment="The name as printed."),
        sa.Column(
            "basis",
            sa.Text(),
            nullable=False,
            comment="Who calls the person so: article (see evidence) or curator.",
        ),
        sa.CheckConstraint("basis IN ('article', 'curator')", name=op.f("ck_official_names_basis")),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_official_names_official_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_official_names")),
        sa.UniqueConstraint("official_id", "name", name=op.f("uq_official_names_official_id_name")),
        comment="Names by which persons are called, as printed.",
        info={"vi": "tên gọi của cán bộ", "group": "links"},
    )
    with op.batch_alter_table("official_names", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_official_names_name"), ["name"], unique=False)

    op.create_table(
        "organization_names",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the pair of body and name."),
        sa.Column("organization_id", sa.Text(), nullable=False, comment="The body."),
        sa.Column("name", sa.Text(), nullable=False, comment="The name as printed."),
        sa.Column(
            "basis",
            sa.Text(),
            nullable=False,
            comment="Who calls it so: article (see evidence), reference or curator.",
        ),
        sa.CheckConstraint(
            "basis IN ('article', 'reference', 'curator')", name=op.f("ck_organization_names_basis")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_organization_names_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization_names")),
        sa.UniqueConstraint(
            "organization_id", "name", name=op.f("uq_organization_names_organization_id_name")
        ),
        comment="Names by which bodies are called, as printed.",
        info={"vi": "tên gọi của tổ chức", "group": "links"},
    )
    with op.batch_alter_table("organization_names", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_organization_names_name"), ["name"], unique=False)

    op.create_table(
        "organization_successions",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the step."),
        sa.Column("predecessor_id", sa.Text(), nullable=False, comment="The body that ended."),
        sa.Column("successor_id", sa.Text(), nullable=False, comment="The body that took over."),
        sa.Column(
            "date",
            sa.Text(),
            nullable=True,
            comment="First day of the successor, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.",
        ),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="merge, absorb, split, rename, dissolve_into, or continue (same body in a new unit).",
        ),
        sa.Column(
            "instrument", sa.Text(), nullable=True, comment="Legal instrument as cited. NULL: not recorded."
        ),
        sa.CheckConstraint(
            "date LIKE '____-__-__' OR date LIKE '____-__' OR date LIKE '____' OR date LIKE '--__-__'",
            name=op.f("ck_organization_successions_date"),
        ),
        sa.CheckConstraint(
            "kind IN ('merge', 'absorb', 'split', 'rename', 'dissolve_into', 'continue')",
            name=op.f("ck_organization_successions_kind"),
        ),
        sa.CheckConstraint(
            "predecessor_id <> successor_id", name=op.f("ck_organization_successions_not_itself")
        ),
        sa.ForeignKeyConstraint(
            ["predecessor_id"], ["organizations.id"], name=op.f("fk_organization_successions_predecessor_id")
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["organizations.id"], name=op.f("fk_organization_successions_successor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization_successions")),
        sa.UniqueConstraint(
            "predecessor_id",
            "successor_id",
            name=op.f("uq_organization_successions_predecessor_id_successor_id"),
        ),
        comment="What became of bodies: one row for each step.",
        info={"vi": "kế thừa tổ chức", "group": "links"},
    )
    with op.batch_alter_table("organization_successions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_organization_successions_successor_id"), ["successor_id"], unique=False
        )

    op.create_table(
        "positions",
        sa.Column(
            "id", sa.Text(), nullable=False, comment="Key of the office: folded label and six hex digits."
        ),
        sa.Column(
            "label",
            sa.Text(),
            nullable=False,
            comment="Title, comma, full name of the body: Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang.",
        ),
        sa.Column("title", sa.Text(), nullable=False, comment="The title, abbreviations written out."),
        sa.Column(
            "title_id", sa.Text(), nullable=True, comment="The title in the vocabulary. NULL: not in it."
        ),
        sa.Column(
            "organization_id",
            sa.Text(),
            nullable=True,
            comment="The body. NULL: an office that belongs to none, such as Chủ tịch nước.",
        ),
        sa.Column(
            "single_seat",
            sa.Integer(),
            nullable=False,
            comment="1: one holder at a time; 0: several may hold it at once.",
        ),
        sa.CheckConstraint("single_seat IN (0, 1)", name=op.f("ck_positions_single_seat")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_positions_organization_id")
        ),
        sa.ForeignKeyConstraint(["title_id"], ["titles.id"], name=op.f("fk_positions_title_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_positions")),
        comment="Offices: a title in a body.",
        info={"vi": "chức vụ", "group": "core"},
    )
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_positions_organization_id_title_id"), ["organization_id", "title_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_positions_title_id"), ["title_id"], unique=False)

    op.create_table(
        "article_credits",
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column("kind", sa.Text(), nullable=False, comment="author or photographer."),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as printed."),
        sa.Column("ordinal", sa.Integer(), nullable=False, comment="Place in the list of that kind, from 1."),
        sa.CheckConstraint("kind IN ('author', 'photographer')", name=op.f("ck_article_credits_kind")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_credits_article_id")),
        sa.PrimaryKeyConstraint("article_id", "kind", "name", name=op.f("pk_article_credits")),
        comment="Bylines and photo credits.",
        info={"vi": "tác giả và người chụp ảnh", "group": "links"},
    )
    with op.batch_alter_table("article_credits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_article_credits_name"), ["name"], unique=False)

    op.create_table(
        "article_texts",
        sa.Column(
            "number",
            sa.Integer(),
            autoincrement=True,
            nullable=False,
            comment=(
                "Key of the full-text index, given in order of arrival. It differs between two builds of "
                "the same inputs and is in no export: refer to article_id."
            ),
        ),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column(
            "body",
            sa.Text(),
            nullable=False,
            comment=(
                "The whole text in Unicode NFC with LF line ends, nothing else changed. All offsets count "
                "its code points from 0."
            ),
        ),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_texts_article_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_article_texts")),
        sa.UniqueConstraint("article_id", name=op.f("uq_article_texts_article_id")),
        comment="Texts of the articles.",
        info={"vi": "văn bản của bài viết", "group": "core"},
    )
    op.create_table(
        "article_topics",
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column("topic_id", sa.Text(), nullable=False, comment="The topic."),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_topics_article_id")),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_article_topics_topic_id")),
        sa.PrimaryKeyConstraint("article_id", "topic_id", name=op.f("pk_article_topics")),
        comment="Which articles are about which topics.",
        info={"vi": "chủ đề của bài viết", "group": "facts"},
    )
    with op.batch_alter_table("article_topics", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_article_topics_topic_id"), ["topic_id"], unique=False)

    op.create_table(
        "awards",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the batch."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article that reports it."),
        sa.Column(
            "event_id",
            sa.Text(),
            nullable=True,
            comment="The event at which they were given. NULL: none, or not told.",
        ),
        sa.Column(
            "ordinal", sa.Integer(), nullable=False, comment="Place among the article's awards, from 1."
        ),
        sa.Column("award", sa.Text(), nullable=False, comment="The award, such as Bằng khen."),
        sa.Column(
            "issuer_printed",
            sa.Text(),
            nullable=True,
            comment="The body that gives it (not who hands it over), as printed. NULL: not told.",
        ),
        sa.Column(
            "issuer_id", sa.Text(), nullable=True, comment="That body. NULL: not told or not resolved."
        ),
        sa.Column(
            "collectives", sa.Integer(), nullable=True, comment="Number of collectives. NULL: not told."
        ),
        sa.Column("individuals", sa.Integer(), nullable=True, comment="Number of persons. NULL: not told."),
        sa.Column(
            "reason", sa.Text(), nullable=True, comment="What it was given for, as printed. NULL: not told."
        ),
        sa.CheckConstraint("collectives >= 0", name=op.f("ck_awards_collectives")),
        sa.CheckConstraint("individuals >= 0", name=op.f("ck_awards_individuals")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_awards_article_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_awards_event_id")),
        sa.ForeignKeyConstraint(["issuer_id"], ["organizations.id"], name=op.f("fk_awards_issuer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awards")),
        comment="Awards given, one row for a batch reported together.",
        info={"vi": "khen thưởng", "group": "facts"},
    )
    with op.batch_alter_table("awards", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_awards_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_awards_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_awards_issuer_id"), ["issuer_id"], unique=False)

    op.create_table(
        "citations",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the citation."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article that cites it."),
        sa.Column(
            "ordinal", sa.Integer(), nullable=False, comment="Place among the article's citations, from 1."
        ),
        sa.Column("number", sa.Text(), nullable=False, comment="Number as printed, such as 01-NQ/TU."),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=True,
            comment="Kind of document from the word before the number, such as nghị quyết. NULL: not told.",
        ),
        sa.Column("title", sa.Text(), nullable=True, comment="What it is about, as printed. NULL: not told."),
        sa.Column(
            "issuer_printed",
            sa.Text(),
            nullable=True,
            comment="The body that issued it, as printed. NULL: not told.",
        ),
        sa.Column(
            "issuer_id", sa.Text(), nullable=True, comment="That body. NULL: not told or not resolved."
        ),
        sa.Column(
            "issued_on",
            sa.Text(),
            nullable=True,
            comment="Date of the document, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not told.",
        ),
        sa.CheckConstraint(
            "issued_on LIKE '____-__-__' OR issued_on LIKE '____-__' OR issued_on LIKE '____' OR "
            "issued_on LIKE '--__-__'",
            name=op.f("ck_citations_issued_on"),
        ),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_citations_article_id")),
        sa.ForeignKeyConstraint(["issuer_id"], ["organizations.id"], name=op.f("fk_citations_issuer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
        comment="Documents cited by number.",
        info={"vi": "văn bản được dẫn", "group": "facts"},
    )
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citations_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_citations_issuer_id"), ["issuer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_citations_number"), ["number"], unique=False)

    op.create_table(
        "event_reports",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the pair of article and event."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column("event_id", sa.Text(), nullable=False, comment="The event."),
        sa.Column(
            "main",
            sa.Integer(),
            nullable=False,
            comment="1: the event that the article is about first; 0: a further one.",
        ),
        sa.Column(
            "type", sa.Text(), nullable=False, comment="Head of the event's name in this article, lower case."
        ),
        sa.Column(
            "title", sa.Text(), nullable=True, comment="Name of the event in this article. NULL: none given."
        ),
        sa.Column(
            "start_date",
            sa.Text(),
            nullable=True,
            comment="First day in this article, YYYY-MM-DD or --MM-DD. NULL: not told.",
        ),
        sa.Column(
            "end_date",
            sa.Text(),
            nullable=True,
            comment="Last day in this article, YYYY-MM-DD or --MM-DD. NULL: same day, or not told.",
        ),
        sa.Column(
            "part_of_day", sa.Text(), nullable=True, comment="sáng, trưa, chiều, tối or đêm. NULL: not told."
        ),
        sa.Column(
            "year_basis",
            sa.Text(),
            nullable=True,
            comment=(
                "Where the year comes from: text, title, dateline, gazetteer, source, published, or "
                "curator. NULL: no year."
            ),
        ),
        sa.Column(
            "kind_id",
            sa.Text(),
            nullable=True,
            comment="Kind of event in this article. NULL: a kind not in the vocabulary.",
        ),
        sa.Column(
            "organizer_id",
            sa.Text(),
            nullable=True,
            comment="The body that held it, by this article. NULL: not told or not resolved.",
        ),
        sa.Column(
            "organizer_printed",
            sa.Text(),
            nullable=True,
            comment="The body that held it, without its place. NULL: not told.",
        ),
        sa.Column(
            "organizer_place",
            sa.Text(),
            nullable=True,
            comment="Place of that body without the kind of unit. NULL: none or not told.",
        ),
        sa.Column(
            "venue", sa.Text(), nullable=True, comment="Where it was held, as written. NULL: not told."
        ),
        sa.Column(
            "place_id",
            sa.Text(),
            nullable=True,
            comment="The unit it took place in, by this article. NULL: not told or not resolved.",
        ),
        sa.Column(
            "place_printed",
            sa.Text(),
            nullable=True,
            comment="Name of the unit it took place in, without the kind of unit. NULL: none found.",
        ),
        sa.Column(
            "parent_id",
            sa.Text(),
            nullable=True,
            comment="The event that this one was a part of, by this article. NULL: none.",
        ),
        sa.Column(
            "period_label", sa.Text(), nullable=True, comment="Reporting period as printed. NULL: none."
        ),
        sa.Column(
            "period_start",
            sa.Text(),
            nullable=True,
            comment="First day of that period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "period_end",
            sa.Text(),
            nullable=True,
            comment="Last day of that period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "planning_label", sa.Text(), nullable=True, comment="Period planned for, as printed. NULL: none."
        ),
        sa.Column(
            "planning_start",
            sa.Text(),
            nullable=True,
            comment="First day of the planned period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "planning_end",
            sa.Text(),
            nullable=True,
            comment="Last day of the planned period, YYYY-MM-DD. NULL: not known.",
        ),
        sa.CheckConstraint(
            "end_date LIKE '____-__-__' OR end_date LIKE '____-__' OR end_date LIKE '____' OR end_date "
            "LIKE '--__-__'",
            name=op.f("ck_event_reports_end_date"),
        ),
        sa.CheckConstraint(
            "part_of_day IN ('sáng', 'trưa', 'chiều', 'tối', 'đêm')",
            name=op.f("ck_event_reports_part_of_day"),
        ),
        sa.CheckConstraint(
            "start_date LIKE '____-__-__' OR start_date LIKE '____-__' OR start_date LIKE '____' OR "
            "start_date LIKE '--__-__'",
            name=op.f("ck_event_reports_start_date"),
        ),
        sa.CheckConstraint(
            "year_basis IN ('text', 'title', 'dateline', 'gazetteer', 'source', 'published', 'curator')",
            name=op.f("ck_event_reports_year_basis"),
        ),
        sa.CheckConstraint("main IN (0, 1)", name=op.f("ck_event_reports_main")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_event_reports_article_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_event_reports_event_id")),
        sa.ForeignKeyConstraint(["kind_id"], ["event_kinds.id"], name=op.f("fk_event_reports_kind_id")),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizations.id"], name=op.f("fk_event_reports_organizer_id")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["events.id"], name=op.f("fk_event_reports_parent_id")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_event_reports_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_reports")),
        sa.UniqueConstraint("article_id", "event_id", name=op.f("uq_event_reports_article_id_event_id")),
        comment="What one article says about one event; articles may differ, so each keeps its own details.",
        info={"vi": "bài đưa tin về sự kiện", "group": "links"},
    )
    with op.batch_alter_table("event_reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_reports_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_reports_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_reports_organizer_id"), ["organizer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_reports_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_reports_place_id"), ["place_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("table_name", sa.Text(), nullable=False, comment="Table of the row that is proven."),
        sa.Column("row_id", sa.Text(), nullable=False, comment="id of that row."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column(
            "start_offset",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="First code point of the quote in article_texts.body, from 0.",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="Code point after the last one of the quote.",
        ),
        sa.Column("quote", sa.Text(), nullable=False, comment="The text between the two, unchanged."),
        sa.Column(
            "method",
            sa.Text(),
            nullable=False,
            comment=(
                "extracted: found by the program; reviewed: from a record that a person checked; curator: "
                "by a judgement."
            ),
        ),
        sa.Column(
            "extractor_version",
            sa.Text(),
            nullable=False,
            comment="Version of the extractor, or of the record format for reviewed articles.",
        ),
        sa.CheckConstraint("method IN ('extracted', 'reviewed', 'curator')", name=op.f("ck_evidence_method")),
        sa.CheckConstraint(
            "table_name IN ('articles', 'events', 'event_reports', 'officials', 'official_names', "
            "'organizations', 'organization_names', 'positions', 'holdings', 'participations', "
            "'figures', 'awards', 'citations')",
            name=op.f("ck_evidence_table_name"),
        ),
        sa.CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name=op.f("ck_evidence_span")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_evidence_article_id")),
        sa.PrimaryKeyConstraint(
            "table_name", "row_id", "article_id", "start_offset", "end_offset", name=op.f("pk_evidence")
        ),
        comment=(
            "Proofs: the place in an article's text that proves one row of another table. Several "
            "facts can share a place."
        ),
        info={"vi": "căn cứ", "group": "proof"},
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_article_id_start_offset"), ["article_id", "start_offset"], unique=False
        )

    op.create_table(
        "figures",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the figure."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article that reports it."),
        sa.Column(
            "event_id",
            sa.Text(),
            nullable=True,
            comment="The event whose report gives it. NULL: none, or not told.",
        ),
        sa.Column(
            "ordinal", sa.Integer(), nullable=False, comment="Place among the article's figures, from 1."
        ),
        sa.Column(
            "what", sa.Text(), nullable=False, comment="What was counted or measured, in the article's words."
        ),
        sa.Column(
            "value", sa.Numeric(asdecimal=False), nullable=False, comment="The number, in the unit beside it."
        ),
        sa.Column("unit", sa.Text(), nullable=False, comment="Unit, such as mô hình, căn nhà, đồng."),
        sa.Column(
            "hedge",
            sa.Text(),
            nullable=True,
            comment=(
                "How exact it is said to be: > more than, ~< nearly, ~ about, >= at least, <= at most. "
                "NULL: said to be exact."
            ),
        ),
        sa.Column("vnd", sa.BigInteger(), nullable=True, comment="Value in Vietnamese đồng. NULL: no money."),
        sa.CheckConstraint("hedge IN ('>', '~<', '~', '>=', '<=')", name=op.f("ck_figures_hedge")),
        sa.CheckConstraint("value + 0 = value", name=op.f("ck_figures_value")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_figures_article_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_figures_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figures")),
        comment="Quantities that articles report.",
        info={"vi": "số liệu", "group": "facts"},
    )
    with op.batch_alter_table("figures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_figures_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_figures_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_figures_unit"), ["unit"], unique=False)

    op.create_table(
        "holdings",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the testimony."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article that says so."),
        sa.Column(
            "official_id",
            sa.Text(),
            nullable=True,
            comment="The person. NULL: the name is not resolved to one person.",
        ),
        sa.Column("name_printed", sa.Text(), nullable=False, comment="The person's name as printed."),
        sa.Column(
            "position_id",
            sa.Text(),
            nullable=True,
            comment="The office. NULL: not resolved, for example where the article names no place.",
        ),
        sa.Column(
            "title_printed",
            sa.Text(),
            nullable=False,
            comment="Title, abbreviations written out, without the body.",
        ),
        sa.Column(
            "organization_printed",
            sa.Text(),
            nullable=True,
            comment=(
                "The body without its place name, abbreviations written out. NULL: the article names none."
            ),
        ),
        sa.Column(
            "place_printed",
            sa.Text(),
            nullable=True,
            comment=(
                "Place of the body without the kind of unit. NULL: a central body, or the article does not "
                "tell."
            ),
        ),
        sa.Column(
            "place_basis",
            sa.Text(),
            nullable=True,
            comment=(
                "What the place rests on: text, title, dateline, gazetteer, source, published, or curator. "
                "NULL: no place."
            ),
        ),
        sa.Column(
            "former",
            sa.Integer(),
            nullable=False,
            comment=(
                "1: the article says that the office was held before that day (nguyên, từng); 0: held on "
                "that day."
            ),
        ),
        sa.Column("acting", sa.Integer(), nullable=False, comment="1: acting (quyền); 0: not said to be."),
        sa.Column(
            "observed_on",
            sa.Text(),
            nullable=True,
            comment=(
                "The day testified: YYYY-MM-DD, or --MM-DD where the year is not told. NULL: no date known."
            ),
        ),
        sa.Column(
            "observed_basis",
            sa.Text(),
            nullable=True,
            comment="Where that day comes from: event, published, text, or curator. NULL: no date.",
        ),
        sa.Column(
            "first_day",
            sa.Text(),
            nullable=True,
            comment="First day that observed_on can mean, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "last_day",
            sa.Text(),
            nullable=True,
            comment="Last day that observed_on can mean, YYYY-MM-DD. NULL: not known.",
        ),
        sa.Column(
            "stated_start",
            sa.Text(),
            nullable=True,
            comment=(
                "Day the office began, where the article states it: YYYY-MM-DD, YYYY-MM or YYYY. NULL: not "
                "stated."
            ),
        ),
        sa.Column(
            "stated_end",
            sa.Text(),
            nullable=True,
            comment=(
                "Day the office ended, where the article states it: YYYY-MM-DD, YYYY-MM or YYYY. NULL: not "
                "stated."
            ),
        ),
        sa.CheckConstraint("first_day LIKE '____-__-__'", name=op.f("ck_holdings_first_day")),
        sa.CheckConstraint("last_day LIKE '____-__-__'", name=op.f("ck_holdings_last_day")),
        sa.CheckConstraint(
            "observed_basis IN ('event', 'published', 'text', 'curator')",
            name=op.f("ck_holdings_observed_basis"),
        ),
        sa.CheckConstraint(
            "observed_on LIKE '____-__-__' OR observed_on LIKE '____-__' OR observed_on LIKE '____' OR "
            "observed_on LIKE '--__-__'",
            name=op.f("ck_holdings_observed_on"),
        ),
        sa.CheckConstraint(
            "place_basis IN ('text', 'title', 'dateline', 'gazetteer', 'source', 'published', 'curator')",
            name=op.f("ck_holdings_place_basis"),
        ),
        sa.CheckConstraint(
            "stated_end LIKE '____-__-__' OR stated_end LIKE '____-__' OR stated_end LIKE '____' OR "
            "stated_end LIKE '--__-__'",
            name=op.f("ck_holdings_stated_end"),
        ),
        sa.CheckConstraint(
            "stated_start LIKE '____-__-__' OR stated_start LIKE '____-__' OR stated_start LIKE '____' "
            "OR stated_start LIKE '--__-__'",
            name=op.f("ck_holdings_stated_start"),
        ),
        sa.CheckConstraint("acting IN (0, 1)", name=op.f("ck_holdings_acting")),
        sa.CheckConstraint(
            "first_day <= last_day OR length(first_day) <> length(last_day)",
            name=op.f("ck_holdings_first_day_last_day"),
        ),
        sa.CheckConstraint("former IN (0, 1)", name=op.f("ck_holdings_former")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_holdings_article_id")),
        sa.ForeignKeyConstraint(["official_id"], ["officials.id"], name=op.f("fk_holdings_official_id")),
        sa.ForeignKeyConstraint(["position_id"], ["positions.id"], name=op.f("fk_holdings_position_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holdings")),
        comment=(
            "Testimonies: one article says that one person held one office on a day. It proves neither "
            "when the office began nor when it ended."
        ),
        info={"vi": "ghi nhận giữ chức vụ", "group": "links"},
    )
    with op.batch_alter_table("holdings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_holdings_article_id"), ["article_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_holdings_official_id_position_id"), ["official_id", "position_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_holdings_position_id_first_day"), ["position_id", "first_day"], unique=False
        )

    op.create_table(
        "issues",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of the doubt."),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The article."),
        sa.Column("code", sa.Text(), nullable=False, comment="Kind of doubt as a short code."),
        sa.Column("message", sa.Text(), nullable=False, comment="The doubt in a sentence."),
        sa.Column(
            "start_offset",
            sa.Integer(),
            nullable=True,
            comment="First code point in article_texts.body it is about. NULL: the whole article.",
        ),
        sa.Column(
            "end_offset",
            sa.Integer(),
            nullable=True,
            comment="Code point after the last one. NULL: as above.",
        ),
        sa.CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name=op.f("ck_issues_span")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_issues_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issues")),
        comment="What the extractor was unsure of, for a person to look at.",
        info={"vi": "điểm chưa chắc chắn", "group": "running"},
    )
    with op.batch_alter_table("issues", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_issues_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_issues_code"), ["code"], unique=False)

    op.create_table(
        "participations",
        sa.Column("id", sa.Text(), nullable=False, comment="Key of event, person and role."),
        sa.Column("event_id", sa.Text(), nullable=False, comment="The event."),
        sa.Column(
            "official_id",
            sa.Text(),
            nullable=True,
            comment="The person. NULL: the name is not resolved to one person.",
        ),
        sa.Column("name_printed", sa.Text(), nullable=False, comment="The person's name as printed."),
        sa.Column("role_id", sa.Text(), nullable=False, comment="What the person did."),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_participations_event_id")),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_participations_official_id")
        ),
        sa.ForeignKeyConstraint(["role_id"], ["roles.id"], name=op.f("fk_participations_role_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participations")),
        sa.UniqueConstraint(
            "event_id", "official_id", "role_id", name=op.f("uq_participations_event_id_official_id_role_id")
        ),
        comment="Who took part in which event, and how.",
        info={"vi": "tham dự sự kiện", "group": "links"},
    )
    with op.batch_alter_table("participations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_participations_official_id_event_id"), ["official_id", "event_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_participations_role_id"), ["role_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("participations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participations_role_id"))
        batch_op.drop_index(batch_op.f("ix_participations_official_id_event_id"))

    op.drop_table("participations")
    with op.batch_alter_table("issues", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_issues_code"))
        batch_op.drop_index(batch_op.f("ix_issues_article_id"))

    op.drop_table("issues")
    with op.batch_alter_table("holdings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_holdings_position_id_first_day"))
        batch_op.drop_index(batch_op.f("ix_holdings_official_id_position_id"))
        batch_op.drop_index(batch_op.f("ix_holdings_article_id"))

    op.drop_table("holdings")
    with op.batch_alter_table("figures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_figures_unit"))
        batch_op.drop_index(batch_op.f("ix_figures_event_id"))
        batch_op.drop_index(batch_op.f("ix_figures_article_id"))

    op.drop_table("figures")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_article_id_start_offset"))

    op.drop_table("evidence")
    with op.batch_alter_table("event_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_reports_place_id"))
        batch_op.drop_index(batch_op.f("ix_event_reports_parent_id"))
        batch_op.drop_index(batch_op.f("ix_event_reports_organizer_id"))
        batch_op.drop_index(batch_op.f("ix_event_reports_kind_id"))
        batch_op.drop_index(batch_op.f("ix_event_reports_event_id"))

    op.drop_table("event_reports")
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citations_number"))
        batch_op.drop_index(batch_op.f("ix_citations_issuer_id"))
        batch_op.drop_index(batch_op.f("ix_citations_article_id"))

    op.drop_table("citations")
    with op.batch_alter_table("awards", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_awards_issuer_id"))
        batch_op.drop_index(batch_op.f("ix_awards_event_id"))
        batch_op.drop_index(batch_op.f("ix_awards_article_id"))

    op.drop_table("awards")
    with op.batch_alter_table("article_topics", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_article_topics_topic_id"))

    op.drop_table("article_topics")
    op.drop_table("article_texts")
    with op.batch_alter_table("article_credits", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_article_credits_name"))

    op.drop_table("article_credits")
    with op.batch_alter_table("positions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_positions_title_id"))
        batch_op.drop_index(batch_op.f("ix_positions_organization_id_title_id"))

    op.drop_table("positions")
    with op.batch_alter_table("organization_successions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organization_successions_successor_id"))

    op.drop_table("organization_successions")
    with op.batch_alter_table("organization_names", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organization_names_name"))

    op.drop_table("organization_names")
    with op.batch_alter_table("official_names", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_official_names_name"))

    op.drop_table("official_names")
    with op.batch_alter_table("appearances", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_appearances_other_key_id"))
        batch_op.drop_index(batch_op.f("ix_appearances_key_id"))

    op.drop_table("appearances")
    with op.batch_alter_table("official_keys", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_official_keys_official_id"))
        batch_op.drop_index(batch_op.f("ix_official_keys_name_key"))

    op.drop_table("official_keys")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_events_place_id"))
        batch_op.drop_index(batch_op.f("ix_events_parent_id"))
        batch_op.drop_index(batch_op.f("ix_events_organizer_id_first_day"))
        batch_op.drop_index(batch_op.f("ix_events_kind_id"))
        batch_op.drop_index(batch_op.f("ix_events_first_day"))

    op.drop_table("events")
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_articles_source_id"))
        batch_op.drop_index(batch_op.f("ix_articles_published_at"))
        batch_op.drop_index(batch_op.f("ix_articles_place_id"))

    op.drop_table("articles")
    with op.batch_alter_table("titles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_titles_title"))
        batch_op.drop_index(batch_op.f("ix_titles_organization_kind_id"))

    op.drop_table("titles")
    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sources_place_id"))
        batch_op.drop_index(batch_op.f("ix_sources_domain"))

    op.drop_table("sources")
    with op.batch_alter_table("rejects", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rejects_origin"))
        batch_op.drop_index(batch_op.f("ix_rejects_load_run_id"))

    op.drop_table("rejects")
    with op.batch_alter_table("place_successions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_place_successions_successor_id"))

    op.drop_table("place_successions")
    with op.batch_alter_table("organizations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organizations_place_id"))
        batch_op.drop_index(batch_op.f("ix_organizations_parent_id"))
        batch_op.drop_index(batch_op.f("ix_organizations_kind_id_place_id"))

    op.drop_table("organizations")
    with op.batch_alter_table("officials", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_officials_place_id"))
        batch_op.drop_index(batch_op.f("ix_officials_name_key"))
        batch_op.drop_index(batch_op.f("ix_officials_name"))

    op.drop_table("officials")
    op.drop_table("topics")
    op.drop_table("roles")
    with op.batch_alter_table("redirects", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_redirects_table_name_new_id"))

    op.drop_table("redirects")
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_places_parent_id"))
        batch_op.drop_index(batch_op.f("ix_places_name_level"))
        batch_op.drop_index(batch_op.f("ix_places_code_valid_from"))

    op.drop_table("places")
    with op.batch_alter_table("organization_kinds", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organization_kinds_successor_id"))
        batch_op.drop_index(batch_op.f("ix_organization_kinds_parent_id"))

    op.drop_table("organization_kinds")
    with op.batch_alter_table("load_runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_load_runs_started_at"))

    op.drop_table("load_runs")
    with op.batch_alter_table("judgements", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_judgements_table_name_subject_id"))

    op.drop_table("judgements")
    op.drop_table("event_kinds")
    with op.batch_alter_table("candidate_matches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_candidate_matches_table_name_right_id"))

    op.drop_table("candidate_matches")
    op.drop_table("abbreviations")
