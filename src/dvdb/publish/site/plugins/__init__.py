"""Our own Datasette plugins, each with one concern."""
