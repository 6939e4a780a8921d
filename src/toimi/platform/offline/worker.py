"""The service worker: one text of constants, of what pages share with it, and its own part."""

import json
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.templatetags.static import static
from django_htmx.jinja import htmx_script

import toimi
from toimi.platform.pages import finders
from toimi.platform.pages.sheets import SCRIPTS
from toimi.platform.pages.templatetags.look import linked_sheets

OWN = Path(__file__).with_name("static") / "offline" / "worker.js"
SHARED = finders.STATIC / "js" / "kept.js"
PICTURES = ("img/icons.svg", "img/favicon.svg")


@cache
def text(*, away: str, sign_out: str, token: str) -> str:
    """Return the worker. `away`, `sign_out`, `token` are the addresses of the page that stands for
    what was not kept, of signing out, and of who is signed in."""
    code = SHARED.read_text(encoding="utf-8") + OWN.read_text(encoding="utf-8")
    files = [static(name) for name in (*linked_sheets(), *SCRIPTS, *PICTURES)]
    files += re.findall(r'src="([^"]+)"', htmx_script())
    told = {"away": away, "sign_out": sign_out, "token": token, "files": files}
    marked = json.dumps([toimi.__version__, told, code])
    release = sha256(marked.encode()).hexdigest()[:12]
    return f"const TOIMI = {json.dumps({**told, 'release': release})};\n{code}"
