import secrets
from datetime import date

from django.db import models
from django.urls import reverse

from toimi.organisation.models import Person, Unit
from toimi.platform.history.models import Versioned
from toimi.programme.models import Programme, Round
from toimi.reports import kinds


class Report(Versioned):
    """One made, or asked for, copy of the committee's table."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="reports")
    round = models.ForeignKey(Round, null=True, on_delete=models.CASCADE, related_name="reports")
    edition = models.CharField(max_length=10, choices=list(kinds.EDITIONS.items()))
    format = models.CharField(max_length=4, choices=list(kinds.FORMATS.items()))
    language = models.CharField(max_length=5)
    is_long = models.BooleanField(default=False)
    job_id = models.BigIntegerField(null=True)
    file = models.FileField(upload_to="reports/%Y/", max_length=300, blank=True)
    asked_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    made_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.programme} {self.format}"

    @property
    def unit(self) -> Unit:
        return self.programme.unit

    @property
    def file_name(self) -> str:
        round_number = f"-{self.round.number}" if self.round else ""
        public = "-julkinen" if self.edition == kinds.PUBLIC else ""
        return f"{self.programme.slug}{round_number}{public}.{self.format}"

    def get_absolute_url(self) -> str:
        return reverse("reports:report", args=[self.pk])


def new_token() -> str:
    """Return what nobody can guess: 192 bits."""
    return secrets.token_urlsafe(24)


class PublicLink(Versioned):
    """An address by which anybody reads the public edition until a day, without an account."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="public_links")
    round = models.ForeignKey(
        Round, null=True, blank=True, on_delete=models.CASCADE, related_name="public_links"
    )
    token = models.CharField(max_length=64, unique=True, default=new_token)
    ends_on = models.DateField()
    """The last day on which it opens."""
    made_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    """When somebody ended it before its day."""

    def __str__(self) -> str:
        return f"{self.programme} {self.ends_on}"

    @property
    def unit(self) -> Unit:
        return self.programme.unit

    def opens_on(self, day: date) -> bool:
        return self.ended_at is None and day <= self.ends_on

    def get_absolute_url(self) -> str:
        return reverse("reports:public", args=[self.token])
