#include "model/layout/slots.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

/// The slot an item had; nothing when it was elsewhere or not there.
std::optional<std::size_t> oldSlot(const MapLayout* previous, const ItemId& id, const ItemId* card, Section section)
{
    const Item* item = previous ? previous->find(id) : nullptr;
    if (!item || item->card.has_value() != (card != nullptr))
        return std::nullopt;
    if (card && (previous->items[*item->card].id != *card || item->section != section))
        return std::nullopt;
    return item->slot;
}

template <class Entry>
void assign(std::vector<Entry>& entries, const MapLayout* previous, const ItemId* card, Section section)
{
    std::vector<bool> kept(entries.size());
    std::vector<bool> taken;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::optional<std::size_t> slot = oldSlot(previous, entries[i].id, card, section);
        if (!slot)
            continue;
        if (taken.size() <= *slot)
            taken.resize(*slot + 1);
        if (taken[*slot])
            continue;
        taken[*slot] = true;
        kept[i] = true;
        entries[i].slot = *slot;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (kept[i])
            continue;
        while (next < taken.size() && taken[next])
            ++next;
        entries[i].slot = next++;
    }
}

} // namespace

void assignSlots(MapContent& content, const MapLayout* previous)
{
    assign(content.outside, previous, nullptr, Section::Pods);
    assign(content.services, previous, nullptr, Section::Pods);
    assign(content.cards, previous, nullptr, Section::Pods);
    for (CardContent& card : content.cards) {
        for (std::size_t section = 0; section < sectionCount; ++section)
            assign(card.sections[section], previous, &card.id, Section(section));
    }
}

std::size_t slotsUsed(const std::vector<Chip>& chips)
{
    std::size_t used = 0;
    for (const Chip& chip : chips)
        used = std::max(used, chip.slot + 1);
    return used;
}

} // namespace hopscope::layout
