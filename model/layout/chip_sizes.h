// How large the chips and the Services' boxes become for what is written on them.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// Measures once, sizes for any number of grids. Of very many things only some of those with the longest names are measured:
/// each would take longer than all the rest.
class ChipSizes
{
public:
    ChipSizes(const MapContent& content, bool denseServices, const MapOptions& options);

    /// Fills in the grid's sizes of chips and Services. A name has one line where all have room for that within sensible
    /// widths; else the width is chosen with which, on several lines, they take the least room.
    void choose(Grid& grid) const;
    /// Makes chips up to `more` wider where their texts would use it, and no higher.
    void widenChips(Grid& grid, double more) const;
    /// The same for Services.
    void widenServices(Grid& grid, double more) const;

private:
    /// What shares one size.
    enum class Boxes
    {
        Chips,     ///< pods with addresses of their own, workloads, policies
        HostChips,
        Services
    };

    static Boxes boxesOf(const Cell& cell);
    void add(const CardContent& card);
    void add(Boxes boxes, const Cell& cell) { m_cells[std::size_t(boxes)].push_back(&cell); }
    void keepLongest(std::vector<const Cell*>& cells);
    const std::vector<const Cell*>& of(Boxes boxes) const { return m_cells[std::size_t(boxes)]; }
    double lowest(Boxes boxes) const;
    double naturalWidth(Boxes boxes) const;
    double heightAt(Boxes boxes, double width) const;
    double naturalChipWidth() const;
    void fitHeights(Grid& grid) const;

    bool m_dense;
    bool m_servicesInBand; ///< else in cards, as wide as a chip
    double m_title = 0;    ///< the widest of the blocks': links run between cards, not through it
    const MapOptions& m_options;
    std::array<std::vector<const Cell*>, 3> m_cells;
};

} // namespace hopscope::layout
