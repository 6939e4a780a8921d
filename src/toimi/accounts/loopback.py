"""Whether a name or an address is this machine alone."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether `host`, a name or an address, with or without a port, is this machine."""
    try:
        bare = host if host.count(":") > 1 and "[" not in host else urlsplit(f"//{host}").hostname
        name = (bare or "").lower()
        return name == "localhost" or name.endswith(".localhost") or ip_address(name).is_loopback
    except ValueError:
        return False
