// A card with its size on the map; what is in it is filled in when it is first looked at.
#pragma once

#include "model/layout/filled_card.h"

#include <mutex>

namespace hopscope::layout {

struct LayoutSetting;
using SettingPointer = std::shared_ptr<const LayoutSetting>;

class CardLayout
{
public:
    CardLayout(CardDataPointer card, CardForm cardForm, double cardWidth, double cardHeight, SettingPointer made)
        : data(std::move(card)), head(data->head), counts(data->counts), groups(data->groups), cells(data->cells), form(cardForm),
          width(cardWidth), height(cardHeight), setting(std::move(made))
    {
    }
    CardLayout(const CardLayout&) = delete;
    CardLayout& operator=(const CardLayout&) = delete;

    const CardDataPointer data;
    const CardHead& head;
    const PodCounts& counts;
    const std::vector<CardGroup>& groups;
    const std::vector<Cell>& cells;
    const CardForm form;
    const double width;
    const double height;
    const SettingPointer setting;

    bool isBand() const { return data->isBand(); }
    /// Made at the first call and kept as long as the card. Safe from several threads.
    const FilledCard& filled() const;
    /// Where a cell is, or what stands for it; from the card's corner.
    Rect boxOf(std::size_t cell) const;
    CellLook lookOf(std::size_t cell) const;
    Rect headerRect() const { return filled().header; }
    /// A cell with its texts, or with -1 the card itself, from the card's corner.
    Item item(std::int32_t cell) const;

    /// The same things at the same places.
    bool operator==(const CardLayout& other) const;

private:
    mutable std::once_flag m_once;
    mutable FilledCard m_filled;
};

using CardPointer = std::shared_ptr<const CardLayout>;

} // namespace hopscope::layout
