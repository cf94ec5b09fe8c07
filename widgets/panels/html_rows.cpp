#include "widgets/panels/html_rows.h"

#include <QCoreApplication>

namespace hopscope::panels {

RichText heading(const QString& text)
{
    return RichText::of(QStringLiteral("<p style=\"font-size:large;font-weight:600;margin-bottom:4px\">%1</p>"), text);
}

RichText section(const QString& text)
{
    return RichText::of(QStringLiteral("<p style=\"margin-top:10px;margin-bottom:2px;font-weight:600\">%1</p>"), text);
}

RichText paragraph(const QString& text)
{
    return RichText::of(QStringLiteral("<p style=\"margin-top:2px;margin-bottom:4px\">%1</p>"), text);
}

RichText small(const QString& text)
{
    return RichText::of(QStringLiteral("<small>%1</small>"), text);
}

RichText smallBelow(const QString& text)
{
    return RichText::of(QStringLiteral("<br>%1"), small(text));
}

RichText fixedWidth(const QString& text)
{
    return RichText::of(QStringLiteral("<span style=\"font-family:'JetBrains Mono',monospace\">%1</span>"), text);
}

void Rows::add(const QString& name, const RichText& value)
{
    m_rows += RichText::of(QStringLiteral("<tr><td style=\"padding-right:10px\">%1</td><td>%2</td></tr>"), name, value);
}

void Rows::addText(const QString& name, const QString& value)
{
    if (!value.isEmpty())
        add(name, asRich(value));
}

RichText Rows::html() const
{
    return m_rows.isEmpty() ? RichText() : RichText::of(QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">%1</table>"), m_rows);
}

RichText commaList(const RichTexts& entries)
{
    return labels::joined(entries, asRich(QStringLiteral(", ")));
}

RichText bulletList(const RichTexts& entries, int limit)
{
    const QString entry = QStringLiteral("<li>%1</li>");
    RichText list;
    for (int i = 0; i < entries.size() && i < limit; ++i)
        list += RichText::of(entry, entries[i]);
    if (entries.size() > limit)
        list += RichText::of(entry, QCoreApplication::translate("Inspector", "and %n more", nullptr, int(entries.size()) - limit));
    return RichText::of(QStringLiteral("<ul style=\"margin-top:0;margin-left:-22px\">%1</ul>"), list);
}

RichTexts richTexts(const QStringList& texts)
{
    RichTexts rich;
    for (const QString& text : texts)
        rich << asRich(text);
    return rich;
}

} // namespace hopscope::panels
