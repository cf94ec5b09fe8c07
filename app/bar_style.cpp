#include "app/bar_style.h"

#include <algorithm>
#include <cmath>

namespace hopscope::app {

namespace {

constexpr double pillTint = 0.88; ///< so much of the way to the ground
constexpr double hoverTint = 0.9;
constexpr double leastContrast = 4.5; ///< WCAG 2.2, 1.4.3

double luminance(const QColor& color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The colour, moved towards the text's until it can be read on that ground.
QColor readable(const paint::Theme& theme, const QColor& color, const QColor& ground)
{
    for (double share = 0; share < 1; share += 0.1) {
        const QColor mixed = paint::mixed(color, theme.text, share);
        if (contrast(mixed, ground) >= leastContrast)
            return mixed;
    }
    return theme.text;
}

QString buttonRules(const paint::Theme& theme)
{
    const QString hover = paint::mixed(theme.text, theme.surface, hoverTint).name();
    return QStringLiteral(
               "QToolButton[role=\"icon\"] { border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }"
               "QToolButton[role=\"icon\"]:hover { background: %1; }"
               "QToolButton[role=\"icon\"]:focus { border-color: %2; }"
               "QToolButton[role=\"icon\"]::menu-indicator { image: none; }"
               "QToolButton[role=\"text\"] { border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; color: %3;"
               " background: transparent; }"
               "QToolButton[role=\"text\"]:hover { background: %1; }"
               "QToolButton[role=\"text\"]:focus { border-color: %2; }"
               "QToolButton[role=\"text\"]::menu-indicator { image: none; }"
               "QToolButton[role=\"main\"] { border: 2px solid %2; border-radius: 7px; padding: 5px 12px; background: %2; color: %4;"
               " font-weight: 600; }"
               "QToolButton[role=\"main\"]:hover { background: %5; }"
               "QToolButton[role=\"main\"]:focus { border-color: %6; }")
        .arg(hover, theme.accent.name(), theme.text.name(), theme.onAccent.name(),
             theme.accent.darker(112).name(), theme.text.name());
}

QString choiceRules(const paint::Theme& theme, const char* name)
{
    return QStringLiteral("#%7 { border: 1px solid %1; border-radius: 8px; background: %2; }"
                          "#%7 QToolButton { border: 1px solid transparent; border-radius: 7px; padding: 4px 10px; color: %3;"
                          " background: transparent; }"
                          "#%7 QToolButton:hover { color: %4; }"
                          "#%7 QToolButton:checked { border-color: %5; background: %6; color: %5; font-weight: 600; }"
                          "#%7 QToolButton:focus { border-color: %4; }")
        .arg(theme.outline.name(), theme.region.name(), theme.textDimmed.name(), theme.text.name(), theme.accent.name(), theme.surface.name(), QLatin1String(name));
}

QString searchRules(const paint::Theme& theme)
{
    return QStringLiteral("#findBar { border: 1px solid %1; border-radius: 8px; background: %2; }"
                          "#findBar[active=\"true\"] { border-color: %3; }"
                          "#findBar QLineEdit { border: none; background: transparent; color: %4; padding: 0; }"
                          "#findBar QLabel { color: %5; background: transparent; }"
                          "#namespaceChip { border: 1px solid transparent; border-radius: 5px; padding: 1px 5px; background: %6; color: %4; }"
                          "#namespaceChip:focus { border-color: %3; }"
                          "#queryProblem { color: %7; padding: 4px 12px; background: %2; border-bottom: 1px solid %1; }")
        .arg(theme.outline.name(), theme.surface.name(), theme.accent.name(), theme.text.name(), theme.textDimmed.name(),
             pillGround(theme, theme.accent).name(), theme.failing.name());
}

QString pillRule(const paint::Theme& theme, const char* role, const QColor& color)
{
    return QStringLiteral("QToolButton[role=\"%1\"] { border: 1px solid transparent; border-radius: 13px; padding: 4px 11px; font-weight: 600;"
                          " background: %2; color: %3; }"
                          "QToolButton[role=\"%1\"]:hover, QToolButton[role=\"%1\"]:focus { border-color: %3; }")
        .arg(QLatin1String(role), pillGround(theme, color).name(), readable(theme, color, pillGround(theme, color)).name());
}

QString panelRules(const paint::Theme& theme, double textScale)
{
    return QStringLiteral("#windowPanel { border: none; border-left: 1px solid %1; background: %2; }"
                          "#windowPanel QScrollArea, #panelContent { border: none; background: %2; }"
                          "#panelTabs QToolButton { border: none; border-bottom: 2px solid transparent; padding: 6px 8px; color: %3; background: transparent; }"
                          "#panelTabs QToolButton:hover { color: %4; }"
                          "#panelTabs QToolButton:checked { border-bottom-color: %5; color: %4; font-weight: 600; }"
                          "#panelTabs QToolButton:focus { background: %6; }"
                          "#panelTabs { border-bottom: 1px solid %1; }"
                          "QLabel[role=\"title\"] { font-size: %7px; font-weight: 600; color: %4; }"
                          "QLabel[role=\"section\"] { font-size: %8px; font-weight: 600; color: %4; }"
                          "QLabel[role=\"name\"], QLabel[role=\"detail\"] { font-size: %9px; color: %3; }"
                          "QLabel[role=\"value\"] { font-weight: 600; color: %4; }")
        .arg(theme.outline.name(), theme.background.name(), theme.textDimmed.name(), theme.text.name(), theme.accent.name(), theme.region.name())
        .arg(scaled(19, textScale))
        .arg(scaled(14, textScale))
        .arg(scaled(11, textScale));
}

QString badgeRules(const paint::Theme& theme, double textScale)
{
    const auto badge = [&](const char* role, const QColor& color) {
        return QStringLiteral("QLabel[role=\"%1\"] { font-size: %2px; color: %3; background: %4; border-radius: %5px; padding: 1px 8px; }")
            .arg(QLatin1String(role))
            .arg(scaled(11, textScale))
            .arg(theme.text.name(), paint::mixed(color, theme.background, 0.78).name())
            .arg(scaled(6, textScale)); // no more than half its height
    };
    return badge("read", theme.accent) + badge("derived", theme.notReady) + badge("assumed", theme.failing) + badge("unknown", theme.unknown);
}

QString addressRules(const paint::Theme& theme, double textScale)
{
    return QStringLiteral("#addressesPage { background: %1; }"
                          "#comparisonCard, #treeCard, #rangeCard { background: %2; border: 1px solid %3; border-radius: 8px; }"
                          "#addressesAcross::handle { background: transparent; }"
                          "#treeCard QLabel[role=\"hint\"], #rangePurpose, #rangeCell { color: %4; }"
                          "#addressVerdict { color: %4; }"
                          "#addressVerdict[bad=\"true\"] { color: %7; }"
                          "#addressesPage QTableView, #addressesPage QTreeView { background: %2; }"
                          "#addressesPage QToolButton[role=\"text\"] { color: %5; padding: 3px 6px; }"
                          "#addressesPage #rangeTitle { font-size: %6px; padding-left: 0; margin-left: -1px; }")
        .arg(theme.panel.name(), theme.surface.name(), paint::mixed(theme.outline, theme.surface, 0.4).name(), theme.textDimmed.name(), theme.accent.name())
        .arg(scaled(14, textScale))
        .arg(theme.failing.name());
}

QString drawerRules(const paint::Theme& theme)
{
    return QStringLiteral("#windowBar { background: %1; border: none; border-bottom: 1px solid %2; }"
                          "#presenterLine { background: %4; border: none; border-bottom: 1px solid %2; }"
                          "#presenterClock { font-weight: 600; }"
                          "#presenterLine QToolButton:checked { color: %5; font-weight: 600; }"
                          "#playerBar { background: %1; border: none; border-top: 1px solid %2; }"
                          "#drawerLine { background: %1; border: none; border-top: 1px solid %2; }"
                          "#drawerLine QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 2px 6px; color: %3; background: transparent; }"
                          "#drawerLine QToolButton:hover { background: %4; }"
                          "#drawerLine QToolButton:focus { border-color: %5; }"
                          "#drawerLine QToolButton:checked { color: %5; font-weight: 600; }"
                          "#drawerLine QLabel { color: %6; background: transparent; }"
                          "QSplitter::handle { background: %2; }")
        .arg(theme.surface.name(), theme.outline.name(), theme.text.name(), paint::mixed(theme.text, theme.surface, hoverTint).name(),
             theme.accent.name(), theme.textDimmed.name());
}

} // namespace

int scaled(int pixels, double textScale)
{
    return int(std::lround(pixels * textScale));
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QColor pillGround(const paint::Theme& theme, const QColor& color)
{
    return paint::mixed(color, theme.surface, pillTint);
}

QString barStyleSheet(const paint::Theme& theme, double textScale)
{
    return drawerRules(theme) + buttonRules(theme) + choiceRules(theme, "groupChoice") + choiceRules(theme, "viewChoice") + addressRules(theme, textScale) + choiceRules(theme, "pathViews") + choiceRules(theme, "findingsGrouping") + searchRules(theme) + pillRule(theme, "readyPill", theme.ready) +
           pillRule(theme, "failingPill", theme.failing) + pillRule(theme, "warningPill", theme.notReady) + panelRules(theme, textScale) +
           badgeRules(theme, textScale);
}

} // namespace hopscope::app
