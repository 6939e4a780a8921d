"""Toimi's settings with one job more, whose every run leaves a mark."""

from toimi.settings import *  # noqa: F403
from toimi.settings import JOB_MODULES

JOB_MODULES = (*JOB_MODULES, "bench.kill_jobs")
