"""What the host of an address is: this machine alone, a number instead of a name."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether `host`, a name or an address, with or without a port, is this machine."""
    try:
        name = _bare(host)
        return name == "localhost" or name.endswith(".localhost") or ip_address(name).is_loopback
    except ValueError:
        return False


def is_number(host: str) -> bool:
    """Return whether `host` is an address by number, for which browsers keep no passkeys."""
    try:
        ip_address(_bare(host))
    except ValueError:
        return False
    return True


def _bare(host: str) -> str:
    """Return `host` without its port and brackets. ValueError when it is no host at all."""
    bare = host if host.count(":") > 1 and "[" not in host else urlsplit(f"//{host}").hostname
    return (bare or "").lower()
