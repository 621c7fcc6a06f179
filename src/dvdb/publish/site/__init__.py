"""The Datasette site over a dvdb file: what it is told, how it is served, what its pages say."""
