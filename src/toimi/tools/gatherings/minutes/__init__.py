"""Minutes of a session: the agenda that writes itself, decisions that become steps or cases."""
