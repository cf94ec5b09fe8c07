#include "widgets/stage/stage_brush.h"

#include "widgets/paint/text_painter.h"

namespace hopscope::stagepaint {

StageBrush::StageBrush(QPainter& painter, const StagePicture& picture)
    : m_painter(painter), m_theme(*picture.theme), m_mode(picture.textMode), m_scale(picture.stage->scale)
{
}

QColor StageBrush::colorOf(stage::Ink ink) const
{
    switch (ink) {
    case stage::Ink::Text: return m_theme.text;
    case stage::Ink::Dimmed: return m_theme.textDimmed;
    case stage::Ink::Packet: return numberColor(false);
    case stage::Ink::Reply: return numberColor(true);
    case stage::Ink::Failing: return m_theme.failing;
    }
    return m_theme.text;
}

QColor StageBrush::tint(const QColor& color) const
{
    return paint::mixed(m_theme.surface, color, m_theme.dark ? 0.16 : 0.1);
}

QColor StageBrush::textOn(const QColor& ground) const
{
    const double light = 0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF();
    return light > 0.5 ? QColor(Qt::black) : QColor(Qt::white);
}

void StageBrush::box(const QRectF& rect, const QColor& fill, const QColor& border, double width, double radius, Qt::PenStyle style) const
{
    QPen pen(border, px(width) * m_theme.lineWidth, style);
    m_painter.setPen(border.isValid() ? pen : QPen(Qt::NoPen));
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = border.isValid() ? pen.widthF() / 2 : 0;
    m_painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), px(radius), px(radius));
}

void StageBrush::text(const stage::StageText& drawn, const QColor& color) const
{
    QRectF rect = toQt(drawn.rect);
    QColor ink = color;
    if (drawn.marked) {
        const double side = px(3);
        box(rect.adjusted(-side, px(2), side, -px(2)), m_theme.changed, QColor(), 0, 4);
        ink = textOn(m_theme.changed);
    }
    paint::drawTextLine(m_painter, rect, QString::fromStdString(drawn.text), fontOf(drawn.face, drawn.pixels), ink, m_mode);
    if (drawn.struck) {
        m_painter.setPen(QPen(m_theme.failing, px(2)));
        const double y = rect.center().y() + drawn.pixels * 0.06;
        m_painter.drawLine(QPointF(rect.left() - px(1), y), QPointF(rect.right() + px(1), y));
    }
}

void StageBrush::texts(const std::vector<stage::StageText>& all) const
{
    for (const stage::StageText& one : all)
        text(one);
}

void StageBrush::disc(const stage::Rect& rect, const stage::StageText& number, bool reply, bool active) const
{
    const QColor color = directionColor(reply);
    const QRectF shape = toQt(rect);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(active ? color : tint(color));
    m_painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    text(number, active ? textOn(color) : numberColor(reply));
}

} // namespace hopscope::stagepaint
