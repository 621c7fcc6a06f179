"""What goes out: the site, search, exports, published copies, the dictionary, the state of a database."""

from dvdb.publish.comparing import Difference, DiffError, compare
from dvdb.publish.copying import PublishError, publish_copy
from dvdb.publish.export import Exported, ExportError, export
from dvdb.publish.hits import Found, Hit, search
from dvdb.publish.review import Review, review
from dvdb.publish.serving import ServeError, serve
from dvdb.publish.status import Status, status

__all__ = [
    "DiffError",
    "Difference",
    "ExportError",
    "Exported",
    "Found",
    "Hit",
    "PublishError",
    "Review",
    "ServeError",
    "Status",
    "compare",
    "export",
    "publish_copy",
    "review",
    "search",
    "serve",
    "status",
]
