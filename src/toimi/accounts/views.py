"""allauth's pages with Toimi's forms and templates; `urls.py` lists those that are used."""

from typing import Any

from allauth.account import views as account
from allauth.account.decorators import reauthentication_required
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.generic.edit import FormView

from toimi.accounts import forms, qr


class SignIn(account.LoginView):  # type: ignore[misc]
    form_class = forms.SignInForm


class Reauthenticate(account.ReauthenticateView):  # type: ignore[misc]
    form_class = forms.ReauthenticateForm


class ChangePassword(account.PasswordChangeView):  # type: ignore[misc]
    form_class = forms.ChangePasswordForm


class SetPassword(account.PasswordSetView):  # type: ignore[misc]
    form_class = forms.SetPasswordForm


class ResetPassword(account.PasswordResetView):  # type: ignore[misc]
    form_class = forms.ResetPasswordForm


class ResetPasswordByLink(account.PasswordResetFromKeyView):  # type: ignore[misc]
    form_class = forms.ResetPasswordKeyForm


class Authenticate(mfa.AuthenticateView):  # type: ignore[misc]
    form_class = forms.CodeForm


class ReauthenticateByCode(mfa.ReauthenticateView):  # type: ignore[misc]
    form_class = forms.ReauthenticateCodeForm


@method_decorator(login_required, name="dispatch")
@method_decorator(never_cache, name="dispatch")
class Activate(totp.ActivateTOTPView):  # type: ignore[misc]
    """Shows the secret as a QR code, and takes the first code that it gives."""

    form_class = forms.ActivateForm

    @method_decorator(reauthentication_required(app="allauth.mfa"))
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Skip allauth's own: it asks for verified addresses, and here the inviter gave them."""
        if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
            return redirect("mfa_deactivate_totp")
        return FormView.dispatch(self, request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"code": qr.drawing(context["totp_url"])}


@method_decorator(login_required, name="dispatch")
class GenerateRecoveryCodes(recovery.GenerateRecoveryCodesView):  # type: ignore[misc]
    pass


@method_decorator(never_cache, name="dispatch")
class SpareCodes(recovery.ViewRecoveryCodesView):  # type: ignore[misc]
    pass


class SpareCodesFile(recovery.DownloadRecoveryCodesView):  # type: ignore[misc]
    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().render_to_response(context, **kwargs)
        name = gettext("toimi-varakoodit.txt")
        response["Content-Disposition"] = content_disposition_header(
            as_attachment=True, filename=name
        )
        return response


@login_required
@require_safe
def second_step(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001
    """Show where allauth's overview of the second step would be: one's own page says it."""
    return redirect("accounts:me")
