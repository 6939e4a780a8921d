"""The style sheets and scripts of every page, in their order, and the components."""

COMPONENTS = (
    "skip",
    "demo",
    "top",
    "foot",
    "messages",
    "icon",
    "button",
    "actions",
    "waits",
    "state",
    "filters",
    "pager",
    "board",
    "follow",
    "written",
    "amended",
    "facts",
    "steps",
    "log",
    "changes",
    "draft",
    "remark",
    "evidence",
    "chart",
    "values",
    "tasks",
    "empty",
    "progress",
    "answers",
    "saved",
    "conflict",
    "field",
    "errors",
    "choices",
    "find",
    "confirm",
    "source",
    "doubts",
    "columns",
    "undo",
    "sheet",
    "report-table",
    "people",
)
"""Each has `css/components/<name>.css` and an example in `templates/gallery/<name>.html`."""

SHEETS = (
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    *(f"css/components/{name}.css" for name in COMPONENTS),
    "css/print.css",
)

ONE_SHEET = "css/toimi.css"
"""All sheets together, made by `finders.OneSheet`."""

SCRIPTS = ("js/autosave.js", "js/keep.js", "js/keys.js", "js/place.js", "js/small.js")
