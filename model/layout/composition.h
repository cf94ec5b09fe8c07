// Where regions and cards stand in an arrangement.
#pragma once

#include "model/layout/card_needs.h"
#include "model/layout/map_content.h"

#include <map>
#include <tuple>

namespace hopscope::layout {

/// A map's content with all that its composition depends on, counted once for the many arrangements tried.
struct ContentShape
{
    ContentShape(const MapContent& content, const LayoutSetting& setting);

    struct BlockShape
    {
        BlockKind kind = BlockKind::Cards;
        bool isRead = true; ///< it is known which pods are in its cards
        std::vector<CardShape> cards;
        std::vector<std::optional<std::size_t>> kept; ///< columns that cards have already; empty: none
        std::vector<double> heights;  ///< that they have already, 0: none; as long as that is enough they keep them
        std::size_t mostMarks = 0;    ///< that all but a few cards have
        std::size_t fewestMarks = 0;
    };
    const CardData* services = nullptr;
    /// How high the band of Services is in this arrangement, `width` wide. Worked out once for each: hundreds of arrangements that differ
    /// in their cards alone are tried. Not for several threads.
    double servicesHeight(const Arrangement& arrangement, double width, const LayoutSetting& setting) const;
    std::vector<BlockShape> blocks;
    bool hasWays() const { return !blocks.empty() && blocks.front().kind == BlockKind::Ways; }

    std::size_t cards = 0;   ///< that are packed in columns
    std::size_t rows = 0;    ///< of all of them
    std::size_t largest = 0; ///< of a block
    std::size_t letters = 0; ///< of the names of pods, that nearly all have at most
    std::size_t wayLetters = 0; ///< of those that stand beside what is open to the outside

private:
    mutable std::map<std::tuple<ServicesForm, std::size_t, bool, double>, double> m_servicesHeights; ///< by all that it depends on
};

struct BlockPlace
{
    Rect region;
    Rect title;
    std::vector<Rect> cards;
};

struct Composition
{
    BlockPlace outside;
    std::optional<BlockPlace> services;
    std::vector<BlockPlace> blocks;
    double width = 0;
    double height = 0;
    double packed = 0;   ///< of that, what cards take that may be stretched
    double columns = 0;  ///< the heights of the columns that cards are packed in, each as high as the highest beside it
    double holes = 0;    ///< of that, what is below the last card of each

    /// How much of their columns the cards cover, from 0 to 1.
    double covered() const { return columns > 0 ? 1 - holes / columns : 1; }
    double services_ = 0; ///< of that, the Services' band
};

Composition compose(const ContentShape& shape, const Arrangement& arrangement, const LayoutSetting& setting);

/// How high a card of that width has to be, where cards are packed: as what is in it needs, and in Groups no higher than the arrangement lets
/// any of them be.
double packedHeight(const CardShape& card, const Arrangement& arrangement, double width, const LayoutSetting& setting);

/// How wide a card is in it.
double cardWidth(const Arrangement& arrangement);
/// Between cards beside each other.
double gapBetween(const Arrangement& arrangement);
/// From far nodes are all alike, so that each is found where the others are; all other cards are as high as what is in them.
bool areAlike(CardForm form, GroupBy groupBy);

} // namespace hopscope::layout
