#include "model/layout/card_layout.h"

#include "model/layout/content_cells.h"
#include "model/layout/fill_card.h"
#include "model/layout/map_layout.h"

namespace hopscope::layout {

const FilledCard& CardLayout::filled() const
{
    std::call_once(m_once, [this] { m_filled = fillCard(*this); });
    return m_filled;
}

Rect CardLayout::boxOf(std::size_t cell) const
{
    const std::vector<CellBox>& boxes = filled().boxes;
    return cell < boxes.size() ? boxes[cell].rect() : Rect{0, 0, width, height};
}

CellLook CardLayout::lookOf(std::size_t cell) const
{
    const std::vector<CellBox>& boxes = filled().boxes;
    return cell < boxes.size() ? boxes[cell].look : CellLook::Folded;
}

Item CardLayout::item(std::int32_t cell) const
{
    const FilledCard& card = filled();
    Item item;
    if (cell < 0) {
        item.id = head.id;
        item.rect = {0, 0, width, height};
        item.header = card.header;
        item.state = head.state;
        item.pods = counts.pods;
        item.details = detailsOf(*data, setting->options);
    } else {
        const Cell& of = cells[std::size_t(cell)];
        item.id = of.id();
        item.rect = boxOf(std::size_t(cell));
        item.state = of.state;
        item.hostNetwork = of.hostNetwork;
        item.section = of.section;
        item.details = detailsOf(of, setting->options);
        if (of.text) {
            item.pods = of.text->pods;
            item.rolled = of.text->rolled;
        }
    }
    for (const CardLine& line : card.lines) {
        if (line.cell == cell)
            item.lines.push_back(line.line);
    }
    return item;
}

bool CardLayout::operator==(const CardLayout& other) const
{
    return form == other.form && width == other.width && height == other.height && (data == other.data || *data == *other.data);
}

} // namespace hopscope::layout
