"""What the course holds, for its pages: each notebook with its question and, from the README's table, its minutes."""

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

ROW = re.compile(r"^\| \d\d \| \[.+\]\(notebooks/(.+)\.ipynb\) \| (\d+) \|$", re.MULTILINE)
CHART_WORDS = re.compile(r'<img src="chart\.svg"[^>]* alt="([^"]+)"')


@dataclass(frozen=True)
class Entry:
    """A notebook that has been run, and how it stands in the tables."""

    path: Path
    title: str
    minutes: str

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def number(self) -> str:
        return self.name[:2]


def entries(folder: Path, readme: str) -> list[Entry]:
    """Every notebook of a folder, in order. One that the README's table does not have yet has no minutes."""
    minutes = dict(ROW.findall(readme))
    paths = sorted(folder.glob("[0-9][0-9]-*.ipynb"))
    if not paths:
        raise SystemExit(f"{folder} holds no notebook of the course.")
    return [Entry(path, title(path), minutes.get(path.stem, "")) for path in paths]


def title(path: Path) -> str:
    """A notebook's question: its first heading."""
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown" and cell.source.startswith("# "):
            return cell.source.splitlines()[0][2:]
    raise SystemExit(f"{path.name} has no title: a cell that begins with “# ”.")


def chart_words(readme: str) -> str:
    """The alternative text of the README's chart, which is the first page's too."""
    if found := CHART_WORDS.search(readme):
        return found[1]
    raise SystemExit('The README shows no chart: <img src="chart.svg" … alt="…">.')
