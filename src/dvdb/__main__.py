"""``python -m dvdb``: the command line."""

from dvdb.cli import main

main()
