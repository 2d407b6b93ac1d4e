/* The formats of documents: FORMAT(ID, id, ending, type) where readers get them, DUMP where tests do. id: on the command
 * line, in lists of files, and of its back end; type: by which servers and other programs know it.
 * A file is of the first whose ending it has, so .plain.txt stands before .txt.
 *
 * Adding one: its line, backend_<id> (emit/emit.h); for readers PHRASE_FORMAT_<ID> in words/. */
FORMAT(HTML, html, ".html", "text/html")
FORMAT(PDF, pdf, ".pdf", "application/pdf")
FORMAT(PLAIN, plain, ".plain.txt", "text/plain")
DUMP(TEXT, text, ".txt", "text/plain")
FORMAT(DOCX, docx, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
FORMAT(OFD, ofd, ".ofd", "application/ofd")
DUMP(PAGES, pages, ".pages", "text/plain")
FORMAT(LONG, long, ".long.png", "image/png")
FORMAT(PNG, png, ".png", "image/png")
