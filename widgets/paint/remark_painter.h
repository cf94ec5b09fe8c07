// The remark over a picture: that something in it is supposed, or old.
#pragma once

#include "widgets/paint/map_painter.h"

#include <QStringList>

namespace hopscope::paint {

class RemarkPainter
{
public:
    /// Wraps the text into `width`; sizes are in the units of the painter it will be drawn with.
    RemarkPainter(const QString& text, double width, double scale);

    QSizeF size() const { return m_size; }
    void draw(QPainter& painter, const QPointF& corner, const Theme& theme, TextMode mode) const;

private:
    QFont font() const;

    double m_scale;
    double m_lineHeight = 0;
    QStringList m_lines;
    QSizeF m_size;
};

} // namespace hopscope::paint
