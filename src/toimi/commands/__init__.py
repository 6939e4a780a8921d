"""The console command `toimi`."""
