// Rows of the table that come, change and go, one by one in what is shown of it.
#include "widgets/tables/table_filter_proxy.h"

#include <algorithm>

namespace hopscope::tables {

void TableFilterProxy::sourceRowsInserted(int first, int last)
{
    const int count = last - first + 1;
    if (m_reading)
        m_reading->inserted(first, count);
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
    if (m_reading)
        m_reading->removed(first, count);
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
    if (m_reading && !m_reading->changed(first, last))
        m_readAgain = true;
    if (m_plain) {
        emit dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
        return;
    }
    const bool moves = m_shown.failingFirst || (m_shown.column >= topLeft.column() && m_shown.column <= bottomRight.column());
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
    const bool takes = m_shown.takesObject(m_table->objectAt(row)) && m_shown.takesText(content);
    const int place = m_places[std::size_t(row)];
    if (place < 0) {
        if (takes)
            addRow(row, content);
        return;
    }
    if (!takes)
        return removePlaces(place, place);
    if (m_shown.isSorted())
        moveRow(row, sortValueOf(content, m_shown));
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
        const int difference = m_values.empty() ? 0 : compare(m_values[std::size_t(middle)], value, m_shown);
        const bool before = difference < 0 || (difference == 0 && m_rows[std::size_t(middle)] < row);
        (before ? from : to) = before ? middle + 1 : middle;
    }
    return from;
}

void TableFilterProxy::addRow(int row, const RowContent& content)
{
    SortValue value;
    if (m_shown.isSorted())
        value = sortValueOf(content, m_shown);
    const int place = placeFor(row, value);
    beginInsertRows({}, place, place);
    m_rows.insert(m_rows.begin() + place, row);
    if (m_shown.isSorted())
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

} // namespace hopscope::tables
