"""Files broken by a seed: bytes changed, cut, doubled or moved, inside packages too."""

import random
import zipfile
from io import BytesIO

ODD = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<",
    b">",
    b"&#0;",
    b"%PDF-1.7",
    b"PK\x03\x04",
    b"\r",
    b"\t" * 50,
    b"|" * 200,
    b"9" * 60,
    b"-99999999999",
    "\u202e\u200f".encode(),
    "ä".encode("cp1252"),
    b'<w:gridSpan w:val="99999"/>',
    b' colspan="99999" rowspan="99999"',
    b"<table>" * 40,
    b"\n" * 500,
)


def mutated(content: bytes, seed: int) -> bytes:
    """Return `content` broken in one to four ways; the same for the same seed."""
    rng = random.Random(seed)
    if content.startswith(b"PK") and rng.random() < 0.7:
        return _inside(content, rng)
    for _ in range(rng.randint(1, 4)):
        content = _broken(content, rng)
    return content


def _inside(content: bytes, rng: random.Random) -> bytes:
    """Break one or two parts of a package, and pack it again."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for name in rng.sample(sorted(parts), k=min(len(parts), rng.randint(1, 2))):
        parts[name] = _broken(parts[name], rng)
    if rng.random() < 0.1:
        parts.pop(rng.choice(sorted(parts)))
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return target.getvalue()


def _broken(content: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(content) + 1)
    to = min(len(content), at + rng.choice((1, 3, 40, 2000)))
    way = rng.randrange(7)
    if way == 0:
        return content[:at]
    if way == 1:
        return content[:at] + content[to:]
    if way == 2:
        return content[:at] + content[at:to] * rng.choice((2, 50)) + content[to:]
    if way == 3:
        return content[:at] + rng.choice(ODD) + content[at:]
    if way == 4:
        return content[:at] + rng.randbytes(to - at) + content[to:]
    if way == 5:
        moved = content[at:to]
        rest = content[:at] + content[to:]
        new = rng.randrange(len(rest) + 1)
        return rest[:new] + moved + rest[new:]
    changed = bytearray(content)
    for _ in range(rng.randint(1, 30)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)
