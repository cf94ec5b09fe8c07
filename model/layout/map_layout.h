// Where everything on the map stands: numbers only. Drawing them is widgets/paint.
#pragma once

#include "model/facts/network_facts.h"
#include "model/kube/pod_status.h"

#include <functional>
#include <map>
#include <set>

namespace hopscope::layout {

struct Point
{
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Rect&) const = default;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool contains(const Point& p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool contains(const Rect& r) const { return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom(); }
    bool intersects(const Rect& r) const { return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom(); }
};

enum class GroupBy
{
    Node,
    Namespace,
    Service
};

/// Type roles of the one visual language; the theme gives each a font and a size.
enum class TextRole
{
    RegionTitle, ///< "Outside the cluster"
    CardTitle,   ///< a node's or group's name
    CardDetail,  ///< role, state
    Address,     ///< IP addresses, ranges, ports: fixed width
    ItemName,    ///< a pod's or Service's name
    ItemDetail,
};

/// Width of a text in pixels at scale 1, and a role's line height; given by paint, so that layout needs no font.
struct TextMeasure
{
    std::function<double(std::string_view, TextRole)> width;
    std::function<double(TextRole)> lineHeight;
};

enum class ItemKind : std::uint8_t
{
    Client,          ///< the machine outside
    ExternalAddress, ///< a load balancer's or an external IP; key is the Service, `detail` the address
    Service,
    NodeCard,
    NamespaceCard,
    ServiceCard,
    UnscheduledCard, ///< pods without a node
    Pod
};

/// Names one item on the map; the same in every layout of the same cluster.
struct ItemId
{
    ItemKind kind = ItemKind::Pod;
    kube::ObjectKey key;
    std::string detail;

    auto operator<=>(const ItemId&) const = default;
};

/// A text as it is drawn: already shortened (with an ellipsis) where it has to be, never cut.
struct TextLine
{
    std::string text;
    TextRole role = TextRole::ItemName;
    Rect rect;             ///< the box it fills; the text is drawn left-aligned inside it
    bool dimmed = false;
    bool operator==(const TextLine&) const = default;
};

/// How well an item is, for colour and mark; meaning, not colour.
enum class ItemState
{
    Normal,
    Ready,
    NotReady,
    Starting,
    Failing,
    Terminating,
    Completed,
    Unknown
};

/// What stands together inside a card.
enum class Section : std::uint8_t
{
    Services,
    Pods,    ///< with addresses of their own
    HostPods ///< on the node's address
};

struct Item
{
    ItemId id;
    Rect rect;
    Rect header;                ///< of cards: the strip with name and addresses; where a node's kernel works on packets
    ItemState state = ItemState::Normal;
    std::vector<TextLine> lines;
    bool compact = false;       ///< too many to write on: drawn as a mark
    bool hostNetwork = false;   ///< of pods: uses the node's address
    std::optional<std::size_t> card; ///< index of the card that holds it
    Section section = Section::Pods; ///< of what stands in a card
    std::size_t slot = 0;       ///< its place in the section, or the card's place among the cards; kept while it is there

    bool operator==(const Item&) const = default;
};

enum class LinkState
{
    Ready,
    NotReady,
    Terminating
};

/// A Service joined to one endpoint its slices list, or an outside address joined to its Service.
struct Link
{
    std::size_t from = 0; ///< index into items
    std::size_t to = 0;
    LinkState state = LinkState::Ready;
    std::vector<Point> path; ///< a polyline that keeps clear of texts where it can
    bool operator==(const Link&) const = default;
};

/// A labelled area: the outside world, the Services, the nodes.
struct Region
{
    TextLine title;
    Rect rect;
    bool operator==(const Region&) const = default;
};

/// Titles a person reads; given by the caller, translated.
struct MapWords
{
    std::string outside = "Outside the cluster";
    std::string services = "Services";
    std::string nodes = "Nodes";
    std::string client = "Client";
    std::string unscheduled = "Not on a node";
    std::string namespaces = "Namespaces";
    std::string byService = "Services and the pods behind them";
    std::string noService = "Behind no Service";
    std::string nodeAddress = "node IP";   ///< where a hostNetwork pod has no address of its own
    std::string inferred = "inferred";     ///< beside a pod range that nothing states
    std::string pods = "%1 pods";          ///< of cards: %1 is the number
    std::string failing = "%1 failing";
    std::string notReady = "%1 not ready"; ///< starting ones too
    std::string podRange = "pods %1";      ///< %1 is a node's pod range
    std::string more = "+%1";              ///< ports or ranges that have no room
};

struct MapOptions
{
    GroupBy groupBy = GroupBy::Node;
    std::set<std::string> namespaces; ///< only these; empty: all
    double aspect = 16.0 / 9.0;       ///< width : height to aim at
    std::string clientAddress;        ///< shown on the client
    MapWords words;
    TextMeasure measure;
    std::size_t chipLimit = 400;      ///< with more pods than this in view, pods become marks
};

/// The measures a layout was made with; the next one goes on with them, so that nothing jumps.
struct Grid
{
    GroupBy groupBy = GroupBy::Node;
    std::set<std::string> namespaces;
    double aspect = 0;
    bool compact = false;          ///< pods are marks
    double chipWidth = 0;
    std::size_t chipColumns = 1;   ///< in each card
    std::size_t cardColumns = 1;
    double gutter = 0;             ///< left of each column of cards, for links
    double serviceWidth = 0;
    double servicePitch = 0;
    std::size_t serviceColumns = 1;
    bool denseServices = false;    ///< two lines instead of three
    std::size_t serviceRows = 0;
    std::size_t outsideRows = 0;
    double outsideGap = 0;         ///< between the outside world and the Services
    double serviceGap = 0;         ///< between the Services and the cards
    std::size_t madeFor = 0;       ///< how many items stood in it when it was shaped

    bool operator==(const Grid&) const = default;
};

struct MapLayout
{
    Grid grid;
    Rect bounds;
    std::vector<Region> regions;
    std::vector<Item> items; ///< cards before what stands in them
    std::vector<Link> links;
    std::map<ItemId, std::size_t> indexOf;

    const Item* find(const ItemId& id) const;
    /// The topmost item at a point; nothing on empty ground.
    const Item* itemAt(const Point& point) const;
    bool operator==(const MapLayout&) const = default;
};

/// Pure and deterministic: the same snapshot, facts, options and previous layout give the same numbers. With `previous`,
/// what is still there keeps its place where it can: a pod that comes or goes moves nothing outside its own card.
MapLayout computeLayout(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                        const MapOptions& options, const MapLayout* previous = nullptr);

} // namespace hopscope::layout
