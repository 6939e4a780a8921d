from toimi.commands import documents

SOURCE = """
# Where it is.
PLACE = env("PLACE", "here")
if PLACE:
    # How many,
    # at least 1.
    COUNT: int = number("COUNT", 20) * 1024
IS_ON = flag("ON")
"""


def test_a_setting_is_found_with_its_default_and_the_comment_above_it() -> None:
    found = list(documents._variables(SOURCE))

    assert found == [
        ("PLACE", "'here'", "Where it is."),
        ("COUNT", "20", "How many, at least 1."),
        ("ON", "'0'", ""),
    ]
