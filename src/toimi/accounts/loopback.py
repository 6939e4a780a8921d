"""Whether a name or an address is this machine alone."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether `host` is this machine; a port after it does not matter."""
    try:
        bare = urlsplit(f"//{host}").hostname or ""
        return bare == "localhost" or bare.endswith(".localhost") or ip_address(bare).is_loopback
    except ValueError:
        return False
