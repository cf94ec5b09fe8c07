// Whether a map fits its view in an arrangement, and what that is worth beside others.
#pragma once

#include "model/layout/composition.h"

namespace hopscope::layout {

inline constexpr double leastTile = 6;
inline constexpr double tightEdges = 8; ///< beside a name alone

/// The arrangement comes with its form, its Services, its scale and its columns; heights and distances are found. Each is worth 0
/// where it does not fit.
class ArrangementTrial
{
public:
    ArrangementTrial(const ContentShape& shape, const LayoutSetting& setting) : m_shape(shape), m_setting(setting) {}

    /// Cards as high as what is in them.
    double packed(Arrangement& tried) const;
    /// The highest cards as high as there is room for.
    double capped(Arrangement& tried) const;
    /// Cards as high as their marks need, which are as large as there is room for.
    double marks(Arrangement& tried) const;
    /// Nodes from afar, each as high as all others.
    double alike(Arrangement& tried) const;
    /// Names of nodes, no wider than they have to be; blocks beside each other where that needs fewer rows.
    std::pair<Arrangement, double> tight(Arrangement tried) const;
    std::pair<Arrangement, double> tiles(Arrangement tried) const;

    /// Of what stands in capped cards, how much has to be shown.
    double shareShown() const;

private:
    double viewHeight(const Arrangement& tried) const;
    bool fits(const Composition& made, const Arrangement& tried) const;
    /// Cards as much higher as there is room for and what is in them can spread.
    void stretch(Arrangement& tried, Composition& made) const;
    /// Of all cards that are packed.
    double sumOfHeights(const Arrangement& arrangement) const;
    std::size_t mostMarks() const;
    /// What it is worth that such a card has room for a mark for each pod, or at least for their number.
    double worthOfMarks(double width, double height, std::size_t marks) const;

    const ContentShape& m_shape;
    const LayoutSetting& m_setting;
};

} // namespace hopscope::layout
