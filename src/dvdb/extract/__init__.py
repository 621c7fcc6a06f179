"""Document -> Record: pure functions, no database, no files, no clock."""
