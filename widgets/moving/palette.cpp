#include "widgets/moving/palette.h"

#include <algorithm>
#include <limits>
#include <set>

namespace hopscope::moving {

namespace {

constexpr QRgb opaque = 0xff000000;

std::uint64_t distance(QRgb one, QRgb other)
{
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return std::uint64_t(red * red + green * green + blue * blue);
}

struct Missed
{
    QRgb color = 0;
    std::uint64_t count = 0;
    std::uint64_t distance = std::numeric_limits<std::uint32_t>::max(); ///< to the nearest chosen one
};

} // namespace

void PaletteMaker::see(const QImage& frame)
{
    for (int y = 0; y < frame.height(); ++y) {
        const QRgb* line = reinterpret_cast<const QRgb*>(frame.constScanLine(y));
        for (int x = 0; x < frame.width();) {
            const int start = x;
            while (x < frame.width() && line[x] == line[start])
                ++x;
            if (qAlpha(line[start]) == 255 || frame.format() == QImage::Format_RGB32)
                m_counts[line[start] | opaque] += std::uint64_t(x - start);
        }
    }
}

std::vector<QRgb> PaletteMaker::make(const std::vector<QRgb>& own, std::size_t most) const
{
    std::vector<Missed> all;
    for (const auto& [color, count] : m_counts)
        all.push_back({color, count});
    std::sort(all.begin(), all.end(), [](const Missed& one, const Missed& other) { return one.color < other.color; });
    std::vector<QRgb> chosen;
    const auto choose = [&](QRgb color) {
        chosen.push_back(color);
        for (Missed& missed : all)
            missed.distance = std::min(missed.distance, distance(missed.color, color));
    };
    for (const QRgb color : std::set<QRgb>(own.begin(), own.end()))
        if (chosen.size() < most && m_counts.count(color | opaque) > 0)
            choose(color | opaque);
    while (chosen.size() < most) {
        const auto worst = std::max_element(all.begin(), all.end(), [](const Missed& one, const Missed& other) {
            return one.count * one.distance < other.count * other.distance;
        });
        if (worst == all.end() || worst->distance == 0)
            break;
        choose(worst->color);
    }
    return chosen;
}

NearestColor::NearestColor(std::vector<QRgb> palette) : m_palette(std::move(palette))
{
    m_last = m_palette.empty() ? 0 : m_palette.front();
}

std::uint8_t NearestColor::operator()(QRgb color)
{
    color |= opaque;
    if (color == m_last)
        return m_lastIndex;
    const auto [place, added] = m_known.try_emplace(color);
    if (added) {
        std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
        for (std::size_t i = 0; i < m_palette.size(); ++i)
            if (const std::uint64_t away = distance(color, m_palette[i]); away < least) {
                least = away;
                place->second = std::uint8_t(i);
            }
    }
    m_last = color;
    m_lastIndex = place->second;
    return m_lastIndex;
}

} // namespace hopscope::moving
