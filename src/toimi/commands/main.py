"""The entry of the console command."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toimi.settings")
    execute_from_command_line(sys.argv)
