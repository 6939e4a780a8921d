"""The tool's jobs."""
