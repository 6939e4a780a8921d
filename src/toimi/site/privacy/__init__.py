"""What is kept about a person, why and for how long; and how a leaver is made anonymous."""
