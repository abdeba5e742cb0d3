"""A sheet to draw figures on: a few shapes as SVG, in colours that follow light and dark."""

from __future__ import annotations

from html import escape

_LIGHT = {
    "text": "#1d2024", "muted": "#4f555c", "line": "#b9bdc3", "accent": "#0b6680",
    "soft": "#cbdfe6", "hot": "#e0a800", "cell": "#c9b3d9", "nucleus": "#6a4a91",
    "white": "#ffffff", "drawn": "#1d2024",
}  # fmt: skip
_DARK = {
    "text": "#e3e5e8", "muted": "#b0b6bd", "line": "#575d65", "accent": "#66bfd9",
    "soft": "#23464f", "hot": "#f2c230", "cell": "#7d6691", "nucleus": "#b79bd8",
}  # fmt: skip


class Sheet:
    """Shapes in the order they are drawn; colours are names, so that a viewer in the dark sees."""

    def __init__(self, width: int, height: int) -> None:
        self._size = width, height
        self._parts: list[str] = []

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        stroke: str = "",
        opacity: float = 1,
        round_: float = 0,
        dash: str = "",
        line: float = 1.5,
    ) -> None:
        """A rectangle; ``line`` is how wide its outline is drawn."""
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
            f'rx="{round_}"{_paint(fill, stroke, opacity, line, dash)}/>'
        )

    def disc(self, x: float, y: float, radius: float, *, fill: str, opacity: float = 1) -> None:
        """A filled circle."""
        self._parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
            f"{_paint(fill, '', opacity, 0, '')}/>"
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, *, stroke: str) -> None:
        """A straight line."""
        self._parts.append(
            f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"{_paint("", stroke, 1, 1.2, "")}/>'
        )

    def arrow(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """An arrow to the right."""
        self._parts.append(
            f'<path d="M{x1} {y1}H{x2}m-6 -5l6 5l-6 5"{_paint("", "muted", 1, 1.6, "")}/>'
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: int = 14,
        anchor: str = "start",
        weight: int = 400,
        muted: bool = False,
    ) -> None:
        """A line of text."""
        colour = "muted" if muted else "text"
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
            f'font-weight="{weight}" class="f-{colour}">{escape(words)}</text>'
        )

    def picture(self, x: float, y: float, width: float, height: float, url: str) -> None:
        """An image that is in the drawing itself."""
        self._parts.append(
            f'<image x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
            f'style="image-rendering:auto" href="{url}"/>'
        )

    def svg(self, title: str) -> str:
        """The whole drawing."""
        width, height = self._size
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" font-family="system-ui, sans-serif">\n'
            f"<title>{escape(title)}</title>\n<style>{_rules(_LIGHT)}"
            f"@media (prefers-color-scheme: dark) {{{_rules(_DARK)}}}</style>\n"
            + "\n".join(self._parts)
            + "\n</svg>\n"
        )


def _paint(fill: str, stroke: str, opacity: float, width: float, dash: str) -> str:
    names = [f"f-{fill}" if fill else "none", *([f"s-{stroke}"] if stroke else [])]
    parts = [f' class="{" ".join(names)}"']
    if opacity < 1:
        parts.append(f' opacity="{opacity:.2f}"')
    if stroke:
        parts.append(f' stroke-width="{width}"')
    if dash:
        parts.append(f' stroke-dasharray="{dash}"')
    return "".join(parts)


def _rules(colours: dict[str, str]) -> str:
    rules = [f".f-{name}{{fill:{c}}}.s-{name}{{stroke:{c}}}" for name, c in colours.items()]
    return ".none{fill:none}" + "".join(rules)
