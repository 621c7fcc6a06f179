"""SVG elements, escaped."""

from __future__ import annotations

from markupsafe import Markup, escape

Content = str | Markup

SHAPES = frozenset({"circle", "line", "path", "rect"})
"""What may close itself; of an HTML element the browser would take all that follows for its content."""


def element(name: str, *content: Content, **attributes: object) -> Markup:
    """An element; ``class_`` is written ``class``, ``stroke_width`` ``stroke-width``, None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = Markup("").join(content)
    closed = f"<{name}{written}/>" if name in SHAPES and not inner else f"<{name}{written}>{inner}</{name}>"
    return Markup(closed)  # noqa: S704  # attributes and content are escaped above


def drawing(*content: Content, label: str | None = None, **attributes: object) -> Markup:
    """An ``svg`` element that is read out as *label*, or passed over where it has none."""
    said: dict[str, object] = (
        {"role": "img", "aria_label": label} if label else {"aria_hidden": "true", "focusable": "false"}
    )
    return element("svg", *content, **said, **attributes)


def title(text: str) -> Markup:
    """What is shown when the pointer rests on an element."""
    return element("title", text)


def text(words: str, **attributes: object) -> Markup:
    """A line of text."""
    return element("text", words, **attributes)


def percent(part: float) -> str:
    """A part of the width, 0 to 1, as SVG writes it."""
    return f"{round(part * 100, 2):g}%"
