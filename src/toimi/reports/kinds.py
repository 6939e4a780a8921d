"""Codes of reports."""

from toimi.errors import sentence

INTERNAL, PUBLIC = "internal", "public"
EDITIONS = {
    INTERNAL: sentence("Työsuojelutoimikunnan kappale"),
    PUBLIC: sentence("Julkinen kappale"),
}
FORMATS = {"docx": "Word", "pdf": "PDF", "xlsx": "Excel"}
CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
RIGHTS = {INTERNAL: "reports.internal", PUBLIC: "reports.public"}
