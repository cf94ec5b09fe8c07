// A legend in rows: a sample of each sign and its word.
#pragma once

#include "widgets/paint/canvas.h"
#include "widgets/paint/legend.h"

namespace hopscope::paint {

class LegendPainter
{
public:
    /// Broken into rows of at most `width`; sizes are in the units of the painter it is drawn with, `scale` of them to one
    /// map unit at which texts have their own size. `level` is the map's: a mark from afar looks different from one on a chip.
    LegendPainter(const std::vector<LegendEntry>& entries, const LegendWords& words, double width, double scale, Level level);

    QSizeF size() const { return m_size; }
    void draw(QPainter& painter, const QPointF& corner, const Theme& theme, TextMode mode) const;

private:
    struct Placed
    {
        LegendEntry entry;
        QString word;
        QPointF corner; ///< in map units
    };
    void drawSample(QPainter& painter, const Placed& placed, const Theme& theme) const;
    void drawMark(QPainter& painter, const QRectF& rect, const LegendEntry& entry, const Theme& theme) const;

    double m_scale;
    Level m_level;
    std::vector<Placed> m_placed;
    QSizeF m_size;
};

} // namespace hopscope::paint
