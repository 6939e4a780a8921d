"""Pages that are read and forms that are written without a network.

The phone keeps what was written (`pages/static/js/kept.js`) and sends it with a key of its own;
`once` takes what has the same key once. `worker` puts the service worker together.
"""
