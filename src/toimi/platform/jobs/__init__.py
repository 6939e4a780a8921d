"""Work that is done beside the pages: jobs by name, retried, scheduled, seen by people."""
