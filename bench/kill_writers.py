"""People who write notes without a pause through HTTP, and remember what was acknowledged."""

import http.client
import threading
import time

from bench.measure import Visitor

SEE_OTHER = 302


def is_up(port: int) -> bool:
    """Return whether a server answers there."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


class Writer(threading.Thread):
    """One signed-in person with a connection. A write without an answer is not sent again."""

    def __init__(self, *, port: int, session: str, pages: list[str], name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.port = port
        self.cookies = {"sessionid": session}
        self.pages = pages
        self.acknowledged: list[str] = []
        self.unsure: list[str] = []
        self.refused: list[int] = []
        """The status of each answer that was neither taken nor cut."""
        self._is_over = threading.Event()

    def leave(self) -> None:
        self._is_over.set()
        if self.is_alive():
            self.join(timeout=30)

    def run(self) -> None:
        number = 0
        while not self._is_over.is_set():
            visitor = Visitor(self.port, self.cookies)
            try:
                visitor.ask("GET", self.pages[number % len(self.pages)])
                while not self._is_over.is_set():
                    number += 1
                    self._write(visitor, number)
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)  # the server is gone; until it is back there is nobody to write to
            finally:
                visitor.connection.close()

    def _write(self, visitor: Visitor, number: int) -> None:
        text = f"Kirjaus {self.name}-{number}"
        page = self.pages[number % len(self.pages)]
        form = {"text": text, "happened_on": "15.10.2021"}
        try:
            status, _ = visitor.ask("POST", f"{page}notes/", form)
        except (OSError, http.client.HTTPException):
            self.unsure.append(text)
            raise
        if status == SEE_OTHER:
            self.acknowledged.append(text)
        else:
            self.refused.append(status)
