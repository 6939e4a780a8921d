"""The addresses of signing in, by allauth's names; `OPEN` lists those for all.

They are few on purpose: nobody signs up, and addresses of mail are the administrator's.
"""

from allauth.account import views as account
from django.urls import path, re_path

from toimi.accounts import views

urlpatterns = [
    path("sign-out/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", views.Reauthenticate.as_view(), name="account_reauthenticate"),
    path("password/change/", views.ChangePassword.as_view(), name="account_change_password"),
    path("password/set/", views.SetPassword.as_view(), name="account_set_password"),
    path("password/reset/", views.ResetPassword.as_view(), name="account_reset_password"),
    path("password/reset/sent/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.ResetPasswordByLink.as_view(),
        name="account_reset_password_from_key",
    ),
    path("second-step/", views.second_step, name="mfa_index"),
    path("second-step/code/", views.Authenticate.as_view(), name="mfa_authenticate"),
    path("second-step/again/", views.ReauthenticateByCode.as_view(), name="mfa_reauthenticate"),
    path("second-step/device/", views.Trust.as_view(), name="mfa_trust"),
    path("second-step/on/", views.Activate.as_view(), name="mfa_activate_totp"),
    path("second-step/off/", views.Deactivate.as_view(), name="mfa_deactivate_totp"),
    path("second-step/spare/", views.SpareCodes.as_view(), name="mfa_view_recovery_codes"),
    path(
        "second-step/spare/new/",
        views.GenerateRecoveryCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "second-step/spare/file/",
        views.SpareCodesFile.as_view(),
        name="mfa_download_recovery_codes",
    ),
    path("passkeys/", views.passkey_list, name="mfa_list_webauthn"),
    path("passkeys/add/", views.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/remove/", views.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("passkeys/sign-in/", views.SignInByPasskey.as_view(), name="mfa_login_webauthn"),
    path(
        "passkeys/again/",
        views.ReauthenticateByPasskey.as_view(),
        name="mfa_reauthenticate_webauthn",
    ),
    path("devices/", views.devices, name="usersessions_list"),
    path("devices/<int:pk>/forget/", views.forget_device, name="accounts_forget_device"),
    path("sessions/end-others/", views.end_other_sessions, name="accounts_end_other_sessions"),
    path("sessions/<int:pk>/end/", views.end_session, name="accounts_end_session"),
]

OPEN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_login_webauthn",
        "mfa_trust",
    }
)
"""Names that need no sign-in; the second step checks by itself that the first was taken. All
others need one."""
