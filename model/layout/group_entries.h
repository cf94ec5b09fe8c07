// What stands in a card where pods have no line of their own: names, each with marks.
#pragma once

#include "model/layout/card_data.h"
#include "model/layout/name_parts.h"

#include <span>

namespace hopscope::layout {

/// A name and the cells it stands for.
struct GroupEntry
{
    std::string_view name;             ///< of the data's own bytes
    std::span<std::uint32_t> cells = {}; ///< each a mark
    std::int32_t head = -1;            ///< the cell whose name it is; -1: of no thing in the card
    std::uint32_t number = 0;          ///< of what it counts without marks; 0: nothing
    std::string_view space = {};       ///< the namespace, where the card has several

    std::span<std::uint32_t> counted = {}; ///< cells of which only the number is written

    /// The name, with its namespace and its number where it has them; made in `room`, or a view of the name.
    std::string_view textIn(std::string& room, std::string_view digitGroup = {}) const;
    std::size_t letters() const;
};

/// The entries, and the cells they stand for one after the other: thousands of small lists would cost more than what is in them.
struct GroupEntries
{
    GroupEntries() = default;
    GroupEntries(GroupEntries&&) = default;
    GroupEntries& operator=(GroupEntries&&) = default;

    std::vector<std::uint32_t> cells; ///< of all entries; never grows once they look into it
    std::vector<GroupEntry> entries;
};

/// By node: what fails pod by pod is left out, namespaces in order. Else Services, policies and workloads as they are read.
/// `namespaces`: what their names share is left out.
GroupEntries groupEntries(const CardData& card, GroupBy groupBy, const SharedParts& namespaces);

/// Whether the form that has no line for each pod gives this one a line all the same.
bool standsOut(const Cell& cell);

} // namespace hopscope::layout
