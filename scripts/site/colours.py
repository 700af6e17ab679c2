"""Code as HTML: coloured, and each line an element, so that where it is too long it goes on below, further in."""

import re
from collections.abc import Iterable, Iterator

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_for_filename

# Blanks, names, brackets and operators have no colour of their own: half of all elements.
PLAIN = re.compile(r'<span class="(?:w|n|nx|p|o)">([^<]*)</span>')


class Lines(HtmlFormatter):
    def wrap(self, source: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        yield 0, '<pre class="code"><code>'
        for is_line, coloured in source:
            html = PLAIN.sub(r"\1", coloured)
            deep = len(html) - len(html.lstrip(" "))
            inside = f' style="--deep: {deep}ch"' if deep else ""
            yield is_line, f'<span class="line"{inside}>{html}</span>'
        yield 0, "</code></pre>"


def code(source: str, name: str = "cell.ts") -> str:
    """The source of a file as HTML; its name says in what language it is."""
    return highlight(source, get_lexer_for_filename(name, source), Lines())
