#include "widgets/panels/window_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hopscope::panels {

namespace {

constexpr int windowTextPixels = 13;
/// Most platforms' own fonts are a pixel or two off: nobody has asked for another size by that.
constexpr double asUsual = 0.2;

} // namespace

QPalette paletteOf(const paint::Theme& theme)
{
    const bool dark = theme.dark;
    const QColor window = dark ? theme.surface : theme.background;
    QPalette palette(theme.text, dark ? theme.surfaceRaised : theme.surface, theme.outline.lighter(110), theme.outline.darker(130),
                     theme.outline, theme.text, dark ? theme.background : theme.surface);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, dark ? theme.background : theme.surface);
    palette.setColor(QPalette::AlternateBase, dark ? theme.background.lighter(115) : theme.background);
    palette.setColor(QPalette::ToolTipBase, dark ? theme.surfaceRaised : theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textDimmed);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accent.lightnessF() > 0.6 ? QColor(Qt::black) : QColor(Qt::white));
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, dark ? theme.surfaceRaised.lighter(120) : theme.surface);
    palette.setColor(QPalette::Mid, theme.outline);
    palette.setColor(QPalette::Dark, dark ? theme.background.darker(120) : theme.outline.darker(115));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : theme.outline.darker(140));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.textDimmed);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.outline);
    return palette;
}

QString styleSheetOf(const paint::Theme& theme, double textScale)
{
    return QStringLiteral("#messageBar { background: %1; border: 1px solid %2; border-radius: 4px; }"
                          "#messageBar[hint=\"true\"] { border-color: %6; }"
                          "#mapRemark { background: %1; color: %3; border: 2px dashed %8; border-radius: 4px; padding: 4px 8px; font-weight: 600; }"
                          "#mapAge, #tablesAge { background: %1; color: %3; border: none; border-left: 4px solid %8; padding: 3px 8px; }"
                          "QDockWidget { font: %9px \"%7\"; }"
                          "#hiddenBand { background: %1; border: none; border-left: 4px solid %6; }"
                          "#hiddenBand QPushButton { border: none; color: %6; text-decoration: underline; padding: 2px 6px; }"
                          "#hiddenBand QPushButton:focus { border: 1px solid %6; }"
                          "#queryProblem { color: %2; }"
                          "#messageText { color: %3; }"
                          "QHeaderView::section { background: %1; color: %4; border: none; border-bottom: 1px solid %5;"
                          " padding: 3px 4px; }"
                          "QToolTip { color: %3; background: %1; border: 1px solid %5; }")
        .arg(theme.surfaceRaised.name(), theme.failing.name(), theme.text.name(), theme.textDimmed.name(), theme.outline.name(), theme.accent.name(),
             paint::fontOf(layout::TextRole::ItemName).family(), theme.starting.name())
        .arg(qRound(windowTextPixels * textScale));
}

double platformTextScale()
{
    const double scale = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize() / double(windowTextPixels);
    return std::abs(scale - 1) <= asUsual ? 1 : std::clamp(scale, 0.8, 2.5);
}

void applyTheme(QApplication& application, const paint::Theme& theme, double textScale)
{
    if (application.style()->objectName().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = paint::fontOf(layout::TextRole::ItemName);
    font.setPixelSize(qRound(windowTextPixels * textScale));
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
