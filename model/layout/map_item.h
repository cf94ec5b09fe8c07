// The things on the map, one at a time: what they are called, how they are, where they stand, what is written on them.
#pragma once

#include "model/kube/object_meta.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

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
    Rect moved(const Point& by) const { return {x + by.x, y + by.y, width, height}; }
    bool contains(const Point& p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool contains(const Rect& r) const { return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom(); }
    bool intersects(const Rect& r) const { return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom(); }
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
    SmallAddress, ///< an address in a line of many
    ItemText      ///< a name that steps back: of a pod on its node's address
};
inline constexpr std::size_t textRoleCount = 8;

/// Width of a text in pixels at scale 1, and a role's line height; given by paint, so that layout needs no font.
/// Both are called from several threads.
struct TextMeasure
{
    std::function<double(std::string_view, TextRole)> width;
    std::function<double(TextRole)> lineHeight;
};

/// Stored in settings and links by number: new ones go to the end.
enum class ItemKind : std::uint8_t
{
    Client,          ///< the machine outside
    ExternalAddress, ///< a load balancer's or an external IP; key is the Service, `detail` the address
    Service,
    NodeCard,
    NamespaceCard,
    ServiceCard,
    UnscheduledCard, ///< pods without a node
    Pod,
    Workload,        ///< what made several pods: a Deployment, a DaemonSet; `detail` is its kind
    NetworkPolicy,   ///< of another kind of policy `detail` is the kind's name; one for the whole cluster stands in each namespace
    NodePort,        ///< a Service's port on every node; `detail` is the number
    Ingress,
    Band             ///< a region that holds its things itself; `detail` tells them apart; never drawn or chosen
};
inline constexpr ItemKind lastItemKind = ItemKind::Band;

/// Names one item on the map; the same in every layout of the same cluster.
struct ItemId
{
    ItemKind kind = ItemKind::Pod;
    kube::ObjectKey key;
    std::string detail;

    auto operator<=>(const ItemId&) const = default;
};

struct ItemIdHash
{
    std::size_t operator()(const ItemId& id) const noexcept
    {
        const std::hash<std::string_view> hash;
        const std::size_t name = hash(id.key.name) * 31 + hash(id.key.namespace_.str());
        return (name * 31 + hash(id.detail)) * 31 + std::size_t(id.kind);
    }
};

/// Whether it is a frame in which other things stand.
constexpr bool isCard(ItemKind kind)
{
    return (kind >= ItemKind::NodeCard && kind <= ItemKind::UnscheduledCard) || kind == ItemKind::Band;
}

/// How well an item is, for colour and mark; meaning, not colour.
enum class ItemState : std::uint8_t
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
inline constexpr std::size_t itemStateCount = 8;

/// A text as it is drawn: already shortened (with an ellipsis) where it has to be, never cut.
struct TextLine
{
    std::string text;
    TextRole role = TextRole::ItemName;
    Rect rect;             ///< the box it fills; the text is drawn left-aligned inside it
    bool dimmed = false;
    ItemState state = ItemState::Normal; ///< else it has that state's colour
    bool operator==(const TextLine&) const = default;
};

/// The one that a person must see when only one of both can be shown.
ItemState worse(ItemState a, ItemState b);

/// What stands together inside a card, from top to bottom.
enum class Section : std::uint8_t
{
    Entries,  ///< by Service: where packets for it come in
    Services,
    Policies,
    Groups,   ///< workloads that are unrolled, or Services, each with its pods behind it
    Pods,     ///< with addresses of their own, and workloads that are rolled up
    HostPods, ///< on the node's address
    Done      ///< pods that have completed
};
inline constexpr std::size_t sectionCount = 7;

/// Where an item is in a layout; valid for that layout only, and for those that are the same at another zoom.
struct ItemRef
{
    std::uint32_t block = 0;
    std::uint32_t card = 0;  ///< index in the block
    std::int32_t cell = -1;  ///< index in the card's cells; -1: the card itself

    bool isCard() const { return cell < 0; }
    ItemRef cardRef() const { return {block, card, -1}; }
    auto operator<=>(const ItemRef&) const = default;
};

/// One item with its texts, in the map's coordinates or (where it says so) in its card's.
struct Item
{
    ItemId id;
    Rect rect;
    Rect header;                ///< of cards: the strip with name and addresses; where a node's kernel works on packets
    ItemState state = ItemState::Normal;
    std::vector<TextLine> lines; ///< that are written on it in this form
    std::vector<std::string> details; ///< its address, namespace, ports: whole, whatever has room
    bool hostNetwork = false;   ///< of pods: uses the node's address
    Section section = Section::Pods; ///< of what stands in a card
    std::size_t pods = 0;       ///< of workloads: how many pods it stands for
    bool rolled = false;        ///< of workloads: its pods do not stand on the map themselves

    bool operator==(const Item&) const = default;
};

enum class LinkState : std::uint8_t
{
    Ready,
    NotReady,
    Terminating,
    Allowed ///< a NetworkPolicy lets it in
};

/// A Service joined to one endpoint its slices list, an outside address joined to its Service, a policy to whom it lets in.
struct Link
{
    ItemRef from;
    ItemRef to;
    LinkState state = LinkState::Ready;
    std::vector<Point> path; ///< a polyline that keeps clear of texts where it can
    bool operator==(const Link&) const = default;
};

/// A labelled area: the outside world, the Services, the nodes of a zone.
struct Region
{
    TextLine title;
    Rect rect;
    bool operator==(const Region&) const = default;
};

} // namespace hopscope::layout
