#include "model/layout/far_titles.h"

#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr std::size_t sampled = 100;
constexpr double pictureWidth = 1280; ///< pixels that the whole has in an ordinary window
constexpr double readableLine = 10;   ///< pixels
constexpr double besideTitle = 10;    ///< pixels
constexpr double mark = 12;           ///< pixels, of what is wrong with a card's pods
constexpr std::size_t mostLines = 3;

} // namespace

std::string_view hostPart(std::string_view nodeName)
{
    return nodeName.substr(0, nodeName.find('.'));
}

FarTitles::FarTitles(const MapContent& content, const TextMeasure& measure)
    : m_measure(measure), m_line(measure.lineHeight(TextRole::CardTitle))
{
    for (const BlockContent& block : content.blocks) {
        for (const CardContent& card : block.cards) {
            if (card.head.wide)
                continue;
            if (card.head.id.kind == ItemKind::NodeCard)
                m_titles.push_back(hostPart(card.head.title));
            else
                m_titles.push_back(card.head.titled ? card.head.title : card.head.id.key.name);
        }
    }
    const std::size_t step = m_titles.size() / sampled + 1;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_titles.size(); i += step)
        m_titles[kept++] = m_titles[i];
    m_titles.resize(kept);
}

double FarTitles::headerHeight(double cardWidth, double extent, double most) const
{
    const double unitsPerPixel = extent / pictureWidth;
    const double counted = heightFor(cardWidth - besideTitle * unitsPerPixel, unitsPerPixel, 1);
    if (counted > 0 && counted <= most)
        return counted;
    const double marked = heightFor(cardWidth - (besideTitle + mark) * unitsPerPixel, unitsPerPixel, 0);
    return marked <= most ? marked : 0;
}

bool FarTitles::fitServices(const SectionGrid& boxes, double extent) const
{
    const double height = heightFor(boxes.width - spacing::iconRoom, extent / pictureWidth, 0);
    return height > 0 && height <= boxes.height;
}

/// Of titles, and so many lines more, in a width of so many units; 0 where they cannot be read.
double FarTitles::heightFor(double room, double unitsPerPixel, std::size_t more) const
{
    const double enlarged = std::max(1.0, readableLine * unitsPerPixel / m_line);
    const std::size_t lines = linesFor(room / enlarged);
    return lines == 0 ? 0 : std::ceil(double(lines + more) * m_line * enlarged * 1.05);
}

/// The fewest on which all but some odd names can be read; 0: none.
std::size_t FarTitles::linesFor(double room) const
{
    const auto width = [this](std::string_view part) { return m_measure.width(part, TextRole::CardTitle); };
    std::array<std::size_t, mostLines + 1> fitting{};
    for (const std::string_view title : m_titles) {
        if (width(title) > double(mostLines) * room)
            continue;
        const std::vector<std::string_view> lines = brokenIntoLines(title, room, width);
        const bool wide = std::any_of(lines.begin(), lines.end(), [&](std::string_view line) { return width(line) > room; });
        if (!wide && lines.size() <= mostLines)
            ++fitting[lines.size()];
    }
    std::size_t sum = 0;
    for (std::size_t lines = 1; lines <= mostLines; ++lines) {
        sum += fitting[lines];
        if (sum > 0 && sum * 50 >= m_titles.size() * 49)
            return lines;
    }
    return 0;
}

} // namespace hopscope::layout
