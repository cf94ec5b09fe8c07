#include "widgets/player/player_icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace hopscope::player {

namespace {

// All on a square of 16 by 16.
void addTriangle(QPainterPath& path, double base, double tip)
{
    path.addPolygon(QPolygonF({{base, 3}, {tip, 8}, {base, 13}}));
    path.closeSubpath();
}

void addBar(QPainterPath& path, double x, double width)
{
    path.addRect(x, 3, width, 10);
}

QPainterPath filledPath(Symbol symbol)
{
    QPainterPath path;
    switch (symbol) {
    case Symbol::First: addBar(path, 3, 2); addTriangle(path, 13, 5.5); break;
    case Symbol::Back: addTriangle(path, 8, 2); addTriangle(path, 14, 8); break;
    case Symbol::Play: addTriangle(path, 4, 13); break;
    case Symbol::Pause: addBar(path, 4, 3); addBar(path, 9, 3); break;
    case Symbol::Forward: addTriangle(path, 2, 8); addTriangle(path, 8, 14); break;
    case Symbol::Last: addTriangle(path, 3, 10.5); addBar(path, 11, 2); break;
    case Symbol::Loop: path.addPolygon(QPolygonF({{10.5, 0.5}, {14.5, 4}, {10, 6.5}})); path.closeSubpath(); break;
    case Symbol::Pick: path.addEllipse(QPointF(8, 8), 1.6, 1.6); break;
    }
    return path;
}

QPixmap symbolPixmap(Symbol symbol, const QColor& color)
{
    constexpr int pixels = 32;
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels / 16.0, pixels / 16.0);
    painter.fillPath(filledPath(symbol), color);
    if (symbol == Symbol::Loop) {
        painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(QRectF(3, 3.5, 10, 10), 75 * 16, 300 * 16);
    }
    if (symbol == Symbol::Pick) {
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawEllipse(QPointF(8, 8), 5, 5);
        painter.drawLines({QLineF(8, 0.5, 8, 5), QLineF(8, 11, 8, 15.5), QLineF(0.5, 8, 5, 8), QLineF(11, 8, 15.5, 8)});
    }
    return pixmap;
}

} // namespace

QIcon symbolIcon(Symbol symbol, const QColor& color, const QColor& disabledColor)
{
    QIcon icon;
    icon.addPixmap(symbolPixmap(symbol, color), QIcon::Normal);
    icon.addPixmap(symbolPixmap(symbol, disabledColor), QIcon::Disabled);
    return icon;
}

} // namespace hopscope::player
