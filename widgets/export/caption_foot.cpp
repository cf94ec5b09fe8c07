#include "widgets/export/caption_foot.h"

#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>

#include <cmath>

namespace hopscope::exporting {

namespace {

constexpr double edge = 16;
constexpr double below = 10;
constexpr auto captionRole = layout::TextRole::CardDetail;

double lineHeight()
{
    return std::ceil(QFontMetricsF(paint::fontOf(captionRole, 1)).height());
}

} // namespace

std::optional<PageFoot> withCaption(std::optional<PageFoot> above, const QStringList& lines)
{
    if (lines.isEmpty())
        return above;
    const auto aboveHeight = [above](double width) { return above ? above->height(width) : 0.0; };
    PageFoot foot;
    foot.height = [=](double width) { return aboveHeight(width) + double(lines.size()) * lineHeight() + below; };
    foot.paint = [=](QPainter& painter, double width, paint::ThemeKind theme, paint::TextMode text) {
        if (above)
            above->paint(painter, width, theme, text);
        const QFont font = paint::fontOf(captionRole, 1);
        QRectF line(edge, aboveHeight(width), width - 2 * edge, lineHeight());
        for (const QString& words : lines) {
            paint::drawTextLine(painter, line, QFontMetricsF(font).elidedText(words, Qt::ElideRight, line.width()), font, paint::Theme::of(theme).textDimmed, text);
            line.moveTop(line.bottom());
        }
    };
    return foot;
}

} // namespace hopscope::exporting
