"""The notebooks of the course, by their names: not "04-how (mine).ipynb", JupyterLab's "-Copy1" or "Untitled"."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"


def notebooks() -> list[Path]:
    """In order."""
    return sorted(FOLDER.glob("[0-9][0-9]-*[a-z].ipynb"))
