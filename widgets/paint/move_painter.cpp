#include "widgets/paint/move_painter.h"

#include "widgets/paint/cell_painter.h"

#include <algorithm>
#include <vector>

namespace hopscope::paint {

namespace {

/// Slow at both ends (a cubic, as "ease in and out" is commonly drawn).
double eased(double time)
{
    time = std::clamp(time, 0.0, 1.0);
    return time < 0.5 ? 4 * time * time * time : 1 - 4 * (1 - time) * (1 - time) * (1 - time);
}

constexpr int fadeSteps = 8; ///< of a frame that comes or goes
constexpr std::size_t mostNamed = 1'500; ///< more would take longer than a frame may: they travel as marks

using layout::CellLook;

class MoveWalk
{
public:
    MoveWalk(QPainter& painter, const layout::MapMove& move, const MapPicture& look, double at)
        : m_painter(painter), m_move(move), m_theme(*look.theme), m_at(at), m_picture(pictureOf(*move.after, look)),
          m_pictureBefore(pictureOf(*move.before, look)), m_canvas(painter, m_picture), m_marks(painter, m_canvas, m_theme),
          m_cells(painter, m_canvas, m_picture, m_theme), m_cellsBefore(painter, m_canvas, m_pictureBefore, m_theme)
    {
    }

    void run()
    {
        m_painter.save();
        drawCards();
        std::vector<const layout::MovedItem*> named;
        for (const layout::MovedItem& item : m_move.items) {
            if (isNamed(item) && named.size() < mostNamed)
                named.push_back(&item);
            else
                addMark(item);
        }
        {
            const Canvas::InPixels pixels(m_painter, m_canvas);
            m_painter.setRenderHint(QPainter::Antialiasing, false);
            m_marks.finish();
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setRenderHint(QPainter::TextAntialiasing);
        for (const layout::MovedItem* item : named)
            drawNamed(*item);
        m_painter.restore();
    }

private:
    static MapPicture pictureOf(const layout::MapLayout& layout, const MapPicture& look)
    {
        MapPicture picture;
        picture.layout = &layout;
        picture.theme = look.theme;
        picture.fontScale = look.fontScale;
        return picture;
    }

    const layout::MapLayout& layoutOf(const layout::MovedItem& item) const
    {
        return item.presence == layout::Presence::Goes ? *m_move.before : *m_move.after;
    }

    /// What has a box or a line of its own there, with a name in it.
    bool isNamed(const layout::MovedItem& item) const
    {
        const layout::CardLayout& card = layoutOf(item).cardOf(item.ref);
        const auto cell = std::size_t(item.ref.cell);
        const CellLook look = card.lookOf(cell);
        const bool gathers = item.kind != card.cells[cell].kind;
        return !gathers && look != CellLook::Mark && look != CellLook::Folded;
    }

    void drawCards()
    {
        const Canvas::InPixels pixels(m_painter, m_canvas);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        std::vector<QColor> colors;
        for (int step = 0; step <= fadeSteps; ++step)
            colors.push_back(mixed(m_theme.background, m_theme.surface == m_theme.background ? m_theme.region : m_theme.surface, double(step) / fadeSteps));
        RectBatch cards(m_painter, m_canvas, colors, RectBatch::keepAll);
        for (const layout::MovedItem& card : m_move.cards)
            cards.add(std::size_t(roundToInt(card.opacityAt(m_at) * fadeSteps)), m_canvas.deviceRect(card.at(m_at)));
        cards.flush();
    }

    void addMark(const layout::MovedItem& item)
    {
        const double opacity = item.opacityAt(m_at);
        if (opacity > 0.05)
            m_marks.add({item.at(m_at), item.kind, item.state, item.hostNetwork, false, opacity < 0.5 ? Emphasis::Dimmed : Emphasis::Plain});
    }

    void drawNamed(const layout::MovedItem& item)
    {
        const double opacity = item.opacityAt(m_at);
        if (opacity <= 0.05)
            return;
        m_painter.setOpacity(opacity);
        CellPainter& cells = item.presence == layout::Presence::Goes ? m_cellsBefore : m_cells;
        const layout::Rect place = item.at(m_at);
        cells.drawAt(layoutOf(item).cardOf(item.ref), std::size_t(item.ref.cell), {place.x, place.center().y});
        m_painter.setOpacity(1);
    }

    QPainter& m_painter;
    const layout::MapMove& m_move;
    const Theme& m_theme;
    double m_at;
    MapPicture m_picture;
    MapPicture m_pictureBefore;
    Canvas m_canvas;
    MarkPainter m_marks;
    CellPainter m_cells;
    CellPainter m_cellsBefore;
};

} // namespace

void paintMove(QPainter& painter, const layout::MapMove& move, const MapPicture& look, double progress)
{
    MoveWalk(painter, move, look, eased(progress)).run();
}

} // namespace hopscope::paint
