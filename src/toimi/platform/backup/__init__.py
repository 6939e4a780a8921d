"""One file with everything: all rows and all files of an organisation, out and in again."""
