// How much of a card is shown: forms from near to far, chosen for the view (map-and-window.md 2).
#pragma once

#include <cstddef>
#include <cstdint>

namespace hopscope::layout {

enum class CardForm : std::uint8_t
{
    Full,   ///< a two-line chip for each pod: name, address, namespace
    Rows,   ///< a line for each: mark, name, address
    Groups, ///< a namespace's or a workload's name with a mark for each of its pods
    Marks,  ///< what tells the name apart, and a matrix of marks
    Tile    ///< a tile by worst state inside a named block
};
inline constexpr std::size_t cardFormCount = 5;

/// Of the band of Services above the nodes. What is open to the outside is a box in each of them, as long as there are few.
enum class ServicesForm : std::uint8_t
{
    Boxes,
    Lines, ///< name, namespace, ClusterIP and port
    Names, ///< close together, for a view that has no room for more
    Counts ///< a number for each namespace
};

/// How a block's cards stand.
enum class BlockKind : std::uint8_t
{
    Band,  ///< one card without a frame
    Cards, ///< packed in columns
    Ways,  ///< what is open to the outside, each as wide as the map
    Lines  ///< cards of nothing: a line each
};

} // namespace hopscope::layout
