#include "widgets/tables/table_text.h"

#include "model/base/visible_text.h"

#include <QRegularExpression>

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

bool isNumber(const QString& cell)
{
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$"));
    return number.match(cell).hasMatch();
}

/// What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), the full-width signs of East Asia with them.
bool beginsFormula(QChar first)
{
    return QStringLiteral("=+-@\t\r\u2212\uff1d\uff0b\uff0d\uff20").contains(first);
}

/// An apostrophe before each formula. Where the semicolon separates columns, as it does in half of Europe, one may begin in the
/// middle of a cell.
QString withoutFormulas(const QString& cell)
{
    if (cell.size() < 2 || isNumber(cell))
        return cell;
    QString harmless;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool begins = i == 0 || QStringLiteral(";\t\r\n").contains(cell[i - 1]);
        if (begins && beginsFormula(cell[i]))
            harmless += u'\'';
        harmless += cell[i];
    }
    return harmless;
}

QString csvCell(const QString& given, Cells cells)
{
    QString cell = cells == Cells::Harmless ? withoutFormulas(given) : given;
    const bool quoted = std::any_of(cell.begin(), cell.end(),
                                    [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!quoted)
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString withBackslashes(const QString& text, QLatin1String specials)
{
    QString escaped;
    for (const QChar c : text) {
        if (specials.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// Addresses that need no brackets to become links, and what GitHub makes mentions and references of: no backslash helps.
bool isLinkedUnasked(const QString& cell)
{
    return cell.contains(u'@') || cell.contains(u'#') || cell.contains(QLatin1String("://")) ||
           cell.contains(QLatin1String("www."), Qt::CaseInsensitive) || cell.contains(QLatin1String("mailto:"), Qt::CaseInsensitive) ||
           cell.contains(QLatin1String("xmpp:"), Qt::CaseInsensitive);
}

/// CommonMark's code span: with one backtick more than any row of them in it. A table splits at each bar but \|.
QString codeSpan(const QString& text)
{
    qsizetype longest = 0;
    qsizetype row = 0;
    for (const QChar c : text) {
        row = c == u'`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    const QString fence(longest + 1, u'`');
    const QString room = text.startsWith(u'`') || text.endsWith(u'`') ? QStringLiteral(" ") : QString();
    return fence + room + withBackslashes(text, QLatin1String("|")) + room + fence;
}

QString markdownCell(const QString& given, Cells cells)
{
    const QString cell = given.simplified();
    if (cells == Cells::Raw)
        return withBackslashes(cell, QLatin1String("|"));
    return isLinkedUnasked(cell) ? codeSpan(cell) : withBackslashes(cell, QLatin1String("\\|<>*_`[]()!~&$"));
}

QString joinedLine(const QStringList& line, Cells cells, QString (*form)(const QString&, Cells), const QString& separator)
{
    QStringList formed;
    for (const QString& cell : line)
        formed << form(cell, cells);
    return formed.join(separator);
}

QString asCsv(const TextTable& table, Cells cells)
{
    const auto line = [cells](const QStringList& one) { return joinedLine(one, cells, csvCell, QStringLiteral(",")) + QStringLiteral("\r\n"); };
    QString text = line(table.columns);
    for (const QStringList& row : table.rows)
        text += line(row);
    return text;
}

QString asMarkdown(const TextTable& table, Cells cells)
{
    const auto line = [cells](const QStringList& one) {
        return QStringLiteral("| ") + joinedLine(one, cells, markdownCell, QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    QString text = line(table.columns) + QLatin1Char('|') + QStringLiteral("---|").repeated(table.columns.size()) + QLatin1Char('\n');
    for (const QStringList& row : table.rows)
        text += line(row);
    return text;
}

} // namespace

QString tableAs(const TextTable& table, TableFormat format, Cells cells)
{
    switch (format) {
    case TableFormat::Text: return asText(table);
    case TableFormat::Csv: return asCsv(table, cells);
    case TableFormat::Markdown: return asMarkdown(table, cells);
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
