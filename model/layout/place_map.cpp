#include "model/layout/place_map.h"

#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"

namespace hopscope::layout {

namespace {

class Placer
{
public:
    explicit Placer(const SettingPointer& setting) : m_setting(setting) { m_layout.setting = setting; }

    MapLayout run(const MapContent& content, const Composition& made)
    {
        const MapWords& words = m_setting->options.words;
        const Arrangement& arrangement = m_setting->arrangement;
        add(words.outside, BlockKind::Band, {content.outside}, made.outside, CardForm::Full);
        if (content.services && made.services) {
            const std::size_t count = content.services->cells.size();
            add(count == 1 ? words.oneService : withNumber(words, &MapWords::countServices, count), BlockKind::Band, {content.services}, *made.services, CardForm::Full);
        }
        m_layout.firstCardBlock = m_layout.blocks.size();
        for (std::size_t i = 0; i < content.blocks.size(); ++i) {
            const BlockContent& block = content.blocks[i];
            const CardForm form = block.kind == BlockKind::Ways ? arrangement.ways : block.kind == BlockKind::Lines ? CardForm::Rows : arrangement.form;
            add(block.title, block.kind, block.cards, made.blocks[i], form);
        }
        m_layout.hidden = content.hidden;
        m_layout.counts.worst = m_layout.counts.worstCounted();
        m_layout.bounds = {0, 0, made.width, made.height};
        m_layout.cards = std::make_shared<const std::unordered_map<ItemId, ItemRef, ItemIdHash>>(std::move(m_cards));
        return std::move(m_layout);
    }

private:
    void add(const std::string& name, BlockKind kind, const std::vector<CardDataPointer>& cards, const BlockPlace& place, CardForm form)
    {
        const auto number = std::uint32_t(m_layout.blocks.size());
        Block& block = m_layout.blocks.emplace_back();
        block.name = name;
        block.kind = kind;
        block.region.rect = place.region;
        block.region.title = {name, TextRole::RegionTitle, place.title, true};
        auto placed = std::make_shared<std::vector<PlacedCard>>();
        placed->reserve(cards.size());
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const Rect& rect = place.cards[i];
            m_cards.emplace(cards[i]->head.id, ItemRef{number, std::uint32_t(i), -1});
            placed->push_back({std::make_shared<const CardLayout>(cards[i], form, rect.width, rect.height, m_setting), {rect.x, rect.y}});
            m_layout.itemCount += cards[i]->cells.size() + (cards[i]->isBand() ? 0 : 1);
            m_layout.counts.add(cards[i]->counts);
        }
        block.cards = std::move(placed);
        titleBlock(block, *m_setting);
    }

    SettingPointer m_setting;
    MapLayout m_layout;
    std::unordered_map<ItemId, ItemRef, ItemIdHash> m_cards;
};

} // namespace

MapLayout placeMap(const MapContent& content, const Composition& composition, const SettingPointer& setting)
{
    return Placer(setting).run(content, composition);
}

void titleBlock(Block& block, const LayoutSetting& setting)
{
    const MapWords& words = setting.options.words;
    std::vector<std::string> texts{block.name};
    if (block.kind == BlockKind::Cards && setting.options.groupBy == GroupBy::Node) {
        PodCounts counts;
        std::size_t nodes = 0;
        for (const PlacedCard& placed : *block.cards) {
            counts.add(placed.card->counts);
            nodes += placed.card->head.id.kind == ItemKind::NodeCard;
        }
        if (nodes > 3) {
            const std::string head = block.name + " \u00b7 " + withNumber(words, &MapWords::countNodes, nodes);
            const PodCounts failing{counts.pods, counts.failing, 0, counts.worst};
            texts.insert(texts.begin(), {head + " \u00b7 " + countsText(counts, words), head + " \u00b7 " + countsText(failing, words), head});
            // From afar each node bears only what tells it apart.
            const SharedParts& shared = setting.nodeNames;
            if (block.at(0).card->form >= CardForm::Marks && !(shared.prefix + shared.suffix).empty())
                texts.insert(texts.begin(), texts.front() + " \u00b7 " + shared.prefix + "\u2026" + shared.suffix);
        }
    }
    TextLine& title = block.region.title;
    const double x = title.rect.x;
    // Links run between columns of cards.
    const bool packed = block.kind == BlockKind::Cards && !block.cards->empty() && block.at(0).card->form <= CardForm::Groups;
    const double room = packed ? block.at(0).card->width : block.kind == BlockKind::Band && block.cards->front().corner.x > x + 1 ? block.cards->front().corner.x - x - spacing::textGap
                                                                                              : block.region.rect.right() - x;
    const TextMeasure& measure = setting.options.measure;
    for (const std::string& text : texts) {
        title.text = shortenMiddle(text, room, title.role, measure);
        title.rect.width = measure.width(title.text, title.role);
        if (title.text == text)
            break;
    }
}

} // namespace hopscope::layout
