"""Safety notices from an export of WPro or HaiPro: columns named once, a look at what would change,
then all rows at once. The same export again changes nothing; a newer one brings what has come
since. Columns of people's names are never read."""
