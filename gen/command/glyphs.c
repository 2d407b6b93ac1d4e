#include "command/glyphs.h"

#include "layout/shape.h"

struct Glyphs {
    const char *home;
    GMutex lock;
    bool opened, told;
    Fonts *fonts;
    Shaper *shaper; /* NULL when the fonts are not there */
};

Glyphs *glyphs_new(const char *home) {
    Glyphs *glyphs = g_new0(Glyphs, 1);
    glyphs->home = home;
    g_mutex_init(&glyphs->lock);
    return glyphs;
}

void glyphs_free(Glyphs *glyphs) {
    if (!glyphs)
        return;
    shaper_free(glyphs->shaper);
    fonts_free(glyphs->fonts);
    g_mutex_clear(&glyphs->lock);
    g_free(glyphs);
}

static void open_shaper(Glyphs *glyphs) {
    if (glyphs->opened)
        return;
    glyphs->opened = true;
    g_autofree char *dir = g_build_filename(glyphs->home, "fonts", NULL);
    glyphs->fonts = fonts_load(dir, NULL);
    glyphs->shaper = glyphs->fonts ? shaper_new(glyphs->fonts, NULL) : NULL;
}

static void tell(Glyphs *glyphs, Findings *findings, const Uncommon *uncommon, const Community *community) {
    Place place = uncommon->place;
    g_autofree char *missing = shaper_missing(glyphs->shaper, uncommon->text);
    if (!missing)
        return;
    Finding *finding = finding_add(findings, SENTENCE_CHARACTER_NO_FONT);
    finding->place = place;
    finding->community = community ? findings_text(findings, community->id) : NULL;
    finding->tier = community && community->tier ? findings_text(findings, community->tier->id) : NULL;
    finding->reported = findings_text(findings, missing);
    finding_fact(findings, finding, "column", FACT_TEXT, place.column);
    finding_fact(findings, finding, "characters", FACT_TEXTS, missing);
    glyphs->told = true;
}

void glyphs_tell(Glyphs *glyphs, Findings *findings, const Community *community) {
    if (!glyphs || findings->uncommon->len == 0)
        return;
    g_mutex_lock(&glyphs->lock);
    open_shaper(glyphs);
    for (guint i = 0; glyphs->shaper && i < findings->uncommon->len; i++)
        tell(glyphs, findings, &g_array_index(findings->uncommon, Uncommon, i), community);
    g_mutex_unlock(&glyphs->lock);
    g_array_set_size(findings->uncommon, 0);
}

bool glyphs_told(Glyphs *glyphs) {
    g_mutex_lock(&glyphs->lock);
    bool told = glyphs->told;
    g_mutex_unlock(&glyphs->lock);
    return told;
}
