// Puts texts, boxes and signs into a card that is being filled.
#pragma once

#include "model/layout/map_layout.h"

#include <span>

namespace hopscope::layout {

struct TextLook
{
    TextRole role = TextRole::ItemName;
    bool dimmed = false;
    ItemState state = ItemState::Normal;
};

class CardWriter
{
public:
    explicit CardWriter(const CardLayout& card);

    const CardLayout& card() const { return m_card; }
    const LayoutSetting& setting() const { return *m_card.setting; }
    const MapOptions& options() const { return setting().options; }
    const CardMetrics& metrics() const { return setting().metrics; }
    double width(std::string_view text, TextRole role) const { return options().measure.width(text, role); }
    /// Unless it is a pod that has one already.
    void place(std::size_t cell, const Rect& rect, CellLook look);
    void decorate(CardDecor::Kind kind, const Rect& rect, ItemState state = ItemState::Normal) { m_filled.decors.push_back({kind, rect, state}); }
    void setHeader(const Rect& rect) { m_filled.header = rect; }

    /// In the box, at its left; shortened in its middle where it has to be, left out where not even three letters would be
    /// left. Returns how much of the width is used.
    double left(std::int32_t cell, std::string_view text, const Rect& box, const TextLook& look);
    /// The same at its right; nothing where it does not fit whole.
    double rightWhole(std::int32_t cell, std::string_view text, const Rect& box, const TextLook& look);
    /// At its right, in at most so much of it.
    double right(std::int32_t cell, std::string_view text, const Rect& box, double atMost, const TextLook& look);
    /// A pod's name: where it has no room, first without its node's.
    double podName(std::size_t cell, const Rect& box, const TextLook& look);

    /// As if nothing had been filled in.
    void reset();
    FilledCard take();

private:
    void write(std::int32_t cell, std::string text, double x, double width, const Rect& box, const TextLook& look);

    const CardLayout& m_card;
    FilledCard m_filled;
};

/// Squares by state for these cells in a width, from a corner; returns how high they are. What has no room is folded into the rest.
double placeMarks(CardWriter& writer, std::span<const std::uint32_t> cells, const Rect& box, double pitch);

} // namespace hopscope::layout
