"""The whole site: root addresses, the menu, my day, first run, health."""
