#include "resources/resources.h"
#include "widgets/paint/text_widths.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace hopscope::paint {

namespace {

struct RoleStyle
{
    QString family;
    int pixels = 12;
    QFont::Weight weight = QFont::Normal;
};

/// In the order of layout::TextRole.
constexpr std::array<const char*, layout::textRoleCount> roleNames{"regionTitle", "cardTitle", "cardDetail",   "address",
                                                                  "itemName",    "itemDetail", "smallAddress", "itemText"};

std::array<RoleStyle, roleNames.size()> readStyles()
{
    resources::load();
    QFile file(QStringLiteral(":/hopscope/themes/type.json"));
    const QJsonObject values = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    std::array<RoleStyle, roleNames.size()> styles;
    for (std::size_t role = 0; role < styles.size(); ++role) {
        const QJsonObject value = values.value(QLatin1String(roleNames[role])).toObject();
        styles[role] = {value.value(QLatin1String("family")).toString(), value.value(QLatin1String("pixels")).toInt(12),
                        value.value(QLatin1String("weight")).toString() == QLatin1String("demiBold") ? QFont::DemiBold : QFont::Normal};
    }
    return styles;
}

} // namespace

QFont fontOf(layout::TextRole role, double scale)
{
    static const std::array<RoleStyle, roleNames.size()> styles = readStyles();
    const RoleStyle& style = styles[std::size_t(role)];
    QFont font{style.family};
    font.setPixelSize(std::max(1, int(std::lround(style.pixels * scale))));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Letters stand as they are named: Inter would make a multiplication sign of the x in "4x5".
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::PreferNoShaping));
    font.setKerning(false); // a text is as wide as its letters together: names are measured by the hundred thousand
    return font;
}

bool loadBundledFonts()
{
    resources::load();
    bool all = true;
    for (const char* file : {"Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf"})
        all = QFontDatabase::addApplicationFont(QStringLiteral(":/hopscope/fonts/") + QLatin1String(file)) >= 0 && all;
    return all;
}

layout::TextMeasure textMeasure(double scale)
{
    struct Measures
    {
        std::vector<TextWidths> widths;
        std::vector<double> heights;
    };
    // Made here and only read later: the layout asks from its own threads.
    auto measures = std::make_shared<Measures>();
    for (std::size_t role = 0; role < roleNames.size(); ++role) {
        const QFont font = fontOf(layout::TextRole(role), scale);
        measures->widths.emplace_back(font);
        measures->heights.push_back(std::ceil(QFontMetricsF(font).height()));
    }
    layout::TextMeasure measure;
    measure.width = [measures](std::string_view text, layout::TextRole role) { return measures->widths[std::size_t(role)].of(text); };
    measure.lineHeight = [measures](layout::TextRole role) { return measures->heights[std::size_t(role)]; };
    return measure;
}

} // namespace hopscope::paint
