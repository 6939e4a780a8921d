"""The root addresses: each app says its own, this lists the apps."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.http import require_safe

from toimi.organisation.needs import needs
from toimi.platform.pages.views import gallery
from toimi.programme.views.search import search
from toimi.site import jobs_page, offline, together, views
from toimi.site.calendar import views as calendar
from toimi.site.digest import views as digest
from toimi.site.health import health
from toimi.site.privacy import views as privacy

site = [
    path("", views.day, name="day"),
    path("search/", search, name="search"),
    path("sw.js", offline.service_worker, name="worker"),
    path("offline/", offline.away, name="away"),
    path("offline/token/", offline.token, name="token"),
    path("together/", together.together, name="together"),
    path("follow-up/", views.follow_up, name="follow_up"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("feedback/", views.feedback, name="feedback"),
    path("reminders/", digest.reminders, name="reminders"),
    path("reminders/calendar/", calendar.renew, name="calendar_renew"),
    path("reminders/calendar/end/", calendar.end, name="calendar_end"),
    path("calendar/<str:secret>.ics", calendar.calendar, name="calendar"),
    path("go/<str:token>/", digest.go, name="go"),
    path("manage/mail/", digest.mail, name="mail"),
    path("manage/mail/<int:pk>/send/", digest.send_again, name="mail_send_again"),
    path("manage/mail/<int:pk>/leave/", digest.leave, name="mail_leave"),
    path("manage/mail/people/<int:pk>/", digest.write_again, name="mail_write_again"),
    path("me/data/", privacy.own, name="privacy"),
    path("me/data/copy/", privacy.copy, name="privacy_copy"),
    path("manage/people/<int:pk>/data/", privacy.of_person, name="privacy_of"),
    path("manage/people/<int:pk>/forget/", privacy.forget, name="privacy_forget"),
    path("jobs/", jobs_page.jobs, name="jobs"),
    path("jobs/restart/", jobs_page.restart_all, name="jobs_restart"),
    path("jobs/<int:pk>/restart/", jobs_page.restart, name="job_restart"),
    path("jobs/<int:pk>/take-off/", jobs_page.take_off, name="job_take_off"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((site, "site"))),
    path("first-run/", include("toimi.site.first_run")),
    path("", include("toimi.organisation.urls")),
    path("accounts/", include("toimi.accounts.urls")),
    path("", include("toimi.programme.urls")),
    *(path("", include(f"{tool}.urls")) for tool in settings.TOOLS),
    path("", include("toimi.evaluation.urls")),
    path("", include("toimi.reports.urls")),
    path(
        "",
        include(
            (
                [path("gallery/", needs("pages.gallery")(require_safe(gallery)), name="gallery")],
                "pages",
            )
        ),
    ),
    path("health", health, name="health"),
]
