"""What a tool is to the rest of Toimi. Tools stand above and import this; nothing here knows one.

`kinds` is the data that a kind is made of, `rights` its rights, `tool` the one registration,
`registry` the installed tools. docs/adding-a-tool.md goes through them.
"""
