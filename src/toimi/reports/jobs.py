"""Reports are made beside the pages."""

from toimi.errors import sentence
from toimi.platform.jobs.registry import job
from toimi.reports import actions
from toimi.reports.models import Report


@job("reports.make", says=sentence("Raportin tekeminen"))
def make(report_id: int) -> None:
    """Make the file of a report."""
    rows = Report.objects.select_related("programme__unit", "round")
    report = rows.filter(pk=report_id).first()
    if report:
        actions.make(report)
