class JobStopped(Exception):
    """A person asked the running job to stop; raised out of `actions.progress`."""


class JobInterrupted(Exception):
    """The worker is leaving: the job goes back to wait, and this try is not counted."""
