/* A scene as an svg element, for a file of its own and within a page. */
#ifndef GONGSHI_EMIT_SVG_H
#define GONGSHI_EMIT_SVG_H

#include "base/xml.h"
#include "doc/scene.h"

typedef enum SvgUse { SVG_FILE, SVG_INLINE } SvgUse;

/* Ids begin with the scene's id, so that several scenes may stand in one page. lang may be NULL. A file has a size of
 * its own; within a page the style sheet gives the width. */
void svg_draw(Xml *xml, const Scene *scene, const char *lang, SvgUse use);

#endif
