// NetworkPolicies on their namespace's card.
#include "model/cluster/cluster_index.h"
#include "model/layout/content_cells.h"
#include "model/layout/slots.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

void fillPolicies(CardContent& card, const std::vector<PodPointer>& pods, const cluster::ClusterSnapshot& snapshot,
                  const CardLayout* before, const MapOptions& options)
{
    std::vector<Cell>& cells = card.sections[std::size_t(Section::Policies)];
    cells.clear();
    for (const kube::NetworkPolicy* policy : snapshot.index().policiesIn(card.head.id.key.name)) {
        CellText text;
        text.id = {ItemKind::NetworkPolicy, policy->meta.key(), ""};
        text.name = policy->meta.name;
        const auto selected = std::count_if(pods.begin(), pods.end(),
                                            [&](const PodPointer& pod) { return policy->podSelector.matches(pod->meta.labels); });
        text.pods = std::size_t(selected);
        if (pods.empty() && !card.head.podsRead)
            text.detail = options.words.podsNotRead;
        else
            text.detail = selected == 1 ? options.words.selectsOne : withNumber(options.words.selects, text.pods);
        cells.push_back(textCell(std::move(text), Section::Policies));
    }
    assignSlots(cells, before, Section::Policies);
}

} // namespace hopscope::layout
