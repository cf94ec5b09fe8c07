// Text in an SVG: as uses of glyphs that are drawn once, or as text with its fonts in the file.
#pragma once

#include <QFont>
#include <QRawFont>
#include <QTransform>

#include <map>
#include <optional>
#include <set>

namespace hopscope::exporting {

class SvgGlyphs
{
public:
    /// The text's glyphs from `baseline`, in the coordinates of `transform`. Nothing where the font lacks a letter: it is to be drawn as a shape.
    std::optional<QByteArray> use(const QString& text, const QFont& font, const QPointF& baseline, const QTransform& transform);
    /// All that were used, each once.
    QByteArray definitions() const { return m_definitions; }

private:
    QRawFont& rawFont(const QFont& font);
    const QByteArray& nameOf(const QFont& font, QRawFont& raw, quint32 glyph);

    std::map<QString, QRawFont> m_fonts;
    std::map<std::pair<QString, quint32>, QByteArray> m_names;
    QByteArray m_definitions;
};

class SvgWords
{
public:
    /// A text element.
    QByteArray write(const QString& text, const QFont& font, const QPointF& baseline, const QTransform& transform);
    /// A style sheet with the letters that were used, as fonts.
    QByteArray styleSheet() const;

private:
    struct Used
    {
        QFont font;
        std::set<char32_t> characters;
        QByteArray style; ///< name of its class
    };
    std::map<QString, Used> m_fonts;
};

} // namespace hopscope::exporting
