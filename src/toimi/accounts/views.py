"""allauth's pages with Toimi's forms and templates; `urls.py` lists those that are used."""

from typing import Any

from allauth.account import views as account
from allauth.account.decorators import reauthentication_required
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth as passkey
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django.views.generic.edit import FormView

from toimi.accounts import actions, browsers, forms, kinds, passkeys, qr, queries
from toimi.accounts.middleware import list_session
from toimi.accounts.models import User


class SignIn(account.LoginView):  # type: ignore[misc]
    form_class = forms.SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | _where(self.request)


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
    """The second step: a code, or a passkey where the user has one."""

    form_class = forms.CodeForm
    webauthn_form_class = forms.PasskeyForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        types = Authenticator.objects.filter(user=self.stage.login.user).values_list("type")
        found = {kind for (kind,) in types}
        return (
            context
            | {
                "has_app": Authenticator.Type.TOTP in found,
                "has_passkey": Authenticator.Type.WEBAUTHN in found,
                "options": passkeys.as_json(context["js_data"]),
            }
            | _where(self.request)
        )


class ReauthenticateByCode(mfa.ReauthenticateView):  # type: ignore[misc]
    form_class = forms.ReauthenticateCodeForm


class Trust(mfa.TrustView):  # type: ignore[misc]
    """Offers to remember the device: allauth's cookie is the proof, our list can take it back."""

    def form_valid(self, form: Any) -> HttpResponseBase:
        user = self.request._login_stage.login.user
        response: HttpResponseBase = super().form_valid(form)
        if self.request.POST.get("action") == "trust":
            until = timezone.now() + settings.MFA_TRUST_COOKIE_AGE
            actions.remember_device(user=user, key=browsers.key_in(self.request), until=until)
        return response


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

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().form_valid(form)
        changed(self.request, kinds.SECOND_STEP_ON)
        if self.did_generate_recovery_codes:
            changed(self.request, kinds.CODES_MADE)
        return response


@method_decorator(login_required, name="dispatch")
class Deactivate(totp.DeactivateTOTPView):  # type: ignore[misc]
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        has = is_mfa_enabled(self.request.user, [Authenticator.Type.WEBAUTHN])
        return context | {"has_passkey": has}

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().form_valid(form)
        changed(self.request, kinds.SECOND_STEP_OFF)
        return response


@method_decorator(login_required, name="dispatch")
class GenerateRecoveryCodes(recovery.GenerateRecoveryCodesView):  # type: ignore[misc]
    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().form_valid(form)
        changed(self.request, kinds.CODES_MADE)
        return response


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


class SignInByPasskey(webauthn.LoginWebAuthnView):  # type: ignore[misc]
    """Hands out what the browser signs (asked for by the script), and takes what it signed."""

    form_class = forms.SignInByPasskeyForm


class ReauthenticateByPasskey(webauthn.ReauthenticateWebAuthnView):  # type: ignore[misc]
    form_class = forms.ReauthenticatePasskeyForm

    def form_invalid(self, form: Any) -> HttpResponseBase:
        """Say it at the form: allauth's own would lead to the sign-in page."""
        response: HttpResponseBase = self.render_to_response(self.get_context_data(form=form))
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        form, options = kwargs.get("form") or self.get_form(), passkeys.as_json(context["js_data"])
        return context | {"form": form, "options": options} | _where(self.request)


@login_required
@require_safe
def passkey_list(request: HttpRequest) -> HttpResponseBase:
    """Show one's own passkeys."""
    context = {"passkeys": queries.passkeys(_user(request)), **_where(request)}
    return render(request, "mfa/webauthn/authenticator_list.html", context)


@method_decorator(login_required, name="dispatch")
@method_decorator(never_cache, name="dispatch")
class AddPasskey(webauthn.AddWebAuthnView):  # type: ignore[misc]
    form_class = forms.AddPasskeyForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Ask for a passkey that signs in without a name or a password; allauth asks for less."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        asked = passkey.begin_registration(self.request.user, passwordless=True)
        options = passkeys.as_json({"creation_options": asked})
        form = kwargs.get("form") or self.get_form()
        return context | {"form": form, "options": options} | _where(self.request)

    def get_success_url(self) -> str:
        made = self.did_generate_recovery_codes
        return reverse("mfa_view_recovery_codes" if made else "mfa_list_webauthn")

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().form_valid(form)
        changed(self.request, kinds.PASSKEY_ADDED)
        if self.did_generate_recovery_codes:
            changed(self.request, kinds.CODES_MADE)
        return response


@method_decorator(login_required, name="dispatch")
class RemovePasskey(webauthn.RemoveWebAuthnView):  # type: ignore[misc]
    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().form_valid(form)
        changed(self.request, kinds.PASSKEY_REMOVED)
        return response


@login_required
@never_cache
@require_safe
def devices(request: HttpRequest) -> HttpResponseBase:
    """Show where the reader is signed in, and where no code is asked for."""
    user = _user(request)
    list_session(request)
    context = {
        "sessions": queries.open_sessions(user, request.session.session_key),
        "devices": queries.remembered_devices(user, browsers.key_in(request)),
        "has_second_step": is_mfa_enabled(user),
    }
    return render(request, "accounts/devices.html", context)


@login_required
@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Sign out one session; one's own is signed out by its own button."""
    mine = queries.live_sessions(_user(request)).exclude(session_key=request.session.session_key)
    actions.end_session(session=get_object_or_404(mine, pk=pk))
    messages.success(request, gettext("Laite on kirjattu ulos."))
    return redirect("usersessions_list")


@login_required
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponseBase:
    """Sign out everywhere but here."""
    actions.end_sessions(user=_user(request), but=request.session.session_key)
    messages.success(request, gettext("Muut laitteet on kirjattu ulos."))
    return redirect("usersessions_list")


@login_required
@require_POST
def forget_device(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask a code again on one device."""
    browser = get_object_or_404(queries.remembered(_user(request)), pk=pk)
    actions.forget_device(browser=browser)
    messages.success(request, gettext("Laite on unohdettu: koodi kysytään sillä uudelleen."))
    return redirect("usersessions_list")


@login_required
@require_safe
def second_step(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001
    """Show where allauth's overview of the second step would be: one's own page says it."""
    return redirect("accounts:me")


def changed(request: HttpRequest, event: str) -> None:
    """Keep that the reader's means of signing in changed."""
    actions.change_second_step(event, user=_user(request), user_agent=browsers.named(request))


def _where(request: HttpRequest) -> dict[str, Any]:
    return {"place": passkeys.place(request)}


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101
    return request.user
