"""What those who came say of a session, right after and three months later: of nobody's name."""
