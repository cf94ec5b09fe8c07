#include "model/layout/choose_arrangement.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr double largestScale = 1.25;
constexpr double scaleStep = 0.05;
constexpr double servicesShare = 0.36; ///< of the view's height, that the Services take at most
constexpr double servicesLinesShare = 0.62; ///< where that names each of them
constexpr double mostStretch = 1.65; ///< as far as what is in a card spreads
constexpr double slack = 1.005;
constexpr double wholeNames = 0.5; ///< what it is worth that nearly all of them are
constexpr double evenColumns = 0.2; ///< what it is worth that no column is much shorter than another
constexpr double leastShown = 0.3; ///< of what stands in the cards of Groups; the rest is counted
constexpr std::size_t manyOpenRows = 24; ///< of Services that are open to the outside, where there is room
constexpr double leastTile = 6;
constexpr double mostTile = 24;
constexpr double leastMarksHeight = 23; ///< a name, and no marks below it
constexpr double marksEdges = 6; ///< above and below them
constexpr double numberEdges = 15; ///< beside a name and its number, and what digits are wider than letters

struct Choice
{
    CardForm form;
    ServicesForm services;
    bool capped = false; ///< the highest cards show a part, and say how much more there is
};

/// From near to far; addresses are given up last.
constexpr Choice choices[] = {
    {CardForm::Full, ServicesForm::Boxes},  {CardForm::Full, ServicesForm::Lines},   {CardForm::Rows, ServicesForm::Boxes},
    {CardForm::Rows, ServicesForm::Lines},  {CardForm::Full, ServicesForm::Counts},  {CardForm::Rows, ServicesForm::Counts},
    {CardForm::Groups, ServicesForm::Boxes}, {CardForm::Groups, ServicesForm::Lines}, {CardForm::Groups, ServicesForm::Counts},
    {CardForm::Groups, ServicesForm::Boxes, true}, {CardForm::Groups, ServicesForm::Counts, true},
    {CardForm::Marks, ServicesForm::Boxes}, {CardForm::Marks, ServicesForm::Lines}, {CardForm::Marks, ServicesForm::Counts},
    {CardForm::Tile, ServicesForm::Counts},
};

class Chooser
{
public:
    Chooser(const ContentShape& shape, const LayoutSetting& setting, std::size_t columns) : m_shape(shape), m_setting(setting), m_columns(columns)
    {
        m_base.width = setting.options.width;
        m_base.height = setting.options.height;
    }

    Arrangement run()
    {
        for (const Choice& choice : choices) {
            if (!m_shape.services && choice.services != (choice.form == CardForm::Tile ? ServicesForm::Counts : ServicesForm::Boxes))
                continue;
            if (const std::optional<Arrangement> found = best(choice))
                return *found;
        }
        return smallest();
    }

private:
    std::optional<Arrangement> best(const Choice& choice)
    {
        // What cannot fit by its sheer number of lines is not tried.
        const double area = m_base.width * m_base.height;
        if (choice.form <= CardForm::Rows && double(m_shape.rows) * m_setting.metrics.row * 190 > area)
            return std::nullopt;
        if (choice.form == CardForm::Groups && (double(m_shape.cards) * 200 * 60 > area || groupsArea() * (choice.capped ? leastShown : 1) > area))
            return std::nullopt;
        for (const CardForm ways : {CardForm::Full, CardForm::Rows, CardForm::Groups, CardForm::Marks}) {
            Arrangement tried = m_base;
            tried.form = choice.form;
            tried.services = choice.services;
            tried.ways = ways;
            if (choice.services == ServicesForm::Counts && m_shape.services) {
                Arrangement roomy = tried;
                roomy.openRows = manyOpenRows;
                if (const std::optional<Arrangement> found = bestScale(roomy, choice.capped))
                    return found;
            }
            if (const std::optional<Arrangement> found = bestScale(tried, choice.capped))
                return found;
            if (!hasWays())
                break;
        }
        return std::nullopt;
    }

    std::optional<Arrangement> bestScale(Arrangement tried, bool capped)
    {
        std::optional<Arrangement> found;
        double bestWorth = 0;
        for (tried.scale = largestScale; tried.scale > 0.999; tried.scale -= scaleStep) {
            const auto [arrangement, worth] = bestColumns(tried, capped);
            if (worth > bestWorth) {
                bestWorth = worth;
                found = arrangement;
            }
        }
        return found;
    }

    /// What all names with their marks cover at least.
    double groupsArea()
    {
        if (m_groupsArea > 0)
            return m_groupsArea;
        m_groupsArea = 1;
        for (const ContentShape::BlockShape& block : m_shape.blocks) {
            for (const CardShape& card : block.cards) {
                if (block.kind != BlockKind::Cards)
                    continue;
                for (const CardShape::Entry& entry : card.groupEntries(m_setting.namespaces))
                    m_groupsArea += (entry.letters * m_setting.metrics.letter + entry.marks * spacing::groupMark) * m_setting.metrics.groupLine;
            }
        }
        return m_groupsArea;
    }

    bool hasWays() const { return !m_shape.blocks.empty() && m_shape.blocks.front().kind == BlockKind::Ways; }

    std::pair<Arrangement, double> bestColumns(Arrangement tried, bool capped)
    {
        if (tried.form == CardForm::Tile)
            return bestTiles(tried);
        const GroupBy groupBy = m_setting.options.groupBy;
        const double inner = tried.width / tried.scale - 2 * spacing::margin;
        const double gap = tried.form == CardForm::Marks ? 6 : spacing::gutter;
        const double least = leastWidth(tried.form, groupBy, m_setting.metrics);
        auto most = std::size_t(std::max(1.0, std::floor((inner + gap) / (least + gap))));
        most = std::min(most, std::max<std::size_t>(1, m_shape.largest));
        Arrangement best = tried;
        double bestWorth = 0;
        for (std::size_t columns = 1; columns <= most; ++columns) {
            if (m_columns > 0 && columns != m_columns)
                continue;
            tried.columns = columns;
            const double width = cardWidth(tried);
            if (width > mostWidth(tried.form, groupBy, m_shape.cards, m_setting.metrics) && columns < most)
                continue;
            const double worth = tried.form == CardForm::Marks ? tryMarks(tried) : capped ? tryCapped(tried) : tryPacked(tried);
            if (worth > bestWorth + 1e-9) {
                bestWorth = worth;
                best = tried;
            }
        }
        return {best, bestWorth};
    }

    double viewHeight(const Arrangement& tried) const { return tried.height / tried.scale; }

    bool fits(const Composition& made, const Arrangement& tried) const
    {
        const double height = viewHeight(tried);
        const bool isCapped = tried.form == CardForm::Groups && tried.cardHeight > 0; // a cap can be as low as it has to be
        if (made.height > height * (isCapped ? 1 : slack))
            return false;
        return tried.form == CardForm::Tile || made.services_ <= height * (tried.services == ServicesForm::Lines ? servicesLinesShare : servicesShare);
    }

    /// What it is worth; 0: it does not fit.
    double tryPacked(Arrangement& tried) const
    {
        tried.stretch = 1;
        Composition made = compose(m_shape, tried, m_setting);
        if (!fits(made, tried))
            return 0;
        const double height = viewHeight(tried);
        if (made.packed > 0) {
            tried.stretch = std::clamp((made.packed + height - made.height) / made.packed * 0.995, 1.0, mostStretch);
            Composition stretched = compose(m_shape, tried, m_setting);
            if (fits(stretched, tried))
                made = std::move(stretched);
            else
                tried.stretch = 1;
        }
        const double width = cardWidth(tried);
        const std::size_t inner = innerColumns(tried.form, m_setting.options.groupBy, width, m_setting.metrics);
        const double column = (width - 2 * spacing::cardPadding - double(inner - 1) * spacing::innerGutter) / double(inner);
        const double name = double(std::min<std::size_t>(m_shape.letters, 60)) * m_setting.metrics.letter;
        const double aside = m_setting.options.groupBy == GroupBy::Node ? 0 : 90; // where it runs stands beside it
        const double wanted = tried.form == CardForm::Full ? std::max(250.0, name + 36) : tried.form == CardForm::Rows ? name + 130 + aside : 320;
        // Cards side by side are compared with ease: a chip beside a chip comes after a card beside a card.
        const double chips = tried.form == CardForm::Full ? 0.25 * double(inner - 1) : 0;
        double whole = column >= wanted - aside ? wholeNames : 0;
        if (hasWays() && tried.ways == CardForm::Full)
            whole += wholeWayWidth(std::min<std::size_t>(m_shape.wayLetters, 60), m_setting.metrics) <= tried.width / tried.scale - 2 * spacing::margin ? wholeNames : 0;
        return tried.scale - chips + whole + std::min(1.0, column / wanted) + 0.6 * std::min(1.0, made.height / height) + evenColumns * made.covered();
    }

    /// Of all cards that are packed.
    double sumOfHeights(const Arrangement& arrangement) const
    {
        double sum = 0;
        for (const ContentShape::BlockShape& block : m_shape.blocks) {
            for (const CardShape& card : block.cards)
                sum += block.kind == BlockKind::Cards ? packedHeight(card, arrangement, cardWidth(arrangement), m_setting) : 0;
        }
        return sum;
    }

    /// The highest cards as high as there is room for.
    double tryCapped(Arrangement& tried) const
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
        if (shown < needed * leastShown)
            return 0;
        const Composition made = compose(m_shape, tried, m_setting);
        return tried.scale + 2 * shown / needed + 0.6 * std::min(1.0, made.height / viewHeight(tried));
    }

    std::size_t mostMarks() const
    {
        std::size_t most = 0;
        for (const ContentShape::BlockShape& block : m_shape.blocks)
            most = std::max(most, block.kind == BlockKind::Cards ? block.mostMarks : 0);
        return most;
    }

    /// What it is worth that such a card has room for a mark for each pod, or at least for their number.
    double worthOfMarks(double width, double height, std::size_t marks) const
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

    double tryMarks(Arrangement& tried) const
    {
        tried.cardHeight = leastMarksHeight;
        const Composition least = compose(m_shape, tried, m_setting);
        double rows = 0;
        double needed = leastMarksHeight;
        const double width = cardWidth(tried);
        const double perRow = std::max(1.0, std::floor((width - 8) / spacing::leastMark));
        for (const ContentShape::BlockShape& block : m_shape.blocks) {
            if (block.kind != BlockKind::Cards)
                continue;
            rows += std::ceil(double(block.cards.size()) / double(tried.columns));
            needed = std::max(needed, m_setting.metrics.marksTitle + 9 + std::ceil(double(block.mostMarks) / perRow) * spacing::leastMark);
        }
        if (rows == 0)
            return fits(least, tried) ? tried.scale : 0;
        const double room = leastMarksHeight + (viewHeight(tried) - least.height) / rows;
        if (!fits(least, tried))
            return 0;
        tried.cardHeight = std::floor(std::min(room, std::max(needed, needed * 2.2)));
        const Composition made = compose(m_shape, tried, m_setting);
        if (!fits(made, tried))
            return 0;
        // Names need width, marks both.
        return tried.scale + worthOfMarks(width, tried.cardHeight, mostMarks()) + 0.6 * std::min(1.0, width / 130)
               + 0.6 * std::min(1.0, made.height / viewHeight(tried)) + 0.8 * std::min(1.0, room / needed);
    }

    std::pair<Arrangement, double> bestTiles(Arrangement tried) const
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

    /// Nothing fits: what is smallest, higher than the view.
    Arrangement smallest() const
    {
        Arrangement made = m_base;
        made.form = m_shape.cards > 400 ? CardForm::Tile : CardForm::Marks;
        made.services = ServicesForm::Counts;
        made.ways = CardForm::Marks;
        made.cardHeight = made.form == CardForm::Tile ? leastTile : 44;
        const double inner = made.width - 2 * spacing::margin;
        made.columns = std::size_t(std::max(1.0, std::floor(inner / (leastWidth(made.form, m_setting.options.groupBy, m_setting.metrics) + 6))));
        return made;
    }

    const ContentShape& m_shape;
    const LayoutSetting& m_setting;
    std::size_t m_columns;
    Arrangement m_base;
    double m_groupsArea = 0;
};

} // namespace

Arrangement chooseArrangement(const ContentShape& shape, const LayoutSetting& setting, std::size_t columns)
{
    return Chooser(shape, setting, columns).run();
}

bool stillFits(const ContentShape& shape, const LayoutSetting& setting)
{
    const Arrangement& kept = setting.arrangement;
    constexpr double atMost = 1.06; ///< of the view's height: then everything is a little smaller
    return compose(shape, kept, setting).height <= kept.height / kept.scale * atMost;
}

} // namespace hopscope::layout
