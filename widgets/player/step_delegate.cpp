#include "widgets/player/step_delegate.h"

#include "widgets/labels/shown_text.h"

#include <QPainter>

#include <algorithm>

namespace hopscope::player {

namespace {

constexpr int side = 8;
constexpr int above = 4;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int lineOf(const QFont& font)
{
    return QFontMetrics(font).height();
}

} // namespace

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = lineOf(option.font);
    const int lines = index.data(PlaceRole).toString().isEmpty() ? 1 : 2;
    const int heading = index.data(HeadingRole).toString().isEmpty() ? 0 : line + above;
    return {120, heading + lines * line + 2 * above};
}

void StepDelegate::drawDisc(QPainter& painter, const QRect& row, const QModelIndex& index, const QFont& font, bool current) const
{
    const QString number = index.data(NumberRole).toString();
    const QColor color = index.data(StopsRole).toBool() ? m_theme->failing : index.data(ReplyRole).toBool() ? m_theme->reply : m_theme->packet;
    const int height = QFontMetrics(font).height() + 4;
    const QRect disc(row.left() + side, row.center().y() - height / 2, std::max(height, QFontMetrics(font).horizontalAdvance(number) + 10), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(current ? color : paint::mixed(color, m_theme->surface, 0.84));
    painter.drawRoundedRect(disc, height / 2.0, height / 2.0);
    painter.setPen(current ? m_theme->surface : paint::mixed(color, m_theme->text, 0.22));
    painter.setFont(strong(font));
    painter.drawText(disc, Qt::AlignCenter, number);
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(option.font);
    QRect row = option.rect;
    if (const QString heading = index.data(HeadingRole).toString(); !heading.isEmpty()) {
        painter->setFont(strong(option.font));
        painter->setPen(paint::mixed(m_theme->reply, m_theme->text, 0.22));
        painter->drawText(QRect(row.left() + side, row.top() + above, row.width(), metrics.height()), Qt::AlignVCenter, heading);
        row.setTop(row.top() + metrics.height() + above);
    }
    const bool current = option.state & QStyle::State_Selected;
    const QColor color = index.data(ReplyRole).toBool() ? m_theme->reply : m_theme->packet;
    if (current) {
        painter->setPen(QPen(color, 1.5));
        painter->setBrush(m_theme->surface);
        painter->drawRoundedRect(QRectF(row).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
    QFont small = option.font;
    small.setPixelSize(std::max(11, QFontInfo(option.font).pixelSize() - 1));
    drawDisc(*painter, row, index, small, current);
    const int left = row.left() + side + QFontMetrics(strong(small)).horizontalAdvance(QStringLiteral("10, 11")) + 10 + 8;
    const QString place = index.data(PlaceRole).toString();
    const QString text = index.data(TextRole).toString();
    const auto line = [&](int y, const QString& words, const QFont& font, const QColor& ink) {
        painter->setFont(font);
        painter->setPen(ink);
        const QRect rect(left, y, row.right() - left - side, metrics.height());
        painter->drawText(rect, Qt::AlignVCenter, QFontMetrics(font).elidedText(words, Qt::ElideMiddle, rect.width()));
    };
    if (place.isEmpty()) {
        line(row.center().y() - metrics.height() / 2, text, option.font, m_theme->textDimmed);
    } else {
        line(row.top() + above, place, strong(option.font), m_theme->text);
        line(row.top() + above + metrics.height(), text, option.font, index.data(StopsRole).toBool() ? m_theme->failing : m_theme->textDimmed);
    }
    painter->restore();
}

} // namespace hopscope::player
