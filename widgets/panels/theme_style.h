// How the window's own parts look: fields, buttons, tabs, menus, scroll bars, from the theme of the map.
#pragma once

#include "widgets/paint/theme.h"

#include <QProxyStyle>

namespace hopscope::panels {

/// Draws what a style sheet would need pictures for; what it does not draw is Fusion's. A button with the property "main" is the main one.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit ThemeStyle(const paint::Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    struct Box
    {
        QColor ground;
        QColor frame;
        double line = 1;
    };

    // theme_style_fields.cpp: what is filled in and pressed
    void drawField(QPainter& painter, const QRect& rect, const QStyleOption& option, bool focused) const;
    void drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void drawToolButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void drawCheck(QPainter& painter, const QStyleOption& option) const;
    void drawRadio(QPainter& painter, const QStyleOption& option) const;
    void drawComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void drawSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void drawSlider(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    // theme_style_bars.cpp: what stands around contents
    void drawScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    QRect scrollBarPart(const QStyleOptionComplex& option, SubControl part) const;
    void drawTab(QPainter& painter, const QStyleOption& option) const;
    void drawTabLabel(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void drawMenuItem(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void drawMenuBarItem(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void drawHeader(QPainter& painter, const QStyleOption& option) const;

    void drawBox(QPainter& painter, const QRectF& rect, const Box& box, double radius) const;
    void drawFocus(QPainter& painter, const QRect& rect) const;
    /// Points down, up, left or right.
    void drawArrow(QPainter& painter, const QRect& rect, Qt::ArrowType arrow, const QColor& color) const;
    bool drawFrame(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const;
    bool drawIndicator(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const;
    /// `ground` with some of the text's colour in it: under the mouse, pressed, chosen.
    QColor tinted(const QColor& ground, double share) const { return paint::mixed(ground, m_theme.text, share); }
    QColor ground() const { return m_theme.dark ? m_theme.background : m_theme.surface; }
    QColor disabledText() const { return paint::mixed(m_theme.textDimmed, m_theme.panel, 0.4); }

    const paint::Theme m_theme;
};

} // namespace hopscope::panels
