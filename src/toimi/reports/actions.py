"""A report is asked for, and made by a job."""

from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from toimi.organisation import access
from toimi.organisation.models import Person
from toimi.platform import clock
from toimi.platform.history import actions as history
from toimi.platform.jobs import actions as jobs
from toimi.programme.models import Programme, Round
from toimi.reports import kinds, queries
from toimi.reports.docx import write_docx
from toimi.reports.errors import EndsTooLate
from toimi.reports.models import PublicLink, Report
from toimi.reports.pdf import write_pdf
from toimi.reports.sheet import Edition
from toimi.reports.xlsx import write_xlsx

WRITERS = {"docx": write_docx, "pdf": write_pdf, "xlsx": write_xlsx}
STAGES = 2
"""The table is gathered, the file is written."""
LINK = "reports.link"
LONGEST_LINK = timedelta(days=366)


@transaction.atomic
def ask(
    *,
    programme: Programme,
    round: Round | None,
    edition: str,
    format: str,
    is_long: bool,
    language: str,
    by: Person,
) -> Report:
    """Ask for a file; a job makes it. Raises NotAllowed."""
    access.demand(by, kinds.RIGHTS[edition], programme.unit)
    report = history.create(
        Report(
            programme=programme,
            round=round,
            edition=edition,
            format=format,
            is_long=is_long,
            language=language,
            asked_by=by,
        ),
        "reports.asked",
        by=by,
    )
    job = jobs.enqueue("reports.make", report_id=report.pk)
    return history.change(report, "reports.queued", version=report.version, by=by, job_id=job.pk)


@transaction.atomic
def open_link(
    *, programme: Programme, round: Round | None, ends_on: date, by: Person
) -> PublicLink:
    """Let anybody who has the address read the public edition until `ends_on`.

    Raises NotAllowed, EndsTooLate.
    """
    access.demand(by, LINK, programme.unit)
    last = clock.today() + LONGEST_LINK
    if not clock.today() <= ends_on <= last:
        raise EndsTooLate(last=last)
    made = PublicLink(programme=programme, round=round, ends_on=ends_on, made_by=by)
    return history.create(made, "reports.link_opened", by=by)


@transaction.atomic
def end_link(*, link: PublicLink, version: int, by: Person) -> PublicLink:
    """End an address before its day. Raises NotAllowed, ChangedMeanwhile."""
    access.demand(by, LINK, link.unit)
    return history.change(
        link, "reports.link_ended", version=version, by=by, ended_at=timezone.now()
    )


def make(report: Report) -> Report:
    """Make the file of a report that was asked for; made once, whatever runs it again."""
    if report.made_at:
        return report
    content = render(
        programme=report.programme,
        round=report.round,
        format=report.format,
        edition=report.edition,
        long=report.is_long,
        language=report.language,
    )
    return history.change(
        report,
        "reports.made",
        version=report.version,
        by=history.System("Toimi"),
        file=_kept(report, content),
        made_at=timezone.now(),
    )


def _kept(report: Report, content: bytes) -> str:
    field = report._meta.get_field("file")
    name: str = field.generate_filename(report, report.file_name)
    return report.file.storage.save(name, ContentFile(content))


def render(
    *,
    programme: Programme,
    round: Round | None,
    format: str,
    edition: str = kinds.INTERNAL,
    long: bool = False,
    language: str = "",
) -> bytes:
    """Return the committee's table as a file of `format`."""
    chosen: Edition = "public" if edition == kinds.PUBLIC else "internal"
    jobs.progress(0, STAGES)
    table = queries.sheet(
        programme, round, edition=chosen, today=clock.today(), language=language, is_long=long
    )
    jobs.progress(1, STAGES)
    content = WRITERS[format](table)
    jobs.progress(STAGES, STAGES)
    return content
