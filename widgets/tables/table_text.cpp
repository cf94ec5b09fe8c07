#include "widgets/tables/table_text.h"

#include "model/base/visible_text.h"

#include <algorithm>

namespace hopscope::tables {
namespace {

/// As text/tabwriter counts: characters, not UTF-16 units.
qsizetype widthOf(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

/// A cell is one line, whatever is in it: no name makes another row.
QStringList visibleLine(const QStringList& line)
{
    QStringList cells;
    for (const QString& cell : line)
        cells << QString::fromStdString(visibleText(cell.toStdString()));
    return cells;
}

/// kubectl's tabwriter: three blanks between columns, none behind the last.
QString asText(const TextTable& table)
{
    constexpr qsizetype minimum = 6;
    constexpr qsizetype padding = 3;
    QList<QStringList> lines{table.columns};
    for (const QStringList& row : table.rows)
        lines << visibleLine(row);
    QList<qsizetype> widths(table.columns.size(), minimum);
    for (const QStringList& line : lines)
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(line[i]) + padding);
    QString text;
    for (const QStringList& line : lines) {
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            text += line[i] + QString(widths[i] - widthOf(line[i]), QLatin1Char(' '));
        text += line.last() + QLatin1Char('\n');
    }
    return text;
}

QString csvCell(QString cell)
{
    const bool quoted = std::any_of(cell.begin(), cell.end(),
                                    [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!quoted)
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString markdownCell(const QString& cell)
{
    QString escaped = cell.simplified();
    for (const char special : {'\\', '|', '<', '*', '_', '`'})
        escaped.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return escaped;
}

QString joinedLine(const QStringList& cells, QString (*form)(QString), const QString& separator)
{
    QStringList formed;
    for (const QString& cell : cells)
        formed << form(cell);
    return formed.join(separator);
}

QString asCsv(const TextTable& table)
{
    const auto line = [](const QStringList& cells) { return joinedLine(cells, csvCell, QStringLiteral(",")) + QStringLiteral("\r\n"); };
    QString text = line(table.columns);
    for (const QStringList& row : table.rows)
        text += line(row);
    return text;
}

QString asMarkdown(const TextTable& table)
{
    const auto line = [](const QStringList& cells) {
        return QStringLiteral("| %1 |\n").arg(joinedLine(cells, [](QString cell) { return markdownCell(cell); }, QStringLiteral(" | ")));
    };
    QString text = line(table.columns) + QLatin1Char('|') + QStringLiteral("---|").repeated(table.columns.size()) + QLatin1Char('\n');
    for (const QStringList& row : table.rows)
        text += line(row);
    return text;
}

} // namespace

QString tableAs(const TextTable& table, TableFormat format)
{
    switch (format) {
    case TableFormat::Text: return asText(table);
    case TableFormat::Csv: return asCsv(table);
    case TableFormat::Markdown: return asMarkdown(table);
    }
    return {};
}

TextTable textTableOf(const QAbstractItemModel& model, const QList<int>& rows)
{
    TextTable table;
    for (int column = 0; column < model.columnCount(); ++column)
        table.columns << model.headerData(column, Qt::Horizontal).toString();
    const auto addRow = [&](int row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        table.rows << cells;
    };
    if (rows.isEmpty())
        for (int row = 0; row < model.rowCount(); ++row)
            addRow(row);
    for (const int row : rows)
        addRow(row);
    return table;
}

} // namespace hopscope::tables
