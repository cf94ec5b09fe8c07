#include "model/layout/map_update.h"

#include "model/cluster/cluster_index.h"
#include "model/layout/content_cells.h"
#include "model/layout/content_links.h"
#include "model/layout/place_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace hopscope::layout {

namespace {

bool isSameSetting(const MapOptions& a, const MapOptions& b)
{
    return a.rollUp == b.rollUp && a.toggled == b.toggled && a.allLinks == b.allLinks && a.clientAddress == b.clientAddress &&
           a.words == b.words && a.width == b.width && a.height == b.height;
}

/// What happens to one card.
struct CardEdit
{
    std::vector<PodPointer> put;
    std::vector<const kube::Pod*> removed;
    const kube::Node* node = nullptr;           ///< its own object, changed
    int hidden = 0;                             ///< how many more of its pods the filter leaves out
    bool policies = false;
};

class Updater
{
public:
    Updater(const MapLayout& previous, const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
        : m_old(previous), m_snapshot(*snapshot), m_facts(facts), m_next(previous)
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
        if (m_isOtherCard)
            return std::nullopt;
        for (auto& [number, cards] : m_cards) {
            Block& block = m_next.blocks[number];
            block.cards = std::make_shared<const std::vector<PlacedCard>>(std::move(cards));
            titleBlock(block, *m_old.setting);
        }
        if (m_grown && !settle())
            return std::nullopt;
        if (m_old.linksComplete && (!m_edits.empty() || m_linksChanged))
            addLinks(m_next);
        return std::move(m_next);
    }

private:
    const MapOptions& options() const { return m_old.options(); }

    /// The edit of a card that is there; null for one that is not.
    CardEdit* editOf(const ItemId& home)
    {
        const std::optional<ItemRef> card = m_old.cardFor(home);
        return card ? &m_edits[m_old.cardOf(*card).head.id] : nullptr;
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
        if (before && now && !wasShown && !isShown && cardIdOf(*before, *m_old.snapshot, options()) == cardIdOf(*now, m_snapshot, options()))
            return true; // hidden before and after: its card stays as it is
        if (before && !wasShown)
            countHidden(*before, *m_old.snapshot, -1);
        if (now && !isShown)
            countHidden(*now, m_snapshot, 1);
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

    void countHidden(const kube::Pod& pod, const cluster::ClusterSnapshot& snapshot, int more)
    {
        CardEdit* edit = options().groupBy == GroupBy::Service ? nullptr : editOf(cardIdOf(pod, snapshot, options()));
        if (edit)
            edit->hidden += more;
    }

    std::vector<PodPointer> editedPods(const CardData& card, const CardEdit& edit) const
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

    CardDataPointer edited(const CardData& old, const CardEdit& edit) const
    {
        CardContent content = contentOf(old);
        if (edit.node) {
            content.head = nodeHead(*edit.node, m_facts, options());
            content.head.podsRead = old.head.podsRead;
            content.head.hiddenPods = old.head.hiddenPods;
        }
        content.head.hiddenPods += std::uint32_t(edit.hidden);
        if (!edit.put.empty() || !edit.removed.empty() || edit.policies) {
            std::vector<PodPointer> all = editedPods(old, edit);
            if (options().groupBy == GroupBy::Namespace)
                fillPolicies(content, all, m_snapshot, options());
            if (options().groupBy == GroupBy::Service && old.head.id.kind == ItemKind::NamespaceCard)
                fillServices(content, std::move(all));
            else
                fillPods(content, std::move(all), &old, options());
        }
        return finished(std::move(content));
    }

    /// Each pod to the Service behind which it stands now.
    void fillServices(CardContent& card, std::vector<PodPointer> pods) const
    {
        std::map<kube::ObjectKey, std::vector<PodPointer>> behind;
        for (PodPointer& pod : pods) {
            const ItemId home = cardIdOf(*pod, m_snapshot, options());
            behind[home.key].push_back(std::move(pod));
        }
        for (GroupContent& group : card.groups)
            fillGroup(group, std::move(behind[group.group.workload.key]));
        countGroups(card);
    }

    void applyEdit(const ItemRef& ref, const CardEdit& edit)
    {
        const CardLayout& old = m_old.cardOf(ref);
        const CardDataPointer data = edited(*old.data, edit);
        if (*data == *old.data && samePods(*data, *old.data))
            return;
        // A card of nothing is a line, or is not there at all.
        const bool wasOfNothing = old.cells.empty();
        m_isOtherCard = m_isOtherCard || (data->cells.empty() != wasOfNothing && old.head.id.kind != ItemKind::NodeCard);
        m_next.itemCount += data->cells.size() - old.cells.size();
        countAgain(old.counts, data->counts);
        auto place = m_cards.find(ref.block);
        if (place == m_cards.end())
            place = m_cards.emplace(ref.block, *m_old.blocks[ref.block].cards).first;
        const double height = neededIn(m_old.blocks[ref.block], old, *data);
        m_grown = m_grown || height > old.height;
        place->second[ref.card].card = std::make_shared<const CardLayout>(data, old.form, old.width, std::max(height, old.height), m_old.setting);
    }

    /// In the other blocks and forms all cards have one height.
    static bool isAsHighAsNeeded(const Block& block, CardForm form)
    {
        return (block.kind == BlockKind::Cards && form < CardForm::Marks) || (block.kind == BlockKind::Ways && form <= CardForm::Rows);
    }

    /// A card stays as high as it was as long as that is enough.
    double neededIn(const Block& block, const CardLayout& old, const CardData& data) const
    {
        const LayoutSetting& setting = *m_old.setting;
        if (isAsHighAsNeeded(block, old.form) && block.kind == BlockKind::Ways)
            return neededWayHeight(CardShape(data, options().groupBy), old.form, setting.metrics);
        if (isAsHighAsNeeded(block, old.form))
            return std::ceil(packedHeight(CardShape(data, options().groupBy), setting.arrangement, old.width, setting));
        return old.height;
    }

    /// Cards below one that has grown make room for it, and regions below theirs. False: it is too much for the view.
    bool settle()
    {
        double down = 0;
        for (Block& block : m_next.blocks) {
            double grown = 0;
            auto cards = std::make_shared<std::vector<PlacedCard>>(*block.cards);
            const bool packed = !cards->empty() && isAsHighAsNeeded(block, cards->front().card->form);
            if (packed)
                grown = pushDown(*cards, m_old.blocks[std::size_t(&block - m_next.blocks.data())]);
            for (PlacedCard& placed : *cards)
                placed.corner.y += down;
            if (packed || down > 0)
                block.cards = std::move(cards);
            block.region.rect.y += down;
            block.region.title.rect.y += down;
            block.region.rect.height += grown;
            down += grown;
        }
        m_next.bounds.height += down;
        constexpr double atMost = 1.06;
        return m_next.bounds.height <= m_old.arrangement().height / m_old.arrangement().scale * atMost;
    }

    /// Returns by how much the block has become higher.
    static double pushDown(std::vector<PlacedCard>& cards, const Block& before)
    {
        std::map<double, double> down; ///< by column
        std::vector<std::size_t> order(cards.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return cards[a].corner.y < cards[b].corner.y; });
        double bottom = 0;
        double oldBottom = 0;
        for (const std::size_t i : order) {
            double& by = down[cards[i].corner.x];
            cards[i].corner.y += by;
            by += cards[i].card->height - before.at(i).card->height;
            bottom = std::max(bottom, cards[i].rect().bottom());
            oldBottom = std::max(oldBottom, before.at(i).rect().bottom());
        }
        return std::max(0.0, bottom - oldBottom);
    }

    /// Whether the same objects are meant: who holds them by address must hear of new ones.
    static bool samePods(const CardData& a, const CardData& b)
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

    const MapLayout& m_old;
    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    MapLayout m_next;
    std::map<ItemId, CardEdit> m_edits;
    std::set<kube::ObjectKey> m_taken;
    std::map<std::uint32_t, std::vector<PlacedCard>> m_cards; ///< of the blocks that change
    bool m_grown = false;
    bool m_isOtherCard = false; ///< one comes, goes, or becomes a line
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
