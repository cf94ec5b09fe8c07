// How much room a card needs in each form. Pure numbers: from what is in it and the fonts' line heights.
#pragma once

#include "model/layout/card_form.h"
#include "model/layout/card_metrics.h"
#include "model/layout/group_entries.h"

#include <optional>

namespace hopscope::layout {

/// What a card's need depends on.
struct CardShape
{
    CardShape(const CardData& card, GroupBy groupBy);

    const CardData* card = nullptr;
    GroupBy groupBy = GroupBy::Node;
    bool counted = false;
    bool twoLines = false; ///< of header
    std::size_t entries = 0;
    std::size_t services = 0;
    std::size_t policies = 0;
    std::vector<std::uint32_t> groups; ///< how many cells stand behind each head
    std::size_t pods = 0;
    std::size_t hosts = 0;
    std::size_t done = 0;
    std::size_t marks = 0; ///< all of them
    std::size_t matrix = 0; ///< of them in Marks: names over pods that stand for themselves have none
    std::size_t standOut = 0;

    /// A name's letters and its marks.
    struct Entry
    {
        std::uint32_t letters = 0;
        std::uint32_t marks = 0;
    };
    /// Of its groups; counted when they are first asked for.
    const std::vector<Entry>& groupEntries(const SharedParts& namespaces) const;

private:
    mutable std::optional<std::vector<Entry>> m_entries;
};

/// So few cards use the width of the view whole.
inline constexpr std::size_t fewCards = 3;

/// The narrowest card of a form.
double leastWidth(CardForm form, GroupBy groupBy, const CardMetrics& metrics);
/// A wider one of this form gains nothing.
double mostWidth(CardForm form, GroupBy groupBy, std::size_t cards, const CardMetrics& metrics);
/// How many columns of chips or lines stand in a card so wide.
std::size_t innerColumns(CardForm form, GroupBy groupBy, double width, const CardMetrics& metrics);
/// A wide node's card of lines has all of its head in one.
bool hasShortHead(CardForm form, double width, const CardMetrics& metrics);
double headerHeight(const CardShape& shape, CardForm form, const CardMetrics& metrics);
/// How many lines it has in Rows, all columns together.
std::size_t rowCount(const CardShape& shape);

/// In Marks a name and no marks below it.
double leastMarksHeight(const CardMetrics& metrics);
/// In Marks, with a distance from mark to mark; 0: with their number only.
double neededMarksHeight(const CardShape& shape, double pitch, double width, const CardMetrics& metrics);

double neededHeight(const CardShape& shape, CardForm form, double width, const CardMetrics& metrics, const SharedParts& namespaces);

/// In Groups a name with more marks, that do not fit beside it, has them below.
inline constexpr std::size_t mostMarksBesideName = 8;

/// Rows of a card of chips, all sections together: what a card that is higher than it needs to be spreads.
std::size_t fullRows(const CardShape& shape, std::size_t columns);
inline constexpr double mostFullSpread = 28; ///< what each of them takes of it, at most
inline constexpr double mostRowsPitch = 1.35; ///< from line to line, times a line: more would look empty
/// By how much a card may be higher than it needs to be, so that what is in it still fills it.
double spreadOf(const CardShape& shape, CardForm form, double width, const CardMetrics& metrics);

/// Of a card that counts its pods, so many of those that fail are named all the same.
inline constexpr std::size_t countedRows = 6;

/// Of something that is open to the outside, as wide as the map.
double neededWayHeight(const CardShape& shape, CardForm form, const CardMetrics& metrics);
inline constexpr std::size_t wayEndpoints = 6; ///< that are named
inline constexpr double wayEntryShare = 0.24;  ///< of its width
inline constexpr double wayServiceShare = 0.29;
/// So wide that names of so many letters, with their addresses, and where packets come in have room.
double wholeWayWidth(std::size_t letters, const CardMetrics& metrics);

} // namespace hopscope::layout
