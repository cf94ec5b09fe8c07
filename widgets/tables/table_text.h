// Rows as text for the clipboard, files and the command line.
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace hopscope::tables {

enum class TableFormat
{
    Text,    ///< columns padded as kubectl pads them
    Csv,     ///< RFC 4180
    Markdown ///< GitHub's tables
};

struct TextTable
{
    QStringList columns;
    QList<QStringList> rows;
};

QString tableAs(const TextTable& table, TableFormat format);
/// The rows with these numbers, in that order; all rows when `rows` is empty.
TextTable textTableOf(const QAbstractItemModel& model, const QList<int>& rows = {});

} // namespace hopscope::tables
