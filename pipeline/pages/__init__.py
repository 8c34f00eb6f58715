"""The review page: a thin face of `pipeline/review`. Everything that a file says is text here, never markup.

gate    who may ask: token and cookie, Host and Origin, sizes; what the browser may load
render  rows into HTML by the templates beside it, which escape everything
view    one open page: what it shows, what a click or a key does
server  the address, the routes, the start
"""
