from django.db import models

from toimi.organisation.models import Person


class Feedback(models.Model):
    """What somebody said of Toimi's accessibility or use, from the statement's form."""

    text = models.TextField()
    page = models.CharField(max_length=300, blank=True)
    reply_to = models.EmailField(blank=True)
    by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL)
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-given_at", "-pk"]

    def __str__(self) -> str:
        return self.text[:100]
