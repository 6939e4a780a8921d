"""The second step of signing in, for which Toimi keeps a list of remembered devices."""

from allauth.mfa import stages
from allauth.mfa.internal.flows.trust import is_trusted_browser
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.internal.flows import did_use_passwordless_login
from django.http import HttpRequest

from toimi.accounts import browsers, queries


class SecondStep(stages.AuthenticateStage):  # type: ignore[misc]
    """Asks also on a device whose cookie allauth trusts, once it was taken off the list."""

    def _should_handle(self, request: HttpRequest) -> bool:
        asks: bool = super()._should_handle(request)
        user = self.login.user
        if asks or user is None or not is_trusted_browser(request, user):
            return asks
        is_skipped = did_use_passwordless_login(request, user) or not is_mfa_enabled(user)
        return not is_skipped and not queries.is_remembered(user, browsers.key_in(request))
