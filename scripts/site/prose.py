"""The prose of a notebook as HTML: links that lead to pages, headings to link to, formulas marked for formulas.mjs."""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import quote

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

TAG = re.compile(r"<[^>]*>")


class Prose(IPythonRenderer):
    """One notebook's renderer; `sections` fills with the address and the words of its second-level headings."""

    def __init__(self, address: Callable[[str], str]) -> None:
        super().__init__(escape=False)
        self.address = address
        self.sections: list[tuple[str, str]] = []

    def html(self, source: str) -> str:
        return MarkdownWithMath(renderer=self).render(source)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return super().link(text, self.address(url), title)

    def heading(self, text: str, level: int, **_: object) -> str:
        # As JupyterLab has it, so that a link which leads there leads here.
        place = re.sub(r"\s+", "-", unescape(TAG.sub("", text)))
        if level == 2:
            self.sections.append((quote(place), text))
        return f'<h{level} id="{self.escape_html(place).replace(chr(34), "&quot;")}">{text}</h{level}>\n'

    def inline_math(self, body: str) -> str:
        return f"<formula>{self.escape_html(body)}</formula>"

    def block_math(self, body: str) -> str:
        return f"<display-formula>{self.escape_html(body)}</display-formula>"

    def latex_environment(self, name: str, body: str) -> str:
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")
