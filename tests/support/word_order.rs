//! The order in which the schema of Word's files has what stands in an element (ECMA-376, Part 1, transitional), for the elements that
//! are written here.

/// What may stand in an element. In the order given, each at most once where the element is one of properties.
enum Content {
    /// In this order.
    Order(&'static str),
    /// In any order and number.
    Any(&'static str),
    /// Words or nothing.
    Nothing,
}

const BLOCKS: &str = "w:p w:tbl w:sectPr";
const RUNS: &str = "w:r w:hyperlink w:fldSimple w:bookmarkStart w:bookmarkEnd";

fn content(element: &str) -> Option<Content> {
    use Content::{Any, Nothing, Order};
    Some(match element {
        "w:document" => Order("w:body"),
        "w:body" | "w:hdr" | "w:ftr" | "w:footnote" => Any(BLOCKS),
        "w:p" => Any("w:pPr w:r w:hyperlink w:fldSimple w:bookmarkStart w:bookmarkEnd"),
        "w:hyperlink" | "w:fldSimple" => Any(RUNS),
        "w:r" => Any("w:rPr w:t w:br w:tab w:drawing w:footnoteReference w:footnoteRef w:separator w:continuationSeparator"),
        "w:pPr" => Order(
            "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs \
             w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd \
             w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment \
             w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
        ),
        "w:rPr" => Order(
            "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof \
             w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd \
             w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath",
        ),
        "w:numPr" => Order("w:ilvl w:numId"),
        "w:pBdr" => Order("w:top w:left w:bottom w:right w:between w:bar"),
        "w:tbl" => Any("w:tblPr w:tblGrid w:tr"),
        "w:tblPr" => Order(
            "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd \
             w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
        ),
        "w:tblBorders" => Order("w:top w:left w:bottom w:right w:insideH w:insideV"),
        "w:tblCellMar" => Order("w:top w:left w:bottom w:right"),
        "w:tblGrid" => Any("w:gridCol"),
        "w:tr" => Any("w:trPr w:tc"),
        "w:trPr" => Any("w:cantSplit w:tblHeader"),
        "w:tc" => Any("w:tcPr w:p"),
        "w:tcPr" => Order(
            "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
        ),
        "w:sectPr" => Order(
            "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType \
             w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid w:printerSettings",
        ),
        "w:styles" => Any("w:docDefaults w:latentStyles w:style"),
        "w:docDefaults" => Order("w:rPrDefault w:pPrDefault"),
        "w:rPrDefault" => Order("w:rPr"),
        "w:style" => Order(
            "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked \
             w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
        ),
        "w:numbering" => Any("w:abstractNum w:num"),
        "w:abstractNum" => Any("w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl"),
        "w:lvl" => {
            Order("w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr")
        }
        "w:num" => Any("w:abstractNumId w:lvlOverride"),
        "w:lvlOverride" => Order("w:startOverride w:lvl"),
        "w:settings" => Order(
            "w:writeProtection w:view w:zoom w:removePersonalInformation w:defaultTabStop w:autoHyphenation w:characterSpacingControl \
             w:footnotePr w:endnotePr w:compat w:docVars w:rsids w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator",
        ),
        "w:footnotePr" | "w:footnotes" => Any("w:footnote"),
        "w:compat" => Any("w:compatSetting"),
        "w:drawing" => Order("wp:inline"),
        "wp:inline" => Order("wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic"),
        "wp:cNvGraphicFramePr" => Order("a:graphicFrameLocks"),
        "a:graphic" => Order("a:graphicData"),
        "a:graphicData" => Order("pic:pic"),
        "pic:pic" => Order("pic:nvPicPr pic:blipFill pic:spPr"),
        "pic:nvPicPr" => Order("pic:cNvPr pic:cNvPicPr"),
        "pic:blipFill" => Order("a:blip a:srcRect a:stretch"),
        "a:stretch" => Order("a:fillRect"),
        "pic:spPr" => Order("a:xfrm a:prstGeom"),
        "a:xfrm" => Order("a:off a:ext"),
        "a:prstGeom" => Order("a:avLst"),
        "cp:coreProperties" => Any("dc:title dc:creator dc:language"),
        "Types" => Any("Default Override"),
        "Relationships" => Any("Relationship"),
        "w:t" | "w:pPrDefault" | "w:br" | "w:tab" | "dc:title" | "dc:creator" | "dc:language" => Nothing,
        _ => return None,
    })
}

/// Those that come first wherever they are, and once.
const FIRST: [&str; 7] = ["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:nsid", "w:abstractNumId"];

/// What of an element and what stands in it the schema would not have, as a sentence.
pub fn fault(element: &str, children: &[String]) -> Option<String> {
    let said = |why: &str, child: &str| Some(format!("{element} {why} {child}: {}", children.join(" ")));
    let (names, ordered) = match content(element) {
        None if children.is_empty() => return None,
        None => return said("is not known to hold", &children[0]),
        Some(Content::Nothing) => return children.first().and_then(|child| said("may not hold", child)),
        Some(Content::Order(names)) => (names, true),
        Some(Content::Any(names)) => (names, false),
    };
    let names: Vec<&str> = names.split_whitespace().collect();
    let mut last = None;
    for (place, child) in children.iter().enumerate() {
        let Some(rank) = names.iter().position(|name| name == child) else { return said("may not hold", child) };
        if ordered && last.is_some_and(|last| last >= rank) {
            return said("has in the wrong order", child);
        }
        if !ordered && place > 0 && FIRST.contains(&child.as_str()) {
            return said("does not begin with", child);
        }
        last = Some(rank);
    }
    match element {
        "w:tc" if children.last().map(String::as_str) != Some("w:p") => said("does not end with", "w:p"),
        "w:body" if children.last().map(String::as_str) != Some("w:sectPr") => said("does not end with", "w:sectPr"),
        "w:body" if children.windows(2).any(|two| two[0] == "w:tbl" && two[1] != "w:p") => said("has no paragraph after", "w:tbl"),
        _ => None,
    }
}
