#include "widgets/tables/object_tables.h"

#include "model/kube/human_duration.h"
#include "model/kube/pod_status.h"
#include "model/kube/printed_columns.h"

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

/// An empty row of the right width, for a key that the snapshot does not have.
RowContent nothing(kube::Kind kind)
{
    RowContent content;
    for (qsizetype i = columnsOf(kind).size(); i > 0; --i)
        content.cells << QString();
    content.sortKeys.resize(std::size_t(content.cells.size()));
    return content;
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

/// The objects of one kind in one snapshot.
template <class T>
class ObjectReader final : public RowReader
{
public:
    ObjectReader(kube::Kind kind, cluster::SnapshotPointer snapshot, TimePoint now)
        : m_kind(kind), m_snapshot(std::move(snapshot)), m_now(now) {}
    void each(const ObjectFilter& wanted, const std::function<void(int, const RowContent&)>& take) const override
    {
        if (!m_snapshot)
            return;
        int row = 0;
        for (const T& object : cluster::tableOf<T>(*m_snapshot)) {
            if (wanted(m_kind, object.meta.key()))
                take(row, contentOfObject(object, m_now));
            ++row;
        }
    }

private:
    kube::Kind m_kind;
    cluster::SnapshotPointer m_snapshot;
    TimePoint m_now;
};

} // namespace

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

NodeTableModel::NodeTableModel(QObject* parent) : ObjectTableModel(kube::Kind::Node, columnsOf(kube::Kind::Node), parent) {}

RowContent NodeTableModel::contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const
{
    const kube::Node* node = snapshot.nodes.find(key);
    return node ? contentOfObject(*node, now) : nothing(kube::Kind::Node);
}

std::shared_ptr<const RowReader> NodeTableModel::reader() const
{
    return std::make_shared<const ObjectReader<kube::Node>>(kind(), snapshotPointer(), now());
}

bool NodeTableModel::dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const
{
    static const int age = columnIndex(kube::Kind::Node, "AGE");
    const kube::Node* node = snapshot().nodes.find(key);
    return node && ageDiffers(node->meta, content.cells[age], now());
}

PodTableModel::PodTableModel(QObject* parent) : ObjectTableModel(kube::Kind::Pod, columnsOf(kube::Kind::Pod), parent) {}

RowContent PodTableModel::contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const
{
    const kube::Pod* pod = snapshot.pods.find(key);
    return pod ? contentOfObject(*pod, now) : nothing(kube::Kind::Pod);
}

std::shared_ptr<const RowReader> PodTableModel::reader() const
{
    return std::make_shared<const ObjectReader<kube::Pod>>(kind(), snapshotPointer(), now());
}

bool PodTableModel::dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const
{
    static const int age = columnIndex(kube::Kind::Pod, "AGE");
    static const int restarts = columnIndex(kube::Kind::Pod, "RESTARTS");
    const kube::Pod* pod = snapshot().pods.find(key);
    return pod && (content.cells[restarts].contains(QLatin1Char('(')) || ageDiffers(pod->meta, content.cells[age], now()));
}

ServiceTableModel::ServiceTableModel(QObject* parent) : ObjectTableModel(kube::Kind::Service, columnsOf(kube::Kind::Service), parent)
{
}

RowContent ServiceTableModel::contentOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& key, TimePoint now) const
{
    const kube::Service* service = snapshot.services.find(key);
    return service ? contentOfObject(*service, now) : nothing(kube::Kind::Service);
}

std::shared_ptr<const RowReader> ServiceTableModel::reader() const
{
    return std::make_shared<const ObjectReader<kube::Service>>(kind(), snapshotPointer(), now());
}

bool ServiceTableModel::dependsOnTime(const RowContent& content, const kube::ObjectKey& key) const
{
    static const int age = columnIndex(kube::Kind::Service, "AGE");
    const kube::Service* service = snapshot().services.find(key);
    return service && ageDiffers(service->meta, content.cells[age], now());
}

} // namespace hopscope::tables
