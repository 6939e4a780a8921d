from django.urls import path

from toimi.tools.gatherings.minutes import views

AT = "gatherings/sessions/<int:pk>/minutes/"
urlpatterns = [
    path(AT, views.minutes, name="minutes"),
    path(f"{AT}begin/", views.begin, name="minutes_begin"),
    path(f"{AT}renew/", views.renew, name="minutes_renew"),
    path(f"{AT}items/", views.item_add, name="item_add"),
    path(f"{AT}decisions/", views.decide, name="decide"),
    path(f"{AT}close/", views.close, name="minutes_close"),
    path(f"{AT}sign/", views.sign, name="minutes_sign"),
    path(f"{AT}<slug:format>/", views.paper, name="minutes_paper"),
    path("gatherings/items/<int:pk>/", views.item_write, name="item_write"),
    path("gatherings/items/<int:pk>/remove/", views.item_remove, name="item_remove"),
    path("gatherings/decisions/<int:pk>/done/", views.decision_done, name="decision_done"),
    path("gatherings/decisions/<int:pk>/remove/", views.decision_remove, name="decision_remove"),
]
