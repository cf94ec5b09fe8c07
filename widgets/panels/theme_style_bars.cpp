// What stands around contents: scroll bars, tabs, menus, headers.
#include "widgets/paint/measures.h"
#include "widgets/panels/theme_style.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace hopscope::panels {

namespace {

constexpr double hoverTint = 0.07;
constexpr double chosenTint = 0.13;
constexpr int menuMark = 24; ///< pixels before a menu's words

} // namespace

QRect ThemeStyle::scrollBarPart(const QStyleOptionComplex& option, SubControl part) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
        return {};
    const bool lying = bar->orientation == Qt::Horizontal;
    const QRect& all = bar->rect;
    if (part == SC_ScrollBarGroove)
        return all;
    const int length = lying ? all.width() : all.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = std::clamp(int(qint64(length) * bar->pageStep / (range + std::max(bar->pageStep, 1))), std::min(28, length), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    int from = start;
    int to = start + handle;
    if (part == SC_ScrollBarSubPage) {
        from = 0;
        to = start;
    } else if (part == SC_ScrollBarAddPage) {
        from = start + handle;
        to = length;
    } else if (part != SC_ScrollBarSlider) {
        return {};
    }
    const QRect rect = lying ? QRect(all.left() + from, all.top(), to - from, all.height()) : QRect(all.left(), all.top() + from, all.width(), to - from);
    return visualRect(bar->direction, all, rect);
}

void ThemeStyle::drawScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!bar)
        return;
    painter.fillRect(bar->rect, widget ? widget->palette().color(QPalette::Window) : m_theme.panel);
    if (bar->maximum <= bar->minimum)
        return;
    const paint::Measures& measures = paint::Measures::get();
    const bool lying = bar->orientation == Qt::Horizontal;
    const bool active = (bar->activeSubControls & SC_ScrollBarSlider) && (bar->state & (State_MouseOver | State_Sunken));
    const double thick = active ? measures.line.scrollHandle + 2 : measures.line.scrollHandle;
    QRectF handle(scrollBarPart(option, SC_ScrollBarSlider));
    const double side = ((lying ? handle.height() : handle.width()) - thick) / 2;
    handle.adjust(lying ? 2 : side, lying ? side : 2, lying ? -2 : -side, lying ? -side : -2);
    drawBox(painter, handle, {active ? m_theme.textDimmed : m_theme.outline, {}, 1}, thick / 2);
}

void ThemeStyle::drawTab(QPainter& painter, const QStyleOption& option) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (!tab)
        return;
    const bool selected = tab->state & State_Selected;
    const paint::Measures& measures = paint::Measures::get();
    const QRect inner = tab->rect.adjusted(2, 3, -2, -4);
    if ((tab->state & State_MouseOver) && (tab->state & State_Enabled) && !selected)
        drawBox(painter, inner, {tinted(m_theme.panel, hoverTint), {}, 1}, measures.radius.field);
    if (tab->state & State_HasFocus)
        drawFocus(painter, inner);
    if (!selected)
        return;
    QRectF line(tab->rect.left() + 8, tab->rect.bottom() - 2, tab->rect.width() - 16, 3);
    if (tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth)
        line.moveTop(tab->rect.top());
    drawBox(painter, line, {m_theme.accent, {}, 1}, 1.5);
}

void ThemeStyle::drawTabLabel(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (!tab)
        return;
    QStyleOptionTab label(*tab);
    const bool selected = tab->state & State_Selected;
    label.palette.setColor(QPalette::WindowText, !(tab->state & State_Enabled) ? disabledText() : selected ? m_theme.text : m_theme.textDimmed);
    label.state &= ~State_HasFocus;
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, &painter, widget);
}

void ThemeStyle::drawMenuItem(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    if (!item)
        return;
    const QRect& rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
        painter.fillRect(QRect(rect.left() + 6, rect.center().y(), rect.width() - 12, 1), tinted(m_theme.surfaceRaised, 0.16));
        return;
    }
    const bool enabled = item->state & State_Enabled;
    if ((item->state & State_Selected) && enabled)
        drawBox(painter, rect.adjusted(2, 0, -2, 0), {tinted(m_theme.surfaceRaised, chosenTint), {}, 1}, paint::Measures::get().radius.field);
    const QColor color = enabled ? m_theme.text : disabledText();
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(enabled ? m_theme.accent : color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.translate(rect.left() + 8, rect.center().y() - 4);
        painter.drawPolyline(QPolygonF({{0, 5}, {3.4, 8.4}, {10, 0.8}}));
        painter.restore();
    } else if (!item->icon.isNull()) {
        const int side = pixelMetric(PM_SmallIconSize, option.type ? &option : nullptr, widget);
        item->icon.paint(&painter, QRect(rect.left() + 6, rect.center().y() - side / 2, side, side), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    QRect words = rect.adjusted(menuMark + 4, 0, -12, 0);
    const qsizetype tabAt = item->text.indexOf(u'\t');
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter.setFont(item->font);
    painter.setPen(color);
    painter.drawText(words, flags | Qt::AlignLeft, item->text.left(tabAt));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        drawArrow(painter, QRect(rect.right() - 20, rect.top(), 16, rect.height()), Qt::RightArrow, color);
    } else if (tabAt >= 0) {
        painter.setPen(enabled ? m_theme.textDimmed : color);
        painter.drawText(words, flags | Qt::AlignRight, item->text.mid(tabAt + 1));
    }
}

void ThemeStyle::drawMenuBarItem(QPainter& painter, const QStyleOption& option, const QWidget*) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    if (!item)
        return;
    painter.fillRect(item->rect, m_theme.panel);
    const bool open = item->state & State_Sunken;
    if (open || (item->state & State_Selected))
        drawBox(painter, item->rect.adjusted(1, 2, -1, -2), {tinted(m_theme.panel, open ? chosenTint : hoverTint), {}, 1}, paint::Measures::get().radius.field);
    painter.setPen(item->state & State_Enabled ? m_theme.text : disabledText());
    painter.drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item->text);
}

void ThemeStyle::drawHeader(QPainter& painter, const QStyleOption& option) const
{
    const bool hover = (option.state & State_MouseOver) && (option.state & State_Enabled);
    painter.fillRect(option.rect, hover ? tinted(m_theme.panel, hoverTint) : m_theme.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.outline);
}

} // namespace hopscope::panels
