"""Who signs in, and how: users, passwords, one-time codes, invitations."""
