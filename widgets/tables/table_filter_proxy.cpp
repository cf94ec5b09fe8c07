#include "widgets/tables/table_filter_proxy.h"

#include "widgets/threads/pool_job.h"

#include <algorithm>
#include <numeric>

namespace hopscope::tables {

namespace {

constexpr std::chrono::milliseconds pause{300};

} // namespace

TableFilterProxy::TableFilterProxy(QObject* parent) : QAbstractProxyModel(parent)
{
    m_pool.setMaxThreadCount(1);
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, &TableFilterProxy::begin);
}

TableFilterProxy::~TableFilterProxy()
{
    cancel();
    m_pool.waitForDone();
}

void TableFilterProxy::setTable(RowTableModel* table)
{
    m_table = table;
    setSourceModel(table);
    connect(table, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex&, int first, int last) {
        if (m_plain)
            beginInsertRows({}, first, last);
    });
    connect(table, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) { sourceRowsInserted(first, last); });
    connect(table, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { sourceRowsAboutToBeRemoved(first, last); });
    connect(table, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) { sourceRowsRemoved(first, last); });
    connect(table, &QAbstractItemModel::dataChanged, this, &TableFilterProxy::sourceChanged);
    connect(table, &RowTableModel::arrived, this, &TableFilterProxy::sourceArrived);
    connect(table, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
    connect(table, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        cancel();
        beginResetModel();
    });
    connect(table, &QAbstractItemModel::modelReset, this, &TableFilterProxy::sourceReset);
}

void TableFilterProxy::sourceReset()
{
    m_rows.clear();
    m_values.clear();
    m_shown = m_wish;
    m_plain = m_wish.isPlain();
    m_places.assign(m_plain ? 0 : std::size_t(m_table->rowCount()), -1);
    endResetModel();
    if (!m_plain)
        begin();
}

void TableFilterProxy::setFilterWords(const QString& text)
{
    RowWish next = m_wish;
    next.words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    wish(std::move(next));
}

void TableFilterProxy::setNamespaces(const QSet<QString>& namespaces)
{
    RowWish next = m_wish;
    next.namespaces = namespaces;
    wish(std::move(next));
}

void TableFilterProxy::setObjectFilter(ObjectFilter filter, bool again)
{
    if (!filter && !m_wish.objects)
        return;
    auto objects = filter ? std::make_shared<const ObjectFilter>(std::move(filter)) : nullptr;
    if (again && objects && m_wish.objects) {
        if (m_shown.objects == m_wish.objects)
            m_shown.objects = objects;
        m_wish.objects = std::move(objects);
        return;
    }
    RowWish next = m_wish;
    next.objects = std::move(objects);
    wish(std::move(next));
}

void TableFilterProxy::setFailingFirst(bool first)
{
    RowWish next = m_wish;
    next.failingFirst = first;
    wish(std::move(next));
}

void TableFilterProxy::sort(int column, Qt::SortOrder order)
{
    RowWish next = m_wish;
    next.column = column;
    next.order = order;
    wish(std::move(next));
}

void TableFilterProxy::wish(RowWish wish)
{
    if (wish == m_wish)
        return;
    m_wish = std::move(wish);
    cancel();
    if (!m_wish.isPlain())
        return begin();
    if (m_plain) {
        m_shown = m_wish;
        emit ordered();
        return;
    }
    RowOrder all;
    all.rows.resize(std::size_t(m_table->rowCount()));
    std::iota(all.rows.begin(), all.rows.end(), 0);
    show(std::move(all), m_wish);
    emit ordered();
}

void TableFilterProxy::begin()
{
    cancel();
    if (m_table->isOnTheWay()) { // what it has now nobody else can read
        m_readAgain = true;
        return;
    }
    if (!m_table->rows()) {
        show({}, m_wish);
        emit ordered();
        return;
    }
    const auto reading = std::make_shared<RowReading>(m_wish, m_table->rows(), m_table->now());
    m_reading = reading;
    if (m_table->rowCount() <= shortTable) {
        reading->run();
        return end(reading);
    }
    const auto work = [this, reading] {
        reading->run();
        QMetaObject::invokeMethod(this, [this, reading] { end(reading); }, Qt::QueuedConnection);
    };
    m_pool.start(threads::poolJob(this, work, [this, reading] {
        if (m_reading == reading)
            m_reading.reset();
    }));
}

void TableFilterProxy::sourceArrived()
{
    if (!m_readAgain || m_reading)
        return;
    if (m_shown == m_wish)
        beginAgain();
    else
        begin();
}

void TableFilterProxy::beginAgain()
{
    m_readAgain = false;
    if (m_table->rowCount() <= shortTable)
        begin();
    else if (!m_again.isActive())
        m_again.start();
}

void TableFilterProxy::cancel()
{
    m_again.stop();
    m_readAgain = false;
    if (m_reading)
        m_reading->cancel();
    m_reading.reset();
}

void TableFilterProxy::end(const std::shared_ptr<RowReading>& reading)
{
    if (reading != m_reading)
        return;
    m_reading.reset();
    RowWish shown = reading->wish();
    shown.objects = m_wish.objects; // by now perhaps of a later cluster
    show(reading->takeOrder(), std::move(shown));
    std::vector<int> unread = reading->cameSince(m_table->rowCount(), std::size_t(fewRows));
    if (m_readAgain || unread.size() > std::size_t(fewRows))
        return beginAgain();
    unread.insert(unread.end(), reading->changedSince().begin(), reading->changedSince().end());
    for (const int row : unread)
        lookAt(row);
    emit ordered();
}

/// With one change of the order and one of the rows' number each way, however many rows come and go: those that go are first
/// put to the end, those that come are put there and then in their places.
void TableFilterProxy::show(RowOrder order, RowWish wish)
{
    if (m_plain) {
        m_rows.resize(std::size_t(m_table->rowCount()));
        std::iota(m_rows.begin(), m_rows.end(), 0);
        m_places = m_rows;
        m_plain = false;
    }
    if (m_values.size() > std::size_t(shortTable))
        m_pool.start([before = std::move(m_values)] {}); // to let them go takes longer than a frame has
    m_values.clear();
    std::vector<char> stays(m_places.size(), 0);
    for (const int row : order.rows)
        stays[std::size_t(row)] = 1;
    std::vector<int> parted = m_rows;
    const auto gone = std::stable_partition(parted.begin(), parted.end(), [&](int row) { return stays[std::size_t(row)] != 0; });
    const auto kept = int(gone - parted.begin());
    if (kept < int(m_rows.size())) {
        reorder(std::move(parted));
        removePlaces(kept, int(m_rows.size()) - 1);
    }
    if (kept < int(order.rows.size())) {
        beginInsertRows({}, kept, int(order.rows.size()) - 1);
        std::copy_if(order.rows.begin(), order.rows.end(), std::back_inserter(m_rows), [this](int row) { return !isShown(row); });
        countPlaces(kept);
        endInsertRows();
    }
    reorder(std::move(order.rows));
    m_values = std::move(order.values);
    m_shown = std::move(wish);
    if (m_shown.isPlain()) {
        m_plain = true;
        m_rows = {};
        m_places = {};
    }
}

void TableFilterProxy::reorder(std::vector<int> rows)
{
    if (rows == m_rows)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> sourceRows;
    for (const QModelIndex& index : before)
        sourceRows << m_rows[std::size_t(index.row())];
    m_rows = std::move(rows);
    countPlaces(0);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << createIndex(m_places[std::size_t(sourceRows[i])], before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void TableFilterProxy::countPlaces(int from)
{
    for (std::size_t place = std::size_t(from); place < m_rows.size(); ++place)
        m_places[std::size_t(m_rows[place])] = int(place);
}

QModelIndex TableFilterProxy::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TableFilterProxy::parent(const QModelIndex&) const
{
    return {};
}

int TableFilterProxy::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_table)
        return 0;
    return m_plain ? m_table->rowCount() : int(m_rows.size());
}

int TableFilterProxy::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : m_table->columnCount();
}

QVariant TableFilterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_table ? m_table->headerData(section, orientation, role) : QVariant();
}

QModelIndex TableFilterProxy::mapToSource(const QModelIndex& proxyIndex) const
{
    if (!proxyIndex.isValid() || !m_table)
        return {};
    return m_table->index(m_plain ? proxyIndex.row() : m_rows[std::size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex TableFilterProxy::mapFromSource(const QModelIndex& sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int place = m_plain ? sourceIndex.row() : m_places[std::size_t(sourceIndex.row())];
    return place < 0 ? QModelIndex() : createIndex(place, sourceIndex.column());
}

} // namespace hopscope::tables
