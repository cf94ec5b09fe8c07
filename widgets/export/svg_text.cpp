#include "widgets/export/svg_text.h"

#include "widgets/export/font_subset.h"
#include "widgets/export/svg_path.h"
#include "widgets/labels/rich_text.h"

#include <QFontInfo>

#include <cmath>

namespace hopscope::exporting {

namespace {

constexpr double glyphUnits = 1000; ///< to an em: whole numbers are fine enough
constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

double pixelsOf(const QFont& font)
{
    return font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
}

QString keyOf(const QFont& font)
{
    return font.family() + u'/' + QString::number(int(font.weight()));
}

/// "g0", "gZ", "g10"
QByteArray shortName(std::size_t number)
{
    constexpr std::size_t base = sizeof digits - 1;
    QByteArray name;
    do {
        name.prepend(digits[number % base]);
        number /= base;
    } while (number > 0);
    return 'g' + name;
}

/// Where such a family is missing, narrower ones stand for it, so that nothing runs into its neighbour.
QByteArray familiesOf(const QFont& font)
{
    if (font.family() == QLatin1String("JetBrains Mono"))
        return "'JetBrains Mono','Liberation Mono','DejaVu Sans Mono',monospace";
    return '\'' + font.family().toUtf8() + "','Liberation Sans',Arial,Helvetica,'DejaVu Sans Condensed',sans-serif";
}

} // namespace

QRawFont& SvgGlyphs::rawFont(const QFont& font)
{
    const auto [place, added] = m_fonts.try_emplace(keyOf(font));
    if (added) {
        QFont large = font;
        large.setPixelSize(int(glyphUnits));
        large.setHintingPreference(QFont::PreferNoHinting);
        place->second = QRawFont::fromFont(large);
    }
    return place->second;
}

const QByteArray& SvgGlyphs::nameOf(const QFont& font, QRawFont& raw, quint32 glyph)
{
    const auto [place, added] = m_names.try_emplace(std::pair(keyOf(font), glyph));
    if (added) {
        const QByteArray path = svgPath(raw.pathForGlyph(glyph), 0);
        if (!path.isEmpty()) {
            place->second = shortName(m_names.size() - 1);
            m_definitions += "<path id=\"" + place->second + "\" d=\"" + path + "\"/>\n";
        }
    }
    return place->second;
}

std::optional<QByteArray> SvgGlyphs::use(const QString& text, const QFont& font, const QPointF& baseline, const QTransform& transform)
{
    QRawFont& raw = rawFont(font);
    const QList<quint32> glyphs = raw.glyphIndexesForString(text);
    if (glyphs.isEmpty() || glyphs.contains(0))
        return std::nullopt;
    const QList<QPointF> advances = raw.advancesForGlyphIndexes(glyphs);
    const double scale = pixelsOf(font) / glyphUnits;
    QByteArray body;
    double x = 0;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        if (const QByteArray& name = nameOf(font, raw, glyphs[i]); !name.isEmpty()) {
            body += "<use xlink:href=\"#" + name + '"';
            if (const qint64 at = std::llround(x); at != 0)
                body += " x=\"" + QByteArray::number(at) + '"';
            body += "/>";
        }
        x += advances[i].x();
    }
    const QPointF place = transform.map(baseline);
    return "<g transform=\"translate(" + svgNumber(place.x()) + ' ' + svgNumber(place.y()) + ")scale(" + svgNumber(scale * transform.m11(), 5) +
           (qFuzzyCompare(transform.m11(), transform.m22()) ? QByteArray() : ' ' + svgNumber(scale * transform.m22(), 5)) + ")\">" + body + "</g>\n";
}

QByteArray SvgWords::write(const QString& text, const QFont& font, const QPointF& baseline, const QTransform& transform)
{
    const auto [place, added] = m_fonts.try_emplace(keyOf(font));
    Used& used = place->second;
    if (added) {
        used.font = font;
        used.style = 'f' + QByteArray::number(qsizetype(m_fonts.size()));
    }
    const QList<uint> characters = text.toUcs4();
    used.characters.insert(characters.begin(), characters.end());
    const QPointF at = transform.map(baseline);
    return "<text class=\"" + used.style + "\" font-size=\"" + svgNumber(pixelsOf(font) * transform.m22()) + "\" x=\"" + svgNumber(at.x()) + "\" y=\"" +
           svgNumber(at.y()) + "\">" + labels::asRich(text).html().toUtf8() + "</text>\n";
}

QByteArray SvgWords::styleSheet() const
{
    QByteArray sheet;
    for (const auto& [key, used] : m_fonts) {
        const QByteArray family = used.font.family().toUtf8();
        const QByteArray weight = QByteArray::number(int(used.font.weight()));
        const QByteArray letters = subsetOf(used.font, used.characters);
        if (!letters.isEmpty())
            sheet += "@font-face{font-family:'" + family + "';font-weight:" + weight + ";src:url(data:font/otf;base64," + letters.toBase64() + ")}\n";
        sheet += '.' + used.style + "{font-family:" + familiesOf(used.font) + ";font-weight:" + weight +
                 ";font-kerning:none;font-variant-ligatures:none;white-space:pre;stroke:none}\n";
    }
    return sheet;
}

} // namespace hopscope::exporting
