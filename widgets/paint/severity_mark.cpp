#include "widgets/paint/severity_mark.h"

#include <QPainter>

#include <algorithm>

namespace hopscope::paint {

QColor severityColor(SeverityShape shape, const Theme& theme)
{
    switch (shape) {
    case SeverityShape::Disc: return theme.failing;
    case SeverityShape::Triangle: return theme.notReady;
    case SeverityShape::Ring: break;
    }
    return theme.textDimmed;
}

void paintSeverity(QPainter& painter, const QRectF& box, SeverityShape shape, const Theme& theme)
{
    const double side = std::min(box.width(), box.height());
    const QRectF square(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    const QColor color = severityColor(shape, theme);
    const auto at = [&](double x, double y) { return QPointF(square.left() + x * side, square.top() + y * side); };
    const double stroke = std::max(1.4, side * 0.12);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (shape) {
    case SeverityShape::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(square);
        painter.setPen(QPen(theme.surface, stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at(0.33, 0.33), at(0.67, 0.67));
        painter.drawLine(at(0.67, 0.33), at(0.33, 0.67));
        break;
    case SeverityShape::Triangle:
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({at(0.5, 0.12), at(0.94, 0.88), at(0.06, 0.88)}));
        painter.setPen(QPen(theme.surface, stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at(0.5, 0.4), at(0.5, 0.6));
        painter.drawPoint(at(0.5, 0.77));
        break;
    case SeverityShape::Ring:
        painter.setPen(QPen(color, stroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(square.adjusted(stroke, stroke, -stroke, -stroke));
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at(0.5, 0.5), at(0.5, 0.68));
        painter.drawPoint(at(0.5, 0.33));
        break;
    }
    painter.restore();
}

} // namespace hopscope::paint
