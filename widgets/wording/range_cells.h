// The cells of a range's grid, and the list beside it, in words.
#pragma once

#include "model/addresses/range_contents.h"

#include <QString>

namespace hopscope::wording {

/// "free", "pod, ready": what a cell of a range's grid stands for.
QString cellStateWord(addresses::CellState state);
/// "10.244.1.7", "10.96.0.0/20", "30007", "30000-30099".
QString cellName(const addresses::RangeCell& cell);
/// "10.244.1.7, Pod shop/web-1, pod, ready"; "10.96.0.0/20, 3 of 4,096 in use".
QString cellSentence(const addresses::RangeCell& cell);

/// "172.16.180.195 – .255": what both ends share stands once.
QString spanText(const ip::AddressSpan& span);
/// "30007", "172.16.180.195 – .255".
QString entryName(const addresses::RangeEntry& entry);
/// Who has it; of a gap how many there are.
QString entryOwner(const addresses::RangeEntry& entry);
/// In what way it is theirs; empty for a gap.
QString entryUse(const addresses::RangeEntry& entry);
/// That the list is longer than what is shown of it.
QString entriesLeft(std::size_t left);

} // namespace hopscope::wording
