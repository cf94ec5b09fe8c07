#include "widgets/panels/theme_style.h"

#include "widgets/paint/measures.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTreeView>

namespace hopscope::panels {

namespace {

constexpr double hoverTint = 0.07;

} // namespace

ThemeStyle::ThemeStyle(const paint::Theme& theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme)
{
    setObjectName(QStringLiteral("hopscope"));
}

void ThemeStyle::drawBox(QPainter& painter, const QRectF& rect, const Box& box, double radius) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = box.line / 2;
    painter.setPen(box.frame.isValid() ? QPen(box.frame, box.line) : QPen(Qt::NoPen));
    painter.setBrush(box.ground.isValid() ? QBrush(box.ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void ThemeStyle::drawFocus(QPainter& painter, const QRect& rect) const
{
    const paint::Measures& measures = paint::Measures::get();
    drawBox(painter, rect, {{}, m_theme.accent, double(measures.line.focus)}, measures.radius.field);
}

void ThemeStyle::drawArrow(QPainter& painter, const QRect& rect, Qt::ArrowType arrow, const QColor& color) const
{
    const double half = std::clamp(std::min(rect.width(), rect.height()) / 4.0, 2.5, 5.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(rect).center());
    const int turns[] = {0, 180, 0, 90, -90}; // by Qt::ArrowType: none, up, down, left, right
    painter.rotate(turns[int(arrow)]);
    painter.drawPolyline(QPolygonF({{-half, -half / 2}, {0, half / 2}, {half, -half / 2}}));
    painter.restore();
}

bool ThemeStyle::drawFrame(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const
{
    const paint::Measures& measures = paint::Measures::get();
    switch (element) {
    case PE_Frame:
    case PE_FrameMenu: drawBox(painter, option.rect, {{}, m_theme.outline, 1}, 0); return true;
    case PE_FrameGroupBox: drawBox(painter, option.rect, {{}, m_theme.outline, 1}, measures.radius.card); return true;
    case PE_PanelMenu: painter.fillRect(option.rect, m_theme.surfaceRaised); return true;
    case PE_FrameTabWidget: return true;
    case PE_FrameTabBarBase: painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tinted(m_theme.panel, 0.16)); return true;
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar: return true;
    case PE_PanelTipLabel: drawBox(painter, option.rect, {m_theme.surfaceRaised, m_theme.outline, 1}, 0); return true;
    case PE_FrameFocusRect: {
        // Rows of a list are marked by their ground; a frame around each cell would say nothing more.
        const auto* focus = qstyleoption_cast<const QStyleOptionFocusRect*>(&option);
        if (focus && (focus->state & State_Item))
            drawBox(painter, option.rect, {{}, m_theme.accent, 1}, measures.radius.mark);
        else
            drawFocus(painter, option.rect);
        return true;
    }
    default: return false;
    }
}

bool ThemeStyle::drawIndicator(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const
{
    const QColor color = option.state & State_Enabled ? m_theme.textDimmed : disabledText();
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(painter, option); return true;
    case PE_IndicatorRadioButton: drawRadio(painter, option); return true;
    case PE_IndicatorArrowUp: drawArrow(painter, option.rect, Qt::UpArrow, color); return true;
    case PE_IndicatorArrowDown: drawArrow(painter, option.rect, Qt::DownArrow, color); return true;
    case PE_IndicatorArrowLeft: drawArrow(painter, option.rect, Qt::LeftArrow, color); return true;
    case PE_IndicatorArrowRight: drawArrow(painter, option.rect, Qt::RightArrow, color); return true;
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
        const bool down = header && header->sortIndicator == QStyleOptionHeader::SortDown;
        drawArrow(painter, option.rect, down ? Qt::DownArrow : Qt::UpArrow, m_theme.accent);
        return true;
    }
    case PE_IndicatorBranch:
        if (option.state & State_Children)
            drawArrow(painter, option.rect, option.state & State_Open ? Qt::DownArrow : Qt::RightArrow, m_theme.textDimmed);
        return true;
    case PE_IndicatorToolBarSeparator: painter.fillRect(QRect(option.rect.center().x(), option.rect.top() + 6, 1, option.rect.height() - 12), m_theme.outline); return true;
    default: return false;
    }
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (drawFrame(element, *option, *painter) || drawIndicator(element, *option, *painter))
        return;
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth > 0) // inside a combo box it has none
            drawField(*painter, option->rect, *option, option->state & State_HasFocus);
        return;
    }
    case PE_FrameLineEdit: drawField(*painter, option->rect, *option, option->state & State_HasFocus); return;
    case PE_PanelButtonCommand: drawButton(*painter, *option, widget); return;
    case PE_FrameDefaultButton: return;
    case PE_PanelButtonTool: drawToolButton(*painter, *option, widget); return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // In a table the mouse is over a cell, which says nothing of its row.
        const bool isList = qobject_cast<const QListView*>(widget) || qobject_cast<const QTreeView*>(widget);
        if (element == PE_PanelItemViewItem && isList && (option->state & State_MouseOver) && !(option->state & State_Selected)) {
            QColor tint = m_theme.text;
            tint.setAlphaF(float(hoverTint));
            painter->fillRect(option->rect, tint);
        }
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_TabBarTabShape: drawTab(*painter, *option); return;
    case CE_TabBarTabLabel: drawTabLabel(*painter, *option, widget); return;
    case CE_MenuItem: drawMenuItem(*painter, *option, widget); return;
    case CE_MenuBarItem: drawMenuBarItem(*painter, *option, widget); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_theme.panel); return;
    case CE_ToolBar: painter->fillRect(option->rect, m_theme.panel); return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeader(*painter, *option); return;
    case CE_Splitter: return;
    case CE_ToolButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (!button || !widget || !widget->property("main").toBool() || !(option->state & State_Enabled))
            break;
        QStyleOptionToolButton label(*button);
        label.palette.setColor(QPalette::ButtonText, m_theme.onAccent);
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    case CE_PushButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            break;
        QStyleOptionButton label(*button);
        const bool main = (label.features & QStyleOptionButton::DefaultButton) || (widget && widget->property("main").toBool());
        if (main && (label.state & State_Enabled) && !(label.features & QStyleOptionButton::Flat))
            label.palette.setColor(QPalette::ButtonText, m_theme.onAccent);
        label.state &= ~State_HasFocus;
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar: drawScrollBar(*painter, *option, widget); return;
    case CC_ComboBox: drawComboBox(*painter, *option, widget); return;
    case CC_SpinBox: drawSpinBox(*painter, *option, widget); return;
    case CC_Slider: drawSlider(*painter, *option, widget); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ScrollBar)
        return scrollBarPart(*option, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const paint::Measures& measures = paint::Measures::get();
    switch (metric) {
    case PM_ScrollBarExtent: return measures.line.scrollBar;
    case PM_ScrollBarSliderMin: return 28;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return widget ? std::max(16, widget->fontMetrics().height()) : 16;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 14;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return measures.spacing.normal;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 5;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton: return result.expandedTo(QSize(0, line + 12)) + QSize(8, 0);
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return result.expandedTo(QSize(0, line + 11));
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        return item && item->menuItemType == QStyleOptionMenuItem::Separator ? QSize(result.width(), 9) : QSize(result.width() + 18, line + 10);
    }
    case CT_MenuBarItem: return result + QSize(6, 2);
    default: return result;
    }
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QAbstractSlider*>(widget) || qobject_cast<QHeaderView*>(widget) || widget->inherits("QLineEdit") ||
        widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace hopscope::panels
