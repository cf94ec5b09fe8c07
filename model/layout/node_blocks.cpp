#include "model/layout/node_blocks.h"

#include "model/base/natural_order.h"
#include "model/cluster/cluster_index.h"
#include "model/kube/printed_columns.h"
#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <map>

namespace hopscope::layout {

namespace {

constexpr std::size_t nodesOfAZone = 4;    ///< fewer on the average do not make a region of their own
constexpr std::size_t nodesOfARange = 100; ///< where nothing else divides very many
constexpr std::size_t manyNodes = 600;

const std::string& zoneOf(const kube::Node& node)
{
    const std::string& zone = node.meta.label("topology.kubernetes.io/zone");
    return zone.empty() ? node.meta.label("failure-domain.beta.kubernetes.io/zone") : zone;
}

/// What a provider calls the nodes that are made alike.
const std::string& poolOf(const kube::Node& node)
{
    for (const char* label : {"cloud.google.com/gke-nodepool", "eks.amazonaws.com/nodegroup", "kubernetes.azure.com/agentpool", "karpenter.sh/nodepool",
                              "kops.k8s.io/instancegroup"}) {
        if (const std::string& pool = node.meta.label(label); !pool.empty())
            return pool;
    }
    return node.meta.label("node.kubernetes.io/instance-type");
}

bool isControlPlane(const kube::Node& node)
{
    const std::string roles = kube::nodeRolesText(node);
    return roles.find("control-plane") != std::string::npos || roles.find("master") != std::string::npos;
}

class NodeDivider
{
public:
    NodeDivider(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options)
        : m_snapshot(snapshot), m_facts(facts), m_options(options)
    {
    }

    std::vector<NodeBlock> run()
    {
        std::vector<const kube::Node*> nodes;
        for (const kube::Node& node : m_snapshot.nodes)
            nodes.push_back(&node);
        std::stable_sort(nodes.begin(), nodes.end(), [](const kube::Node* a, const kube::Node* b) {
            return naturalCompare(a->meta.name, b->meta.name) < 0;
        });
        divide(nodes);
        addUnread();
        return std::move(m_blocks);
    }

private:
    using Nodes = std::vector<const kube::Node*>;

    void divide(const Nodes& nodes)
    {
        std::map<std::string, Nodes> parts;
        for (const kube::Node* node : nodes)
            parts[zoneOf(*node)].push_back(node);
        if (parts.size() > 1 && nodes.size() >= nodesOfAZone * parts.size()) {
            addParts(parts, m_options.words.zone, m_options.words.noZone);
            return;
        }
        if (nodes.size() < manyNodes) {
            add(m_options.words.nodes, nodes);
            return;
        }
        parts.clear();
        for (const kube::Node* node : nodes)
            parts[poolOf(*node)].push_back(node);
        if (parts.size() > 3 && nodes.size() >= nodesOfAZone * parts.size()) {
            addParts(parts, "%1", m_options.words.nodes);
            return;
        }
        addRanges(nodes);
    }

    void addParts(const std::map<std::string, Nodes>& parts, const std::string& named, const std::string& unnamed)
    {
        m_divided = true;
        for (const auto& [name, nodes] : parts) {
            if (!name.empty())
                add(withText(named, name), nodes);
        }
        if (const auto rest = parts.find(""); rest != parts.end())
            add(unnamed, rest->second);
    }

    void addRanges(const Nodes& nodes)
    {
        for (std::size_t first = 0; first < nodes.size(); first += nodesOfARange) {
            const std::size_t last = std::min(first + nodesOfARange, nodes.size());
            const std::string title = withText(withText(m_options.words.nodeRange, nodes[first]->meta.name, "%1"), nodes[last - 1]->meta.name, "%2");
            add(title, {nodes.begin() + std::ptrdiff_t(first), nodes.begin() + std::ptrdiff_t(last)});
        }
    }

    void add(const std::string& title, const Nodes& nodes)
    {
        std::vector<std::pair<int, CardHead>> heads;
        for (const kube::Node* node : nodes) {
            CardHead head = nodeHead(*node, m_facts, m_options);
            const int rank = head.state == ItemState::NotReady ? 0 : isControlPlane(*node) ? 1 : 2;
            heads.emplace_back(rank, std::move(head));
        }
        std::stable_sort(heads.begin(), heads.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        NodeBlock& block = m_blocks.emplace_back();
        block.title = title;
        for (auto& [rank, head] : heads)
            block.heads.push_back(std::move(head));
    }

    void addUnread()
    {
        const std::vector<std::string>& unread = m_snapshot.index().nodeNamesWithoutObject();
        if (m_divided && !unread.empty() && m_blocks.back().title != m_options.words.noZone)
            m_blocks.push_back({m_options.words.noZone, {}});
        const bool missing = !m_snapshot.isReadWhole(kube::Kind::Node) && m_snapshot.coverageOf(kube::Kind::Node) != cluster::Coverage::Arriving;
        for (const std::string& name : unread) {
            CardHead& head = m_blocks.back().heads.emplace_back();
            head.id = {ItemKind::NodeCard, {"", name}, ""};
            head.title = name;
            head.state = ItemState::Unknown;
            head.role = missing ? m_options.words.nodeNotRead : std::string();
        }
    }

    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    const MapOptions& m_options;
    std::vector<NodeBlock> m_blocks;
    bool m_divided = false; ///< by zones or pools
};

} // namespace

std::vector<NodeBlock> divideNodes(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options)
{
    return NodeDivider(snapshot, facts, options).run();
}

} // namespace hopscope::layout
