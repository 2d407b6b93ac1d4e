/* Text as it comes from offices, and the few questions about characters that several modules ask.
 *
 * Everything inside the program is valid UTF-8. "Squeezed" text is what comparisons use: no white space (U+3000 and
 * U+00A0 count), full-width digits, letters, percent sign and ASCII punctuation folded to half width. */
#ifndef GONGSHI_BASE_TEXT_H
#define GONGSHI_BASE_TEXT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum Encoding { ENCODING_UTF8, ENCODING_UTF8_BOM, ENCODING_GB18030, ENCODING_UTF16, ENCODING_UNKNOWN } Encoding;

/* Bytes to UTF-8 without BOM: by BOM, else strict UTF-8, else GB18030, else CP936; with NUL bytes UTF-16 without BOM,
 * where it is text of lines. NULL (and ENCODING_UNKNOWN) for what fits none. Newly allocated. */
char *text_decode(const char *bytes, size_t size, Encoding *encoding);

/* Text made regular for reading, in place: what every text goes through before anything is looked for in it. Odd blanks
 * (U+00A0, U+2000-200A, U+202F, U+3000, GBK's A3 A0 …) become one, radicals and compatibility forms the characters that
 * they look like (⼀ 一, ︵ （), line breaks within a paragraph (U+000B, U+2028 …) `soft_break`. Taken out is what no
 * office writes and what would deceive a reader, a search or a terminal: control characters but tab and line ends,
 * marks that turn the direction of text, characters without width, characters that are none; but not what tells
 * letters of Arabic, Indic or Mongolian script how to join, nor marks of direction beside letters from right to left
 * (overrides and embeddings always go). Where the first of those was (in `text` as it is left), or NULL when there was
 * none; *character is that one. */
const char *text_make_regular(char *text, char soft_break, gunichar *character);
/* The first character for which fonts must be asked whether they have it: not one of those that they all have; or NULL.
 */
const char *text_find_uncommon(const char *text);
/* What anybody may have written (a name of a file, a string of a manifest), as a line of a terminal can show it: what
 * text_make_regular takes out, line ends, tabs and bytes that are no text become U+FFFD. Newly allocated. */
char *text_shown(const char *text);

/* White space of ASCII, U+00A0, U+2000-U+200B, U+3000, U+FEFF. */
bool text_is_space(gunichar c);
/* Letters, Han and digits with the marks on them, in full width too: what makes a word, whatever stands between. */
bool text_in_word(gunichar c);
/* Han ideographs (all blocks) and 〇. */
bool text_is_han(gunichar c);
/* 0 to 9 for a Han numeral of one digit (〇, 零, 一, 九; of ledgers, 壹, and telephones, 幺, too), or -1. */
int text_han_digit(gunichar c);
/* Chinese full-width or shared punctuation: U+3000-303F, U+FF00-FFEF punctuation, curly quotes, dashes, ellipsis, ·. */
bool text_is_cjk_punctuation(gunichar c);
/* One of these or those: no blank is set beside it. */
bool text_is_chinese(gunichar c);
/* Whether it is one of the characters of a text. */
bool text_among(const char *set, gunichar c);
/* The half-width twin of a full-width ASCII character, else c. */
gunichar text_fold(gunichar c);

/* All white space removed, full-width ASCII folded. Newly allocated. */
char *text_squeeze(const char *text);
/* Whether two texts are the same when squeezed. */
bool text_same(const char *a, const char *b);
/* Leading and trailing white space removed, inner runs made one blank, none kept beside a Han character or Chinese
 * punctuation. Newly allocated. */
char *text_tidy(const char *text);
/* How a reported sentence is printed: tidy, half-width marks beside a Han character made full width, of the same mark
 * twice in a row one. Newly allocated. */
char *text_set_right(const char *text);
/* Leading and trailing white space (as text_is_space) removed. Newly allocated. */
char *text_trim(const char *text);
/* The same without a copy: where it begins in `text`, and its bytes. */
const char *text_trimmed(const char *text, size_t *length);
/* Nothing but white space. */
bool text_blank(const char *text);
/* Blank, or what says nothing: a dash, a slash, 无. */
bool text_wordless(const char *text);
/* http:// or https:// and a host: what a link or a printed code can lead to. */
bool text_is_web_address(const char *text);
/* One word of a command line: in quotation marks where a shell would part it or read marks in it. Newly allocated. */
char *text_as_argument(const char *text);
/* Appends to a list of parts, with the separator before all but the first. */
void text_append_part(GString *list, const char *separator, const char *format, ...) G_GNUC_PRINTF(3, 4);
/* Number of characters (not bytes). */
size_t text_length(const char *text);

/* The one of `known` (of const char *) that was probably meant by `word`: nearest to it by letters put in, left out,
 * replaced or swapped with their neighbour, at most two, and at most a third of them. The first of several; NULL when
 * none is near. Borrowed from `known`. */
const char *near_word(const char *word, const GPtrArray *known);

#endif
