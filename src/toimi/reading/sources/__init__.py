"""One module for each kind of source; each makes a `Grid` of what it reads."""
