"""A mail server that answers as a test tells it to, on a free port of this machine."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

OK, GO_ON, BYE = "250 2.0.0 OK", "354 go on", "221 2.0.0 bye"
HANG_UP = ""
POLL_SECONDS = 0.01


class Server(socketserver.ThreadingTCPServer):
    """`answers`: a command's first word (and "." for the message's end) to what is answered;
    `HANG_UP` ends the connection without a word. `taken` are the messages that it took."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, answers: dict[str, str]) -> None:
        self.answers = answers
        self.taken: list[str] = []
        super().__init__(("127.0.0.1", 0), Conversation)


class Conversation(socketserver.StreamRequestHandler):
    server: Server

    def handle(self) -> None:
        self._say("220 test")
        while line := self.rfile.readline().decode().strip():
            word = line.split()[0].upper()
            if word == "QUIT":
                self._say(BYE)
                return
            if not self._answer(word, GO_ON if word == "DATA" else OK):
                return
            if word == "DATA" and self.server.answers.get("DATA", GO_ON).startswith("3"):
                message = self._message()
                if not self._answer(".", OK):
                    return
                if self.server.answers.get(".", OK).startswith("2"):
                    self.server.taken.append(message)

    def _message(self) -> str:
        lines = []
        while (line := self.rfile.readline().decode()) not in (".\r\n", ""):
            lines.append(line.removeprefix("."))
        return "".join(lines)

    def _answer(self, word: str, default: str) -> bool:
        said = self.server.answers.get(word, default)
        if said:
            self._say(said)
        return said != HANG_UP

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@contextmanager
def mail_server(settings: Any, **answers: str) -> Iterator[Server]:
    """Send mail through a server of the test's own; `end` is the answer to a whole message."""
    if "end" in answers:
        answers["."] = answers.pop("end")
    server = Server(answers)
    thread = threading.Thread(target=server.serve_forever, args=(POLL_SECONDS,), daemon=True)
    thread.start()
    before = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address[:2]
    settings.EMAIL_USE_TLS = False
    try:
        yield server
    finally:
        settings.EMAIL_BACKEND = before
        server.shutdown()
        server.server_close()
        thread.join()
