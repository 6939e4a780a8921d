"""Something is reported or proposed and handled to its end, through stages with deadlines."""
