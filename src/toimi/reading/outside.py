"""Programs of others that a reading may call: in a group of its own, ended when time is up."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence


def run(
    command: Sequence[str], folder: str, seconds: int, environment: Mapping[str, str] | None = None
) -> bool:
    """Run a command in `folder`; tell whether it ended well within `seconds`.

    What it started is ended with it. `environment` is added to this process's own.
    """
    process = subprocess.Popen(  # noqa: S603 (a fixed command on our own files, no shell)
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": folder, **(environment or {})},
        cwd=folder,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
