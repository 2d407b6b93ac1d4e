#include "report/notice/web.h"

char *web_charts_title(const ReportContext *context) {
    return phrase_format(PHRASE_WEB_CHARTS_TITLE, context->lang, "title", notice_title(context), NULL);
}

void web_charts(const ReportContext *context, Doc *doc, const char *headline, Scene *scene, Chart *charts, int count) {
    Node *section = node_section(doc, ROLE_HEAD, "comparison");
    context_mark(context, doc, section);
    node_para(doc, section, ROLE_KICKER, notice_title(context));
    node_heading(doc, section, 1, context_phrase(context, PHRASE_HEADING_COMPARISON))->role = ROLE_TITLE;
    if (headline)
        node_para(doc, section, ROLE_LEAD, headline);
    if (scene)
        node_scene(doc, section, scene);
    bool drawn = gallery_section(context, doc, context_phrase(context, PHRASE_WEB_CHARTS), charts, count) || scene;
    if (!drawn)
        node_para(doc, section, ROLE_NONE, context_phrase(context, PHRASE_WEB_NO_CHARTS));
}
