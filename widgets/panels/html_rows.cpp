#include "widgets/panels/html_rows.h"

#include <QCoreApplication>

namespace hopscope::panels {

QString heading(const QString& text)
{
    return QStringLiteral("<p style=\"font-size:large;font-weight:600;margin-bottom:4px\">%1</p>").arg(text.toHtmlEscaped());
}

QString section(const QString& text)
{
    return QStringLiteral("<p style=\"margin-top:10px;margin-bottom:2px;font-weight:600\">%1</p>").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p style=\"margin-top:2px;margin-bottom:4px\">%1</p>").arg(text.toHtmlEscaped());
}

QString small(const QString& text)
{
    return QStringLiteral("<small>%1</small>").arg(text.toHtmlEscaped());
}

QString fixedWidth(const QString& text)
{
    return QStringLiteral("<span style=\"font-family:'JetBrains Mono',monospace\">%1</span>").arg(text.toHtmlEscaped());
}

void Rows::add(const QString& name, const QString& valueHtml)
{
    m_rows += QStringLiteral("<tr><td style=\"padding-right:10px\">%1</td><td>%2</td></tr>")
                  .arg(name.toHtmlEscaped(), valueHtml);
}

void Rows::addText(const QString& name, const QString& value)
{
    if (!value.isEmpty())
        add(name, value.toHtmlEscaped());
}

QString Rows::html() const
{
    return m_rows.isEmpty() ? QString() : QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">%1</table>").arg(m_rows);
}

QString bulletList(const QStringList& entriesHtml, int limit)
{
    QString html = QStringLiteral("<ul style=\"margin-top:0;margin-left:-22px\">");
    for (int i = 0; i < entriesHtml.size() && i < limit; ++i)
        html += QStringLiteral("<li>%1</li>").arg(entriesHtml[i]);
    if (entriesHtml.size() > limit)
        html += QStringLiteral("<li>%1</li>")
                    .arg(QCoreApplication::translate("Inspector", "and %n more", nullptr, int(entriesHtml.size()) - limit)
                             .toHtmlEscaped());
    return html + QStringLiteral("</ul>");
}

} // namespace hopscope::panels
