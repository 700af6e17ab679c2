"""Writes the notebooks as a site to read: one page each and a contents page, complete in themselves, without a server.

    python scripts/book.py [FOLDER]

The outputs are those that the notebooks hold; nothing is run. Links between notebooks lead to their pages.
"""

import re
import sys
from pathlib import Path

import nbformat
from course import notebooks
from nbconvert import HTMLExporter

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK_LINK = re.compile(r"\]\(([\w-]+)\.ipynb\)")
SOURCE_LINK = re.compile(r"\]\(\.\./(src/[\w/-]+\.ts)\)")


def title(notebook: nbformat.NotebookNode) -> str:
    return next(cell.source for cell in notebook.cells if cell.source.startswith("# ")).splitlines()[0][2:]


def write(exporter: HTMLExporter, notebook: nbformat.NotebookNode, path: Path) -> None:
    """Writes one page, with every link leading to something that lies in the same folder."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for source in SOURCE_LINK.findall(cell.source):
                copy = path.parent / f"{source}.txt"
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes((ROOT / source).read_bytes())
            cell.source = SOURCE_LINK.sub(r"](\1.txt)", NOTEBOOK_LINK.sub(r"](\1.html)", cell.source))
    page, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": title(notebook)}})
    path.write_text(page, encoding="utf-8")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    folder.mkdir(parents=True, exist_ok=True)
    exporter = HTMLExporter(template_name="book", extra_template_basedirs=[str(ROOT / "scripts")])
    exporter.exclude_input_prompt = exporter.exclude_output_prompt = True
    contents = ["# Downhill", "From the slope at a point to checking backpropagation.", ""]
    for path in notebooks():
        notebook = nbformat.read(path, as_version=4)
        contents.append(f"- {path.name[:2]} [{title(notebook)}]({path.name})")
        write(exporter, notebook, folder / f"{path.stem}.html")
    cells = [nbformat.v4.new_markdown_cell("\n".join(contents))]
    write(exporter, nbformat.v4.new_notebook(cells=cells), folder / "index.html")
    print(f"{folder / 'index.html'} holds the contents.")


if __name__ == "__main__":
    main()
