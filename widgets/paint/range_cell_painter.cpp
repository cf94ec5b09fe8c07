#include "widgets/paint/range_cell_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace hopscope::paint {

namespace {

using addresses::CellState;
using addresses::RangeCell;

constexpr double emptyShare = 0.84; ///< of the way from an outline to the ground
constexpr double bandShare = 0.72;
constexpr double unknownShare = 0.35;
constexpr double leastFill = 0.14; ///< of a cell's height: one of a million is seen, too
constexpr double largeCell = 11;
constexpr double textMargin = 2;

QColor emptyColor(const RangeCell& cell, const Theme& theme)
{
    return cell.isStatic ? mixed(theme.service, theme.surface, bandShare) : mixed(theme.outline, theme.surface, emptyShare);
}

void paintFree(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme, double radius)
{
    painter.setPen(theme.lineWidth > 1 ? QPen(theme.outline, 1) : QPen(Qt::NoPen)); // with much contrast no cell is a mere shade
    painter.setBrush(emptyColor(cell, theme));
    painter.drawRoundedRect(box, radius, radius);
}

/// Nothing fills it: only its outline, in dots, says that something could be there.
void paintUnknown(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme)
{
    QPen pen(mixed(cell.isStatic ? theme.service : theme.outline, theme.surface, theme.lineWidth > 1 ? 0 : unknownShare), 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1, 1});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.toAlignedRect().adjusted(0, 0, -1, -1));
    painter.restore();
}

void paintEmpty(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme, double radius)
{
    if (cell.state == CellState::Unknown || cell.isUsedAtLeast)
        paintUnknown(painter, box, cell, theme);
    else
        paintFree(painter, box, cell, theme, radius);
}

/// As far as it is in use; at least a line, where anything is.
void paintShare(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme, double radius)
{
    paintEmpty(painter, box, cell, theme, radius);
    if (cell.used == 0)
        return;
    const ip::AddressNumber size = cell.size();
    const double share = size.high > 0 ? 0.0 : double(cell.used) / double(size.low);
    const double height = box.height() * std::clamp(std::max(leastFill, share), 0.0, 1.0);
    const QColor color = rangeCellColor(cell.state, theme);
    painter.save();
    painter.setClipRect(QRectF(box.left(), box.bottom() - height, box.width(), height), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(color, theme.surface, 0.45));
    painter.drawRoundedRect(box, radius, radius);
    painter.restore();
    painter.setPen(QPen(color, cell.state == CellState::Duplicate ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// "7", "1k", "2M": rounded down.
QString shortCount(std::size_t count)
{
    constexpr std::size_t thousand = 1'000;
    if (count < thousand)
        return QString::number(count);
    return count < thousand * thousand ? QStringLiteral("%1k").arg(count / thousand) : QStringLiteral("%1M").arg(count / thousand / thousand);
}

void paintCount(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme)
{
    const QString count = shortCount(cell.used);
    const QFontMetricsF metrics(painter.font());
    if (cell.used == 0 || metrics.horizontalAdvance(count) > box.width() - textMargin || metrics.capHeight() > box.height() - textMargin)
        return;
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, count);
}

/// A server's two drawers.
void paintNode(QPainter& painter, const QRectF& box, const QColor& color)
{
    const double bar = box.height() * 0.42;
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), bar), color);
    painter.fillRect(QRectF(box.left(), box.bottom() - bar, box.width(), bar), color);
}

/// Not all of it is there, or not for long.
void paintHalf(QPainter& painter, const QRectF& box, const QColor& color, bool lower)
{
    painter.fillRect(lower ? box.adjusted(0, box.height() / 2, 0, 0) : box.adjusted(0, 0, 0, -box.height() / 2), color);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paintDiamond(QPainter& painter, const QRectF& box, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({{box.center().x(), box.top()}, {box.right(), box.center().y()}, {box.center().x(), box.bottom()}, {box.left(), box.center().y()}}));
}

void paintOne(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme, double radius)
{
    const QColor color = rangeCellColor(cell.state, theme);
    switch (cell.state) {
    case CellState::Free: paintFree(painter, box, cell, theme, radius); return;
    case CellState::Unknown: paintUnknown(painter, box, cell, theme); return;
    case CellState::KeptBack: painter.fillRect(box, QBrush(mixed(theme.outline, theme.surface, 0.3), Qt::BDiagPattern)); return;
    case CellState::NotReady: paintHalf(painter, box, color, true); return;
    case CellState::Ending: paintHalf(painter, box, color, false); return;
    case CellState::Node: paintNode(painter, box, color); return;
    case CellState::Foreign: paintDiamond(painter, box, color); return;
    case CellState::Device:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(box);
        return;
    default: break;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(box, radius, radius);
    if (cell.state == CellState::Duplicate) {
        painter.setPen(QPen(theme.surface, box.height() >= largeCell ? 2 : 1));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.bottomLeft(), box.topRight());
    }
}

} // namespace

QColor rangeCellColor(CellState state, const Theme& theme)
{
    switch (state) {
    case CellState::Pod: return theme.ready;
    case CellState::NotReady: return theme.starting;
    case CellState::Ending: return theme.terminating;
    case CellState::Service: return theme.service;
    case CellState::Node: return theme.outside;
    case CellState::Device: return theme.policy;
    case CellState::Foreign: return theme.notReady;
    case CellState::Duplicate: return theme.failing;
    case CellState::Free:
    case CellState::Unknown:
    case CellState::KeptBack: break;
    }
    return theme.outline;
}

void paintCellFrame(QPainter& painter, const QRectF& box, const QColor& color)
{
    const double line = box.height() >= largeCell ? 2 : 1;
    painter.save();
    painter.setPen(QPen(color, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2));
    painter.restore();
}

void paintRangeCell(QPainter& painter, const QRectF& box, const RangeCell& cell, const Theme& theme)
{
    const bool isLarge = box.height() >= largeCell && box.width() >= largeCell;
    const double gap = isLarge ? 1.5 : 0.5;
    const double radius = isLarge ? 2 : 0;
    const QRectF inner = box.adjusted(gap, gap, -gap, -gap);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (cell.isOne()) {
        paintOne(painter, inner, cell, theme, radius);
    } else {
        paintShare(painter, inner, cell, theme, radius);
        paintCount(painter, inner, cell, theme);
    }
    painter.restore();
}

} // namespace hopscope::paint
