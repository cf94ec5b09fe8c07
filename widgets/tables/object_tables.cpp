#include "widgets/tables/object_tables.h"

#include "model/cluster/numbered_table.h"
#include "model/kube/human_duration.h"
#include "model/kube/pod_status.h"
#include "model/kube/printed_columns.h"

#include <algorithm>

namespace hopscope::tables {
namespace {

/// Where the columns stand that a kind sorts by something else than text, or that the clock changes.
int columnIndex(kube::Kind kind, const char* name)
{
    return int(columnsOf(kind).indexOf(QLatin1String(name)));
}

QStringList textsOf(const std::vector<std::string>& cells)
{
    QStringList texts;
    texts.reserve(qsizetype(cells.size()));
    for (const std::string& cell : cells)
        texts << QString::fromStdString(cell);
    return texts;
}

/// The cells, NAMESPACE in front of them for namespaced kinds; every column sorts by text until told otherwise.
RowContent contentFrom(const kube::ObjectMeta& meta, const std::vector<std::string>& cells, bool namespaced)
{
    RowContent content;
    content.cells = textsOf(cells);
    if (namespaced)
        content.cells.prepend(QString::fromStdString(meta.namespace_));
    content.sortKeys.resize(std::size_t(content.cells.size()));
    return content;
}

/// Ages in milliseconds up to a fixed moment: they sort as AGE does, whatever time it is.
SortKey ageKey(const kube::ObjectMeta& meta)
{
    if (!meta.creationTimestamp)
        return {};
    return -double(meta.creationTimestamp->time_since_epoch().count());
}

SortKey addressKey(const QString& text)
{
    if (const auto address = ip::IpAddress::parse(text.toStdString()))
        return *address;
    return {};
}

bool ageDiffers(const kube::ObjectMeta& meta, const QString& shown, TimePoint now)
{
    return shown != QLatin1String(kube::printedAge(meta.creationTimestamp, now).c_str());
}

RowHealth healthOf(const kube::Node& node)
{
    const kube::Condition* ready = node.condition("Ready");
    if (!ready || ready->status == "Unknown")
        return RowHealth::Unknown;
    return ready->status == "True" ? RowHealth::Ready : RowHealth::NotReady;
}

RowHealth healthOf(const kube::Pod& pod)
{
    switch (kube::podHealth(pod)) {
    case kube::PodHealth::Ready: return RowHealth::Ready;
    case kube::PodHealth::NotReady: return RowHealth::NotReady;
    case kube::PodHealth::Starting: return RowHealth::Starting;
    case kube::PodHealth::Failing: return RowHealth::Failing;
    case kube::PodHealth::Terminating: return RowHealth::Terminating;
    case kube::PodHealth::Completed: return RowHealth::Completed;
    }
    return RowHealth::Unknown;
}

RowContent contentOfObject(const kube::Node& node, TimePoint now)
{
    static const int age = columnIndex(kube::Kind::Node, "AGE");
    static const int addresses[] = {columnIndex(kube::Kind::Node, "INTERNAL-IP"), columnIndex(kube::Kind::Node, "EXTERNAL-IP")};
    RowContent content = contentFrom(node.meta, kube::printedNode(node, now), false);
    content.sortKeys[std::size_t(age)] = ageKey(node.meta);
    for (const int column : addresses)
        content.sortKeys[std::size_t(column)] = addressKey(content.cells[column]);
    content.health = healthOf(node);
    return content;
}

RowContent contentOfObject(const kube::Pod& pod, TimePoint now)
{
    static const int age = columnIndex(kube::Kind::Pod, "AGE");
    static const int address = columnIndex(kube::Kind::Pod, "IP");
    static const int restarts = columnIndex(kube::Kind::Pod, "RESTARTS");
    RowContent content = contentFrom(pod.meta, kube::printedPod(pod, now), true);
    content.sortKeys[std::size_t(age)] = ageKey(pod.meta);
    content.sortKeys[std::size_t(address)] = addressKey(content.cells[address]);
    content.sortKeys[std::size_t(restarts)] = content.cells[restarts].section(QLatin1Char(' '), 0, 0).toDouble();
    content.health = healthOf(pod);
    return content;
}

RowContent contentOfObject(const kube::Service& service, TimePoint now)
{
    static const int age = columnIndex(kube::Kind::Service, "AGE");
    static const int addresses[] = {columnIndex(kube::Kind::Service, "CLUSTER-IP"), columnIndex(kube::Kind::Service, "EXTERNAL-IP")};
    RowContent content = contentFrom(service.meta, kube::printedService(service, now), true);
    content.sortKeys[std::size_t(age)] = ageKey(service.meta);
    for (const int column : addresses)
        content.sortKeys[std::size_t(column)] = addressKey(content.cells[column]);
    return content;
}

bool readsOtherwise(const kube::Node& node, const RowContent& content, TimePoint now)
{
    static const int age = columnIndex(kube::Kind::Node, "AGE");
    return ageDiffers(node.meta, content.cells[age], now);
}

/// RESTARTS say how long ago the last one was.
bool readsOtherwise(const kube::Pod& pod, const RowContent& content, TimePoint now)
{
    static const int age = columnIndex(kube::Kind::Pod, "AGE");
    static const int restarts = columnIndex(kube::Kind::Pod, "RESTARTS");
    return content.cells[restarts].contains(QLatin1Char('(')) || ageDiffers(pod.meta, content.cells[age], now);
}

bool readsOtherwise(const kube::Service& service, const RowContent& content, TimePoint now)
{
    static const int age = columnIndex(kube::Kind::Service, "AGE");
    return ageDiffers(service.meta, content.cells[age], now);
}

/// The objects of one kind.
template <kube::Kind kind>
class ObjectRows final : public TableRows
{
public:
    using T = std::variant_alternative_t<std::size_t(kind), kube::AnyKind>;

    /// Holds the snapshot, so that it is freed where snapshots are.
    explicit ObjectRows(const cluster::SnapshotPointer& snapshot)
        : m_objects(std::shared_ptr<const cluster::ObjectTable<T>>(snapshot, &cluster::tableOf<T>(*snapshot)))
    {
    }

    int count() const override { return int(m_objects.size()); }
    RowObject objectAt(int row) const override { return {kind, at(row).meta.key()}; }
    RowContent contentAt(int row, TimePoint now) const override { return contentOfObject(at(row), now); }
    bool isOutdated(int row, const RowContent& content, TimePoint now) const override { return readsOtherwise(at(row), content, now); }
    int rowAbout(const RowObject& object) const override
    {
        const auto number = object.kind == kind ? m_objects.numberOf(object.key) : std::nullopt;
        return number ? int(*number) : -1;
    }
    cluster::RowDifference differenceFrom(const TableRows& before, int beforeFrom, int from, int most) const override
    {
        return m_objects.differenceFrom(static_cast<const ObjectRows&>(before).m_objects, std::size_t(beforeFrom), std::size_t(from),
                                        std::size_t(most));
    }

private:
    const T& at(int row) const { return m_objects.at(std::size_t(row)); }

    cluster::NumberedTable<T> m_objects;
};

template <class T, class Says>
void addIfEmpty(QList<int>& columns, kube::Kind kind, const char* name, const cluster::ObjectTable<T>& objects, Says says)
{
    if (objects.size() > 0 && std::none_of(objects.begin(), objects.end(), says))
        columns << columnIndex(kind, name);
}

} // namespace

QList<int> emptyColumns(kube::Kind kind, const cluster::ClusterSnapshot& snapshot)
{
    QList<int> columns;
    switch (kind) {
    case kube::Kind::Node:
        addIfEmpty(columns, kind, "ROLES", snapshot.nodes, [](const kube::Node& node) { return kube::nodeRolesText(node) != "<none>"; });
        addIfEmpty(columns, kind, "EXTERNAL-IP", snapshot.nodes, [](const kube::Node& node) {
            return std::any_of(node.addresses.begin(), node.addresses.end(), [](const auto& each) { return each.type == "ExternalIP"; });
        });
        break;
    case kube::Kind::Pod:
        addIfEmpty(columns, kind, "NOMINATED NODE", snapshot.pods, [](const kube::Pod& pod) { return !pod.nominatedNodeName.empty(); });
        addIfEmpty(columns, kind, "READINESS GATES", snapshot.pods, [](const kube::Pod& pod) { return !pod.readinessGates.empty(); });
        break;
    case kube::Kind::Service:
        addIfEmpty(columns, kind, "EXTERNAL-IP", snapshot.services, [](const kube::Service& service) { return kube::serviceExternalIpText(service) != "<none>"; });
        addIfEmpty(columns, kind, "SELECTOR", snapshot.services, [](const kube::Service& service) { return !service.selector.empty(); });
        break;
    default: break;
    }
    return columns;
}

QStringList columnsOf(kube::Kind kind)
{
    static const QStringList nodes = textsOf(kube::nodeColumns());
    static const QStringList pods = QStringList(QStringLiteral("NAMESPACE")) + textsOf(kube::podColumns());
    static const QStringList services = QStringList(QStringLiteral("NAMESPACE")) + textsOf(kube::serviceColumns());
    switch (kind) {
    case kube::Kind::Node: return nodes;
    case kube::Kind::Pod: return pods;
    case kube::Kind::Service: return services;
    default: return {};
    }
}

ObjectTableModel::ObjectTableModel(kube::Kind kind, QObject* parent) : RowTableModel(columnsOf(kind), parent), m_kind(kind) {}

void ObjectTableModel::setSnapshot(const cluster::SnapshotPointer& snapshot)
{
    follow(rowsOf(m_kind, snapshot));
}

RowsPointer rowsOf(kube::Kind kind, const cluster::SnapshotPointer& snapshot)
{
    switch (kind) {
    case kube::Kind::Node: return std::make_shared<const ObjectRows<kube::Kind::Node>>(snapshot);
    case kube::Kind::Pod: return std::make_shared<const ObjectRows<kube::Kind::Pod>>(snapshot);
    case kube::Kind::Service: return std::make_shared<const ObjectRows<kube::Kind::Service>>(snapshot);
    default: return nullptr;
    }
}

} // namespace hopscope::tables
