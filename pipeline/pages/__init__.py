"""The review page: a thin face of `pipeline/review`. Everything that a file says is text here, never markup.

gate    who may ask: token and cookie, Host and Origin, sizes; what the browser may load
render  rows into HTML by the templates beside it, which escape everything
faces   what the matrix, the calendar and the graph show
export  the workbook, made beside all else
notices what the page says of a step; drafts: what is typed and not kept yet
script  what the page's own script is asked to do
picture the page of a plan beside its text; missed: the form for words that the tool missed
plan    one plan with its text and its page
files   the face where files are dropped
view    one open page: what it shows, what a click or a key does
server  the address, the routes, the start
"""
