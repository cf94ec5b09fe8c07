// Small pieces of rich text: a heading, rows of name and value, lists.
#pragma once

#include <QString>
#include <QStringList>

namespace hopscope::panels {

QString heading(const QString& text);
/// A smaller heading inside.
QString section(const QString& text);
QString paragraph(const QString& text);
QString small(const QString& text);
/// An address or name in the fixed-width font.
QString fixedWidth(const QString& text);

/// Name and value pairs; values are rich text already, names are not.
class Rows
{
public:
    void add(const QString& name, const QString& valueHtml);
    /// Nothing is added for an empty text.
    void addText(const QString& name, const QString& value);
    QString html() const;

private:
    QString m_rows;
};

/// Rich text entries; after `limit` it says how many more there are.
QString bulletList(const QStringList& entriesHtml, int limit = 40);

} // namespace hopscope::panels
