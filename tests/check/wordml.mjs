// Whether the elements of a Word document stand as ECMA-376 (transitional) orders them within each other. Word says of a
// document where they do not that it is damaged, other readers lose what comes too late.

// Children in their order, of what is written and what could be; "*" may come again, "!" must be there. Between "(" and ")"
// they stand in any order, as often as they like.
const grammar = {
  "w:document": "w:body!",
  "w:body": "( w:p w:tbl ) w:sectPr!",
  "w:hdr": "( w:p! w:tbl )",
  "w:ftr": "( w:p! w:tbl )",
  "w:comments": "w:comment*",
  "w:comment": "( w:p! w:tbl )",
  "w:p": "w:pPr ( w:r w:hyperlink w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd )",
  "w:pPr":
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:kinsoku w:wordWrap " +
    "w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents " +
    "w:suppressOverlap w:jc w:textDirection w:textAlignment w:outlineLvl w:rPr w:sectPr",
  "w:numPr": "w:ilvl w:numId",
  "w:pBdr": "w:top w:left w:bottom w:right w:between w:bar",
  "w:tabs": "w:tab*!",
  "w:hyperlink": "( w:r w:bookmarkStart w:bookmarkEnd )",
  "w:r": "w:rPr ( w:t w:tab w:br w:drawing w:instrText w:fldChar w:commentReference )",
  "w:rPr":
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:vanish w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight " +
    "w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang",
  "w:sectPr":
    "( w:headerReference w:footerReference ) w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:pgBorders w:lnNumType w:pgNumType w:cols w:vAlign w:titlePg " +
    "w:textDirection w:bidi w:rtlGutter w:docGrid",
  "w:tbl": "w:tblPr! w:tblGrid! w:tr*!",
  "w:tblPr":
    "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption " +
    "w:tblDescription",
  "w:tblBorders": "w:top w:left w:bottom w:right w:insideH w:insideV",
  "w:tblCellMar": "w:top w:left w:bottom w:right",
  "w:tblGrid": "w:gridCol*!",
  "w:tr": "w:trPr w:tc*!",
  "w:trPr": "( w:cantSplit w:tblHeader )",
  "w:tc": "w:tcPr ( w:p! w:tbl )",
  "w:tcPr": "w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
  "w:styles": "w:docDefaults w:latentStyles w:style*",
  "w:docDefaults": "w:rPrDefault w:pPrDefault",
  "w:rPrDefault": "w:rPr",
  "w:style": "w:name w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:pPr w:rPr w:tblPr w:trPr w:tcPr",
  "w:settings":
    "w:zoom w:mirrorMargins w:defaultTabStop w:autoHyphenation w:evenAndOddHeaders w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing " +
    "w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:rsids w:themeFontLang w:decimalSymbol w:listSeparator",
  "w:compat":
    "w:spaceForUL w:balanceSingleByteDoubleByteWidth w:doNotLeaveBackslashAlone w:ulTrailSpace w:doNotExpandShiftReturn w:adjustLineHeightInTable " +
    "w:useFELayout w:compatSetting*",
  "w:numbering": "w:abstractNum* w:num*",
  "w:abstractNum": "w:nsid w:multiLevelType w:tmpl w:lvl*",
  "w:lvl": "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlJc w:pPr w:rPr",
  "w:num": "w:abstractNumId! w:lvlOverride*",
  "w:drawing": "wp:inline!",
  "wp:inline": "wp:extent! wp:effectExtent wp:docPr! wp:cNvGraphicFramePr a:graphic!",
  "a:graphic": "a:graphicData!",
  "a:graphicData": "pic:pic!",
  "pic:pic": "pic:nvPicPr! pic:blipFill! pic:spPr!",
  "pic:nvPicPr": "pic:cNvPr! pic:cNvPicPr!",
  "pic:blipFill": "a:blip a:srcRect a:stretch",
  "a:stretch": "a:fillRect",
  "pic:spPr": "a:xfrm a:prstGeom",
  "a:xfrm": "a:off a:ext",
  "a:prstGeom": "a:avLst",
};

// { place, again, must } of each child; the children of one "( … )" have one place.
function places(text) {
  const found = new Map();
  let place = 0, loose = false;
  for (const word of text.split(" "))
    if (word === "(" || word === ")") {
      loose = word === "(";
      place++;
    } else found.set(word.replace(/[*!]+$/, ""), { place: loose ? place : ++place, again: loose || word.includes("*"), must: word.endsWith("!") });
  return found;
}
const known = new Map(Object.entries(grammar).map(([name, text]) => [name, places(text)]));

// part: its name; xml: its text. The parts that are not of WordprocessingML have no order.
export function* faultsOfOrder(part, xml) {
  const open = [];
  const leave = function* ({ name, seen }) {
    for (const [child, { must }] of known.get(name) ?? []) if (must && !seen.has(child)) yield `${part}: ${name} without ${child}`;
  };
  for (const [, close, name, , empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g)) {
    if (close) {
      yield* leave(open.pop());
      continue;
    }
    const around = open.at(-1), here = { name, seen: new Set(), place: 0, last: "" };
    if (around) {
      const child = known.get(around.name)?.get(name);
      if (!child) yield `${part}: ${name} in ${around.name}`;
      else if (child.place < around.place) yield `${part}: ${name} behind ${around.last}`;
      else if (!child.again && around.seen.has(name)) yield `${part}: ${name} twice in ${around.name}`;
      around.place = Math.max(around.place, child?.place ?? 0);
      around.last = name;
      around.seen.add(name);
    } else if (!known.has(name)) yield `${part}: begins with ${name}`;
    if (empty) yield* leave(here);
    else open.push(here);
  }
}
