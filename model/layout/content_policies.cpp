// Policies on the card of the namespace whose pods they select.
#include "model/cluster/cluster_index.h"
#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"
#include "model/policy/selection.h"

#include <algorithm>

namespace hopscope::layout {

/// Those of other kinds: what they select is not always sure, so their kind stands there instead.
static void addOthers(const CardContent& card, const std::vector<PodPointer>& pods, const cluster::ClusterSnapshot& snapshot,
                      std::vector<Cell>& cells)
{
    std::vector<const kube::Pod*> plain;
    for (const PodPointer& pod : pods)
        plain.push_back(pod.get());
    const std::string& home = card.head.id.key.name;
    for (const policy::PolicyObject& policy : policy::otherPoliciesIn(snapshot, home, plain)) {
        CellText text;
        text.detail = kube::kindName(policy.kind);
        text.id = {ItemKind::NetworkPolicy, {home, policy.key.name}, text.detail};
        text.name = policy.key.name;
        cells.push_back(textCell(std::move(text), Section::Policies));
    }
}

void fillPolicies(CardContent& card, const std::vector<PodPointer>& pods, const cluster::ClusterSnapshot& snapshot,
                  const MapOptions& options)
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
            text.detail = selected == 1 ? options.words.selectsOne : withNumber(options.words, &MapWords::selects, text.pods);
        cells.push_back(textCell(std::move(text), Section::Policies));
    }
    addOthers(card, pods, snapshot, cells);
}

} // namespace hopscope::layout
