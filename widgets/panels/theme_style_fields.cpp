// What is filled in and pressed.
#include "widgets/paint/measures.h"
#include "widgets/panels/theme_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace hopscope::panels {

namespace {

constexpr double hoverTint = 0.05;
constexpr double pressedTint = 0.14;
constexpr double checkedTint = 0.10;

} // namespace

void ThemeStyle::drawField(QPainter& painter, const QRect& rect, const QStyleOption& option, bool focused) const
{
    const paint::Measures& measures = paint::Measures::get();
    const bool enabled = option.state & State_Enabled;
    Box box{enabled ? ground() : m_theme.panel, m_theme.outline, m_theme.lineWidth};
    if (!enabled)
        box.frame = paint::mixed(m_theme.outline, m_theme.panel, 0.4);
    else if (focused)
        box = {ground(), m_theme.accent, double(measures.line.focus)};
    else if (option.state & State_MouseOver)
        box.frame = tinted(m_theme.outline, 0.4);
    drawBox(painter, rect, box, measures.radius.field);
}

void ThemeStyle::drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const paint::Measures& measures = paint::Measures::get();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool main = (button && (button->features & QStyleOptionButton::DefaultButton)) || (widget && widget->property("main").toBool());
    const bool enabled = option.state & State_Enabled;
    const bool down = option.state & (State_Sunken | State_On);
    const bool hover = option.state & State_MouseOver;
    const double tint = down ? pressedTint : hover ? hoverTint : 0;
    Box box{tinted(m_theme.surfaceRaised, tint), m_theme.outline, m_theme.lineWidth};
    if (!enabled)
        box = {m_theme.panel, paint::mixed(m_theme.outline, m_theme.panel, 0.4), 1};
    else if (flat)
        box = {tint > 0 ? tinted(m_theme.panel, tint) : QColor(), {}, 1};
    else if (main)
        box = {paint::mixed(m_theme.accent, m_theme.dark ? QColor(Qt::white) : QColor(Qt::black), tint * 2), {}, 1};
    drawBox(painter, option.rect, box, measures.radius.field);
    if (!(option.state & State_HasFocus) || !enabled)
        return;
    drawFocus(painter, option.rect);
    if (main && !flat) // an accent's frame is not seen on the accent itself
        drawBox(painter, option.rect.adjusted(2, 2, -2, -2), {{}, m_theme.onAccent, 1.5}, measures.radius.field - 2);
}

void ThemeStyle::drawToolButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const paint::Measures& measures = paint::Measures::get();
    const bool enabled = option.state & State_Enabled;
    const bool main = widget && widget->property("main").toBool();
    Box box{{}, {}, 1};
    const double tint = option.state & State_Sunken ? pressedTint : option.state & State_MouseOver ? hoverTint + 0.02 : 0;
    if (main && enabled)
        box.ground = paint::mixed(m_theme.accent, m_theme.dark ? QColor(Qt::white) : QColor(Qt::black), tint * 2);
    else if (option.state & State_On)
        box = {paint::mixed(m_theme.surfaceRaised, m_theme.accent, checkedTint), enabled ? m_theme.accent : m_theme.outline, m_theme.lineWidth};
    else if (enabled && tint > 0)
        box.ground = tinted(m_theme.panel, tint);
    else if (!(option.state & State_AutoRaise) && !main)
        box = {m_theme.surfaceRaised, enabled ? m_theme.outline : paint::mixed(m_theme.outline, m_theme.panel, 0.4), m_theme.lineWidth};
    if (!(option.state & State_AutoRaise) && !main && enabled && !box.frame.isValid())
        box.frame = m_theme.outline;
    drawBox(painter, option.rect, box, measures.radius.field);
    if (enabled && (option.state & State_HasFocus))
        drawFocus(painter, option.rect);
}

void ThemeStyle::drawCheck(QPainter& painter, const QStyleOption& option) const
{
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & (State_On | State_NoChange);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect rect(0, 0, side, side);
    rect.moveCenter(option.rect.center());
    Box box{enabled ? ground() : m_theme.panel, option.state & State_MouseOver ? m_theme.text : m_theme.outline, std::max(1.2, m_theme.lineWidth)};
    const QColor fill = enabled ? m_theme.accent : disabledText();
    if (on)
        box = {fill, fill, 1};
    drawBox(painter, rect, box, paint::Measures::get().radius.mark);
    if (enabled && (option.state & State_HasFocus))
        drawBox(painter, rect.adjusted(-2, -2, 2, 2), {{}, m_theme.accent, 1.5}, paint::Measures::get().radius.field);
    if (!on)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(side / 16.0, side / 16.0);
    painter.setPen(QPen(enabled ? m_theme.onAccent : m_theme.panel, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state & State_NoChange)
        painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    else
        painter.drawPolyline(QPolygonF({{4, 8.4}, {6.8, 11.2}, {12, 5.2}}));
    painter.restore();
}

void ThemeStyle::drawRadio(QPainter& painter, const QStyleOption& option) const
{
    const bool enabled = option.state & State_Enabled;
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect rect(0, 0, side, side);
    rect.moveCenter(option.rect.center());
    const bool on = option.state & State_On;
    const QColor color = !enabled ? disabledText() : on ? m_theme.accent : m_theme.outline;
    drawBox(painter, rect, {enabled ? ground() : m_theme.panel, color, on ? 2.0 : 1.2}, side / 2.0);
    if (on)
        drawBox(painter, QRectF(rect).adjusted(side * 0.28, side * 0.28, -side * 0.28, -side * 0.28), {color, {}, 1}, side / 2.0);
    if (enabled && (option.state & State_HasFocus))
        drawBox(painter, rect.adjusted(-2, -2, 2, 2), {{}, m_theme.accent, 1.5}, side);
}

void ThemeStyle::drawComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
    if (!combo)
        return;
    const bool focused = widget && widget->hasFocus();
    QStyleOption field(option);
    if (combo->frame)
        drawField(painter, option.rect, field, focused || (combo->editable && (option.state & State_HasFocus)));
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const QColor color = option.state & State_Enabled ? m_theme.text : disabledText();
    drawArrow(painter, arrow, Qt::DownArrow, color);
}

void ThemeStyle::drawSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (!spin)
        return;
    if (spin->frame)
        drawField(painter, option.rect, option, option.state & State_HasFocus);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option.state & State_Enabled;
    for (const auto& [part, arrow, step] : {std::tuple{SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled},
                                            std::tuple{SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled}}) {
        const QRect rect = subControlRect(CC_SpinBox, &option, part, widget);
        if (enabled && (option.activeSubControls & part))
            painter.fillRect(rect.adjusted(0, 1, -2, -1), tinted(ground(), option.state & State_Sunken ? pressedTint : hoverTint));
        drawArrow(painter, rect, arrow, enabled && (spin->stepEnabled & step) ? m_theme.text : disabledText());
    }
}

void ThemeStyle::drawSlider(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!slider)
        return;
    const bool enabled = option.state & State_Enabled;
    const QRect handle = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const bool lying = slider->orientation == Qt::Horizontal;
    QRectF groove(option.rect);
    groove = lying ? QRectF(groove.left() + 2, groove.center().y() - 2, groove.width() - 4, 4)
                   : QRectF(groove.center().x() - 2, groove.top() + 2, 4, groove.height() - 4);
    drawBox(painter, groove, {paint::mixed(m_theme.outline, m_theme.panel, 0.35), {}, 1}, 2);
    QRectF done = groove;
    if (lying)
        done.setRight(handle.center().x());
    else
        done.setTop(handle.center().y());
    if (enabled)
        drawBox(painter, done, {m_theme.accent, {}, 1}, 2);
    constexpr double radius = 7;
    const QPointF middle = QRectF(handle).center();
    drawBox(painter, QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius),
            {m_theme.surfaceRaised, enabled ? m_theme.accent : m_theme.outline, 2}, radius);
    if (enabled && (option.state & State_HasFocus))
        drawBox(painter, QRectF(middle.x() - radius - 2, middle.y() - radius - 2, 2 * radius + 4, 2 * radius + 4), {{}, m_theme.accent, 1.5}, radius + 2);
}

} // namespace hopscope::panels
