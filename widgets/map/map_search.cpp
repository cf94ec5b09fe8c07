#include "widgets/map/map_search.h"

namespace hopscope::map {

namespace {

class Search
{
public:
    Search(const layout::MapLayout& layout, const MapQuestion& question) : m_layout(layout), m_question(question) {}

    void look(const layout::CardLayout& card)
    {
        if (isFoundCard(card))
            found(card.head.id);
        for (const layout::Cell& cell : card.cells) {
            if (cell.pod)
                look(*cell.pod);
            else if (isFoundCell(cell))
                found(cell.text->id);
            if (cell.kind == layout::ItemKind::Workload && cell.text && cell.text->rolled)
                lookBehind(card, cell);
        }
    }

    std::vector<layout::ItemId> items;
    paint::Highlight highlight;

private:
    void found(const layout::ItemId& id)
    {
        items.push_back(id);
        highlight.items.insert(id);
    }

    bool look(const kube::Pod& pod)
    {
        if (!m_question.pod || !m_question.pod(pod))
            return false;
        items.push_back({layout::ItemKind::Pod, pod.meta.key(), {}});
        highlight.pods.insert(&pod);
        return true;
    }

    /// The pods of a workload that is rolled up: its chip stands for them.
    void lookBehind(const layout::CardLayout& card, const layout::Cell& cell)
    {
        if (cell.group < 0 || std::size_t(cell.group) >= card.groups.size())
            return;
        bool any = false;
        for (const layout::PodPointer& pod : card.groups[std::size_t(cell.group)].members)
            any = look(*pod) || any;
        if (any)
            highlight.items.insert(cell.text->id);
    }

    bool isFoundCard(const layout::CardLayout& card) const
    {
        // A Service's own box stands in its card.
        if (card.isBand() || card.head.id.kind == layout::ItemKind::ServiceCard)
            return false;
        const kube::Node* node = card.head.id.kind == layout::ItemKind::NodeCard && m_layout.snapshot
                                     ? m_layout.snapshot->nodes.find(card.head.id.key)
                                     : nullptr;
        if (node)
            return m_question.node && m_question.node(*node);
        return m_question.other && m_question.other({card.head.id, nullptr, &card.head});
    }

    bool isFoundCell(const layout::Cell& cell) const
    {
        const kube::Service* service =
            cell.kind == layout::ItemKind::Service && m_layout.snapshot ? m_layout.snapshot->services.find(cell.text->id.key) : nullptr;
        if (service)
            return m_question.service && m_question.service(*service);
        return m_question.other && m_question.other({cell.text->id, cell.text.get(), nullptr});
    }

    const layout::MapLayout& m_layout;
    const MapQuestion& m_question;
};

} // namespace

MapHits findOnMap(const std::shared_ptr<const layout::MapLayout>& layout, const MapQuestion& question, const std::function<bool()>& givenUp)
{
    const MapQuestion asked = question.ofCluster ? question.ofCluster(layout->snapshot) : question;
    Search search(*layout, asked);
    if (!asked.isEmpty()) {
        layout->forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
            if (!givenUp || !givenUp())
                search.look(card);
        });
    }
    search.highlight.rememberCards(layout);
    return {layout, std::move(search.items), std::make_shared<const paint::Highlight>(std::move(search.highlight))};
}

} // namespace hopscope::map
