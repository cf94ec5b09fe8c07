// The colours of a picture that may have few: a theme's own, and those between them that letters' edges need.
#pragma once

#include <QImage>
#include <QRgb>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hopscope::moving {

class PaletteMaker
{
public:
    /// Counts the colours of a frame; what is transparent is passed over.
    void see(const QImage& frame);
    /// At most `most` colours. First those of `own` that were seen, then again and again the colour that is missed most: by how many
    /// pixels, and by how far from its nearest one. No chance is in it: the same pictures give the same palette.
    std::vector<QRgb> make(const std::vector<QRgb>& own, std::size_t most) const;

private:
    std::unordered_map<QRgb, std::uint64_t> m_counts;
};

/// The nearest colour of a palette; answers are remembered.
class NearestColor
{
public:
    explicit NearestColor(std::vector<QRgb> palette);

    std::uint8_t operator()(QRgb color);
    const std::vector<QRgb>& palette() const { return m_palette; }

private:
    std::vector<QRgb> m_palette; ///< 256 at most
    std::unordered_map<QRgb, std::uint8_t> m_known;
    QRgb m_last = 0;
    std::uint8_t m_lastIndex = 0;
};

} // namespace hopscope::moving
