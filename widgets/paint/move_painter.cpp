#include "widgets/paint/move_painter.h"

#include "widgets/paint/mark_painter.h"

#include <algorithm>

namespace hopscope::paint {

namespace {

/// Slow at both ends (a cubic, as "ease in and out" is commonly drawn).
double eased(double time)
{
    time = std::clamp(time, 0.0, 1.0);
    return time < 0.5 ? 4 * time * time * time : 1 - 4 * (1 - time) * (1 - time) * (1 - time);
}

constexpr int fadeSteps = 8; ///< of a frame that comes or goes

} // namespace

void paintMove(QPainter& painter, const layout::MapMove& move, const Theme& theme, double progress)
{
    const double at = eased(progress);
    MapPicture picture;
    picture.theme = &theme;
    const Canvas canvas(painter, picture);
    painter.save();
    {
        const Canvas::InPixels pixels(painter, canvas);
        painter.setRenderHint(QPainter::Antialiasing, false);
        std::vector<QColor> colors;
        for (int step = 0; step <= fadeSteps; ++step)
            colors.push_back(mixed(theme.background, theme.surface == theme.background ? theme.region : theme.surface, double(step) / fadeSteps));
        RectBatch cards(painter, canvas, colors, RectBatch::keepAll);
        for (const layout::MovedItem& card : move.cards)
            cards.add(std::size_t(roundToInt(card.opacityAt(at) * fadeSteps)), canvas.deviceRect(card.at(at)));
        cards.flush();
        MarkPainter marks(painter, canvas, theme);
        for (const layout::MovedItem& item : move.items) {
            const double opacity = item.opacityAt(at);
            if (opacity > 0.05)
                marks.add({item.at(at), item.kind, item.state, item.hostNetwork, false, opacity < 0.5 ? Emphasis::Dimmed : Emphasis::Plain});
        }
        marks.finish();
    }
    painter.restore();
}

} // namespace hopscope::paint
