"""What goes out: the site, search, exports, published copies, the dictionary, the state of a database."""

from dvdb.publish.copying import PublishError, publish_copy
from dvdb.publish.export import Exported, ExportError, export
from dvdb.publish.hits import Found, Hit, search
from dvdb.publish.serving import ServeError, serve
from dvdb.publish.status import Status, status

__all__ = [
    "ExportError",
    "Exported",
    "Found",
    "Hit",
    "PublishError",
    "ServeError",
    "Status",
    "export",
    "publish_copy",
    "search",
    "serve",
    "status",
]
