// Things too small for anything but a mark: a rectangle whose colour and shape say how they are.
#pragma once

#include "widgets/paint/rect_batch.h"

namespace hopscope::paint {

/// How a thing stands among the others.
enum class Emphasis : std::uint8_t
{
    Plain,
    Dimmed, ///< a search or a flow is about others
    Hit     ///< what was searched for
};
inline constexpr std::size_t emphasisCount = 3;

struct Mark
{
    layout::Rect rect; ///< in the map's coordinates
    layout::ItemKind kind = layout::ItemKind::Pod;
    layout::ItemState state = layout::ItemState::Normal;
    bool hostNetwork = false;
    bool rolled = false;
    Emphasis emphasis = Emphasis::Plain;
};

/// While the painter paints in device pixels. What fails and what was found is kept back and drawn over all others by finish().
class MarkPainter
{
public:
    MarkPainter(QPainter& painter, const Canvas& canvas, const Theme& theme);

    void add(const Mark& mark);
    void finish();

private:
    struct Box
    {
        int x;
        int y;
        int width;
        int height;
    };
    struct Kept
    {
        Box box;
        std::uint16_t color;
    };
    Box boxOf(const layout::Rect& rect) const;
    void addState(const Box& box, const Mark& mark, std::size_t colors);
    void addKind(const Box& box, const Mark& mark, std::size_t colors);
    /// At least so many pixels wide and high, around its middle.
    Box grown(Box box, int by, int least) const;

    const Canvas& m_canvas;
    RectBatch m_batch;
    RectBatch m_above;
    int m_line;
    std::vector<Kept> m_failing[emphasisCount];
    std::vector<Kept> m_hits;
};

} // namespace hopscope::paint
