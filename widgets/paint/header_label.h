// The label beside a packet: its header, the outer one around it, what has just changed.
#pragma once

#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

class HeaderLabel
{
public:
    /// What the packet's header says at this moment of the flow, at `scale`; `stop` is added where the packet ends undelivered.
    HeaderLabel(const flow::FlowTrace& trace, const flow::FlowFrame& frame, double scale, const QString& stop = {});

    QSizeF size() const { return m_size; }
    void draw(QPainter& painter, const QPointF& corner, const Theme& theme, bool reply, TextMode mode) const;

private:
    struct Field
    {
        QString text;
        bool changed = false;
        bool faint = false;
        QRectF rect{}; ///< relative to the label's corner
        bool failing = false;
    };
    QFont font(bool bold) const;
    void addRow(const flow::Step& step, bool isBefore, const QString& tag);
    void addField(const QString& text, bool changed, bool faint);
    void addStop(const QString& stop);
    void drawField(QPainter& painter, const QPointF& corner, const Field& field, const Theme& theme, const QColor& color,
                   TextMode mode) const;

    double m_scale;
    double m_lineHeight = 0;
    double m_x = 0;
    double m_y = 0;
    std::vector<Field> m_fields;
    std::vector<Field> m_outer;
    QRectF m_inner; ///< the packet's own header
    QSizeF m_size;
};

} // namespace hopscope::paint
