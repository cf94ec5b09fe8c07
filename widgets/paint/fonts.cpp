#include "resources/resources.h"
#include "widgets/paint/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <array>

namespace hopscope::paint {

namespace {

struct RoleStyle
{
    const char* family;
    int pixelSize;
    QFont::Weight weight;
};

RoleStyle styleOf(layout::TextRole role)
{
    switch (role) {
    case layout::TextRole::RegionTitle: return {"Inter", 14, QFont::DemiBold};
    case layout::TextRole::CardTitle: return {"Inter", 16, QFont::DemiBold};
    case layout::TextRole::CardDetail: return {"Inter", 12, QFont::Normal};
    case layout::TextRole::Address: return {"JetBrains Mono", 12, QFont::Normal};
    case layout::TextRole::ItemName: return {"Inter", 13, QFont::DemiBold};
    case layout::TextRole::ItemDetail: return {"Inter", 11, QFont::Normal};
    }
    return {"Inter", 12, QFont::Normal};
}

constexpr std::size_t roleCount = 6;

} // namespace

QFont fontOf(layout::TextRole role)
{
    const RoleStyle style = styleOf(role);
    QFont font{QString::fromLatin1(style.family)};
    font.setPixelSize(style.pixelSize);
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
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

layout::TextMeasure textMeasure()
{
    std::vector<QFontMetricsF> metrics;
    for (std::size_t role = 0; role < roleCount; ++role)
        metrics.emplace_back(fontOf(layout::TextRole(role)));
    layout::TextMeasure measure;
    measure.width = [metrics](std::string_view text, layout::TextRole role) {
        return metrics[std::size_t(role)].horizontalAdvance(QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    measure.lineHeight = [metrics](layout::TextRole role) { return std::ceil(metrics[std::size_t(role)].height()); };
    return measure;
}

} // namespace hopscope::paint
