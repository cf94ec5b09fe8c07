#include "widgets/panels/window_style.h"

#include "widgets/paint/measures.h"
#include "widgets/panels/theme_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hopscope::panels {

namespace {

/// Most platforms' own fonts are a pixel or two off: nobody has asked for another size by that.
constexpr double asUsual = 0.2;

int scaled(int pixels, double textScale)
{
    return qRound(pixels * textScale);
}

} // namespace

QPalette paletteOf(const paint::Theme& theme)
{
    const bool dark = theme.dark;
    const QColor base = dark ? theme.background : theme.surface;
    const bool highContrast = theme.lineWidth > 1;
    QPalette palette(theme.text, theme.surfaceRaised, theme.outline.lighter(110), theme.outline.darker(130), theme.outline, theme.text, base);
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, paint::mixed(base, theme.region, dark ? 0.6 : 0.5));
    palette.setColor(QPalette::ToolTipBase, theme.surfaceRaised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textDimmed);
    // A chosen row keeps the colours of its words.
    palette.setColor(QPalette::Highlight, highContrast ? theme.accent : paint::mixed(base, theme.accent, dark ? 0.34 : 0.2));
    palette.setColor(QPalette::HighlightedText, highContrast ? theme.onAccent : theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, dark ? theme.surfaceRaised.lighter(120) : theme.surface);
    palette.setColor(QPalette::Mid, theme.outline);
    palette.setColor(QPalette::Dark, dark ? theme.background.darker(120) : theme.outline.darker(115));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : theme.outline.darker(140));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, paint::mixed(theme.textDimmed, theme.panel, 0.4));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.outline);
    return palette;
}

QString styleSheetOf(const paint::Theme& theme, double textScale)
{
    const paint::Measures& measures = paint::Measures::get();
    return QStringLiteral("#messageBar { background: %1; border: 1px solid %2; border-radius: %11px; }"
                          "#messageBar[hint=\"true\"] { border-color: %6; }"
                          "#mapRemark { background: %1; color: %3; border: 2px dashed %8; border-radius: %11px; padding: 4px 8px; font-weight: 600; }"
                          "#mapAge, #tablesAge { background: %1; color: %3; border: none; border-left: 4px solid %8; padding: 3px 8px; }"
                          "QDockWidget { font: 600 %9px \"%7\"; }"
                          "#hiddenBand { background: %1; border: none; border-left: 4px solid %6; }"
                          "#hiddenBand QPushButton { border: none; color: %6; text-decoration: underline; padding: 2px 6px; }"
                          "#hiddenBand QPushButton:focus { border: 1px solid %6; }"
                          "#queryProblem { color: %2; }"
                          "#messageText { color: %3; }"
                          "QLabel[role=\"title\"] { font-size: %10px; font-weight: 600; }"
                          "QLabel[role=\"detail\"] { color: %4; font-size: %12px; }"
                          "QToolTip { color: %3; background: %1; border: 1px solid %5; padding: 3px; }")
        .arg(theme.surfaceRaised.name(), theme.failing.name(), theme.text.name(), theme.textDimmed.name(), theme.outline.name(), theme.accent.name(),
             paint::fontOf(layout::TextRole::ItemName).family(), theme.starting.name())
        .arg(scaled(measures.text.normal, textScale))
        .arg(scaled(measures.text.title, textScale))
        .arg(measures.radius.field)
        .arg(scaled(measures.text.detail, textScale));
}

double platformTextScale()
{
    const double scale = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize() / double(paint::Measures::get().text.normal);
    return std::abs(scale - 1) <= asUsual ? 1 : std::clamp(scale, 0.8, 2.5);
}

void applyTheme(QApplication& application, const paint::Theme& theme, double textScale)
{
    // Windows ask one by one, and to dress all of them anew takes its time.
    const char* const worn = "hopscopeLook";
    const QString look = QStringLiteral("%1 %2").arg(int(theme.kind)).arg(textScale);
    if (application.property(worn).toString() == look)
        return;
    application.setProperty(worn, look);
    QApplication::setStyle(new ThemeStyle(theme));
    QFont font = paint::fontOf(layout::TextRole::ItemName);
    font.setPixelSize(scaled(paint::Measures::get().text.normal, textScale));
    font.setWeight(QFont::Normal);
    QApplication::setFont(font);
    // The platform has fonts of its own for these.
    for (const char* part : {"QDockWidgetTitle", "QTipLabel", "QMessageBox", "QMenu", "QMenuBar", "QStatusBar"})
        QApplication::setFont(font, part);
    // Told at once: a style sheet that is set before the widgets have heard of it leaves them with the platform's font.
    QCoreApplication::sendPostedEvents(&application, QEvent::ApplicationFontChange);
    const QPalette palette = paletteOf(theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    application.setStyleSheet(styleSheetOf(theme, textScale));
}

} // namespace hopscope::panels
