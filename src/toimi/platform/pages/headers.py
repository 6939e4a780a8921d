"""What every answer tells the browser that Django's own middleware does not say."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

UNUSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
"""What no page may ask of a device. A photo is chosen as a file, which asks for none of these."""
NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox"
"""What a file to be saved could do, were it opened in the browser after all."""
PERMISSIONS = ", ".join(f"{name}=()" for name in UNUSED)


def permissions(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if response.headers.get("Content-Disposition", "").startswith("attachment"):
            response.headers["Content-Security-Policy"] = NOTHING
        return response

    return middleware
