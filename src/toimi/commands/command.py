"""Runs Django's commands and Toimi's own, so that every error is one clear line."""

import sys
from collections.abc import Sequence
from typing import NoReturn

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import ManagementUtility, get_commands
from django.core.management.base import BaseCommand, CommandError, handle_default_options
from django.db import DatabaseError, connections

from toimi.commands.main import FAILED, MISUSED, OK, in_one_line
from toimi.errors import ToimiError


class Command(BaseCommand):
    """Base of Toimi's own commands: what goes wrong is told in one line, `toimi NAME: …`."""

    def run_from_argv(self, argv: list[str]) -> None:
        """Run as Django does, but without the class name of an error before its sentence."""
        self._called_from_command_line = True
        options = vars(parsed := self.create_parser(argv[0], argv[1]).parse_args(argv[2:]))
        handle_default_options(parsed)
        args = options.pop("args", ())
        try:
            self.execute(*args, **options)
        except (CommandError, ToimiError, OSError, DatabaseError) as error:
            if options["traceback"]:
                raise
            sys.stderr.write(f"toimi {argv[1]}: {in_one_line(error)}\n")
            sys.exit(getattr(error, "returncode", FAILED))
        finally:
            connections.close_all()

    def refuse(self, message: str) -> NoReturn:
        """Stop because of how the command was used or set up (exit code 2)."""
        raise CommandError(message, returncode=MISUSED)


class Commands(ManagementUtility):
    """Django's commands and Toimi's, by name."""

    def fetch_command(self, subcommand: str) -> BaseCommand:
        if settings.INSTALLED_APPS and subcommand not in get_commands():
            sys.stderr.write(f"toimi: there is no command {subcommand}: see toimi help\n")
            sys.exit(MISUSED)
        return super().fetch_command(subcommand)


def run(arguments: Sequence[str]) -> int:
    """Run one management command. Returns the exit code."""
    try:
        Commands(["toimi", *arguments]).execute()
    except ImproperlyConfigured as error:
        sys.stderr.write(f"toimi: {error}\n")
        return MISUSED
    except (DatabaseError, OSError) as error:
        sys.stderr.write(f"toimi: {in_one_line(error)}\n")
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    return OK
