// From afar: what tells a card's name apart, the end of its address, how many fail, and a mark for each pod.
#include "model/layout/card_needs.h"
#include "model/layout/content_cells.h"
#include "model/layout/fill_parts.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

using namespace spacing;

/// The end of an address that tells it from its neighbours', at least its last part.
std::string addressEnd(std::string_view address, const SharedParts& shared)
{
    if (address.empty() || shared.prefix.empty() || !address.starts_with(shared.prefix))
        return std::string(address);
    return std::string(address.substr(shared.prefix.size() - 1));
}

std::vector<std::uint32_t> markCells(const CardLayout& card)
{
    std::vector<std::uint32_t> wrong;
    std::vector<std::uint32_t> others;
    for (std::size_t i = 0; i < card.cells.size(); ++i) {
        const Cell& cell = card.cells[i];
        const bool isHead = cell.kind == ItemKind::Workload && !cell.text->rolled; // its pods have marks
        if (cell.section != Section::Entries && !isHead)
            (cell.state == ItemState::Failing ? wrong : others).push_back(std::uint32_t(i));
    }
    wrong.insert(wrong.end(), others.begin(), others.end());
    return wrong;
}

/// The largest distance from mark to mark at which all have room; 0: none that can be seen.
double pitchFor(std::size_t count, const Rect& box, double most)
{
    for (double pitch = most; pitch >= finestMark; --pitch) {
        const double perRow = std::max(1.0, std::floor((box.width + 1) / pitch));
        if (std::ceil(double(count) / perRow) * pitch <= box.height + 1)
            return pitch;
    }
    return 0;
}

/// A mark for each pod; false: they have no room, not even as a number.
bool fillMatrix(CardWriter& writer, const Rect& box, double most)
{
    const std::vector<std::uint32_t> cells = markCells(writer.card());
    if (cells.empty())
        return true;
    if (box.height < 3)
        return false;
    if (const double pitch = pitchFor(cells.size(), box, most); pitch > 0) {
        placeMarks(writer, cells, box, pitch);
        return true;
    }
    if (box.height < writer.options().measure.lineHeight(TextRole::SmallAddress) - 2)
        return false;
    writer.left(-1, numberText(cells.size(), writer.options().words), box, {TextRole::SmallAddress, true});
    return true;
}

std::string_view ownName(const CardWriter& writer)
{
    const CardHead& head = writer.card().head;
    const LayoutSetting& setting = writer.setting();
    return head.id.kind == ItemKind::NodeCard ? setting.nodeNames.restOf(head.title) : setting.namespaces.restOf(head.title);
}

/// Of an address as many of its last parts as have room.
std::string endIn(std::string address, double room, const CardWriter& writer)
{
    while (!address.empty() && writer.width(address, TextRole::SmallAddress) > room) {
        const std::size_t dot = address.find_first_of(".:", 1);
        address = dot == std::string::npos ? std::string() : address.substr(dot);
    }
    return address;
}

/// A name and, in a card that is wide enough, the end of its address; on the ground of what fails.
void fillName(CardWriter& writer)
{
    const CardLayout& card = writer.card();
    const ItemState state = card.counts.failing > 0 ? ItemState::Failing : ItemState::Normal;
    writer.setHeader({0, 0, card.width, card.height});
    if (state == ItemState::Failing)
        writer.decorate(CardDecor::Kind::Ground, {0, 0, card.width, card.height}, state);
    constexpr double edge = 4;
    constexpr double gap = 4;
    const std::string_view name = ownName(writer);
    const double inner = card.width - 2 * edge + 1;
    const double asked = std::min(inner, std::max(writer.width(name, TextRole::ItemName), writer.metrics().marksName * 1.12));
    const double room = inner - asked - gap;
    const bool hasRoom = room >= writer.width(".000", TextRole::SmallAddress); // in all of them or in none
    const std::string end = hasRoom ? endIn(addressEnd(card.head.address, writer.setting().nodeAddresses), room, writer) : std::string();
    const double spare = end.empty() ? std::max(0.0, inner - writer.width(name, TextRole::ItemName)) / 2 : 0;
    writer.left(-1, name, {edge + spare, 0, inner - spare, card.height}, {TextRole::ItemName, false, state});
    writer.rightWhole(-1, end, {edge + asked + gap, 0, room, card.height}, {TextRole::SmallAddress, state == ItemState::Normal, state});
}

} // namespace

void fillMarks(CardWriter& writer)
{
    const CardLayout& card = writer.card();
    const CardMetrics& metrics = writer.metrics();
    if (card.height < leastMarksHeight(metrics) - 0.5) {
        fillName(writer);
        return;
    }
    const double height = metrics.marksTitle + 3;
    writer.setHeader({0, 0, card.width, height});
    Rect line{5, 2, card.width - 9, metrics.marksTitle};
    const bool node = card.head.id.kind == ItemKind::NodeCard;
    const std::string_view name = ownName(writer);
    const std::string failing = card.counts.failing > 0 ? numberText(card.counts.failing, writer.options().words) : std::string();
    const double badge = failing.empty() ? 0 : writer.width(failing, TextRole::ItemDetail) + 8;
    // The name first, then how many fail, then the address.
    const double whole = std::min(writer.width(name, TextRole::ItemName), line.width);
    bool isTold = failing.empty();
    if (badge > 0) {
        const Rect ground{card.width - badge - 2, 3, badge, metrics.marksTitle - 2};
        const bool fits = line.width - badge - 3 >= std::min(whole, 34.0);
        if (fits) {
            writer.decorate(CardDecor::Kind::Badge, ground, ItemState::Failing);
            writer.left(-1, failing, {ground.x + 4, ground.y, badge - 7, ground.height}, {TextRole::ItemDetail, false, ItemState::Failing});
            line.width -= badge + 3;
            isTold = true;
        }
    }
    const double used = writer.left(-1, name, line, {TextRole::ItemName, false, isTold ? ItemState::Normal : ItemState::Failing});
    constexpr double gap = 3; // it is told apart by its letters, too
    Rect rest{line.x + used + gap, line.y, line.width - used - gap, line.height};
    const bool hasMarks = fillMatrix(writer, {5, height + 1, card.width - 9, card.height - height - 4}, largestMark);
    if (node && hasMarks) {
        writer.left(-1, endIn(addressEnd(card.head.address, writer.setting().nodeAddresses), rest.width, writer), rest, {TextRole::SmallAddress, true});
    } else if (card.counts.pods > 0 || card.head.role.empty()) {
        writer.rightWhole(-1, podNumber(card.head, card.counts, writer.options().words), rest, {TextRole::SmallAddress, true});
    }
}

} // namespace hopscope::layout
