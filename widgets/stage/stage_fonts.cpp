#include "widgets/paint/text_widths.h"
#include "widgets/stage/stage_painter.h"

namespace hopscope::stagepaint {

namespace {

layout::TextRole roleOf(stage::Face face)
{
    switch (face) {
    case stage::Face::Regular: return layout::TextRole::CardDetail;
    case stage::Face::Strong: return layout::TextRole::CardTitle;
    case stage::Face::Mono:
    case stage::Face::MonoStrong: break; // of a fixed width, bold or not
    }
    return layout::TextRole::Address;
}

} // namespace

stage::StageMeasure stageMeasure()
{
    return [](std::string_view text, stage::Face face, int pixels) {
        return paint::unitWidths(roleOf(face)).of(text) / paint::unitWidthPixels * pixels;
    };
}

QFont fontOf(stage::Face face, int pixels)
{
    QFont font = paint::fontOf(roleOf(face));
    font.setPixelSize(pixels);
    if (face == stage::Face::MonoStrong)
        font.setWeight(QFont::Bold);
    return font;
}

} // namespace hopscope::stagepaint
