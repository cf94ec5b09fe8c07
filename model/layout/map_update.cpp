#include "model/layout/map_update.h"

#include "model/cluster/cluster_index.h"
#include "model/layout/card_edit.h"
#include "model/layout/content_cells.h"
#include "model/layout/content_links.h"
#include "model/layout/place_blocks.h"
#include "model/layout/slots.h"

#include <algorithm>
#include <map>

namespace hopscope::layout {

namespace {

bool isSameSetting(const MapOptions& a, const MapOptions& b)
{
    return a.rollUp == b.rollUp && a.toggled == b.toggled && a.allLinks == b.allLinks && a.clientAddress == b.clientAddress &&
           a.words == b.words;
}

/// What happens to one card.
struct CardEdit
{
    std::vector<PodPointer> put;
    std::vector<const kube::Pod*> removed;
    const kube::Node* node = nullptr;           ///< its own object, changed
    bool policies = false;
};

class Updater
{
public:
    Updater(const MapLayout& previous, const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
        : m_old(previous), m_snapshot(*snapshot), m_facts(facts), m_next(previous),
          m_geometry(previous.grid(), previous.setting->texts, previous.options().measure)
    {
        m_next.snapshot = snapshot;
        m_next.facts = facts;
    }

    std::optional<MapLayout> run(const cluster::ClusterDelta& delta)
    {
        if (changesOtherPolicies(delta) || !takeNodes(delta.of(kube::Kind::Node)) || !takeSlices(delta) ||
            !takePolicies(delta.of(kube::Kind::NetworkPolicy)) || !takePods(delta.of(kube::Kind::Pod)))
            return std::nullopt;
        for (const auto& [id, edit] : m_edits)
            applyEdit(m_old.cards->at(id), edit);
        for (auto& [place, row] : m_rows)
            m_next.blocks[place.first].rows[place.second].row = finished(std::move(row));
        settleHeights(m_next, m_geometry);
        if (m_old.linksComplete && (!m_edits.empty() || m_linksChanged))
            addLinks(m_next);
        return std::move(m_next);
    }

private:
    const MapOptions& options() const { return m_old.options(); }

    /// The edit of a card that is there; null for one that is not.
    CardEdit* editOf(const ItemId& card)
    {
        return m_old.cards->count(card) > 0 ? &m_edits[card] : nullptr;
    }

    /// They may stand on any card, by the namespaces' labels.
    bool changesOtherPolicies(const cluster::ClusterDelta& delta) const
    {
        bool changes = false;
        const bool otherNamespaces = !delta.of(kube::Kind::Namespace).empty();
        const auto look = [&](kube::Kind kind, const auto& policies) {
            changes = changes || !delta.of(kind).empty() || (otherNamespaces && !policies.empty());
        };
        cluster::eachTableOf<kube::TieredPolicy>(m_snapshot, look);
        cluster::eachTableOf<kube::PluginPolicy>(m_snapshot, look);
        return changes && options().groupBy == GroupBy::Namespace;
    }

    bool takeNodes(const cluster::KindDelta& delta)
    {
        if (options().groupBy != GroupBy::Node)
            return true;
        if (!delta.added.empty() || !delta.removed.empty())
            return false;
        for (const kube::ObjectKey& key : delta.changed) {
            CardEdit* edit = editOf({ItemKind::NodeCard, key, ""});
            const kube::Node* node = m_snapshot.nodes.find(key);
            const kube::Node* before = m_old.snapshot->nodes.find(key);
            // Zones are blocks of their own.
            if (!edit || !node || !before || node->meta.labels != before->meta.labels)
                return false;
            edit->node = node;
        }
        return true;
    }

    bool takeSlices(const cluster::ClusterDelta& delta)
    {
        for (const kube::Kind kind : {kube::Kind::EndpointSlice, kube::Kind::Endpoints}) {
            if (delta.of(kind).empty())
                continue;
            m_linksChanged = true;
            if (options().groupBy == GroupBy::Service && !takeEndpoints(delta.of(kind), kind))
                return false;
        }
        return true;
    }

    /// By service, a slice decides in which card its pods stand.
    bool takeEndpoints(const cluster::KindDelta& delta, kube::Kind kind)
    {
        if (kind == kube::Kind::Endpoints)
            return false;
        for (const cluster::ClusterSnapshot* snapshot : {m_old.snapshot.get(), &m_snapshot}) {
            for (const std::vector<kube::ObjectKey>* keys : {&delta.added, &delta.removed, &delta.changed}) {
                for (const kube::ObjectKey& key : *keys) {
                    const kube::EndpointSlice* slice = snapshot->endpointSlices.find(key);
                    if (slice && !takeListedPods(*slice))
                        return false;
                }
            }
        }
        return true;
    }

    bool takeListedPods(const kube::EndpointSlice& slice)
    {
        for (const kube::SliceEndpoint& endpoint : slice.endpoints) {
            for (const ip::IpAddress& address : endpoint.addresses) {
                for (const cluster::ClusterSnapshot* snapshot : {m_old.snapshot.get(), &m_snapshot}) {
                    const kube::Pod* pod = snapshot->index().podByAddress(address);
                    if (pod && !takePod(pod->meta.key()))
                        return false;
                }
            }
        }
        return true;
    }

    bool takePolicies(const cluster::KindDelta& delta)
    {
        if (options().groupBy != GroupBy::Namespace)
            return true;
        for (const std::vector<kube::ObjectKey>* keys : {&delta.added, &delta.removed, &delta.changed}) {
            for (const kube::ObjectKey& key : *keys) {
                CardEdit* edit = editOf({ItemKind::NamespaceCard, {"", key.namespace_}, ""});
                if (!edit)
                    return false;
                edit->policies = true;
            }
        }
        return true;
    }

    bool takePods(const cluster::KindDelta& delta)
    {
        for (const std::vector<kube::ObjectKey>* keys : {&delta.added, &delta.removed, &delta.changed}) {
            for (const kube::ObjectKey& key : *keys) {
                if (!takePod(key))
                    return false;
            }
        }
        return true;
    }

    bool takePod(const kube::ObjectKey& key)
    {
        if (!m_taken.insert(key).second)
            return true;
        const kube::Pod* before = m_old.snapshot->pods.find(key);
        const PodPointer now = m_snapshot.pods.findShared(key);
        const bool wasShown = before && shows(options(), *before);
        const bool isShown = now && shows(options(), *now);
        m_next.hidden += std::size_t(now && !isShown) - std::size_t(before && !wasShown);
        if (wasShown) {
            CardEdit* edit = editOf(cardIdOf(*before, *m_old.snapshot, options()));
            if (!edit)
                return false;
            edit->removed.push_back(before);
        }
        if (isShown) {
            CardEdit* edit = editOf(cardIdOf(*now, m_snapshot, options()));
            if (!edit)
                return false;
            edit->put.push_back(now);
        }
        return true;
    }

    std::vector<PodPointer> editedPods(const CardLayout& card, const CardEdit& edit) const
    {
        std::vector<PodPointer> pods = podsOf(card);
        const auto before = [](const PodPointer& a, const PodPointer& b) {
            return std::tie(a->meta.namespace_, a->meta.name) < std::tie(b->meta.namespace_, b->meta.name);
        };
        std::erase_if(pods, [&](const PodPointer& pod) {
            return std::any_of(edit.removed.begin(), edit.removed.end(), [&](const kube::Pod* gone) {
                return gone == pod.get() || (gone->meta.name == pod->meta.name && gone->meta.namespace_ == pod->meta.namespace_);
            });
        });
        for (const PodPointer& pod : edit.put)
            pods.insert(std::upper_bound(pods.begin(), pods.end(), pod, before), pod);
        return pods;
    }

    /// Those of the edit's pods that went and do not come back.
    static std::vector<kube::ObjectKey> goneOf(const CardEdit& edit)
    {
        std::vector<kube::ObjectKey> gone;
        for (const kube::Pod* pod : edit.removed) {
            const bool stays = std::any_of(edit.put.begin(), edit.put.end(), [&](const PodPointer& put) {
                return put->meta.name == pod->meta.name && put->meta.namespace_ == pod->meta.namespace_;
            });
            if (!stays)
                gone.push_back(pod->meta.key());
        }
        return gone;
    }

    CardPointer edited(const ItemRef& ref, const CardLayout& old, const CardEdit& edit) const
    {
        const bool pods = !edit.put.empty() || !edit.removed.empty();
        // Policies count the pods that they isolate.
        const bool countsPolicies = options().groupBy == GroupBy::Namespace &&
                                    !m_snapshot.index().policiesIn(old.head.id.key.name).empty();
        if (pods && !edit.node && !edit.policies && !countsPolicies) {
            if (std::optional<CardPointer> card = editPods(old, edit.put, goneOf(edit), m_geometry))
                return std::move(*card);
        }
        CardContent content = contentOf(old, ref.card);
        if (edit.node) {
            content.head = nodeHead(*edit.node, m_facts, options());
            content.head.podsRead = old.head.podsRead;
        }
        if (pods || edit.policies) {
            std::vector<PodPointer> all = editedPods(old, edit);
            if (options().groupBy == GroupBy::Namespace)
                fillPolicies(content, all, m_snapshot, &old, options());
            fillPods(content, std::move(all), &old, options());
        }
        return placeCard(std::move(content), old.height, m_geometry, m_old.setting);
    }

    void applyEdit(const ItemRef& ref, const CardEdit& edit)
    {
        const CardLayout& old = m_old.cardOf(ref);
        const CardPointer card = edited(ref, old, edit);
        if (*card == old && samePods(*card, old))
            return;
        m_next.itemCount += card->cells.size() - old.cells.size();
        countAgain(old.counts, card->counts);
        const Block& block = m_next.blocks[ref.block];
        const std::pair<std::uint32_t, std::size_t> place{ref.block, ref.card / block.columns};
        auto row = m_rows.find(place);
        if (row == m_rows.end())
            row = m_rows.emplace(place, *block.rows[place.second].row).first;
        row->second.cards[ref.card % block.columns] = card;
    }

    /// Whether the same objects are meant: who holds them by address must hear of new ones.
    static bool samePods(const CardLayout& a, const CardLayout& b)
    {
        return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                          [](const Cell& x, const Cell& y) { return x.pod == y.pod; });
    }

    void countAgain(const PodCounts& before, const PodCounts& now)
    {
        m_next.counts.pods += now.pods - before.pods;
        m_next.counts.failing += now.failing - before.failing;
        m_next.counts.notReady += now.notReady - before.notReady;
        m_next.counts.worst = m_next.counts.worstCounted();
    }

    static std::shared_ptr<const CardRow> finished(CardRow row)
    {
        row.height = 0;
        for (const CardPointer& card : row.cards)
            row.height = std::max(row.height, card ? card->height : 0);
        return std::make_shared<const CardRow>(std::move(row));
    }

    const MapLayout& m_old;
    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    MapLayout m_next;
    CardGeometry m_geometry;
    std::map<ItemId, CardEdit> m_edits;
    std::set<kube::ObjectKey> m_taken;
    std::map<std::pair<std::uint32_t, std::size_t>, CardRow> m_rows; ///< that change, by block and number
    bool m_linksChanged = false;
};

} // namespace

std::optional<MapLayout> updateLayout(const MapLayout& previous, const cluster::SnapshotPointer& snapshot,
                                      const facts::NetworkFacts& facts, const MapOptions& options)
{
    if (!isSameSetting(previous.options(), options) || !(previous.facts.nodeRanges == facts.nodeRanges))
        return std::nullopt;
    // A file's workloads that have no pods stand where pods would: whether they do may change with any pod.
    if (!snapshot->workloads.empty())
        return std::nullopt;
    // What is written where nothing stands.
    for (const kube::Kind kind : {kube::Kind::Pod, kube::Kind::EndpointSlice, kube::Kind::Endpoints}) {
        if (previous.snapshot->coverageOf(kind) != snapshot->coverageOf(kind))
            return std::nullopt;
    }
    const cluster::ClusterDelta delta = cluster::diff(previous.snapshot, snapshot);
    // Outside addresses and entry points come from Services, too.
    for (const kube::Kind kind : {kube::Kind::Service, kube::Kind::Namespace, kube::Kind::Ingress}) {
        if (!delta.of(kind).empty())
            return std::nullopt;
    }
    return Updater(previous, snapshot, facts).run(delta);
}

} // namespace hopscope::layout
