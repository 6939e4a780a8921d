"""The files of the look, read once."""

from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "src/toimi"
PAGES = SOURCE / "platform/pages"
TEMPLATES = sorted(SOURCE.rglob("templates/**/*.html"))
SHEETS = sorted((PAGES / "static/css").rglob("*.css"))
SCRIPTS = sorted((PAGES / "static/js").glob("*.js"))


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))
