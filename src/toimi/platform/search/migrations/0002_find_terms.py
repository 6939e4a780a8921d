"""What finds the terms: FTS5 with triggers that follow the entries, or a GIN index.

A later migration that makes `search_entry` anew on SQLite (any change of its columns) takes the
triggers away: it must run `make` after it.
"""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE search_words USING fts5(
        terms, content='search_entry', content_rowid='id', tokenize='ascii', detail='none',
        columnsize=0)""",
    """CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_words(rowid, terms) VALUES (new.id, new.terms);
    END""",
    """CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_words(search_words, rowid, terms)
            VALUES ('delete', old.id, old.terms);
    END""",
    """CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
        INSERT INTO search_words(search_words, rowid, terms)
            VALUES ('delete', old.id, old.terms);
        INSERT INTO search_words(rowid, terms) VALUES (new.id, new.terms);
    END""",
)
POSTGRESQL = (
    """CREATE INDEX search_entry_terms ON search_entry
        USING gin (string_to_array(terms, ' '))""",
)
UNDONE = {
    "sqlite": (
        "DROP TRIGGER search_entry_added",
        "DROP TRIGGER search_entry_removed",
        "DROP TRIGGER search_entry_changed",
        "DROP TABLE search_words",
    ),
    "postgresql": ("DROP INDEX search_entry_terms",),
}


def make(apps, schema_editor):
    made = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
    for sql in made[schema_editor.connection.vendor]:
        schema_editor.execute(sql, params=None)


def unmake(apps, schema_editor):
    for sql in UNDONE[schema_editor.connection.vendor]:
        schema_editor.execute(sql, params=None)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, unmake)]
