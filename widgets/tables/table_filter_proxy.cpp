#include "widgets/tables/table_filter_proxy.h"

#include <algorithm>
#include <numeric>

namespace hopscope::tables {

namespace {

/// So many rows that come are taken in one by one; with more the whole table is read again.
constexpr int fewRows = 64;
/// The same of rows that say something else while the table is read: most of them stay where they are.
constexpr std::size_t fewChanges = 1'000;
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
    connect(table, &RowTableModel::changesTaken, this, [this] {
        if (m_readAgain && !m_job)
            beginAgain();
    });
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

/// Only while the table's rows are those of its cluster: not in the middle of a change.
void TableFilterProxy::begin()
{
    cancel();
    auto job = std::make_shared<Job>();
    job->wish = m_wish;
    job->rowsNow.resize(std::size_t(m_table->rowCount()));
    std::iota(job->rowsNow.begin(), job->rowsNow.end(), 0);
    m_job = job;
    const std::shared_ptr<const RowReader> reader = m_table->reader();
    if (m_table->rowCount() <= shortTable) {
        job->order = orderRows(*reader, job->wish, job->cancelled);
        return end(job);
    }
    m_pool.start([this, job, reader] {
        job->order = orderRows(*reader, job->wish, job->cancelled);
        QMetaObject::invokeMethod(this, [this, job] { end(job); }, Qt::QueuedConnection);
    });
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
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
}

void TableFilterProxy::end(const std::shared_ptr<Job>& job)
{
    if (job != m_job)
        return;
    m_job.reset();
    RowOrder order;
    std::vector<char> wasRead(std::size_t(m_table->rowCount()), 0);
    for (const int row : job->rowsNow) {
        if (row >= 0)
            wasRead[std::size_t(row)] = 1;
    }
    for (std::size_t place = 0; place < job->order.rows.size(); ++place) {
        const int row = job->rowsNow[std::size_t(job->order.rows[place])];
        if (row < 0)
            continue; // gone since
        order.rows.push_back(row);
        if (!job->order.values.empty())
            order.values.push_back(std::move(job->order.values[place]));
    }
    job->wish.objects = m_wish.objects; // by now perhaps of a later cluster
    show(std::move(order), job->wish);
    std::vector<int> unread;
    for (std::size_t row = 0; row < wasRead.size() && unread.size() <= std::size_t(fewRows); ++row) {
        if (!wasRead[row])
            unread.push_back(int(row));
    }
    if (m_readAgain || unread.size() > std::size_t(fewRows))
        return beginAgain();
    unread.insert(unread.end(), job->changed.begin(), job->changed.end());
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

void TableFilterProxy::sourceRowsInserted(int first, int last)
{
    const int count = last - first + 1;
    if (m_job)
        m_job->inserted(first, count);
    if (m_plain)
        return endInsertRows();
    for (int& row : m_rows)
        row += row >= first ? count : 0;
    m_places.insert(m_places.begin() + first, std::size_t(count), -1);
    if (count > fewRows) {
        m_readAgain = true;
        return;
    }
    for (int row = first; row <= last; ++row)
        lookAt(row);
}

void TableFilterProxy::sourceRowsAboutToBeRemoved(int first, int last)
{
    if (m_plain)
        return beginRemoveRows({}, first, last);
    std::vector<int> places;
    for (int row = first; row <= last; ++row) {
        if (isShown(row))
            places.push_back(m_places[std::size_t(row)]);
    }
    std::sort(places.begin(), places.end(), std::greater());
    if (places.size() <= std::size_t(fewRows) || places.front() - places.back() + 1 == int(places.size())) {
        while (!places.empty()) { // in runs of neighbours
            std::size_t run = 1;
            while (run < places.size() && places[run] == places[run - 1] - 1)
                ++run;
            removePlaces(places[run - 1], places.front());
            places.erase(places.begin(), places.begin() + std::ptrdiff_t(run));
        }
        return;
    }
    RowOrder rest;
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        if (m_rows[place] >= first && m_rows[place] <= last)
            continue;
        rest.rows.push_back(m_rows[place]);
        if (!m_values.empty())
            rest.values.push_back(std::move(m_values[place]));
    }
    show(std::move(rest), m_shown);
}

void TableFilterProxy::sourceRowsRemoved(int first, int last)
{
    const int count = last - first + 1;
    if (m_job)
        m_job->removed(first, count);
    if (m_plain)
        return endRemoveRows();
    for (int& row : m_rows)
        row -= row > last ? count : 0;
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
}

void TableFilterProxy::sourceChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    const int first = topLeft.row();
    const int last = bottomRight.row();
    if (m_job && m_job->changed.size() + std::size_t(last - first) < fewChanges) {
        for (int row = first; row <= last; ++row)
            m_job->changed.insert(row);
    } else if (m_job) {
        m_readAgain = true;
    }
    if (m_plain) {
        emit dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
        return;
    }
    const bool moves = m_shown.column >= topLeft.column() && m_shown.column <= bottomRight.column();
    const bool matters = moves || !m_shown.words.isEmpty() || m_shown.objects;
    if (matters && last - first >= fewRows) {
        m_readAgain = true; // by whoever says that all is taken; until then what is seen is shown anew
    } else if (matters) {
        for (int row = first; row <= last; ++row)
            lookAt(row);
        return;
    }
    for (int row = first; row <= last; ++row) {
        if (isShown(row))
            emit dataChanged(index(m_places[std::size_t(row)], topLeft.column()), index(m_places[std::size_t(row)], bottomRight.column()), roles);
    }
}

/// Where it belongs by what is shown: there, elsewhere, or nowhere.
void TableFilterProxy::lookAt(int row)
{
    if (m_plain)
        return;
    const RowContent content = m_table->freshContent(row);
    const bool takes = m_shown.takesObject(content.kind, m_table->keyAt(row).object) && m_shown.takesText(content);
    const int place = m_places[std::size_t(row)];
    if (place < 0) {
        if (takes)
            addRow(row, content);
        return;
    }
    if (!takes)
        return removePlaces(place, place);
    if (m_shown.column >= 0)
        moveRow(row, sortValueOf(content, m_shown.column));
    const int now = m_places[std::size_t(row)];
    emit dataChanged(index(now, 0), index(now, columnCount() - 1));
}

/// The first place whose row comes behind this one.
int TableFilterProxy::placeFor(int row, const SortValue& value) const
{
    int from = 0;
    int to = int(m_rows.size());
    while (from < to) {
        const int middle = from + (to - from) / 2;
        int difference = m_values.empty() ? 0 : compare(m_values[std::size_t(middle)], value);
        if (m_shown.order == Qt::DescendingOrder)
            difference = -difference;
        const bool before = difference < 0 || (difference == 0 && m_rows[std::size_t(middle)] < row);
        (before ? from : to) = before ? middle + 1 : middle;
    }
    return from;
}

void TableFilterProxy::addRow(int row, const RowContent& content)
{
    SortValue value;
    if (m_shown.column >= 0)
        value = sortValueOf(content, m_shown.column);
    const int place = placeFor(row, value);
    beginInsertRows({}, place, place);
    m_rows.insert(m_rows.begin() + place, row);
    if (m_shown.column >= 0)
        m_values.insert(m_values.begin() + place, std::move(value));
    countPlaces(place);
    endInsertRows();
}

void TableFilterProxy::moveRow(int row, SortValue value)
{
    const int place = m_places[std::size_t(row)];
    const int wanted = placeFor(row, value);
    m_values[std::size_t(place)] = std::move(value);
    if (wanted == place || wanted == place + 1)
        return;
    beginMoveRows({}, place, place, {}, wanted);
    const auto turn = [&](auto& list) {
        const auto begin = list.begin();
        if (wanted > place)
            std::rotate(begin + place, begin + place + 1, begin + wanted);
        else
            std::rotate(begin + wanted, begin + place, begin + place + 1);
    };
    turn(m_rows);
    turn(m_values);
    countPlaces(std::min(place, wanted));
    endMoveRows();
}

void TableFilterProxy::removePlaces(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int place = first; place <= last; ++place)
        m_places[std::size_t(m_rows[std::size_t(place)])] = -1;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    if (!m_values.empty())
        m_values.erase(m_values.begin() + first, m_values.begin() + last + 1);
    countPlaces(first);
    endRemoveRows();
}

void TableFilterProxy::Job::inserted(int first, int count)
{
    for (int& row : rowsNow)
        row += row >= first ? count : 0;
    std::set<int> shifted;
    for (const int row : changed)
        shifted.insert(row >= first ? row + count : row);
    changed = std::move(shifted);
}

void TableFilterProxy::Job::removed(int first, int count)
{
    const auto now = [=](int row) { return row < first ? row : row < first + count ? -1 : row - count; };
    for (int& row : rowsNow)
        row = now(row);
    std::set<int> shifted;
    for (const int row : changed) {
        if (now(row) >= 0)
            shifted.insert(now(row));
    }
    changed = std::move(shifted);
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
