import pytest

from toimi.accounts.rules import Device, device

MOZILLA = "Mozilla/5.0"


@pytest.mark.parametrize(
    ("named", "browser", "kind"),
    [
        (
            f"{MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
            "Edge",
            "Windows-kone",
        ),
        (
            f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like "
            "Gecko) Version/17.4 Safari/605.1.15",
            "Safari",
            "Mac-kone",
        ),
        (
            f"{MOZILLA} (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            "like Gecko) CriOS/123.0 Mobile/15E148 Safari/604.1",
            "Chrome",
            "iPhone-puhelin",
        ),
        (
            f"{MOZILLA} (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) "
            "SamsungBrowser/24.0 Chrome/117.0 Mobile Safari/537.36",
            "Samsung Internet",
            "Android-laite",
        ),
        (
            f"{MOZILLA} (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
            "Firefox",
            "Linux-kone",
        ),
        ("curl/8.5.0", "Tuntematon selain", "tuntematon laite"),
        ("", "Tuntematon selain", "tuntematon laite"),
    ],
)
def test_a_browser_is_named_in_plain_words(named: str, browser: str, kind: str) -> None:
    assert device(named) == Device(browser, kind)
