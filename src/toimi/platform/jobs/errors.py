from toimi.errors import ToimiError, sentence


class JobStopped(Exception):
    """A person asked the running job to stop; raised out of `actions.progress`."""


class JobInterrupted(Exception):
    """The worker is leaving, or another one has taken the job: this try is not counted."""


class JobNotDead(ToimiError):
    """Somebody else restarted it or took it off the list, or it is running again."""

    sentence_id = sentence(
        "Tämä taustatyö ei ole enää epäonnistuneiden joukossa. Mitään ei muutettu. "
        "Katso lista uudelleen."
    )
