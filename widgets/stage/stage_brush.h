// The colours and shapes of the stage's parts. Private to widgets/stage.
#pragma once

#include "widgets/stage/stage_painter.h"

#include <QPainter>

namespace hopscope::stagepaint {

inline QRectF toQt(const stage::Rect& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

inline QPointF toQt(const stage::Point& point)
{
    return {point.x, point.y};
}

class StageBrush
{
public:
    StageBrush(QPainter& painter, const StagePicture& picture);

    const paint::Theme& theme() const { return m_theme; }
    QPainter& painter() const { return m_painter; }
    double px(double base) const { return base * m_scale; }

    QColor colorOf(stage::Ink ink) const;
    QColor directionColor(bool reply) const { return reply ? m_theme.reply : m_theme.packet; }
    /// Of a number on its tinted disc, and of a wire's name on the ground: the direction's colour, strong enough to be read.
    QColor numberColor(bool reply) const { return paint::mixed(directionColor(reply), m_theme.text, 0.22); }
    /// A light ground in a colour, on which that colour can still be read.
    QColor tint(const QColor& color) const;
    /// Black or white, whichever can be read on it.
    QColor textOn(const QColor& ground) const;

    void box(const QRectF& rect, const QColor& fill, const QColor& border, double width = 1, double radius = 8, Qt::PenStyle style = Qt::SolidLine) const;
    void text(const stage::StageText& text) const { this->text(text, colorOf(text.ink)); }
    void text(const stage::StageText& text, const QColor& color) const;
    void texts(const std::vector<stage::StageText>& all) const;
    /// A number on its disc.
    void disc(const stage::Rect& rect, const stage::StageText& number, bool reply, bool active) const;

private:
    QPainter& m_painter;
    const paint::Theme& m_theme;
    paint::TextMode m_mode;
    double m_scale;
};

} // namespace hopscope::stagepaint
