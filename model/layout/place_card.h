// Gives everything in a card or a band its place.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

using SettingPointer = std::shared_ptr<const LayoutSetting>;

/// `height`: at least this; slots are assigned.
CardPointer placeCard(CardContent content, double height, const CardGeometry& geometry, const SettingPointer& setting);

/// A band as wide as the cards below it, with boxes of one size in `rows` rows.
CardPointer placeBand(CardContent content, std::size_t rows, const CardGeometry& geometry, const SettingPointer& setting);

/// The content that a card was made of, back again, slots included.
CardContent contentOf(const CardLayout& card, std::uint32_t slot);

} // namespace hopscope::layout
