#include "model/layout/choose_arrangement.h"

#include "model/layout/arrangement_trial.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr double largestScale = 1.25;
constexpr double scaleStep = 0.05;
constexpr std::size_t manyOpenRows = 24; ///< of Services that are open to the outside, where there is room
constexpr std::size_t fewOpenRows = 3;

/// What is special about how cards stand.
enum class Special
{
    None,
    Capped, ///< the highest cards show a part, and say how much more there is
    Tight   ///< names of nodes as close together as they can stand
};

/// Of the Services that are open to the outside, where others are names or numbers.
enum class Open
{
    Any, ///< all of them named, else some
    All,
    Some,
    None
};

struct Choice
{
    CardForm form;
    ServicesForm services;
    Special special = Special::None;
    Open open = Open::Any;
};

/// From near to far; addresses are given up last, but for names.
constexpr Choice choices[] = {
    {CardForm::Full, ServicesForm::Boxes},
    {CardForm::Full, ServicesForm::Lines},
    {CardForm::Rows, ServicesForm::Boxes},
    {CardForm::Rows, ServicesForm::Lines},
    {CardForm::Rows, ServicesForm::Names, Special::None, Open::All},
    {CardForm::Full, ServicesForm::Counts},
    {CardForm::Rows, ServicesForm::Counts},
    {CardForm::Groups, ServicesForm::Boxes},
    {CardForm::Groups, ServicesForm::Lines},
    {CardForm::Groups, ServicesForm::Names, Special::None, Open::All},
    {CardForm::Groups, ServicesForm::Counts},
    {CardForm::Groups, ServicesForm::Boxes, Special::Capped},
    {CardForm::Groups, ServicesForm::Counts, Special::Capped},
    {CardForm::Marks, ServicesForm::Boxes},
    {CardForm::Marks, ServicesForm::Lines},
    {CardForm::Marks, ServicesForm::Counts, Special::None, Open::All},
    {CardForm::Marks, ServicesForm::Boxes, Special::Tight},
    {CardForm::Marks, ServicesForm::Counts, Special::Tight, Open::All},
    {CardForm::Marks, ServicesForm::Counts, Special::None, Open::Some},
    {CardForm::Marks, ServicesForm::Counts, Special::Tight, Open::Some},
    {CardForm::Marks, ServicesForm::Counts, Special::Tight, Open::None},
    {CardForm::Tile, ServicesForm::Counts},
};

class Chooser
{
public:
    Chooser(const ContentShape& shape, const LayoutSetting& setting, std::size_t columns)
        : m_shape(shape), m_setting(setting), m_trial(shape, setting), m_columns(columns)
    {
        m_base.width = setting.options.width;
        m_base.height = setting.options.height;
        const auto isOpen = [](const Cell& cell) { return cell.text->exposed; };
        m_hasOpen = shape.services && std::any_of(shape.services->cells.begin(), shape.services->cells.end(), isOpen);
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
        const bool isCapped = choice.special == Special::Capped;
        if (choice.form == CardForm::Groups && (double(m_shape.cards) * 200 * 60 > area || groupsArea() * (isCapped ? m_trial.shareShown() : 1) > area))
            return std::nullopt;
        const CardMetrics& metrics = m_setting.metrics;
        const bool isTight = choice.special == Special::Tight;
        if (isTight && (m_setting.options.groupBy != GroupBy::Node || double(m_shape.cards) * (metrics.marksName + tightEdges) * metrics.marksTitle > area))
            return std::nullopt;
        for (const CardForm ways : {CardForm::Full, CardForm::Rows, CardForm::Groups, CardForm::Marks}) {
            Arrangement tried = m_base;
            tried.form = choice.form;
            tried.services = choice.services;
            tried.ways = ways;
            tried.isTight = isTight;
            for (const OpenServices& open : openOf(choice)) {
                tried.openRows = open.rows;
                tried.namesOpen = open.names;
                if (const std::optional<Arrangement> found = bestScale(tried, isCapped))
                    return found;
            }
            if (!m_shape.hasWays())
                break;
        }
        return std::nullopt;
    }

    struct OpenServices
    {
        std::size_t rows;
        bool names;
    };

    /// Lines for all, names for all, lines for some.
    std::vector<OpenServices> openOf(const Choice& choice) const
    {
        constexpr OpenServices lines{manyOpenRows, false};
        constexpr OpenServices names{0, true};
        constexpr OpenServices some{fewOpenRows, false};
        if (choice.open == Open::None)
            return {{0, false}};
        if (!m_hasOpen || choice.services < ServicesForm::Names || choice.open == Open::Some)
            return {some};
        if (choice.open == Open::All)
            return {lines, names};
        return {lines, names, some};
    }

    std::optional<Arrangement> bestScale(Arrangement tried, bool capped)
    {
        std::optional<Arrangement> found;
        double bestWorth = 0;
        for (tried.scale = tried.isTight ? 1 : largestScale; tried.scale > 0.999; tried.scale -= scaleStep) {
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

    std::pair<Arrangement, double> bestColumns(Arrangement tried, bool capped)
    {
        if (tried.form == CardForm::Tile)
            return m_trial.tiles(tried);
        if (tried.isTight)
            return m_trial.tight(tried);
        const GroupBy groupBy = m_setting.options.groupBy;
        const double inner = tried.width / tried.scale - 2 * spacing::margin;
        const double gap = gapBetween(tried);
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
            const double worth = areAlike(tried.form, groupBy) ? m_trial.alike(tried) : tried.form == CardForm::Marks ? m_trial.marks(tried) : capped ? m_trial.capped(tried) : m_trial.packed(tried);
            if (worth > bestWorth + 1e-9) {
                bestWorth = worth;
                best = tried;
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
        made.marksPitch = 0;
        const double inner = made.width - 2 * spacing::margin;
        made.columns = std::size_t(std::max(1.0, std::floor(inner / (leastWidth(made.form, m_setting.options.groupBy, m_setting.metrics) + 6))));
        return made;
    }

    const ContentShape& m_shape;
    const LayoutSetting& m_setting;
    ArrangementTrial m_trial;
    std::size_t m_columns;
    Arrangement m_base;
    double m_groupsArea = 0;
    bool m_hasOpen = false; ///< Services that are open to the outside, above the nodes
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
