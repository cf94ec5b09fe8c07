#include "model/layout/arrangement_trial.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr double servicesShare = 0.36; ///< of the view's height, that the Services take at most
constexpr double servicesLinesShare = 0.62; ///< where that names each of them
constexpr double mostStretch = 1.65; ///< as far as what is in a card spreads
constexpr double slack = 1.005;
constexpr double wholeNames = 0.5; ///< what it is worth that nearly all of them are
constexpr double evenColumns = 0.2; ///< what it is worth that no column is much shorter than another
constexpr double mostTile = 24;
constexpr double marksEdges = 6; ///< above and below them
constexpr std::size_t mostBlocksBeside = 6; ///< of nodes that are names only
constexpr double numberEdges = 15; ///< beside a name and its number, and what digits are wider than letters
constexpr double leastShown = 0.3; ///< of what stands in the cards of Groups; the rest is counted
constexpr std::size_t fewGroups = 12; ///< so many cards of namespaces or Services show as much as there is room for, however little that is

} // namespace

double ArrangementTrial::shareShown() const
{
    return m_setting.options.groupBy != GroupBy::Node && m_shape.cards <= fewGroups ? 0 : leastShown;
}

std::pair<Arrangement, double> ArrangementTrial::tight(Arrangement tried) const
{
    Arrangement best = tried;
    double bestWorth = 0;
    const double inner = tried.width - 2 * spacing::margin;
    const double least = m_setting.metrics.marksName + tightEdges;
    for (std::size_t blocks = 1; blocks <= std::min(mostBlocksBeside, m_shape.blocks.size()); ++blocks) {
        tried.blockColumns = blocks;
        const double room = (inner - double(blocks - 1) * spacing::gutter) / double(blocks);
        const double most = std::floor((room + spacing::tightGap) / (least + spacing::tightGap));
        for (tried.columns = 1; double(tried.columns) <= most; ++tried.columns) {
            const double worth = alike(tried);
            if (worth > bestWorth + 1e-9) {
                bestWorth = worth;
                best = tried;
            }
        }
    }
    return {best, bestWorth};
}

double ArrangementTrial::viewHeight(const Arrangement& tried) const
{
    return tried.height / tried.scale;
}

bool ArrangementTrial::fits(const Composition& made, const Arrangement& tried) const
{
    const double height = viewHeight(tried);
    const bool isCapped = tried.form == CardForm::Groups && tried.cardHeight > 0; // a cap can be as low as it has to be
    if (made.height > height * (isCapped ? 1 : slack))
        return false;
    return tried.form == CardForm::Tile || made.services_ <= height * (tried.services == ServicesForm::Lines ? servicesLinesShare : servicesShare);
}

void ArrangementTrial::stretch(Arrangement& tried, Composition& made) const
{
    if (made.packed <= 0)
        return;
    tried.stretch = std::clamp((made.packed + viewHeight(tried) - made.height) / made.packed * 0.995, 1.0, mostStretch);
    Composition stretched = compose(m_shape, tried, m_setting);
    if (fits(stretched, tried))
        made = std::move(stretched);
    else
        tried.stretch = 1;
}

double ArrangementTrial::packed(Arrangement& tried) const
{
    tried.stretch = 1;
    Composition made = compose(m_shape, tried, m_setting);
    if (!fits(made, tried))
        return 0;
    stretch(tried, made);
    const double height = viewHeight(tried);
    const double width = cardWidth(tried);
    const std::size_t inner = innerColumns(tried.form, m_setting.options.groupBy, width, m_setting.metrics);
    const double column = (width - 2 * spacing::cardPadding - double(inner - 1) * spacing::innerGutter) / double(inner);
    const double name = double(std::min<std::size_t>(m_shape.letters, 60)) * m_setting.metrics.letter;
    const double aside = m_setting.options.groupBy == GroupBy::Node ? 0 : 90; // where it runs stands beside it
    const double wanted = tried.form == CardForm::Full ? std::max(250.0, name + 36) : tried.form == CardForm::Rows ? name + 130 + aside : 320;
    // Cards side by side are compared with ease: a chip beside a chip comes after a card beside a card.
    const double chips = tried.form == CardForm::Full ? 0.25 * double(inner - 1) : 0;
    double whole = column >= wanted - aside ? wholeNames : 0;
    if (m_shape.hasWays() && tried.ways == CardForm::Full)
        whole += wholeWayWidth(std::min<std::size_t>(m_shape.wayLetters, 60), m_setting.metrics) <= tried.width / tried.scale - 2 * spacing::margin ? wholeNames : 0;
    return tried.scale - chips + whole + std::min(1.0, column / wanted) + 0.6 * std::min(1.0, made.height / height) + evenColumns * made.covered();
}

double ArrangementTrial::sumOfHeights(const Arrangement& arrangement) const
{
    double sum = 0;
    for (const ContentShape::BlockShape& block : m_shape.blocks) {
        for (const CardShape& card : block.cards)
            sum += block.kind == BlockKind::Cards ? packedHeight(card, arrangement, cardWidth(arrangement), m_setting) : 0;
    }
    return sum;
}

double ArrangementTrial::capped(Arrangement& tried) const
{
    tried.stretch = 1;
    tried.cardHeight = 0;
    const double needed = sumOfHeights(tried);
    double least = m_setting.metrics.twoHeader + 3 * m_setting.metrics.groupLine;
    double most = viewHeight(tried);
    const auto fitsWith = [&](double cap) {
        tried.cardHeight = cap;
        return fits(compose(m_shape, tried, m_setting), tried);
    };
    if (!fitsWith(least))
        return 0;
    while (most - least > 4) {
        const double cap = (least + most) / 2;
        (fitsWith(cap) ? least : most) = cap;
    }
    tried.cardHeight = std::floor(least);
    const double shown = sumOfHeights(tried);
    if (shown < needed * shareShown())
        return 0;
    const Composition made = compose(m_shape, tried, m_setting);
    // Where little has room, what is shown counts for more than how large it is.
    const double size = shareShown() > 0 ? tried.scale : 0.2 * tried.scale;
    return size + (shareShown() > 0 ? 2 : 6) * shown / needed + 0.6 * std::min(1.0, made.height / viewHeight(tried));
}

std::size_t ArrangementTrial::mostMarks() const
{
    std::size_t most = 0;
    for (const ContentShape::BlockShape& block : m_shape.blocks)
        most = std::max(most, block.kind == BlockKind::Cards ? block.mostMarks : 0);
    return most;
}

double ArrangementTrial::worthOfMarks(double width, double height, std::size_t marks) const
{
    const CardMetrics& metrics = m_setting.metrics;
    const double below = height - metrics.marksTitle - marksEdges;
    const double perRow = std::max(1.0, std::floor((width - 8) / spacing::finestMark));
    if (below >= std::ceil(double(marks) / perRow) * spacing::finestMark)
        return 0.8;
    const double digits = double(std::to_string(marks).size()) * metrics.letter;
    const bool hasNumber = below >= m_setting.options.measure.lineHeight(TextRole::SmallAddress) - 2 || width >= metrics.marksName + digits + numberEdges;
    return hasNumber ? 0.5 : 0;
}

double ArrangementTrial::marks(Arrangement& tried) const
{
    for (tried.marksPitch = spacing::largestMark; tried.marksPitch >= 0; --tried.marksPitch) {
        if (tried.marksPitch < spacing::finestMark)
            tried.marksPitch = 0;
        for (const double lines : {0.0, 12.0, 8.0, 6.0, 5.0, 4.0, 2.0, 1.0}) { // of a card of names, all or so many
            tried.cardHeight = lines > 0 ? m_setting.metrics.header + lines * m_setting.metrics.groupLine + m_setting.metrics.row : 0;
            tried.stretch = 1;
            Composition made = compose(m_shape, tried, m_setting);
            if (!fits(made, tried))
                continue;
            stretch(tried, made);
            return tried.scale + 0.04 * tried.marksPitch + 0.6 * std::min(1.0, cardWidth(tried) / 130)
                   + 0.6 * std::min(1.0, made.height / viewHeight(tried)) + evenColumns * made.covered();
        }
    }
    return 0;
}

double ArrangementTrial::alike(Arrangement& tried) const
{
    const double lowest = tried.isTight ? m_setting.metrics.marksTitle : leastMarksHeight(m_setting.metrics);
    tried.cardHeight = lowest;
    const Composition least = compose(m_shape, tried, m_setting);
    if (!fits(least, tried))
        return 0;
    const double width = cardWidth(tried);
    const auto heightOf = [&](std::size_t marks, double pitch) {
        const double perRow = std::max(1.0, std::floor((width - 8) / pitch));
        return m_setting.metrics.marksTitle + 9 + std::ceil(double(marks) / perRow) * pitch;
    };
    double rows = 0;
    double needed = lowest;
    double most = 1e9; // the one with the fewest pods has no hole either
    for (const ContentShape::BlockShape& block : m_shape.blocks) {
        if (block.kind != BlockKind::Cards)
            continue;
        const double own = std::ceil(double(block.cards.size()) / double(tried.columns));
        rows = tried.blockColumns > 1 ? std::max(rows, own) : rows + own;
        needed = std::max(needed, heightOf(block.mostMarks, spacing::leastMark));
        most = std::min(most, heightOf(block.fewestMarks, spacing::largestMark) + m_setting.metrics.twoHeader - spacing::cardPadding);
    }
    if (rows == 0)
        return tried.scale;
    if (tried.blockColumns > 1 && m_shape.blocks.size() > tried.blockColumns)
        rows *= std::ceil(double(m_shape.blocks.size()) / double(tried.blockColumns));
    const double room = lowest + (viewHeight(tried) - least.height) / rows;
    tried.cardHeight = std::max(lowest, std::floor(std::min({room, needed * 2.2, most})));
    const Composition made = compose(m_shape, tried, m_setting);
    if (!fits(made, tried))
        return 0;
    // Names need width, marks both.
    return tried.scale + worthOfMarks(width, tried.cardHeight, mostMarks()) + 0.6 * std::min(1.0, width / 130)
           + 0.6 * std::min(1.0, made.height / viewHeight(tried)) + 0.8 * std::min(1.0, room / needed);
}

std::pair<Arrangement, double> ArrangementTrial::tiles(Arrangement tried) const
{
    Arrangement best = tried;
    double bestWorth = 0;
    const double inner = tried.width / tried.scale - 2 * spacing::margin;
    const std::size_t most = std::clamp<std::size_t>(std::size_t(inner / 180), 1, std::max<std::size_t>(1, m_shape.blocks.size()));
    const bool onlyCards = std::all_of(m_shape.blocks.begin(), m_shape.blocks.end(), [](const auto& block) { return block.kind == BlockKind::Cards; });
    for (std::size_t columns = 1; columns <= (onlyCards ? most : 1); ++columns) {
        tried.blockColumns = columns;
        for (tried.cardHeight = mostTile; tried.cardHeight >= leastTile; --tried.cardHeight) {
            const Composition made = compose(m_shape, tried, m_setting);
            if (!fits(made, tried))
                continue;
            const double worth = tried.scale + tried.cardHeight / mostTile + 0.3 * made.height / viewHeight(tried);
            if (worth > bestWorth + 1e-9) {
                bestWorth = worth;
                best = tried;
            }
            break;
        }
    }
    return {best, bestWorth};
}

} // namespace hopscope::layout
