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

enum class Cells
{
    Harmless, ///< no cell is a formula, a link, a picture, HTML or a mention where the table is opened or rendered
    Raw       ///< as they are, but for what holds the table together
};

/// A number stays a number: "-5" is no formula.
QString tableAs(const TextTable& table, TableFormat format, Cells cells = Cells::Harmless);
/// The rows with these numbers, in that order; all rows when `rows` is empty.
TextTable textTableOf(const QAbstractItemModel& model, const QList<int>& rows = {});

} // namespace hopscope::tables
