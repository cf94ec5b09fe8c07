#include "widgets/paint/text_widths.h"

#include <QFontMetricsF>

namespace hopscope::paint {

namespace {

constexpr char16_t ellipsis = 0x2026;
constexpr char16_t middleDot = 0x00b7;
constexpr char16_t timesSign = 0x00d7; ///< "web ×12"

QFont atUnitSize(layout::TextRole role)
{
    QFont font = fontOf(role);
    font.setPixelSize(unitWidthPixels);
    return font;
}

} // namespace

TextWidths::TextWidths(const QFont& font) : m_family(font.family()), m_pixelSize(font.pixelSize()), m_weight(QFont::Weight(font.weight()))
{
    const QFontMetricsF metrics(font);
    for (std::size_t letter = 32; letter < m_ascii.size(); ++letter)
        m_ascii[letter] = metrics.horizontalAdvance(QChar(char16_t(letter)));
    m_ellipsis = metrics.horizontalAdvance(QChar(ellipsis));
    m_middleDot = metrics.horizontalAdvance(QChar(middleDot));
    m_times = metrics.horizontalAdvance(QChar(timesSign));
}

double TextWidths::of(QChar letter) const
{
    const char16_t code = letter.unicode();
    if (code < m_ascii.size())
        return m_ascii[code];
    if (code == ellipsis)
        return m_ellipsis;
    return code == middleDot ? m_middleDot : code == timesSign ? m_times : -1;
}

double TextWidths::of(QStringView text) const
{
    double width = 0;
    for (const QChar letter : text) {
        const double own = of(letter);
        if (own < 0) {
            // Other scripts join and change their letters: only shaping tells. Its own font, as one is for one thread.
            QFont font(m_family);
            font.setPixelSize(m_pixelSize);
            font.setWeight(m_weight);
            font.setKerning(false);
            font.setHintingPreference(QFont::PreferNoHinting);
            return QFontMetricsF(font).horizontalAdvance(text.toString());
        }
        width += own;
    }
    return width;
}

double TextWidths::of(std::string_view utf8) const
{
    double width = 0;
    for (const char letter : utf8) {
        const auto code = static_cast<unsigned char>(letter);
        if (code >= m_ascii.size())
            return of(QStringView(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))));
        width += m_ascii[code];
    }
    return width;
}

const TextWidths& unitWidths(layout::TextRole role)
{
    static const std::array<TextWidths, layout::textRoleCount> widths{
        TextWidths(atUnitSize(layout::TextRole::RegionTitle)), TextWidths(atUnitSize(layout::TextRole::CardTitle)),
        TextWidths(atUnitSize(layout::TextRole::CardDetail)),  TextWidths(atUnitSize(layout::TextRole::Address)),
        TextWidths(atUnitSize(layout::TextRole::ItemName)),    TextWidths(atUnitSize(layout::TextRole::ItemDetail)),
        TextWidths(atUnitSize(layout::TextRole::SmallAddress)), TextWidths(atUnitSize(layout::TextRole::ItemText))};
    return widths[std::size_t(role)];
}

} // namespace hopscope::paint
