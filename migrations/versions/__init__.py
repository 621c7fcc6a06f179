"""One file a revision, run in the order of their down_revision."""
