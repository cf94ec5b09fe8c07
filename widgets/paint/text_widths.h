// Widths of texts by adding up the letters': thousands of names are measured and shortened while a frame is painted.
#pragma once

#include "widgets/paint/theme.h"

#include <QStringView>

namespace hopscope::paint {

/// Of one font. The map's fonts have no kerning, so that the sum is the text's own width. Safe from several threads.
class TextWidths
{
public:
    explicit TextWidths(const QFont& font);

    double of(QStringView text) const;
    double of(std::string_view utf8) const;

private:
    double of(QChar letter) const;

    QString m_family;
    int m_pixelSize;
    QFont::Weight m_weight;
    std::array<double, 128> m_ascii{};
    double m_ellipsis = 0;
    double m_middleDot = 0;
    double m_times = 0;
};

/// Of a role's family and weight, for each pixel of its size.
const TextWidths& unitWidths(layout::TextRole role);
inline constexpr int unitWidthPixels = 64; ///< the size unitWidths are of

} // namespace hopscope::paint
