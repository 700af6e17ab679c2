"""Writes the pages of the site: the first one, the notebooks to read, and the files that they link to.

    python scripts/site/pages.py NOTEBOOKS SITE

NOTEBOOKS is a folder of notebooks that have been run; nothing is run here. Formulas stay as they are written,
marked for formulas.mjs.
"""

import argparse
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
from colours import code
from contents import Entry, chart_words, entries
from nbconvert.exporters import TemplateExporter
from prose import TAG, Prose

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TEMPLATES = HERE / "templates"
STYLE = HERE / "style"


class Site:
    """The folder that is written, and what all of its pages show."""

    def __init__(self, notebooks: Path, folder: Path) -> None:
        self.folder = folder
        self.readme = (ROOT / "README.md").read_text(encoding="utf-8")
        self.entries = entries(notebooks, self.readme)
        self.sources: set[Path] = set()
        self.templates = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
        self.templates.filters.update(title=inline, plain=plain)
        self.templates.globals.update(entries=self.entries)

    def write(self, path: str, template: str, **words: object) -> None:
        words["up"] = "../" * path.count("/")
        page = self.templates.get_template(template).render(words)
        style = self.templates.get_template("formulas.html.j2").render(words) if "formula>" in page else ""
        page = page.replace("<!-- formulas -->\n", style)
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(page, encoding="utf-8")

    def address(self, url: str) -> str:
        """Where a link of a notebook leads from that notebook's page."""
        parts = urlsplit(url)
        if parts.scheme or not parts.path:
            return url
        place = f"#{parts.fragment}" if parts.fragment else ""
        if any(parts.path == one.path.name for one in self.entries):
            return f"{Path(parts.path).stem}.html{place}"
        source = (ROOT / "notebooks" / parts.path).resolve()
        if source.suffix == ".ipynb" or not source.is_file() or not source.is_relative_to(ROOT):
            raise SystemExit(f"A notebook links to {url}, and the course has no such file.")
        self.sources.add(source.relative_to(ROOT))
        return f"../source/{source.relative_to(ROOT).as_posix()}.html{place}"

    def notebook(self, entry: Entry) -> None:
        place = self.entries.index(entry)
        neighbours = dict(enumerate(self.entries))
        prose = Prose(self.address)
        exporter = TemplateExporter(
            template_name="article", template_file="index.html.j2", extra_template_basedirs=[str(TEMPLATES)]
        )
        exporter.exclude_input_prompt = exporter.exclude_output_prompt = True
        for name, filter in {"prose": prose.html, "code": code, "widest": widest, "narrowest": narrowest}.items():
            exporter.register_filter(name, filter)
        article, _ = exporter.from_filename(str(entry.path))
        self.write(
            f"read/{entry.name}.html",
            "notebook.html.j2",
            entry=entry,
            before=neighbours.get(place - 1),
            after=neighbours.get(place + 1),
            sections=[(address, safe(words)) for address, words in prose.sections],
            article=safe(article),
        )

    def source(self, path: Path) -> None:
        text = (ROOT / path).read_text(encoding="utf-8")
        name = path.as_posix()
        self.write(f"source/{name}.html", "source.html.j2", name=name, source=safe(code(text, name)))

    def style(self) -> None:
        """One file, so that a page waits for one."""
        to = self.folder / "style"
        to.mkdir(parents=True, exist_ok=True)
        sheets = [STYLE / f"{name}.css" for name in ("base", "bar", "reading", "code", "first")]
        (to / "site.css").write_bytes(b"".join(sheet.read_bytes() for sheet in sheets))
        shutil.copy(STYLE / "icon.svg", to)

    def first(self) -> None:
        chart = (ROOT / "chart.svg").read_text(encoding="utf-8")
        width, height = re.findall(r"<svg[^>]* width='(\d+)' height='(\d+)'", chart)[0]
        words = unescape(chart_words(self.readme))
        self.write("index.html", "first.html.j2", chart={"width": width, "height": height, "words": words})
        shutil.copy(ROOT / "chart.svg", self.folder)


safe = jinja2.utils.markupsafe.Markup


def inline(markdown: str) -> str:
    """A title as HTML: it may have a formula or code in it."""
    return safe(re.sub(r"^<p>|</p>\s*$", "", Prose(str).html(markdown)))


def plain(markdown: str) -> str:
    """A title as text alone, formulas as they are written."""
    return unescape(TAG.sub("", inline(markdown)))


def widest(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)


def narrowest(html: str) -> int:
    """The pixels that a drawing takes at least, as its charts say."""
    return max(map(int, re.findall(r'<img [^>]*style="[^"]*min-width: (\d+)px', html)), default=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notebooks", type=Path)
    parser.add_argument("site", type=Path)
    options = parser.parse_args()
    site = Site(options.notebooks, options.site)
    # By its style a folder is known as the site's, and may be written again.
    site.style()
    site.first()
    for entry in site.entries:
        site.notebook(entry)
    for path in sorted(site.sources):
        site.source(path)


if __name__ == "__main__":
    main()
