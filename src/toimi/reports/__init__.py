"""The committee's table: a programme and a round as docx, PDF and xlsx, in two editions."""
